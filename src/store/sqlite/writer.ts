// Writing inside one transaction: units and entries in chunks, each chunk a handful of statements over JSON.

import type { ConceptEntry } from '../../model/entry.js';
import type { Language } from '../../model/language.js';
import { LANGUAGES } from '../../model/language.js';
import type { TranslationUnit } from '../../model/unit.js';
import { unitText } from '../../model/unit.js';
import { normalForm } from '../../text/normal-form.js';
import type { PutCounts, StoreWriter } from '../contract.js';
import { possibleIds, sameConcept, unitIdentity } from '../identity.js';
import { digestOf, entryPayload, readEntry, unitPayload } from '../payload.js';
import { Queue } from '../queue.js';
import { refuseUnstorableEntries, refuseUnstorableUnits } from '../storable.js';
import type { Connection } from './connection.js';
import { damaged } from './failure.js';
import { unitKeyNumber } from './rows.js';

// Rows per statement: beyond some hundred the gain is lost in noise; the text bounds the memory it takes.
const CHUNK_ROWS = 500;
const CHUNK_CHARACTERS = 4_000_000;

/** What is to be kept, with the key by which it is found again in its collection. */
interface Row {
  readonly key: string;
  readonly digest: string;
  readonly payload: string;
}

/** All that is derived from a unit is made before SQLite is asked, while it is busy with the chunk before. */
interface UnitRow extends Row {
  readonly keyNumbers: readonly (number | null)[];
  readonly texts: Readonly<Record<Language, string>>;
}

interface EntryRow extends Row {
  readonly entry: ConceptEntry;
}

interface Known {
  readonly id: number;
  readonly digest: string;
  readonly payload?: string;
}

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

/** What one chunk adds and changes, worked out before anything is written. */
class Draft<Item extends Row> {
  readonly known = new Map<string, Known | undefined>();
  readonly added = new Map<number, Item>();
  readonly changed = new Map<number, Item>();

  place(row: Item, takeId: () => number): keyof PutCounts {
    const stored = this.known.get(row.key);
    if (stored?.digest === row.digest) return 'duplicates';
    const id = stored?.id ?? takeId();
    this.known.set(row.key, { id, digest: row.digest, payload: row.payload });
    if (stored === undefined || this.added.has(id)) this.added.set(id, row);
    else this.changed.set(id, row);
    return stored === undefined ? 'added' : 'updated';
  }

  changes(): readonly (readonly [number, string, string])[] {
    return [...this.changed].map(([id, row]) => [id, row.digest, row.payload]);
  }
}

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

/** Names of memories or termbases, by which their rows know them as a number. */
class Collections {
  readonly #connection: Connection;
  readonly #table: 'memories' | 'termbases';
  readonly #ids = new Map<string, number>();
  readonly #growth = new Map<number, number>();

  constructor(connection: Connection, table: 'memories' | 'termbases') {
    this.#connection = connection;
    this.#table = table;
  }

  async open(name: string): Promise<{ readonly id: number; readonly made: boolean }> {
    const known = this.#ids.get(name) ?? (await this.#find(name));
    if (known === undefined)
      await this.#connection.run(`INSERT INTO ${this.#table} (name, size) VALUES (?1, 0)`, name);
    const id = known ?? (await this.#find(name));
    if (id === undefined) throw new Error('a collection is not there after it was made');
    this.#ids.set(name, id);
    return { id, made: known === undefined };
  }

  async #find(name: string): Promise<number | undefined> {
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
    for (const [id, by] of this.#growth) if (by > 0) await this.#connection.run(sql, by, id);
  }
}

function toUnitRow(unit: TranslationUnit): UnitRow {
  const payload = unitPayload(unit);
  return {
    key: unitIdentity(unit),
    digest: digestOf(payload),
    payload,
    keyNumbers: LANGUAGES.map((language) => unitKeyNumber(unit, language)),
    texts: { nl: normalForm(unitText(unit, 'nl')), en: normalForm(unitText(unit, 'en')) },
  };
}

function toEntryRow(entry: ConceptEntry): EntryRow {
  const payload = entryPayload(entry);
  return { key: entry.id, digest: digestOf(payload), payload, entry };
}

function unitColumns(memory: number, [id, row]: readonly [number, UnitRow]): readonly unknown[] {
  return [id, memory, row.key, ...row.keyNumbers, row.digest, row.payload];
}

function searchText(
  language: Language,
  [id, { texts }]: readonly [number, UnitRow],
): readonly (readonly [number, string])[] {
  return texts[language] === '' ? [] : [[id, texts[language]]];
}

function* chunksOf<Item, Made extends Row>(
  items: readonly Item[],
  toRow: (item: Item) => Made,
): Generator<readonly Made[]> {
  let chunk: Made[] = [];
  let characters = 0;
  for (const item of items) {
    const row = toRow(item);
    chunk.push(row);
    characters += row.payload.length;
    if (chunk.length < CHUNK_ROWS && characters < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = [];
    characters = 0;
  }
  if (chunk.length > 0) yield chunk;
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
