// What is known of two words before any bead is read: the lexicon gives them as equivalents, they are spelt
// alike (cognates, names), or the lexicon knows the parts of the Dutch compound.

import type { TranslationLexicon, FrequencyList } from '../text/lexicon.js';
import { splitCompound } from '../text/compound.js';
import { baseForms } from '../text/inflection.js';
import { withoutDiacritics } from '../text/normal-form.js';
import { stem } from '../text/stem.js';
import type { PriorKnowledge } from './word-translations.js';

/** Plausibility of each kind of knowledge. A part of a compound is one of two words that translate it. */
const LEXICON = 1;
const COMPOUND_PART = 0.5;
/** Likeness below this is chance; from here to 1 it counts as it is. */
const LEAST_LIKENESS = 0.7;
/** Shorter words are alike by chance. */
const SHORTEST_COGNATE = 4;

export interface Knowledge {
  readonly lexicon: TranslationLexicon;
  /** General frequencies of Dutch, to find the parts of compounds. */
  readonly frequencies: FrequencyList;
}

/** Knowledge about stems; `nl` and `en` are the stems by number, `forms` the Dutch forms of each stem. */
export function priorKnowledge(
  words: {
    readonly nl: readonly string[];
    readonly en: readonly string[];
    readonly forms: readonly ReadonlySet<string>[];
  },
  knowledge: Knowledge,
): PriorKnowledge {
  const known = words.forms.map((forms) => knownTranslations([...forms], knowledge));
  const folded = { nl: words.nl.map(spelling), en: words.en.map(spelling) };
  return (nl, en) => {
    const direct = known[nl]?.get(words.en[en] ?? '') ?? 0;
    return Math.max(direct, likeness(folded.nl[nl] ?? '', folded.en[en] ?? ''));
  };
}

/** English stems that translate a Dutch word, with their plausibility. */
function knownTranslations(
  forms: readonly string[],
  { lexicon, frequencies }: Knowledge,
): Map<string, number> {
  const found = new Map<string, number>();
  const add = (word: string, plausibility: number): void => {
    for (const translation of lexicon.translations(word, 'nl')) {
      const parts = translation.split(' ');
      for (const part of parts) {
        const key = stem(part, 'en');
        found.set(key, Math.max(found.get(key) ?? 0, plausibility / parts.length));
      }
    }
  };
  for (const form of forms) for (const base of baseForms(form, 'nl')) add(base, LEXICON);
  if (found.size > 0) return found;
  for (const form of forms) {
    for (const { text } of splitCompound(form, (part) => frequencies.perMillion(part)))
      add(text, COMPOUND_PART);
  }
  return found;
}

/** Folds what Dutch and English spell differently in the same word: c and k, ph and f, -tie and -tion, ij and y. */
function spelling(word: string): string {
  return withoutDiacritics(word)
    .replace(/ph/gu, 'f')
    .replace(/c(?=[eiy])/gu, 's')
    .replace(/[cq]/gu, 'k')
    .replace(/z/gu, 's')
    .replace(/ij|y/gu, 'i')
    .replace(/(.)\1/gu, '$1');
}

/** Longest common subsequence over the longer length (Melamed 1995), or 0 below the threshold. */
export function likeness(one: string, other: string): number {
  if (one.length < SHORTEST_COGNATE || other.length < SHORTEST_COGNATE) return one === other ? 1 : 0;
  const longer = Math.max(one.length, other.length);
  if (one.charAt(0) !== other.charAt(0) || Math.min(one.length, other.length) < LEAST_LIKENESS * longer)
    return 0;
  const ratio = commonLength(one, other) / longer;
  return ratio < LEAST_LIKENESS ? 0 : ratio;
}

function commonLength(one: string, other: string): number {
  let above = new Uint8Array(other.length + 1);
  for (let row = 0; row < one.length; row += 1) {
    const here = new Uint8Array(other.length + 1);
    for (let column = 0; column < other.length; column += 1) {
      here[column + 1] =
        one.charCodeAt(row) === other.charCodeAt(column)
          ? (above[column] ?? 0) + 1
          : Math.max(above[column + 1] ?? 0, here[column] ?? 0);
    }
    above = here;
  }
  return above[other.length] ?? 0;
}
