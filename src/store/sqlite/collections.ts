// Memories and termbases by name during a write: rows know them as a number, and their sizes are counted here.

import type { Connection } from './connection.js';

export class Collections {
  readonly #connection: Connection;
  readonly #table: 'memories' | 'termbases';
  readonly #ids = new Map<string, number>();
  readonly #growth = new Map<number, number>();

  constructor(connection: Connection, table: 'memories' | 'termbases') {
    this.#connection = connection;
    this.#table = table;
  }

  /** The number of a collection, made when it is new. */
  async open(name: string): Promise<{ readonly id: number; readonly made: boolean }> {
    const known = await this.find(name);
    if (known === undefined)
      await this.#connection.run(`INSERT INTO ${this.#table} (name, size) VALUES (?1, 0)`, name);
    const id = known ?? (await this.find(name));
    if (id === undefined) throw new Error('a collection is not there after it was made');
    this.#ids.set(name, id);
    return { id, made: known === undefined };
  }

  /** The number of a collection, or `undefined` when there is none of that name. */
  async find(name: string): Promise<number | undefined> {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const sql = `SELECT id FROM ${this.#table} WHERE name = ?1`;
    const [row] = await this.#connection.all<{ readonly id: number }>(sql, name);
    return row?.id;
  }

  grow(id: number, by: number): void {
    this.#growth.set(id, (this.#growth.get(id) ?? 0) + by);
  }

  /** Writes down the new sizes. */
  async finish(): Promise<void> {
    const sql = `UPDATE ${this.#table} SET size = size + ?1 WHERE id = ?2`;
    for (const [id, by] of this.#growth) if (by !== 0) await this.#connection.run(sql, by, id);
  }
}
