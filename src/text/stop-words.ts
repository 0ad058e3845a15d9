// Stop words: the lists of `natural`, and the function words that they miss.

import english from 'natural/lib/natural/util/stopwords.js';
import dutch from 'natural/lib/natural/util/stopwords_nl.js';

import type { Language } from '../model/language.js';
import { ENGLISH_STOP_WORDS } from './en/stop-words.js';
import { DUTCH_STOP_WORDS } from './nl/stop-words.js';

/** The lists of `natural` hold single letters and signs, of which only these are words, and words with a space. */
const words = (list: readonly string[], letters: string): string[] =>
  list.map((word) => word.trim()).filter((word) => /\p{L}{2}/u.test(word) || letters.includes(word));

const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set([...words(dutch.words, 'u'), ...DUTCH_STOP_WORDS]),
  en: new Set([...words(english.words, 'ai'), ...ENGLISH_STOP_WORDS]),
};

/** True for words that carry grammar and no subject; `word` in normal form. */
export function isStopWord(word: string, language: Language): boolean {
  return STOP_WORDS[language].has(word);
}
