import fc from 'fast-check';
import { expect, test } from 'vitest';

import { BestFirst } from '../../src/search/best-first.js';

test('takes out by rank, then by the greater name, also between additions', () => {
  const thing = fc.record({ name: fc.nat(50), rank: fc.constantFrom(0, 0.5, 0.75, 1, 2) });
  fc.assert(
    fc.property(fc.array(thing, { maxLength: 200 }), fc.nat(200), (things, first) => {
      const queue = new BestFirst();
      let waiting: typeof things = [];
      const takeOne = (): void => {
        waiting = waiting.toSorted((one, other) => other.rank - one.rank || other.name - one.name);
        expect(queue.bestRank).toBe(waiting[0]?.rank ?? -Infinity);
        expect(queue.take()).toBe(waiting.shift()?.name ?? -1);
      };
      for (const [place, each] of things.entries()) {
        queue.add(each.name, each.rank);
        waiting.push(each);
        if (place === first) takeOne();
      }
      while (waiting.length > 0) takeOne();
      takeOne();
    }),
  );
});
