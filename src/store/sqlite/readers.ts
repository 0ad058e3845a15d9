// Two connections for reading, opened when first needed: in WAL mode they go on while a write is under way.

import type { Connection, ConnectionMode, Value } from './connection.js';
import { openConnection } from './connection.js';

const MOST_READERS = 2;

interface Reader {
  readonly connection: Promise<Connection>;
  running: number;
}

export class Readers {
  readonly file: string;
  readonly #mode: ConnectionMode;
  readonly #busySeconds: number | undefined;
  readonly #readers: Reader[] = [];
  #closed = false;

  /** `first` is open already: the store was looked at with it. */
  constructor(first: Connection, options: { readonly mode: ConnectionMode; readonly busySeconds?: number }) {
    this.file = first.file;
    this.#mode = options.mode;
    this.#busySeconds = options.busySeconds;
    this.#readers.push({ connection: Promise.resolve(first), running: 0 });
  }

  /** All rows of a statement, on the connection that has least to do. */
  async all<Row>(sql: string, ...values: readonly Value[]): Promise<readonly Row[]> {
    if (this.#closed) throw new Error('the store is closed');
    const reader = this.#leastBusy();
    reader.running++;
    try {
      const connection = await reader.connection;
      return await connection.all<Row>(sql, ...values);
    } finally {
      reader.running--;
    }
  }

  /** Work on a connection of its own, for what it makes there or for a state that must not change meanwhile. */
  async alone<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    if (this.#closed) throw new Error('the store is closed');
    const connection = await this.#open();
    return work(connection).finally(() => connection.close());
  }

  #leastBusy(): Reader {
    const [idlest] = [...this.#readers].sort((one, other) => one.running - other.running);
    if (idlest !== undefined && (idlest.running === 0 || this.#readers.length === MOST_READERS))
      return idlest;
    const opened = { connection: this.#open(), running: 0 };
    this.#readers.push(opened);
    opened.connection.catch(() => this.#readers.splice(this.#readers.indexOf(opened), 1));
    return opened;
  }

  #open(): Promise<Connection> {
    const busy = this.#busySeconds === undefined ? {} : { busySeconds: this.#busySeconds };
    return openConnection(this.file, { mode: this.#mode, ...busy });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { connection } of this.#readers) await (await connection).close();
  }
}
