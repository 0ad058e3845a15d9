// Keys under which the spellings of a word meet.

import type { Language } from '../model/language.js';
import { baseForms } from '../text/inflection.js';
import { normalForm, withoutDiacritics } from '../text/normal-form.js';
import { spellingKey } from '../text/spelling-variant.js';

const PLAIN = /^[a-z]+$/u;

/** A word without hyphens, apostrophes, full stops and diacritics; marks that stand alone stay. */
export function foldedSpelling(word: string): string {
  if (PLAIN.test(word)) return word;
  const bare = withoutDiacritics(normalForm(word)).replace(/[-'.·]/gu, '');
  return bare === '' ? word : bare;
}

/** Base forms of a word of a text whose other spellings count: the word itself and what it likeliest comes from. */
const SPELLED_BASES = 3;

/** Keys of the spelling variants of a word, or of what it is a form of. */
export function spellingKeys(word: string, language: Language): string[] {
  return baseForms(word, language)
    .slice(0, SPELLED_BASES)
    .map((form) => ownSpellingKey(form, language));
}

/** Key of the spelling variants of a word as it stands. */
export function ownSpellingKey(word: string, language: Language): string {
  return spellingKey(normalForm(word).replace(/(?<=\p{L})\./gu, ''), language);
}
