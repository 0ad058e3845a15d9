// taalbrug termbase add --nl TERM --en TERM

import { readStatus } from '../../format/field-value.js';
import type { ConceptEntry, Term } from '../../model/entry.js';
import { makeEntry } from '../../termbase/entry-change.js';
import { addEntry } from '../../workbench/termbase-edit.js';
import type { CommandContext, CommandOptions, RunCommand } from '../command.js';
import { EXIT, text, texts } from '../command.js';
import { UsageError } from '../options.js';
import { printChange } from './entry-lines.js';
import { sourcedText, STATUS_WORDS } from './term-fields.js';

export const runTermbaseAdd: RunCommand = async (context, _words, options) => {
  const { terminal, messages } = context;
  const draft = draftOf(options, context);
  const into = text(options['into']);
  const dryRun = options['dryRun'] === true;
  const workbench = await context.open({ writes: true });
  const preview = await addEntry(workbench, draft, {
    dryRun,
    anyway: options['anyway'] === true,
    ...(into === undefined ? {} : { termbase: into }),
  });
  terminal.value(preview);
  terminal.line(messages.t('command.termbase.add.done', { ...preview }));
  printChange(preview, context);
  if (dryRun) terminal.line(messages.t('command.termbase.dryRunDone'));
  return EXIT.done;
};

function draftOf(options: CommandOptions, context: CommandContext): Omit<ConceptEntry, 'id'> {
  const { messages } = context;
  const [dutch, english] = [texts(options['nl']), texts(options['en'])];
  if (dutch.length + english.length === 0) throw new UsageError(messages.t('command.termbase.add.needTerm'));
  const status = statusOf(text(options['status']), context);
  const source = text(options['source']);
  const terms = (written: readonly string[]): Term[] =>
    written.map((term, place) => ({
      text: term.trim(),
      ...(place > 0
        ? { status: 'admitted' as const }
        : written.length > 1
          ? { status: 'preferred' as const }
          : {}),
      ...(place === 0 ? status : {}),
      ...(source === undefined ? {} : { source }),
    }));
  const { id: _, ...entry } = makeEntry('', { nl: terms(dutch), en: terms(english) }, fieldsOf(options));
  return entry;
}

function statusOf(written: string | undefined, { messages }: CommandContext): Partial<Term> {
  if (written === undefined) return {};
  const status = readStatus(written);
  if (status === 'forbidden' || status === 'doNotTranslate') return { [status]: true };
  if (status !== undefined) return { status };
  const values = STATUS_WORDS.join(', ');
  throw new UsageError(
    messages.t('command.termbase.edit.valueUnknown', { value: written, field: 'status', values }),
  );
}

function fieldsOf(options: CommandOptions): Omit<ConceptEntry, 'id' | 'sections'> {
  const [definition, subject, note] = ['definition', 'subject', 'note'].map((name) => text(options[name]));
  const [customer, project] = [text(options['client']), text(options['project'])];
  return {
    ...(subject === undefined ? {} : { subjectField: subject }),
    ...(definition === undefined ? {} : { definitions: [sourcedText(definition)] }),
    ...(customer === undefined ? {} : { customer }),
    ...(project === undefined ? {} : { project }),
    ...(note === undefined ? {} : { notes: [{ text: note }] }),
  };
}
