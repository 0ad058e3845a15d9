// Ignore marks by fingerprint and records of checks by name: each a payload with its digest, in the order in which they first came.

import type { CheckRecord, IgnoreMark } from '../../model/ignore-mark.js';
import { canonicalJson, digestOf } from '../payload.js';
import type { Connection } from './connection.js';
import { damaged } from './failure.js';
import { isSound } from './rows.js';

interface NamedRow {
  readonly name: string;
  readonly digest: string;
  readonly payload: string;
}

type Questions = Pick<Connection, 'all' | 'file'>;

/** A table of values by name. Names of tables are ours, so they may stand in the statements. */
class NamedTable<Value> {
  readonly #table: string;

  constructor(table: string) {
    this.#table = table;
  }

  /** Throws ProblemError (store-damaged) when a value was changed on disk. */
  async all(connection: Questions): Promise<Value[]> {
    return (await this.#rows(connection)).map((row) => this.#valueOf(row, connection.file));
  }

  async find(connection: Questions, name: string): Promise<Value | undefined> {
    const [row] = await this.#rows(connection, name);
    return row && this.#valueOf(row, connection.file);
  }

  /** True when it was not there just so. */
  async put(connection: Connection, name: string, value: Value): Promise<boolean> {
    const payload = canonicalJson(value);
    const [row] = await this.#rows(connection, name);
    if (row?.payload === payload && isSoundRow(row)) return false;
    await connection.run(
      `INSERT INTO ${this.#table} (name, digest, payload) VALUES (?1, unhex(?2), ?3)
       ON CONFLICT (name) DO UPDATE SET digest = excluded.digest, payload = excluded.payload`,
      name,
      digestOf(`${name}\n${payload}`),
      payload,
    );
    return true;
  }

  async remove(connection: Connection, name: string): Promise<boolean> {
    if ((await this.#rows(connection, name)).length === 0) return false;
    await connection.run(`DELETE FROM ${this.#table} WHERE name = ?1`, name);
    return true;
  }

  #rows(connection: Questions, name?: string): Promise<readonly NamedRow[]> {
    const columns = `SELECT name, lower(hex(digest)) AS digest, payload FROM ${this.#table}`;
    return name === undefined
      ? connection.all<NamedRow>(`${columns} ORDER BY id`)
      : connection.all<NamedRow>(`${columns} WHERE name = ?1`, name);
  }

  #valueOf(row: NamedRow, file: string): Value {
    if (!isSoundRow(row)) throw damaged(file, `a row of ${this.#table} was changed on disk`, row.name);
    return JSON.parse(row.payload) as Value;
  }
}

function isSoundRow({ name, digest, payload }: NamedRow): boolean {
  return typeof payload === 'string' && isSound({ payload: `${name}\n${payload}`, digest });
}

export const ignoreMarkTable = new NamedTable<IgnoreMark>('ignore_marks');
export const checkRecordTable = new NamedTable<CheckRecord>('check_records');

/** Looks for damage; throws ProblemError for the first that it finds, which the caller lists. */
export async function checkChecks(readers: Questions, deep: boolean): Promise<void> {
  if (!deep) return;
  await ignoreMarkTable.all(readers);
  await checkRecordTable.all(readers);
}
