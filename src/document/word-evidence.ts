// What is known about a word when a hyphen must be decided: how often it stands whole in the document
// itself, and how frequent it is in general language.

import type { Language } from '../model/language.js';
import { normalForm } from '../text/normal-form.js';
import { stem } from '../text/stem.js';
import type { Line } from './line.js';
import { endsWithHyphen } from './line-shape.js';

export interface WordEvidence {
  /** How often the word, or a word with its stem, stands in the document away from line breaks. */
  inDocument(word: string): number;
  /** Frequency in general language, in any unit that compares; 0 when unknown. */
  knows(word: string): number;
  /** False when there is no list of words, so that not knowing a word says nothing. */
  readonly hasList: boolean;
}

const EDGE = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** A word without the punctuation around it. */
export function bareWord(token: string): string {
  return token.replace(EDGE, '');
}

/** Counts the words of the lines. Halves of words at line breaks do not count. Linear time. */
export function wordEvidence(
  lines: readonly Line[],
  language: Language,
  knows: ((word: string) => number) | undefined,
): WordEvidence {
  const counts = new Map<string, number>();
  let broken = false;
  for (const { clean } of lines) {
    const tokens = clean.text.split(' ').slice(broken ? 1 : 0);
    broken = endsWithHyphen(clean.text);
    for (const token of broken ? tokens.slice(0, -1) : tokens) {
      const key = keyOf(token, language);
      if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return {
    inDocument: (word) => counts.get(keyOf(word, language)) ?? 0,
    knows: (word) => knows?.(word) ?? 0,
    hasList: knows !== undefined,
  };
}

/** The whole word up to its last hyphen, and the stem of the rest: inflected forms of a compound count together. */
function keyOf(token: string, language: Language): string {
  const word = normalForm(bareWord(token));
  const cut = word.lastIndexOf('-') + 1;
  return word.length > LONGEST_WORD ? '' : word.slice(0, cut) + stem(word.slice(cut), language);
}

/** Longer strings are addresses or data, and stemming them would cost time. */
const LONGEST_WORD = 60;
