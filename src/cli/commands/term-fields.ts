// The fields that `--set FIELD=VALUE` knows, in English and Dutch, made into steps of a change.

import {
  readFlag,
  readGender,
  readPartOfSpeech,
  readStatus,
  readTermType,
} from '../../format/field-value.js';
import type { Messages } from '../../messages/messages.js';
import type { SourcedText } from '../../model/entry.js';
import type { EntryChangeStep, EntryFieldName, TermFields, TermName } from '../../termbase/entry-change.js';
import { UsageError } from '../options.js';

export const STATUS_WORDS = [
  'preferred',
  'admitted',
  'deprecated',
  'superseded',
  'forbidden',
  'doNotTranslate',
] as const;

const ENTRY_FIELDS: ReadonlyMap<string, EntryFieldName> = new Map([
  ['subject', 'subjectField'],
  ['vakgebied', 'subjectField'],
  ['source', 'source'],
  ['bron', 'source'],
  ['client', 'customer'],
  ['klant', 'customer'],
  ['project', 'project'],
]);

const DEFINITION = /^(?:definition|definitie)(?:\.(?<language>nl|en))?$/u;

/** The step that sets a field of an entry. Throws UsageError for a field that it has not. */
export function entryStep(field: string, value: string, messages: Messages): EntryChangeStep {
  const name = field.trim().toLowerCase();
  const wanted = value === '' ? undefined : value;
  const known = ENTRY_FIELDS.get(name);
  if (known !== undefined) return { kind: 'field', field: known, value: wanted };
  const definition = DEFINITION.exec(name);
  if (definition === null && termField(field) !== undefined)
    throw new UsageError(messages.t('command.termbase.edit.termField', { field }));
  if (definition === null)
    throw unknownField(
      field,
      ['subject', 'source', 'client', 'project', 'definition', 'definition.nl', 'definition.en'],
      messages,
    );
  const text = wanted === undefined ? undefined : sourcedText(wanted);
  const language = definition.groups?.['language'];
  return language === 'nl' || language === 'en'
    ? { kind: 'definition', language, value: text }
    : { kind: 'definition', value: text };
}

/** A text, and its source when that stands after it in square brackets: `rule made by parliament [Constitution, 81]`. */
export function sourcedText(written: string): SourcedText {
  const [, text = '', source = ''] = /^(.*\S)\s+\[([^[\]]+)\]$/su.exec(written.trim()) ?? [];
  return source === '' ? { text: written.trim() } : { text, source };
}

type ReadField = (value: string) => TermFields | undefined;

/** Each gives the fields that a value sets, or `undefined` when it does not fit; an empty value empties the field. */
const TERM_FIELDS: ReadonlyMap<string, { readonly read: ReadField; readonly values: string }> = new Map([
  ['text', { read: (value) => (value === '' ? undefined : { text: value }), values: '…' }],
  ['status', { read: statusFields, values: STATUS_WORDS.join(', ') }],
  ['forbidden', { read: flag('forbidden'), values: 'yes, no' }],
  ['donottranslate', { read: flag('doNotTranslate'), values: 'yes, no' }],
  ['partofspeech', one('partOfSpeech', readPartOfSpeech, 'noun, verb, adjective, adverb, other')],
  ['gender', one('gender', readGender, 'masculine, feminine, neuter, other')],
  ['type', one('termType', readTermType, 'fullForm, acronym, abbreviation, shortForm, variant, phrase')],
  ['source', one('source', (value) => value, '…')],
  ['region', one('geographicalUsage', (value) => value, '…')],
  ['location', one('termLocation', (value) => value, '…')],
] satisfies [string, { readonly read: ReadField; readonly values: string }][]);

const DUTCH_NAMES: ReadonlyMap<string, string> = new Map([
  ['tekst', 'text'],
  ['verboden', 'forbidden'],
  ['nietvertalen', 'donottranslate'],
  ['woordsoort', 'partofspeech'],
  ['geslacht', 'gender'],
  ['soort', 'type'],
  ['bron', 'source'],
  ['regio', 'region'],
  ['plaats', 'location'],
]);

function termField(field: string) {
  const name = field.toLowerCase().replace(/[^a-z]/gu, '');
  return TERM_FIELDS.get(DUTCH_NAMES.get(name) ?? name);
}

/** The step that sets a field of a term. Throws UsageError for a field it has not, and for a value that does not fit. */
export function termStep(
  term: TermName,
  { field, value }: { readonly field: string; readonly value: string },
  messages: Messages,
): EntryChangeStep {
  const known = termField(field);
  if (known === undefined) throw unknownField(field, [...TERM_FIELDS.keys()], messages);
  const fields = known.read(value.trim());
  if (fields !== undefined) return { kind: 'setTerm', term, fields };
  throw new UsageError(
    messages.t('command.termbase.edit.valueUnknown', { value, field, values: known.values }),
  );
}

/** A term is forbidden, has a status or neither: what was said of that before is gone. */
function statusFields(value: string): TermFields | undefined {
  const none = { status: undefined, forbidden: undefined };
  if (value === '') return none;
  const status = readStatus(value);
  if (status === undefined) return undefined;
  if (status === 'doNotTranslate') return { doNotTranslate: true };
  return status === 'forbidden' ? { ...none, forbidden: true } : { ...none, status };
}

function flag(field: 'forbidden' | 'doNotTranslate'): ReadField {
  return (value) => {
    const isSet = readFlag(value);
    return isSet === undefined ? undefined : { [field]: isSet ? true : undefined };
  };
}

function one<Field extends keyof TermFields>(
  field: Field,
  read: (value: string) => TermFields[Field] | undefined,
  values: string,
): { readonly read: ReadField; readonly values: string } {
  return {
    values,
    read: (value) => {
      const known = value === '' ? undefined : read(value);
      return value !== '' && known === undefined ? undefined : ({ [field]: known } as TermFields);
    },
  };
}

function unknownField(field: string, fields: readonly string[], messages: Messages): UsageError {
  return new UsageError(
    messages.t('command.termbase.edit.fieldUnknown', { field, fields: fields.join(', ') }),
  );
}
