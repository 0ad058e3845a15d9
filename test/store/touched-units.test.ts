import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fewRanges, TouchedIds } from '../../src/store/touched-units.js';

const holds = (ranges: readonly { first: number; last: number }[], id: number): boolean =>
  ranges.some(({ first, last }) => first <= id && id <= last);

describe('touched ids', () => {
  it('are in the ranges and nothing else is, as long as there are few', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 })), (ids) => {
        const touched = new TouchedIds();
        touched.add(ids);
        const ranges = touched.ranges();
        for (let id = 0; id <= 201; id++) expect(holds(ranges, id)).toBe(ids.includes(id));
        const gaps = ranges.slice(1).map(({ first }, place) => first - (ranges[place]?.last ?? 0));
        expect(gaps.filter((gap) => gap < 2)).toEqual([]);
      }),
    );
  });

  it('are held by as few ranges as wanted', () => {
    const range = fc.tuple(fc.nat(5000), fc.nat(20)).map(([first, more]) => ({ first, last: first + more }));
    fc.assert(
      fc.property(fc.array(range), fc.integer({ min: 1, max: 20 }), (ranges, most) => {
        const few = fewRanges(ranges, most);
        expect(few.length).toBeLessThanOrEqual(most);
        for (const { first, last } of ranges)
          expect([holds(few, first), holds(few, last)]).toEqual([true, true]);
      }),
    );
  });

  it('take no more room than a thousand ranges, however many there are', () => {
    const touched = new TouchedIds();
    touched.add(Array.from({ length: 50_000 }, (_, place) => 1 + 7 * place));
    expect(touched.ranges().length).toBeLessThanOrEqual(1000);
    expect(touched.ranges()[0]?.first).toBe(1);
    expect(touched.ranges().at(-1)?.last).toBe(1 + 7 * 49_999);
  });
});
