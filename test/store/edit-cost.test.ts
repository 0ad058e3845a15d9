// What an edit costs does not follow from the size of the alignment, the memory or the termbase: no statement of it walks
// a table, and no bead or entry is read but those of the edit.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StoreWriter } from '../../src/store/contract.js';
import type { Connection, Value } from '../../src/store/sqlite/connection.js';
import { openConnection } from '../../src/store/sqlite/connection.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { SqliteWriter } from '../../src/store/sqlite/writer.js';
import { acceptance, numberedBead, numberedBeads, numberedHead } from './numbered-alignment.js';
import { numberedUnit } from './numbered-units.js';
import { BY_TEST, entry, numberedEntry, temporaryFolder, unit } from './samples.js';
import { runSql, storedFile } from './stored-files.js';

const BEADS = 300;
const ENTRIES = 300;
const UNITS = 300;

async function alignedFile(): Promise<string> {
  const file = join(await temporaryFolder(), 'memory.db');
  const store = await openSqliteStore(file);
  await store.write((writer) => writer.putAlignment(numberedHead('a', BEADS), numberedBeads(BEADS)));
  await store.close();
  return file;
}

async function glossaryFile(): Promise<string> {
  const file = join(await temporaryFolder(), 'memory.db');
  const store = await openSqliteStore(file);
  const entries = Array.from({ length: ENTRIES }, (_, number) => numberedEntry(number));
  await store.write((writer) => writer.putEntries('t', entries, { ...BY_TEST, by: 'other' }));
  await store.close();
  return file;
}

const changed = { ...numberedEntry(70), subjectField: 'law' };
const change = (writer: StoreWriter) =>
  writer.replaceEntries('t', [{ id: 'c70', before: numberedEntry(70), after: changed }], BY_TEST);

const changeUnit = (writer: StoreWriter) =>
  writer.replaceUnits([{ id: 71, before: numberedUnit(70), after: unit('nieuw', 'new') }], BY_TEST);

/** The steps of SQLite's plans for all statements of some work that walk over a whole table or index. */
async function walks(
  file: string,
  work: (writer: StoreWriter) => Promise<unknown>,
): Promise<readonly string[]> {
  const connection = await openConnection(file, { mode: 'write' });
  const asked = new Set<string>();
  const noted = (sql: string) => (asked.add(sql), sql);
  const recording: Connection = {
    ...connection,
    file,
    run: (sql: string, ...values: readonly Value[]) => connection.run(noted(sql), ...values),
    all: <Row>(sql: string, ...values: readonly Value[]) => connection.all<Row>(noted(sql), ...values),
    batch: (sql: string, rows: readonly unknown[]) => connection.batch(noted(sql), rows),
  };
  try {
    await connection.run('BEGIN IMMEDIATE');
    const writer = await SqliteWriter.begin(recording);
    await work(writer);
    await writer.finish();
    const plans = [...asked].map((sql) =>
      connection.all<{ readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`),
    );
    const steps = (await Promise.all(plans)).flat().map(({ detail }) => detail);
    expect(steps.length).toBeGreaterThan(5);
    // JSON comes with the statement; an id list is walked in its own subquery; "state" has one row.
    return steps.filter(
      (step) => step.startsWith('SCAN') && !/^SCAN (json_each|item|state|CONSTANT ROW)/.test(step),
    );
  } finally {
    await connection.close();
  }
}

describe('the cost', () => {
  it.each<readonly [string, (writer: StoreWriter) => Promise<unknown>]>([
    ['an edit', (writer) => writer.editAlignment('a', acceptance(70), [numberedUnit(70)])],
    [
      'a rejection, whose unit leaves',
      (writer) =>
        writer.editAlignment('a', { ...acceptance(70), inserted: [numberedBead(70, 'rejected')] }, [
          undefined,
        ]),
    ],
    [
      'an undo',
      async (writer) => {
        await writer.editAlignment('a', acceptance(70), [numberedUnit(70)]);
        await writer.undoAlignmentEdit('a', () => numberedUnit(70));
      },
    ],
    [
      'a removal of a unit',
      (writer) =>
        writer.replaceUnits([{ id: 71, before: { ...numberedUnit(70), status: 'unreviewed' } }], BY_TEST),
    ],
    [
      'an import of units that alignments brought',
      (writer) => writer.putUnits('m', [numberedUnit(70)], BY_TEST),
    ],
  ])('of %s walks over no table', async (_, work) => {
    expect(await walks(await alignedFile(), work)).toEqual([]);
  });

  it.each<readonly [string, (writer: StoreWriter) => Promise<unknown>]>([
    ['a change of an entry', change],
    [
      'an addition and a deletion',
      (writer) =>
        writer.replaceEntries(
          't',
          [
            { id: 'c1', before: numberedEntry(1) },
            { id: 'new', after: entry('new', 'nieuw', 'new') },
          ],
          BY_TEST,
        ),
    ],
    ['an import that replaces an entry', (writer) => writer.putEntries('t', [changed], BY_TEST)],
    [
      'an undo',
      async (writer) => {
        await change(writer);
        await writer.undoEntryEdit(BY_TEST);
      },
    ],
  ])('of %s walks over no table', async (_, work) => {
    expect(await walks(await glossaryFile(), work)).toEqual([]);
  });

  it.each<readonly [string, (writer: StoreWriter) => Promise<unknown>]>([
    ['a change of a unit', changeUnit],
    [
      'a deletion',
      (writer) => writer.replaceUnits([{ id: 71, before: numberedUnit(70) }], { ...BY_TEST, by: 'x' }),
    ],
    [
      'an import that changes a unit',
      (writer) => writer.putUnits('m', [{ ...numberedUnit(70), status: 'confirmed' }], BY_TEST),
    ],
    [
      'an undo',
      async (writer) => {
        await changeUnit(writer);
        await writer.undoUnitEdit(BY_TEST);
      },
    ],
    ['an undo of an import', (writer) => writer.undoUnitEdit(BY_TEST)],
  ])('of %s walks over no table', async (_, work) => {
    expect(await walks(await storedFile(await temporaryFolder(), UNITS), work)).toEqual([]);
  });

  it('of an edit of a unit does not come from other units and their history: they are not even read', async () => {
    const file = await storedFile(await temporaryFolder(), UNITS);
    await runSql(file, "UPDATE units SET payload = 'x' WHERE id <> 71");
    const store = await openSqliteStore(file);
    await store.write(changeUnit);
    expect(await store.unitChanges({ id: 71 })).toHaveLength(2);
    await store.write((writer) => writer.undoUnitEdit(BY_TEST));
    expect(await store.unitsById([71])).toMatchObject([{ unit: numberedUnit(70) }]);
    await store.close();
  });

  it('of an edit of an entry does not come from other entries and their history: they are not even read', async () => {
    const file = await glossaryFile();
    await runSql(file, "UPDATE entries SET payload = 'x' WHERE entry_key <> 'c70'");
    const store = await openSqliteStore(file);
    await store.write(change);
    expect(await store.entryChanges({ id: 'c70' })).toHaveLength(2);
    expect(await store.entriesById('c70')).toMatchObject([{ entry: changed }]);
    await store.write((writer) => writer.undoEntryEdit(BY_TEST));
    expect(await store.entriesById('c70')).toMatchObject([{ entry: numberedEntry(70) }]);
    await store.close();
  });

  it('of an edit does not come from other beads and units: they are not even read', async () => {
    const file = await alignedFile();
    await runSql(
      file,
      "UPDATE alignment_beads SET payload = 'x' WHERE source <> 70; UPDATE units SET payload = 'x' WHERE id <> 71",
    );
    const store = await openSqliteStore(file);
    await store.write((writer) => writer.editAlignment('a', acceptance(70), [numberedUnit(70)]));
    await store.write((writer) => writer.undoAlignmentEdit('a', () => numberedUnit(70)));
    expect(await store.alignments()).toMatchObject([{ beads: BEADS, accepted: 0, edits: 0 }]);
    await store.close();
  });
});
