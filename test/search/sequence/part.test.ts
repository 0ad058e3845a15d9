import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { ItemBuffer, NO_SYMBOL, UnitWriter } from '../../../src/search/sequence/items.js';
import { SequenceList } from '../../../src/search/sequence/list.js';
import { FoundSequences, SequenceNeed } from '../../../src/search/sequence/need.js';
import { SequencePart } from '../../../src/search/sequence/part.js';
import { usedItems } from '../../../src/search/sequence/part-build.js';
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
  readonly items: ItemBuffer;
  readonly symbols: Uint32Array;
  readonly weight: number;
}

/** Items with even numbers are symbols, of which some are the same; the others are marks. Some numbers take two units. */
const vocabulary = {
  symbols: Uint32Array.from({ length: 24_700 }, (_, item) =>
    item % 2 === 0 ? hashText(String((item % 1000) / 2)) : NO_SYMBOL,
  ),
};
const WIDE = 24_600;

interface Item {
  readonly number: number;
  readonly note: number;
}

function weighedOf(all: readonly Item[]): Weighed {
  const items = new ItemBuffer();
  for (const { number, note } of all) items.push(number, note);
  const names = all.filter(({ number }) => number % 2 === 0);
  return {
    items,
    symbols: Uint32Array.from(names, ({ number }) => vocabulary.symbols[number] ?? 0),
    weight: names.length + (all.length - names.length) / 4,
  };
}

// Few symbols give many near ties; marks weigh a quarter each, sometimes more of them than symbols.
const item = (most: number) =>
  fc.record({
    number: fc.tuple(fc.nat(most), fc.constantFrom(0, 0, WIDE)).map(([name, upper]) => 2 * name + upper),
    note: fc.nat(3),
  });
const mark = fc.record({ number: fc.constantFrom(1, 3, WIDE + 1), note: fc.nat(3), before: fc.nat(80) });
const weighed: fc.Arbitrary<Weighed> = fc
  .tuple(
    fc.oneof(
      fc.array(item(11), { maxLength: 14 }),
      fc.array(item(40), { minLength: 25, maxLength: 75 }),
      fc.array(item(1), { maxLength: 40 }),
    ),
    fc.oneof(fc.array(mark, { maxLength: 4 }), fc.array(mark, { maxLength: 30 })),
  )
  .map(([names, marks]) => {
    const all: Item[] = [...names];
    for (const { before, ...each } of marks) all.splice(before % (all.length + 1), 0, each);
    return weighedOf(all);
  });

function listOf(sequences: readonly Weighed[]): SequenceList {
  const list = new SequenceList(vocabulary);
  for (const [owner, { items, weight }] of sequences.entries())
    list.add({ items, weight, owner, key: owner });
  return list;
}

function partsOf(sequences: readonly Weighed[]): SequencePart[] {
  const list = listOf(sequences);
  return SequencePart.of(list, Uint32Array.from(sequences.keys()), usedItems(list));
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
        const parts = partsOf(sequences);
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

  test('gives back the items that were put in, whatever their numbers are there', () => {
    fc.assert(
      fc.property(fc.array(weighed, { maxLength: 20 }), (sequences) => {
        const { items: used } = usedItems(listOf(sequences));
        const shown = ({ numbers, notes, size }: ItemBuffer, from: (number: number) => number): string =>
          Array.from(
            { length: size },
            (_, at) => `${String(from(numbers[at] ?? 0))}.${String(notes[at])}`,
          ).join();
        const kept = partsOf(sequences).flatMap((part) =>
          Array.from({ length: part.size }, (_, number) => {
            const { items, owner, weight } = part.at(number);
            return `${String(owner)} ${String(weight)} ${shown(items, (number) => used[number] ?? -1)}`;
          }),
        );
        const expected = sequences.map(
          ({ items, weight }, owner) =>
            `${String(owner)} ${String(weight)} ${shown(items, (number) => number)}`,
        );
        expect(kept.sort()).toEqual(expected.sort());
      }),
    );
  });

  test('a second search is not disturbed by the first', () => {
    const row = (last: number) => weighedOf([7, 8, 9, last].map((name) => ({ number: 2 * name, note: 1 })));
    const [part] = partsOf([0, 1, 2, 3].map(row));
    const query = new SequenceQuery(row(5).symbols, 4);
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
        const found = query.distance(listOf([other]), 0, most);
        expect(found > most ? 'above' : found).toBe(exact > most ? 'above' : exact);
      }),
      { numRuns: 500 },
    );
  });
});

describe('items in units', () => {
  test('are read as they were written', () => {
    const any = fc.record({ number: fc.oneof(fc.nat(30_000), fc.nat(2 ** 27 - 1)), note: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 300 }), (items) => {
        const writer = new UnitWriter();
        for (const { number, note } of items) writer.push(number, note);
        const buffer = new ItemBuffer();
        buffer.read(writer.units, 0, writer.size);
        const read = Array.from({ length: buffer.size }, (_, at) => ({
          number: buffer.numbers[at],
          note: buffer.notes[at],
        }));
        expect(read).toEqual(items);
      }),
    );
  });

  test('have a greatest number', () => {
    expect(() => new UnitWriter().push(2 ** 27, 0)).toThrow('too many');
  });
});
