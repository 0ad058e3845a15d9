// What every store does with alignments, removed units and segmentation rules; run for each driver.

import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import type { BeadEdit, BeadState, ReviewedBead } from '../../src/model/alignment.js';
import type { TranslationUnit } from '../../src/model/unit.js';
import { unitText } from '../../src/model/unit.js';
import type { PlacedBead, Store, StoreWriter } from '../../src/store/contract.js';
import { segmentKey } from '../../src/text/normal-form.js';
import {
  accepted,
  alignmentReads,
  arbitraryAlignment,
  arbitraryBeadUnit,
  arbitraryState,
  bead,
  head,
  NO_UNITS,
  pair,
  pairs,
  pairUnit,
} from './alignment-samples.js';
import type { StoreDriver } from './conformance.js';
import { testsOf } from './conformance.js';
import { ModelOfAlignments } from './model-alignments.js';
import { allUnits, BY_TEST, goingUnits, problemOf, unit } from './samples.js';

export function describeAlignments(driver: StoreDriver): void {
  const test = testsOf(driver);
  describe(`alignments, ${driver.name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await driver.open();
    });
    afterEach(() => store.close());

    const put = (...given: Parameters<StoreWriter['putAlignment']>) =>
      store.write((writer) => writer.putAlignment(...given));
    const edit = (...given: Parameters<StoreWriter['editAlignment']>) =>
      store.write((writer) => writer.editAlignment(...given));
    const undo = (...given: Parameters<StoreWriter['undoAlignmentEdit']>) =>
      store.write((writer) => writer.undoAlignmentEdit(...given));
    const remove = (name: string) => store.write((writer) => writer.removeAlignment(name));
    const putUnits = (memory: string, units: readonly TranslationUnit[]) =>
      store.write((writer) => writer.putUnits(memory, units, BY_TEST));
    const removeUnits = async (...ids: number[]) => {
      const found = await store.unitsById([...new Set(ids)]);
      await store.write((writer) => writer.replaceUnits(goingUnits(found), BY_TEST));
      return found.length;
    };
    const texts = async (memory?: string) =>
      (await allUnits(store, memory)).map(
        (stored) => `${unitText(stored.unit, 'nl')} ${stored.unit.status ?? '-'}`,
      );
    const accept = (number: number): BeadEdit => ({
      name: 'accept',
      removed: [pair(number).bead],
      inserted: [pair(number, 'accepted').bead],
    });

    describe('putting', () => {
      test('an empty store has none', async () => {
        expect(await store.alignments()).toEqual([]);
        expect(await store.alignment('a')).toBeUndefined();
        expect(await remove('a')).toBe(false);
        expect(await undo('a', () => undefined)).toBeUndefined();
        expect(await store.revision()).toBe(0);
      });

      test('it comes back as it went in, its units in the memory', async () => {
        const beads = [
          { bead: bead([0], [0, 1], { state: 'accepted' }), unit: pairUnit(0) },
          { bead: bead([2], [4], { moved: true, evidence: {} }), unit: pairUnit(9) },
          { bead: bead([], [2]) },
          { bead: bead([1, 2], []) },
          { bead: bead([], [3], { state: 'rejected' }) },
          { bead: bead([], [4], { confidence: 1 / 3, evidence: { a: -1e-300, __proto_: 0 } }) },
        ];
        expect(await put(head('a', 3, 5), beads)).toEqual({ ...NO_UNITS, added: 2 });
        const main = beads.map(({ bead }) => bead).filter(({ moved }) => moved !== true);
        expect(await store.alignment('a')).toEqual({
          ...head('a', 3, 5),
          beads: main,
          moved: [beads[1]?.bead],
        });
        expect(await store.alignments()).toEqual([
          {
            ...{ name: 'a', memory: 'm', beads: 6, unreviewed: 4, accepted: 1, rejected: 1, edits: 0 },
            ...{ sourcePath: 'a.nl.txt', targetPath: 'a.en.txt' },
          },
        ]);
        expect(await texts()).toEqual(['zin 0 confirmed', 'zin 9 unreviewed']);
        expect(await store.revision()).toBe(1);
      });

      test('an empty one, and one with an empty side', async () => {
        await put(head('empty', 0, 0), []);
        await put(head('half', 2, 0), [{ bead: bead([0, 1], []) }]);
        expect(await store.alignment('empty')).toEqual({ ...head('empty', 0, 0), beads: [], moved: [] });
        expect((await store.alignment('half'))?.beads).toEqual([bead([0, 1], [])]);
        expect(await store.memories()).toEqual([{ name: 'm', count: 0 }]);
      });

      test('again: units of both stay under their numbers, others leave, edits are forgotten', async () => {
        await put(head('a', 3, 3), pairs(3));
        await put(head('b', 1, 1), [single(7)]);
        await edit('a', accept(0), [pairUnit(0)]);
        const renewed = [pair(1), pair(0), pair(8)].map((placed, number) => ({
          ...placed,
          bead: pair(number).bead,
        }));
        const counts = await put(head('a', 3, 3), renewed);
        // The first is no longer accepted, so its unit changed.
        expect(counts).toEqual({ added: 1, updated: 1, duplicates: 1 });
        expect(await texts()).toEqual([
          'zin 0 unreviewed',
          'zin 1 unreviewed',
          'zin 7 unreviewed',
          'zin 8 unreviewed',
        ]);
        expect((await allUnits(store)).map(({ id }) => id)).toEqual([1, 2, 4, 5]);
        expect((await store.alignments()).map(({ name, edits }) => [name, edits])).toEqual([
          ['a', 0],
          ['b', 0],
        ]);
        expect(await undo('a', () => undefined)).toBeUndefined();
      });

      test('again in another memory: the units move there', async () => {
        await put(head('a', 2, 2, 'one'), pairs(2));
        await put(head('a', 2, 2, 'two'), pairs(2));
        expect(await texts('one')).toEqual([]);
        expect(await texts('two')).toEqual(['zin 0 unreviewed', 'zin 1 unreviewed']);
        expect(await store.memories()).toEqual([
          { name: 'one', count: 0 },
          { name: 'two', count: 2 },
        ]);
      });

      test('throws when a sentence is not in exactly one bead, and keeps nothing', async () => {
        const wrong: (readonly ReviewedBead[])[] = [
          [],
          [bead([0], [0])],
          [bead([0, 1], [0]), bead([], [])],
          [bead([0], [0]), bead([0], [1])],
          [bead([1], [0]), bead([0], [1])],
          [bead([0], [0]), bead([1], [1]), bead([2], [])],
          [bead([0, 1, 2], [0, 1])],
          [bead([0, 1], [0, 1]), bead([0], [], { moved: true })],
          [bead([0, 1], [0, 1]), bead([0], [2], { moved: true })],
          [bead([0, 1], [0, 1]), bead([0], [1], { moved: true }), bead([1], [1], { moved: true })],
        ];
        for (const beads of wrong)
          await expect(
            put(
              head('a', 2, 2),
              beads.map((one) => ({ bead: one })),
            ),
          ).rejects.toThrow(/fit|moved/);
        expect(await store.alignments()).toEqual([]);
        expect(await store.memories()).toEqual([]);
      });

      test('refuses text XML cannot hold, with its place, and leaves the rest of the write', async () => {
        const good = head('a', 2, 2);
        const sentences = good.target.sentences.with(1, { text: 'a\u0000', line: 7 });
        const bad = { ...good, target: { ...good.target, sentences } };
        const problem = await problemOf(put(bad, pairs(2)));
        expect(problem).toEqual({
          code: 'text-not-storable',
          data: { character: 'U+0000' },
          place: { file: 'a.en.txt', unit: '2', line: 7 },
        });
        expect(await problemOf(put({ ...good, name: 'x\uFFFF' }, pairs(2)))).toMatchObject({
          code: 'text-not-storable',
        });
        expect(await problemOf(put({ ...good, segmentation: '\u0001' }, pairs(2)))).toMatchObject({
          place: { unit: 'a' },
        });
        const badUnits = [pair(0), { ...pair(1), unit: unit('\u0002', 'b') }];
        expect(await problemOf(put(good, badUnits))).toMatchObject({ place: { unit: '2' } });
        await store.write(async (writer) => {
          await writer.putAlignment(good, pairs(2));
          await problemOf(writer.editAlignment('a', accept(0), [unit('\u0003', 'b')]));
          await problemOf(writer.putAlignment(bad, pairs(2)));
        });
        expect(await store.alignment('a')).toMatchObject({
          ...good,
          beads: pairs(2).map(({ bead }) => bead),
        });
      });

      test('is kept whole or not at all, and unseen until then', async () => {
        await put(head('a', 2, 2), pairs(2));
        const before = await alignmentReads(store);
        const failing = store.write(async (writer) => {
          await writer.replaceUnits(goingUnits(await store.unitsById([2])), BY_TEST);
          await writer.putAlignment(head('a', 1, 1), [single(5)]);
          await writer.putAlignment(head('b', 1, 1), [single(6)]);
          expect(await alignmentReads(store)).toEqual(before);
          throw new RangeError('on purpose');
        });
        await expect(failing).rejects.toThrow(RangeError);
        expect(await alignmentReads(store)).toEqual(before);
        expect(await texts()).toEqual(['zin 0 unreviewed', 'zin 1 unreviewed']);
        await put(head('b', 1, 1), [single(6)]);
        expect((await allUnits(store)).map(({ id }) => id)).toEqual([1, 2, 3]);
      });
    });

    describe('editing', () => {
      beforeEach(() => put(head('a', 4, 4), pairs(4)).then(() => undefined));

      test('changes states, and the status of units with them', async () => {
        await edit('a', accept(1), [pairUnit(1)]);
        await edit('a', { ...accept(2), name: 'reject', inserted: [pair(2, 'rejected').bead] }, [undefined]);
        expect((await store.alignment('a'))?.beads.map(({ state }) => state)).toEqual([
          'unreviewed',
          'accepted',
          'rejected',
          'unreviewed',
        ]);
        expect(await texts()).toEqual(['zin 0 unreviewed', 'zin 1 confirmed', 'zin 3 unreviewed']);
        expect(await store.alignments()).toMatchObject([
          { beads: 4, unreviewed: 2, accepted: 1, rejected: 1, edits: 2 },
        ]);
        expect((await allUnits(store)).map(({ id }) => id)).toEqual([1, 2, 4]);
      });

      test('merges and splits, and the rest keeps its place', async () => {
        const merged = bead([1, 2], [1, 2]);
        await edit('a', { name: 'merge', removed: [pair(1).bead, pair(2).bead], inserted: [merged] }, [
          unit('zin 1 zin 2', 'x'),
        ]);
        const parts = [bead([], [1]), bead([1, 2], []), bead([], [2])];
        await edit('a', { name: 'split', removed: [merged], inserted: parts }, [
          undefined,
          undefined,
          undefined,
        ]);
        expect((await store.alignment('a'))?.beads).toEqual([pair(0).bead, ...parts, pair(3).bead]);
        const joined = bead([1, 2], [2]);
        await edit('a', { name: 'merge', removed: parts.slice(1), inserted: [joined] }, [unit('j', 'j')]);
        expect((await store.alignment('a'))?.beads).toEqual([
          pair(0).bead,
          bead([], [1]),
          joined,
          pair(3).bead,
        ]);
        expect(await texts()).toEqual(['zin 0 unreviewed', 'zin 3 unreviewed', 'j unreviewed']);
      });

      test('many beads in different places at once, given in any order', async () => {
        const all: BeadEdit = {
          name: 'accept',
          removed: [pair(3).bead, pair(0).bead, pair(1).bead],
          inserted: [0, 1, 3].map((number) => pair(number, 'accepted').bead),
        };
        await edit('a', all, [0, 1, 3].map(pairUnit));
        expect((await store.alignment('a'))?.beads.map(({ state }) => state)).toEqual([
          'accepted',
          'accepted',
          'unreviewed',
          'accepted',
        ]);
        const undone = await undo('a', ({ source }) => pairUnit(source[0] ?? -1));
        expect(undone).toEqual({ ...all, removed: [pair(0).bead, pair(1).bead, pair(3).bead] });
        expect(await store.alignment('a')).toEqual({
          ...head('a', 4, 4),
          beads: pairs(4).map(({ bead }) => bead),
          moved: [],
        });
      });

      test('is undone step by step, down to the first', async () => {
        const before = await store.alignment('a');
        const units = await allUnits(store);
        const merged = bead([0, 1], [0, 1], { state: 'accepted' });
        const merge: BeadEdit = { name: 'merge', removed: [pair(0).bead, pair(1).bead], inserted: [merged] };
        await edit('a', merge, [unit('samen', 'together')]);
        await edit('a', accept(2), [pairUnit(2)]);
        const unitsOf = ({ source }: ReviewedBead) => pairUnit(source[0] ?? -1);
        expect(await undo('a', unitsOf)).toEqual(accept(2));
        expect(await undo('a', unitsOf)).toEqual(merge);
        expect(await undo('a', unitsOf)).toBeUndefined();
        expect(await store.alignment('a')).toEqual(before);
        expect((await allUnits(store)).map(({ unit }) => unit)).toEqual([
          ...units.slice(2).map(({ unit }) => unit),
          ...units.slice(0, 2).map(({ unit }) => unit),
        ]);
        expect((await store.alignments())[0]?.edits).toBe(0);
      });

      test('is refused when a bead is not there just so, and the write goes on without it', async () => {
        const stale: BeadEdit[] = [
          { ...accept(0), removed: [bead([0], [0], { confidence: 0.4 })] },
          {
            ...accept(0),
            removed: [bead([0, 1], [0])],
            inserted: [bead([0, 1], [0], { state: 'rejected' })],
          },
          { ...accept(0), removed: [{ ...pair(0).bead, moved: true }], inserted: [] },
          { ...accept(0), removed: [bead([], [0])], inserted: [bead([], [0], { state: 'rejected' })] },
          { ...accept(0), removed: [pair(9).bead], inserted: [pair(9, 'accepted').bead] },
        ];
        for (const one of stale)
          expect(
            await problemOf(
              edit(
                'a',
                one,
                one.inserted.map(() => undefined),
              ),
            ),
          ).toEqual({
            code: 'alignment-changed',
            data: { name: 'a' },
            place: {},
          });
        expect((await problemOf(edit('b', accept(0), [undefined]))).code).toBe('alignment-changed');
        await store.write(async (writer) => {
          await writer.editAlignment('a', accept(0), [pairUnit(0)]);
          expect((await problemOf(writer.editAlignment('a', accept(0), [pairUnit(0)]))).code).toBe(
            'alignment-changed',
          );
        });
        expect(await store.alignments()).toMatchObject([{ accepted: 1, edits: 1 }]);
      });

      test('throws when what comes has not the sentences of what goes', async () => {
        const wrong: (readonly ReviewedBead[])[] = [
          [],
          [bead([1], [])],
          [bead([1], [1]), bead([2], [])],
          [bead([1, 2], [1])],
          [bead([], [1]), bead([], []), bead([1], [])],
          [bead([2], [1])],
          [bead([1], [1], { moved: true })],
        ];
        for (const inserted of wrong) {
          const one: BeadEdit = { name: 'split', removed: [pair(1).bead], inserted };
          await expect(
            edit(
              'a',
              one,
              inserted.map(() => undefined),
            ),
          ).rejects.toThrow(/fit/);
        }
        await expect(edit('a', accept(0), [])).rejects.toThrow('one unit or undefined');
        expect(await store.alignments()).toMatchObject([{ beads: 4, edits: 0 }]);
      });

      test('passages that moved come and go freely, but never share a sentence', async () => {
        const moved = bead([0, 1], [3], { moved: true });
        await edit('a', { name: 'move', removed: [], inserted: [moved] }, [unit('ver', 'far')]);
        expect((await store.alignment('a'))?.moved).toEqual([moved]);
        const clash = bead([1], [0], { moved: true });
        expect(
          (await problemOf(edit('a', { name: 'move', removed: [], inserted: [clash] }, [undefined]))).code,
        ).toBe('alignment-changed');
        await edit('a', { name: 'accept', removed: [moved], inserted: [accepted(moved)] }, [
          unit('ver', 'far'),
        ]);
        expect(await texts()).toContain('ver confirmed');
        await edit('a', { name: 'move', removed: [accepted(moved)], inserted: [clash] }, [undefined]);
        expect((await store.alignment('a'))?.moved).toEqual([clash]);
        expect(await texts()).not.toContain('ver confirmed');
        await undo('a', () => unit('ver', 'far'));
        expect((await store.alignment('a'))?.moved).toEqual([accepted(moved)]);
      });
    });

    describe('units', () => {
      test('that were there before are not changed, shared or removed', async () => {
        await putUnits('m', [unit('zin 0', 'sentence 0', { status: 'confirmed', previous: 'x' })]);
        expect(await put(head('a', 2, 2), pairs(2))).toEqual({ added: 1, updated: 0, duplicates: 1 });
        await edit('a', accept(0), [pairUnit(0)]);
        await remove('a');
        expect(await allUnits(store)).toEqual([
          { id: 1, memory: 'm', unit: unit('zin 0', 'sentence 0', { status: 'confirmed', previous: 'x' }) },
        ]);
      });

      test('that were imported since are taken over', async () => {
        await put(head('a', 2, 2), pairs(2, 'accepted'));
        expect(await putUnits('m', [pairUnit(0)])).toEqual({ ...NO_UNITS, updated: 1 });
        await put(head('b', 1, 1), pairs(1, 'accepted'));
        await remove('a');
        await remove('b');
        expect(await texts()).toEqual(['zin 0 -']);
      });

      test('that were imported since without a difference too', async () => {
        await put(head('a', 1, 1), pairs(1));
        expect(await putUnits('m', [{ ...pairUnit(0), status: 'unreviewed' }])).toEqual({
          ...NO_UNITS,
          duplicates: 1,
        });
        expect(await store.revision()).toBe(2);
        await remove('a');
        expect(await texts()).toEqual(['zin 0 unreviewed']);
      });

      test('that beads share are confirmed while one of these is accepted, and leave with the last', async () => {
        const state = async (one: BeadState, other: BeadState) => {
          const both = [
            { bead: bead([0], [0], { state: one }), unit: pairUnit(0) },
            { bead: bead([1], [1], { state: other }), unit: pairUnit(0) },
          ];
          return put(head('a', 2, 2), both);
        };
        expect(await state('accepted', 'unreviewed')).toEqual({ added: 1, updated: 0, duplicates: 1 });
        expect(await texts()).toEqual(['zin 0 confirmed']);
        expect(await state('unreviewed', 'accepted')).toEqual({ added: 0, updated: 2, duplicates: 0 });
        expect(await texts()).toEqual(['zin 0 confirmed']);
        await put(head('b', 1, 1), pairs(1));
        expect(await texts()).toEqual(['zin 0 confirmed']);
        await edit(
          'a',
          {
            name: 'reject',
            removed: [bead([1], [1], { state: 'accepted' })],
            inserted: [bead([1], [1], { state: 'rejected' })],
          },
          [undefined],
        );
        expect(await texts()).toEqual(['zin 0 unreviewed']);
        await remove('a');
        expect(await texts()).toEqual(['zin 0 unreviewed']);
        await remove('b');
        expect(await texts()).toEqual([]);
      });

      test('that were removed are found by no question, and their numbers are not used again', async () => {
        await putUnits('m', [unit('De werkgever', 'The employer'), unit('De werknemer', 'The employee')]);
        await putUnits('n', [unit('De werkgever', 'The employer')]);
        expect(await removeUnits(1, 1, 77, -3)).toBe(1);
        expect(await store.revision()).toBe(3);
        expect(await removeUnits(1)).toBe(0);
        expect(await store.revision()).toBe(3);
        const ids = (found: readonly { readonly id: number }[]) => found.map(({ id }) => id);
        expect(ids(await allUnits(store))).toEqual([2, 3]);
        expect(ids(await store.unitsById([1, 2, 3]))).toEqual([2, 3]);
        expect(ids(await store.unitsByKey('nl', [segmentKey('De werkgever')]))).toEqual([3]);
        for (const needle of ['werkgever', 'rk', 'werk'])
          expect(ids(await store.unitsContaining('nl', [needle], { limit: 9, memory: 'm' }))).toEqual(
            needle === 'werkgever' ? [] : [2],
          );
        expect(ids(await store.unitsContaining('en', ['employer'], { limit: 9 }))).toEqual([3]);
        expect(await store.memories()).toEqual([
          { name: 'm', count: 1 },
          { name: 'n', count: 1 },
        ]);
        await removeUnits(2, 3);
        expect(await putUnits('m', [unit('De werkgever', 'The employer')])).toMatchObject({ added: 1 });
        expect(ids(await allUnits(store))).toEqual([4]);
        expect(await store.health({ deep: true })).toMatchObject({ ok: true, units: 1 });
      });

      test('can be added, removed and added again in one write', async () => {
        await store.write(async (writer) => {
          await writer.putUnits('m', [pairUnit(0), pairUnit(1)], BY_TEST);
          await writer.replaceUnits([{ id: 1, before: pairUnit(0) }], BY_TEST);
          expect(await writer.putUnits('m', [pairUnit(0)], BY_TEST)).toMatchObject({ added: 1 });
        });
        expect((await allUnits(store)).map(({ id }) => id)).toEqual([2, 3]);
        expect(await store.memories()).toEqual([{ name: 'm', count: 2 }]);
      });

      test('that beads stood for come back with the next edit of their bead', async () => {
        await put(head('a', 2, 2), pairs(2));
        await removeUnits(1);
        expect(await texts()).toEqual(['zin 1 unreviewed']);
        expect(await store.alignments()).toMatchObject([{ beads: 2 }]);
        await edit('a', accept(0), [pairUnit(0)]);
        expect(await texts()).toEqual(['zin 1 unreviewed', 'zin 0 confirmed']);
      });
    });

    describe('segmentation rules', () => {
      const rules = (version?: string) => store.segmentationRules(version);
      const putRules = (...given: Parameters<StoreWriter['putSegmentationRules']>) =>
        store.write((writer) => writer.putSegmentationRules(...given));

      test('the last put are in force, all are kept', async () => {
        expect(await rules()).toBeUndefined();
        await putRules('<srx>1</srx>', 'v1');
        await putRules('<srx>2</srx>', 'v2');
        expect(await rules()).toEqual({ version: 'v2', srx: '<srx>2</srx>' });
        expect(await rules('v1')).toEqual({ version: 'v1', srx: '<srx>1</srx>' });
        expect(await rules('v3')).toBeUndefined();
        await putRules('<srx>1</srx>', 'v1');
        expect(await rules()).toEqual({ version: 'v1', srx: '<srx>1</srx>' });
        expect(await store.revision()).toBe(3);
        await putRules('<srx>1</srx>', 'v1');
        expect(await store.revision()).toBe(3);
        expect(await rules('v2')).toEqual({ version: 'v2', srx: '<srx>2</srx>' });
      });

      test('a version never changes, and a write that fails changes nothing', async () => {
        await putRules('<srx>1</srx>', 'v1');
        await expect(putRules('<srx>other</srx>', 'v1')).rejects.toThrow('v1');
        expect((await problemOf(putRules('\u0000', 'v2'))).code).toBe('text-not-storable');
        const failing = store.write(async (writer) => {
          await writer.putSegmentationRules('<srx>2</srx>', 'v2');
          throw new RangeError('on purpose');
        });
        await expect(failing).rejects.toThrow(RangeError);
        expect(await rules()).toEqual({ version: 'v1', srx: '<srx>1</srx>' });
        expect(await rules('v2')).toBeUndefined();
      });
    });

    test('loses nothing', async () => {
      await put(head('a', 900, 900), pairs(900));
      await edit('a', accept(4), [pairUnit(4)]);
      await store.write((writer) => writer.putSegmentationRules('<srx/>', 'rules-1'));
      const [reads, units] = [await alignmentReads(store), await allUnits(store)];
      store = await driver.reopen(store);
      expect(await alignmentReads(store)).toEqual(reads);
      expect(await allUnits(store)).toEqual(units);
      expect(await store.segmentationRules()).toEqual({ version: 'rules-1', srx: '<srx/>' });
      expect(await undo('a', () => pairUnit(4))).toEqual(accept(4));
    });

    test('of many sentences come back whole, also after many edits, and leave nothing behind', async () => {
      await put(head('a', 2_600, 2_600), pairs(2_600));
      const some = Array.from({ length: 1_300 }, (_, number) => number * 2);
      const all: BeadEdit = {
        name: 'accept',
        removed: some.map((number) => pair(number).bead),
        inserted: some.map((number) => pair(number, 'accepted').bead),
      };
      await edit('a', all, some.map(pairUnit));
      const stored = await store.alignment('a');
      expect(stored).toMatchObject(head('a', 2_600, 2_600));
      expect(stored?.beads).toEqual(
        Array.from({ length: 2_600 }, (_, n) => pair(n, n % 2 === 0 ? 'accepted' : 'unreviewed').bead),
      );
      expect((await texts()).filter((text) => text.endsWith(' confirmed'))).toHaveLength(1_300);
      expect(await store.health({ deep: true })).toMatchObject({ ok: true, problems: [] });
      expect(await remove('a')).toBe(true);
      expect(await store.memories()).toEqual([{ name: 'm', count: 0 }]);
      expect(await store.unitsContaining('nl', ['zin'], { limit: 5 })).toEqual([]);
      expect(await store.health({ deep: true })).toMatchObject({ ok: true, units: 0, problems: [] });
    });

    test('a writer is of no use after its write, nor a store after closing', async () => {
      const writer = await store.write(async (kept) => kept);
      await store.close();
      const calls = [
        () => writer.putAlignment(head('a', 0, 0), []),
        () => writer.editAlignment('a', accept(0), [undefined]),
        () => writer.undoAlignmentEdit('a', () => undefined),
        () => writer.removeAlignment('a'),
        () => writer.replaceUnits([], BY_TEST),
        () => writer.undoUnitEdit(BY_TEST),
        () => writer.putSegmentationRules('', ''),
        () => store.alignments(),
        () => store.alignment('a'),
        () => store.segmentationRules(),
      ];
      for (const call of calls) await expect(call()).rejects.toThrow(/has ended|closed/);
    });

    test('any sequence of writes reads as the naive model says', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(arbitraryWrite, { maxLength: 6 }), async (writes) => {
          await store.close();
          store = await driver.open();
          let model = new ModelOfAlignments();
          for (const write of writes) {
            model = await applyToBoth(store, model, write);
            await expectSameReads(store, model);
          }
          expect(await store.health({ deep: true })).toMatchObject({ ok: true, problems: [] });
        }),
        { numRuns: 80 },
      );
    });
  });
}

/** The one bead of an alignment of one sentence, with the unit of this number. */
function single(number: number): PlacedBead {
  return { bead: bead([0], [0]), unit: pairUnit(number) };
}

const name = fc.constantFrom('a', 'b', 'c');
const arbitraryStep = fc.oneof(
  { weight: 3, arbitrary: arbitraryAlignment.map((given) => ({ kind: 'put' as const, ...given })) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      name,
      from: fc.nat(11),
      size: fc.integer({ min: 1, max: 4 }),
      gap: fc.boolean(),
      moved: fc.boolean(),
      how: fc.constantFrom<'states' | 'merge' | 'split' | 'stale'>('states', 'merge', 'split', 'stale'),
      states: fc.array(arbitraryState, { minLength: 1, maxLength: 3 }),
      units: fc.array(arbitraryBeadUnit, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('undo' as const),
      name,
      units: fc.array(arbitraryBeadUnit, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), name }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('units' as const),
      memory: fc.constantFrom('m', 'n'),
      units: fc.array(arbitraryBeadUnit, { maxLength: 2 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('removeUnits' as const),
      ids: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 2 }),
    }),
  },
);
const arbitraryWrite = fc.record({
  steps: fc.array(arbitraryStep, { minLength: 1, maxLength: 4 }),
  fails: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
});
type Step = typeof arbitraryStep extends fc.Arbitrary<infer Value> ? Value : never;
type EditStep = Extract<Step, { readonly kind: 'edit' }>;

/** The same write on store and model, with equal answers; gives the model as it is afterwards. */
async function applyToBoth(
  store: Store,
  before: ModelOfAlignments,
  { steps, fails }: { readonly steps: readonly Step[]; readonly fails: boolean },
): Promise<ModelOfAlignments> {
  const after = before.copy();
  const writing = store.write(async (writer) => {
    for (const step of steps) await applyStep(writer, after, step);
    if (fails) throw new RangeError('on purpose');
  });
  if (!fails) {
    await writing;
    return after;
  }
  await expect(writing).rejects.toThrow(RangeError);
  return before;
}

async function applyStep(writer: StoreWriter, model: ModelOfAlignments, step: Step): Promise<void> {
  switch (step.kind) {
    case 'put':
      expect(await writer.putAlignment(step.alignment, step.beads)).toEqual(
        model.putAlignment(step.alignment, step.beads),
      );
      return;
    case 'edit': {
      const edit = editOf(model, step);
      const units = edit.inserted.map((_, index) => step.units[index % step.units.length]);
      if (model.editAlignment(step.name, edit, units)) await writer.editAlignment(step.name, edit, units);
      else
        expect((await problemOf(writer.editAlignment(step.name, edit, units))).code).toBe(
          'alignment-changed',
        );
      return;
    }
    case 'undo': {
      const unitsOf = (one: ReviewedBead): TranslationUnit | undefined =>
        step.units[(one.source[0] ?? 0) % step.units.length];
      const expected = model.undoAlignmentEdit(step.name, unitsOf);
      expect(await writer.undoAlignmentEdit(step.name, unitsOf)).toEqual(expected);
      return;
    }
    case 'remove':
      expect(await writer.removeAlignment(step.name)).toBe(model.removeAlignment(step.name));
      return;
    case 'units': {
      const units = step.units.flatMap((one) => one ?? []);
      expect(await writer.putUnits(step.memory, units, BY_TEST)).toEqual(model.putUnits(step.memory, units));
      return;
    }
    case 'removeUnits': {
      const going = model.units.filter(({ id }) => step.ids.includes(id));
      await writer.replaceUnits(goingUnits(going), BY_TEST);
      expect(model.removeUnits(step.ids)).toBe(going.length);
    }
  }
}

/** An edit that fits the alignment as the model has it, or one that does not. */
function editOf(model: ModelOfAlignments, step: EditStep): BeadEdit {
  const stored = model.alignment(step.name);
  const all = (step.moved ? stored?.moved : stored?.beads) ?? [];
  const removed = all
    .slice(step.from % Math.max(all.length, 1))
    .slice(0, step.size)
    .filter((_, index) => !step.gap || index !== 1);
  const stateOf = (index: number) => step.states[index % step.states.length] ?? 'unreviewed';
  if (stored === undefined || step.how === 'stale')
    return { name: 'accept', removed: [bead([90], [90])], inserted: [bead([90], [90])] };
  const changed = removed.map((one, index) => ({ ...one, state: stateOf(index) }));
  if (step.how === 'states' || step.moved) return { name: 'accept', removed, inserted: changed };
  if (step.how === 'split')
    return {
      name: 'split',
      removed,
      inserted: changed.flatMap((one) => [
        ...one.target.map((number) => ({ ...one, source: [], target: [number] })),
        ...one.source.map((number) => ({ ...one, source: [number], target: [] })),
      ]),
    };
  return { name: 'merge', removed, inserted: merged(changed) };
}

/** Neighbours made into one, as many as follow each other. */
function merged(beads: readonly ReviewedBead[]): readonly ReviewedBead[] {
  const made: ReviewedBead[] = [];
  for (const one of beads) {
    const last = made.at(-1);
    const follows = last !== undefined && isNext(last.source, one.source) && isNext(last.target, one.target);
    if (last !== undefined && follows)
      made[made.length - 1] = {
        ...last,
        source: [...last.source, ...one.source],
        target: [...last.target, ...one.target],
      };
    else made.push(one);
  }
  return made;
}

function isNext(before: readonly number[], after: readonly number[]): boolean {
  const [last, first] = [before.at(-1), after[0]];
  return last !== undefined && first !== undefined && first === last + 1;
}

async function expectSameReads(store: Store, model: ModelOfAlignments): Promise<void> {
  expect(await allUnits(store)).toEqual(model.units);
  expect(await store.alignments()).toEqual(model.infos());
  for (const one of ['a', 'b', 'c']) expect(await store.alignment(one)).toEqual(model.alignment(one));
  expect((await store.memories()).map(({ name }) => name)).toEqual(model.memories);
  for (const { name, count } of await store.memories())
    expect(await allUnits(store, name)).toHaveLength(count);
  expect(await store.unitsContaining('nl', ['werkgever'], { limit: 100 })).toEqual(
    model.containing('nl', ['werkgever']),
  );
  expect(await store.unitsByKey('en', [segmentKey('the employer 1')])).toEqual(
    model.byKey('en', [segmentKey('the employer 1')]),
  );
}
