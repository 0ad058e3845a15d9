// Groups of units that share a key, against a naive oracle; which unit of a group stays; and what conflicts are.

import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { conflictKeys, conflictOf } from '../../../src/memory/care/conflicts.js';
import { duplicateKeys, mergeDuplicates } from '../../../src/memory/care/duplicates.js';
import { groupsByKey } from '../../../src/memory/care/unit-groups.js';
import type { TranslationUnit } from '../../../src/model/unit.js';
import { unit } from '../../store/samples.js';

const cared = (id: number, one: TranslationUnit) => ({ id, memory: 'm', unit: one });

test('groups are those that a naive look finds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 2 })),
      async (keys) => {
        const units = keys.map((own, id): { id: number; keys: string[] } => ({
          id,
          keys: [...new Set(own)],
        }));
        async function* batches() {
          for (const one of units) yield [one];
        }
        const groups = await groupsByKey(batches, (one) => one.keys);
        for (const key of ['a', 'b', 'c', 'd']) {
          const expected = units.filter((one) => one.keys.includes(key));
          expect(groups.get(key) ?? []).toEqual(expected.length < 2 ? [] : expected);
        }
      },
    ),
  );
});

test('similar are those that differ in capitals, spaces and punctuation, not in numbers', () => {
  const key = (nl: string, en: string) => duplicateKeys(cared(1, unit(nl, en)), 'similar')[0];
  expect(key('De wet.', 'The act.')).toBe(key('de  Wet', '“The act”'));
  expect(key('1.5', 'x')).not.toBe(key('15', 'x'));
  expect(key('1,5', 'x')).not.toBe(key('1.5', 'x'));
  expect(key('…', 'x')).toBeUndefined();
  expect(duplicateKeys(cared(1, unit('a', 'b', { key: 'k' })), 'equal')).toEqual(
    duplicateKeys(cared(2, unit('a', 'b')), 'equal'),
  );
});

test('the confirmed one stays, then the newest, with what the others know', () => {
  const { kept, after, going } = mergeDuplicates([
    cared(
      1,
      unit('a', 'b', { provenance: { createdAt: '2020-01-01T00:00:00Z', createdBy: 'els', usageCount: 3 } }),
    ),
    cared(2, unit('a', 'b', { status: 'confirmed', notes: [{ text: 'n' }] })),
    cared(
      3,
      unit('a', 'b', {
        provenance: { createdAt: '2025-01-01T00:00:00Z', usageCount: 1 },
        notes: [{ text: 'n' }, { text: 'o' }],
      }),
    ),
  ]);
  expect([kept.id, going.map(({ id }) => id)]).toEqual([2, [3, 1]]);
  expect(after).toMatchObject({
    status: 'confirmed',
    notes: [{ text: 'n' }, { text: 'o' }],
    provenance: { createdAt: '2020-01-01T00:00:00Z', createdBy: 'els', usageCount: 4 },
  });
});

test('a conflict has its translations by number', () => {
  const units = [
    unit('wet', 'act'),
    unit('wet', 'law'),
    unit('wet', 'law', { key: 'k', status: 'confirmed' }),
  ].map((one, index) => cared(index + 1, one));
  expect(new Set(units.flatMap((one) => conflictKeys(one, 'nl'))).size).toBe(1);
  expect(conflictOf(units, 'nl')).toEqual({
    memory: 'm',
    language: 'nl',
    text: 'wet',
    translations: [
      { text: 'law', ids: [2, 3], confirmed: 1 },
      { text: 'act', ids: [1], confirmed: 0 },
    ],
  });
  expect(conflictOf(units.slice(1), 'nl')).toBeUndefined();
  expect(conflictKeys(cared(1, unit('', 'x')), 'nl')).toEqual([]);
});
