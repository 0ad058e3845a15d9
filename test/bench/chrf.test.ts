import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { chrF } from '../../bench/chrf.js';

describe('chrF2', () => {
  test.each([
    ['the same', 'the same', 1],
    ['abc', 'xyz', 0],
    ['', 'abc', 0],
    ['', '', 1],
    ['white space', 'whitespace', 1],
    // 1-grams 2/2 and 2/3, 2-grams 1/1 and 1/2: P 1, R 7/12, five times their product over four times P and R.
    ['ab', 'abc', (5 * (7 / 12)) / (4 + 7 / 12)],
    // Orders 1 to 3 of "abcd" in "abxd": 3/4, 1/3, 0, and order 4: 0; both ways the same.
    ['abcd', 'abxd', (3 / 4 + 1 / 3) / 4],
  ])('%j for %j', (suggestion, reference, expected) => {
    expect(chrF(suggestion, reference)).toBeCloseTo(expected, 12);
  });

  test('counts recall twice: a suggestion that says more than the reference is better than one that says less', () => {
    expect(chrF('the long answer and more', 'the long answer')).toBeGreaterThan(
      chrF('the long', 'the long answer'),
    );
  });

  test('is between 0 and 1, and 1 only for the same characters', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const value = chrF(one, other);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(chrF(one, one)).toBe(1);
      }),
    );
  });
});
