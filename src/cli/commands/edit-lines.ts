// An edit of a history as a line for a person.

import type { RecordedEdit } from '../../store/edit-history.js';
import type { CommandContext } from '../command.js';

/** Prints an edit; `isNext` when it is the one that undo takes back, `of` what was changed. */
export function printEdit(
  { undoes, undoneBy, by = '–', ...edit }: RecordedEdit,
  { terminal, messages: { t } }: CommandContext,
  { isNext, of }: { readonly isNext: boolean; readonly of: 'termbase' | 'memory' },
): void {
  const marks = [
    ...(isNext ? [t('command.termbase.history.next')] : []),
    ...(undoes === undefined ? [] : [t('command.termbase.history.undoes', { number: undoes })]),
    ...(undoneBy === undefined ? [] : [t('command.termbase.history.undoneBy', { number: undoneBy })]),
  ];
  const mark = marks.length === 0 ? '' : `  (${marks.join('; ')})`;
  terminal.line(`${t(`command.${of}.history.edit`, { ...edit, by, count: edit.changes })}${mark}`);
}

/** What a change is. */
export function changeKind({
  before,
  after,
}: {
  readonly before?: object;
  readonly after?: object;
}): 'added' | 'deleted' | 'changed' {
  if (before === undefined) return 'added';
  return after === undefined ? 'deleted' : 'changed';
}
