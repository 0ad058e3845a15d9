// The history of units during a write. What is added is a range of numbers, so that an import costs no more for being
// remembered; what is changed or deleted is kept as it was before the edit.

import { makeProblem, ProblemError } from '../../model/problem.js';
import type { EditOrigin, RecordedEdit } from '../edit-history.js';
import { editName } from '../edit-history.js';
import type { Connection } from './connection.js';
import { EditTable } from './edit-table.js';
import type { PayloadRow } from './rows.js';
import { nextPageSize } from './rows.js';
import type { Addition } from './unit-change-rows.js';
import { readAdditions, readLastEditOfUnit } from './unit-change-rows.js';

// Before the rows of units change: what is stored now is what they were before. The second time in one edit only what
// they become is new.
const RECORD = `
  INSERT INTO unit_changes
  SELECT ?1, item.value ->> 0, item.value ->> 1, u.digest, u.payload, unhex(item.value ->> 2)
  FROM json_each(?2) AS item LEFT JOIN units AS u ON u.id = item.value ->> 0 WHERE true
  ON CONFLICT (edit, unit) DO UPDATE SET after_digest = excluded.after_digest`;
const ADD_RANGE = 'INSERT INTO unit_additions (first, last, edit) VALUES (?1, ?2, ?3)';

const CHANGED_SINCE = `
  SELECT c.unit AS id FROM unit_changes AS c LEFT JOIN units AS u ON u.id = c.unit
  WHERE c.edit = ?1 AND c.after_digest IS NOT u.digest ORDER BY c.unit LIMIT 1`;
/** What an edit added is what the next change of it found. */
const ADDED_AND_CHANGED_SINCE = `
  SELECT c.unit AS id FROM unit_additions AS a CROSS JOIN unit_changes AS c ON c.unit BETWEEN a.first AND a.last
  LEFT JOIN units AS u ON u.id = c.unit
  WHERE a.edit = ?1 AND c.edit = (SELECT min(edit) FROM unit_changes WHERE unit = c.unit AND edit > ?1)
  AND c.before_digest IS NOT u.digest ORDER BY c.unit LIMIT 1`;
const MEMORY_OF = `
  SELECT name FROM memories WHERE id = ifnull((SELECT memory FROM units WHERE id = ?1),
    (SELECT memory FROM unit_changes WHERE unit = ?1 ORDER BY edit DESC LIMIT 1))`;
const BEFORE = `
  SELECT unit AS id, memory AS collection, nullif(lower(hex(before_digest)), '') AS digest, before AS payload
  FROM unit_changes WHERE edit = ?1 AND unit > ?2 ORDER BY unit LIMIT ?3`;

/** What a unit becomes: the digest of its new text, `null` when it goes. */
export interface UnitBecoming {
  readonly id: number;
  readonly memory: number;
  readonly digest: string | null;
}

/** What a unit was before an edit; without a text it was not there. */
export type UnitBefore = Pick<PayloadRow<number>, 'id' | 'collection'> & {
  readonly digest: string | null;
  readonly payload: string | null;
};

export class UnitHistoryTable {
  readonly #connection: Connection;
  readonly #edits: EditTable;
  /** Units added in this write, in order; written down when their edit is closed. */
  #added: Addition[] = [];

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#edits = new EditTable(connection, 'unit');
  }

  /** The number of the edit to which changes of this origin belong. */
  open(origin: EditOrigin): Promise<number> {
    return this.#edits.open(origin);
  }

  /** Remembers that units came; numbers rise. */
  add(edit: number, ids: Iterable<number>): void {
    for (const id of ids) {
      const last = this.#added.at(-1);
      if (last?.edit === edit && last.last === id - 1) this.#added.splice(-1, 1, { ...last, last: id });
      else this.#added.push({ edit, first: id, last: id });
    }
  }

  /** Remembers what units are now and that they become something else; asked before they do. */
  async record(edit: number, units: readonly UnitBecoming[]): Promise<void> {
    const rows = units
      .filter((unit) => !this.#isAddedBy(edit, unit))
      .map(({ id, memory, digest }) => [id, memory, digest]);
    if (rows.length > 0) await this.#connection.run(RECORD, edit, JSON.stringify(rows));
  }

  /** True for a unit that the edit itself added: what becomes of it is what it was added as, or nothing. */
  #isAddedBy(edit: number, { id, digest }: UnitBecoming): boolean {
    const index = this.#added.findIndex(
      (range) => range.edit === edit && range.first <= id && id <= range.last,
    );
    const range = this.#added[index];
    if (range === undefined) return false;
    const parts = [
      { ...range, last: id - 1 },
      { ...range, first: id + 1 },
    ];
    if (digest === null) this.#added.splice(index, 1, ...parts.filter(({ first, last }) => first <= last));
    return true;
  }

  /** The edit that is to be undone, when it can be; throws as `undoUnitEdit` says, but for units that are taken. */
  async toUndo(origin: EditOrigin, number: number | undefined): Promise<RecordedEdit | undefined> {
    await this.finish();
    const edit = await this.#edits.toUndo(origin, number);
    if (edit === undefined) return undefined;
    for (const sql of [CHANGED_SINCE, ADDED_AND_CHANGED_SINCE]) {
      const [changed] = await this.#connection.all<{ readonly id: number }>(sql, edit.number);
      if (changed !== undefined) throw await unitChanged(this.#connection, changed.id);
    }
    return edit;
  }

  openUndo(origin: EditOrigin, edit: RecordedEdit): Promise<number> {
    return this.#edits.openUndo(origin, edit);
  }

  additions(edit: number): Promise<readonly Addition[]> {
    return readAdditions(this.#connection, edit);
  }

  /** What an edit changed and deleted, as it was before, in pages. */
  async *before(edit: number): AsyncGenerator<readonly UnitBefore[]> {
    let last = 0;
    let size = nextPageSize();
    for (;;) {
      const rows = await this.#connection.all<UnitBefore>(BEFORE, edit, last, size);
      if (rows.length === 0) return;
      yield rows;
      size = nextPageSize(rows.map(({ payload }) => ({ payload: payload ?? '' })));
      last = rows.at(-1)?.id ?? last;
    }
  }

  /** Closes the edits of this write. */
  async finish(): Promise<void> {
    for (const { first, last, edit } of this.#added.splice(0))
      await this.#connection.run(ADD_RANGE, first, last, edit);
    await this.#edits.finish();
  }
}

/** The problem of a unit that is not what somebody thinks it is, with the edit that made it what it is. */
export async function unitChanged(connection: Connection, id: number): Promise<ProblemError> {
  const [row] = await connection.all<{ readonly name: string }>(MEMORY_OF, id);
  const last = editName(await readLastEditOfUnit(connection, id));
  return new ProblemError(
    makeProblem('unit-changed', { memory: row?.name ?? '–', last }, { unit: String(id) }),
  );
}
