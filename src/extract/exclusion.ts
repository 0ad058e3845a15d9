// Which candidates are known or rejected already: in whatever inflection or spelling either stands.

import type { CandidateTerm } from '../model/candidate.js';
import type { Language } from '../model/language.js';
import { baseForms } from '../text/inflection.js';
import { rememberingSpellingKey } from '../text/spelling-variant.js';

/** Keys of one term at most: words with several possible bases multiply. */
const MOST_KEYS = 64;

/** Tells whether a candidate is a form of one of these terms; a candidate of another language never is. */
export function exclusion(
  terms: Iterable<string>,
  language: Language,
): (candidate: CandidateTerm) => boolean {
  const keyOf = rememberingSpellingKey(language);
  const known = new Set<string>();
  for (const term of terms) for (const key of keysOf(term, language, keyOf)) known.add(key);
  if (known.size === 0) return () => false;
  return ({ lemma, variants }) =>
    [lemma, ...variants].some((form) => keysOf(form, language, keyOf).some((key) => known.has(key)));
}

/** Every way to read the words as base forms, in one spelling. */
function keysOf(term: string, language: Language, keyOf: (word: string) => string): string[] {
  let keys = [''];
  for (const word of term.split(/\s+/u).filter((part) => part !== '')) {
    const bases = [...new Set(baseForms(word, language).map((base) => keyOf(base)))];
    keys = keys.flatMap((key) => bases.map((base) => `${key} ${base}`)).slice(0, MOST_KEYS);
  }
  return keys.filter((key) => key !== '');
}
