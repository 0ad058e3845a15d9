// taalbrug termbase history [ID]

import type { EditRecord } from '../../workbench/termbase.js';
import { entryHistory } from '../../workbench/termbase.js';
import type { CommandContext, RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseCount } from '../options.js';
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
    printEdit(record, { context, isNext: record.number === next?.number });
    for (const change of record.entries) {
      if (id !== undefined) printChange(change, context);
      else
        terminal.line(
          `    ${change.termbase} ${change.id} ${messages.t(`command.termbase.change.${kindOf(change)}`)}`,
        );
    }
  }
  if (records.length === 0) terminal.note(messages.t('command.termbase.history.nothing'));
  return EXIT.done;
};

function printEdit(
  { undoes, undoneBy, by = '–', ...edit }: EditRecord,
  { context, isNext }: { readonly context: CommandContext; readonly isNext: boolean },
): void {
  const { terminal, messages } = context;
  const { t } = messages;
  const marks = [
    ...(isNext ? [t('command.termbase.history.next')] : []),
    ...(undoes === undefined ? [] : [t('command.termbase.history.undoes', { number: undoes })]),
    ...(undoneBy === undefined ? [] : [t('command.termbase.history.undoneBy', { number: undoneBy })]),
  ];
  const mark = marks.length === 0 ? '' : `  (${marks.join('; ')})`;
  terminal.line(`${t('command.termbase.history.edit', { ...edit, by, count: edit.changes })}${mark}`);
}

function kindOf({ before, after }: EditRecord['entries'][number]): 'added' | 'deleted' | 'changed' {
  if (before === undefined) return 'added';
  return after === undefined ? 'deleted' : 'changed';
}
