// Fields of a term that are a value of a known kind, from the text of a cell or description.

import type { Term } from '../model/entry.js';
import type { Draft } from './draft.js';
import type { FieldName } from './field-name.js';
import { readFlag, readGender, readPartOfSpeech, readStatus, readTermType } from './field-value.js';

/** The fields of a term that hold one value. */
export type TermValues = Pick<
  Draft<Term>,
  | 'status'
  | 'forbidden'
  | 'doNotTranslate'
  | 'partOfSpeech'
  | 'gender'
  | 'termType'
  | 'geographicalUsage'
  | 'termLocation'
>;

type ReadValue = (term: TermValues, text: string) => boolean;

/** Each sets its field when the text says something that fits it and does not contradict it, and says whether it did. */
export const TERM_VALUES: ReadonlyMap<FieldName, ReadValue> = new Map([
  ['status', readTermStatus],
  ['forbidden', (term, text) => setFlag(term, 'forbidden', text)],
  ['doNotTranslate', (term, text) => setFlag(term, 'doNotTranslate', text)],
  ['partOfSpeech', (term, text) => setValue(term, 'partOfSpeech', readPartOfSpeech(text))],
  ['gender', (term, text) => setValue(term, 'gender', readGender(text))],
  ['termType', (term, text) => setValue(term, 'termType', readTermType(text))],
  ['region', (term, text) => setValue(term, 'geographicalUsage', text)],
  ['termLocation', (term, text) => setValue(term, 'termLocation', text)],
] satisfies [FieldName, ReadValue][]);

function readTermStatus(term: TermValues, text: string): boolean {
  const status = readStatus(text);
  if (status !== 'forbidden' && status !== 'doNotTranslate') return setValue(term, 'status', status);
  term[status] = true;
  return true;
}

function setFlag(term: TermValues, flag: 'forbidden' | 'doNotTranslate', text: string): boolean {
  const value = readFlag(text) ?? (readStatus(text) === flag ? true : undefined);
  if (value === true) term[flag] = true;
  return value !== undefined;
}

function setValue<Field extends Exclude<keyof TermValues, 'forbidden' | 'doNotTranslate'>>(
  term: TermValues,
  field: Field,
  value: TermValues[Field] | undefined,
): boolean {
  if (value === undefined || (term[field] !== undefined && term[field] !== value)) return false;
  term[field] = value;
  return true;
}
