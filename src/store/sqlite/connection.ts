// The port to the database driver: the only file that knows the package sqlite3 (callbacks, archived upstream;
// node:sqlite is its natural successor). Promises outside, every statement prepared once and finalised at the
// end, every value checked before it is bound, because sqlite3 binds bigint and undefined as NULL in silence.

import { pathToFileURL } from 'node:url';
import type { Database, Statement } from 'sqlite3';
import { BUSY_SECONDS, storeFailure } from './failure.js';

/** What can be bound to a statement. Integers up to 2^53; text without NUL (the store refuses it). */
export type Value = string | number | null;

export interface Connection {
  readonly file: string;
  /** Runs a statement that gives no rows. */
  run(sql: string, ...values: readonly Value[]): Promise<void>;
  /** Runs a statement and gives all its rows; the caller bounds their number. */
  all<Row>(sql: string, ...values: readonly Value[]): Promise<readonly Row[]>;
  /** Runs a statement once over many rows, which it reads as `json_each(?1)`. */
  batch(sql: string, rows: readonly unknown[]): Promise<void>;
  /** Runs statements without values, for pragmas and schema. */
  script(sql: string): Promise<void>;
  /** Waits for what is running, finalises every statement and closes. Calling it again does nothing. */
  close(): Promise<void>;
}

export type ConnectionMode = 'write' | 'read' | 'immutable';

export interface ConnectionOptions {
  readonly mode: ConnectionMode;
  /** How long to wait for another process; seconds, default 30. */
  readonly busySeconds?: number;
}

// Page cache: the writer's holds the upper levels of the indexes of a million units, so that an import does not
// read back what it spilled. Readers look up little at a time.
const CACHE_KIB: Record<ConnectionMode, number> = { write: 65_536, read: 8_192, immutable: 8_192 };

/**
 * Opens an existing file. Every connection runs with synchronous=FULL (checked here), because WAL with NORMAL
 * lost acknowledged writes in more than half of the simulated power cuts. Throws ProblemError.
 */
export async function openConnection(file: string, options: ConnectionOptions): Promise<Connection> {
  try {
    const connection = new SqliteConnection(file, await openDatabase(file, options.mode));
    try {
      await configure(connection, options);
    } catch (error) {
      await connection.close();
      throw error;
    }
    return connection;
  } catch (error) {
    throw storeFailure(error, file);
  }
}

async function configure(connection: Connection, options: ConnectionOptions): Promise<void> {
  await connection.script(`
    PRAGMA busy_timeout = ${Math.round((options.busySeconds ?? BUSY_SECONDS) * 1000)};
    PRAGMA synchronous = FULL;
    PRAGMA cache_size = -${CACHE_KIB[options.mode]};
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA temp_store = MEMORY;
  `);
  const [row] = await connection.all<{ readonly synchronous: number }>('PRAGMA synchronous');
  if (row?.synchronous !== 2) throw new Error('SQLite did not take synchronous=FULL');
}

async function openDatabase(file: string, mode: ConnectionMode): Promise<Database> {
  // Loaded here, so that commands that need no store do not pay for the native library.
  const { default: sqlite3 } = await import('sqlite3');
  const flags = mode === 'write' ? sqlite3.OPEN_READWRITE : sqlite3.OPEN_READONLY;
  const immutable = mode === 'immutable';
  const name = immutable ? `${pathToFileURL(file).href}?immutable=1` : file;
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(
      name,
      immutable ? flags | sqlite3.OPEN_URI : flags | sqlite3.OPEN_FULLMUTEX,
      (error) => (error === null ? resolve(database) : reject(error)),
    );
  });
}

class SqliteConnection implements Connection {
  readonly file: string;
  readonly #database: Database;
  readonly #statements = new Map<string, Promise<Statement>>();
  #closing: Promise<void> | undefined;

  constructor(file: string, database: Database) {
    this.file = file;
    this.#database = database;
  }

  async run(sql: string, ...values: readonly Value[]): Promise<void> {
    const statement = await this.#prepared(sql);
    await this.#call<void>((done) => statement.run(checked(values), done));
  }

  async all<Row>(sql: string, ...values: readonly Value[]): Promise<readonly Row[]> {
    const statement = await this.#prepared(sql);
    return this.#call<readonly Row[]>((done) => statement.all<Row>(checked(values), done));
  }

  batch(sql: string, rows: readonly unknown[]): Promise<void> {
    return this.run(sql, JSON.stringify(rows));
  }

  async script(sql: string): Promise<void> {
    this.#assertOpen();
    await this.#call<void>((done) => this.#database.exec(sql, done));
  }

  close(): Promise<void> {
    this.#closing ??= this.#letGo();
    return this.#closing;
  }

  async #letGo(): Promise<void> {
    for (const prepared of this.#statements.values()) {
      const statement = await prepared.catch(() => undefined);
      if (statement !== undefined) await this.#call<void>((done) => statement.finalize(() => done(null)));
    }
    await this.#call<void>((done) => this.#database.close(done));
  }

  #prepared(sql: string): Promise<Statement> {
    this.#assertOpen();
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const made = this.#prepare(sql);
    this.#statements.set(sql, made);
    made.catch(() => this.#statements.delete(sql));
    return made;
  }

  async #prepare(sql: string): Promise<Statement> {
    let statement: Statement | undefined;
    await this.#call<void>((done) => {
      statement = this.#database.prepare(sql, done);
    });
    if (statement === undefined) throw new Error('sqlite3 gave no statement');
    return statement;
  }

  #call<Result>(start: (done: (error: Error | null, result?: Result) => void) => unknown): Promise<Result> {
    return new Promise((resolve, reject) => {
      start((error, result) => {
        if (error === null || error === undefined) resolve(result as Result);
        else reject(storeFailure(error, this.file));
      });
    });
  }

  #assertOpen(): void {
    if (this.#closing !== undefined) throw new Error('the store is closed');
  }
}

function checked(values: readonly Value[]): readonly Value[] {
  for (const value of values) {
    const storable = typeof value === 'string' || value === null || Number.isSafeInteger(value);
    if (!storable) throw new TypeError(`cannot bind ${typeof value} ${String(value)}`);
  }
  return values;
}
