// Writing inside one transaction: units and entries in chunks, each chunk a handful of statements over JSON.

import type { ConceptEntry } from '../../model/entry.js';
import type { Language } from '../../model/language.js';
import { LANGUAGES } from '../../model/language.js';
import type { TranslationUnit } from '../../model/unit.js';
import type { PutCounts, StoreWriter } from '../contract.js';
import { possibleIds, sameConcept } from '../identity.js';
import { readEntry } from '../payload.js';
import { Queue } from '../queue.js';
import { refuseUnstorableEntries, refuseUnstorableUnits } from '../storable.js';
import { Collections } from './collections.js';
import type { Connection } from './connection.js';
import type { EntryRow, Known, Row, UnitRow } from './draft.js';
import { chunksOf, Draft, searchText, toEntryRow, toUnitRow, unitColumns } from './draft.js';
import { damaged } from './failure.js';

interface StateRow {
  readonly next_unit: number;
  readonly next_entry: number;
}

const STATE = 'SELECT next_unit, next_entry FROM state';
const KEEP_STATE = 'UPDATE state SET revision = revision + 1, next_unit = ?1, next_entry = ?2';

const KNOWN_UNITS = `
  SELECT lower(hex(identity)) AS key, id, lower(hex(digest)) AS digest FROM units
  WHERE memory = ?1 AND identity IN (SELECT unhex(value) FROM json_each(?2))`;
const ADD_UNITS = `
  INSERT INTO units (id, memory, identity, nl_key, en_key, digest, payload)
  SELECT value ->> 0, value ->> 1, unhex(value ->> 2), value ->> 3, value ->> 4, unhex(value ->> 5), value ->> 6
  FROM json_each(?1)`;
const ADD_TEXTS: Record<Language, string> = {
  nl: 'INSERT INTO units_nl_text (rowid, text) SELECT value ->> 0, value ->> 1 FROM json_each(?1)',
  en: 'INSERT INTO units_en_text (rowid, text) SELECT value ->> 0, value ->> 1 FROM json_each(?1)',
};
const CHANGE_UNITS = `
  UPDATE units SET digest = unhex(item.value ->> 1), payload = item.value ->> 2
  FROM json_each(?1) AS item WHERE units.id = item.value ->> 0`;

const KNOWN_ENTRIES = `
  SELECT entry_key AS key, id, lower(hex(digest)) AS digest, payload FROM entries
  WHERE termbase = ?1 AND entry_key IN (SELECT value FROM json_each(?2))`;
const ADD_ENTRIES = `
  INSERT INTO entries (id, termbase, entry_key, digest, payload)
  SELECT value ->> 0, value ->> 1, value ->> 2, unhex(value ->> 3), value ->> 4 FROM json_each(?1)`;
const CHANGE_ENTRIES = `
  UPDATE entries SET digest = unhex(item.value ->> 1), payload = item.value ->> 2
  FROM json_each(?1) AS item WHERE entries.id = item.value ->> 0`;

export class SqliteWriter implements StoreWriter {
  readonly #connection: Connection;
  readonly #queue = new Queue();
  readonly #memories: Collections;
  readonly #termbases: Collections;
  #nextUnit: number;
  #nextEntry: number;
  #changed = false;
  #ended = false;
  /** A put that failed half-way: what it left must not be kept, even when the caller goes on. */
  #failure: { readonly error: unknown } | undefined;
  /** The chunk SQLite is writing while the next one is made ready: never more than one. */
  #writing: Promise<void> = Promise.resolve();

  private constructor(connection: Connection, state: StateRow) {
    this.#connection = connection;
    this.#memories = new Collections(connection, 'memories');
    this.#termbases = new Collections(connection, 'termbases');
    this.#nextUnit = state.next_unit;
    this.#nextEntry = state.next_entry;
  }

  /** A writer inside the transaction that the connection is in. */
  static async begin(connection: Connection): Promise<SqliteWriter> {
    const [state] = await connection.all<StateRow>(STATE);
    if (state === undefined) throw damaged(connection.file, 'the state row is gone');
    return new SqliteWriter(connection, state);
  }

  /** Waits for puts nobody awaited, then writes down the new state. */
  async finish(): Promise<void> {
    await this.#queue.idle();
    if (this.#failure !== undefined) throw this.#failure.error;
    await this.#writing;
    await this.#memories.finish();
    await this.#termbases.finish();
    if (this.#changed) await this.#connection.run(KEEP_STATE, this.#nextUnit, this.#nextEntry);
  }

  /** From now on the writer refuses; waits for what is under way. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#queue.idle();
    await this.#writing.catch(() => undefined);
  }

  async putUnits(memory: string, units: readonly TranslationUnit[]): Promise<PutCounts> {
    this.#assertInWrite();
    refuseUnstorableUnits(memory, units);
    return this.#put(async () => {
      const collection = await this.#open(this.#memories, memory);
      const counts = { added: 0, updated: 0, duplicates: 0 };
      for (const rows of chunksOf(units, toUnitRow))
        addCounts(counts, await this.#putUnitRows(collection, rows));
      return this.#counted(this.#memories, collection, counts);
    });
  }

  async putEntries(termbase: string, entries: readonly ConceptEntry[]): Promise<PutCounts> {
    this.#assertInWrite();
    refuseUnstorableEntries(termbase, entries);
    return this.#put(async () => {
      const collection = await this.#open(this.#termbases, termbase);
      const counts = { added: 0, updated: 0, duplicates: 0 };
      for (const rows of chunksOf(entries, toEntryRow))
        addCounts(counts, await this.#putEntryRows(collection, rows));
      return this.#counted(this.#termbases, collection, counts);
    });
  }

  #put(work: () => Promise<PutCounts>): Promise<PutCounts> {
    return this.#queue.run(async () => {
      try {
        return await work();
      } catch (error) {
        this.#failure = { error };
        throw error;
      }
    });
  }

  async #open(collections: Collections, name: string): Promise<number> {
    const { id, made } = await collections.open(name);
    this.#changed ||= made;
    return id;
  }

  #counted(collections: Collections, id: number, counts: PutCounts): PutCounts {
    this.#changed ||= counts.added + counts.updated > 0;
    collections.grow(id, counts.added);
    return counts;
  }

  async #putUnitRows(memory: number, rows: readonly UnitRow[]): Promise<PutCounts> {
    await this.#writing;
    const draft = new Draft<UnitRow>();
    await this.#learn(
      draft,
      KNOWN_UNITS,
      memory,
      rows.map(({ key }) => key),
    );
    const counts = count(rows, (row) => draft.place(row, () => this.#nextUnit++));
    this.#writing = this.#writeUnits(memory, draft);
    // Seen when the next chunk or the end awaits it; until then it is not an unhandled rejection.
    this.#writing.catch(() => undefined);
    return counts;
  }

  async #writeUnits(memory: number, draft: Draft<UnitRow>): Promise<void> {
    const added = [...draft.added];
    const columns = added.map((row) => unitColumns(memory, row));
    if (added.length > 0) await this.#connection.batch(ADD_UNITS, columns);
    for (const language of LANGUAGES) {
      const texts = added.flatMap((row) => searchText(language, row));
      if (texts.length > 0) await this.#connection.batch(ADD_TEXTS[language], texts);
    }
    if (draft.changed.size > 0) await this.#connection.batch(CHANGE_UNITS, draft.changes());
  }

  async #putEntryRows(termbase: number, rows: readonly EntryRow[]): Promise<PutCounts> {
    const draft = new Draft<EntryRow>();
    await this.#learn(
      draft,
      KNOWN_ENTRIES,
      termbase,
      rows.map(({ key }) => key),
    );
    const counts = { added: 0, updated: 0, duplicates: 0 };
    for (const { entry } of rows) {
      const id = await this.#freeOrSame(draft, termbase, entry);
      counts[draft.place(toEntryRow({ ...entry, id }), () => this.#nextEntry++)]++;
    }
    const added = [...draft.added].map(([id, row]) => [id, termbase, row.key, row.digest, row.payload]);
    if (added.length > 0) await this.#connection.batch(ADD_ENTRIES, added);
    if (draft.changed.size > 0) await this.#connection.batch(CHANGE_ENTRIES, draft.changes());
    return counts;
  }

  /** The id under which this concept stands, or the first free one after those of other concepts. */
  async #freeOrSame(draft: Draft<EntryRow>, termbase: number, entry: ConceptEntry): Promise<string> {
    for (const id of possibleIds(entry.id)) {
      if (!draft.known.has(id)) await this.#learn(draft, KNOWN_ENTRIES, termbase, [id]);
      const payload = draft.known.get(id)?.payload;
      if (payload === undefined || sameConcept(readEntry(payload), entry)) return id;
    }
    throw new Error('unreachable: there is always a free id');
  }

  /** Reads what the store has under these keys into the draft; a key it has not is known to be free. */
  async #learn<Item extends Row>(
    draft: Draft<Item>,
    sql: string,
    collection: number,
    keys: readonly string[],
  ): Promise<void> {
    const rows = await this.#connection.all<Known & { readonly key: string }>(
      sql,
      collection,
      JSON.stringify(keys),
    );
    for (const key of keys) draft.known.set(key, undefined);
    for (const row of rows) draft.known.set(row.key, row);
  }

  #assertInWrite(): void {
    if (this.#ended) throw new Error('the write this writer belonged to has ended');
  }
}

function count<Item>(items: readonly Item[], putOne: (item: Item) => keyof PutCounts): PutCounts {
  const counts = { added: 0, updated: 0, duplicates: 0 };
  for (const item of items) counts[putOne(item)]++;
  return counts;
}

function addCounts(counts: { added: number; updated: number; duplicates: number }, more: PutCounts): void {
  counts.added += more.added;
  counts.updated += more.updated;
  counts.duplicates += more.duplicates;
}
