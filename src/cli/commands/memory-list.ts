// taalbrug memory list [NAME]

import { listUnits } from '../../workbench/memory.js';
import type { RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseCount } from '../options.js';
import { chosenOf, inMemory, isEverything } from './memory-options.js';
import { printUnit } from './unit-lines.js';

export const runMemoryList: RunCommand = async (context, [name], options) => {
  const { terminal, messages } = context;
  const chosen = chosenOf(inMemory(options, name), context);
  const [limit, after] = [text(options['limit']), text(options['after'])];
  const workbench = await context.open();
  if (chosen.memory === undefined && after === undefined && isEverything(chosen)) {
    const memories = await workbench.store.memories();
    for (const memory of memories) {
      terminal.value(memory);
      terminal.line(messages.t('command.termbase.list.collection', { ...memory }));
    }
    if (memories.length === 0) terminal.note(messages.t('command.memory.list.none'));
    return EXIT.done;
  }
  const { units, more } = await listUnits(workbench, {
    ...chosen,
    ...(limit === undefined ? {} : { limit: parseCount(limit, { name: '--limit', least: 1, messages }) }),
    ...(after === undefined ? {} : { after: parseCount(after, { name: '--after', least: 0, messages }) }),
  });
  for (const unit of units) {
    terminal.value(unit);
    printUnit(unit, context);
  }
  if (units.length === 0) terminal.note(messages.t('command.memory.list.nothing'));
  if (more) terminal.note(messages.t('command.memory.list.more', { after: units.at(-1)?.id ?? 0 }));
  return EXIT.done;
};
