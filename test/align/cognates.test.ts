import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { cognateWeight, CognateIndex, commonSubsequence, skeleton } from '../../src/align/cognates.js';

/** The textbook quadratic table. */
function naiveCommonSubsequence(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, () => 0);
  for (const letter of one) {
    const row = [0];
    for (const [at, second] of [...other].entries())
      row.push(letter === second ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0));
    above = row;
  }
  return above.at(-1) ?? 0;
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'z'), maxLength: 31 });

describe('cognates', () => {
  test('the bit-parallel common subsequence is that of the quadratic table', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(commonSubsequence(one, other)).toBe(naiveCommonSubsequence(one, other));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['corruptie', 'corruption'],
    ['commissie', 'commission'],
    ['parlement', 'parliament'],
    ['fenomeen', 'phenomenon'],
    ['crisis', 'crisis'],
    ['brussel', 'brussels'],
    ['corruptiebestrijding', 'corruption'],
  ])('%s and %s are cognates', (dutch, english) => {
    expect(cognateWeight(skeleton(dutch), skeleton(english))).toBeGreaterThan(0);
  });

  test.each([
    ['minister', 'mining'],
    ['staat', 'stamp'],
    ['gemeente', 'generation'],
    ['voorbeeld', 'foreign'],
  ])('%s and %s are not', (dutch, english) => {
    expect(cognateWeight(skeleton(dutch), skeleton(english))).toBe(0);
  });

  test('the index finds what a comparison with every word finds, among words with its first letters', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), word, (words, wanted) => {
        const index = new CognateIndex();
        for (const [id, other] of words.entries()) index.add(other, id);
        const found: number[] = [];
        index.find(wanted, (id) => found.push(id));
        const own = skeleton(wanted);
        const expected = [...words.entries()].filter(([, other]) => {
          const shape = skeleton(other);
          return shape.slice(0, 3) === own.slice(0, 3) && cognateWeight(own, shape) > 0;
        });
        expect(found).toEqual(expected.map(([id]) => id));
      }),
    );
  });
});
