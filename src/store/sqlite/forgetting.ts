// Forgetting what units were: their history goes, and the file is written anew, so that no page, free or used, and no
// journal holds what is not in a table any more (https://www.sqlite.org/lang_vacuum.html).

import { makeProblem, ProblemError } from '../../model/problem.js';
import type { Connection } from './connection.js';
import { BUSY_SECONDS } from './failure.js';

const COUNT = 'SELECT count(*) AS edits FROM unit_edits';
const FORGET = ['unit_changes', 'unit_additions', 'unit_edits'].map((table) => `DELETE FROM ${table}`);
/** The trigrams of texts that went stay in old segments of an index until it is merged. */
const MERGE = ['units_nl_text', 'units_en_text'].map(
  (table) => `INSERT INTO ${table} (${table}) VALUES ('optimize')`,
);
const KEEP = 'UPDATE state SET revision = revision + 1';

/** Forgets all edits of units and gives how many there were. Throws ProblemError as a write does. */
export async function forgetUnitEdits(connection: Connection): Promise<number> {
  await connection.run('BEGIN IMMEDIATE');
  let edits = 0;
  try {
    const [row] = await connection.all<{ readonly edits: number }>(COUNT);
    edits = row?.edits ?? 0;
    for (const sql of [...FORGET, ...MERGE]) await connection.run(sql);
    if (edits > 0) await connection.run(KEEP);
    await connection.run('COMMIT');
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
  await connection.script('VACUUM');
  // Until then the old pages are in the file, and the new ones, beside others, in the journal.
  const [done] = await connection.all<{ readonly busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)');
  if (done?.busy !== 0)
    throw new ProblemError(makeProblem('store-locked', { seconds: BUSY_SECONDS }, { file: connection.file }));
  return edits;
}
