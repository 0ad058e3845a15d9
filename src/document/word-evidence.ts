// What is known about a word when a hyphen must be decided: how often it stands whole in the document
// itself, and how frequent it is in general language.

import type { Language } from '../model/language.js';
import { normalForm } from '../text/normal-form.js';
import { stem } from '../text/stem.js';
import type { Line } from './line.js';
import { endsWithHyphen, lastWord } from './line-shape.js';

export interface WordEvidence {
  /** How often the word, or a word with its stem, stands in the document away from line breaks. */
  inDocument(word: string): number;
  /** How many words in the document go on after this first half: with a hyphen (anti-…) and without (anti…). */
  startingWith(half: string): { readonly hyphenated: number; readonly joined: number };
  /** True for a first half at a line's end that the document has elsewhere as a name: capitalised inside sentences only. */
  isName(half: string): boolean;
  /** Frequency in general language, in any unit that compares; 0 when unknown. */
  knows(word: string): number;
  /** False when there is no list of words, so that not knowing a word says nothing. */
  readonly hasList: boolean;
}

const EDGE = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** Longer strings are addresses or data, and looking at them would cost time. */
const LONGEST_WORD = 60;

const LONGEST_TOKEN = 200;

/** A word without the punctuation around it; nothing when it is too long to be one. */
export function bareWord(token: string): string {
  return token.length > LONGEST_TOKEN ? '' : token.replace(EDGE, '');
}

/** Counts the words of the lines. Halves of words at line breaks do not count. Linear time. */
export function wordEvidence(
  lines: readonly Line[],
  language: Language,
  knows: ((word: string) => number) | undefined,
): WordEvidence {
  const halves = lineEndHalves(lines);
  const counts = new Map<string, number>();
  for (const [word, count] of wordCounts(lines)) {
    const key = keyOf(word, language);
    counts.set(key, (counts.get(key) ?? 0) + count);
    countHalves(word, count, halves);
  }
  const names = namesAmongHalves(lines);
  return {
    isName: (half) => names.has(half),
    inDocument: (word) => counts.get(keyOf(normalForm(word), language)) ?? 0,
    startingWith: (half) => halves.get(normalForm(half)) ?? { hyphenated: 0, joined: 0 },
    knows: (word) => knows?.(word) ?? 0,
    hasList: knows !== undefined,
  };
}

/** The words in normal form; each is then looked at once, however often it stands there. */
function wordCounts(lines: readonly Line[]): Map<string, number> {
  const tokens = new Map<string, number>();
  for (const token of wholeTokens(lines)) tokens.set(token, (tokens.get(token) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [token, count] of tokens) {
    const word = normalForm(bareWord(token));
    if (word !== '' && word.length <= LONGEST_WORD) counts.set(word, (counts.get(word) ?? 0) + count);
  }
  return counts;
}

type Halves = Map<string, { hyphenated: number; joined: number }>;

/** The last parts of the words that are broken at line ends. */
function lineEndHalves(lines: readonly Line[]): Halves {
  const halves: Halves = new Map();
  for (const { clean } of lines) {
    if (!endsWithHyphen(clean.text)) continue;
    const word = normalForm(bareWord(lastWord(clean.text)));
    halves.set(word.slice(word.lastIndexOf('-') + 1), { hyphenated: 0, joined: 0 });
  }
  return halves;
}

const CAPITALISED = /^\p{Lu}\p{Ll}+$/u;

/** The capitalised first halves at line ends that stand whole, and capitalised, after a small letter, and never small. */
function namesAmongHalves(lines: readonly Line[]): Set<string> {
  const halves = lines.map(({ clean }) => (endsWithHyphen(clean.text) ? bareWord(lastWord(clean.text)) : ''));
  const capitalised = new Set(halves.filter((half) => CAPITALISED.test(half)));
  if (capitalised.size === 0) return capitalised;
  const small = new Set([...capitalised].map((half) => half.toLowerCase()));
  const names = new Set<string>();
  let before = '';
  for (const token of wholeTokens(lines)) {
    const word = bareWord(token);
    if (capitalised.has(word) && /[\p{Ll},]$/u.test(before)) names.add(word);
    if (small.has(word)) capitalised.delete(word.charAt(0).toUpperCase() + word.slice(1));
    before = token;
  }
  return new Set([...names].filter((name) => capitalised.has(name)));
}

/** Words that are not cut by a line end. */
function* wholeTokens(lines: readonly Line[]): Generator<string> {
  let broken = false;
  for (const { clean } of lines) {
    const tokens = clean.text.split(' ').slice(broken ? 1 : 0);
    broken = endsWithHyphen(clean.text);
    yield* broken ? tokens.slice(0, -1) : tokens;
  }
}

function countHalves(word: string, count: number, halves: Halves): void {
  for (let length = 2; length < word.length; length += 1) {
    const half = halves.get(word.slice(0, length));
    if (half === undefined) continue;
    if (word[length] === '-') half.hyphenated += count;
    else half.joined += count;
  }
}

/**
 * The word up to its last hyphen, and the stem of the rest: inflected forms of a compound count together.
 * The stemmer takes diaereses off; they are put behind, for coordinatie and coördinatie are told apart here.
 */
function keyOf(word: string, language: Language): string {
  const cut = word.lastIndexOf('-') + 1;
  return `${word.slice(0, cut)}${stem(word.slice(cut), language)} ${word.replace(/[^äëïöü]/gu, '')}`;
}
