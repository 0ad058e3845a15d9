import fc from 'fast-check';
import { expect, test } from 'vitest';

import { NumberMap } from '../../src/search/number-map.js';

test('answers like a Map, growing or not', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat(1000)), { maxLength: 200 });
  fc.assert(
    fc.property(pairs, fc.nat(100), (entries, expected) => {
      const [ours, oracle] = [new NumberMap(expected), new Map(entries)];
      for (const [key, value] of entries) ours.set(key, value);
      expect(ours.size).toBe(oracle.size);
      for (let key = -60; key <= 60; key++) expect(ours.get(key)).toBe(oracle.get(key) ?? -1);
    }),
  );
});

test('hashes above 2³¹ are the signed numbers with the same bits', () => {
  const map = new NumberMap();
  map.set(0xffffffff, 3);
  expect([map.get(-1), map.get(0xffffffff), map.get(0)]).toEqual([3, 3, -1]);
});

test('all values mapped', () => {
  const map = new NumberMap();
  for (let key = 0; key < 100; key++) map.set(key, key);
  map.mapValues((value) => value * 2);
  expect([map.get(0), map.get(99), map.get(100)]).toEqual([0, 198, -1]);
});
