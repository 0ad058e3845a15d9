// Which of the two languages a text is in, by its function words: they are a third of any running text
// and the two languages share hardly any. Says nothing where the evidence is thin. Linear.

import type { Language } from '../model/language.js';
import { normalForm } from './normal-form.js';
import { isStopWord } from './stop-words.js';
import { words } from './token.js';

export interface LanguageEvidence {
  readonly words: number;
  /** Words that are function words of this language and not of the other. */
  readonly nl: number;
  readonly en: number;
}

/** Counts the function words of a text that only one of the languages has. */
export function languageEvidence(text: string): LanguageEvidence {
  const counts = { words: 0, nl: 0, en: 0 };
  for (const token of words(text)) {
    const word = normalForm(token.text);
    const [dutch, english] = [isStopWord(word, 'nl'), isStopWord(word, 'en')];
    counts.words++;
    if (dutch && !english) counts.nl++;
    if (english && !dutch) counts.en++;
  }
  return counts;
}

/** Fewest function words that prove a language, and how many times as many as of the other language. */
const LEAST_HITS = 4;
const LEAST_RATIO = 3;
/** Running text of either language has 0.29 of them or more; German has 0.15 that look Dutch. */
export const RUNNING_TEXT_SHARE = 0.22;
/** A few words may have fewer by chance. */
const LEAST_SHARE = 0.12;
/** Words from which a text has the share of running text. */
export const RUNNING_TEXT_WORDS = 40;

/** The language that the evidence proves; `undefined` where it proves neither. */
export function guessLanguage(evidence: LanguageEvidence): Language | undefined {
  const [language, hits, others]: [Language, number, number] =
    evidence.nl >= evidence.en ? ['nl', evidence.nl, evidence.en] : ['en', evidence.en, evidence.nl];
  const share = evidence.words < RUNNING_TEXT_WORDS ? LEAST_SHARE : RUNNING_TEXT_SHARE;
  const isClear = hits >= LEAST_HITS && hits >= LEAST_RATIO * others && hits >= share * evidence.words;
  return isClear ? language : undefined;
}

/** Words of languages so near to Dutch that they have most of its function words; Dutch has none of these. */
const NEAR_DUTCH: readonly (readonly [code: string, words: ReadonlySet<string>])[] = [
  ['af', new Set('nie vir sy hulle hierdie baie sê hê ek'.split(' '))],
  ['fy', new Set('fan yn dy troch foar oan nei wurdt wurde hawwe hja'.split(' '))],
];
/** Running text of these languages has 0.06 of them or more. */
const NEAR_SHARE = 0.03;
const NEAR_HITS = 3;

/** The code of the language that a text which looks Dutch is in instead: Afrikaans or Frisian. */
export function languageNearDutch(text: string): string | undefined {
  const all = words(text).map((token) => normalForm(token.text));
  return NEAR_DUTCH.find(([, telling]) => {
    const hits = all.filter((word) => telling.has(word)).length;
    return hits >= NEAR_HITS && hits >= NEAR_SHARE * all.length;
  })?.[0];
}
