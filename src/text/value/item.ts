// What numbers a part of a text: 6, 6a, 6 bis, 3:15, 2.3.1, (a), a), ii), II, A, A.1.

import type { Lexeme, Source } from './lexeme.js';
import { glued, next } from './lexeme.js';
import { spelledCardinal } from './spelled-number.js';

export type Shape = 'number' | 'letter';

export interface Item {
  readonly text: string;
  readonly shape: Shape;
  readonly bracketed: boolean;
  readonly spelled: boolean;
  readonly next: number;
}

export interface ItemOptions {
  /** A small letter without a bracket is an item: after "artikel 6, onder", not at the start. */
  readonly lone: boolean;
  /** A single capital without a bracket is an item: Annex A, bijlage A, not "in part I agree". */
  readonly capital: boolean;
  /** A number in words is an item: Part Two. */
  readonly spelled: boolean;
}

/**
 * Dutch numbers what was put in later with Latin words (artikel 8 bis, onder b bis)), English with letters
 * (Article 8a, point (ba)).
 */
const LATIN: ReadonlyMap<string, string> = new Map(
  'bis ter quater quinquies sexies septies octies nonies decies'
    .split(' ')
    .map((word, index) => [word, 'abcdefghi'.charAt(index)]),
);

/** No section number has more members, no number of an article more digits. */
const MOST_MEMBERS = 6;
const MOST_DIGITS = 6;
const YEAR_DIGITS = 4;

/** The item at a lexeme, or `undefined`. */
export function itemAt(source: Source, at: number, options: ItemOptions): Item | undefined {
  if (next(source, at) === undefined) return undefined;
  const item = bracketedItem(source, at) ?? numberItem(source, at) ?? letterItem(source, at, options);
  if (item !== undefined || !options.spelled) return item;
  const spelled = spelledCardinal(source, at);
  if (spelled === undefined || spelled.value.length > 2) return undefined;
  return { text: spelled.value, shape: 'number', bracketed: false, spelled: true, next: spelled.next };
}

/** `(1)`, `(a)`, `(ba)`, `(iii)`; a year in brackets is none. */
export function bracketedItem(source: Source, at: number): Item | undefined {
  const inside = next(source, at + 1);
  if (next(source, at)?.text !== '(' || inside === undefined) return undefined;
  const text = insideBrackets(inside);
  if (text === undefined) return undefined;
  const suffixed = suffix(source, at + 2);
  if (next(source, suffixed.next)?.text !== ')') return undefined;
  const shape = inside.kind === 'digits' ? 'number' : 'letter';
  return { text: text + suffixed.text, shape, bracketed: true, spelled: false, next: suffixed.next + 1 };
}

function insideBrackets({ kind, text, lower }: Lexeme): string | undefined {
  if (kind === 'digits') return text.length < YEAR_DIGITS ? String(Number(text)) : undefined;
  const roman = kind === 'word' ? romanNumber(text) : undefined;
  if (roman !== undefined) return String(roman);
  if (kind === 'word') return isLetters(lower) ? lower : undefined;
  return undefined;
}

/** a, aa, ba, iv: one or two letters, or a small roman number. */
function isLetters(lower: string): boolean {
  return /^[a-z]{1,2}$/u.test(lower) || isRomanLetter(lower);
}

/** True for what may be a small roman number up to 39. */
export function isRomanLetter(letters: string): boolean {
  return letters !== '' && letters.length <= 6 && /^x{0,3}(?:ix|iv|v?i{0,3})$/u.test(letters);
}

function numberItem(source: Source, at: number): Item | undefined {
  const first = source.lexemes[at];
  if (first?.kind !== 'digits' || first.text.length > MOST_DIGITS) return undefined;
  const members = [String(Number(first.text))];
  let place = at + 1;
  while (members.length < MOST_MEMBERS) {
    const mark = glued(source, place)?.text;
    const member = glued(source, place + 1);
    if ((mark !== '.' && mark !== ':') || member?.kind !== 'digits' || member.text.length > MOST_DIGITS)
      break;
    members.push(`${mark}${member.text}`);
    place += 2;
  }
  const suffixed = suffix(source, place);
  const text = members.join('') + suffixed.text;
  if (glued(source, suffixed.next)?.kind === 'digits' || isUnit(source, suffixed.next)) return undefined;
  return { ...closed(source, suffixed.next), text, shape: 'number', spelled: false };
}

/** "artikel 50%" is a slip, "of 6 %" an amount. */
function isUnit(source: Source, at: number): boolean {
  return next(source, at)?.text === '%';
}

/** Letters and Latin words after a number or letter: 29a, 8 bis, 12bis. */
function suffix(source: Source, at: number): { text: string; next: number } {
  const word = next(source, at);
  if (word?.kind !== 'word') return { text: '', next: at };
  const latin = LATIN.get(word.lower);
  if (latin !== undefined) return { text: latin, next: at + 1 };
  const letters = word.gap === 'none' ? /^[a-z]$/iu.test(word.text) : isOldDutchLetter(source, at);
  return letters ? { text: word.lower, next: at + 1 } : { text: '', next: at };
}

/** artikel 209 A, as the treaties had it; in English "Article 5 A Member State" is a heading. */
function isOldDutchLetter(source: Source, at: number): boolean {
  const after = source.lexemes[at + 1];
  const ends = after === undefined || after.gap !== 'none' || ',.;)'.includes(after.text);
  return source.language === 'nl' && ends && /^[A-H]$/u.test(source.lexemes[at]?.text ?? '');
}

/** `1)` and `a)`: the bracket is part of the item. */
function closed(source: Source, at: number): { bracketed: boolean; next: number } {
  const own = glued(source, at)?.text === ')' && !source.closings.has(at);
  return own ? { bracketed: true, next: at + 1 } : { bracketed: false, next: at };
}

function letterItem(source: Source, at: number, options: ItemOptions): Item | undefined {
  const word = source.lexemes[at];
  if (word?.kind !== 'word' || word.text.length > 6) return undefined;
  const capitals = word.text === word.text.toUpperCase();
  return capitals ? capitalItem(source, at, options) : smallItem(source, at, options);
}

function smallItem(source: Source, at: number, { lone }: ItemOptions): Item | undefined {
  const { lower = '', text = '' } = source.lexemes[at] ?? {};
  if (lower !== text || !isLetters(lower)) return undefined;
  const suffixed = suffix(source, at + 1);
  const end = closed(source, suffixed.next);
  const plain = lower.length === 1 || isRomanLetter(lower) || lower[0] === lower[1];
  if (!plain || (!end.bracketed && (!lone || isJoined(source, at + 1)))) return undefined;
  return { ...end, text: lower + suffixed.text, shape: 'letter', spelled: false };
}

/** The letter goes on: `e-mail`, `a/b`, `d'accord`. */
function isJoined(source: Source, at: number): boolean {
  const mark = glued(source, at);
  return mark !== undefined && glued(source, at + 1)?.kind === 'word' && !',;'.includes(mark.text);
}

function capitalItem(source: Source, at: number, { capital }: ItemOptions): Item | undefined {
  const text = source.lexemes[at]?.text ?? '';
  const roman = romanNumber(text);
  if (text.length === 1 ? !capital || isJoined(source, at + 1) : roman === undefined) return undefined;
  const opening = roman === undefined ? text.toLowerCase() : String(roman);
  const mark = glued(source, at + 1)?.text ?? '';
  const member = glued(source, at + 2);
  const dotted =
    (mark === '.' || mark === '-') && member?.kind === 'digits' && member.text.length <= MOST_DIGITS;
  if (dotted) {
    return {
      text: `${opening}${mark}${member.text}`,
      shape: 'letter',
      bracketed: false,
      spelled: false,
      next: at + 3,
    };
  }
  const suffixed = latinSuffix(source, at + 1);
  const shape = roman === undefined ? 'letter' : 'number';
  return { ...closed(source, suffixed.next), text: opening + suffixed.text, shape, spelled: false };
}

function latinSuffix(source: Source, at: number): { text: string; next: number } {
  const latin = LATIN.get(next(source, at)?.lower ?? '');
  return latin === undefined ? { text: '', next: at } : { text: latin, next: at + 1 };
}

const ROMAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
  ['C', 100],
]);

/** A roman number in capitals; of the single letters only I, V and X count as numbers. */
function romanNumber(text: string): number | undefined {
  if (!/^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(text) || /^[LC]$/u.test(text))
    return undefined;
  const digits = [...text].map((letter) => ROMAN_DIGITS.get(letter) ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}
