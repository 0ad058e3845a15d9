// Every format there is, by name, by content and by file ending.

import type { AnnotatedUnitWriter, EntryWriter, FormatName, FormatReader, UnitWriter } from './contract.js';
import { multitermReader } from './multiterm/reader.js';
import { multitermWriter } from './multiterm/writer.js';
import { poReader } from './po/reader.js';
import { poWriter } from './po/writer.js';
import { omegatWriter } from './table/omegat.js';
import { tableReader } from './table/reader.js';
import { xlsxReader } from './table/xlsx/reader.js';
import { xlsxEntryWriter, xlsxUnitWriter } from './table/xlsx/writer.js';
import { csvEntryWriter, csvUnitWriter, tsvEntryWriter, tsvUnitWriter } from './table/text-writer.js';
import { tbxReader } from './tbx/reader.js';
import { tbx2008Writer, tbxWriter } from './tbx/writer.js';
import { tmxReader } from './tmx/reader.js';
import { tmxWriter } from './tmx/writer.js';
import { xliff1Writer } from './xliff/xliff-1/writer.js';
import { xliff22Writer, xliff2Writer } from './xliff/xliff-2/writer.js';
import { xliff1Reader, xliff2Reader } from './xliff/reader.js';

// Tables last: nothing but their shape tells what they are.
export const READERS: readonly FormatReader[] = [
  tmxReader,
  tbxReader,
  xliff2Reader,
  xliff1Reader,
  multitermReader,
  xlsxReader,
  poReader,
  tableReader,
];

const ANNOTATED_WRITERS: readonly AnnotatedUnitWriter[] = [xliff2Writer, xliff22Writer, xliff1Writer];
const UNIT_WRITERS: readonly UnitWriter[] = [
  tmxWriter,
  ...ANNOTATED_WRITERS,
  csvUnitWriter,
  tsvUnitWriter,
  xlsxUnitWriter,
  poWriter,
];
const ENTRY_WRITERS: readonly EntryWriter[] = [
  tbxWriter,
  tbx2008Writer,
  csvEntryWriter,
  tsvEntryWriter,
  xlsxEntryWriter,
  omegatWriter,
  multitermWriter,
];

const ENDINGS: ReadonlyMap<string, FormatName> = new Map([
  ['tmx', 'tmx'],
  ['tbx', 'tbx'],
  ['xlf', 'xliff-2.1'],
  ['xliff', 'xliff-2.1'],
  ['sdlxliff', 'xliff-1.2'],
  ['mxliff', 'xliff-1.2'],
  ['mqxliff', 'xliff-1.2'],
  ['srx', 'srx'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['tab', 'tsv'],
  ['xlsx', 'xlsx'],
  ['utf8', 'omegat'],
  ['po', 'po'],
  ['mtf', 'multiterm'],
]);

/** The formats that can be written, units first. */
export const WRITABLE_FORMATS: readonly FormatName[] = [
  ...new Set([...UNIT_WRITERS, ...ENTRY_WRITERS].map(({ name }) => name)),
];

/** The formats that carry matches and terms beside their units. */
export const ANNOTATED_FORMATS: readonly FormatName[] = ANNOTATED_WRITERS.map(({ name }) => name);

/** The reader for a file by its first bytes (4 kB is enough), whatever the file is called. */
export function detectFormat(head: Uint8Array): FormatReader | undefined {
  return READERS.find((reader) => reader.recognizes(head));
}

export function unitWriter(name: FormatName): UnitWriter | undefined {
  return UNIT_WRITERS.find((writer) => writer.name === name);
}

/** The writer of a format that carries matches and terms beside its units. */
export function annotatedWriter(name: FormatName): AnnotatedUnitWriter | undefined {
  return ANNOTATED_WRITERS.find((writer) => writer.name === name);
}

export function entryWriter(name: FormatName): EntryWriter | undefined {
  return ENTRY_WRITERS.find((writer) => writer.name === name);
}

/** The format a file is by its ending, for writing; reading goes by content. */
export function formatByEnding(path: string): FormatName | undefined {
  const ending = /\.([^./\\]+)$/u.exec(path)?.[1];
  return ending === undefined ? undefined : ENDINGS.get(ending.toLowerCase());
}
