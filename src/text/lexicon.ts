// What is known about words before any document is read: how frequent they are in general language, and
// how common words are translated. The data is in lexicon/ and is handed in; nothing here opens a file.

import type { Language } from '../model/language.js';
import type { Plausibility } from './compound.js';
import { normalForm } from './normal-form.js';

/** Relative frequencies of one language. */
export interface FrequencyList {
  /** Occurrences per million words of general language; 0 for words that are not in the list. */
  perMillion(word: string): number;
  readonly size: number;
}

/** Reads `word<TAB>count` lines, most frequent first. */
export function parseFrequencyList(text: string): FrequencyList {
  const counts = new Map<string, number>();
  let total = 0;
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab <= 0) continue;
    const count = Number(line.slice(tab + 1));
    counts.set(line.slice(0, tab), count);
    total += count;
  }
  const scale = total === 0 ? 0 : 1e6 / total;
  return { perMillion: (word) => (counts.get(normalForm(word)) ?? 0) * scale, size: counts.size };
}

/** Reads `per million<TAB>word word …` lines under `#` lines. */
export function parseFrequencyBands(text: string): FrequencyList {
  const frequencies = new Map<string, number>();
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab <= 0 || line.startsWith('#')) continue;
    const perMillion = Number(line.slice(0, tab));
    for (const word of line.slice(tab + 1).split(' ')) frequencies.set(word, perMillion);
  }
  return { perMillion: (word) => frequencies.get(normalForm(word)) ?? 0, size: frequencies.size };
}

/** A list that knows no word, for callers without data. */
export const EMPTY_FREQUENCY_LIST: FrequencyList = { perMillion: () => 0, size: 0 };

/** Common words and their equivalents, both ways. */
export interface TranslationLexicon {
  /** Equivalents of a word or fixed phrase in the other language, most usual first; empty when unknown. */
  translations(word: string, from: Language): readonly string[];
  readonly size: number;
}

/** Reads `nl<TAB>en|en<TAB>part of speech` lines under a header line. */
export function parseTranslationLexicon(text: string): TranslationLexicon {
  const maps = { nl: new Map<string, string[]>(), en: new Map<string, string[]>() };
  const add = (from: Language, word: string, translation: string): void => {
    const known = maps[from].get(word);
    if (known === undefined) maps[from].set(word, [translation]);
    else if (!known.includes(translation)) known.push(translation);
  };
  for (const line of text.split('\n').slice(1)) {
    const [nl = '', equivalents = ''] = line.split('\t');
    if (nl === '') continue;
    for (const en of equivalents.split('|')) {
      add('nl', normalForm(nl), normalForm(en));
      // `verblijfs-` stands for the word inside compounds; alone it is no translation of `residence`.
      if (!nl.endsWith('-')) add('en', normalForm(en), normalForm(nl));
    }
  }
  return {
    translations: (word, from) => maps[from].get(normalForm(word)) ?? [],
    size: maps.nl.size,
  };
}

/** A lexicon that knows no word, for callers without data. */
export const EMPTY_TRANSLATION_LEXICON: TranslationLexicon = { translations: () => [], size: 0 };

/** What a word of the core lexicon counts as at least, per million: it is no name and no slip of a subtitle. */
const LISTED = 3;

/**
 * How plausible Dutch words are, for splitting compounds and finding ellipsis: their frequency, three times over for
 * words of the core lexicon, since half of a frequency list is names and foreign words.
 */
export function plausibility(frequencies: FrequencyList, lexicon: TranslationLexicon): Plausibility {
  return (word) => {
    const frequency = frequencies.perMillion(word);
    return lexicon.translations(word, 'nl').length === 0 ? frequency : Math.max(LISTED, LISTED * frequency);
  };
}
