import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { editDistance, editPattern, weightedEditDistance } from '../../src/search/edit-distance.js';

/** The textbook dynamic programme, row by row. */
function naiveDistance(source: readonly number[], target: readonly number[]): number {
  let row = Array.from({ length: target.length + 1 }, (_, place) => place);
  for (const [place, symbol] of source.entries()) {
    const next = [place + 1];
    for (const [other, otherSymbol] of target.entries()) {
      const substituted = (row[other] ?? 0) + (symbol === otherSymbol ? 0 : 1);
      next.push(Math.min(substituted, (row[other + 1] ?? 0) + 1, (next[other] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const sequence = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 120 });

describe('editDistance', () => {
  test('equals the naive distance, also over block borders of 32', () => {
    fc.assert(
      fc.property(sequence, sequence, (source, target) => {
        expect(editDistance(editPattern(source), target)).toBe(naiveDistance(source, target));
      }),
      { numRuns: 400 },
    );
  });

  test('an empty side costs the length of the other', () => {
    expect(editDistance(editPattern([]), [1, 2, 3])).toBe(3);
    expect(editDistance(editPattern([1, 2, 3]), [])).toBe(3);
  });
});

describe('weightedEditDistance', () => {
  const unit = { remove: () => 1, insert: () => 1 };

  test('equals the naive distance for costs of one', () => {
    fc.assert(
      fc.property(sequence, sequence, (source, target) => {
        const substitute = (place: number, other: number): number =>
          source[place] === target[other] ? 0 : 1;
        const { cost } = weightedEditDistance(source.length, target.length, { ...unit, substitute });
        expect(cost).toBe(naiveDistance(source, target));
      }),
      { numRuns: 100 },
    );
  });

  test('its steps cover both sides in order and add up to the cost', () => {
    fc.assert(
      fc.property(sequence, sequence, (source, target) => {
        const substitute = (place: number, other: number): number =>
          source[place] === target[other] ? 0 : 0.75;
        const { cost, steps } = weightedEditDistance(source.length, target.length, { ...unit, substitute });
        const made = steps();
        expect(made.filter((step) => step.source >= 0).map((step) => step.source)).toEqual([
          ...source.keys(),
        ]);
        expect(made.filter((step) => step.target >= 0).map((step) => step.target)).toEqual([
          ...target.keys(),
        ]);
        expect(made.reduce((sum, step) => sum + step.cost, 0)).toBeCloseTo(cost, 9);
      }),
      { numRuns: 100 },
    );
  });
});
