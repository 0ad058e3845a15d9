// taalbrug memory history [ID]

import { unitHistory } from '../../workbench/memory.js';
import type { RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseCount } from '../options.js';
import { changeKind, printEdit } from './edit-lines.js';
import { printUnitChange } from './unit-lines.js';

export const runMemoryHistory: RunCommand = async (context, [word], options) => {
  const { terminal, messages } = context;
  const limit = text(options['limit']);
  const id = word === undefined ? undefined : parseCount(word, { name: 'id', least: 1, messages });
  const workbench = await context.open();
  const records = await unitHistory(workbench, {
    ...(id === undefined ? {} : { id }),
    ...(limit === undefined ? {} : { limit: parseCount(limit, { name: '--limit', least: 1, messages }) }),
  });
  const next = await workbench.store.unitEditToUndo(workbench.by);
  for (const record of records) {
    terminal.value(record);
    printEdit(record, context, { isNext: record.number === next?.number, of: 'memory' });
    for (const change of record.units) {
      if (id !== undefined) printUnitChange(change, context);
      else
        terminal.line(
          `    ${change.memory} ${String(change.id)} ${messages.t(`command.termbase.change.${changeKind(change)}`)}`,
        );
    }
  }
  if (records.length === 0) terminal.note(messages.t('command.termbase.history.nothing'));
  return EXIT.done;
};
