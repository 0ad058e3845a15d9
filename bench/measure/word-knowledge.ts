// What the word figures know of Dutch words: the shipped frequency list, and the core lexicon for words that
// film subtitles do not have.

import { readFileSync } from 'node:fs';

import type { Plausibility } from '../../src/text/compound.js';
import { parseFrequencyList } from '../../src/text/lexicon.js';
import { shippedPath } from '../../src/workbench/shipped-data.js';

/** Plausibility of a Dutch word, per million; a word that only the core lexicon has counts as rare. */
export function wordKnowledge(): Plausibility {
  const list = parseFrequencyList(readFileSync(shippedPath('lexicon', 'frequency.nl.tsv'), 'utf8'));
  const rows = readFileSync(shippedPath('lexicon', 'core.nl-en.tsv'), 'utf8').split('\n').slice(1);
  const core = new Set(rows.map((row) => row.split('\t')[0] ?? ''));
  return (word) => (core.has(word) ? Math.max(RARE, 3 * list.perMillion(word)) : list.perMillion(word));
}

const RARE = 3;
