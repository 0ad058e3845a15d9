// What an index of units must look at again: every driver names at least the units that a write made other ones.

import { isDeepStrictEqual } from 'node:util';
import { describe, expect } from 'vitest';
import type { Store, StoredUnit, StoreWriter } from '../../src/store/contract.js';
import type { TouchedUnits, UnitMark } from '../../src/store/touched-units.js';
import { head, pair, pairs, pairUnit } from './alignment-samples.js';
import type { StoreDriver } from './conformance.js';
import { testsOf } from './conformance.js';
import { allUnits, BY_TEST, entry, unit } from './samples.js';

type Write = (writer: StoreWriter) => Promise<unknown>;

const noted = { ...unit('b', 'B'), notes: [{ text: 'agreed' }] };
const WRITES: readonly (readonly [string, Write])[] = [
  [
    'units added',
    (writer) => writer.putUnits('m', [unit('a', 'A'), unit('b', 'B'), unit('c', 'C')], BY_TEST),
  ],
  ['more of them in another memory', (writer) => writer.putUnits('n', [unit('a', 'A')], BY_TEST)],
  ['a unit put with other fields', (writer) => writer.putUnits('m', [noted], BY_TEST)],
  ['a unit put that is there', (writer) => writer.putUnits('m', [noted], BY_TEST)],
  [
    'units replaced and deleted',
    (writer) =>
      writer.replaceUnits(
        [
          { id: 2, before: unit('a', 'A'), after: unit('d', 'D') },
          { id: 3, before: noted },
        ],
        BY_TEST,
      ),
  ],
  ['that undone', (writer) => writer.undoUnitEdit(BY_TEST)],
  ['an entry', (writer) => writer.putEntries('t', [entry('c1', 'wet', 'law')], BY_TEST)],
  ['an alignment', (writer) => writer.putAlignment(head('a', 5, 5, 'aligned'), pairs(5))],
  [
    'a bead accepted',
    (writer) => {
      const edit = { removed: [pair(3).bead], inserted: [pair(3, 'accepted').bead] };
      return writer.editAlignment('a', { name: 'accept', ...edit }, [pairUnit(3)]);
    },
  ],
  ['the alignment removed', (writer) => writer.removeAlignment('a')],
];

export function describeTouchedUnits(driver: StoreDriver): void {
  const test = testsOf(driver);
  describe(`${driver.name}: touched units`, () => {
    test('name every unit that became another one, since any earlier state', async () => {
      const store = await driver.open();
      await store.write((writer) => writer.putUnits('first', [unit('z', 'Z')], BY_TEST));
      const seen: { readonly mark: UnitMark; readonly units: readonly StoredUnit[] }[] = [
        await stateOf(store),
      ];
      for (const [name, write] of WRITES) {
        await store.write(write);
        const now = await stateOf(store);
        for (const before of seen) {
          const touched = await store.touchedUnits(before.mark);
          expect([name, touched?.mark]).toEqual([name, now.mark]);
          expect([name, missed(before.units, now.units, touched)]).toEqual([name, []]);
        }
        const last = seen.at(-1);
        const same = isDeepStrictEqual(last?.units, now.units);
        expect([name, isDeepStrictEqual(last?.mark, now.mark)]).toEqual([name, same]);
        seen.push(now);
      }
      await store.close();
    });

    test('nothing is touched when a write is taken back', async () => {
      const store = await driver.open();
      await store.write((writer) => writer.putUnits('m', [unit('a', 'A')], BY_TEST));
      const mark = await store.unitMark();
      const failed = store.write(async (writer) => {
        await writer.putUnits('m', [unit('b', 'B')], BY_TEST);
        throw new Error('taken back');
      });
      await expect(failed).rejects.toThrow('taken back');
      expect(await store.unitMark()).toEqual(mark);
      expect(await store.touchedUnits(mark)).toEqual({ mark, ranges: [] });
      await store.close();
    });

    test('of a mark that was never this store’s are not known', async () => {
      const store = await driver.open();
      await store.write((writer) => writer.putUnits('m', [unit('a', 'A')], BY_TEST));
      const { revision, stamp } = await store.unitMark();
      expect(await store.touchedUnits({ revision, stamp: stamp + 1 })).toBeUndefined();
      expect(await store.touchedUnits({ revision: revision + 1, stamp })).toBeUndefined();
      await store.close();
    });
  });
}

async function stateOf(store: Store) {
  return { mark: await store.unitMark(), units: await allUnits(store) };
}

/** Ids of units that differ and are in no range. */
function missed(
  before: readonly StoredUnit[],
  after: readonly StoredUnit[],
  touched: TouchedUnits | undefined,
): number[] {
  const ids = new Set([...before, ...after].map(({ id }) => id));
  const at = (units: readonly StoredUnit[], id: number) => units.find((one) => one.id === id);
  const inRange = (id: number) =>
    touched?.ranges.some(({ first, last }) => first <= id && id <= last) === true;
  return [...ids].filter((id) => !isDeepStrictEqual(at(before, id), at(after, id)) && !inRange(id));
}
