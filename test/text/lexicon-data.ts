// The shipped frequency lists, for tests that need to know words.

import { readFileSync } from 'node:fs';

import type { Language } from '../../src/model/language.js';
import type { FrequencyList } from '../../src/text/lexicon.js';
import { parseFrequencyList } from '../../src/text/lexicon.js';
import { shippedPath } from '../../src/workbench/shipped-data.js';

export function frequencies(language: Language): FrequencyList {
  return parseFrequencyList(readFileSync(shippedPath('lexicon', `frequency.${language}.tsv`), 'utf8'));
}
