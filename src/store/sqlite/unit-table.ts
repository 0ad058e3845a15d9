// Units during a write: added, changed and removed in chunks, each chunk a handful of statements over JSON, with the
// trigram indexes and the sizes of memories kept right. What `put`, `replace` and `undo` do comes into the history; what
// alignments do (`keep`, `change`, `remove`) they remember themselves.

import type { Language } from '../../model/language.js';
import { LANGUAGES } from '../../model/language.js';
import type { TranslationUnit, UnitReplacement } from '../../model/unit.js';
import type { PutCounts } from '../contract.js';
import type { EditOrigin, RecordedEdit } from '../edit-history.js';
import { digestOf, readUnit } from '../payload.js';
import type { JoinedUnit } from '../unit-history.js';
import { Collections } from './collections.js';
import type { Connection } from './connection.js';
import type { Known, UnitRow } from './draft.js';
import {
  addCounts,
  chunksOf,
  count,
  Draft,
  inTurns,
  searchText,
  textsOf,
  toUnitRow,
  unitColumns,
} from './draft.js';
import type { PayloadRow } from './rows.js';
import { soundPayload } from './rows.js';
import { TouchedTable } from './touched-table.js';
import { UnitExchange } from './unit-exchange.js';
import { UnitHistoryTable } from './unit-history-table.js';

const KNOWN = `
  SELECT lower(hex(identity)) AS key, id, lower(hex(digest)) AS digest FROM units
  WHERE memory = ?1 AND identity IN (SELECT unhex(value) FROM json_each(?2))`;
const ADD = `
  INSERT INTO units (id, memory, identity, nl_key, en_key, digest, payload)
  SELECT value ->> 0, value ->> 1, unhex(value ->> 2), value ->> 3, value ->> 4, unhex(value ->> 5), value ->> 6
  FROM json_each(?1)`;
const ADD_TEXTS: Record<Language, string> = {
  nl: 'INSERT INTO units_nl_text (rowid, text) SELECT value ->> 0, value ->> 1 FROM json_each(?1)',
  en: 'INSERT INTO units_en_text (rowid, text) SELECT value ->> 0, value ->> 1 FROM json_each(?1)',
};
const CHANGE = `
  UPDATE units SET digest = unhex(item.value ->> 1), payload = item.value ->> 2
  FROM json_each(?1) AS item WHERE units.id = item.value ->> 0`;
const RELEASE = `
  UPDATE alignment_beads SET unit = NULL WHERE unit IN (SELECT value FROM json_each(?1)) RETURNING 1`;

const TO_REMOVE = `
  SELECT id, memory AS collection, lower(hex(digest)) AS digest, payload FROM units
  WHERE id IN (SELECT value FROM json_each(?1))`;
// https://www.sqlite.org/fts5.html §4.4.1.2 and §6.3: a contentless table forgets a row when told what was in it.
const REMOVE_TEXTS: Record<Language, string> = {
  nl: `INSERT INTO units_nl_text (units_nl_text, rowid, text)
       SELECT 'delete', value ->> 0, value ->> 1 FROM json_each(?1)`,
  en: `INSERT INTO units_en_text (units_en_text, rowid, text)
       SELECT 'delete', value ->> 0, value ->> 1 FROM json_each(?1)`,
};
const REMOVE = 'DELETE FROM units WHERE id IN (SELECT value FROM json_each(?1))';
const MEMORY_OF =
  'SELECT m.name AS name FROM units AS u JOIN memories AS m ON m.id = u.memory WHERE u.id = ?1';

type UnitTexts = readonly [number, Pick<UnitRow, 'texts'>];

export class UnitTable {
  readonly #connection: Connection;
  readonly #memories: Collections;
  readonly #history: UnitHistoryTable;
  readonly #exchange: UnitExchange;
  readonly #touched: TouchedTable;
  #nextId: number;
  #changed = false;
  /** The chunk SQLite is writing while the next one is made ready: never more than one. */
  #writing: Promise<void> = Promise.resolve();

  constructor(connection: Connection, nextId: number) {
    this.#connection = connection;
    this.#memories = new Collections(connection, 'memories');
    this.#history = new UnitHistoryTable(connection);
    this.#exchange = new UnitExchange(connection, this, this.#history);
    this.#touched = new TouchedTable(connection);
    this.#nextId = nextId;
  }

  /** The next free id; ids of units that were removed are not free. */
  get nextId(): number {
    return this.#nextId;
  }

  get changed(): boolean {
    return this.#changed;
  }

  takeId(): number {
    return this.#nextId++;
  }

  /** The number of a memory, made when it is new. */
  async open(memory: string): Promise<number> {
    const { id, made } = await this.#memories.open(memory);
    this.#changed ||= made;
    return id;
  }

  /** The name of the memory that a unit is in. */
  async nameOf(id: number): Promise<string> {
    const [row] = await this.#connection.all<{ readonly name: string }>(MEMORY_OF, id);
    return row?.name ?? '–';
  }

  /** These units are, or will be, other ones or gone after this write. */
  touch(ids: Iterable<number>): void {
    this.#touched.add(ids);
  }

  /** What a memory grew by, in a write that changed something. */
  grow(memory: number, by: number): void {
    this.#memories.grow(memory, by);
    this.#changed = true;
  }

  async put(memory: string, units: readonly TranslationUnit[], origin: EditOrigin): Promise<PutCounts> {
    const collection = await this.open(memory);
    const counts = { added: 0, updated: 0, duplicates: 0 };
    for (const rows of chunksOf(units, toUnitRow))
      addCounts(counts, await this.#putRows(collection, rows, origin));
    return counts;
  }

  async #putRows(memory: number, rows: readonly UnitRow[], origin: EditOrigin): Promise<PutCounts> {
    await this.settled();
    const draft = new Draft<UnitRow>();
    const keys = JSON.stringify(rows.map(({ key }) => key));
    draft.learn(rows, await this.#connection.all<Known & { readonly key: string }>(KNOWN, memory, keys));
    await this.release(draft.knownIds());
    const counts = count(rows, (row) => draft.place(row, () => this.takeId()));
    this.write(async () => {
      await this.#record(memory, draft, origin);
      await this.keep(memory, draft);
    });
    return counts;
  }

  async #record(memory: number, { added, changed }: Draft<UnitRow>, origin: EditOrigin): Promise<void> {
    if (added.size + changed.size === 0) return;
    const edit = await this.#history.open(origin);
    const becoming = [...changed].map(([id, { digest }]) => ({ id, memory, digest }));
    await this.#history.record(edit, becoming);
    this.#history.add(edit, added.keys());
  }

  /** Changes and deletes units one by one; throws as `replaceUnits` says. */
  async replace(
    replacements: readonly UnitReplacement[],
    origin: EditOrigin,
  ): Promise<readonly JoinedUnit[]> {
    return this.#exchange.replace(replacements, origin);
  }

  /** Puts the units of an edit back; throws as `undoUnitEdit` says. */
  async undo(origin: EditOrigin, edit: number | undefined): Promise<RecordedEdit | undefined> {
    return this.#exchange.undo(origin, edit);
  }

  /** From now on no alignment has these units. */
  async release(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    const released = await this.#connection.all(RELEASE, JSON.stringify(ids));
    this.#changed ||= released.length > 0;
  }

  /** Begins to write a chunk; the one before must have `settled`. */
  write(chunk: () => Promise<void>): void {
    this.#writing = chunk();
    // Seen when the next chunk or the end awaits it; until then it is not an unhandled rejection.
    this.#writing.catch(() => undefined);
  }

  /** Resolves when the chunk under way is written; rejects when that failed. */
  settled(): Promise<void> {
    return this.#writing;
  }

  /** Writes what a draft adds to a memory and changes in it. */
  async keep(memory: number, draft: Draft<UnitRow>): Promise<void> {
    const added = [...draft.added];
    this.touch(draft.added.keys());
    this.touch(draft.changed.keys());
    const columns = added.map((row) => unitColumns(memory, row));
    if (added.length > 0) await this.#connection.batch(ADD, columns);
    await this.addTexts(added);
    if (draft.changed.size > 0) await this.#connection.batch(CHANGE, draft.changes());
    this.#memories.grow(memory, added.length);
    this.#changed ||= added.length + draft.changed.size > 0;
  }

  addTexts(rows: readonly UnitTexts[]): Promise<void> {
    return this.#texts(ADD_TEXTS, rows);
  }

  removeTexts(rows: readonly UnitTexts[]): Promise<void> {
    return this.#texts(REMOVE_TEXTS, rows);
  }

  async #texts(sql: Record<Language, string>, rows: readonly UnitTexts[]): Promise<void> {
    for (const language of LANGUAGES) {
      const texts = rows.flatMap((row) => searchText(language, row));
      if (texts.length > 0) await this.#connection.batch(sql[language], texts);
    }
  }

  /** Gives stored units other payloads of the same identity. */
  async change(payloads: readonly (readonly [number, string])[]): Promise<void> {
    if (payloads.length === 0) return;
    await this.settled();
    this.touch(payloads.map(([id]) => id));
    await this.#connection.batch(
      CHANGE,
      payloads.map(([id, payload]) => [id, digestOf(payload), payload]),
    );
    this.#changed = true;
  }

  /** Removes units with all that refers to them; gives how many were there. */
  async remove(ids: readonly number[]): Promise<number> {
    await this.settled();
    let removed = 0;
    for (const some of inTurns([...new Set(ids)])) removed += await this.#removeSome(some);
    return removed;
  }

  async #removeSome(ids: readonly number[]): Promise<number> {
    type Row = PayloadRow<number>;
    const rows = await this.#connection.all<Row>(TO_REMOVE, JSON.stringify(ids));
    if (rows.length === 0) return 0;
    // Checked first: another text than the one that went into the index would damage it.
    const units = rows.map((row) => [row.id, readUnit(soundPayload(row, this.#connection.file))] as const);
    await this.removeTexts(units.map(([id, unit]) => [id, { texts: textsOf(unit) }]));
    const found = rows.map(({ id }) => id);
    await this.release(found);
    this.touch(found);
    await this.#connection.batch(REMOVE, found);
    for (const { collection } of rows) this.#memories.grow(collection, -1);
    this.#changed = true;
    return rows.length;
  }

  /** Waits for what is being written, then writes down the edits and the sizes of the memories. */
  async finish(): Promise<void> {
    await this.settled();
    if (this.#changed) await this.#touched.finish();
    await this.#history.finish();
    await this.#memories.finish();
  }
}
