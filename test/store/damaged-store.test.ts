// Whatever happened to the file: no crash, no write, and a problem that names the file; no text is ever given
// that is not what was written.

import * as fc from 'fast-check';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/model/problem.js';
import type { Store } from '../../src/store/contract.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { alignmentReads, head, pair, pairs, pairUnit } from './alignment-samples.js';
import { candidateReads, candidates, list } from './candidate-samples.js';
import { numberedUnits } from './numbered-units.js';
import { allEntries, allUnits, BY_TEST, entry, goingUnits, problemOf, temporaryFolder } from './samples.js';
import { queryFile, runSql, storedFile } from './stored-files.js';

const UNITS = 300;
const BEADS = 60;
const PAGE = 4_096;

const MARK = {
  fingerprint: '0123456789abcdef',
  reason: 'naam',
  rule: 'doubled-word',
  at: '2026-12-01T08:00:00Z',
  file: 'brief.xlf',
  source: 'Zij zijn.',
  target: 'They are are.',
};

let sound: Buffer;
let soundReads: unknown;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'taalbrug-store-'));
  const file = await storedFile(folder, UNITS);
  const store = await openSqliteStore(file);
  await store.write(async (writer) => {
    await writer.putAlignment(head('a', BEADS, BEADS, 'aligned'), pairs(BEADS));
    const edit = { removed: [pair(7).bead], inserted: [pair(7, 'accepted').bead] };
    await writer.editAlignment('a', { name: 'accept', ...edit }, [pairUnit(7)]);
    await writer.putSegmentationRules('<srx version="2.0"/>', 'rules-1');
    await writer.putIgnoreMarks([MARK]);
    await writer.putCheckRecord({
      name: 'memory:m',
      at: MARK.at,
      findings: { [MARK.rule]: [MARK.fingerprint] },
    });
    await writer.putCandidates(list('terms'), candidates(20));
    await writer.editCandidates('terms', {
      name: 'reject',
      decisions: [{ number: 3, before: { state: 'undecided' }, after: { state: 'rejected' } }],
      entries: [],
    });
    const change = { id: 'c2', before: entry('c2', 'loon', 'wage'), after: entry('c2', 'salaris', 'pay') };
    await writer.replaceEntries('t', [change], { ...BY_TEST, by: 'anna' });
    const [first, second] = numberedUnits(0, 2);
    if (first === undefined || second === undefined) throw new Error('unreachable');
    const origin = { ...BY_TEST, command: 'memory edit' };
    const noted = { ...first, notes: [{ text: 'as it was agreed' }] };
    await writer.replaceUnits([{ id: 1, before: first, after: noted }], origin);
    await writer.replaceUnits([{ id: 2, before: second }], origin);
  });
  soundReads = await reads(store);
  await store.close();
  sound = readFileSync(file);
  rmSync(folder, { recursive: true });
});

/** Everything a store can be asked. */
async function reads(store: Store): Promise<unknown> {
  return {
    units: await allUnits(store),
    entries: await allEntries(store),
    memories: await store.memories(),
    termbases: await store.termbases(),
    byId: await store.unitsById([1, 150, UNITS]),
    byKey: await store.unitsByKey('nl', ['De werkgever betaalt termijn 17 van de vergoeding.']),
    containing: await store.unitsContaining('en', ['instalment 2', 'fee'], { limit: UNITS }),
    short: await store.unitsContaining('nl', ['9'], { limit: UNITS }),
    alignments: await alignmentReads(store),
    rules: await store.segmentationRules(),
    checks: [await store.ignoreMarks(), await store.checkRecord('memory:m')],
    candidates: await candidateReads(store),
    edits: await store.entryEdits(),
    changes: [await store.entryChanges({ edit: 1 }), await store.entryChanges({ id: 'c2' })],
    unitEdits: await store.unitEdits(),
    unitChanges: [await store.unitChanges({ edit: 2 }), await store.unitChanges({ id: 2 })],
  };
}

/**
 * What a file proves to be: `as written`; `damaged` when a problem that names the file says so; anything else is
 * text that was never written, given out as sound.
 */
async function verdict(file: string, expected: unknown = soundReads): Promise<string> {
  let store: Store | undefined;
  try {
    store = await openSqliteStore(file);
    const { ok, problems } = await store.health({ deep: true });
    if (!ok) return problems[0]?.place.file === file ? 'damaged' : 'no place';
    return isDeepStrictEqual(await reads(store), expected) ? 'as written' : 'given out wrong';
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.problem.place.file === file ? 'damaged' : 'no place';
  } finally {
    await store?.close();
  }
}

/** A file with these bytes instead of a store. */
async function fileOf(bytes: Buffer): Promise<string> {
  const file = `${await temporaryFolder()}/memory.db`;
  writeFileSync(file, bytes);
  return file;
}

function flipped(bytes: Buffer, position: number, bit = 0): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(position) ^ (1 << bit), position);
  return copy;
}

/** The sound store with one bit of a text flipped, also where an older copy of it stands in free space. */
function flippedText(text: string): Buffer {
  let bytes = sound;
  for (let at = sound.indexOf(text); at >= 0; at = sound.indexOf(text, at + 1))
    bytes = flipped(bytes, at + 3);
  return bytes;
}

/** With which code opening these bytes is refused; `touched` when a byte or a file beside it was written. */
async function refusal(bytes: Buffer): Promise<string> {
  const file = await fileOf(bytes);
  const { code, place } = await problemOf(openSqliteStore(file));
  const untouched = readFileSync(file).equals(bytes) && readdirSync(dirname(file)).length === 1;
  return untouched && place.file === file ? code : `${code}, touched`;
}

describe('a damaged store', () => {
  it('that is empty is refused, not taken for a new one', async () => {
    expect(await refusal(Buffer.alloc(0))).toBe('store-damaged');
  });

  it('whose first page is zeroed is refused', async () => {
    expect(await refusal(Buffer.from(sound).fill(0, 0, PAGE))).toBe('store-damaged');
  });

  it.each([16, 99, 100, 512, PAGE, PAGE + 1, -PAGE, -1])('that is cut at byte %i is refused', async (end) => {
    expect(await refusal(Buffer.from(sound.subarray(0, end)))).toBe('store-damaged');
  });

  it('cut while it is open elsewhere gives problems, not crashes', async () => {
    const file = await fileOf(sound);
    const store = await openSqliteStore(file);
    truncateSync(file, 3 * PAGE);
    expect((await problemOf(allUnits(store))).code).toBe('store-damaged');
    expect((await store.health()).ok).toBe(false);
    await store.close();
  });

  it('with a flip in the magic of its header is refused as damaged', async () => {
    expect(await refusal(flipped(sound, 3))).toBe('store-damaged');
  });

  it.each([1, 2, 5, 10])('with page %i of it zeroed is never read as sound', async (page) => {
    const bytes = Buffer.from(sound).fill(0, page * PAGE, (page + 1) * PAGE);
    expect(await verdict(await fileOf(bytes))).toBe('damaged');
  });

  it('with a flip in a text is found by the deep check, every time, and the text is not given out', async () => {
    for (let number = 0; number < UNITS; number += 10) {
      const file = await fileOf(flippedText(`termijn ${number} van`));
      const store = await openSqliteStore(file);
      const health = await store.health({ deep: true });
      expect(health.ok).toBe(false);
      expect(health.problems).toContainEqual(
        expect.objectContaining({ code: 'store-damaged', place: { file, unit: String(number + 1) } }),
      );
      expect(await problemOf(store.unitsById([number + 1]))).toMatchObject({ code: 'store-damaged' });
      await store.close();
    }
  });

  it.each([
    'nl 12 ',
    '"length":1.25',
    '"name":"accept"',
    'srx version',
    '"segmentation"',
    '"loon"',
    '"by":"anna"',
  ])(
    'with a flip in %s of an alignment, its rules or the history of entries is found by the deep check',
    async (text) => {
      expect(sound.indexOf(text)).toBeGreaterThan(0);
      expect(await verdict(await fileOf(flippedText(text)))).toBe('damaged');
    },
  );

  it.each([
    'DELETE FROM alignment_beads WHERE source = 5',
    'UPDATE alignment_beads SET target_size = 2 WHERE source = 5',
    'UPDATE alignments SET accepted = 9',
    'UPDATE alignments SET edits = 0',
    'DELETE FROM alignment_edits',
    'PRAGMA foreign_keys = OFF; UPDATE alignment_beads SET unit = 9999 WHERE source = 5',
    'PRAGMA foreign_keys = OFF; UPDATE alignment_edits SET alignment = 7',
    'UPDATE entry_edits SET changes = 3',
    'DELETE FROM entry_changes WHERE edit = 2',
    'UPDATE entry_edits SET undoes = 2 WHERE number = 1',
    'UPDATE entry_edits SET undone_by = 2 WHERE number = 1',
    'UPDATE entry_edits SET undoes = 0 WHERE number = 1',
    'UPDATE entry_changes SET before = NULL WHERE edit = 2',
    'PRAGMA foreign_keys = OFF; UPDATE entry_changes SET termbase = 7',
  ])('after "%s" is found by the plain check', async (sql) => {
    const file = await fileOf(sound);
    await runSql(file, sql);
    const store = await openSqliteStore(file);
    const { ok, problems } = await store.health();
    await store.close();
    expect([ok, problems[0]?.code, problems[0]?.place.file]).toEqual([false, 'store-damaged', file]);
  });

  it.each([
    "UPDATE alignments SET name = 'b'",
    'DELETE FROM alignment_sentences WHERE side = 1',
    'UPDATE alignment_sentences SET side = 2 WHERE side = 1',
    'UPDATE alignment_beads SET target = target + 100',
    'UPDATE alignment_beads SET moved = 1, source_size = 0, target_size = 0 WHERE source = 5',
    "UPDATE alignment_beads SET state = 'opened' WHERE source = 5",
    'UPDATE alignment_beads SET unit = 1 WHERE source = 5',
    "UPDATE segmentation_rules SET version = 'rules-2'",
    "UPDATE ignore_marks SET name = 'fedcba9876543210'",
    "UPDATE check_records SET payload = '{}'",
    "UPDATE entry_edits SET author = 'bo' WHERE number = 2",
    "UPDATE entry_changes SET entry_key = 'c3' WHERE edit = 2",
    'UPDATE entry_changes SET after_digest = NULL WHERE edit = 2',
    "UPDATE entry_changes SET before_digest = x'00' WHERE edit = 1 AND entry_key = 'c1'",
  ])('after "%s" is found by the deep check', async (sql) => {
    const file = await fileOf(sound);
    await runSql(file, sql);
    expect(await verdict(file)).toBe('damaged');
  });

  it('with one bit flipped anywhere answers as before, or tells', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(7), async (position, bit) => {
        const file = await fileOf(flipped(sound, position, bit));
        expect(['as written', 'damaged']).toContain(await verdict(file));
      }),
      { numRuns: 150 },
    );
  });

  it('with a damaged journal opens as it was before the journal, or tells', async () => {
    const folder = await temporaryFolder();
    const file = `${folder}/memory.db`;
    writeFileSync(file, sound);
    const store = await openSqliteStore(file);
    await store.write((writer) => writer.putUnits('m', numberedUnits(UNITS, UNITS + 50), BY_TEST));
    const [bytes, journal] = [readFileSync(file), readFileSync(`${file}-wal`)];
    const after = await reads(store);
    await store.close();
    for (let position = 0; position < journal.length; position += 1 + Math.floor(journal.length / 12)) {
      const copy = await fileOf(bytes);
      writeFileSync(`${copy}-wal`, flipped(journal, position));
      const outcomes = [await verdict(copy), await verdict(copy, after)];
      expect(['as written', 'damaged']).toContain(outcomes.find((outcome) => outcome !== 'given out wrong'));
    }
  });
});

describe('what is not a store', () => {
  it('is refused and left as it is: text, garbage, another database', async () => {
    expect(await refusal(Buffer.from('nl;en\nwet;law\n'))).toBe('store-foreign');
    const garbage = Buffer.from(
      Array.from({ length: 50_000 }, (_, index) => (index * 7_919 + (index >> 3)) % 251),
    );
    expect(await refusal(garbage)).toBe('store-foreign');
    const other = await storedFile(await temporaryFolder(), 1);
    await runSql(other, 'PRAGMA application_id = 7');
    expect(await refusal(readFileSync(other))).toBe('store-foreign');
  });

  it('also a database with our number that lacks our tables', async () => {
    const file = await storedFile(await temporaryFolder(), 1);
    await runSql(file, 'DROP TABLE entries');
    expect(await problemOf(openSqliteStore(file))).toMatchObject({ code: 'store-damaged', place: { file } });
  });

  it('a folder, a name in no folder, a name that is not there', async () => {
    const folder = await temporaryFolder();
    expect(await problemOf(openSqliteStore(folder))).toMatchObject({ code: 'file-is-folder' });
    const nowhere = `${folder}/none/memory.db`;
    expect(await problemOf(openSqliteStore(nowhere))).toMatchObject({
      code: 'folder-not-found',
      place: { file: nowhere },
      data: { folder: `${folder}/none` },
    });
    const absent = `${folder}/memory.db`;
    for (const options of [{ create: false }, { readOnly: true }])
      expect(await problemOf(openSqliteStore(absent, options))).toMatchObject({ code: 'file-not-found' });
    expect(existsSync(absent)).toBe(false);
  });
});

describe('a sound store', () => {
  it('is well for a reader that looked before all its units were removed by another', async () => {
    const file = await fileOf(sound);
    const [reader, writer] = [await openSqliteStore(file), await openSqliteStore(file)];
    // Enough for FTS5 to merge its segments, which leaves nothing of those that the reader saw.
    for (let turn = 0; turn < 20; turn++) {
      await writer.write((put) =>
        put.putUnits('m', numberedUnits(1_000 * turn, 1_000 * turn + 500), BY_TEST),
      );
      await writer.write(async (put) => {
        expect(await reader.health({ deep: true })).toMatchObject({ ok: true });
        await put.replaceUnits(goingUnits(await allUnits(writer, 'm')), BY_TEST);
      });
      expect(await reader.health({ deep: true })).toMatchObject({ ok: true, problems: [], units: BEADS });
    }
    await reader.close();
    await writer.close();
  });

  it('opened for reading answers, refuses to write and leaves its bytes alone', async () => {
    const file = await fileOf(sound);
    const store = await openSqliteStore(file, { readOnly: true });
    expect(await reads(store)).toEqual(soundReads);
    await expect(store.write(async () => undefined)).rejects.toThrow('for reading only');
    await store.close();
    expect(readFileSync(file).equals(sound)).toBe(true);
  });

  it('is a store on every connection: full synchronisation, its number, its journal', async () => {
    const file = `${await temporaryFolder()}/copy.db`;
    writeFileSync(file, sound);
    expect(await queryFile(file, 'PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
    expect(await queryFile(file, 'PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await queryFile(file, 'PRAGMA application_id')).toEqual([{ application_id: 0x54627267 }]);
  });
});
