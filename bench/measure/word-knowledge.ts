// What the word figures know of Dutch words: the shipped frequency list and the core lexicon.

import { readFileSync } from 'node:fs';

import type { Plausibility } from '../../src/text/compound.js';
import { parseFrequencyList, parseTranslationLexicon, plausibility } from '../../src/text/lexicon.js';
import { shippedPath } from '../../src/workbench/shipped-data.js';

/** Plausibility of a Dutch word, per million. */
export function wordKnowledge(): Plausibility {
  const read = (name: string): string => readFileSync(shippedPath('lexicon', name), 'utf8');
  return plausibility(
    parseFrequencyList(read('frequency.nl.tsv')),
    parseTranslationLexicon(read('core.nl-en.tsv')),
  );
}
