// What every store does with changes of units and their history; run for each driver.

import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import type { TranslationUnit, UnitReplacement } from '../../src/model/unit.js';
import { ProblemError } from '../../src/model/problem.js';
import type { Store, StoreWriter } from '../../src/store/contract.js';
import type { EditOrigin } from '../../src/store/edit-history.js';
import { segmentKey } from '../../src/text/normal-form.js';
import { head, pair, pairs, pairUnit } from './alignment-samples.js';
import type { StoreDriver } from './conformance.js';
import { testsOf } from './conformance.js';
import { ModelOfUnitHistory } from './model-unit-history.js';
import { numberedUnits } from './numbered-units.js';
import { allUnits, arbitraryUnit, goingUnits, problemOf, unit } from './samples.js';

const ANNA: EditOrigin = { command: 'memory edit', at: '2026-12-01T08:15:00Z', by: 'anna' };
const BO: EditOrigin = { command: 'import', at: '2026-12-01T09:00:00Z', by: 'bo' };

const LAW = unit('wet', 'law');
const ACT = unit('wet', 'act');
const WAGE = unit('loon', 'wage');
const PAY = unit('loon', 'pay');

export function describeUnitHistory(driver: StoreDriver): void {
  const test = testsOf(driver);
  describe(`the history of units, ${driver.name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await driver.open();
    });
    afterEach(() => store.close());

    const put = (...given: Parameters<StoreWriter['putUnits']>) =>
      store.write((writer) => writer.putUnits(...given));
    const replace = (...given: Parameters<StoreWriter['replaceUnits']>) =>
      store.write((writer) => writer.replaceUnits(...given));
    const undo = (...given: Parameters<StoreWriter['undoUnitEdit']>) =>
      store.write((writer) => writer.undoUnitEdit(...given));
    const units = async () => (await allUnits(store)).map((stored) => stored.unit);
    const found = async (text: string) => [
      ...(await store.unitsContaining('en', [text], { limit: 9 })).map(({ id }) => id),
      ...(await store.unitsByKey('en', [segmentKey(text)])).map(({ id }) => id),
    ];
    const isSound = async () =>
      expect(await store.health({ deep: true })).toMatchObject({ ok: true, problems: [] });

    test('of an empty store is empty', async () => {
      expect(await store.unitEdits()).toEqual([]);
      expect(await store.unitChanges({ edit: 1 })).toEqual([]);
      expect(await store.unitChanges({ id: 1 })).toEqual([]);
      expect(await store.unitEditToUndo('anna')).toBeUndefined();
      expect(await undo(ANNA)).toBeUndefined();
      expect(await store.forgetUnitEdits()).toBe(0);
      expect(await store.revision()).toBe(0);
    });

    test('holds additions, changes and deletions with what was before and after', async () => {
      await put('m', [LAW, WAGE], BO);
      expect(await replace([{ id: 1, before: LAW, after: ACT }], ANNA)).toEqual([]);
      await replace([{ id: 1, before: ACT }], { ...ANNA, command: 'memory delete' });
      expect(await units()).toEqual([WAGE]);
      expect(await store.revision()).toBe(3);
      expect(await store.memories()).toEqual([{ name: 'm', count: 1 }]);
      expect(await store.unitEdits()).toEqual([
        { number: 3, ...ANNA, command: 'memory delete', changes: 1 },
        { number: 2, ...ANNA, changes: 1 },
        { number: 1, ...BO, changes: 2 },
      ]);
      expect(await store.unitEdits({ before: 3, limit: 1 })).toEqual([{ number: 2, ...ANNA, changes: 1 }]);
      expect(await store.unitChanges({ edit: 1 })).toEqual([
        { edit: 1, memory: 'm', id: 1, after: LAW },
        { edit: 1, memory: 'm', id: 2, after: WAGE },
      ]);
      expect(await store.unitChanges({ edit: 1, limit: 1 })).toMatchObject([{ id: 1 }]);
      expect(await store.unitChanges({ edit: 1, after: 1 })).toMatchObject([{ id: 2 }]);
      expect(await store.unitChanges({ id: 1 })).toEqual([
        { edit: 3, memory: 'm', id: 1, before: ACT },
        { edit: 2, memory: 'm', id: 1, before: LAW, after: ACT },
        { edit: 1, memory: 'm', id: 1, after: LAW },
      ]);
      expect(await store.unitChanges({ id: 1, limit: 1 })).toMatchObject([{ edit: 3 }]);
      await isSound();
    });

    test('of fields that an import changes, not of what it brings again', async () => {
      const confirmed = { ...LAW, status: 'confirmed' as const };
      await put('m', [LAW, WAGE], BO);
      await put('m', [LAW, WAGE], ANNA);
      await put('m', [confirmed, WAGE], ANNA);
      expect(await store.unitEdits()).toHaveLength(2);
      expect(await store.unitChanges({ edit: 2 })).toEqual([
        { edit: 2, memory: 'm', id: 1, before: LAW, after: confirmed },
      ]);
      await undo(ANNA);
      expect(await units()).toEqual([LAW, WAGE]);
    });

    test('has one edit for what a write does under one origin, and none for what changes nothing', async () => {
      await store.write(async (writer) => {
        await writer.putUnits('m', [LAW, WAGE], BO);
        await writer.putUnits('n', [LAW], BO);
        await writer.putUnits('m', [{ ...LAW, key: 'k' }], BO);
        await writer.replaceUnits([{ id: 2, before: WAGE }], BO);
        await writer.replaceUnits([{ id: 1, before: LAW, after: ACT }], BO);
      });
      expect((await store.unitEdits()).map(({ changes }) => changes)).toEqual([3]);
      expect(await store.unitChanges({ edit: 1 })).toEqual([
        { edit: 1, memory: 'm', id: 1, after: ACT },
        { edit: 1, memory: 'n', id: 3, after: LAW },
        { edit: 1, memory: 'm', id: 4, after: { ...LAW, key: 'k' } },
      ]);
      await store.write(async (writer) => {
        await writer.replaceUnits([{ id: 1, before: ACT, after: LAW }], ANNA);
        await writer.replaceUnits([{ id: 1, before: LAW, after: ACT }], ANNA);
        await writer.putUnits('m', [PAY], ANNA);
        await writer.replaceUnits([{ id: 5, before: PAY }], ANNA);
      });
      expect(await store.unitEdits()).toHaveLength(1);
      await isSound();
      await undo(BO);
      expect(await units()).toEqual([]);
      await isSound();
    });

    test('a changed unit is found by what it says now, and after an undo by what it said', async () => {
      await put('m', [LAW, WAGE], BO);
      await replace([{ id: 1, before: LAW, after: ACT }], ANNA);
      expect([await found('law'), await found('act')]).toEqual([[], [1, 1]]);
      await undo(ANNA);
      expect([await found('law'), await found('act')]).toEqual([[1, 1], []]);
      expect(await put('m', [LAW], BO)).toMatchObject({ duplicates: 1 });
      await isSound();
    });

    test('units that come to say the same become one: the one that stands, keeps its text, or comes first', async () => {
      await put('m', [LAW, ACT, WAGE, PAY], BO);
      await put('n', [LAW], BO);
      expect(await replace([{ id: 1, before: LAW, after: ACT }], ANNA)).toEqual([{ id: 1, into: 2 }]);
      const noted = { ...ACT, notes: [{ text: 'x' }] };
      const join: UnitReplacement[] = [
        { id: 3, before: WAGE, after: ACT },
        { id: 2, before: ACT, after: noted },
        { id: 5, before: LAW, after: ACT },
      ];
      expect(await replace(join, ANNA)).toEqual([{ id: 3, into: 2 }]);
      expect(await units()).toEqual([noted, PAY, ACT]);
      expect(await store.memories()).toEqual([
        { name: 'm', count: 2 },
        { name: 'n', count: 1 },
      ]);
      expect(
        await replace(
          [
            { id: 4, before: PAY, after: WAGE },
            { id: 2, before: noted, after: WAGE },
          ],
          ANNA,
        ),
      ).toEqual([{ id: 2, into: 4 }]);
      await isSound();
      for (let edits = 3; edits > 0; edits--) await undo(ANNA);
      expect(await units()).toEqual([LAW, ACT, WAGE, PAY, LAW]);
      await isSound();
    });

    test('two units may exchange their texts, and an undo exchanges them again', async () => {
      await put('m', [LAW, WAGE], BO);
      const exchange = [
        { id: 1, before: LAW, after: WAGE },
        { id: 2, before: WAGE, after: LAW },
      ];
      expect(await replace(exchange, ANNA)).toEqual([]);
      expect(await units()).toEqual([WAGE, LAW]);
      await isSound();
      await undo(ANNA);
      expect(await units()).toEqual([LAW, WAGE]);
      await isSound();
    });

    test('an undo puts everything back, under the numbers it had, as often as there are edits', async () => {
      await put('m', [LAW, WAGE], ANNA);
      const first = await allUnits(store);
      await store.write(async (writer) => {
        await writer.replaceUnits([{ id: 1, before: LAW }], ANNA);
        await writer.replaceUnits([{ id: 2, before: WAGE, after: PAY }], ANNA);
        await writer.putUnits('m', [ACT], ANNA);
      });
      expect(await store.unitEditToUndo('anna')).toEqual({ number: 2, ...ANNA, changes: 3 });
      expect(await undo(ANNA)).toEqual({ number: 2, ...ANNA, changes: 3 });
      expect(await allUnits(store)).toEqual(first);
      expect(await undo(ANNA)).toMatchObject({ number: 1 });
      expect(await allUnits(store)).toEqual([]);
      expect(await store.memories()).toEqual([{ name: 'm', count: 0 }]);
      expect(await undo(ANNA)).toBeUndefined();
      expect(await store.unitEdits()).toEqual([
        { number: 4, ...ANNA, changes: 2, undoes: 1 },
        { number: 3, ...ANNA, changes: 3, undoes: 2 },
        { number: 2, ...ANNA, changes: 3, undoneBy: 3 },
        { number: 1, ...ANNA, changes: 2, undoneBy: 4 },
      ]);
      // An undo can be undone, and then what it took back can be undone again.
      await undo(ANNA, 4);
      expect(await allUnits(store)).toEqual(first);
      await isSound();
      await undo(ANNA, 1);
      expect(await allUnits(store)).toEqual([]);
      expect(await problemOf(undo(ANNA, 1))).toMatchObject({
        code: 'edit-undone',
        data: { edit: 1, undoneBy: 6, command: 'memory' },
      });
      expect((await problemOf(undo(ANNA, 9))).code).toBe('edit-not-found');
      await put('m', [LAW], ANNA);
      expect((await allUnits(store)).map(({ id }) => id)).toEqual([4]);
      await isSound();
    });

    test('everyone undoes his own edits, unless somebody changed the unit since', async () => {
      await put('m', [LAW, WAGE], ANNA);
      await replace([{ id: 2, before: WAGE, after: PAY }], BO);
      expect(await problemOf(undo(ANNA))).toEqual({
        code: 'unit-changed',
        data: { memory: 'm', last: '2: import, bo, 2026-12-01T09:00:00Z' },
        place: { unit: '2' },
      });
      await replace([{ id: 2, before: PAY }], BO);
      expect((await problemOf(undo(ANNA))).data).toMatchObject({ memory: 'm' });
      await undo(BO);
      await undo(BO);
      expect(await undo(ANNA)).toMatchObject({ number: 1 });
      expect(await units()).toEqual([]);
    });

    test('what another unit says now does not come back', async () => {
      await put('m', [LAW, WAGE], BO);
      await replace([{ id: 1, before: LAW, after: ACT }], ANNA);
      await put('m', [LAW], BO);
      expect(await problemOf(undo(ANNA))).toEqual({
        code: 'unit-taken',
        data: { memory: 'm', other: 3 },
        place: { unit: '1' },
      });
      await undo(BO);
      await undo(ANNA);
      expect(await units()).toEqual([LAW, WAGE]);
    });

    test('a replacement is refused when a unit is not what was thought, and the write goes on', async () => {
      await put('m', [LAW, WAGE], BO);
      const stale: UnitReplacement[][] = [
        [{ id: 1, before: ACT, after: LAW }],
        [{ id: 9, before: LAW }],
        [{ id: 2, before: WAGE }, ...goingUnits([{ id: 1, memory: 'm', unit: ACT }])],
      ];
      for (const one of stale) expect((await problemOf(replace(one, ANNA))).code).toBe('unit-changed');
      expect(await problemOf(replace(stale[1] ?? [], ANNA))).toMatchObject({
        data: { memory: '–', last: '–' },
        place: { unit: '9' },
      });
      await store.write(async (writer) => {
        const error = await writer.replaceUnits(stale[2] ?? [], ANNA).catch((one: unknown) => one);
        expect(error).toBeInstanceOf(ProblemError);
        await writer.replaceUnits([{ id: 2, before: WAGE }], ANNA);
      });
      expect(await units()).toEqual([LAW]);
      await expect(
        replace(
          [
            { id: 1, before: LAW },
            { id: 1, before: LAW },
          ],
          ANNA,
        ),
      ).rejects.toThrow('twice');
      expect(
        await problemOf(replace([{ id: 1, before: LAW, after: unit('a', '\u0000') }], ANNA)),
      ).toMatchObject({ code: 'text-not-storable', place: { unit: '1' } });
    });

    test('what is changed is no alignment’s any more, also when it is put back', async () => {
      await store.write((writer) => writer.putAlignment(head('a', 2, 2), pairs(2)));
      expect(await store.unitEdits()).toEqual([]);
      const [first] = await allUnits(store);
      await replace(first === undefined ? [] : goingUnits([first]), ANNA);
      await undo(ANNA);
      expect(await units()).toEqual([first?.unit, { ...pairUnit(1), status: 'unreviewed' }]);
      await store.write((writer) =>
        writer.editAlignment(
          'a',
          { name: 'accept', removed: [pair(0).bead], inserted: [pair(0, 'accepted').bead] },
          [pairUnit(0)],
        ),
      );
      expect((await units())[0]?.status).toBe('unreviewed');
      await store.write((writer) => writer.removeAlignment('a'));
      expect(await units()).toEqual([first?.unit]);
      await isSound();
    });

    test('keeps nothing of a write that fails', async () => {
      await put('m', [LAW], ANNA);
      const failing = store.write(async (writer) => {
        await writer.replaceUnits([{ id: 1, before: LAW, after: ACT }], ANNA);
        await writer.undoUnitEdit(ANNA);
        await writer.putUnits('n', [WAGE], ANNA);
        throw new RangeError('on purpose');
      });
      await expect(failing).rejects.toThrow(RangeError);
      expect(await units()).toEqual([LAW]);
      expect(await store.unitEdits()).toEqual([{ number: 1, ...ANNA, changes: 1 }]);
    });

    test('of more units than one statement takes is whole, and so is its undo', async () => {
      await put('m', numberedUnits(0, 1_300), ANNA);
      const before = await allUnits(store);
      await replace(
        before.map(({ id, unit: one }) =>
          id % 2 === 0
            ? { id, before: one }
            : { id, before: one, after: unit(`nieuw ${String(id)}`, 'new', { key: 'k' }) },
        ),
        ANNA,
      );
      expect(await units()).toHaveLength(650);
      expect(await store.unitChanges({ edit: 2 })).toHaveLength(1_300);
      expect(await store.unitChanges({ edit: 1 })).toEqual(
        before.map(({ id, unit: after }) => ({ edit: 1, memory: 'm', id, after })),
      );
      await isSound();
      await undo(ANNA);
      expect(await allUnits(store)).toEqual(before);
      await isSound();
      await undo(ANNA);
      expect(await allUnits(store)).toEqual([]);
      await undo(ANNA, 4);
      expect(await allUnits(store)).toEqual(before);
      await isSound();
    });

    test('can be forgotten', async () => {
      await put('m', [LAW], ANNA);
      await replace([{ id: 1, before: LAW, after: ACT }], ANNA);
      expect(await store.forgetUnitEdits()).toBe(2);
      expect(await store.revision()).toBe(3);
      expect(await store.unitEdits()).toEqual([]);
      expect(await store.unitChanges({ id: 1 })).toEqual([]);
      expect(await undo(ANNA)).toBeUndefined();
      await replace([{ id: 1, before: ACT, after: LAW }], ANNA);
      await undo(ANNA);
      expect(await units()).toEqual([ACT]);
      await isSound();
    });

    test('is of no use after its write or when the store is closed', async () => {
      const kept = await store.write(async (writer) => writer);
      await expect(kept.replaceUnits([], ANNA)).rejects.toThrow('has ended');
      await expect(kept.undoUnitEdit(ANNA)).rejects.toThrow('has ended');
      await store.close();
      for (const call of [
        () => store.unitEdits(),
        () => store.unitEditToUndo(),
        () => store.unitChanges({ edit: 1 }),
        () => store.forgetUnitEdits(),
      ])
        await expect(call()).rejects.toThrow('closed');
    });

    test('any sequence of edits reads as the naive model says', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(arbitraryWrite, { maxLength: 6 }), async (writes) => {
          await store.close();
          store = await driver.open();
          let model = new ModelOfUnitHistory();
          for (const write of writes) model = await applyToBoth(store, model, write);
          await expectSameHistory(store, model);
        }),
        { numRuns: 100 },
      );
    });
  });
}

const arbitraryStep = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    memory: fc.constantFrom('m', 'n'),
    units: fc.array(arbitraryUnit, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('replace' as const),
    /** Which of the stored units, and what each becomes: one of these, or what another of them was. */
    which: fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 3 }),
    become: fc.array(fc.oneof(arbitraryUnit, fc.nat({ max: 5 }), fc.constant(undefined)), {
      minLength: 3,
      maxLength: 3,
    }),
    isStale: fc.integer({ min: 0, max: 7 }).map((number) => number === 0),
  }),
  fc.record({
    kind: fc.constant('undo' as const),
    edit: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
  }),
);
const arbitraryWrite = fc.record({
  origin: fc.record({
    command: fc.constantFrom('import', 'memory edit'),
    at: fc.constant('2026-12-01T08:15:00Z'),
    by: fc.constantFrom('anna', 'bo'),
  }),
  steps: fc.array(arbitraryStep, { maxLength: 4 }),
  fails: fc.integer({ min: 0, max: 6 }).map((number) => number === 0),
});

type Write = typeof arbitraryWrite extends fc.Arbitrary<infer Value> ? Value : never;
type Step = Write['steps'][number];

async function applyToBoth(
  store: Store,
  before: ModelOfUnitHistory,
  { origin: given, steps, fails }: Write,
): Promise<ModelOfUnitHistory> {
  const after = before.copy();
  const origin = { ...given };
  const writing = store.write(async (writer) => {
    for (const step of steps) await applyStep(writer, after, { step, origin });
    if (fails) throw new RangeError('on purpose');
  });
  if (fails) {
    await expect(writing).rejects.toThrow(RangeError);
    return before;
  }
  await writing;
  after.close();
  return after;
}

async function applyStep(
  writer: StoreWriter,
  model: ModelOfUnitHistory,
  { step, origin }: { readonly step: Step; readonly origin: EditOrigin },
): Promise<void> {
  if (step.kind === 'undo') {
    const undone = await outcomeOf(writer.undoUnitEdit(origin, step.edit));
    const expected = model.undo(origin, step.edit);
    expect(typeof undone === 'object' ? undone.number : undone).toEqual(expected);
    return;
  }
  model.begin(origin);
  if (step.kind === 'put') {
    expect(await writer.putUnits(step.memory, step.units, origin)).toEqual(
      model.putUnits(step.memory, step.units),
    );
    return;
  }
  const replacements = replacementsOf(step, model);
  const outcome = await outcomeOf(writer.replaceUnits(replacements, origin));
  expect(outcome).toEqual(model.replace(replacements) ?? 'unit-changed');
}

function replacementsOf(
  { which, become, isStale }: Step & { readonly kind: 'replace' },
  model: ModelOfUnitHistory,
): UnitReplacement[] {
  return which.flatMap((place, index): UnitReplacement[] => {
    const stored = model.units[place];
    if (stored === undefined) return [];
    const made = become[index];
    const after: TranslationUnit | undefined = typeof made === 'number' ? model.units[made]?.unit : made;
    const before = isStale ? { ...stored.unit, key: 'stale' } : stored.unit;
    return [after === undefined ? { id: stored.id, before } : { id: stored.id, before, after }];
  });
}

/** What a promise gives, or the code of the problem it is refused with. */
async function outcomeOf<Result>(promise: Promise<Result>): Promise<Result | string> {
  return promise.catch((error: unknown) => {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  });
}

async function expectSameHistory(store: Store, model: ModelOfUnitHistory): Promise<void> {
  expect(await allUnits(store)).toEqual(model.units);
  for (const { name, count } of await store.memories())
    expect(await allUnits(store, name)).toHaveLength(count);
  expect((await store.memories()).map(({ name }) => name)).toEqual(model.memories);
  expect(await store.unitEdits()).toEqual(model.listed());
  for (const by of ['anna', 'bo', undefined])
    expect((await store.unitEditToUndo(by))?.number).toBe(model.toUndo(by));
  for (let number = 1; number <= model.edits.length; number++)
    expect(await store.unitChanges({ edit: number })).toEqual(model.changes(number).map(changeOf));
  for (let id = 1; id < model.nextUnit; id++)
    expect(await store.unitChanges({ id })).toEqual(model.changesOf(String(id)).map(changeOf));
  expect(await store.unitsContaining('nl', ['werk'], { limit: 100 })).toEqual(
    model.containing('nl', ['werk']),
  );
  expect(await store.unitsByKey('nl', ['werkgever'])).toEqual(model.byKey('nl', ['werkgever']));
  expect(await store.health({ deep: true })).toMatchObject({ ok: true, units: model.units.length });
}

function changeOf({ collection, key, ...change }: ReturnType<ModelOfUnitHistory['changes']>[number]): object {
  return { ...change, id: Number(key), memory: collection };
}
