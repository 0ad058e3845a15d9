// taalbrug memory undo [EDIT]

import { undoUnitEdit } from '../../workbench/memory-edit.js';
import type { RunCommand } from '../command.js';
import { EXIT } from '../command.js';
import { parseCount } from '../options.js';
import { printUnitChange } from './unit-lines.js';

export const runMemoryUndo: RunCommand = async (context, [edit], options) => {
  const { terminal, messages } = context;
  const dryRun = options['dryRun'] === true;
  const number = edit === undefined ? {} : { edit: parseCount(edit, { name: 'edit', least: 1, messages }) };
  const workbench = await context.open({ writes: !dryRun });
  const undone = await undoUnitEdit(workbench, { ...number, dryRun });
  terminal.value(undone ?? { edit: null, changes: [] });
  if (undone === undefined) {
    terminal.note(messages.t('command.memory.undo.nothing'));
    return EXIT.done;
  }
  const { changes: count } = undone.edit;
  terminal.line(messages.t(`command.memory.undo.${dryRun ? 'would' : 'done'}`, { ...undone.edit, count }));
  for (const change of undone.changes) {
    terminal.line(`${change.memory} ${String(change.id)}`);
    printUnitChange(change, context);
  }
  const more = count - undone.changes.length;
  if (more > 0) terminal.line(messages.t('command.termbase.undo.more', { count: more }));
  if (dryRun) terminal.line(messages.t('command.termbase.dryRunDone'));
  return EXIT.done;
};
