// Looking for damage in the histories of entries and units: whether counts and references fit, then (deep) every text
// against its digest, and every change against the next one of the same thing and against what stands now.

import type { Problem } from '../../model/problem.js';
import { readEntry, readUnit } from '../payload.js';
import type { HistoryKind } from './edit-rows.js';
import { readEdits } from './edit-rows.js';
import { damaged } from './failure.js';
import type { Readers } from './readers.js';
import { isSound, nextPageSize } from './rows.js';

const COUNTED = {
  entry: '(SELECT count(*) FROM entry_changes WHERE edit = e.number)',
  unit: `(SELECT count(*) FROM unit_changes WHERE edit = e.number)
    + (SELECT ifnull(sum(last - first + 1), 0) FROM unit_additions WHERE edit = e.number)`,
};

const statementsOf = (kind: HistoryKind, tables: readonly string[]) => ({
  foreignKeys: [`${kind}_edits`, ...tables].map((table) => `PRAGMA foreign_key_check(${table})`),
  wrongCounts: `SELECT number FROM ${kind}_edits AS e WHERE changes <> ${COUNTED[kind]} OR changes < 1`,
  /** An undo comes after what it took back; who took an edit back says the same of itself. */
  wrongUndos: `
    SELECT number FROM ${kind}_edits AS e
    WHERE undoes >= number OR undoes NOT IN (SELECT number FROM ${kind}_edits)
      OR undone_by IS NOT NULL AND (SELECT undoes FROM ${kind}_edits WHERE number = e.undone_by) IS NOT number`,
  halfChanges: `SELECT edit FROM ${kind}_changes WHERE (before IS NULL) <> (before_digest IS NULL) LIMIT 1`,
});

/** Changes that do not end where the next one of their entry begins, or the last one where the entry stands. */
const BROKEN_ENTRIES = `
  SELECT entry_key AS id FROM (
    SELECT c.entry_key, c.after_digest AS made,
      iif(lead(c.edit) OVER following IS NULL, e.digest, lead(c.before_digest) OVER following) AS found
    FROM entry_changes AS c LEFT JOIN entries AS e ON e.termbase = c.termbase AND e.entry_key = c.entry_key
    WINDOW following AS (PARTITION BY c.termbase, c.entry_key ORDER BY c.edit)
  ) WHERE made IS NOT found LIMIT 100`;
/** The same of units, and units of which more is known than that they were added whose first change found nothing. */
const BROKEN_UNITS = `
  SELECT unit AS id FROM (
    SELECT c.unit, c.after_digest AS made,
      iif(lead(c.edit) OVER following IS NULL, u.digest, lead(c.before_digest) OVER following) AS found
    FROM unit_changes AS c LEFT JOIN units AS u ON u.id = c.unit
    WINDOW following AS (PARTITION BY c.unit ORDER BY c.edit)
  ) WHERE made IS NOT found
  UNION
  SELECT c.unit FROM unit_additions AS a CROSS JOIN unit_changes AS c ON c.unit BETWEEN a.first AND a.last
  WHERE c.edit <= a.edit OR c.before IS NULL
    AND c.edit = (SELECT min(edit) FROM unit_changes WHERE unit = c.unit)
  LIMIT 100`;
/** Ranges that overlap, and those with a number that neither stands nor was ever changed. */
const BROKEN_ADDITIONS = `
  SELECT a.first AS id FROM unit_additions AS a
  WHERE a.last < a.first OR a.last >= (SELECT next_unit FROM state)
    OR EXISTS (SELECT 1 FROM unit_additions AS b WHERE b.first > a.first AND b.first <= a.last)
    OR a.last - a.first + 1 <> (SELECT count(*) FROM units WHERE id BETWEEN a.first AND a.last)
      + (SELECT count(DISTINCT unit) FROM unit_changes AS c WHERE c.unit BETWEEN a.first AND a.last
         AND NOT EXISTS (SELECT 1 FROM units WHERE id = c.unit)) LIMIT 100`;

const ENTRY_TEXTS = `
  SELECT edit, termbase AS place, entry_key AS key, before AS payload, lower(hex(before_digest)) AS digest
  FROM entry_changes WHERE (edit, termbase, entry_key) > (?1, ?2, ?3) AND before IS NOT NULL
  ORDER BY edit, termbase, entry_key LIMIT ?4`;
const UNIT_TEXTS = `
  SELECT edit, unit AS place, '' AS key, before AS payload, lower(hex(before_digest)) AS digest
  FROM unit_changes WHERE (edit, unit, '') > (?1, ?2, ?3) AND before IS NOT NULL ORDER BY edit, unit LIMIT ?4`;

const HISTORIES = {
  entry: {
    ...statementsOf('entry', ['entry_changes']),
    broken: [BROKEN_ENTRIES],
    texts: ENTRY_TEXTS,
    isWhole: ({ payload, key }: TextRow) => readEntry(payload).id === key,
  },
  unit: {
    ...statementsOf('unit', ['unit_changes', 'unit_additions']),
    broken: [BROKEN_UNITS, BROKEN_ADDITIONS],
    texts: UNIT_TEXTS,
    isWhole: ({ payload }: TextRow) => readUnit(payload).variants.length >= 0,
  },
};

type Report = (reason: string, unit?: string) => void;

/** Adds what is wrong with the histories; throws ProblemError when it could not look further. */
export async function checkHistories(readers: Readers, deep: boolean, problems: Problem[]): Promise<void> {
  const report: Report = (reason, unit) => void problems.push(damaged(readers.file, reason, unit).problem);
  for (const kind of ['entry', 'unit'] as const) await checkHistory(readers, { kind, deep, report });
}

async function checkHistory(
  readers: Readers,
  { kind, deep, report }: { readonly kind: HistoryKind; readonly deep: boolean; readonly report: Report },
): Promise<void> {
  const { foreignKeys, wrongCounts, wrongUndos, halfChanges, broken } = HISTORIES[kind];
  for (const sql of foreignKeys)
    if ((await readers.all(sql)).length > 0) report('a history refers to what is not there');
  for (const { number } of await readers.all<{ readonly number: number }>(wrongCounts))
    report('the counts of an edit in the history do not fit its changes', String(number));
  for (const { number } of await readers.all<{ readonly number: number }>(wrongUndos))
    report('an undo in the history does not fit the edit it undid', String(number));
  if ((await readers.all(halfChanges)).length > 0) report('a change in the history lacks its digest');
  if (!deep) return;
  for (const sql of broken)
    for (const { id } of await readers.all<{ readonly id: string | number }>(sql))
      report('the history of a unit or entry does not lead to what it is', String(id));
  await readEdits(readers, kind, {});
  await checkTexts(readers, kind, report);
}

interface ChangePlace {
  readonly edit: number;
  /** The number of the termbase or of the unit. */
  readonly place: number;
  readonly key: string;
}

interface TextRow extends ChangePlace {
  readonly digest: string;
  readonly payload: string;
}

const START: ChangePlace = { edit: 0, place: 0, key: '' };

/** What was before, against its digest; what it became is what the next change found, or stands and is looked at. */
async function checkTexts(readers: Readers, kind: HistoryKind, report: Report): Promise<void> {
  const { texts, isWhole } = HISTORIES[kind];
  let rows: readonly TextRow[] | undefined;
  let last = START;
  for (;;) {
    rows = await readers.all<TextRow>(texts, last.edit, last.place, last.key, nextPageSize(rows));
    for (const row of rows)
      if (!isSound(row) || !isWhole(row))
        report('the history of a unit or entry was changed on disk', row.key || String(row.place));
    const next = rows.at(-1);
    // A damaged tree may lead in circles; what it is, the page check has told.
    if (next === undefined || !isAfter(next, last)) return;
    last = next;
  }
}

function isAfter(one: ChangePlace, other: ChangePlace): boolean {
  if (one.edit !== other.edit) return one.edit > other.edit;
  if (one.place !== other.place) return one.place > other.place;
  // SQLite compares bytes.
  return Buffer.compare(Buffer.from(one.key), Buffer.from(other.key)) > 0;
}
