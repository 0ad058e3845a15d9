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

/** Base forms whose other spellings count: the word itself and what it likeliest comes from. */
const SPELLED_BASES = 3;

/** A word in normal form and its likeliest base forms, in any spelling of which a term may stand. */
export function spelledForms(word: string, language: Language): string[] {
  return baseForms(word, language).slice(0, SPELLED_BASES);
}

/** Key of the spelling variants of a word as it stands. */
export function spellingKeyOf(word: string, language: Language): string {
  return spellingKey(normalForm(word).replace(/(?<=\p{L})\./gu, ''), language);
}
