// The list of numbers against an array.

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { NumberList } from '../../src/search/number-list.js';

const numbers = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));

test('holds what an array holds, while it grows and when it is done', () => {
  fc.assert(
    fc.property(numbers, fc.nat({ max: 5 }), (given, expected) => {
      const list = new NumberList(expected);
      for (const [place, number] of given.entries()) {
        list.push(number);
        expect(list.at(place)).toBe(number);
      }
      expect(list.size).toBe(given.length);
      expect([...list.view()]).toEqual(given);
      expect([...list.done()]).toEqual(given);
    }),
  );
});

test('set replaces what is there and nothing else', () => {
  const list = new NumberList(1);
  list.push(1);
  list.push(2);
  list.set(1, 5);
  list.set(2, 7);
  expect([...list.done()]).toEqual([1, 5]);
  expect(list.at(2)).toBe(0);
});
