// Units, entries and generators that the store tests share.

import * as fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Content } from '../../src/model/content.js';
import { makeContent, plainContent } from '../../src/model/content.js';
import type { ConceptEntry } from '../../src/model/entry.js';
import type { Problem } from '../../src/model/problem.js';
import { ProblemError } from '../../src/model/problem.js';
import type { TranslationUnit, UnitReplacement } from '../../src/model/unit.js';
import { makeUnit } from '../../src/model/unit.js';
import type { Store, StoredEntry, StoredUnit } from '../../src/store/contract.js';
import type { EditOrigin } from '../../src/store/edit-history.js';

/** Where entries and units come from that are put by a test to which it does not matter. */
export const BY_TEST: EditOrigin = { command: 'test', at: '2026-11-24T08:15:00Z' };

/** A unit of bare text. */
export function unit(nl: string, en: string, rest: Omit<TranslationUnit, 'variants'> = {}): TranslationUnit {
  return makeUnit(plainContent(nl), plainContent(en), rest);
}

/** An entry with one term in each language. */
export function entry(id: string, nl: string, en: string): ConceptEntry {
  return {
    id,
    sections: [
      { language: 'nl', terms: [{ text: nl }] },
      { language: 'en', terms: [{ text: en }] },
    ],
  };
}

/** The entry of a number, for tests of many. */
export function numberedEntry(number: number): ConceptEntry {
  return entry(`c${number}`, `woord ${number}`, `word ${number}`);
}

export async function allUnits(store: Store, memory?: string): Promise<readonly StoredUnit[]> {
  const found: StoredUnit[] = [];
  for await (const batch of store.units(memory === undefined ? {} : { memory })) found.push(...batch);
  return found;
}

export async function allEntries(store: Store, termbase?: string): Promise<readonly StoredEntry[]> {
  const found: StoredEntry[] = [];
  for await (const batch of store.entries(termbase === undefined ? {} : { termbase })) found.push(...batch);
  return found;
}

/** What takes units away. */
export function goingUnits(units: readonly StoredUnit[]): readonly UnitReplacement[] {
  return units.map(({ id, unit: before }) => ({ id, before }));
}

/** The problem a promise is refused with; fails when it is not refused, or with something else. */
export async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof ProblemError) return outcome.problem;
  throw new Error(`expected a ProblemError, got ${String(outcome)}`);
}

/** A folder that is gone when the test is. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'taalbrug-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

// Few words and characters, so that equal units, shared keys and common substrings come up often; some of them
// normalise (accents composed and not, capitals, curly apostrophes) or lie outside the basic plane.
const words = [
  'de',
  'De',
  'werk',
  'werkgever',
  'coördinatie',
  'coo\u0308rdinatie',
  'zo’n',
  "zo'n",
  '😀',
  'İ',
  ' ',
  'x\ty',
];
export const arbitraryText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((parts) => parts.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }).filter(holdsInXml) },
);

/** What XML 1.0 §2.2 allows, written otherwise than in the code under test. */
function holdsInXml(text: string): boolean {
  return Array.from(text).every((character) => {
    const point = character.codePointAt(0) ?? 0;
    const control = point < 0x20 && ![9, 10, 13].includes(point);
    return !control && !(point >= 0xd800 && point <= 0xdfff) && point !== 0xfffe && point !== 0xffff;
  });
}

const arbitraryContent: fc.Arbitrary<Content> = fc
  .array(
    fc.oneof(
      arbitraryText.map((text) => ({ kind: 'text', text }) as const),
      fc.record({
        kind: fc.constant('code' as const),
        role: fc.constantFrom('open', 'close', 'standalone'),
        id: fc.constantFrom('1', '__proto__'),
      }),
      fc.constant({
        kind: 'code',
        role: 'standalone',
        id: 'lb',
        equivalent: ' ',
        attributes: { x: 'y' },
      } as const),
    ),
    { maxLength: 3 },
  )
  .map(makeContent);

/** Without the objects that have no prototype, which fast-check mixes in and no reader of files makes. */
function plainObjects<Value>(value: Value): Value {
  return structuredClone(value);
}

export const arbitraryUnit: fc.Arbitrary<TranslationUnit> = fc
  .record(
    {
      variants: fc.array(
        fc.record({
          language: fc.constantFrom('nl', 'nl-BE', 'en', 'en-GB', 'fr'),
          content: arbitraryContent,
        }),
        { maxLength: 3 },
      ),
      key: fc.constantFrom('k1', 'k2'),
      status: fc.constantFrom('confirmed', 'unreviewed'),
      previous: arbitraryText,
      attributes: fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), arbitraryText, {
        maxKeys: 2,
        noNullPrototype: true,
      }),
    },
    { requiredKeys: ['variants'] },
  )
  .map(plainObjects);

export const arbitraryEntry: fc.Arbitrary<ConceptEntry> = fc
  .record(
    {
      id: fc.constantFrom('c1', 'c2', 'c1-2'),
      sections: fc.array(
        fc.record({
          language: fc.constantFrom('nl', 'en', 'nl-BE'),
          terms: fc.array(
            fc.record({ text: fc.constantFrom('werk', 'werkgever', 'employer', 'zo’n', "zo'n") }),
            {
              maxLength: 2,
            },
          ),
        }),
        { maxLength: 2 },
      ),
      subjectField: fc.constantFrom('law', 'work'),
    },
    { requiredKeys: ['id', 'sections'] },
  )
  .map(plainObjects);
