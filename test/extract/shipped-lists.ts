// The word lists and taggers that ship with Taalbrug, read for the tests and measures of extraction.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Language } from '../../src/model/language.js';
import type { FrequencyList, TranslationLexicon } from '../../src/text/lexicon.js';
import { parseFrequencyBands, parseFrequencyList, parseTranslationLexicon } from '../../src/text/lexicon.js';
import type { Tagger } from '../../src/text/tagger.js';
import { createTagger, parseTaggerModel } from '../../src/text/tagger.js';

function lexiconFile(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../lexicon/${name}`, import.meta.url)), 'utf8');
}

function byLanguage<Value>(read: (language: Language) => Value): Readonly<Record<Language, Value>> {
  return { nl: read('nl'), en: read('en') };
}

export function shippedFrequencies(): Readonly<Record<Language, FrequencyList>> {
  return byLanguage((language) => parseFrequencyList(lexiconFile(`frequency.${language}.tsv`)));
}

export function shippedGeneralFrequencies(): Readonly<Record<Language, FrequencyList>> {
  return byLanguage((language) => parseFrequencyBands(lexiconFile(`general-frequency.${language}.tsv`)));
}

export function shippedTaggers(): Readonly<Record<Language, Tagger>> {
  return byLanguage((language) => createTagger(parseTaggerModel(lexiconFile(`tagger.${language}.tsv`))));
}

export function shippedLexicon(): TranslationLexicon {
  return parseTranslationLexicon(lexiconFile('core.nl-en.tsv'));
}
