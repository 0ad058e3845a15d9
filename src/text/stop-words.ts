// Stop words: the lists of `natural`, with the common words that they miss for term extraction.

import english from 'natural/lib/natural/util/stopwords.js';
import dutch from 'natural/lib/natural/util/stopwords_nl.js';

import type { Language } from '../model/language.js';

const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(dutch.words.filter((word) => /\p{L}/u.test(word))),
  en: new Set(english.words.filter((word) => /\p{L}{2}|^[ai]$/iu.test(word))),
};

/** True for words that carry grammar and no subject; `word` in normal form. */
export function isStopWord(word: string, language: Language): boolean {
  return STOP_WORDS[language].has(word);
}
