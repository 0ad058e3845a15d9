// Looking for damage in lists of candidates: whether references fit, then (deep) every text against its digest.

import { CANDIDATE_STATES } from '../../model/candidate-list.js';
import type { Problem } from '../../model/problem.js';
import { readCandidateLists, readCandidates, soundText } from './candidate-table.js';
import { damaged } from './failure.js';
import type { Readers } from './readers.js';

const FOREIGN_KEYS = ['candidates', 'candidate_edits'].map((table) => `PRAGMA foreign_key_check(${table})`);
const EDIT_ROWS = 'SELECT rowid AS id FROM candidate_edits';
const EDIT = `
  SELECT l.name AS name, lower(hex(e.digest)) AS digest, e.payload AS payload
  FROM candidate_edits AS e JOIN candidate_lists AS l ON l.id = e.list WHERE e.rowid = ?1`;

interface EditRow {
  readonly name: string;
  readonly digest: string;
  readonly payload: string;
}

/** Adds what is wrong with lists of candidates; throws ProblemError when it could not look further. */
export async function checkCandidates(readers: Readers, deep: boolean, problems: Problem[]): Promise<void> {
  for (const sql of FOREIGN_KEYS)
    if ((await readers.all(sql)).length > 0)
      problems.push(damaged(readers.file, 'a candidate refers to a list that is not there').problem);
  if (!deep) return;
  for (const { name } of await readCandidateLists(readers))
    await readCandidates(readers, name, CANDIDATE_STATES);
  for (const { id } of await readers.all<{ readonly id: number }>(EDIT_ROWS)) {
    const [row] = await readers.all<EditRow>(EDIT, id);
    if (row !== undefined) soundText(row, readers.file, row.name);
  }
}
