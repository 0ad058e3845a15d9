// Reading the edits of a history: who did what, when, and what was undone. Entries and units have tables of the same shape.

import type { RecordedEdit, WantedEdits } from '../edit-history.js';
import { readOrigin } from '../payload.js';
import type { Connection } from './connection.js';
import { damaged } from './failure.js';
import { isSound } from './rows.js';

/** Whose history: the tables are named after it. */
export type HistoryKind = 'entry' | 'unit';

export type Questions = Pick<Connection, 'all' | 'file'>;

interface EditRow {
  readonly number: number;
  readonly author: string;
  readonly changes: number;
  readonly undoes: number | null;
  readonly undone_by: number | null;
  readonly digest: string;
  readonly payload: string;
}

function editsWhere(kind: HistoryKind, condition: string): string {
  return `
    SELECT number, author, changes, undoes, undone_by, lower(hex(digest)) AS digest, payload FROM ${kind}_edits
    WHERE ${condition} ORDER BY number DESC LIMIT ?2`;
}

const statementsOf = (kind: HistoryKind) => ({
  before: editsWhere(kind, 'number < ?1'),
  one: editsWhere(kind, 'number = ?1'),
  toUndo: editsWhere(kind, 'author = ?1 AND undoes IS NULL AND undone_by IS NULL'),
});
const EDITS = { entry: statementsOf('entry'), unit: statementsOf('unit') };

/** Without a limit SQLite takes a negative one. */
export function limitOf(limit: number | undefined): number {
  return limit === undefined || limit === Infinity ? -1 : limit;
}

/** Edits, the newest first. Throws ProblemError (store-damaged) when one is not what was written; so do the others. */
export async function readEdits(
  connection: Questions,
  kind: HistoryKind,
  { before = Number.MAX_SAFE_INTEGER, limit }: WantedEdits,
): Promise<readonly RecordedEdit[]> {
  const rows = await connection.all<EditRow>(EDITS[kind].before, before, limitOf(limit));
  return rows.map((row) => editOf(row, connection.file));
}

export async function readEdit(
  connection: Questions,
  kind: HistoryKind,
  number: number,
): Promise<RecordedEdit | undefined> {
  return onlyEdit(await connection.all<EditRow>(EDITS[kind].one, number, 1), connection.file);
}

/** The last edit of a person that is neither undone nor an undo. */
export async function readEditToUndo(
  connection: Questions,
  kind: HistoryKind,
  by = '',
): Promise<RecordedEdit | undefined> {
  return onlyEdit(await connection.all<EditRow>(EDITS[kind].toUndo, by, 1), connection.file);
}

function onlyEdit([row]: readonly EditRow[], file: string): RecordedEdit | undefined {
  return row === undefined ? undefined : editOf(row, file);
}

/** The edit of a row; throws ProblemError (store-damaged) when its text or author is not what was written. */
function editOf(row: EditRow, file: string): RecordedEdit {
  if (!isSound(row)) throw damaged(file, 'an edit in the history was changed on disk', String(row.number));
  const origin = readOrigin(row.payload);
  if ((origin.by ?? '') !== row.author)
    throw damaged(file, 'the author of an edit was changed on disk', String(row.number));
  return {
    number: row.number,
    ...origin,
    changes: row.changes,
    ...(row.undoes === null ? {} : { undoes: row.undoes }),
    ...(row.undone_by === null ? {} : { undoneBy: row.undone_by }),
  };
}
