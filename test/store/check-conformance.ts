// What every store does with ignore marks and records of checks; run for each driver.

import { afterEach, beforeEach, describe, expect } from 'vitest';

import type { CheckRecord, IgnoreMark } from '../../src/model/ignore-mark.js';
import type { Store } from '../../src/store/contract.js';
import type { StoreDriver } from './conformance.js';
import { testsOf } from './conformance.js';
import { problemOf } from './samples.js';

function mark(fingerprint: string, own: Partial<IgnoreMark> = {}): IgnoreMark {
  const texts = { file: 'brief.xlf', source: 'De vergunning.', target: 'The permit.' };
  return { fingerprint, reason: 'naam', rule: 'doubled-word', at: '2026-12-01T08:00:00Z', ...texts, ...own };
}

function record(name: string, findings: CheckRecord['findings']): CheckRecord {
  return { name, at: '2026-12-01T08:00:00Z', findings };
}

export function describeChecks(driver: StoreDriver): void {
  const test = testsOf(driver);
  describe(`ignore marks and records of checks, ${driver.name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await driver.open();
    });
    afterEach(() => store.close());

    const put = (...marks: IgnoreMark[]) => store.write((writer) => writer.putIgnoreMarks(marks));
    const remove = (...names: string[]) => store.write((writer) => writer.removeIgnoreMarks(names));
    const note = (value: CheckRecord) => store.write((writer) => writer.putCheckRecord(value));

    test('an empty store has none', async () => {
      expect(await store.ignoreMarks()).toEqual([]);
      expect(await store.checkRecord('a')).toBeUndefined();
      expect(await remove('a')).toBe(0);
    });

    test('marks stand in the order in which they first came; a newer one takes the place of its elder', async () => {
      await put(mark('b'), mark('a'));
      await put(mark('c'), mark('b', { reason: 'nader bekeken', by: 'Ans' }));
      expect(await store.ignoreMarks()).toEqual([
        mark('b', { reason: 'nader bekeken', by: 'Ans' }),
        mark('a'),
        mark('c'),
      ]);
    });

    test('a mark that is taken back is gone, and comes last when it comes again', async () => {
      await put(mark('a'), mark('b'));
      expect(await remove('a', 'x', 'a')).toBe(1);
      await put(mark('a'));
      expect((await store.ignoreMarks()).map(({ fingerprint }) => fingerprint)).toEqual(['b', 'a']);
    });

    test('a record takes the place of the one before', async () => {
      await note(record('a', { 'doubled-word': ['1', '2'] }));
      await note(record('b', {}));
      await note(record('a', { 'doubled-word': ['2'] }));
      expect(await store.checkRecord('a')).toEqual(record('a', { 'doubled-word': ['2'] }));
      expect(await store.checkRecord('b')).toEqual(record('b', {}));
      expect(await store.checkRecord('A')).toBeUndefined();
    });

    test('the revision rises only with what changes', async () => {
      await put(mark('a'));
      await note(record('a', {}));
      const revision = await store.revision();
      await put(mark('a'));
      await note(record('a', {}));
      await remove('b');
      expect(await store.revision()).toBe(revision);
      await remove('a');
      expect(await store.revision()).toBe(revision + 1);
    });

    test('a write that fails keeps nothing', async () => {
      const failing = store.write(async (writer) => {
        await writer.putIgnoreMarks([mark('a')]);
        await writer.putCheckRecord(record('a', {}));
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect([await store.ignoreMarks(), await store.checkRecord('a')]).toEqual([[], undefined]);
    });

    test('text that XML cannot hold is refused, and the write goes on', async () => {
      const problems = await store.write(async (writer) => {
        const refused = [
          await problemOf(writer.putIgnoreMarks([mark('a', { reason: 'a\u0001' })])),
          await problemOf(writer.putCheckRecord(record('a\uFFFE', {}))),
        ];
        await writer.putIgnoreMarks([mark('b')]);
        return refused;
      });
      expect(problems).toMatchObject([
        { code: 'text-not-storable', place: { unit: 'a' } },
        { code: 'text-not-storable' },
      ]);
      expect(await store.ignoreMarks()).toEqual([mark('b')]);
    });
  });
}
