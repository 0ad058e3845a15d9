// An entry as lines for a person, and two of them side by side: what goes with a minus, what comes with a plus.

import type { Messages } from '../../messages/messages.js';
import type { ConceptEntry, ExtraCategory, SourcedText, Term } from '../../model/entry.js';
import type { Terminal } from '../terminal.js';
import { printLineChanges } from './change-lines.js';

/** Everything that an entry says, a line each. */
export function entryLines(entry: ConceptEntry, messages: Messages): string[] {
  const { t } = messages;
  return [
    ...fieldLine(t('command.termbase.field.subjectField'), entry.subjectField),
    ...fieldLine(t('command.termbase.field.source'), entry.source),
    ...fieldLine(t('command.termbase.field.customer'), entry.customer),
    ...fieldLine(t('command.termbase.field.project'), entry.project),
    ...definitionLines(entry.definitions, messages),
    ...extraLines([...(entry.crossReferences ?? []), ...(entry.extras ?? [])], messages),
    ...noteLines(entry.notes, messages),
    ...entry.sections.flatMap(({ language, terms, definitions, notes, extras }) => [
      ...terms.flatMap((term) => termLines(term, language, messages)),
      ...definitionLines(definitions, messages, language),
      ...noteLines(notes, messages, language),
      ...extraLines(extras, messages),
    ]),
    ...(entry.transactions ?? []).map(
      ({ type, date = '', responsibility = '' }) =>
        `${t(`command.termbase.field.transaction.${type}`)}: ${[date, responsibility].join(' ').trim()}`,
    ),
  ];
}

function fieldLine(label: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${label}: ${value}`];
}

function definitionLines(
  definitions: readonly SourcedText[] = [],
  { t }: Messages,
  language = '',
): readonly string[] {
  const label = [language, t('command.termbase.field.definition')].join(' ').trim();
  return definitions.map(
    ({ text, source }) => `${label}: ${text}${source === undefined ? '' : ` [${source}]`}`,
  );
}

function noteLines(notes: ConceptEntry['notes'] = [], { t }: Messages, language = ''): readonly string[] {
  const label = [language, t('command.termbase.field.note')].join(' ').trim();
  return notes.map(({ text }) => `${label}: ${text}`);
}

function extraLines(extras: readonly ExtraCategory[] = [], { t }: Messages): readonly string[] {
  return extras.map(({ type, value, target }) =>
    target === undefined
      ? `${type}: ${value}`
      : `${t('command.termbase.field.reference')}: ${target} (${type}, ${value})`,
  );
}

function termLines(term: Term, language: string, messages: Messages): readonly string[] {
  const { t } = messages;
  const flags = [
    term.status,
    term.forbidden === true ? t('command.termbase.field.forbidden') : undefined,
    term.doNotTranslate === true ? t('command.termbase.field.doNotTranslate') : undefined,
    term.partOfSpeech,
    term.gender,
    term.termType,
    term.geographicalUsage,
    term.termLocation,
  ].filter((flag) => flag !== undefined);
  const said = flags.length === 0 ? '' : ` (${flags.join(', ')})`;
  const source = term.source === undefined ? '' : ` [${term.source}]`;
  const label = t('command.termbase.field.context');
  return [
    `${language} ${term.text}${said}${source}`,
    ...(term.contexts ?? []).map(({ text }) => `  ${label}: ${text}`),
    ...noteLines(term.notes, messages).map((line) => `  ${line}`),
    ...extraLines(term.extras, messages).map((line) => `  ${line}`),
  ];
}

/** Prints what an edit does to an entry. */
export function printChange(
  { before, after }: { readonly before?: ConceptEntry; readonly after?: ConceptEntry },
  { terminal, messages }: { readonly terminal: Terminal; readonly messages: Messages },
): void {
  const old = before === undefined ? [] : entryLines(before, messages);
  const fresh = after === undefined ? [] : entryLines(after, messages);
  printLineChanges(old, fresh, terminal);
}
