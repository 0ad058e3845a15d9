// taalbrug termbase history [ID]

import { entryHistory } from '../../workbench/termbase.js';
import type { RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseCount } from '../options.js';
import { changeKind, printEdit } from './edit-lines.js';
import { printChange } from './entry-lines.js';

export const runTermbaseHistory: RunCommand = async (context, [id], options) => {
  const { terminal, messages } = context;
  const [limit, termbase] = [text(options['limit']), text(options['termbase'])];
  const workbench = await context.open();
  const records = await entryHistory(workbench, {
    ...(id === undefined ? {} : { id }),
    ...(termbase === undefined ? {} : { termbase }),
    ...(limit === undefined ? {} : { limit: parseCount(limit, { name: '--limit', least: 1, messages }) }),
  });
  const next = await workbench.store.entryEditToUndo(workbench.by);
  for (const record of records) {
    terminal.value(record);
    printEdit(record, context, { isNext: record.number === next?.number, of: 'termbase' });
    for (const change of record.entries) {
      if (id !== undefined) printChange(change, context);
      else
        terminal.line(
          `    ${change.termbase} ${change.id} ${messages.t(`command.termbase.change.${changeKind(change)}`)}`,
        );
    }
  }
  if (records.length === 0) terminal.note(messages.t('command.termbase.history.nothing'));
  return EXIT.done;
};
