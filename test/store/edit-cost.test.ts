// What an edit costs does not follow from the size of the alignment or of the memory: no statement of it walks a
// table, and no bead is read but those of the edit.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StoreWriter } from '../../src/store/contract.js';
import type { Connection, Value } from '../../src/store/sqlite/connection.js';
import { openConnection } from '../../src/store/sqlite/connection.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { SqliteWriter } from '../../src/store/sqlite/writer.js';
import { acceptance, numberedBead, numberedBeads, numberedHead } from './numbered-alignment.js';
import { numberedUnit } from './numbered-units.js';
import { temporaryFolder } from './samples.js';
import { runSql } from './stored-files.js';

const BEADS = 300;

async function alignedFile(): Promise<string> {
  const file = join(await temporaryFolder(), 'memory.db');
  const store = await openSqliteStore(file);
  await store.write((writer) => writer.putAlignment(numberedHead('a', BEADS), numberedBeads(BEADS)));
  await store.close();
  return file;
}

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
    ['a removal of units', (writer) => writer.removeUnits([70, 80])],
    ['an import of units that alignments brought', (writer) => writer.putUnits('m', [numberedUnit(70)])],
  ])('of %s walks over no table', async (_, work) => {
    expect(await walks(await alignedFile(), work)).toEqual([]);
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
