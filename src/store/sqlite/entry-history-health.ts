// Looking for damage in the history of entries: whether counts and references fit, then (deep) every text against its
// digest, and every change against the next one of that entry and against what stands now.

import type { Problem } from '../../model/problem.js';
import { readEntry } from '../payload.js';
import { damaged } from './failure.js';
import { readEdits } from './entry-history-rows.js';
import type { Readers } from './readers.js';
import { isSound, nextPageSize } from './rows.js';

const FOREIGN_KEYS = ['entry_edits', 'entry_changes'].map((table) => `PRAGMA foreign_key_check(${table})`);
const WRONG_COUNTS = `
  SELECT number FROM entry_edits AS e
  WHERE changes <> (SELECT count(*) FROM entry_changes WHERE edit = e.number) OR changes < 1`;
/** An undo comes after what it took back; who took an edit back says the same of itself. */
const WRONG_UNDOS = `
  SELECT number FROM entry_edits AS e
  WHERE undoes >= number OR undoes NOT IN (SELECT number FROM entry_edits)
    OR undone_by IS NOT NULL AND (SELECT undoes FROM entry_edits WHERE number = e.undone_by) IS NOT number`;
const HALF_CHANGES =
  'SELECT edit FROM entry_changes WHERE (before IS NULL) <> (before_digest IS NULL) LIMIT 1';
/** Changes that do not end where the next one of their entry begins, or the last one where the entry stands. */
const BROKEN_CHAINS = `
  SELECT entry_key AS id FROM (
    SELECT c.entry_key, c.after_digest AS made,
      iif(lead(c.edit) OVER following IS NULL, e.digest, lead(c.before_digest) OVER following) AS found
    FROM entry_changes AS c LEFT JOIN entries AS e ON e.termbase = c.termbase AND e.entry_key = c.entry_key
    WINDOW following AS (PARTITION BY c.termbase, c.entry_key ORDER BY c.edit)
  ) WHERE made IS NOT found LIMIT 100`;

const TEXTS = `
  SELECT edit, termbase, entry_key AS key, before AS payload, lower(hex(before_digest)) AS digest FROM entry_changes
  WHERE (edit, termbase, entry_key) > (?1, ?2, ?3) AND before IS NOT NULL
  ORDER BY edit, termbase, entry_key LIMIT ?4`;

/** Adds what is wrong with the history of entries; throws ProblemError when it could not look further. */
export async function checkEntryHistory(readers: Readers, deep: boolean, problems: Problem[]): Promise<void> {
  const report = (reason: string, unit?: string) =>
    problems.push(damaged(readers.file, reason, unit).problem);
  for (const sql of FOREIGN_KEYS)
    if ((await readers.all(sql)).length > 0) report('the history of entries refers to what is not there');
  for (const { number } of await readers.all<{ readonly number: number }>(WRONG_COUNTS))
    report('the counts of an edit of entries do not fit its changes', String(number));
  for (const { number } of await readers.all<{ readonly number: number }>(WRONG_UNDOS))
    report('an undo of an edit of entries does not fit that edit', String(number));
  if ((await readers.all(HALF_CHANGES)).length > 0) report('a change of an entry lacks its digest');
  if (!deep) return;
  for (const { id } of await readers.all<{ readonly id: string }>(BROKEN_CHAINS))
    report('the history of an entry does not lead to what it is', id);
  await readEdits(readers, {});
  await checkTexts(readers, report);
}

interface ChangePlace {
  readonly edit: number;
  readonly termbase: number;
  readonly key: string;
}

interface TextRow extends ChangePlace {
  readonly digest: string;
  readonly payload: string;
}

const START: ChangePlace = { edit: 0, termbase: 0, key: '' };

/** What entries were, against its digest; what they became is what the next change found, or stands and is looked at. */
async function checkTexts(
  readers: Readers,
  report: (reason: string, unit?: string) => unknown,
): Promise<void> {
  let rows: readonly TextRow[] | undefined;
  let last = START;
  for (;;) {
    rows = await readers.all<TextRow>(TEXTS, last.edit, last.termbase, last.key, nextPageSize(rows));
    for (const row of rows)
      if (!isSound(row) || readEntry(row.payload).id !== row.key)
        report('the history of an entry was changed on disk', row.key);
    const next = rows.at(-1);
    // A damaged tree may lead in circles; what it is, the page check has told.
    if (next === undefined || !isAfter(next, last)) return;
    last = next;
  }
}

function isAfter(one: ChangePlace, other: ChangePlace): boolean {
  if (one.edit !== other.edit) return one.edit > other.edit;
  if (one.termbase !== other.termbase) return one.termbase > other.termbase;
  // SQLite compares bytes.
  return Buffer.compare(Buffer.from(one.key), Buffer.from(other.key)) > 0;
}
