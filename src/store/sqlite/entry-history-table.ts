// The history of entries during a write. A change keeps what the entry was before the edit, whatever the edit does to it
// afterwards. An undo is one pass of statements over the rows of
// the edit it takes back, so its cost follows these and nothing else.

import { makeProblem, ProblemError } from '../../model/problem.js';
import type { EditOrigin, RecordedEdit } from '../edit-history.js';
import { editName } from '../edit-history.js';
import type { Connection } from './connection.js';
import { EditTable } from './edit-table.js';
import { readLastEditOf } from './entry-change-rows.js';

// Before the rows of entries change: what is stored now is what they were before. The second time in one edit only what
// they become is new.
const RECORD = `
  INSERT INTO entry_changes
  SELECT ?1, ?2, item.value ->> 1, item.value ->> 0, e.digest, e.payload, unhex(item.value ->> 2)
  FROM json_each(?3) AS item LEFT JOIN entries AS e ON e.id = item.value ->> 0 WHERE true
  ON CONFLICT (edit, termbase, entry_key)
  DO UPDATE SET after_digest = excluded.after_digest, entry = iif(before_digest IS NULL, excluded.entry, entry)`;

const STANDING = `
  FROM entry_changes AS c LEFT JOIN entries AS e ON e.termbase = c.termbase AND e.entry_key = c.entry_key
  WHERE c.edit = ?1`;
const CHANGED_SINCE = `
  SELECT c.termbase AS collection, (SELECT name FROM termbases WHERE id = c.termbase) AS termbase, c.entry_key AS id
  ${STANDING} AND c.after_digest IS NOT e.digest ORDER BY c.entry LIMIT 1`;
const RECORD_UNDO = `
  INSERT INTO entry_changes
  SELECT ?2, c.termbase, c.entry_key, ifnull(e.id, c.entry), e.digest, e.payload, c.before_digest ${STANDING}`;
const TAKE_AWAY = `
  DELETE FROM entries WHERE (termbase, entry_key) IN (
    SELECT termbase, entry_key FROM entry_changes WHERE edit = ?1 AND before_digest IS NULL)`;
const CHANGE_BACK = `
  UPDATE entries SET digest = c.before_digest, payload = c.before FROM entry_changes AS c
  WHERE c.edit = ?1 AND c.before_digest IS NOT NULL AND c.after_digest IS NOT NULL
  AND entries.termbase = c.termbase AND entries.entry_key = c.entry_key`;
const BRING_BACK = `
  INSERT INTO entries (id, termbase, entry_key, digest, payload)
  SELECT entry, termbase, entry_key, before_digest, before FROM entry_changes
  WHERE edit = ?1 AND before_digest IS NOT NULL AND after_digest IS NULL`;
const GROWTH = `
  SELECT termbase, sum((before_digest IS NOT NULL) - (after_digest IS NOT NULL)) AS "by" FROM entry_changes
  WHERE edit = ?1 GROUP BY termbase`;

/** What an entry becomes: its number and id, and the digest of its new text, `null` when it goes. */
export interface Becoming {
  readonly id: number;
  readonly key: string;
  readonly digest: string | null;
}

export interface Undone {
  readonly edit: RecordedEdit;
  /** By how many entries each termbase grew. */
  readonly growth: readonly { readonly termbase: number; readonly by: number }[];
}

export class EntryHistoryTable {
  readonly #connection: Connection;
  readonly #edits: EditTable;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#edits = new EditTable(connection, 'entry');
  }

  /** Remembers what entries are now and that they become something else; asked before they do. */
  async record(termbase: number, entries: readonly Becoming[], origin: EditOrigin): Promise<void> {
    const edit = await this.#edits.open(origin);
    const rows = entries.map(({ id, key, digest }) => [id, key, digest]);
    await this.#connection.run(RECORD, edit, termbase, JSON.stringify(rows));
  }

  /** Puts the entries of an edit back; throws as `undoEntryEdit` says. */
  async undo(origin: EditOrigin, number: number | undefined): Promise<Undone | undefined> {
    await this.finish();
    const edit = await this.#edits.toUndo(origin, number);
    if (edit === undefined) return undefined;
    const [changed] = await this.#connection.all<ChangedSince>(CHANGED_SINCE, edit.number);
    if (changed !== undefined) throw await entryChanged(this.#connection, changed);
    const undo = await this.#edits.openUndo(origin, edit);
    await this.#connection.run(RECORD_UNDO, edit.number, undo);
    for (const sql of [TAKE_AWAY, CHANGE_BACK, BRING_BACK]) await this.#connection.run(sql, edit.number);
    return { edit, growth: await this.#connection.all(GROWTH, edit.number) };
  }

  /** Closes the edits of this write. */
  finish(): Promise<void> {
    return this.#edits.finish();
  }
}

interface ChangedSince {
  readonly termbase: string;
  readonly id: string;
  /** The number of the termbase, when there is one of that name. */
  readonly collection: number | undefined;
}

/** The problem of an entry that is not what somebody thinks it is, with the edit that made it what it is. */
export async function entryChanged(
  connection: Connection,
  { termbase, id, collection }: ChangedSince,
): Promise<ProblemError> {
  const last = collection === undefined ? undefined : await readLastEditOf(connection, collection, id);
  return new ProblemError(makeProblem('entry-changed', { termbase, last: editName(last) }, { unit: id }));
}
