// Export: the workspace's units or entries as a file that a CAT tool reads, whole or not at all.

import { entriesOfList } from '../extract/candidate-entry.js';
import type { FormatName, Piece, ReportLosses, WriteOptions } from '../format/contract.js';
import { entryWriter, formatByEnding, unitWriter } from '../format/registry.js';
import type { ConceptEntry } from '../model/entry.js';
import type { Language } from '../model/language.js';
import type { Loss } from '../model/problem.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { Scope } from '../model/scope.js';
import { belongsTo } from '../model/scope.js';
import type { TranslationUnit, UnitStatus } from '../model/unit.js';
import type { CollectionInfo } from '../store/contract.js';
import { refuseUnknownCollection } from './collection.js';
import { STANDARD_STREAM, writeWhole } from './file.js';
import { isOmegatProject, prepareProject, removeEarlier } from './omegat-project.js';
import { only } from './only.js';
import { openCandidates } from './candidates.js';
import { exportRules } from './segmentation.js';
import { VERSION } from './version.js';
import type { Workbench, WorkOptions } from './workbench.js';

/** With a client or project: only entries that belong to it. */
export interface ExportOptions extends WorkOptions, Scope {
  /** By the file's ending when left out, or a project folder of OmegaT when that is what is there. */
  readonly format?: FormatName | 'omegat-project';
  /** Language that an OmegaT project made anew translates from. Default Dutch. */
  readonly from?: Language;
  /** Only this memory or termbase; all without it. */
  readonly memory?: string;
  readonly termbase?: string;
  /** This list of candidates in place of a glossary, in a format that holds entries. */
  readonly candidates?: string;
}

export interface ExportResult {
  readonly path: string;
  readonly format: FormatName | 'omegat-project';
  readonly units: number;
  readonly entries: number;
  /** Segmentation rules, when these were asked for. */
  readonly rules?: number;
  readonly losses: readonly Loss[];
}

/** Exports to a file, or to standard output for `-`. Throws ProblemError when the file cannot be written. */
export async function exportFile(
  workbench: Workbench,
  path: string,
  { format: asked, ...options }: ExportOptions = {},
): Promise<ExportResult> {
  if (asked === 'omegat-project' || (asked === undefined && isOmegatProject(path)))
    return exportProject(workbench, path, options);
  const format = chooseFormat(path, asked);
  if (format === 'srx')
    return { path, format, units: 0, entries: 0, rules: await exportRules(workbench, path), losses: [] };
  if (options.candidates !== undefined) return exportCandidates(workbench, path, options.candidates, format);
  return (await holdsEntries(workbench, format, options))
    ? exportEntries(workbench, path, { ...options, format })
    : exportUnits(workbench, path, { ...options, format });
}

/** Memories and glossary where OmegaT reads them: confirmed units fill by themselves, others with a penalty. */
async function exportProject(
  workbench: Workbench,
  folder: string,
  options: Omit<ExportOptions, 'format'>,
): Promise<ExportResult> {
  const { source, files } = await prepareProject(folder, options.from ?? 'nl');
  const losses: Loss[] = [];
  const counts = { units: 0, entries: 0 };
  for (const [path, wanted] of [
    [files.confirmed, (status?: UnitStatus) => status !== 'unreviewed'],
    [files.unreviewed, (status?: UnitStatus) => status === 'unreviewed'],
  ] as const) {
    const one = await exportUnits(workbench, path, { ...options, format: 'tmx', source, wanted });
    if (one.units === 0) await removeEarlier(path);
    counts.units += one.units;
    losses.push(...one.losses);
  }
  const glossary = await exportEntries(workbench, files.glossary, { ...options, format: 'omegat', source });
  if (glossary.entries === 0) await removeEarlier(files.glossary);
  return {
    path: folder,
    format: 'omegat-project',
    units: counts.units,
    entries: glossary.entries,
    losses: [...losses, ...glossary.losses],
  };
}

/** Whether entries are written. A table can hold either: what was asked for, else the glossary when there is one. */
async function holdsEntries(
  { store }: Workbench,
  format: FormatName,
  { memory, termbase, client, project }: ExportOptions,
): Promise<boolean> {
  const [forEntries, forUnits] = [entryWriter(format), unitWriter(format)];
  if (forEntries === undefined || forUnits === undefined) return forEntries !== undefined;
  if (client !== undefined || project !== undefined) return true;
  if (memory !== undefined || termbase !== undefined) return termbase !== undefined;
  return (await store.termbases()).some(({ count }) => count > 0);
}

function chooseFormat(path: string, format: FormatName | undefined): FormatName {
  const chosen = format ?? (path === STANDARD_STREAM ? 'tmx' : formatByEnding(path));
  if (chosen === undefined) throw new ProblemError(makeProblem('export-format', {}, { file: path }));
  return chosen;
}

/** What is written, and from which language where the format asks for one. */
interface Writing extends Omit<ExportOptions, 'format'> {
  readonly format: FormatName;
  readonly source?: Language;
}

async function exportUnits(
  workbench: Workbench,
  path: string,
  options: Writing & { readonly wanted?: (status: UnitStatus | undefined) => boolean },
): Promise<ExportResult> {
  const { memory, format, signal, source, wanted = () => true } = options;
  const total = await countIn(workbench.store.memories(), memory, path);
  let units = 0;
  const batches = fromTheStart(() => {
    units = 0;
    const stored = workbench.store.units({
      ...(memory === undefined ? {} : { memory }),
      ...(signal === undefined ? {} : { signal }),
    });
    let read = 0;
    return mapBatches(stored, (batch) => {
      read += batch.length;
      options.onProgress?.({ done: read, total });
      const written = batch.flatMap(({ unit }) => (wanted(unit.status) ? [unit] : []));
      units += written.length;
      return written;
    });
  });
  const { losses } = await writeUnits(workbench, path, {
    units: batches,
    original: memory ?? 'taalbrug',
    format,
    ...(source === undefined ? {} : { source }),
  });
  return { path, format, units, entries: 0, losses };
}

async function exportEntries(workbench: Workbench, path: string, options: Writing): Promise<ExportResult> {
  const { termbase, format, source } = options;
  const total = await countIn(workbench.store.termbases(), termbase, path);
  let entries = 0;
  const batches = fromTheStart(() => {
    entries = 0;
    const stored = workbench.store.entries(termbase === undefined ? {} : { termbase });
    let read = 0;
    return mapBatches(stored, (batch) => {
      const wanted = batch.filter(({ entry }) => belongsTo(entry, options));
      entries += wanted.length;
      read += batch.length;
      options.onProgress?.({ done: read, total });
      return wanted.map(({ entry }) => entry);
    });
  });
  const { losses } = await writeEntries(workbench, path, {
    entries: batches,
    original: termbase ?? 'taalbrug',
    format,
    ...(source === undefined ? {} : { source }),
  });
  return {
    path,
    format,
    units: 0,
    entries,
    losses: [...losses, ...(await unitsLeftOut(workbench, format, termbase))],
  };
}

async function exportCandidates(
  workbench: Workbench,
  path: string,
  name: string,
  format: FormatName,
): Promise<ExportResult> {
  const { head, candidates } = await openCandidates(workbench, name);
  const entries = entriesOfList(head, candidates);
  const batches = fromTheStart(() => only(entries));
  const { losses } = await writeEntries(workbench, path, { entries: batches, original: name, format });
  return { path, format, units: 0, entries: entries.length, losses };
}

/** A table holds a glossary or a memory: says so when there are both and none was asked for. */
async function unitsLeftOut(
  { store }: Workbench,
  format: FormatName,
  termbase: string | undefined,
): Promise<readonly Loss[]> {
  if (unitWriter(format) === undefined || termbase !== undefined) return [];
  const memories = (await store.memories()).filter(({ count }) => count > 0);
  return memories.map(({ name, count }) => ({ what: 'units', count, example: `--memory ${name}` }));
}

/** How many a collection holds; a name that is not there is a problem, not an empty file. */
async function countIn(
  collections: Promise<readonly CollectionInfo[]>,
  name: string | undefined,
  file: string,
): Promise<number> {
  if (name !== undefined) await refuseUnknownCollection(collections, name, { file });
  const wanted = (await collections).filter((collection) => name === undefined || collection.name === name);
  return wanted.reduce((sum, { count }) => sum + count, 0);
}

/** Batches that come from the start each time they are gone through, as writers of tables need. */
function fromTheStart<Item>(open: () => AsyncIterable<readonly Item[]>): AsyncIterable<readonly Item[]> {
  return { [Symbol.asyncIterator]: () => open()[Symbol.asyncIterator]() };
}

async function* mapBatches<From, To>(
  batches: AsyncIterable<readonly From[]>,
  map: (batch: readonly From[]) => readonly To[],
): AsyncIterable<readonly To[]> {
  for await (const batch of batches) yield map(batch);
}

interface Written {
  readonly losses: readonly Loss[];
}

/** Writes units to a file in the format its ending names, or in `format`. */
export async function writeUnits(
  workbench: Workbench,
  path: string,
  { units, ...options }: NamedOutput & { readonly units: AsyncIterable<readonly TranslationUnit[]> },
): Promise<Written> {
  return writeItems(workbench, path, {
    ...options,
    items: units,
    writer: unitWriter(chooseFormat(path, options.format)),
  });
}

/** Writes entries to a file. */
export async function writeEntries(
  workbench: Workbench,
  path: string,
  { entries, ...options }: NamedOutput & { readonly entries: AsyncIterable<readonly ConceptEntry[]> },
): Promise<Written> {
  return writeItems(workbench, path, {
    ...options,
    items: entries,
    writer: entryWriter(chooseFormat(path, options.format)),
  });
}

interface NamedOutput {
  /** Name of what is written, where the format asks for one. */
  readonly original: string;
  readonly format?: FormatName;
  /** Language translated from, where the format asks for one. Default Dutch. */
  readonly source?: Language;
}

interface ItemWriter<Item> {
  write(
    items: AsyncIterable<readonly Item[]>,
    options: WriteOptions,
    report: ReportLosses,
  ): AsyncIterable<Piece>;
}

async function writeItems<Item>(
  workbench: Workbench,
  path: string,
  output: NamedOutput & {
    readonly items: AsyncIterable<readonly Item[]>;
    /** Missing when the format holds units and these are entries, or the other way round. */
    readonly writer: ItemWriter<Item> | undefined;
  },
): Promise<Written> {
  const { items, writer, original } = output;
  if (writer === undefined) throw new ProblemError(makeProblem('export-format', {}, { file: path }));
  let losses: readonly Loss[] = [];
  const options: WriteOptions = {
    original,
    sourceLanguage: output.source ?? 'nl',
    now: workbench.now(),
    toolVersion: VERSION,
  };
  await writeWhole(
    path,
    writer.write(items, options, (found) => (losses = found)),
  );
  return { losses };
}
