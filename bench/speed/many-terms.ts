// A glossary of any size for the benchmarks: EuroVoc and CPV labels where the evaluation data is here, and for the rest
// terms made of real words: compounds of two and phrases of two or three, so that classes, shared beginnings and parts of
// words occur as in life. Fixed seed.

import { readFileSync } from 'node:fs';

import type { ConceptEntry } from '../../src/model/entry.js';
import type { TermbaseEntry } from '../../src/termbase/term-index.js';
import { shippedPath } from '../../src/workbench/shipped-data.js';
import { sharedData } from '../../test/shared-data.js';
import { randomNumbers } from './corpus.js';

/** The most frequent words are in no term. */
const GRAMMAR_WORDS = 300;

/** Entries of one Dutch term each; real labels first. */
export function manyTerms(count: number): TermbaseEntry[] {
  const random = randomNumbers(20261125);
  const words = readFileSync(shippedPath('lexicon', 'frequency.nl.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '')
    .filter((word) => word.length > 3)
    .slice(GRAMMAR_WORDS);
  const any = (): string => words[Math.floor(random() * words.length)] ?? '';
  const terms = new Set(realTerms());
  while (terms.size < count) {
    const kind = random();
    if (kind < 0.35) terms.add(any() + any());
    else terms.add(kind < 0.85 ? `${any()} ${any()}` : `${any()} ${any()} ${any()}`);
  }
  return [...terms]
    .slice(0, count)
    .map((term, number) => ({ termbase: 'bench', entry: entryOf(term, number) }));
}

function entryOf(term: string, number: number): ConceptEntry {
  return { id: String(number), sections: [{ language: 'nl', terms: [{ text: term }] }] };
}

function realTerms(): string[] {
  const folder = sharedData('term-pairs');
  if (folder === undefined) return [];
  return ['eurovoc', 'cpv'].flatMap((name) =>
    readFileSync(`${folder}/${name}.nl-en.tsv`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[0] ?? '')
      .filter((term) => term !== ''),
  );
}
