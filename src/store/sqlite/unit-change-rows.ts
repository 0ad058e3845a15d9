// Reading changes of units. What an edit added is a range of numbers without texts, and what a unit became is not kept
// twice: it is what the next change of it found, or what stands now, and the digest of the change says whether that is right.

import type { RecordedEdit } from '../edit-history.js';
import { readUnit } from '../payload.js';
import type { UnitChange, WantedUnitChanges } from '../unit-history.js';
import { inTurns } from './draft.js';
import type { Questions } from './edit-rows.js';
import { limitOf, readEdit } from './edit-rows.js';
import { damaged } from './failure.js';
import { isSound } from './rows.js';

const CHANGES = `
  SELECT c.edit AS edit, m.name AS memory, c.unit AS id, c.before AS before,
    nullif(lower(hex(c.before_digest)), '') AS before_digest, nullif(lower(hex(c.after_digest)), '') AS after_digest,
    iif(c.after_digest IS NULL, NULL, ifnull(
      (SELECT n.before FROM unit_changes AS n WHERE n.unit = c.unit AND n.edit > c.edit ORDER BY n.edit LIMIT 1),
      (SELECT payload FROM units WHERE id = c.unit))) AS after
  FROM unit_changes AS c CROSS JOIN memories AS m ON m.id = c.memory`;
const CHANGES_OF_EDIT = `${CHANGES} WHERE c.edit = ?1 AND c.unit > ?3 ORDER BY c.unit LIMIT ?2`;
const CHANGES_OF_UNIT = `${CHANGES} WHERE c.unit = ?1 ORDER BY c.edit DESC LIMIT ?2`;
const ADDED = `
  SELECT ?1 AS edit, m.name AS memory, item.value AS id, NULL AS before, NULL AS before_digest,
    lower(hex(ifnull(n.before_digest, u.digest))) AS after_digest, ifnull(n.before, u.payload) AS after
  FROM json_each(?2) AS item
  LEFT JOIN unit_changes AS n ON n.unit = item.value
    AND n.edit = (SELECT min(edit) FROM unit_changes WHERE unit = item.value AND edit > ?1)
  LEFT JOIN units AS u ON u.id = item.value
  LEFT JOIN memories AS m ON m.id = ifnull(n.memory, u.memory) ORDER BY item.value`;

const ADDITIONS = 'SELECT edit, first, last FROM unit_additions WHERE edit = ?1 AND last > ?2 ORDER BY first';
const ADDITION_OF =
  'SELECT edit, first, last FROM unit_additions WHERE first <= ?1 ORDER BY first DESC LIMIT 1';
const LAST_EDIT_OF = 'SELECT max(edit) AS edit FROM unit_changes WHERE unit = ?1';

/** Units that one edit added: all with these numbers. */
export interface Addition {
  readonly edit: number;
  readonly first: number;
  readonly last: number;
}

interface ChangeRow {
  readonly edit: number;
  readonly memory: string | null;
  readonly id: number;
  readonly before: string | null;
  readonly before_digest: string | null;
  readonly after: string | null;
  readonly after_digest: string | null;
}

/** Changes of one edit or of one unit, in the order of the contract. */
export async function readUnitChanges(
  connection: Questions,
  wanted: WantedUnitChanges,
): Promise<readonly UnitChange[]> {
  const rows = 'edit' in wanted ? await rowsOfEdit(connection, wanted) : await rowsOfUnit(connection, wanted);
  return rows.slice(0, wanted.limit).map((row) => changeOf(row, connection.file));
}

async function rowsOfEdit(
  connection: Questions,
  { edit, limit = Infinity, after = 0 }: Extract<WantedUnitChanges, { readonly edit: number }>,
): Promise<readonly ChangeRow[]> {
  const rows = [...(await connection.all<ChangeRow>(CHANGES_OF_EDIT, edit, limitOf(limit), after))];
  const ids = idsOf(await readAdditions(connection, edit, after), { limit, after });
  for (const some of inTurns(ids))
    rows.push(...(await connection.all<ChangeRow>(ADDED, edit, JSON.stringify(some))));
  return rows.sort((one, other) => one.id - other.id);
}

async function rowsOfUnit(
  connection: Questions,
  { id, limit = Infinity }: Extract<WantedUnitChanges, { readonly id: number }>,
): Promise<readonly ChangeRow[]> {
  const rows = await connection.all<ChangeRow>(CHANGES_OF_UNIT, id, limitOf(limit));
  const addition = await additionOf(connection, id);
  if (addition === undefined || rows.length >= limit) return rows;
  return [...rows, ...(await connection.all<ChangeRow>(ADDED, addition.edit, JSON.stringify([id])))];
}

/** Ranges of an edit that end behind a number. */
export function readAdditions(connection: Questions, edit: number, after = 0): Promise<readonly Addition[]> {
  return connection.all<Addition>(ADDITIONS, edit, after);
}

/** The numbers of ranges, rising. */
export function idsOf(
  ranges: readonly Pick<Addition, 'first' | 'last'>[],
  { limit = Infinity, after = 0 }: { readonly limit?: number; readonly after?: number } = {},
): number[] {
  const ids: number[] = [];
  for (const { first, last } of ranges)
    for (let id = Math.max(first, after + 1); id <= last && ids.length < limit; id++) ids.push(id);
  return ids;
}

async function additionOf(connection: Questions, id: number): Promise<Addition | undefined> {
  const [addition] = await connection.all<Addition>(ADDITION_OF, id);
  return addition === undefined || addition.last < id ? undefined : addition;
}

/** The last edit that changed a unit. */
export async function readLastEditOfUnit(
  connection: Questions,
  id: number,
): Promise<RecordedEdit | undefined> {
  const [row] = await connection.all<{ readonly edit: number | null }>(LAST_EDIT_OF, id);
  const edit = row?.edit ?? (await additionOf(connection, id))?.edit;
  return edit === undefined ? undefined : readEdit(connection, 'unit', edit);
}

function changeOf(row: ChangeRow, file: string): UnitChange {
  const unitOf = (payload: string | null, digest: string | null) => {
    if (payload === null && digest === null) return undefined;
    if (payload === null || digest === null || !isSound({ payload, digest })) throw changedOnDisk(row, file);
    return readUnit(payload);
  };
  const before = unitOf(row.before, row.before_digest);
  const after = unitOf(row.after, row.after_digest);
  if (row.memory === null) throw changedOnDisk(row, file);
  return {
    edit: row.edit,
    memory: row.memory,
    id: row.id,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

function changedOnDisk({ id }: ChangeRow, file: string): Error {
  return damaged(file, 'the history of a unit was changed on disk', String(id));
}
