// The edits of a history during a write, of entries or of units. An edit is opened by the first change with its origin,
// and counted when the write or an undo closes it; one that changed nothing in the end is forgotten.

import { makeProblem, ProblemError } from '../../model/problem.js';
import type { EditOrigin, RecordedEdit } from '../edit-history.js';
import { sameOrigin } from '../edit-history.js';
import { digestOf, originPayload } from '../payload.js';
import type { Connection } from './connection.js';
import type { HistoryKind } from './edit-rows.js';
import { readEdit, readEditToUndo } from './edit-rows.js';

const statementsOf = (kind: HistoryKind, counted: string) => ({
  add: `INSERT INTO ${kind}_edits (author, changes, undoes, digest, payload) VALUES (?1, 0, ?2, unhex(?3), ?4)
        RETURNING number`,
  markUndone: `UPDATE ${kind}_edits SET undone_by = ?2 WHERE number = ?1`,
  close: [
    `DELETE FROM ${kind}_changes WHERE edit = ?1 AND before_digest IS after_digest`,
    `UPDATE ${kind}_edits SET changes = ${counted} WHERE number = ?1`,
    `DELETE FROM ${kind}_edits WHERE number = ?1 AND changes = 0`,
  ],
});
const STATEMENTS = {
  entry: statementsOf('entry', '(SELECT count(*) FROM entry_changes WHERE edit = ?1)'),
  unit: statementsOf(
    'unit',
    `(SELECT count(*) FROM unit_changes WHERE edit = ?1)
     + (SELECT ifnull(sum(last - first + 1), 0) FROM unit_additions WHERE edit = ?1)`,
  ),
};
/** The word of the command line whose history it is. */
const COMMANDS = { entry: 'termbase', unit: 'memory' } as const;

export class EditTable {
  readonly #connection: Connection;
  readonly #kind: HistoryKind;
  /** Edits of this write; the last one is open. */
  readonly #edits: { readonly origin: EditOrigin; readonly number: number; readonly isUndo: boolean }[] = [];

  constructor(connection: Connection, kind: HistoryKind) {
    this.#connection = connection;
    this.#kind = kind;
  }

  /** The number of the edit to which changes of this origin belong. */
  async open(origin: EditOrigin): Promise<number> {
    const last = this.#edits.at(-1);
    if (last !== undefined && !last.isUndo && sameOrigin(last.origin, origin)) return last.number;
    return this.#add(origin, undefined);
  }

  /** The number of a new edit that takes one back, and both marked so. */
  async openUndo(origin: EditOrigin, { number, undoes }: RecordedEdit): Promise<number> {
    const undo = await this.#add(origin, number);
    const { markUndone } = STATEMENTS[this.#kind];
    await this.#connection.run(markUndone, number, undo);
    // What an undo took away is there again, so it can be undone anew.
    if (undoes !== undefined) await this.#connection.run(markUndone, undoes, null);
    return undo;
  }

  async #add(origin: EditOrigin, undoes: number | undefined): Promise<number> {
    const payload = originPayload(origin);
    const values = [origin.by ?? '', undoes ?? null, digestOf(payload), payload] as const;
    const { add } = STATEMENTS[this.#kind];
    const [row] = await this.#connection.all<{ readonly number: number }>(add, ...values);
    if (row === undefined) throw new Error('an edit is not there after it was made');
    this.#edits.push({ origin, number: row.number, isUndo: undoes !== undefined });
    return row.number;
  }

  /** The edit of a number, or the last of a person that can be undone; throws as `undoEntryEdit` says. */
  async toUndo({ by }: EditOrigin, number: number | undefined): Promise<RecordedEdit | undefined> {
    if (number === undefined) return readEditToUndo(this.#connection, this.#kind, by);
    const edit = await readEdit(this.#connection, this.#kind, number);
    const command = COMMANDS[this.#kind];
    if (edit === undefined) throw new ProblemError(makeProblem('edit-not-found', { edit: number, command }));
    const { undoneBy } = edit;
    if (undoneBy !== undefined)
      throw new ProblemError(makeProblem('edit-undone', { edit: number, undoneBy, command }));
    return edit;
  }

  /** Closes the edits of this write. */
  async finish(): Promise<void> {
    for (const { number } of this.#edits.splice(0))
      for (const sql of STATEMENTS[this.#kind].close) await this.#connection.run(sql, number);
  }
}
