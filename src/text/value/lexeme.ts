// Lexemes: runs of digits, runs of letters and single marks, the alphabet in which the grammars of values
// are written. Finer than the tokens of token.ts, which keep 1.234,56 and 14:30 whole: here the
// language decides later what the marks between digits mean.

import type { Language } from '../../model/language.js';
import type { Span } from '../../model/span.js';
import type { Phrases } from './phrase.js';
import type { Vocabulary } from './vocabulary.js';

/** What stands before a lexeme: nothing, white space, or a wider gap (blank line, tab) no value crosses. */
export type Gap = 'none' | 'space' | 'break';

export interface Lexeme extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'digits' | 'word' | 'mark';
  readonly gap: Gap;
}

/** A text made ready for reading values. */
export interface Source {
  readonly text: string;
  readonly language: Language;
  readonly lexemes: readonly Lexeme[];
  /** Places of the brackets that close one opened before them: not those of `a)` and `1)`. */
  readonly closings: ReadonlySet<number>;
  readonly vocabulary: Vocabulary;
  /** There may be mail addresses. */
  readonly hasAtSign: boolean;
}

const LEXEME = /[0-9]+|[\p{L}\p{M}]+|\S/gu;
const WIDE = /\t|\n\s*\n/u;
const NOT_ASCII = /[^\0-\x7f]/u;

/** Lexemes in order. White space is no lexeme; every other character is in exactly one. Linear time. */
export function lexemes(text: string): Lexeme[] {
  const found: Lexeme[] = [];
  let end = 0;
  for (const match of text.matchAll(LEXEME)) {
    const start = match.index;
    const written = match[0];
    const gap = gapOf(text, end, start);
    end = start + written.length;
    found.push({ text: written, lower: lowerCase(written), kind: kindOf(written), gap, start, end });
  }
  return found;
}

function gapOf(text: string, from: number, to: number): Gap {
  if (to === 0) return 'break';
  if (from === to) return 'none';
  return to - from > 1 && WIDE.test(text.slice(from, to)) ? 'break' : text[from] === '\t' ? 'break' : 'space';
}

function lowerCase(written: string): string {
  const plain = NOT_ASCII.test(written) ? written.normalize('NFC') : written;
  return plain.toLowerCase();
}

function kindOf(written: string): Lexeme['kind'] {
  const code = written.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return 'digits';
  return written.length > 1 || /[\p{L}\p{M}]/u.test(written) ? 'word' : 'mark';
}

/**
 * Places of the brackets that close one opened before them. In "(artikel 6, onder a) en b))" the last does:
 * a bracket after a letter alone is the letter's own when another one follows.
 */
export function closingBrackets(all: readonly Lexeme[]): ReadonlySet<number> {
  const closings = new Set<number>();
  const brackets = [...all.keys()].filter((at) => all[at]?.text === '(' || all[at]?.text === ')');
  let open = 0;
  for (const [index, at] of brackets.entries()) {
    const following = brackets[index + 1];
    if (all[at]?.text === '(') open += 1;
    else if (
      open > 0 &&
      !(isAfterLetter(all, at) && following !== undefined && isNearClosing(all, at, following))
    ) {
      closings.add(at);
      open -= 1;
    }
  }
  return closings;
}

function isAfterLetter(all: readonly Lexeme[], at: number): boolean {
  const letter = all[at - 1];
  return letter?.kind === 'word' && letter.gap !== 'none' && /^(?:[a-z]|[ivx]{2,4})$/u.test(letter.text);
}

/** Lexemes within which a second closing bracket belongs to the same parenthesis. */
const SAME_PARENTHESIS = 12;

function isNearClosing(all: readonly Lexeme[], at: number, following: number): boolean {
  return all[following]?.text === ')' && following - at <= SAME_PARENTHESIS;
}

/** The lexeme at a place when no wide gap parts it from the one before it. */
export function next(source: Source, at: number): Lexeme | undefined {
  const lexeme = source.lexemes[at];
  return lexeme?.gap === 'break' ? undefined : lexeme;
}

/** The lexeme at a place when nothing at all parts it from the one before it. */
export function glued(source: Source, at: number): Lexeme | undefined {
  const lexeme = source.lexemes[at];
  return lexeme?.gap === 'none' ? lexeme : undefined;
}

/** The longest of several phrases that stands at a place: what it means, and the place after it. */
export function phraseAt(
  source: Source,
  at: number,
  phrases: Phrases,
): { readonly value: string; readonly next: number } | undefined {
  const first = next(source, at);
  for (const { words, value } of (first && phrases.get(first.lower)) ?? []) {
    if (words.every((word, offset) => offset === 0 || next(source, at + offset)?.lower === word)) {
      return { value, next: at + words.length };
    }
  }
  return undefined;
}

/** Place after the longest of several phrases. */
export function afterPhrase(source: Source, at: number, phrases: Phrases): number | undefined {
  return phraseAt(source, at, phrases)?.next;
}

/** Place after a mark when it stands at `at`, else `at` itself. */
export function pastMark(source: Source, at: number, mark: string): number {
  return next(source, at)?.text === mark ? at + 1 : at;
}

/** Index of the first lexeme that starts at or after a place in the text, looking on from `at`. */
export function indexAfter(source: Source, at: number, end: number): number {
  let index = at;
  while ((source.lexemes[index]?.start ?? end) < end) index += 1;
  return index;
}
