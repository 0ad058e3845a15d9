// Files of stores for the tests that damage, fill or age them, and the driver without our code around it.

import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { openConnection } from '../../src/store/sqlite/connection.js';
import { MIGRATIONS } from '../../src/store/sqlite/schema.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { numberedUnits } from './numbered-units.js';
import { BY_TEST, entry } from './samples.js';

/** A closed store of so many units and some entries, in this folder. */
export async function storedFile(folder: string, units: number): Promise<string> {
  const file = join(folder, 'memory.db');
  const store = await openSqliteStore(file);
  await store.write(async (writer) => {
    await writer.putUnits('m', numberedUnits(0, units), BY_TEST);
    await writer.putEntries('t', [entry('c1', 'wet', 'law'), entry('c2', 'loon', 'wage')], BY_TEST);
  });
  await store.close();
  return file;
}

// Copied out of a store of version 1, so that they do not follow when the program changes.
const VERSION_1_ROWS = `
  UPDATE state SET revision = 4, next_unit = 8, next_entry = 2;
  INSERT INTO memories VALUES (1, 'm', 2);
  INSERT INTO units VALUES
    (3, 1, x'306bd82b6cae453e2d017af587f968cd', 154001679240903, 30368821604010,
     x'a635e3af3ea79d038b0842941231f581',
     '{"variants":[{"content":"De werkgever betaalt termijn 0 van de vergoeding.","language":"nl"},'
     || '{"content":"The employer pays instalment 0 of the fee.","language":"en"}]}'),
    (5, 1, x'0a2246643603fa37a34a23192f2452b2', 33016038942293, 111330431874592,
     x'309c12e0e8f85a6b3806345bde37d601',
     '{"variants":[{"content":"De werkgever betaalt termijn 1 van de vergoeding.","language":"nl"},'
     || '{"content":"The employer pays instalment 1 of the fee.","language":"en"}]}');
  INSERT INTO units_nl_text (rowid, text) VALUES
    (3, 'de werkgever betaalt termijn 0 van de vergoeding.'), (5, 'de werkgever betaalt termijn 1 van de vergoeding.');
  INSERT INTO units_en_text (rowid, text) VALUES
    (3, 'the employer pays instalment 0 of the fee.'), (5, 'the employer pays instalment 1 of the fee.');
  INSERT INTO termbases VALUES (1, 't', 1);
  INSERT INTO entries VALUES
    (1, 1, 'c1', x'd9371c5ab73a93b375ed1dc06ccf783d',
     '{"id":"c1","sections":[{"language":"nl","terms":[{"text":"wet"}]},{"language":"en","terms":[{"text":"law"}]}]}');
`;

/**
 * A closed store as the released program of version 1 wrote it: its statements, and rows with the hashes it made. Units
 * 3 and 5 and entry 1; the next unit is 8.
 */
export async function versionOneFile(folder: string): Promise<string> {
  const file = join(folder, 'memory.db');
  await (await open(file, 'wx', 0o600)).close();
  await runSql(
    file,
    `PRAGMA journal_mode = WAL; BEGIN; PRAGMA application_id = 0x54627267;
     ${MIGRATIONS[0]?.statements ?? ''}; PRAGMA user_version = 1; ${VERSION_1_ROWS} COMMIT`,
  );
  return file;
}

/** Runs SQL on an existing database file, past the store. */
export async function runSql(file: string, sql: string): Promise<void> {
  const connection = await openConnection(file, { mode: 'write' });
  await connection.script(sql).finally(() => connection.close());
}

/** The rows of a query on an existing database file, past the store. */
export async function queryFile(file: string, sql: string): Promise<readonly unknown[]> {
  const connection = await openConnection(file, { mode: 'read' });
  return connection.all(sql).finally(() => connection.close());
}
