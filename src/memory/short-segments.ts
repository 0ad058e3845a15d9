// Segments of few words count characters: where one word is the whole segment, "other word" says nothing, and
// Annuleren against Anuleren must not be 0. The fewer the words, the more the characters count; from one word more
// than SHORT_WORDS on they do not count at all.
//
//   cost of replacing a word by another one = 100 - taper · (1 - distance / longer), in hundredths of a word,
//
// distance and length in letters of the classes (stems), taper by the words of the longer of the two segments.

import { editDistance, editPattern } from '../search/edit-distance.js';

/** Most tokens of full weight of a segment whose characters count. */
export const SHORT_WORDS = 3;

/** Hundredths of a word that equal letters are worth, by the tokens of full weight of the longer segment. */
const TAPER: readonly number[] = [0, 100, 60, 30];

/** What equal letters are worth where both segments have at most this many tokens of full weight; 0 when many. */
export function taperOf(tokens: number): number {
  return TAPER[tokens] ?? 0;
}

/** Cost of replacing a word of one class by one of another, in hundredths of a word. Symmetric. */
export function otherWordCost(one: string, other: string, taper: number): number {
  const longer = Math.max(one.length, other.length);
  if (taper === 0 || longer === 0) return 100;
  return 100 - Math.floor((taper * (longer - letterDistance(one, other))) / longer);
}

function letterDistance(one: string, other: string): number {
  return editDistance(editPattern(lettersOf(one)), lettersOf(other));
}

function lettersOf(text: string): Uint16Array {
  const letters = new Uint16Array(text.length);
  for (let place = 0; place < text.length; place++) letters[place] = text.charCodeAt(place);
  return letters;
}

/** What is known of two short segments before they are compared. */
export interface ShortPair {
  /** Tokens of full weight of the longer one: at most SHORT_WORDS. */
  readonly tokens: number;
  /** Levenshtein distance of the sequences of classes, or anything that is not above it. */
  readonly classDistance: number;
  /** Levenshtein distance of the `letters`, or anything that is not above it. */
  readonly letterDistance: number;
  /** The longest class of either, in letters. */
  readonly longestClass: number;
  /** The greater of the weights, in words. */
  readonly weight: number;
}

/**
 * The best similarity that two short segments can have. Why it holds: a word replaced costs at least
 * (1 - taper) + taper · letters / longest, a word removed or inserted 1, which is no less; the letters of all
 * such words together are at least the distance of the joined letters.
 */
export function similarityBoundByLetters({
  tokens,
  classDistance,
  letterDistance: letters,
  longestClass,
  weight,
}: ShortPair): number {
  if (weight === 0) return 1;
  const taper = taperOf(tokens);
  const least = (100 - taper) * classDistance + (taper * letters) / Math.max(1, longestClass);
  return Math.max(0, (100 * weight - Math.max(0, least - ROUNDING)) / (100 * weight));
}

/** Quotients are rounded once; costs are whole numbers, so this much less never hides a match. */
const ROUNDING = 1e-6;
