// taalbrug memory delete ID…

import { deleteUnits } from '../../workbench/memory-edit.js';
import type { RunCommand } from '../command.js';
import { EXIT } from '../command.js';
import { UsageError } from '../options.js';
import { afterAsking, careOptionsOf, chosenOf, isEverything } from './memory-options.js';
import { printCare } from './unit-lines.js';

export const runMemoryDelete: RunCommand = async (context, ids, options) => {
  const chosen = chosenOf(options, context, ids);
  const isSaid = chosen.memory !== undefined && (options['yes'] === true || options['dryRun'] === true);
  if (isEverything(chosen) && !isSaid)
    throw new UsageError(context.messages.t('command.memory.delete.which'));
  const care = careOptionsOf(options, context);
  const workbench = await context.open({ writes: true });
  const result = await afterAsking(context, options, {
    care,
    change: (how) => deleteUnits(workbench, chosen, how),
  });
  if (result === undefined) return EXIT.done;
  context.terminal.value(result);
  printCare(result, care, context);
  return EXIT.done;
};
