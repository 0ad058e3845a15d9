// Entries during a write: put by identity, replaced one by one, put back by an undo. Whatever changes them goes by
// `#exchange`, which first tells the history what they were.

import type { ConceptEntry, EntryReplacement } from '../../model/entry.js';
import type { PutCounts } from '../contract.js';
import type { EditOrigin, RecordedEdit } from '../edit-history.js';
import { possibleIds, sameConcept } from '../identity.js';
import { digestOf, entryPayload, readEntry } from '../payload.js';
import { Collections } from './collections.js';
import type { Connection } from './connection.js';
import type { EntryRow, Known } from './draft.js';
import { addCounts, chunksOf, Draft, inTurns, toEntryRow } from './draft.js';
import { entryChanged, EntryHistoryTable } from './entry-history-table.js';

const KNOWN = `
  SELECT entry_key AS key, id, lower(hex(digest)) AS digest, payload FROM entries
  WHERE termbase = ?1 AND entry_key IN (SELECT value FROM json_each(?2))`;
const ADD = `
  INSERT INTO entries (id, termbase, entry_key, digest, payload)
  SELECT value ->> 0, value ->> 1, value ->> 2, unhex(value ->> 3), value ->> 4 FROM json_each(?1)`;
const CHANGE = `
  UPDATE entries SET digest = unhex(item.value ->> 1), payload = item.value ->> 2
  FROM json_each(?1) AS item WHERE entries.id = item.value ->> 0`;
const REMOVE = 'DELETE FROM entries WHERE id IN (SELECT value FROM json_each(?1))';

/** Rows that come, change and go in one termbase, by the number of the entry. */
interface Exchange {
  readonly added: ReadonlyMap<number, EntryRow>;
  readonly changed: ReadonlyMap<number, EntryRow>;
  readonly removed: ReadonlyMap<number, string>;
}

export class EntryTable {
  readonly #connection: Connection;
  readonly #termbases: Collections;
  readonly #history: EntryHistoryTable;
  #nextId: number;
  #changed = false;

  constructor(connection: Connection, nextId: number) {
    this.#connection = connection;
    this.#termbases = new Collections(connection, 'termbases');
    this.#history = new EntryHistoryTable(connection);
    this.#nextId = nextId;
  }

  /** The next free number; those of entries that went are not free. */
  get nextId(): number {
    return this.#nextId;
  }

  get changed(): boolean {
    return this.#changed;
  }

  async put(termbase: string, entries: readonly ConceptEntry[], origin: EditOrigin): Promise<PutCounts> {
    const collection = await this.#open(termbase);
    const counts = { added: 0, updated: 0, duplicates: 0 };
    for (const rows of chunksOf(entries, toEntryRow))
      addCounts(counts, await this.#putRows(collection, rows, origin));
    return counts;
  }

  async #open(termbase: string): Promise<number> {
    const { id, made } = await this.#termbases.open(termbase);
    this.#changed ||= made;
    return id;
  }

  async #putRows(termbase: number, rows: readonly EntryRow[], origin: EditOrigin): Promise<PutCounts> {
    const draft = new Draft<EntryRow>();
    await this.#learn(draft, termbase, rows);
    const counts = { added: 0, updated: 0, duplicates: 0 };
    for (const { entry } of rows) {
      const id = await this.#freeOrSame(draft, termbase, entry);
      counts[draft.place(toEntryRow({ ...entry, id }), () => this.#nextId++)]++;
    }
    await this.#exchange(termbase, { ...draft, removed: new Map() }, origin);
    return counts;
  }

  /** The id under which this concept stands, or the first free one after those of other concepts. */
  async #freeOrSame(draft: Draft<EntryRow>, termbase: number, entry: ConceptEntry): Promise<string> {
    for (const id of possibleIds(entry.id)) {
      if (!draft.known.has(id)) await this.#learn(draft, termbase, [{ key: id }]);
      const payload = draft.known.get(id)?.payload;
      if (payload === undefined || sameConcept(readEntry(payload), entry)) return id;
    }
    throw new Error('unreachable: there is always a free id');
  }

  async #learn(
    draft: Draft<EntryRow>,
    termbase: number,
    rows: readonly { readonly key: string }[],
  ): Promise<void> {
    draft.learn(
      rows,
      await this.#find(
        termbase,
        rows.map(({ key }) => key),
      ),
    );
  }

  #find(termbase: number, keys: readonly string[]): Promise<readonly (Known & { readonly key: string })[]> {
    return this.#connection.all(KNOWN, termbase, JSON.stringify(keys));
  }

  async replace(
    termbase: string,
    replacements: readonly EntryReplacement[],
    origin: EditOrigin,
  ): Promise<void> {
    const stored = await this.#storedOf(termbase, replacements);
    const collection = replacements.length === 0 ? undefined : await this.#open(termbase);
    if (collection === undefined) return;
    for (const some of inTurns(replacements))
      await this.#exchange(collection, this.#exchangeOf(some, stored), origin);
  }

  /** The rows that are to be replaced, by id; throws when one is not what `before` says. */
  async #storedOf(
    termbase: string,
    replacements: readonly EntryReplacement[],
  ): Promise<ReadonlyMap<string, Known>> {
    const collection = await this.#termbases.find(termbase);
    const stored = new Map<string, Known>();
    for (const some of inTurns(replacements)) {
      const keys = some.map(({ id }) => id);
      const found = collection === undefined ? [] : await this.#find(collection, keys);
      for (const row of found) stored.set(row.key, row);
      for (const { id, before } of some) {
        const digest = before === undefined ? undefined : digestOf(entryPayload(before));
        if (stored.get(id)?.digest !== digest)
          throw await entryChanged(this.#connection, { termbase, id, collection });
      }
    }
    return stored;
  }

  #exchangeOf(replacements: readonly EntryReplacement[], stored: ReadonlyMap<string, Known>): Exchange {
    const exchange = {
      added: new Map<number, EntryRow>(),
      changed: new Map<number, EntryRow>(),
      removed: new Map<number, string>(),
    };
    for (const { id, after } of replacements) {
      const known = stored.get(id);
      if (after === undefined) {
        if (known !== undefined) exchange.removed.set(known.id, id);
        continue;
      }
      const row = toEntryRow(after);
      if (known === undefined) exchange.added.set(this.#nextId++, row);
      else if (known.digest !== row.digest) exchange.changed.set(known.id, row);
    }
    return exchange;
  }

  async #exchange(
    termbase: number,
    { added, changed, removed }: Exchange,
    origin: EditOrigin,
  ): Promise<void> {
    if (added.size + changed.size + removed.size === 0) return;
    const become = [...added, ...changed].map(([id, { key, digest }]) => ({ id, key, digest }));
    const go = [...removed].map(([id, key]) => ({ id, key, digest: null }));
    await this.#history.record(termbase, [...become, ...go], origin);
    const rows = [...added].map(([id, row]) => [id, termbase, row.key, row.digest, row.payload]);
    const changes = [...changed].map(([id, row]) => [id, row.digest, row.payload]);
    if (removed.size > 0) await this.#connection.batch(REMOVE, [...removed.keys()]);
    if (changes.length > 0) await this.#connection.batch(CHANGE, changes);
    if (rows.length > 0) await this.#connection.batch(ADD, rows);
    this.#termbases.grow(termbase, added.size - removed.size);
    this.#changed = true;
  }

  async undo(origin: EditOrigin, number: number | undefined): Promise<RecordedEdit | undefined> {
    const undone = await this.#history.undo(origin, number);
    if (undone === undefined) return undefined;
    for (const { termbase, by } of undone.growth) this.#termbases.grow(termbase, by);
    this.#changed = true;
    return undone.edit;
  }

  /** Writes down the sizes of the termbases and of the edits. */
  async finish(): Promise<void> {
    await this.#history.finish();
    await this.#termbases.finish();
  }
}
