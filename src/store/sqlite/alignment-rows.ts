// Reading alignments: each row is checked against its digest, as units are, and one alignment is read in one
// transaction, so that its parts are of one moment.

import type { AlignedSentence, AlignedText } from '../../model/alignment.js';
import type { AlignmentInfo, StoredAlignment } from '../contract.js';
import type { HeadInfo, TextInfo } from '../payload.js';
import { readBead, readHead, readSentences } from '../payload.js';
import type { Connection } from './connection.js';
import { damaged } from './failure.js';
import { isSound } from './rows.js';

export interface TextRow {
  readonly digest: string;
  readonly payload: string;
}

const ALIGNMENTS = `
  SELECT name, beads, beads - accepted - rejected AS unreviewed, accepted, rejected, edits,
    lower(hex(digest)) AS digest, payload FROM alignments ORDER BY id`;
const ALIGNMENT = 'SELECT id, lower(hex(digest)) AS digest, payload FROM alignments WHERE name = ?1';
const SENTENCES = `
  SELECT lower(hex(digest)) AS digest, payload FROM alignment_sentences
  WHERE alignment = ?1 AND side = ?2 ORDER BY first`;
const BEADS = `
  SELECT lower(hex(digest)) AS digest, payload FROM alignment_beads
  WHERE alignment = ?1 AND moved = ?2 ORDER BY source, target`;

/** The text of a row; throws ProblemError (store-damaged) when it is not what was written. */
export function soundText(row: TextRow, file: string, name?: string): string {
  if (!isSound(row)) throw damaged(file, 'the text of an alignment was changed on disk', name);
  return row.payload;
}

/** What an alignment is, of a row; throws ProblemError (store-damaged) also when it goes by another name. */
export function headOf(row: TextRow, file: string, name: string): HeadInfo {
  const head = readHead(soundText(row, file, name));
  if (head.name !== name) throw damaged(file, 'the name of an alignment was changed on disk', name);
  return head;
}

type InfoRow = Omit<AlignmentInfo, 'memory' | 'sourcePath' | 'targetPath'> & TextRow;

/** All alignments, in the order in which they were made. */
export async function readAlignments(
  connection: Pick<Connection, 'all' | 'file'>,
): Promise<readonly AlignmentInfo[]> {
  const rows = await connection.all<InfoRow>(ALIGNMENTS);
  return rows.map(({ digest, payload, ...counts }) => {
    const head = headOf({ digest, payload }, connection.file, counts.name);
    const { memory, source, target } = head;
    return { ...counts, memory, sourcePath: source.path, targetPath: target.path };
  });
}

/** One alignment, or `undefined` when there is none of that name. */
export async function readAlignment(
  connection: Connection,
  name: string,
): Promise<StoredAlignment | undefined> {
  await connection.run('BEGIN');
  const [row] = await connection.all<TextRow & { readonly id: number }>(ALIGNMENT, name);
  if (row === undefined) return undefined;
  const { source, target, memory, segmentation } = headOf(row, connection.file, name);
  const part = { connection, id: row.id, name };
  return {
    name,
    memory,
    segmentation,
    source: await textOf(part, 0, source),
    target: await textOf(part, 1, target),
    beads: await textsOf(part, BEADS, 0).then((texts) => texts.map(readBead)),
    moved: await textsOf(part, BEADS, 1).then((texts) => texts.map(readBead)),
  };
}

interface Part {
  readonly connection: Connection;
  readonly id: number;
  readonly name: string;
}

async function textOf(
  part: Part,
  side: number,
  { language, path, sentences }: TextInfo,
): Promise<AlignedText> {
  const texts = await textsOf(part, SENTENCES, side);
  const found: readonly AlignedSentence[] = texts.flatMap(readSentences);
  if (found.length !== sentences)
    throw damaged(part.connection.file, 'sentences of an alignment are missing', part.name);
  return { language, path, sentences: found };
}

async function textsOf(
  { connection, id, name }: Part,
  sql: string,
  which: number,
): Promise<readonly string[]> {
  const rows = await connection.all<TextRow>(sql, id, which);
  return rows.map((row) => soundText(row, connection.file, name));
}
