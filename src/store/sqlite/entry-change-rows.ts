// Reading changes of entries. What an entry became is not kept twice: it is what the next change of its id found, or
// what stands now, and the digest of the change says whether that is right.

import type { ConceptEntry } from '../../model/entry.js';
import type { RecordedEdit } from '../edit-history.js';
import type { EntryChange, WantedChanges } from '../entry-history.js';
import { readEntry } from '../payload.js';
import type { Questions } from './edit-rows.js';
import { limitOf, readEdit } from './edit-rows.js';
import { damaged } from './failure.js';
import { isSound } from './rows.js';

const LAST_EDIT_OF = `
  SELECT edit FROM entry_changes WHERE termbase = ?1 AND entry_key = ?2 ORDER BY edit DESC LIMIT 1`;

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

interface ChangeRow {
  readonly edit: number;
  readonly termbase: string;
  readonly id: string;
  readonly before: string | null;
  readonly before_digest: string | null;
  readonly after: string | null;
  readonly after_digest: string | null;
}

/** The last edit that changed the entry of this id in a termbase. */
export async function readLastEditOf(
  connection: Questions,
  termbase: number,
  id: string,
): Promise<RecordedEdit | undefined> {
  const [row] = await connection.all<{ readonly edit: number }>(LAST_EDIT_OF, termbase, id);
  return row === undefined ? undefined : readEdit(connection, 'entry', row.edit);
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
