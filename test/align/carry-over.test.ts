// Decisions carried to new versions of the documents.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { carryOver, sentenceMap } from '../../src/align/carry-over.js';
import type { ReviewedBead } from '../../src/model/alignment.js';

const bead = (source: number[], target: number[]): ReviewedBead => ({
  source,
  target,
  confidence: 0.5,
  evidence: {},
  state: 'accepted',
});

const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 12 });

describe('which sentence is which', () => {
  test('the same text: every sentence itself, repeated ones too', () => {
    const text = ['Ja.', 'Een.', 'Ja.', 'Ja.', 'Twee.'];
    expect(sentenceMap({ before: text, now: text })).toEqual([0, 1, 2, 3, 4]);
  });

  test('sentences put in, taken out and changed', () => {
    const before = ['A', 'B', 'C', 'D', 'E'];
    const now = ['nieuw', 'A', 'B', 'gewijzigd', 'E', 'F'];
    expect(sentenceMap({ before, now })).toEqual([1, 2, undefined, undefined, 4]);
  });

  test('a passage that moved keeps its longest row only: what stays is in order', () => {
    expect(sentenceMap({ before: ['A', 'B', 'C', 'X'], now: ['X', 'A', 'B', 'C'] })).toEqual([
      1,
      2,
      3,
      undefined,
    ]);
  });

  test('any two texts: equal sentences, rising; a text against itself is whole', () => {
    fc.assert(
      fc.property(letters, letters, (before, now) => {
        const map = sentenceMap({ before, now });
        expect(map).toHaveLength(before.length);
        const kept = map.flatMap((to, from) => (to === undefined ? [] : [[from, to] as const]));
        for (const [from, to] of kept) expect(now[to]).toBe(before[from]);
        expect(kept.every(([, to], place) => place === 0 || to > (kept[place - 1]?.[1] ?? -1))).toBe(true);
        expect(sentenceMap({ before, now: before })).toEqual(before.map((_, place) => place));
      }),
    );
  });

  test('distinct sentences: as many are kept as the longest common subsequence has', () => {
    const distinct = fc.uniqueArray(fc.integer({ min: 0, max: 15 }).map(String), { maxLength: 10 });
    fc.assert(
      fc.property(distinct, distinct, (before, now) => {
        const kept = sentenceMap({ before, now }).filter((to) => to !== undefined);
        expect(kept).toHaveLength(longestCommon(before, now));
      }),
    );
  });

  test('a hundred thousand sentences take a moment', () => {
    const before = Array.from({ length: 100_000 }, (_, place) => `zin ${String(place % 90_000)}`);
    const map = sentenceMap({ before, now: before.slice(1) });
    expect(map[50_000]).toBe(49_999);
  });
});

describe('decisions', () => {
  const versions = {
    source: { before: ['A', 'B', 'C', 'D'], now: ['A', 'nieuw', 'B', 'C'] },
    target: { before: ['a', 'b', 'c', 'd'], now: ['a', 'b', 'c', 'd'] },
  };

  test('stand with the numbers their sentences have now', () => {
    expect(carryOver([bead([0], [0]), bead([1, 2], [1])], versions)).toEqual([
      bead([0], [0]),
      bead([2, 3], [1]),
    ]);
  });

  test('fall when a sentence is gone, or another came between', () => {
    expect(carryOver([bead([3], [3])], versions)).toEqual([]);
    expect(carryOver([bead([0, 1], [0])], versions)).toEqual([]);
  });

  test('that a sentence has no partner is a decision too', () => {
    expect(carryOver([bead([2], []), bead([], [3])], versions)).toEqual([bead([3], []), bead([], [3])]);
  });
});

/** By the textbook: length of the longest common subsequence, a full table. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  const table = Array.from({ length: one.length + 1 }, () => other.map(() => 0).concat(0));
  for (let i = 1; i <= one.length; i += 1) {
    for (let j = 1; j <= other.length; j += 1) {
      const row = table[i];
      if (row === undefined) continue;
      row[j] =
        one[i - 1] === other[j - 1]
          ? (table[i - 1]?.[j - 1] ?? 0) + 1
          : Math.max(table[i - 1]?.[j] ?? 0, row[j - 1] ?? 0);
    }
  }
  return table[one.length]?.[other.length] ?? 0;
}
