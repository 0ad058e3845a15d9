// taalbrug memory replace TEXT BY

import { replaceInUnits } from '../../workbench/memory-edit.js';
import type { RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseLanguage } from '../options.js';
import { afterAsking, careOptionsOf, chosenOf } from './memory-options.js';
import { printCare } from './unit-lines.js';

export const runMemoryReplace: RunCommand = async (context, [find = '', replaceBy = ''], options) => {
  const { terminal, messages } = context;
  const side = text(options['side']);
  const search = {
    find,
    replaceBy,
    pattern: options['regex'] === true,
    matchCase: options['case'] === true,
    wholeWord: options['word'] === true,
  };
  const chosen = chosenOf(options, context);
  const care = careOptionsOf(options, context);
  const sides = side === undefined ? {} : { side: parseLanguage(side, messages) };
  const workbench = await context.open({ writes: true });
  const result = await afterAsking(context, options, {
    care,
    change: (how) => replaceInUnits(workbench, search, chosen, { ...how, ...sides }),
  });
  if (result === undefined) return EXIT.done;
  terminal.value(result);
  printCare(result, care, context);
  if (result.places > 0) terminal.line(messages.t('command.memory.replace.places', { count: result.places }));
  return EXIT.done;
};
