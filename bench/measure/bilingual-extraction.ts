// Bilingual extraction without given terms: how many known pairs are in the list, how far down, and what share of its
// first hundred pairs a reader found right.

import { readFileSync } from 'node:fs';

import type { TextBead } from '../../src/extract/bilingual-side.js';
import type { PairOptions } from '../../src/extract/pairs.js';
import { extractPairs } from '../../src/extract/pairs.js';
import { createShippedData } from '../../src/workbench/shipped-data.js';
import type { ShownPair } from '../../test/extract/bilingual-lists.js';
import { bilingualRecall, plainPairs } from '../../test/extract/bilingual-lists.js';
import type { JudgedSource } from '../../test/extract/judged-pairs.js';
import { judge } from '../../test/extract/judged-pairs.js';
import { readGoldBeads, readTermPairs, TERM_PAIR_SETS } from '../../test/extract/term-pairs.js';
import { sharedData } from '../../test/shared-data.js';
import { shippedPairs } from '../speed/corpus.js';
import type { Figure, FigureGroup } from '../table.js';

const SIZES = [100, 500, 1000, Infinity] as const;
const READ = 100;

export async function bilingualExtractionFigures(): Promise<FigureGroup> {
  const options = await pairOptions();
  const beads = { shipped: shippedPairs(), acter: readGoldBeads(), eforms: readSegments() };
  const lists = {
    shipped: listOf(beads.shipped, options),
    acter: listOf(beads.acter, options),
    eforms: listOf(beads.eforms, options),
  };
  const all = listOf(beads.acter, { ...options, limit: Number.MAX_SAFE_INTEGER });
  return {
    title: 'Bilingual extraction',
    note:
      'Pairs proposed without given terms. Recall of the known pairs over gold beads, letter by letter (the remark: with the same stems), by the ' +
      'first pairs of the list; plain method: strings of one to four words linked by Dice, best first. Precision: of the first hundred pairs ' +
      'of the list the product chooses, read one by one (docs/judged-pairs.tsv); right translations that are no terms are not counted as right.',
    figures: [
      ...recallFigures(all, plainPairs(beads.acter)),
      ...Object.entries(lists).map(([source, list]) => precisionFigure(source as JudgedSource, list)),
    ],
  };
}

async function pairOptions(): Promise<PairOptions> {
  const data = createShippedData();
  return {
    frequencies: { nl: await data.frequencies('nl'), en: await data.frequencies('en') },
    general: { nl: await data.generalFrequencies('nl'), en: await data.generalFrequencies('en') },
    lexicon: await data.translations(),
    taggers: { nl: await data.tagger('nl'), en: await data.tagger('en') },
  };
}

function listOf(beads: readonly TextBead[], options: PairOptions): ShownPair[] {
  return extractPairs(beads, options).map(({ nl, en }) => ({ nl: nl.term, en: en.term }));
}

function recallFigures(list: readonly ShownPair[], plain: readonly ShownPair[]): Figure[] {
  return TERM_PAIR_SETS.flatMap((set) => {
    const gold = readTermPairs(set);
    return SIZES.map((size) => {
      const ours = bilingualRecall(list, gold, size);
      return {
        name: `bilingual extraction ${set} recall of ${size === Infinity ? 'all' : `the first ${String(size)}`}`,
        value: ours.exact,
        floor: bilingualRecall(plain, gold, size).exact,
        remark: `${ours.inflected.toFixed(3)} by stems; ${String(Math.min(size, list.length))} pairs`,
      };
    });
  });
}

function precisionFigure(source: JudgedSource, list: readonly ShownPair[]): Figure {
  const { right, general, partly, wrong, unread } = judge(source, list.slice(0, READ));
  return {
    name: `bilingual extraction ${source} precision of the first ${String(READ)}`,
    value: right / READ,
    remark:
      `${String(right + general)} right translations, of which ${String(general)} no terms; ${String(partly)} partly right, ` +
      `${String(wrong)} wrong, ${String(unread)} not read`,
  };
}

function readSegments(): TextBead[] {
  const file = sharedData('translation-memory', 'eforms.nl-en.tsv');
  if (file === undefined) return [];
  const [, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return rows.map((row) => row.split('\t')).map(([, nl = '', en = '']) => ({ nl, en }));
}
