// Looking for damage in alignments: whether counts and references fit, then (deep) every text against its digest and
// every bead against its place.

import type { Problem } from '../../model/problem.js';
import { ProblemError } from '../../model/problem.js';
import type { PositionedBead } from '../bead-position.js';
import { placeBeads, wholeOf } from '../bead-position.js';
import { readBead } from '../payload.js';
import { beadColumns, toBeadRow } from './alignment-draft.js';
import type { TextRow } from './alignment-rows.js';
import { readAlignment, readAlignments, soundText } from './alignment-rows.js';
import type { Connection } from './connection.js';
import { damaged } from './failure.js';
import type { Readers } from './readers.js';
import { isSoundRules } from './segmentation-table.js';

const FOREIGN_KEYS = ['alignment_sentences', 'alignment_beads', 'alignment_edits'].map(
  (table) => `PRAGMA foreign_key_check(${table})`,
);
const WRONG_COUNTS = `
  SELECT a.name AS name FROM alignments AS a LEFT JOIN (
    SELECT alignment, count(*) AS beads, sum(state = 'accepted') AS accepted, sum(state = 'rejected') AS rejected,
      sum(iif(moved = 0, source_size, 0)) AS source, sum(iif(moved = 0, target_size, 0)) AS target
    FROM alignment_beads GROUP BY alignment
  ) AS b ON b.alignment = a.id
  WHERE a.beads <> ifnull(b.beads, 0) OR a.accepted <> ifnull(b.accepted, 0) OR a.rejected <> ifnull(b.rejected, 0)
    OR a.payload ->> '$.source.sentences' IS NOT ifnull(b.source, 0)
    OR a.payload ->> '$.target.sentences' IS NOT ifnull(b.target, 0)
    OR a.edits <> (SELECT count(*) FROM alignment_edits WHERE alignment = a.id)`;
/** Units that are elsewhere than their alignment says, or whose status is not what their beads make it. */
const WRONG_UNITS = `
  SELECT DISTINCT a.name AS name FROM alignment_beads AS b
  JOIN alignments AS a ON a.id = b.alignment JOIN units AS u ON u.id = b.unit JOIN memories AS m ON m.id = u.memory
  WHERE m.name IS NOT a.payload ->> 'memory' OR u.payload ->> 'status' IS NOT iif(
    EXISTS (SELECT 1 FROM alignment_beads WHERE unit = u.id AND state = 'accepted'), 'confirmed', 'unreviewed')`;
const EDITS = `
  SELECT a.name AS name, lower(hex(e.digest)) AS digest, e.payload AS payload
  FROM alignment_edits AS e JOIN alignments AS a ON a.id = e.alignment WHERE e.rowid = ?1`;
const EDIT_ROWS = 'SELECT rowid AS id FROM alignment_edits';
const RULES = 'SELECT version, lower(hex(digest)) AS digest, srx FROM segmentation_rules';
const BEADS = `
  SELECT b.moved, b.source, b.target, b.source_size, b.target_size, b.state, lower(hex(b.digest)) AS digest, b.payload
  FROM alignment_beads AS b JOIN alignments AS a ON a.id = b.alignment
  WHERE a.name = ?1 ORDER BY b.moved, b.source, b.target`;

interface Named {
  readonly name: string;
}

/** Adds what is wrong with alignments and segmentation rules; throws ProblemError when it could not look further. */
export async function checkAlignments(readers: Readers, deep: boolean, problems: Problem[]): Promise<void> {
  const report = (reason: string, name?: string) =>
    problems.push(damaged(readers.file, reason, name).problem);
  for (const sql of FOREIGN_KEYS)
    if ((await readers.all(sql)).length > 0) report('an alignment refers to what is not there');
  for (const { name } of await readers.all<Named>(WRONG_COUNTS))
    report('the counts of an alignment do not fit its beads', name);
  if (!deep) return;
  for (const { name } of await readers.all<Named>(WRONG_UNITS))
    report('the units of an alignment are not what its beads say', name);
  for (const { name } of await readAlignments(readers))
    await readers.alone((connection) => checkAlignment(connection, name));
  await checkEdits(readers);
  for (const row of await readers.all<Parameters<typeof isSoundRules>[0]>(RULES))
    if (!isSoundRules(row)) report('segmentation rules were changed on disk', row.version);
}

/** Reads an alignment as anybody would, and looks whether each bead stands where its columns say. */
async function checkAlignment(connection: Connection, name: string): Promise<void> {
  const stored = await readAlignment(connection, name);
  if (stored === undefined) return;
  const texts = { source: stored.source.sentences.length, target: stored.target.sentences.length };
  const rows = await connection.all<Record<string, unknown> & TextRow>(BEADS, name);
  const beads = rows.map((row) => ({ bead: readBead(soundText(row, connection.file, name)) }));
  const places = placesOf(() => placeBeads(beads, { stretches: [wholeOf(texts)], texts }));
  const sound = places?.every((place, index) => standsAsWritten(place, rows[index]));
  if (sound !== true)
    throw damaged(connection.file, 'the beads of an alignment are not in their places', name);
}

/** `undefined` when the beads do not fit together. */
function placesOf(place: () => readonly PositionedBead[]): readonly PositionedBead[] | undefined {
  try {
    return place();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    return undefined;
  }
}

function standsAsWritten(placed: PositionedBead, row: Record<string, unknown> | undefined): boolean {
  const columns = Object.values(row ?? {});
  // All but the unit, which the bead does not know.
  const expected = beadColumns(toBeadRow(placed), null).toSpliced(6, 1);
  return columns.length === expected.length && expected.every((value, index) => value === columns[index]);
}

async function checkEdits(readers: Readers): Promise<void> {
  for (const { id } of await readers.all<{ readonly id: number }>(EDIT_ROWS)) {
    const [row] = await readers.all<Named & TextRow>(EDITS, id);
    if (row !== undefined) soundText(row, readers.file, row.name);
  }
}
