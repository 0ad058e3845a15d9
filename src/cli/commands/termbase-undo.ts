// taalbrug termbase undo [EDIT]

import { undoEdit } from '../../workbench/termbase-edit.js';
import type { RunCommand } from '../command.js';
import { EXIT } from '../command.js';
import { parseCount } from '../options.js';
import { printChange } from './entry-lines.js';

export const runTermbaseUndo: RunCommand = async (context, [edit], options) => {
  const { terminal, messages } = context;
  const dryRun = options['dryRun'] === true;
  const number = edit === undefined ? {} : { edit: parseCount(edit, { name: 'edit', least: 1, messages }) };
  const workbench = await context.open({ writes: !dryRun });
  const undone = await undoEdit(workbench, { ...number, dryRun });
  terminal.value(undone ?? { edit: null, changes: [] });
  if (undone === undefined) {
    terminal.note(messages.t('command.termbase.undo.nothing'));
    return EXIT.done;
  }
  terminal.line(
    messages.t(`command.termbase.undo.${dryRun ? 'would' : 'done'}`, {
      ...undone.edit,
      count: undone.edit.changes,
    }),
  );
  for (const change of undone.changes) {
    terminal.line(`${change.termbase} ${change.id}`);
    printChange(change, context);
  }
  const more = undone.edit.changes - undone.changes.length;
  if (more > 0) terminal.line(messages.t('command.termbase.undo.more', { count: more }));
  if (dryRun) terminal.line(messages.t('command.termbase.dryRunDone'));
  return EXIT.done;
};
