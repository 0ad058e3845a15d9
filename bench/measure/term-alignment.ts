// Term alignment: given Dutch terms and gold beads, is the English term first, or among the first five?

import { proposeTranslations } from '../../src/extract/pairs.js';
import { createShippedData } from '../../src/workbench/shipped-data.js';
import { measureTermAlignment } from '../../test/extract/term-pairs.js';
import type { FigureGroup } from '../table.js';

// English 1- to 5-grams ranked by Dice, from the data's README.
const PLAIN: Readonly<Record<string, readonly [at1: number, at5: number]>> = {
  corp: [0.752, 0.883],
  eurovoc: [0.427, 0.506],
};

export async function termAlignmentFigures(): Promise<FigureGroup> {
  const data = createShippedData();
  const options = {
    frequencies: { nl: await data.frequencies('nl'), en: await data.frequencies('en') },
    lexicon: await data.translations(),
    taggers: { nl: await data.tagger('nl'), en: await data.tagger('en') },
  };
  const rows = measureTermAlignment((terms, beads) =>
    proposeTranslations(terms, beads, options).map(({ translations }) =>
      translations.map(({ term }) => term),
    ),
  );
  return {
    title: 'Term alignment',
    note: 'English terms proposed for given Dutch terms over gold beads; plain method: n-grams by Dice.',
    figures: rows.flatMap(({ set, pairs, hitAt1, hitAt5 }) => [
      {
        name: `term alignment ${set} hit@1`,
        value: hitAt1,
        floor: PLAIN[set]?.[0] ?? 0,
        remark: `${String(pairs)} pairs`,
      },
      { name: `term alignment ${set} hit@5`, value: hitAt5, floor: PLAIN[set]?.[1] ?? 0 },
    ]),
  };
}
