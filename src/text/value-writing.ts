// Writes values in Dutch or English: the way back from value.ts. 1234.5 is 1.234,5 in Dutch and 1,234.5 in English.
//
// Goal: what is written is read back as the same value, always (`values(written)` gives it), in the form of another
// value of the text when there is one. Not a goal: a value that no form is known for is not written at all.

import type { Language } from '../model/language.js';
import type { ValueKind } from './value.js';
import { values } from './value.js';
import { actLike, documentOf, writeAct } from './value/writing/act.js';
import { writeDate } from './value/writing/date.js';
import type { LikeValue, Writer, WritingOptions, WrittenValue } from './value/writing/form.js';
import { identifierFrom, writeIdentifier } from './value/writing/identifier.js';
import { writeCurrency, writeNumber, writePercentage } from './value/writing/number.js';
import { writeOrdinal } from './value/writing/ordinal.js';
import { placesLike, writePlace } from './value/writing/place.js';
import { writeTime } from './value/writing/time.js';

export type { LikeValue, WritingOptions, WrittenValue };

/** Ways to write a value, the best first. Any of them may say something else: read it back where it is to stand. */
export function valueWritings({ kind, value }: WrittenValue, options: WritingOptions): string[] {
  const write = WRITERS[kind];
  const written = write === undefined ? referenceWritings(value, options) : [write(value, options)];
  const { like, ...bare } = options;
  if (write !== undefined && like !== undefined) written.push(write(value, bare));
  return [...new Set(written.filter((text) => text !== undefined))];
}

/** The value by itself, `undefined` when no way of writing it is read back as the same. */
export function writeValue(value: WrittenValue, options: WritingOptions): string | undefined {
  return valueWritings(value, options).find((text) => isRead(text, value, options.language));
}

function isRead(text: string, { kind, value }: WrittenValue, language: Language): boolean {
  const [found, ...more] = values(text, language);
  return found?.kind === kind && found.value === value && more.length === 0 && found.text === text;
}

const WRITERS: Readonly<Partial<Record<ValueKind, Writer>>> = {
  number: writeNumber,
  percentage: writePercentage,
  currency: writeCurrency,
  date: writeDate,
  time: writeTime,
  ordinal: writeOrdinal,
  code: (value, { from }) =>
    from ?? (value.includes('@') && !value.includes('/') ? value : `https://${value}`),
};

function referenceWritings(value: string, options: WritingOptions): (string | undefined)[] {
  const { like, language } = options;
  const isAct = documentOf(value) === value;
  if (isAct)
    return [
      like && documentOf(like.value) === like.value ? actLike(value, like, options) : undefined,
      writeAct(value, options),
    ];
  const likes = like === undefined ? [] : placesLike(value, like, options);
  return [...likes, writePlace(value, options), identifierFrom(options), writeIdentifier(value, language)];
}
