// The evaluation sets as a floor under later changes. Measured numbers are in docs/alignment.md; the floors
// here are a little lower, so that a change of the lexicon does not stop everyone.

import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { alignSentences } from '../../src/align/alignment.js';
import { parseTranslationLexicon } from '../../src/text/lexicon.js';
import { sharedData } from '../shared-data.js';
import { calibrationError, countBeads, strictScores, sumCounts } from './bead-metric.js';
import { readGoldSet } from './gold.js';

const SETS = [
  { path: ['alignment', 'acter-corp'], least: 0.975 },
  { path: ['alignment', 'acter-corp-noisy'], least: 0.965 },
  { path: ['alignment', 'ntrex'], least: 0.998 },
  { path: ['alignment', 'ntrex-noisy'], least: 0.98 },
  { path: ['policy-text'], least: 0.97 },
] as const;

const MOST_CALIBRATION_ERROR = 0.05;

const there = sharedData('alignment') !== undefined;

describe.skipIf(!there)(
  `evaluation sets${there ? '' : ' (skipped: shared data not on this machine)'}`,
  () => {
    const lexicon = parseTranslationLexicon(
      readFileSync(new URL('../../lexicon/core.nl-en.tsv', import.meta.url), 'utf8'),
    );

    test.each(SETS)(
      '$path: strict F1 at least $least, confidence calibrated, nothing moved',
      ({ path, least }) => {
        const documents = readGoldSet(...path);
        expect(documents.length).toBeGreaterThan(0);
        const counts = sumCounts(
          documents.map(({ nl, en, beads: gold }) => {
            const { beads, moved } = alignSentences(nl, en, { sourceLanguage: 'nl', lexicon });
            expect(moved).toEqual([]);
            return countBeads(beads, gold);
          }),
        );
        expect(strictScores(counts).f1).toBeGreaterThanOrEqual(least);
        expect(calibrationError(counts.judged)).toBeLessThanOrEqual(MOST_CALIBRATION_ERROR);
      },
    );
  },
);
