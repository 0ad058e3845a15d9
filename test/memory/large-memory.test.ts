// The match index on real segments of the evaluation data; the large sizes are in `npm run measure`.

import { describe, expect, it } from 'vitest';

import { changeAtRandom, oracleShare, twiceKept } from '../../bench/measure/match-exactness.js';
import { largeMemory } from '../../bench/speed/large-memory.js';
import { sharedData } from '../shared-data.js';

const missing = sharedData('translation-memory', 'large.oracle.tsv') === undefined;
if (missing)
  console.warn('No evaluation data (../shared/data): the match index is not compared on real segments.');

describe.skipIf(missing)('the match index on real segments', () => {
  it('answers as brute force does, also after adds, edits and deletes', { timeout: 120_000 }, () => {
    const memory = largeMemory();
    const kept = twiceKept(memory, 2000);
    const wrong = () => memory.queries.filter((query, place) => place % 20 === 0 && !kept.agree(query));
    expect(wrong()).toEqual([]);
    changeAtRandom(kept, memory, { size: 2000, changes: 2000 });
    expect(wrong()).toEqual([]);
  });

  it.each([10_000, 100_000])(
    'reproduces the oracle of plain tokens at %i units',
    { timeout: 120_000 },
    (size) => {
      expect(oracleShare(largeMemory(), size, size > 10_000 ? 10 : 1)).toBe(1);
    },
  );
});
