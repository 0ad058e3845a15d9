// What the tests of all formats share: reading and writing whole files in memory.

import type {
  EntryWriter,
  FormatReader,
  Piece,
  ReadEvent,
  ReadOptions,
  UnitWriter,
  WriteOptions,
} from '../../src/format/contract.js';
import type { ConceptEntry } from '../../src/model/entry.js';
import type { Loss, Problem } from '../../src/model/problem.js';
import { ProblemError } from '../../src/model/problem.js';
import type { TranslationUnit } from '../../src/model/unit.js';

export const WRITE_OPTIONS: WriteOptions = {
  original: 'rapport <1>.docx',
  sourceLanguage: 'nl',
  now: '2026-11-24T08:15:00Z',
  toolVersion: '0.1.0',
};

/** Bytes in pieces of the given size, to break characters and tags at every place. */
export async function* inPieces(bytes: Uint8Array, size = bytes.length): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** All events of a file given as text or bytes. Throws `ProblemError`. */
export async function readAll(
  reader: FormatReader,
  file: string | Uint8Array,
  pieceSize?: number,
  options: ReadOptions = {},
): Promise<readonly ReadEvent[]> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const events: ReadEvent[] = [];
  for await (const batch of reader.read(inPieces(bytes, pieceSize), options)) events.push(...batch);
  return events;
}

/** The problem for which a file is refused; fails when it is read. */
export async function refusalOf(reader: FormatReader, file: string | Uint8Array): Promise<Problem> {
  try {
    await readAll(reader, file);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('the file was read');
}

export function unitsOf(events: readonly ReadEvent[]): readonly TranslationUnit[] {
  return events.flatMap((event) => (event.kind === 'unit' ? [event.unit] : []));
}

export function entriesOf(events: readonly ReadEvent[]): readonly ConceptEntry[] {
  return events.flatMap((event) => (event.kind === 'entry' ? [event.entry] : []));
}

export function warningsOf(events: readonly ReadEvent[]): readonly Problem[] {
  return events.flatMap((event) => (event.kind === 'warning' ? [event.problem] : []));
}

/** What a writer makes of units or entries. */
export interface Written {
  readonly file: string;
  readonly losses: readonly Loss[];
}

export async function writeUnits(
  writer: UnitWriter,
  units: readonly TranslationUnit[],
  options: WriteOptions = WRITE_OPTIONS,
): Promise<Written> {
  return collect((report) => writer.write(oneBatch(units), options, report));
}

export async function writeEntries(writer: EntryWriter, entries: readonly ConceptEntry[]): Promise<Written> {
  return collect((report) => writer.write(oneBatch(entries), WRITE_OPTIONS, report));
}

/** Values in one batch, from the start each time they are gone through. */
export function oneBatch<Value>(values: readonly Value[]): AsyncIterable<readonly Value[]> {
  return {
    async *[Symbol.asyncIterator]() {
      yield values;
    },
  };
}

async function collect(
  write: (report: (losses: readonly Loss[]) => void) => AsyncIterable<Piece>,
): Promise<Written> {
  let losses: readonly Loss[] | undefined;
  let file = '';
  for await (const piece of write((found) => (losses = found))) {
    if (typeof piece !== 'string') throw new Error('the writer writes bytes');
    file += piece;
  }
  if (losses === undefined) throw new Error('the writer reported no losses');
  return { file, losses };
}
