// Boosted trees: the first question against a naive search, parts that sum to the whole, and that they learn what no
// weighted sum can. And the ranker that holds them.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Example } from '../../src/extract/boosted-trees.js';
import { growTrees, treeParts } from '../../src/extract/boosted-trees.js';
import type { Decision } from '../../src/extract/ranker.js';
import { explainRank, learnRanker } from '../../src/extract/ranker.js';

const RIDGE = 5;
const LEAST_CURVATURE = 5;

const numbers = fc.record({ a: fc.integer({ min: 0, max: 6 }), b: fc.integer({ min: 0, max: 3 }) });
const examples: fc.Arbitrary<Example[]> = fc
  .array(fc.tuple(numbers, fc.boolean()), { minLength: 30, maxLength: 120 })
  .filter((rows) => rows.some(([, accepted]) => accepted) && rows.some(([, accepted]) => !accepted))
  .map((rows) => rows.map(([row, accepted]) => ({ numbers: new Map(Object.entries(row)), accepted })));

/** The gain of the best question, by trying all. */
function naiveGain(rows: readonly Example[]): number {
  const share = rows.filter(({ accepted }) => accepted).length / rows.length;
  const worth = (part: readonly Example[]): number => {
    const gradient = part.reduce((sum, { accepted }) => sum + (accepted ? 1 : 0) - share, 0);
    return gradient ** 2 / (part.length * share * (1 - share) + RIDGE);
  };
  let most = 0;
  for (const name of ['a', 'b']) {
    for (let cut = 0.5; cut < 7; cut += 1) {
      const parts = [
        rows.filter((row) => (row.numbers.get(name) ?? 0) < cut),
        rows.filter((row) => (row.numbers.get(name) ?? 0) >= cut),
      ];
      if (parts.some(({ length }) => length * share * (1 - share) < LEAST_CURVATURE)) continue;
      most = Math.max(most, parts.reduce((sum, part) => sum + worth(part), 0) - worth(rows));
    }
  }
  return most;
}

describe('trees', () => {
  test('the first question gains as much as the best that a naive search finds', () => {
    fc.assert(
      fc.property(examples, (rows) => {
        const { names, trees } = growTrees(rows);
        const most = naiveGain(rows);
        // Without a question nothing is below, and nothing gained.
        const { feature = 0, threshold = -Infinity } = trees[0]?.split ?? {};
        const isBelow = (row: Example): boolean => (row.numbers.get(names[feature] ?? '') ?? 0) < threshold;
        const share = rows.filter(({ accepted }) => accepted).length / rows.length;
        const worth = (part: readonly Example[]): number =>
          part.reduce((sum, { accepted }) => sum + (accepted ? 1 : 0) - share, 0) ** 2 /
          (part.length * share * (1 - share) + RIDGE);
        const gain = worth(rows.filter(isBelow)) + worth(rows.filter((row) => !isBelow(row))) - worth(rows);
        expect(Math.abs(gain - most)).toBeLessThan(2e-3);
      }),
      { numRuns: 50 },
    );
  });

  test('the same examples grow the same trees, in whatever order the numbers come', () => {
    fc.assert(
      fc.property(examples, (rows) => {
        const turned = rows.map((row) => ({ ...row, numbers: new Map([...row.numbers].toReversed()) }));
        expect(growTrees(turned)).toEqual(growTrees(rows));
      }),
      { numRuns: 20 },
    );
  });

  test('either-or is learnt, which no weighted sum can', () => {
    const rows = Array.from({ length: 400 }, (_, at) => {
      // Uneven, so that the first question has something to gain.
      const [a, b] = [at % 5 < 2 ? 1 : 0, at % 3 === 0 ? 1 : 0];
      return {
        numbers: new Map([
          ['a', a],
          ['b', b],
        ]),
        accepted: a !== b,
      };
    });
    const trees = growTrees(rows);
    const oddsOf = (a: number, b: number): number =>
      [
        ...treeParts(
          trees,
          new Map([
            ['a', a],
            ['b', b],
          ]),
        ).values(),
      ].reduce((sum, part) => sum + part, trees.start);
    expect(Math.min(oddsOf(0, 1), oddsOf(1, 0))).toBeGreaterThan(1);
    expect(Math.max(oddsOf(0, 0), oddsOf(1, 1))).toBeLessThan(-1);
  });
});

describe('a ranker with trees', () => {
  const decisions: Decision[] = Array.from({ length: 1200 }, (_, at) => ({
    candidate: {
      lemma: `woord${String(at % 50)} kern${String(at % 7)}`,
      features: { termhood: (at % 11) / 4 - 2, hyphen: at % 3 === 0 ? 1 : 0 },
    },
    accepted: at % 3 === 0 && at % 11 > 4,
    subject: at % 2 === 0 ? 'recht' : 'techniek',
  }));
  const ranker = learnRanker(decisions);

  test('the reasons add up to the score, strongest first', () => {
    expect(ranker.grown).toBeDefined();
    for (const { candidate } of decisions.slice(0, 60)) {
      const { value, details = [] } = explainRank(candidate, ranker);
      const sum = details.reduce((total, part) => total + part.value, 0);
      expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(value, 9);
      const strengths = details.map((part) => Math.abs(part.value));
      expect(strengths).toEqual(strengths.toSorted((one, other) => other - one));
    }
  });

  test('it stays when a few decisions of another text are learnt, and these count', () => {
    const candidate = { lemma: 'nieuw', features: { termhood: 0, hyphen: 0 } };
    const after = (accepted: boolean): number =>
      explainRank(candidate, learnRanker([{ candidate, accepted }], ranker)).value;
    expect(learnRanker([{ candidate, accepted: true }], ranker).grown).toBe(ranker.grown);
    expect(after(true)).toBeGreaterThan(explainRank(candidate, ranker).value);
    expect(after(false)).toBeLessThan(explainRank(candidate, ranker).value);
  });
});
