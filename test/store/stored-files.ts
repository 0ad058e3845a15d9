// Files of stores for the tests that damage, fill or age them, and the driver without our code around it.

import { join } from 'node:path';
import { openConnection } from '../../src/store/sqlite/connection.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { numberedUnits } from './numbered-units.js';
import { entry } from './samples.js';

/** A closed store of so many units and some entries, in this folder. */
export async function storedFile(folder: string, units: number): Promise<string> {
  const file = join(folder, 'memory.db');
  const store = await openSqliteStore(file);
  await store.write(async (writer) => {
    await writer.putUnits('m', numberedUnits(0, units));
    await writer.putEntries('t', [entry('c1', 'wet', 'law'), entry('c2', 'loon', 'wage')]);
  });
  await store.close();
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
