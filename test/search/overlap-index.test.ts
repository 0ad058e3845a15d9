import fc from 'fast-check';
import { expect, test } from 'vitest';

import { OverlapIndex } from '../../src/search/overlap-index.js';

/** How many symbols two sequences share, counted as multisets. */
function sharedSymbols(one: readonly number[], other: readonly number[]): number {
  const left = [...other];
  return one.filter((symbol) => {
    const place = left.indexOf(symbol);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  }).length;
}

const sequence = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 12 });

test('candidates hold every sequence with the required overlap, each once', () => {
  fc.assert(
    fc.property(
      fc.array(sequence, { maxLength: 30 }),
      sequence,
      fc.integer({ min: 0, max: 8 }),
      (all, query, overlap) => {
        const index = new OverlapIndex();
        for (const symbols of all) index.add(symbols);
        const candidates = index.candidates(query, overlap);
        expect(new Set(candidates).size).toBe(candidates.length);
        const enough = [...all.keys()].filter((number) => sharedSymbols(query, all[number] ?? []) >= overlap);
        expect(candidates).toEqual(expect.arrayContaining(enough));
      },
    ),
    { numRuns: 500 },
  );
});

test('a rare symbol alone is enough to leave everything else out', () => {
  const index = new OverlapIndex();
  index.add([1, 2, 3]);
  index.add([1, 2, 4]);
  index.add([1, 5]);
  expect(index.candidates([1, 4], 2)).toEqual([1]);
});
