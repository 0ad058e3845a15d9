// How many of the real files in the evaluation data are read, and with how many units. Used by the test
// beside it and by measure scripts; needs the folder `interchange` of the shared data.

import { createReadStream, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormatReader, ReadEvent } from '../../src/format/contract.js';
import { detectFormat, READERS } from '../../src/format/registry.js';
import type { Problem } from '../../src/model/problem.js';
import { ProblemError } from '../../src/model/problem.js';

/** One file as its manifest describes it. */
export interface InterchangeFile {
  readonly path: string;
  readonly format: string;
  readonly version: string | null;
  readonly variant: string | null;
  readonly expected: 'valid' | 'invalid' | 'malformed' | 'unspecified';
  /** Null where the format is no XML. */
  readonly well_formed: boolean | null;
  readonly namespace_well_formed?: boolean;
  readonly units: number | null;
}

/** What reading one file gave. */
export interface ReadResult {
  readonly file: InterchangeFile;
  /** Units, entries or rows of the file, as the manifest counts them. */
  readonly units: number;
  readonly events: readonly ReadEvent[];
  readonly refused?: Problem;
}

/** One line of the table: a format and version. */
export interface InterchangeRow {
  readonly format: string;
  readonly version: string;
  readonly files: number;
  /** Of the files that are well-formed and not called invalid. */
  readonly readable: number;
  readonly read: number;
  readonly unitsEqual: number;
  /** Of the malformed ones, and how many of them were refused with a line. */
  readonly malformed: number;
  readonly refusedWithLine: number;
}

/** Formats of the manifest with the name of their reader, for files that are not recognised. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['tmx', 'tmx'],
  ['tbx', 'tbx'],
  ['xliff', 'xliff-2.1'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['xlsx', 'xlsx'],
  ['po', 'po'],
  ['multiterm-xml', 'multiterm'],
]);

/** The files of our formats under a folder that holds `manifest.json`. */
export function interchangeFiles(folder: string): readonly InterchangeFile[] {
  const manifest = JSON.parse(
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  ) as readonly InterchangeFile[];
  return manifest.filter((file) => FORMATS.has(file.format));
}

/** Reads a file with the reader its content asks for. */
export async function readInterchangeFile(folder: string, file: InterchangeFile): Promise<ReadResult> {
  const path = join(folder, file.path);
  const events: ReadEvent[] = [];
  try {
    const named = FORMATS.get(file.format);
    const reader = (await readerFor(path)) ?? READERS.find(({ name }) => name === named);
    if (reader === undefined) throw new RangeError(`no reader for ${file.format}`);
    for await (const batch of reader.read(createReadStream(path))) events.push(...batch);
    return { file, events, units: countInFile(events) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { file, events, units: 0, refused: error.problem };
  }
}

async function readerFor(path: string): Promise<FormatReader | undefined> {
  const handle = await open(path);
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
  await handle.close();
  return detectFormat(buffer.subarray(0, bytesRead));
}

/** What a manifest counts: rows of tables, and of other files units and entries, each once however many segments it has. */
export function countInFile(events: readonly ReadEvent[]): number {
  const rows = events.flatMap((event) => (event.kind === 'rows' ? [event.count] : []));
  return rows.length > 0 ? rows.reduce((sum, count) => sum + count, 0) : countUnits(events);
}

/** Units and entries of a file, each once however many segments it has. */
export function countUnits(events: readonly ReadEvent[]): number {
  return events.filter(
    (event) => event.kind === 'entry' || (event.kind === 'unit' && event.continued !== true),
  ).length;
}

/** True when the file should be read: well-formed and not called invalid by its source. */
export function isReadable(file: InterchangeFile): boolean {
  return file.well_formed !== false && file.expected !== 'invalid' && file.expected !== 'malformed';
}

/** The table over all files: a row for each format and version. */
export async function measureInterchange(folder: string): Promise<readonly InterchangeRow[]> {
  const results: ReadResult[] = [];
  for (const file of interchangeFiles(folder)) results.push(await readInterchangeFile(folder, file));
  return interchangeRows(results);
}

function groupByVersion(results: readonly ReadResult[]): ReadonlyMap<string, readonly ReadResult[]> {
  const groups = new Map<string, ReadResult[]>();
  for (const result of results) {
    const key = `${result.file.format}\t${result.file.version ?? '-'}`;
    const group = groups.get(key) ?? [];
    group.push(result);
    groups.set(key, group);
  }
  return groups;
}

/** Groups results into rows. */
export function interchangeRows(results: readonly ReadResult[]): readonly InterchangeRow[] {
  const groups = groupByVersion(results);
  return [...groups].sort().map(([key, group]) => {
    const [format = '', version = ''] = key.split('\t');
    const readable = group.filter(({ file }) => isReadable(file));
    const malformed = group.filter(({ file }) => file.expected === 'malformed');
    return {
      format,
      version,
      files: group.length,
      readable: readable.length,
      read: readable.filter(({ refused }) => refused === undefined).length,
      unitsEqual: readable.filter(hasManifestCount).length,
      malformed: malformed.length,
      refusedWithLine: malformed.filter(({ refused }) => refused?.place.line !== undefined).length,
    };
  });
}

/** True when it was read with the number of units the manifest gives, or the manifest gives none. */
export function hasManifestCount({ file, units, refused }: ReadResult): boolean {
  return refused === undefined && (file.units === null || file.units === units);
}
