import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { SequenceList } from '../../../src/search/sequence/list.js';
import { FoundSequences, SequenceNeed } from '../../../src/search/sequence/need.js';
import { SequencePart } from '../../../src/search/sequence/part.js';
import { SequenceQuery } from '../../../src/search/sequence/query.js';
import { hashText } from '../../../src/search/sequence/signature.js';

/** Textbook dynamic programme. */
function distanceOf(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let place = 0; place < one.length; place++) {
    const next = [place + 1];
    for (let at = 0; at < other.length; at++) {
      const replaced = (row[at] ?? 0) + Number(one[place] !== other[at]);
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

interface Weighed {
  readonly symbols: Uint32Array;
  readonly weight: number;
}

// Few symbols give many near ties; marks weigh a quarter each, sometimes more of them than symbols.
const weighed: fc.Arbitrary<Weighed> = fc
  .tuple(
    fc.oneof(
      fc.array(fc.nat(11), { maxLength: 14 }),
      fc.array(fc.nat(40), { minLength: 25, maxLength: 75 }),
      fc.array(fc.nat(1), { maxLength: 40 }),
    ),
    fc.oneof(fc.nat(4), fc.nat(30)),
  )
  .map(([names, marks]) => ({
    symbols: Uint32Array.from(names, (name) => hashText(String(name))),
    weight: names.length + marks / 4,
  }));

function listOf(sequences: readonly Weighed[]): SequenceList {
  const list = new SequenceList();
  for (const [owner, { symbols, weight }] of sequences.entries())
    list.add({ symbols, weight, owner, key: owner });
  return list;
}

const threshold = fc.constantFrom(0, 0.3, 0.5, 0.69, 0.7, 0.71, 0.75, 0.8, 0.9, 1);

/** Owner and distance of every sequence that rule 3 does not exclude. */
function naive(sequences: readonly Weighed[], query: Weighed, least: number): string[] {
  return sequences
    .map(({ symbols, weight }, owner) => {
      const greater = Math.max(weight, query.weight);
      const distance = distanceOf(query.symbols, symbols);
      const bound = greater === 0 ? 1 : 1 - Math.max(distance, Math.abs(weight - query.weight)) / greater;
      return { bound, row: `${String(owner)}:${String(distance)}` };
    })
    .filter(({ bound }) => bound >= least - 1e-9)
    .map(({ row }) => row)
    .sort();
}

describe('a part of sequences', () => {
  test('finds what comparing with every sequence finds, with its distance (brute force)', () => {
    fc.assert(
      fc.property(fc.array(weighed, { maxLength: 60 }), weighed, threshold, (sequences, query, least) => {
        const list = listOf(sequences);
        const parts = SequencePart.of(list, Uint32Array.from(sequences.keys()));
        const asked = new SequenceQuery(query.symbols, query.weight);
        const need = new SequenceNeed(least, query.weight);
        const rows = parts.flatMap((part) => {
          const found = new FoundSequences();
          part.find(asked, need, { found, shortest: 0 });
          return Array.from({ length: found.size }, (_, place) => {
            const number = found.number(place);
            return `${String(part.arrays.owners[number])}:${String(found.distance(place))}`;
          });
        });
        const expected = naive(sequences, query, least);
        expect(rows.sort()).toEqual(expected);
        const found = new FoundSequences();
        list.find(asked, need, { found, shortest: 0 });
        const listed = Array.from(
          { length: found.size },
          (_, place) => `${String(found.number(place))}:${String(found.distance(place))}`,
        );
        expect(listed.sort()).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test('a second search is not disturbed by the first', () => {
    const sequences = [0, 1, 2, 3].map((owner) => ({ symbols: Uint32Array.of(7, 8, 9, owner), weight: 4 }));
    const [part] = SequencePart.of(listOf(sequences), Uint32Array.of(0, 1, 2, 3));
    const query = new SequenceQuery(Uint32Array.of(7, 8, 9, 5), 4);
    for (const least of [0.7, 0.75, 0.5]) {
      const found = new FoundSequences();
      part?.find(query, new SequenceNeed(least, 4), { found, shortest: 0 });
      expect(found.size).toBe(4);
    }
  });
});

describe('a query', () => {
  test('stops only when the distance is above what is asked', () => {
    fc.assert(
      fc.property(weighed, weighed, fc.nat(80), (one, other, most) => {
        const query = new SequenceQuery(one.symbols, one.weight);
        const exact = distanceOf(one.symbols, other.symbols);
        const found = query.distance(other.symbols, 0, other.symbols.length, most);
        expect(found > most ? 'above' : found).toBe(exact > most ? 'above' : exact);
      }),
      { numRuns: 500 },
    );
  });
});
