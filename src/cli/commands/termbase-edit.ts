// taalbrug termbase edit ID

import type { EntryChangeStep, TermName } from '../../termbase/entry-change.js';
import { deleteEntry, editEntry } from '../../workbench/termbase-edit.js';
import type { CommandContext, CommandOptions, RunCommand } from '../command.js';
import { EXIT, text, texts } from '../command.js';
import { UsageError } from '../options.js';
import { printChange } from './entry-lines.js';
import { entryStep, termStep } from './term-fields.js';

export const runTermbaseEdit: RunCommand = async (context, [id = ''], options) => {
  const { terminal, messages } = context;
  const steps = stepsOf(options, context);
  const isDeleted = options['delete'] === true;
  if (isDeleted && steps.length > 0) throw new UsageError(messages.t('command.termbase.edit.deleteAlone'));
  if (!isDeleted && steps.length === 0) throw new UsageError(messages.t('command.termbase.edit.nothing'));
  const editOptions = editOptionsOf(options);
  const workbench = await context.open({ writes: true });
  const preview = isDeleted
    ? await deleteEntry(workbench, id, editOptions)
    : await editEntry(workbench, id, steps, editOptions);
  terminal.value(preview);
  const { termbase, before, after } = preview;
  const isSame = before !== undefined && before === after;
  const key = isSame ? 'unchanged' : isDeleted ? 'edit.deleted' : 'edit.done';
  terminal.line(messages.t(`command.termbase.${key}`, { id, termbase }));
  if (!isSame) printChange(preview, context);
  if (editOptions.dryRun) terminal.line(messages.t('command.termbase.dryRunDone'));
  return EXIT.done;
};

/** `--termbase` and `--dry-run`. */
export function editOptionsOf(options: CommandOptions): {
  readonly dryRun: boolean;
  readonly termbase?: string;
} {
  const termbase = text(options['termbase']);
  return { dryRun: options['dryRun'] === true, ...(termbase === undefined ? {} : { termbase }) };
}

/** Terms go and come before fields are set, so that a field of a new term can be set at once. */
function stepsOf(options: CommandOptions, context: CommandContext): readonly EntryChangeStep[] {
  const { messages } = context;
  const of = termNamed(text(options['of']), context);
  const sets = texts(options['set']).map((written) => {
    const [, field = '', value = ''] = /^([^=]+)=(.*)$/su.exec(written) ?? [];
    if (field === '') throw new UsageError(messages.t('command.termbase.edit.setHow'));
    return of === undefined ? entryStep(field, value, messages) : termStep(of, { field, value }, messages);
  });
  const terms = (['nl', 'en'] as const).flatMap((language): EntryChangeStep[] => {
    const suffix = language === 'nl' ? 'Nl' : 'En';
    return [
      ...texts(options[`add${suffix}`]).map((term): EntryChangeStep => ({
        kind: 'addTerm',
        language,
        term: { text: term },
      })),
      ...texts(options[`remove${suffix}`]).map((term): EntryChangeStep => ({
        kind: 'removeTerm',
        term: { language, text: term },
      })),
    ];
  });
  const notes = texts(options['note']).map((value): EntryChangeStep => ({ kind: 'note', value }));
  return [...terms, ...sets, ...referenceSteps(options), ...notes];
}

/** `--refer c7`, or `--refer broaderConcept:c7` for a relation of another kind. */
function referenceSteps(options: CommandOptions): readonly EntryChangeStep[] {
  const refer = texts(options['refer']).map((written): EntryChangeStep => {
    const { type = 'crossReference', target = written } =
      /^(?<type>[a-zA-Z]{3,60}):(?<target>.+)$/su.exec(written)?.groups ?? {};
    return { kind: 'addReference', reference: { type, value: target, target } };
  });
  const unrefer = texts(options['unrefer']).map((target): EntryChangeStep => ({
    kind: 'removeReference',
    target,
  }));
  return [...refer, ...unrefer];
}

function termNamed(written: string | undefined, { messages }: CommandContext): TermName | undefined {
  if (written === undefined) return undefined;
  const { language, text: term } =
    /^(?<language>nl|en)(?:-[\w-]+)?:(?<text>.+)$/su.exec(written)?.groups ?? {};
  if (language === undefined || term === undefined)
    throw new UsageError(messages.t('command.termbase.edit.ofHow'));
  return { language, text: term };
}
