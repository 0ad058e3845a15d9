// taalbrug termbase merge FIRST SECOND

import type { MergeConflict } from '../../termbase/merge.js';
import { mergeConcepts } from '../../workbench/termbase-edit.js';
import type { CommandContext, RunCommand } from '../command.js';
import { EXIT } from '../command.js';
import { printChange } from './entry-lines.js';
import { editOptionsOf } from './termbase-edit.js';

export const runTermbaseMerge: RunCommand = async (context, [first = '', second = ''], options) => {
  const { terminal, messages } = context;
  const editOptions = editOptionsOf(options);
  const workbench = await context.open({ writes: true });
  const merge = await mergeConcepts(workbench, [first, second], editOptions);
  const { termbase, before, after, conflicts, redirected } = merge;
  terminal.value(merge);
  terminal.line(messages.t('command.termbase.merge.done', { termbase, first, second }));
  printChange({ before: before[0], after }, context);
  if (conflicts.length > 0) terminal.line(messages.t('command.termbase.conflicts'));
  for (const conflict of conflicts) printConflict(conflict, context);
  if (redirected.length > 0)
    terminal.line(messages.t('command.termbase.redirected', { id: first, ids: redirected.join(', ') }));
  if (editOptions.dryRun) terminal.line(messages.t('command.termbase.dryRunDone'));
  return EXIT.done;
};

function printConflict(conflict: MergeConflict, { terminal, messages: { t } }: CommandContext): void {
  const { kind, language, term, field, first, second, result } = conflict;
  const what = [t(`command.termbase.field.${kind}`), language, term, field].filter(
    (part) => part !== undefined,
  );
  terminal.line(`  ${what.join(' ')}: ${first} | ${second} → ${t(`command.termbase.result.${result}`)}`);
}
