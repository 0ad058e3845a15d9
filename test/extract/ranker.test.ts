// The ranker: it must agree with termhood before anything was decided, move the way decisions point, and give for each
// candidate reasons that add up.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { solve } from '../../src/extract/linear-system.js';
import type { Decision } from '../../src/extract/ranker.js';
import { explainRank, learnRanker, PRIOR_RANKER, rankCandidates } from '../../src/extract/ranker.js';
import { extractTerms } from '../../src/extract/terms.js';
import type { CandidateTerm } from '../../src/model/candidate.js';
import { shippedFrequencies, shippedTaggers } from './shipped-lists.js';

const TEXTS = [
  'De verblijfsvergunning en de tewerkstellingsvergunning voor kennismigranten.',
  'Een asielverzoek bij de Raad van State, volgens het Nederlandse vreemdelingenrecht.',
  'De Europese blauwe kaart is een verblijfsvergunning voor hoogopgeleide werknemers.',
  'Het afgelopen jaar kwam het vreemdelingenrecht in de Raad van State vaak voor.',
];

function candidates(): CandidateTerm[] {
  return extractTerms([{ sentences: TEXTS.map((text) => ({ text, kind: 'paragraph' })) }], {
    language: 'nl',
    frequencies: shippedFrequencies().nl,
    tagger: shippedTaggers().nl,
    limit: 1000,
  });
}

const all = candidates();
const decisions: fc.Arbitrary<Decision[]> = fc
  .array(fc.tuple(fc.constantFrom(...all), fc.boolean()), { maxLength: 20 })
  .map((chosen) => chosen.map(([candidate, accepted]) => ({ candidate, accepted })));

describe('ranking', () => {
  test('without decisions the order and scores are those of termhood', () => {
    const ranked = rankCandidates(all, PRIOR_RANKER);
    for (const [at, { score }] of ranked.entries()) expect(score).toBeCloseTo(all[at]?.score ?? -1, 3);
    expect(learnRanker([])).toEqual(PRIOR_RANKER);
  });

  test('the reasons add up to the score, strongest first, and the same decisions give the same', () => {
    fc.assert(
      fc.property(decisions, (chosen) => {
        const ranker = learnRanker(chosen);
        expect(learnRanker(chosen)).toEqual(ranker);
        for (const { score, explanation } of rankCandidates(all, ranker)) {
          const parts = explanation.details ?? [];
          const sum = parts.reduce((total, { value }) => total + value, 0);
          expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(score, 9);
          const strengths = parts.map(({ value }) => Math.abs(value));
          expect(strengths).toEqual(strengths.toSorted((one, other) => other - one));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('one more acceptance never makes a candidate worse, one more rejection never better', () => {
    fc.assert(
      fc.property(decisions, fc.constantFrom(...all), fc.boolean(), (chosen, candidate, accepted) => {
        const before = explainRank(candidate, learnRanker(chosen)).value;
        const after = explainRank(candidate, learnRanker([...chosen, { candidate, accepted }])).value;
        expect((after - before) * (accepted ? 1 : -1)).toBeGreaterThanOrEqual(-1e-6);
      }),
      { numRuns: 30 },
    );
  });

  test('a rejected candidate falls, and it is said why', () => {
    const about = all.filter(({ lemma }) => lemma === 'verblijfsvergunning');
    expect(about).toHaveLength(1);
    const rejections = about.map((candidate) => ({ candidate, accepted: false }));
    const now = rankCandidates(all, learnRanker(rejections)).find(
      ({ lemma }) => lemma === 'verblijfsvergunning',
    );
    expect(now?.score).toBeLessThan(about[0]?.score ?? 0);
    expect(now?.explanation.details?.map(({ description }) => description)).toContain('decided before');
  });
});

test('equations are solved: the matrix times the solution gives the right side', () => {
  const entry = fc.double({ min: -3, max: 3, noNaN: true });
  const sized = fc
    .integer({ min: 1, max: 6 })
    .chain((size) =>
      fc.tuple(
        fc.array(entry, { minLength: size * size, maxLength: size * size }),
        fc.array(entry, { minLength: size, maxLength: size }),
      ),
    );
  fc.assert(
    fc.property(sized, ([root, right]) => {
      const size = right.length;
      const at = (row: number, column: number): number => root[row * size + column] ?? 0;
      const matrix = Float64Array.from({ length: size * size }, (_, place) => {
        const [row, column] = [Math.floor(place / size), place % size];
        const product = right.reduce((sum, _value, inner) => sum + at(row, inner) * at(column, inner), 0);
        return product + (row === column ? 1 : 0);
      });
      const solution = solve(matrix, Float64Array.from(right));
      for (let row = 0; row < size; row += 1) {
        const sum = solution.reduce(
          (total, value, column) => total + value * (matrix[row * size + column] ?? 0),
          0,
        );
        expect(sum).toBeCloseTo(right[row] ?? 0, 6);
      }
    }),
  );
});
