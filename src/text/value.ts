// Values of a text: numbers, amounts, dates, times, ordinals, legal references and addresses, each with
// one canonical string that is equal in Dutch and English when the meaning is equal. Alignment and
// checking compare these instead of the written forms (3,6% and 3.6 per cent are one value).
//
// Goals: equal meaning gives equal strings, exact places, no value read twice. Not a goal: to find
// what only the world knows (which directive "de richtlijn" is) or to judge which form is correct.
//
// From each lexeme every grammar in value/ tries to read, the longest reading wins, and reading goes on
// after it. Every grammar reads a bounded stretch or consumes what it read, so the whole is linear.

import type { Language } from '../model/language.js';
import type { Span } from '../model/span.js';
import { bareAct } from './value/act.js';
import { readAddress } from './value/address.js';
import { readAmount } from './value/amount.js';
import { readDate } from './value/date.js';
import { readDecade } from './value/decade.js';
import { ENGLISH } from './value/en.js';
import { readIdentifier } from './value/identifier.js';
import type { Source } from './value/lexeme.js';
import { closingBrackets, lexemes } from './value/lexeme.js';
import { DUTCH } from './value/nl.js';
import { readOrdinal } from './value/ordinal.js';
import type { Part, Reading, ValueKind } from './value/reading.js';
import { reading } from './value/reading.js';
import { readActs, readStructure } from './value/structure.js';
import { readTime } from './value/time.js';
import type { Vocabulary } from './value/vocabulary.js';

export type { ValueKind };

/** A value in a text. Two values mean the same when `kind` and `value` are equal. */
export interface Value extends Span {
  readonly kind: ValueKind;
  /**
   * Canonical, in both languages: `1234.5`, `3.6%`, `EUR 1250`, `2021-10-28` (`--10-28` without a year,
   * `2021-10` without a day), `14:30`, `art6/1/a@regulation:2016/679`, `annex2`, `oj:L/382/2021-10-28/1`.
   */
  readonly value: string;
  /** The text as written. */
  readonly text: string;
  /** Read from words alone (twintig, derde), which are often less than a number: *one* of them. */
  readonly spelled?: true;
}

const VOCABULARIES: Readonly<Record<Language, Vocabulary>> = { nl: DUTCH, en: ENGLISH };

type Reader = (source: Source, at: number) => Reading | undefined;

// Of readings of one length the first wins: a date over a number, a reference over both.
const READERS: readonly Reader[] = [
  readAddress,
  readIdentifier,
  readStructure,
  readActs,
  readBareAct,
  readDate,
  readTime,
  readDecade,
  readOrdinal,
  readAmount,
];

/** Values of a text in order of `start`, not overlapping. Offsets are UTF-16 code units. Linear time. */
export function values(text: string, language: Language): Value[] {
  const found = lexemes(text);
  const source: Source = {
    text,
    language,
    lexemes: found,
    closings: closingBrackets(found),
    vocabulary: VOCABULARIES[language],
    hasAtSign: text.includes('@'),
  };
  const list: Value[] = [];
  let at = 0;
  while (at < source.lexemes.length) {
    const longest = longestReading(source, at);
    for (const part of longest?.parts ?? []) list.push(valueOf(source, part));
    at = longest?.next ?? at + 1;
  }
  return list;
}

function longestReading(source: Source, at: number): Reading | undefined {
  let longest: Reading | undefined;
  for (const read of READERS) {
    const found = read(source, at);
    if (found !== undefined && found.next > (longest?.next ?? at)) longest = found;
  }
  return longest;
}

function readBareAct(source: Source, at: number): Reading | undefined {
  const act = bareAct(source, at);
  return act && reading(act);
}

function valueOf(source: Source, { kind, value, from, to, spelled }: Part): Value {
  const start = source.lexemes[from]?.start ?? 0;
  const end = source.lexemes[to - 1]?.end ?? start;
  const found: Value = { kind, value, start, end, text: source.text.slice(start, end) };
  return spelled ? { ...found, spelled } : found;
}
