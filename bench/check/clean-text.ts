// Clean parallel text to plant errors into, and to count false alarms on: people's translations in both directions, with inline
// codes put into a part of the segments and some segments said twice, as files of a translator have them. Fixed: no seed changes it.

import { readFileSync } from 'node:fs';

import type { ConceptEntry } from '../../src/model/entry.js';
import type { Language } from '../../src/model/language.js';
import { readGoldSet } from '../../test/align/gold.js';
import { sharedData } from '../../test/shared-data.js';
import { shippedPairs } from '../speed/corpus.js';
import { withCodes } from './codes.js';
import { corpGlossary, shippedGlossary } from './glossaries.js';
import { writtenValues } from './written-values.js';

/** Both texts of a segment; inline codes are written `<1>…</1>` and `<2/>`. */
export interface PairText {
  readonly source: string;
  readonly target: string;
}

export interface CleanSet {
  readonly name: string;
  readonly from: Language;
  readonly segments: readonly PairText[];
  /** Index of the segment that one repeats, by its own index. */
  readonly repeats: ReadonlyMap<number, number>;
  readonly glossary: readonly ConceptEntry[];
}

interface Bilingual {
  readonly nl: string;
  readonly en: string;
}

/** Every so many segments: one that is said again at the end. */
const REPEATED = 20;

/** All sets, Dutch to English and back; only the shipped ones where the evaluation data is not here. */
export function cleanSets(): CleanSet[] {
  const shipped = shippedPairs();
  const values = writtenValues(shipped);
  const sets: readonly (readonly [string, readonly Bilingual[], readonly ConceptEntry[]])[] = [
    ['shipped', shipped, shippedGlossary()],
    ['written values', values, []],
    ['acter-corp', goldPairs('alignment', 'acter-corp'), corpGlossary()],
    ['policy-text', goldPairs('policy-text'), []],
    ['eforms', eformsPairs(), []],
    ['ntrex', goldPairs('alignment', 'ntrex'), []],
  ];
  return sets
    .filter(([, pairs]) => pairs.length > 0)
    .flatMap(([name, pairs, glossary]) =>
      (['nl', 'en'] as const).map((from) => cleanSet(`${name} ${from}`, from, pairs, glossary)),
    );
}

/** One set of pairs in one direction. */
export function cleanSet(
  name: string,
  from: Language,
  pairs: readonly Bilingual[],
  glossary: readonly ConceptEntry[] = [],
): CleanSet {
  const plain = pairs
    .filter(({ nl, en }) => nl.trim() !== '' && en.trim() !== '' && !/<\/?\d+\/?>/u.test(nl + en))
    .map(({ nl, en }) => (from === 'nl' ? { source: nl, target: en } : { source: en, target: nl }));
  const coded = plain.map((segment, number) => withCodes(segment, number));
  const repeats = new Map<number, number>();
  for (const number of coded.keys())
    if (number % REPEATED === REPEATED - 1) repeats.set(coded.length + repeats.size, number);
  const again = [...repeats.values()].flatMap((number) => coded.slice(number, number + 1));
  return { name, from, segments: [...coded, ...again], repeats, glossary };
}

/** The 1:1 beads of a gold set. */
function goldPairs(...path: string[]): Bilingual[] {
  return readGoldSet(...path).flatMap(({ nl, en, beads }) =>
    beads.flatMap(({ source, target }): Bilingual[] => {
      const [from, to] = [source[0], target[0]];
      if (source.length !== 1 || target.length !== 1 || from === undefined || to === undefined) return [];
      return [{ nl: nl[from] ?? '', en: en[to] ?? '' }];
    }),
  );
}

function eformsPairs(): Bilingual[] {
  const file = sharedData('translation-memory', 'eforms.nl-en.tsv');
  if (file === undefined) return [];
  const rows = readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
  return rows.map((row) => row.split('\t')).map(([, nl = '', en = '']) => ({ nl, en }));
}
