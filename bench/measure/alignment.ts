// Sentence alignment against gold: strict, lax and one-sided F1, and how honest the confidence is.

import { writeFile } from 'node:fs/promises';

import { alignSentences } from '../../src/align/alignment.js';
import { createShippedData } from '../../src/workbench/shipped-data.js';
import type { BeadCounts } from '../../test/align/bead-metric.js';
import {
  calibrationError,
  countBeads,
  laxScores,
  oneSidedScores,
  strictScores,
  sumCounts,
} from '../../test/align/bead-metric.js';
import type { GoldDocument } from '../../test/align/gold.js';
import { readGoldSet } from '../../test/align/gold.js';
import type { Figure, FigureGroup } from '../table.js';
import type { Judged } from './reliability.js';
import { reliabilityCurve, shareToReview } from './reliability.js';

// Strict F1 of plain Gale–Church length alignment, from the data's README.
const PLAIN_STRICT: readonly (readonly [set: string, f1: number])[] = [
  ['acter-corp', 0.983],
  ['acter-corp-noisy', 0.753],
  ['ntrex', 1.0],
  ['ntrex-noisy', 0.796],
];
const PLAIN_POLICY: Readonly<Record<string, number>> = {
  'cc0-1.0': 1,
  'eupl-1.2': 0.638,
  'udhr-preamble-art15': 0.956,
};

export async function alignmentFigures(): Promise<FigureGroup> {
  const lexicon = await createShippedData().translations();
  const countsOf = ({ nl, en, beads }: GoldDocument): BeadCounts =>
    countBeads(alignSentences(nl, en, { sourceLanguage: 'nl', lexicon }).beads, beads);
  const figures: Figure[] = [];
  const all: BeadCounts[] = [];
  for (const [set, floor] of PLAIN_STRICT) {
    const counts = sumCounts(readGoldSet('alignment', set).map(countsOf));
    all.push(counts);
    figures.push({ name: `alignment ${set} strict F1`, value: strictScores(counts).f1, floor });
    figures.push({ name: `alignment ${set} lax F1`, value: laxScores(counts).f1 });
    if (counts.oneSidedGold > 0) {
      figures.push({ name: `alignment ${set} one-sided F1`, value: oneSidedScores(counts).f1 });
    }
  }
  for (const document of readGoldSet('policy-text')) {
    const floor = PLAIN_POLICY[document.name] ?? 0;
    const counts = countsOf(document);
    all.push(counts);
    figures.push({ name: `alignment ${document.name} strict F1`, value: strictScores(counts).f1, floor });
  }
  figures.push(...(await confidenceFigures(sumCounts(all).judged)));
  return {
    title: 'Alignment',
    note: `Beads with both sides, identical to gold (strict) or sharing a sentence pair with it (lax); plain method: length alone. Finer beads are parts of a gold bead that its makers left undivided.

![Reliability of alignment confidence](reliability.svg)`,
    figures,
  };
}

const CURVE = new URL('../../docs/reliability.svg', import.meta.url);
const WANTED_PRECISION = 0.99;

async function confidenceFigures(judged: Judged): Promise<Figure[]> {
  await writeFile(CURVE, reliabilityCurve(judged, `${String(judged.length)} pairs of the evaluation sets`));
  const decided = judged.filter(({ finer }) => !finer);
  return [
    { name: 'alignment calibration error', value: calibrationError(judged), lessIsBetter: true },
    reviewFigure('alignment share to review for 99 % precision', judged),
    reviewFigure('alignment share to review for 99 % precision, finer beads left out', decided),
  ];
}

function reviewFigure(name: string, judged: Judged): Figure {
  const { share, threshold } = shareToReview(judged, WANTED_PRECISION);
  return { name, value: share, lessIsBetter: true, remark: `all below confidence ${threshold.toFixed(3)}` };
}
