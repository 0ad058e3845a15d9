// One suite for every driver: what the contract promises, said as tests. A driver that cannot promise something
// says so in `exceptions`, with the reason; the test is then skipped by name, not left out.

/* oxlint-disable vitest/valid-title, vitest/no-conditional-tests, vitest/expect-expect, vitest/no-disabled-tests --
   titles and exceptions are data here, and the assertions stand in the function that is handed on */

import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConceptEntry } from '../../src/model/entry.js';
import { ProblemError } from '../../src/model/problem.js';
import type { TranslationUnit } from '../../src/model/unit.js';
import { unitText } from '../../src/model/unit.js';
import type { Store } from '../../src/store/contract.js';
import { normalForm, segmentKey } from '../../src/text/normal-form.js';
import { ModelStore } from './model-store.js';
import { numberedUnits } from './numbered-units.js';
import {
  allEntries,
  allUnits,
  arbitraryEntry,
  arbitraryText,
  arbitraryUnit,
  BY_TEST,
  entry,
  problemOf,
  unit,
} from './samples.js';

export interface StoreDriver {
  readonly name: string;
  /** A new, empty store. */
  readonly open: () => Promise<Store>;
  /** Closes a store and opens what it kept again. */
  readonly reopen: (store: Store) => Promise<Store>;
  /** Tests this driver cannot pass, by title, with the reason. */
  readonly exceptions: Readonly<Record<string, string>>;
}

/** Makes tests that this driver skips when it cannot pass them. */
export function testsOf({ exceptions }: StoreDriver): (title: string, check: () => Promise<void>) => void {
  return (title, check) => {
    const reason = exceptions[title];
    if (reason === undefined) it(title, { timeout: 60_000 }, check);
    else it.skip(`${title} (${reason})`, check);
  };
}

export function describeStore(driver: StoreDriver): void {
  const test = testsOf(driver);
  describe(driver.name, () => {
    let store: Store;
    beforeEach(async () => {
      store = await driver.open();
    });
    afterEach(() => store.close());

    const putUnits = (memory: string, units: readonly TranslationUnit[]) =>
      store.write((writer) => writer.putUnits(memory, units, BY_TEST));
    const putEntries = (termbase: string, entries: readonly ConceptEntry[]) =>
      store.write((writer) => writer.putEntries(termbase, entries, BY_TEST));

    describe('units', () => {
      test('an empty store has nothing and is well', async () => {
        expect(await store.memories()).toEqual([]);
        expect(await store.termbases()).toEqual([]);
        expect(await store.revision()).toBe(0);
        expect(await allUnits(store)).toEqual([]);
        expect(await allEntries(store)).toEqual([]);
        expect(await store.health({ deep: true })).toEqual({ ok: true, units: 0, entries: 0, problems: [] });
      });

      test('come back as they went in, numbered from 1 in order', async () => {
        const rich = unit('Hallo\tu\r\n', 'Hello\u0085😀', {
          key: 'tu-1',
          sourceLanguage: 'nl',
          status: 'unreviewed',
          confidence: 0.1,
          previous: 'a',
          provenance: { createdAt: '2026-11-24T08:15:00Z', usageCount: 3 },
          properties: [
            { type: 'client', value: 'x' },
            { type: 'client', value: 'x', language: 'nl' },
          ],
          attributes: Object.fromEntries([['__proto__', 'odd']]),
        });
        await putUnits('main', [rich, unit('b', 'B')]);
        const stored = await allUnits(store);
        expect(stored).toEqual([
          { id: 1, memory: 'main', unit: rich },
          { id: 2, memory: 'main', unit: unit('b', 'B') },
        ]);
        expect(Object.entries(stored[0]?.unit.attributes ?? {})).toEqual([['__proto__', 'odd']]);
      });

      test('content comes back in one shape', async () => {
        const split = unit('', '');
        const [nl, en] = split.variants;
        const runs = [
          { kind: 'text', text: 'a' },
          { kind: 'text', text: '' },
          { kind: 'text', text: 'b' },
        ] as const;
        await putUnits('m', [
          {
            ...split,
            variants: [nl, en].flatMap((one) => one ?? []).map((one) => ({ ...one, content: runs })),
          },
        ]);
        expect((await putUnits('m', [unit('ab', 'ab')])).duplicates).toBe(1);
        expect((await allUnits(store))[0]?.unit).toEqual(unit('ab', 'ab'));
      });

      test('nothing in common but key, languages and content makes a duplicate', async () => {
        const first = await putUnits('m', [
          unit('a', 'b'),
          unit('a', 'b'),
          unit('a', 'c'),
          unit('a', 'b', { key: 'k' }),
        ]);
        expect(first).toEqual({ added: 3, updated: 0, duplicates: 1 });
        expect(await putUnits('m', [unit('a', 'b')])).toEqual({ added: 0, updated: 0, duplicates: 1 });
        expect(await putUnits('other', [unit('a', 'b')])).toEqual({ added: 1, updated: 0, duplicates: 0 });
      });

      test('inline codes count for identity, the order of languages does not', async () => {
        const plain = unit('a', 'b');
        const bold = {
          variants: plain.variants.map((one) => ({
            ...one,
            content: [{ kind: 'code', role: 'standalone', id: '1' } as const, ...one.content],
          })),
        };
        const turned = { variants: plain.variants.toReversed() };
        expect(await putUnits('m', [plain, bold])).toEqual({ added: 2, updated: 0, duplicates: 0 });
        expect(await putUnits('m', [turned])).toEqual({ added: 0, updated: 1, duplicates: 0 });
      });

      test('other fields that differ are taken over, and the number stays', async () => {
        await putUnits('m', [unit('a', 'b'), unit('c', 'd')]);
        const changed = unit('a', 'b', { status: 'confirmed' });
        expect(await putUnits('m', [changed])).toEqual({ added: 0, updated: 1, duplicates: 0 });
        expect(await store.unitsById([1])).toEqual([{ id: 1, memory: 'm', unit: changed }]);
      });

      test('the order of fields is no difference', async () => {
        await putUnits('m', [unit('a', 'b', { attributes: { x: '1', y: '2' } })]);
        const counts = await putUnits('m', [unit('a', 'b', { attributes: { y: '2', x: '1' } })]);
        expect(counts).toEqual({ added: 0, updated: 0, duplicates: 1 });
      });

      test('more than one batch comes in order, whole, and of one memory when asked', async () => {
        await putUnits('one', numberedUnits(0, 2_500));
        await putUnits('two', numberedUnits(0, 700));
        await putUnits('one', numberedUnits(2_500, 3_000));
        const ids = (await allUnits(store)).map(({ id }) => id);
        expect(ids).toEqual(Array.from({ length: 3_700 }, (_, index) => index + 1));
        expect((await allUnits(store, 'two')).map(({ id }) => id)).toEqual(ids.slice(2_500, 3_200));
        expect(await allUnits(store, 'none')).toEqual([]);
        expect(await store.memories()).toEqual([
          { name: 'one', count: 3_000 },
          { name: 'two', count: 700 },
        ]);
      });

      test('units of a megabyte come back', async () => {
        const long = unit('a'.repeat(1_000_000), 'é😀'.repeat(300_000));
        await putUnits('m', [long, unit('b', 'c')]);
        expect(await allUnits(store)).toEqual([
          { id: 1, memory: 'm', unit: long },
          { id: 2, memory: 'm', unit: unit('b', 'c') },
        ]);
      });
    });

    describe('look-ups', () => {
      test('by number, in the order asked, without those that are not there', async () => {
        await putUnits('m', numberedUnits(0, 1_200));
        const ids = [700, 3, 99_999, -1, 3, 1_200];
        expect((await store.unitsById(ids)).map(({ id }) => id)).toEqual([700, 3, 3, 1_200]);
        const all = Array.from({ length: 1_200 }, (_, index) => 1_200 - index);
        expect((await store.unitsById(all)).map(({ id }) => id)).toEqual(all);
      });

      test('by segment key, in order of number', async () => {
        await putUnits('m', [
          unit('Zo’n  huis ', 'Such a house'),
          unit('Huis', 'House'),
          unit("Zo'n huis", 'Such house'),
        ]);
        const found = await store.unitsByKey('nl', [segmentKey("Zo'n huis"), 'absent']);
        expect(found.map(({ id }) => id)).toEqual([1, 3]);
        expect(await store.unitsByKey('en', [segmentKey("Zo'n huis")])).toEqual([]);
        expect(await store.unitsByKey('nl', [])).toEqual([]);
      });

      test('an empty key finds nothing', async () => {
        await putUnits('m', [unit('', 'a'), unit('   ', 'b')]);
        expect(await store.unitsByKey('nl', ['', ' '])).toEqual([]);
      });

      test('by substrings of the normal form, all of them', async () => {
        await putUnits('m', [
          unit('De Coördinatie van het werk', 'a'),
          unit('coo\u0308rdinatie', 'b'),
          unit('het werk', 'coördinatie'),
        ]);
        const ids = async (...needles: string[]) =>
          (await store.unitsContaining('nl', needles, { limit: 10 })).map(({ id }) => id);
        expect(await ids('coördinatie')).toEqual([1, 2]);
        expect(await ids('coördinatie', 'werk')).toEqual([1]);
        expect(await ids('k')).toEqual([1, 3]);
        expect(await ids('t w', 'de')).toEqual([1]);
        expect(await ids('Werk')).toEqual([]);
        expect(await ids()).toEqual([1, 2, 3]);
      });

      test('needles that look like query language are only text', async () => {
        await putUnits('m', [unit('a "b" AND (c) * NEAR ^d', 'x'), unit("100% _'; --", 'y')]);
        const ids = async (needle: string) =>
          (await store.unitsContaining('nl', [needle], { limit: 10 })).map(({ id }) => id);
        expect(await ids('"b" and (c) * near ^d')).toEqual([1]);
        expect(await ids("% _'; --")).toEqual([2]);
        expect(await ids('%')).toEqual([2]);
        expect(await ids('a*b')).toEqual([]);
      });

      test('needles that no text can hold find nothing', async () => {
        await putUnits('m', [unit('a😀b', 'x')]);
        expect(await store.unitsContaining('nl', ['a😀b'], { limit: 1 })).toHaveLength(1);
        expect(await store.unitsContaining('nl', ['a\u0000'], { limit: 1 })).toEqual([]);
        expect(await store.unitsContaining('nl', ['\uD83D'], { limit: 1 })).toEqual([]);
      });

      test('a needle longer than any text, and an empty one', async () => {
        await putUnits('m', [unit('werk', 'x')]);
        expect(await store.unitsContaining('nl', ['werk'.repeat(10_000)], { limit: 1 })).toEqual([]);
        await expect(store.unitsContaining('nl', [''], { limit: 1 })).rejects.toThrow(
          'at least one character',
        );
      });

      test('substrings page by number and stay within a memory', async () => {
        await putUnits('one', numberedUnits(0, 900));
        await putUnits('two', numberedUnits(0, 900));
        for (const needle of ['termijn', 'ij']) {
          const ids = async (options: Parameters<Store['unitsContaining']>[2]) =>
            (await store.unitsContaining('nl', [needle], options)).map(({ id }) => id);
          expect(await ids({ limit: 3 })).toEqual([1, 2, 3]);
          expect(await ids({ limit: 2, after: 899 })).toEqual([900, 901]);
          expect(await ids({ limit: 2, after: 899, memory: 'one' })).toEqual([900]);
          expect(await ids({ limit: 2, memory: 'two' })).toEqual([901, 902]);
          expect(await ids({ limit: 2, memory: 'none' })).toEqual([]);
          expect(await ids({ limit: 0 })).toEqual([]);
          expect(await ids({ limit: 5_000 })).toHaveLength(1_800);
        }
      });
    });

    describe('entries', () => {
      test('come back as they went in, by termbase when asked', async () => {
        await putEntries('law', [entry('c1', 'wet', 'law'), entry('c2', 'werk', 'work')]);
        await putEntries('work', [entry('c1', 'loon', 'wage')]);
        expect(await allEntries(store)).toEqual([
          { id: 1, termbase: 'law', entry: entry('c1', 'wet', 'law') },
          { id: 2, termbase: 'law', entry: entry('c2', 'werk', 'work') },
          { id: 3, termbase: 'work', entry: entry('c1', 'loon', 'wage') },
        ]);
        expect((await allEntries(store, 'work')).map(({ id }) => id)).toEqual([3]);
        expect(await store.termbases()).toEqual([
          { name: 'law', count: 2 },
          { name: 'work', count: 1 },
        ]);
      });

      test('the same id with a term in common is the same concept', async () => {
        await putEntries('t', [entry('c1', 'wet', 'law')]);
        expect(await putEntries('t', [entry('c1', 'wet', 'law')])).toEqual({
          added: 0,
          updated: 0,
          duplicates: 1,
        });
        expect(await putEntries('t', [entry('c1', 'wet', 'act')])).toEqual({
          added: 0,
          updated: 1,
          duplicates: 0,
        });
        expect(await allEntries(store)).toEqual([{ id: 1, termbase: 't', entry: entry('c1', 'wet', 'act') }]);
      });

      test('the same id without a term in common is another concept, once', async () => {
        await putEntries('t', [
          entry('c1', 'wet', 'law'),
          entry('c1', 'loon', 'wage'),
          entry('c1', 'huis', 'house'),
        ]);
        const ids = async () => (await allEntries(store)).map(({ entry }) => entry.id);
        expect(await ids()).toEqual(['c1', 'c1-2', 'c1-3']);
        const again = await putEntries('t', [entry('c1', 'loon', 'wage'), entry('c1', 'huis', 'home')]);
        expect(again).toEqual({ added: 0, updated: 1, duplicates: 1 });
        expect(await ids()).toEqual(['c1', 'c1-2', 'c1-3']);
      });

      test('an entry without terms is not added again and again', async () => {
        const bare = { id: 'c1', sections: [] };
        await putEntries('t', [bare]);
        expect(await putEntries('t', [bare, { ...bare, subjectField: 'law' }])).toEqual({
          added: 0,
          updated: 1,
          duplicates: 1,
        });
      });
    });

    describe('writes', () => {
      test('keep nothing when the work throws, and give the error on', async () => {
        await putUnits('m', [unit('a', 'b')]);
        const failed = store.write(async (writer) => {
          await writer.putUnits('m', [unit('a', 'b', { status: 'confirmed' }), unit('c', 'd')], BY_TEST);
          await writer.putUnits('new', [unit('e', 'f')], BY_TEST);
          await writer.putEntries('t', [entry('c1', 'x', 'y')], BY_TEST);
          throw new Error('changed my mind');
        });
        await expect(failed).rejects.toThrow('changed my mind');
        expect(await allUnits(store)).toEqual([{ id: 1, memory: 'm', unit: unit('a', 'b') }]);
        expect(await store.memories()).toEqual([{ name: 'm', count: 1 }]);
        expect(await store.termbases()).toEqual([]);
        expect(await store.revision()).toBe(1);
        await putUnits('m', [unit('g', 'h')]);
        expect((await allUnits(store)).map(({ id }) => id)).toEqual([1, 2]);
      });

      test('show readers the state before until they are kept', async () => {
        await putUnits('m', [unit('a', 'b')]);
        await store.write(async (writer) => {
          await writer.putUnits('m', [unit('a', 'b', { status: 'confirmed' }), unit('c', 'd')], BY_TEST);
          expect(await allUnits(store)).toEqual([{ id: 1, memory: 'm', unit: unit('a', 'b') }]);
          expect(await store.unitsContaining('nl', ['c'], { limit: 1 })).toEqual([]);
          expect(await store.unitsByKey('nl', ['c'])).toEqual([]);
        });
        expect(await allUnits(store)).toHaveLength(2);
      });

      test('queue in the order asked, also after one that failed', async () => {
        const order: number[] = [];
        const write = (number: number) =>
          store.write(async (writer) => {
            order.push(number);
            await writer.putUnits('m', [unit(`${number}`, `${number}`)], BY_TEST);
            if (number === 2) throw new Error('two');
          });
        const outcomes = await Promise.allSettled([write(1), write(2), write(3)]);
        expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
        expect(order).toEqual([1, 2, 3]);
        expect((await allUnits(store)).map(({ unit }) => unitText(unit, 'nl'))).toEqual(['1', '3']);
      });

      test('take puts asked at once one after the other', async () => {
        const counts = await store.write((writer) =>
          Promise.all([
            writer.putUnits('m', numberedUnits(0, 700), BY_TEST),
            writer.putUnits('m', numberedUnits(0, 700), BY_TEST),
            writer.putEntries('t', [entry('c1', 'a', 'b')], BY_TEST),
          ]),
        );
        expect(counts.map(({ added }) => added)).toEqual([700, 0, 1]);
      });

      test('raise the revision only when something changed', async () => {
        await putUnits('m', [unit('a', 'b')]);
        await putUnits('m', [unit('a', 'b')]);
        await store.write(async () => undefined);
        expect(await store.revision()).toBe(1);
        await putUnits('m', [unit('a', 'b', { status: 'confirmed' })]);
        expect(await store.revision()).toBe(2);
        await putEntries('empty', []);
        expect(await store.revision()).toBe(3);
        expect(await store.termbases()).toEqual([{ name: 'empty', count: 0 }]);
      });

      test('a writer is of no use after its write', async () => {
        const kept = await store.write(async (writer) => writer);
        await expect(kept.putUnits('m', [], BY_TEST)).rejects.toThrow('has ended');
        await expect(kept.putEntries('t', [], BY_TEST)).rejects.toThrow('has ended');
      });
    });

    describe('text XML cannot hold', () => {
      const refused = ['\u0000', '\u0008', '\u000B', '\u001F', '\uD800', 'a\uDC00b', '\uFFFE', '\uFFFF'];
      test('is refused in any field of a unit, with its place, and nothing of the put is kept', async () => {
        for (const text of refused) {
          const places = [
            unit('a', text, { key: 'tu-7' }),
            unit('a', 'b', { key: 'tu-7', notes: [{ text }] }),
            unit('a', 'b', { key: 'tu-7', attributes: { [text]: 'x' } }),
          ];
          for (const bad of places) {
            const problem = await problemOf(putUnits('m', [unit('good', 'good'), bad]));
            expect(problem).toMatchObject({ code: 'text-not-storable', place: { unit: 'tu-7' } });
          }
        }
        const nameless = await problemOf(putUnits('m', [unit('good', 'good'), unit('a', '\u0001')]));
        expect(nameless).toMatchObject({ data: { character: 'U+0001' }, place: { unit: '2' } });
        expect(await allUnits(store)).toEqual([]);
      });

      test('leaves the rest of a write as it is when the work goes on', async () => {
        const counts = await store.write(async (writer) => {
          await writer.putUnits('m', [unit('a', 'b')], BY_TEST);
          const error: unknown = await writer
            .putUnits('m', [unit('c', '\u0000')], BY_TEST)
            .catch((error: unknown) => error);
          expect(error).toBeInstanceOf(ProblemError);
          return writer.putUnits('m', [unit('e', 'f')], BY_TEST);
        });
        expect(counts.added).toBe(1);
        expect(await allUnits(store)).toHaveLength(2);
      });

      test('is refused in entries and names', async () => {
        const problem = await problemOf(putEntries('t', [entry('c9', 'a', '\u000C')]));
        expect(problem).toMatchObject({ code: 'text-not-storable', place: { unit: 'c9' } });
        expect((await problemOf(putEntries('\u0000', []))).code).toBe('text-not-storable');
        expect((await problemOf(putUnits('\u0000', []))).code).toBe('text-not-storable');
      });

      test('does not refuse what XML can hold', async () => {
        const odd = '\t\n\r\u007F\u0085\u2028\u202E\u200D\uFEFF\uFFFD\u{1FFFE}]]><&\\u0000';
        await putUnits('m', [unit(odd, odd, { key: odd })]);
        expect((await allUnits(store))[0]?.unit).toEqual(unit(odd, odd, { key: odd }));
      });
    });

    describe('iterations', () => {
      test('stop with a problem when cancelled', async () => {
        await putUnits('m', numberedUnits(0, 3_000));
        const controller = new AbortController();
        const iterate = async () => {
          for await (const batch of store.units({ signal: controller.signal }))
            if (batch.length > 0) controller.abort();
        };
        expect((await problemOf(iterate())).code).toBe('cancelled');
      });

      test('may be left half-way and started again', async () => {
        await putUnits('m', numberedUnits(0, 3_000));
        for await (const batch of store.units()) if (batch.length > 0) break;
        expect(await allUnits(store)).toHaveLength(3_000);
      });
    });

    describe('closing', () => {
      test('waits for the writes asked before, then every call throws', async () => {
        const writing = putUnits('m', numberedUnits(0, 2_000));
        await store.close();
        await expect(writing).resolves.toMatchObject({ added: 2_000 });
        await store.close();
        const calls = [
          () => store.write(async () => undefined),
          () => store.memories(),
          () => store.termbases(),
          () => store.revision(),
          () => store.unitsById([1]),
          () => store.unitsByKey('nl', ['a']),
          () => store.unitsContaining('nl', ['a'], { limit: 1 }),
          () => store.health(),
          () => allUnits(store),
          () => allEntries(store),
        ];
        for (const call of calls) await expect(call()).rejects.toThrow('closed');
      });

      test('loses nothing', async () => {
        await putUnits('m', [unit('a', 'b'), unit('c', 'd', { key: 'k' })]);
        await putEntries('t', [entry('c1', 'x', 'y')]);
        const [units, entries, revision] = [
          await allUnits(store),
          await allEntries(store),
          await store.revision(),
        ];
        store = await driver.reopen(store);
        expect(await allUnits(store)).toEqual(units);
        expect(await allEntries(store)).toEqual(entries);
        expect(await store.revision()).toBe(revision);
        expect(await putUnits('m', [unit('c', 'd', { key: 'k' }), unit('e', 'f')])).toMatchObject({
          duplicates: 1,
        });
        expect((await allUnits(store)).map(({ id }) => id)).toEqual([1, 2, 3]);
      });
    });

    test('any sequence of writes reads as the naive model says', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(arbitraryWrite, { maxLength: 5 }),
          arbitraryQuestion,
          async (writes, question) => {
            await store.close();
            store = await driver.open();
            let model = new ModelStore();
            for (const write of writes) model = await applyToBoth(store, model, write);
            await expectSameReads(store, model, question);
          },
        ),
        { numRuns: 60 },
      );
    });
  });
}

const arbitraryPut = fc.oneof(
  fc.record({ memory: fc.constantFrom('m', 'n'), units: fc.array(arbitraryUnit, { maxLength: 6 }) }),
  fc.record({ termbase: fc.constantFrom('t', 'u'), entries: fc.array(arbitraryEntry, { maxLength: 4 }) }),
);
const arbitraryWrite = fc.record({
  puts: fc.array(arbitraryPut, { maxLength: 3 }),
  fails: fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
});
const arbitraryQuestion = fc.record({
  language: fc.constantFrom('nl' as const, 'en' as const),
  texts: fc.array(arbitraryText, { maxLength: 3 }),
  needles: fc.array(
    fc.oneof(
      fc.constantFrom('er', 'werk', 'd', 'coör', '😀', 'k w', 'i̇', "zo'n "),
      arbitraryText.map(normalForm),
    ),
    { minLength: 1, maxLength: 2 },
  ),
});

type Write = typeof arbitraryWrite extends fc.Arbitrary<infer Value> ? Value : never;
type Question = typeof arbitraryQuestion extends fc.Arbitrary<infer Value> ? Value : never;

/** The same write on store and model, with equal counts; gives the model as it is afterwards. */
async function applyToBoth(store: Store, before: ModelStore, { puts, fails }: Write): Promise<ModelStore> {
  const after = before.copy();
  const writing = store.write(async (writer) => {
    for (const put of puts) {
      if ('units' in put)
        expect(await writer.putUnits(put.memory, put.units, BY_TEST)).toEqual(
          after.putUnits(put.memory, put.units),
        );
      else
        expect(await writer.putEntries(put.termbase, put.entries, BY_TEST)).toEqual(
          after.putEntries(put.termbase, put.entries),
        );
    }
    if (fails) throw new RangeError('on purpose');
  });
  if (!fails) {
    await writing;
    return after;
  }
  await expect(writing).rejects.toThrow(RangeError);
  return before;
}

async function expectSameReads(
  store: Store,
  model: ModelStore,
  { language, texts, needles }: Question,
): Promise<void> {
  expect(await allUnits(store)).toEqual(model.units);
  expect(await allEntries(store)).toEqual(model.entries);
  expect((await store.memories()).map(({ name }) => name)).toEqual(model.memories);
  expect((await store.termbases()).map(({ name }) => name)).toEqual(model.termbases);
  for (const { name, count } of await store.memories())
    expect(await allUnits(store, name)).toHaveLength(count);
  const keys = [...texts, ...model.units.slice(0, 2).map(({ unit }) => unitText(unit, language))].map(
    segmentKey,
  );
  expect(await store.unitsByKey(language, keys)).toEqual(model.byKey(language, keys));
  const wanted = needles.filter((needle) => needle !== '');
  expect(await store.unitsContaining(language, wanted, { limit: 1_000 })).toEqual(
    model.containing(language, wanted),
  );
  expect(await store.health({ deep: true })).toMatchObject({ ok: true, units: model.units.length });
}
