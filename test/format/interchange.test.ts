// Real files of other tools: all are read, with the right number of units, and come back from our own files the same.

import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { entryWriter, READERS, unitWriter } from '../../src/format/registry.js';
import type { FormatName, FormatReader } from '../../src/format/contract.js';
import type { Content } from '../../src/model/content.js';
import type { ConceptEntry } from '../../src/model/entry.js';
import type { TranslationUnit } from '../../src/model/unit.js';
import type { InterchangeFile, ReadResult } from './interchange.js';
import {
  hasManifestCount,
  interchangeFiles,
  interchangeRows,
  isReadable,
  readInterchangeFile,
} from './interchange.js';
import type { Schema } from './schemas.js';
import { dtdSchema, relaxNgSchema, SCHEMAS, xsdSchema } from './schemas.js';
import { entriesOf, readAll, unitsOf, writeEntries, writeUnits } from './support.js';
import type { Written } from './support.js';
import { sharedData } from '../shared-data.js';

const FOLDER = sharedData('interchange');

async function readAllFiles(): Promise<readonly ReadResult[]> {
  const results: ReadResult[] = [];
  for (const file of interchangeFiles(FOLDER ?? ''))
    results.push(await readInterchangeFile(FOLDER ?? '', file));
  return results;
}

describe.skipIf(FOLDER === undefined)('files of other tools (need the shared data)', () => {
  it('are read with the units their manifest counts, and malformed ones refused with their line', async () => {
    const results = await readAllFiles();
    const rows = interchangeRows(results);
    console.table(rows);
    const readable = results.filter(({ file }) => isReadable(file));
    const unread = readable.filter(({ refused }) => refused !== undefined);
    expect(unread.map(({ file }) => file.path)).toStrictEqual([]);
    // One file has `version="version"`, and its manifest does not count its unit.
    const miscounted = readable.filter((result) => !hasManifestCount(result)).map(({ file }) => file.path);
    expect(miscounted).toStrictEqual(['xliff-other/FullDocument.xlf']);
    for (const { malformed, refusedWithLine } of rows) expect(refusedWithLine).toBe(malformed);
  });

  it.skipIf(SCHEMAS === undefined)(
    'come back the same from a valid file of ours or with a loss, and with the same texts from every format',
    async () => {
      const schemas = new Map<string, Schema>();
      const faults: string[] = [];
      for (const result of (await readAllFiles()).filter(
        ({ file, refused }) => isReadable(file) && refused === undefined,
      )) {
        const found = [
          ...(await roundTripFaults(result, schemas)),
          ...(await crossingFaults(result, schemas)),
        ];
        faults.push(...found.map((fault) => `${result.file.path}: ${fault}`));
      }
      expect(faults).toStrictEqual([]);
      for (const schema of schemas.values()) schema.dispose();
    },
    120_000,
  );
});

const UNIT_FORMATS = ['tmx', 'xliff-1.2', 'xliff-2.1'] as const;

/** What is wrong with the units of a file when they are written in each format there is for them. */
async function crossingFaults(
  { events }: ReadResult,
  schemas: Map<string, Schema>,
): Promise<readonly string[]> {
  const units = unitsOf(events).map(inOurLanguages);
  const faults: string[] = [];
  for (const name of UNIT_FORMATS) {
    const { written, back } = await throughFormat(name, units);
    if (units.length > 0)
      faults.push(
        ...schemaFor(name, schemas)
          .errors(bare(written.file))
          .map((error) => `${name} ${error}`),
      );
    if (!isDeepStrictEqual(textsOf(back), textsOf(units))) faults.push(`${name}: texts differ`);
  }
  return faults;
}

function textsOf(units: readonly TranslationUnit[]): readonly (readonly string[])[] {
  const withText = units.filter(({ variants }) => variants.length > 0);
  return withText.map(({ variants }) => variants.map(({ content }) => content.map(textOf).join('')));
}

function textOf(part: Content[number]): string {
  return part.kind === 'text' ? part.text : '';
}

async function throughFormat(
  name: FormatName,
  units: readonly TranslationUnit[],
): Promise<{ readonly written: Written; readonly back: readonly TranslationUnit[] }> {
  const writer = unitWriter(name);
  if (writer === undefined) throw new Error(`no writer for ${name}`);
  const written = await writeUnits(writer, units);
  const reader = readerOf(name === 'tsv' ? 'csv' : name);
  return { written, back: unitsOf(await readAll(reader, written.file)) };
}

/** What is wrong with our own file of what another tool's file holds. */
async function roundTripFaults(result: ReadResult, schemas: Map<string, Schema>): Promise<readonly string[]> {
  const { written, back, original } = await roundTrip(result);
  const isSame = written.losses.length > 0 || isDeepStrictEqual(back.map(inOrder), original.map(inOrder));
  // A TBX without entries cannot be valid: its body holds at least one.
  const hasSchema = WITH_SCHEMA.has(result.file.format) && original.length > 0;
  const errors = hasSchema ? schemaFor(formatOf(result.file), schemas).errors(bare(written.file)) : [];
  return isSame ? errors : ['comes back different', ...errors];
}

/** Tables have the languages in one order: that of an entry says nothing. */
function inOrder(value: ConceptEntry | TranslationUnit): ConceptEntry | TranslationUnit {
  if (!('sections' in value)) return value;
  const sections = [...value.sections].sort((one, other) => (one.language < other.language ? -1 : 1));
  return { ...value, sections };
}

async function roundTrip({ file, events }: ReadResult): Promise<{
  written: Written;
  back: readonly (ConceptEntry | TranslationUnit)[];
  original: readonly (ConceptEntry | TranslationUnit)[];
}> {
  const name = formatOf(file);
  const entries = entriesOf(events);
  const writer = entryWriter(name);
  if (writer !== undefined && (entries.length > 0 || unitWriter(name) === undefined)) {
    const written = await writeEntries(writer, entries);
    const reader = readerOf(name === 'tsv' ? 'csv' : name);
    return { written, back: entriesOf(await readAll(reader, written.file)), original: entries };
  }
  const units = name === 'tmx' ? unitsOf(events) : unitsOf(events).map(inOurLanguages);
  return { ...(await throughFormat(name, units)), original: units };
}

const WITH_SCHEMA: ReadonlySet<string> = new Set(['tmx', 'tbx', 'xliff']);

function formatOf(file: InterchangeFile): FormatName {
  // Workbooks are bytes; a table is the same in text.
  if (file.format === 'csv' || file.format === 'xlsx') return 'csv';
  if (file.format === 'tsv' || file.format === 'po') return file.format;
  if (file.format === 'multiterm-xml') return 'multiterm';
  if (file.format === 'tmx' || file.format === 'tbx') return file.format;
  return file.version?.startsWith('2') === true ? 'xliff-2.1' : 'xliff-1.2';
}

function readerOf(name: FormatName): FormatReader {
  const reader = READERS.find((one) => one.name === name);
  if (reader === undefined) throw new Error(`no reader for ${name}`);
  return reader;
}

/** XLIFF is written for one pair of Dutch and English; the files are in all languages. */
function inOurLanguages(unit: TranslationUnit): TranslationUnit {
  const variants = unit.variants
    .slice(0, 2)
    .map((variant, index) => ({ ...variant, language: index === 0 ? 'nl' : 'en' }));
  return unit.sourceLanguage === undefined
    ? { ...unit, variants }
    : { ...unit, variants, sourceLanguage: 'nl' };
}

function schemaFor(name: FormatName, schemas: Map<string, Schema>): Schema {
  const schema = schemas.get(name) ?? makeSchema(name);
  schemas.set(name, schema);
  return schema;
}

function makeSchema(name: FormatName): Schema {
  if (name === 'tmx') return dtdSchema('tmx', 'tmx14.dtd');
  if (name === 'tbx') return relaxNgSchema('tbx-2019', 'TBXcoreStructV03_TBX-Core_integrated.rng');
  if (name === 'xliff-1.2') return xsdSchema('xliff-1.2', ['xliff-core-1.2-strict.xsd']);
  return xsdSchema('xliff-2.1', ['xliff_core_2.0.xsd', 'matches.xsd', 'glossary.xsd', 'metadata.xsd']);
}

function bare(file: string): string {
  return file.replace(/<!DOCTYPE[^>]*>/u, '');
}
