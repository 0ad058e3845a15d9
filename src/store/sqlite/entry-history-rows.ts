// Reading the history of entries. What an entry became is not kept twice: it is what the next change of its id found, or
// what stands now, and the digest of the change says whether that is right.

import type { ConceptEntry } from '../../model/entry.js';
import type { EntryChange, EntryEdit, WantedChanges } from '../entry-history.js';
import { readEntry, readOrigin } from '../payload.js';
import type { Connection } from './connection.js';
import { damaged } from './failure.js';
import { isSound } from './rows.js';

type Questions = Pick<Connection, 'all' | 'file'>;

const EDITS = `
  SELECT number, author, changes, undoes, undone_by, lower(hex(digest)) AS digest, payload FROM entry_edits`;
const EDITS_BEFORE = `${EDITS} WHERE number < ?1 ORDER BY number DESC LIMIT ?2`;
const EDIT = `${EDITS} WHERE number = ?1`;
const EDIT_TO_UNDO = `
  ${EDITS} WHERE author = ?1 AND undoes IS NULL AND undone_by IS NULL ORDER BY number DESC LIMIT 1`;
const LAST_EDIT_OF = `${EDITS} WHERE number = (
  SELECT edit FROM entry_changes WHERE termbase = ?1 AND entry_key = ?2 ORDER BY edit DESC LIMIT 1)`;

const CHANGES = `
  SELECT c.edit AS edit, t.name AS termbase, c.entry_key AS id, c.before AS before,
    nullif(lower(hex(c.before_digest)), '') AS before_digest, nullif(lower(hex(c.after_digest)), '') AS after_digest,
    iif(c.after_digest IS NULL, NULL, ifnull(
      (SELECT n.before FROM entry_changes AS n
       WHERE n.termbase = c.termbase AND n.entry_key = c.entry_key AND n.edit > c.edit ORDER BY n.edit LIMIT 1),
      (SELECT payload FROM entries AS e WHERE e.termbase = c.termbase AND e.entry_key = c.entry_key))) AS after`;
const CHANGES_OF_EDIT = `
  ${CHANGES} FROM entry_changes AS c JOIN termbases AS t ON t.id = c.termbase
  WHERE c.edit = ?1 ORDER BY c.entry LIMIT ?2`;
const CHANGES_OF_ENTRY = `
  ${CHANGES} FROM termbases AS t CROSS JOIN entry_changes AS c ON c.termbase = t.id AND c.entry_key = ?1
  WHERE ?3 IS NULL OR t.name = ?3 ORDER BY c.edit DESC, c.entry LIMIT ?2`;

export interface EditRow {
  readonly number: number;
  readonly author: string;
  readonly changes: number;
  readonly undoes: number | null;
  readonly undone_by: number | null;
  readonly digest: string;
  readonly payload: string;
}

interface ChangeRow {
  readonly edit: number;
  readonly termbase: string;
  readonly id: string;
  readonly before: string | null;
  readonly before_digest: string | null;
  readonly after: string | null;
  readonly after_digest: string | null;
}

/** Without a limit SQLite takes a negative one. */
function limitOf(limit: number | undefined): number {
  return limit === undefined || limit === Infinity ? -1 : limit;
}

/** Edits, the newest first. Throws ProblemError (store-damaged) when one is not what was written; so do the others. */
export async function readEdits(
  connection: Questions,
  { before = Number.MAX_SAFE_INTEGER, limit }: { readonly before?: number; readonly limit?: number },
): Promise<readonly EntryEdit[]> {
  const rows = await connection.all<EditRow>(EDITS_BEFORE, before, limitOf(limit));
  return rows.map((row) => editOf(row, connection.file));
}

export async function readEdit(connection: Questions, number: number): Promise<EntryEdit | undefined> {
  return onlyEdit(await connection.all<EditRow>(EDIT, number), connection.file);
}

/** The last edit of a person that is neither undone nor an undo. */
export async function readEditToUndo(connection: Questions, by = ''): Promise<EntryEdit | undefined> {
  return onlyEdit(await connection.all<EditRow>(EDIT_TO_UNDO, by), connection.file);
}

/** The last edit that changed the entry of this id in a termbase. */
export async function readLastEditOf(
  connection: Questions,
  termbase: number,
  id: string,
): Promise<EntryEdit | undefined> {
  return onlyEdit(await connection.all<EditRow>(LAST_EDIT_OF, termbase, id), connection.file);
}

function onlyEdit([row]: readonly EditRow[], file: string): EntryEdit | undefined {
  return row === undefined ? undefined : editOf(row, file);
}

/** The edit of a row; throws ProblemError (store-damaged) when its text or author is not what was written. */
export function editOf(row: EditRow, file: string): EntryEdit {
  if (!isSound(row)) throw damaged(file, 'an edit of entries was changed on disk', String(row.number));
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

/** Changes of one edit or of one entry, in the order of the contract. */
export async function readChanges(
  connection: Questions,
  wanted: WantedChanges,
): Promise<readonly EntryChange[]> {
  const limit = limitOf(wanted.limit);
  const rows =
    'edit' in wanted
      ? await connection.all<ChangeRow>(CHANGES_OF_EDIT, wanted.edit, limit)
      : await connection.all<ChangeRow>(CHANGES_OF_ENTRY, wanted.id, limit, wanted.termbase ?? null);
  return rows.map((row) => changeOf(row, connection.file));
}

function changeOf(row: ChangeRow, file: string): EntryChange {
  const before = textOf(row, row.before, { digest: row.before_digest, file });
  const after = textOf(row, row.after, { digest: row.after_digest, file });
  return {
    edit: row.edit,
    termbase: row.termbase,
    id: row.id,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

function textOf(
  { id }: ChangeRow,
  payload: string | null,
  { digest, file }: { readonly digest: string | null; readonly file: string },
): ConceptEntry | undefined {
  if (payload === null && digest === null) return undefined;
  if (payload === null || digest === null || !isSound({ payload, digest }))
    throw damaged(file, 'the history of an entry was changed on disk', id);
  const entry = readEntry(payload);
  if (entry.id !== id) throw damaged(file, 'the id of an entry in the history was changed on disk', id);
  return entry;
}
