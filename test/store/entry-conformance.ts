// What every store does with changes of entries and their history; run for each driver.

import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import type { ConceptEntry, EntryReplacement } from '../../src/model/entry.js';
import { ProblemError } from '../../src/model/problem.js';
import type { Store, StoreWriter } from '../../src/store/contract.js';
import type { EditOrigin } from '../../src/store/edit-history.js';
import type { StoreDriver } from './conformance.js';
import { testsOf } from './conformance.js';
import { ModelOfEntryHistory } from './model-entry-history.js';
import { allEntries, arbitraryEntry, entry, problemOf } from './samples.js';

const ANNA: EditOrigin = { command: 'termbase edit', at: '2026-11-24T08:15:00Z', by: 'anna' };
const BO: EditOrigin = { command: 'import', at: '2026-11-24T09:00:00Z', by: 'bo' };
const NOBODY: EditOrigin = { command: 'import', at: '2026-11-24T10:00:00Z' };

const LAW = entry('c1', 'wet', 'law');
const ACT = entry('c1', 'wet', 'act');
const WAGE = entry('c2', 'loon', 'wage');

export function describeEntryHistory(driver: StoreDriver): void {
  const test = testsOf(driver);
  describe(`the history of entries, ${driver.name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await driver.open();
    });
    afterEach(() => store.close());

    const put = (...given: Parameters<StoreWriter['putEntries']>) =>
      store.write((writer) => writer.putEntries(...given));
    const replace = (...given: Parameters<StoreWriter['replaceEntries']>) =>
      store.write((writer) => writer.replaceEntries(...given));
    const undo = (...given: Parameters<StoreWriter['undoEntryEdit']>) =>
      store.write((writer) => writer.undoEntryEdit(...given));
    const entries = async () => (await allEntries(store)).map((stored) => stored.entry);

    test('of an empty store is empty', async () => {
      expect(await store.entryEdits()).toEqual([]);
      expect(await store.entryChanges({ edit: 1 })).toEqual([]);
      expect(await store.entryChanges({ id: 'c1' })).toEqual([]);
      expect(await store.entriesById('c1')).toEqual([]);
      expect(await store.entryEditToUndo('anna')).toBeUndefined();
      expect(await undo(ANNA)).toBeUndefined();
      expect(await store.revision()).toBe(0);
    });

    test('holds additions, changes and deletions with what was before and after', async () => {
      await put('t', [LAW, WAGE], BO);
      await replace('t', [{ id: 'c1', before: LAW, after: ACT }], ANNA);
      await replace('t', [{ id: 'c1', before: ACT }], NOBODY);
      expect(await entries()).toEqual([WAGE]);
      expect(await store.termbases()).toEqual([{ name: 't', count: 1 }]);
      expect(await store.entryEdits()).toEqual([
        { number: 3, ...NOBODY, changes: 1 },
        { number: 2, ...ANNA, changes: 1 },
        { number: 1, ...BO, changes: 2 },
      ]);
      expect(await store.entryEdits({ before: 3, limit: 1 })).toEqual([{ number: 2, ...ANNA, changes: 1 }]);
      expect(await store.entryChanges({ edit: 1 })).toEqual([
        { edit: 1, termbase: 't', id: 'c1', after: LAW },
        { edit: 1, termbase: 't', id: 'c2', after: WAGE },
      ]);
      expect(await store.entryChanges({ edit: 1, limit: 1 })).toHaveLength(1);
      expect(await store.entryChanges({ id: 'c1' })).toEqual([
        { edit: 3, termbase: 't', id: 'c1', before: ACT },
        { edit: 2, termbase: 't', id: 'c1', before: LAW, after: ACT },
        { edit: 1, termbase: 't', id: 'c1', after: LAW },
      ]);
      expect(await store.entryChanges({ id: 'c1', termbase: 'u' })).toEqual([]);
    });

    test('has one edit for what a write does under one origin, and none for what changes nothing', async () => {
      await store.write(async (writer) => {
        await writer.putEntries('t', [LAW], BO);
        await writer.putEntries('u', [WAGE], BO);
        await writer.putEntries('t', [ACT], BO);
        await writer.putEntries('t', [WAGE], ANNA);
      });
      expect((await store.entryEdits()).map(({ changes }) => changes)).toEqual([1, 2]);
      expect(await store.entryChanges({ edit: 1 })).toEqual([
        { edit: 1, termbase: 't', id: 'c1', after: ACT },
        { edit: 1, termbase: 'u', id: 'c2', after: WAGE },
      ]);
      await put('t', [ACT, WAGE], BO);
      await store.write(async (writer) => {
        await writer.replaceEntries('t', [{ id: 'c1', before: ACT, after: LAW }], BO);
        await writer.replaceEntries('t', [{ id: 'c1', before: LAW, after: ACT }], BO);
      });
      expect(await store.entryEdits()).toHaveLength(2);
    });

    test('finds entries by id in all termbases or one', async () => {
      await put('t', [LAW, WAGE], BO);
      await put('u', [entry('c1', 'huis', 'house')], BO);
      expect((await store.entriesById('c1')).map(({ termbase }) => termbase)).toEqual(['t', 'u']);
      expect(await store.entriesById('c1', { termbase: 'u' })).toEqual([
        { id: 3, termbase: 'u', entry: entry('c1', 'huis', 'house') },
      ]);
      expect(await store.entriesById('c', { termbase: 'u' })).toEqual([]);
      expect(await store.entriesById('c1', { termbase: 'v' })).toEqual([]);
    });

    test('an undo puts everything back, under the numbers it had, as often as there are edits', async () => {
      await put('t', [LAW, WAGE], ANNA);
      const first = await allEntries(store);
      await replace(
        't',
        [
          { id: 'c1', before: LAW },
          { id: 'c2', before: WAGE, after: entry('c2', 'salaris', 'wage') },
          { id: 'c3', after: entry('c3', 'huis', 'house') },
        ],
        ANNA,
      );
      expect(await store.entryEditToUndo('anna')).toEqual({ number: 2, ...ANNA, changes: 3 });
      expect(await undo(ANNA)).toEqual({ number: 2, ...ANNA, changes: 3 });
      expect(await allEntries(store)).toEqual(first);
      expect(await store.termbases()).toEqual([{ name: 't', count: 2 }]);
      expect(await undo({ ...ANNA, command: 'termbase undo' })).toMatchObject({ number: 1 });
      expect(await allEntries(store)).toEqual([]);
      expect(await undo(ANNA)).toBeUndefined();
      expect(await store.entryEdits()).toEqual([
        { number: 4, ...ANNA, command: 'termbase undo', changes: 2, undoes: 1 },
        { number: 3, ...ANNA, changes: 3, undoes: 2 },
        { number: 2, ...ANNA, changes: 3, undoneBy: 3 },
        { number: 1, ...ANNA, changes: 2, undoneBy: 4 },
      ]);
      // New entries take new numbers.
      await put('t', [LAW], ANNA);
      expect((await allEntries(store)).map(({ id }) => id)).toEqual([4]);
    });

    test('an undo can be undone, and then what it took back can be undone again', async () => {
      await put('t', [LAW], ANNA);
      await replace('t', [{ id: 'c1', before: LAW, after: ACT }], ANNA);
      await undo(ANNA);
      expect(await undo(ANNA, 3)).toMatchObject({ number: 3, undoes: 2 });
      expect(await entries()).toEqual([ACT]);
      expect(await store.entryEditToUndo('anna')).toMatchObject({ number: 2 });
      await undo(ANNA);
      expect(await entries()).toEqual([LAW]);
      expect(await problemOf(undo(ANNA, 2))).toEqual({
        code: 'edit-undone',
        data: { edit: 2, undoneBy: 5, command: 'termbase' },
        place: {},
      });
      expect(await problemOf(undo(ANNA, 9))).toMatchObject({ code: 'edit-not-found', data: { edit: 9 } });
    });

    test('everyone undoes his own edits, unless somebody changed the entry since', async () => {
      await put('t', [LAW, WAGE], ANNA);
      await replace('t', [{ id: 'c2', before: WAGE, after: entry('c2', 'salaris', 'wage') }], BO);
      expect(await problemOf(undo(ANNA))).toEqual({
        code: 'entry-changed',
        data: { termbase: 't', last: '2: import, bo, 2026-11-24T09:00:00Z' },
        place: { unit: 'c2' },
      });
      expect(await entries()).toEqual([LAW, entry('c2', 'salaris', 'wage')]);
      expect(await undo(NOBODY)).toBeUndefined();
      await undo(BO);
      expect(await undo(ANNA)).toMatchObject({ number: 1 });
      expect(await entries()).toEqual([]);
    });

    test('a replacement is refused when an entry is not what was thought, and the write goes on', async () => {
      await put('t', [LAW, WAGE], BO);
      const stale: EntryReplacement[][] = [
        [{ id: 'c1', before: ACT, after: LAW }],
        [{ id: 'c1', after: ACT }],
        [{ id: 'c9', before: entry('c9', 'a', 'b') }],
        [
          { id: 'c2', before: WAGE },
          { id: 'c1', before: ACT },
        ],
      ];
      for (const one of stale) expect((await problemOf(replace('t', one, ANNA))).code).toBe('entry-changed');
      expect(await problemOf(replace('none', [{ id: 'c1', before: LAW }], ANNA))).toEqual({
        code: 'entry-changed',
        data: { termbase: 'none', last: '–' },
        place: { unit: 'c1' },
      });
      await store.write(async (writer) => {
        const error = await writer.replaceEntries('t', stale[3] ?? [], ANNA).catch((one: unknown) => one);
        expect(error).toBeInstanceOf(ProblemError);
        await writer.replaceEntries('t', [{ id: 'c2', before: WAGE }], ANNA);
      });
      expect(await entries()).toEqual([LAW]);
      expect(await store.termbases()).toEqual([{ name: 't', count: 1 }]);
    });

    test('senseless replacements throw, text that XML cannot hold is refused', async () => {
      const wrong: EntryReplacement[][] = [
        [{ id: 'c1' }],
        [{ id: 'c1', after: WAGE }],
        [
          { id: 'c1', after: LAW },
          { id: 'c1', after: ACT },
        ],
      ];
      for (const one of wrong) await expect(replace('t', one, ANNA)).rejects.toThrow(/replace/);
      const bad = entry('c1', 'a', '\u0000');
      expect(await problemOf(replace('t', [{ id: 'c1', after: bad }], ANNA))).toMatchObject({
        code: 'text-not-storable',
        place: { unit: 'c1' },
      });
      expect((await problemOf(put('t', [LAW], { ...ANNA, by: '\u0001' }))).code).toBe('text-not-storable');
      expect((await problemOf(undo({ ...ANNA, by: '\u0001' }))).code).toBe('text-not-storable');
      expect(await store.termbases()).toEqual([]);
    });

    test('keeps nothing of a write that fails', async () => {
      await put('t', [LAW], ANNA);
      const failing = store.write(async (writer) => {
        await writer.replaceEntries('t', [{ id: 'c1', before: LAW, after: ACT }], ANNA);
        await writer.undoEntryEdit(ANNA);
        await writer.undoEntryEdit(ANNA);
        throw new RangeError('on purpose');
      });
      await expect(failing).rejects.toThrow(RangeError);
      expect(await entries()).toEqual([LAW]);
      expect(await store.entryEdits()).toEqual([{ number: 1, ...ANNA, changes: 1 }]);
    });

    test('one that is made, removed and made again in one edit goes by its last number', async () => {
      const other = entry('c2', 'ander', 'other');
      await store.write(async (writer) => {
        await writer.putEntries('t', [LAW], ANNA);
        await writer.replaceEntries('t', [{ id: 'c1', before: LAW }], ANNA);
        await writer.putEntries('t', [other, LAW], ANNA);
      });
      expect((await store.entryChanges({ edit: 1 })).map(({ id }) => id)).toEqual(['c2', 'c1']);
    });

    test('of more entries than one statement takes is whole, and so is its undo', async () => {
      const many = Array.from({ length: 1_300 }, (_, number) =>
        entry(`c${number}`, `woord ${number}`, 'word'),
      );
      await put('t', many, ANNA);
      const before = await allEntries(store);
      await replace(
        't',
        many.map((one, number) =>
          number % 2 === 0
            ? { id: one.id, before: one }
            : { id: one.id, before: one, after: { ...one, subjectField: 'x' } },
        ),
        ANNA,
      );
      expect(await entries()).toHaveLength(650);
      expect(await store.entryChanges({ edit: 2 })).toHaveLength(1_300);
      await undo(ANNA);
      expect(await allEntries(store)).toEqual(before);
      expect(await store.health({ deep: true })).toMatchObject({ ok: true, entries: 1_300, problems: [] });
    });

    test('is of no use after its write or when the store is closed', async () => {
      const kept = await store.write(async (writer) => writer);
      await expect(kept.replaceEntries('t', [], ANNA)).rejects.toThrow('has ended');
      await expect(kept.undoEntryEdit(ANNA)).rejects.toThrow('has ended');
      await store.close();
      for (const call of [
        () => store.entryEdits(),
        () => store.entryEditToUndo(),
        () => store.entryChanges({ edit: 1 }),
        () => store.entriesById('c1'),
      ])
        await expect(call()).rejects.toThrow('closed');
    });

    test('any sequence of edits reads as the naive model says', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(arbitraryWrite, { maxLength: 6 }), async (writes) => {
          await store.close();
          store = await driver.open();
          let model = new ModelOfEntryHistory();
          for (const write of writes) model = await applyToBoth(store, model, write);
          await expectSameHistory(store, model);
        }),
        { numRuns: 100 },
      );
    });
  });
}

const arbitraryTermbase = fc.constantFrom('t', 'u');
const arbitraryStep = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    termbase: arbitraryTermbase,
    entries: fc.array(arbitraryEntry, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('replace' as const),
    termbase: arbitraryTermbase,
    entries: fc.uniqueArray(arbitraryEntry, { maxLength: 3, selector: ({ id }) => id }),
    /** What happens to each of them: most become this, some go. */
    goes: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    isStale: fc.integer({ min: 0, max: 7 }).map((number) => number === 0),
  }),
  fc.record({
    kind: fc.constant('undo' as const),
    edit: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
  }),
);
const arbitraryWrite = fc.record({
  origin: fc.record(
    {
      command: fc.constantFrom('import', 'termbase edit'),
      at: fc.constant('2026-11-24T08:15:00Z'),
      by: fc.constantFrom('anna', 'bo'),
    },
    { requiredKeys: ['command', 'at'], noNullPrototype: true },
  ),
  steps: fc.array(arbitraryStep, { maxLength: 4 }),
  fails: fc.integer({ min: 0, max: 6 }).map((number) => number === 0),
});

type Write = typeof arbitraryWrite extends fc.Arbitrary<infer Value> ? Value : never;
type Step = Write['steps'][number];

async function applyToBoth(
  store: Store,
  before: ModelOfEntryHistory,
  { origin, steps, fails }: Write,
): Promise<ModelOfEntryHistory> {
  const after = before.copy();
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
  model: ModelOfEntryHistory,
  { step, origin }: { readonly step: Step; readonly origin: EditOrigin },
): Promise<void> {
  if (step.kind === 'undo') {
    const undone = await outcomeOf(writer.undoEntryEdit(origin, step.edit));
    const expected = model.undo(origin, step.edit);
    expect(typeof undone === 'object' ? undone.number : undone).toEqual(expected);
    return;
  }
  model.begin(origin);
  if (step.kind === 'put') {
    expect(await writer.putEntries(step.termbase, step.entries, origin)).toEqual(
      model.putEntries(step.termbase, step.entries),
    );
    return;
  }
  const replacements = replacementsOf(step, model);
  const outcome = await outcomeOf(writer.replaceEntries(step.termbase, replacements, origin));
  expect(outcome).toBe(model.replace(step.termbase, replacements) ? undefined : 'entry-changed');
}

function replacementsOf(
  { termbase, entries, goes, isStale }: Step & { readonly kind: 'replace' },
  model: ModelOfEntryHistory,
): EntryReplacement[] {
  return entries.flatMap((after, index): EntryReplacement[] => {
    const stored = model.entries.find((one) => one.termbase === termbase && one.entry.id === after.id)?.entry;
    const before: ConceptEntry | undefined = isStale ? { ...after, subjectField: 'stale' } : stored;
    if (goes[index] === true) return before === undefined ? [] : [{ id: after.id, before }];
    return [before === undefined ? { id: after.id, after } : { id: after.id, before, after }];
  });
}

/** What a promise gives, or the code of the problem it is refused with. */
async function outcomeOf<Result>(promise: Promise<Result>): Promise<Result | string> {
  return promise.catch((error: unknown) => {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  });
}

async function expectSameHistory(store: Store, model: ModelOfEntryHistory): Promise<void> {
  expect(await allEntries(store)).toEqual(model.entries);
  for (const { name, count } of await store.termbases())
    expect(await allEntries(store, name)).toHaveLength(count);
  expect((await store.termbases()).map(({ name }) => name)).toEqual(model.termbases);
  expect(await store.entryEdits()).toEqual(model.listed());
  for (const by of ['anna', 'bo', undefined])
    expect((await store.entryEditToUndo(by))?.number).toBe(model.toUndo(by));
  for (let number = 1; number <= model.edits.length; number++)
    expect(await store.entryChanges({ edit: number })).toEqual(model.changes(number).map(changeOf));
  for (const id of ['c1', 'c2', 'c1-2']) {
    expect(inOrder(await store.entryChanges({ id }))).toEqual(inOrder(model.changesOf(id).map(changeOf)));
    expect(await store.entriesById(id)).toEqual(model.entries.filter((one) => one.entry.id === id));
  }
  expect(await store.health({ deep: true })).toMatchObject({ ok: true, entries: model.entries.length });
}

function changeOf({ collection, key, ...change }: ReturnType<ModelOfEntryHistory['changes']>[number]) {
  return { ...change, id: key, termbase: collection };
}

/** One id may be in two termbases; the order of these within one edit is tested elsewhere. */
function inOrder<Change extends { readonly edit: number; readonly termbase: string }>(
  changes: readonly Change[],
): readonly Change[] {
  return changes.toSorted(
    (one, other) => other.edit - one.edit || one.termbase.localeCompare(other.termbase),
  );
}
