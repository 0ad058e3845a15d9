// Keys under which forms and spellings of a word meet.

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

/** Of so many base forms of a word of a text other spellings count: itself, and what it likeliest comes from. */
export const SPELLED_BASES = 3;

/** Key of the spelling variants of a word in normal form as it stands. */
export function spellingKeyOf(form: string, language: Language): string {
  return spellingKey(form.includes('.') ? form.replace(/(?<=\p{L})\./gu, '') : form, language);
}

/**
 * Endings with which terms stand in a glossary though they have a base form: aanklagers, blauwe, media. In English no
 * endings of verbs: banking is no form of bank there.
 */
const TERM_ENDINGS: Readonly<Record<Language, RegExp>> = {
  nl: /[ensai]$/u,
  en: /(?:(?<!ic)s|[ai]|men|children)$/u,
};

/**
 * Base forms of a term's word, in normal form, that a text may have instead. They are shorter, but for foreign
 * plurals: an infinitive is none of its participle.
 */
export function termBases(form: string, language: Language): string[] {
  if (!TERM_ENDINGS[language].test(form)) return [];
  const [, ...bases] = baseForms(form, language);
  return /[ai]$/u.test(form) ? bases : bases.filter((base) => base.length < form.length);
}
