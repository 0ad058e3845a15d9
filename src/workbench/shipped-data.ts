// The data that ships beside the code: lexicon/, glossary/ and tm/. Read when first asked for, because a
// look-up must not wait for 50,000 word frequencies that it does not use.

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import type { TermOptions } from '../extract/terms.js';
import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { CompoundPart } from '../text/compound.js';
import { compoundSplitter } from '../text/compound.js';
import type { FrequencyList, TranslationLexicon } from '../text/lexicon.js';
import {
  parseFrequencyBands,
  parseFrequencyList,
  parseTranslationLexicon,
  plausibility,
} from '../text/lexicon.js';
import type { Tagger } from '../text/tagger.js';
import { createTagger, parseTaggerModel } from '../text/tagger.js';

/** Path of a file that ships with Taalbrug, from src/workbench and from dist/workbench alike. */
export function shippedPath(...path: string[]): string {
  return fileURLToPath(new URL(`../../${path.join('/')}`, import.meta.url));
}

export const SHIPPED_GLOSSARY = 'glossary/migration-and-eu-policy.tbx';
export const SHIPPED_MEMORY = 'tm/migration-reports.tmx';

export interface ShippedData {
  /** Of spoken language: 50,000 words of film subtitles. */
  frequencies(language: Language): Promise<FrequencyList>;
  /** Of all sorts of language, most of it written: some 180,000 words. */
  generalFrequencies(language: Language): Promise<FrequencyList>;
  translations(): Promise<TranslationLexicon>;
  tagger(language: Language): Promise<Tagger>;
  /**
   * The parts of a Dutch compound, by the frequencies of spoken language and the core lexicon; read, in some 60 ms, when the
   * first word is asked for. Answers are remembered and must not be changed.
   */
  splitCompound(word: string): readonly CompoundPart[];
}

export function createShippedData(): ShippedData {
  let split: ShippedData['splitCompound'] | undefined;
  return {
    splitCompound: (word) => (split ??= shippedSplitter())(word),
    frequencies: onceForEach(async (language) =>
      parseFrequencyList(await readShipped(`frequency.${language}.tsv`)),
    ),
    generalFrequencies: onceForEach(async (language) =>
      parseFrequencyBands(await readShipped(`general-frequency.${language}.tsv`)),
    ),
    tagger: onceForEach(async (language) =>
      createTagger(parseTaggerModel(await readShipped(`tagger.${language}.tsv`))),
    ),
    translations: once(async () => parseTranslationLexicon(await readShipped('core.nl-en.tsv'))),
  };
}

function shippedSplitter(): ShippedData['splitCompound'] {
  const [frequencies, translations] = ['frequency.nl.tsv', 'core.nl-en.tsv'].map((name) =>
    readFileSync(shippedPath('lexicon', name), 'utf8'),
  );
  return compoundSplitter(
    plausibility(parseFrequencyList(frequencies ?? ''), parseTranslationLexicon(translations ?? '')),
  );
}

/** What extraction knows of general language before it reads a document. */
export async function termKnowledge(data: ShippedData, language: Language): Promise<TermKnowledge> {
  return {
    frequencies: await data.frequencies(language),
    general: await data.generalFrequencies(language),
    other: {
      general: await data.generalFrequencies(otherLanguage(language)),
      lexicon: await data.translations(),
    },
    tagger: await data.tagger(language),
  };
}

type TermKnowledge = Pick<TermOptions, 'frequencies' | 'general' | 'other' | 'tagger'>;

function readShipped(name: string): Promise<string> {
  return readFile(shippedPath('lexicon', name), 'utf8');
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => (made ??= make());
}

function onceForEach<Key, Result>(make: (key: Key) => Promise<Result>): (key: Key) => Promise<Result> {
  const made = new Map<Key, Promise<Result>>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
