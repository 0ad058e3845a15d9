// Writes ordinal numbers: 3e, 3de, 21st; in words up to the twelfth where the form is in words.

import type { Language } from '../../../model/language.js';
import type { Writer } from './form.js';

export const ORDINAL_WORDS: Readonly<Record<Language, readonly string[]>> = {
  nl: 'nulde eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde'.split(
    ' ',
  ),
  en: 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
};

/** The ending after digits; in Dutch -e, or -de and -ste where the form has one of these. */
export function ordinalEnding(number: number, language: Language, like = 'e'): string {
  if (language === 'nl') return like === 'de' || like === 'ste' ? dutchEnding(number) : 'e';
  if (number % 100 >= 11 && number % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}

/** Eerste, achtste and all from the twentieth on end in -ste. */
function dutchEnding(number: number): string {
  const last = number % 100;
  return last === 1 || last === 8 || last >= 20 || (last === 0 && number > 0) ? 'ste' : 'de';
}

/** A whole number. */
export const writeOrdinal: Writer = (value, { language, like }) => {
  const number = Number(value);
  const word = ORDINAL_WORDS[language][number];
  if (like !== undefined && !/\d/u.test(like.text)) {
    if (word === undefined || number === 0) return undefined;
    return /^\p{Lu}/u.test(like.text) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  }
  return value + ordinalEnding(number, language, /\p{L}+$/u.exec(like?.text ?? '')?.[0]);
};
