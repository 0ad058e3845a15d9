// Import: any bilingual file or term list into the workspace, by content and not by name, each file
// whole or not at all. A refused file does not stop the others.

import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';

import type { FormatHeader, ReadEvent, ReadOptions, TableGuess } from '../format/contract.js';
import type { ConceptEntry } from '../model/entry.js';
import type { Language } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import type { Loss } from '../model/problem.js';
import { atPlace, makeProblem, ProblemError } from '../model/problem.js';
import type { TranslationUnit, UnitStatus } from '../model/unit.js';
import { unitText } from '../model/unit.js';
import type { ProblemReport } from '../messages/messages.js';
import { reportProblem } from '../messages/messages.js';
import type { PutCounts, StoreWriter } from '../store/contract.js';
import type { EditOrigin } from '../store/edit-history.js';
import { guessLanguage, languageEvidence } from '../text/language-guess.js';
import { asFileProblem, readChunks, STANDARD_STREAM } from './file.js';
import { isOmegatProject, projectParts, readOmegatProject } from './omegat-project.js';
import { recognizeFile } from './recognized-file.js';
import { importRules } from './segmentation.js';
import type { Workbench, WorkOptions } from './workbench.js';
import { editOrigin } from './workbench.js';
import { writeOrTry } from './dry-run.js';

/** `from`, `to`, `as`: where the file does not say it, or says it wrongly. */
export interface ImportOptions extends WorkOptions, ReadOptions {
  /** Memory or termbase to put it in; by default the file's name without its ending. */
  readonly into?: string;
  /** Reads and counts everything, keeps nothing. */
  readonly dryRun?: boolean;
  /** Of units that say nothing of it themselves. */
  readonly status?: UnitStatus;
}

export interface ImportedFile extends PutCounts {
  readonly path: string;
  /** `srx` for segmentation rules: `added` counts rules then, or `duplicates` when they were in force already. */
  readonly format: string;
  readonly version: string;
  /** What the file holds: `tu`, `trans-unit`, `unit`, PO message, row of a table (that of the column names included). */
  readonly units: number;
  readonly entries: number;
  /** How its tables were understood: one, or one for each sheet of a workbook. */
  readonly tables?: readonly TableGuess[];
  readonly warnings: readonly ProblemReport[];
  readonly losses: readonly Loss[];
}

export interface RefusedFile {
  readonly path: string;
  readonly refused: ProblemReport;
}

export interface ImportResult {
  readonly files: readonly (ImportedFile | RefusedFile)[];
}

export function isRefused(file: ImportedFile | RefusedFile): file is RefusedFile {
  return 'refused' in file;
}

/** Imports files in order. Problems of a file are in its result; only a failing store throws. */
export async function importFiles(
  workbench: Workbench,
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const files: (ImportedFile | RefusedFile)[] = [];
  for (const path of paths)
    files.push(
      ...(isOmegatProject(path)
        ? await importProject(workbench, path, options)
        : [await importOrRefuse(workbench, path, options)]),
    );
  return { files };
}

/** The files of an OmegaT project, each into a memory or glossary of its name. */
async function importProject(
  workbench: Workbench,
  folder: string,
  options: ImportOptions,
): Promise<(ImportedFile | RefusedFile)[]> {
  const files: (ImportedFile | RefusedFile)[] = [];
  try {
    const project = await readOmegatProject(folder);
    for (const { path, kind, name, status } of await projectParts(folder, project)) {
      const languages = kind === 'glossary' ? { from: project.from, to: project.to, as: kind } : {};
      const into = options.into ?? name;
      const known = status === undefined ? {} : { status };
      files.push(await importOrRefuse(workbench, path, { ...options, ...languages, ...known, into }));
    }
  } catch (error) {
    return [...files, refusedFile(workbench, folder, error)];
  }
  return files;
}

async function importOrRefuse(
  workbench: Workbench,
  path: string,
  options: ImportOptions,
): Promise<ImportedFile | RefusedFile> {
  try {
    return await importFile(workbench, path, options);
  } catch (error) {
    return refusedFile(workbench, path, error);
  }
}

/** The file with the problem it is refused for; a failing store is nobody's file and throws. */
function refusedFile({ messages }: Workbench, path: string, error: unknown): RefusedFile {
  if (!(error instanceof ProblemError) || error.problem.code.startsWith('store-')) throw error;
  return { path, refused: reportProblem(atPlace(error.problem, { file: path }), messages) };
}

async function importFile(workbench: Workbench, path: string, options: ImportOptions): Promise<ImportedFile> {
  const total = await sizeOf(path);
  const chunks = withProgress(readChunks(path, options.signal), { total, ...options });
  const { reader, all } = await recognizeFile(chunks, path);
  if (reader === 'srx') return importRuleFile(workbench, { path, all }, options);
  const tally = new ImportTally(workbench, path);
  return writeOrTry(
    workbench.store,
    async (writer) => {
      for await (const events of reader.read(all, options)) await tally.take(events, writer, options);
      tally.checkLanguages();
      return tally.result();
    },
    options,
  );
}

/** Puts the rules of a file in force. */
async function importRuleFile(
  workbench: Workbench,
  { path, all }: { readonly path: string; readonly all: AsyncIterable<Uint8Array> },
  options: ImportOptions,
): Promise<ImportedFile> {
  const { changed, rules, format, losses, warnings } = await importRules(workbench, all, options);
  const placed = warnings.map((warning) => atPlace(warning, { file: path }));
  placed.forEach(workbench.warn);
  return {
    path,
    format: 'srx',
    version: format,
    units: 0,
    entries: 0,
    added: changed ? rules : 0,
    updated: 0,
    duplicates: changed ? 0 : rules,
    warnings: placed.map((warning) => reportProblem(warning, workbench.messages)),
    losses,
  };
}

async function sizeOf(path: string): Promise<number | undefined> {
  if (path === STANDARD_STREAM) return undefined;
  try {
    const status = await stat(path);
    if (status.isDirectory()) throw new ProblemError(makeProblem('file-is-folder', {}, { file: path }));
    return status.size;
  } catch (error) {
    throw asFileProblem(error, path, 'read');
  }
}

async function* withProgress(
  chunks: AsyncIterable<Uint8Array>,
  { total, onProgress }: WorkOptions & { readonly total: number | undefined },
): AsyncIterable<Uint8Array> {
  let done = 0;
  for await (const chunk of chunks) {
    done += chunk.length;
    onProgress?.(total === undefined ? { done } : { done, total });
    yield chunk;
  }
}

/** As much of each side as shows its language. */
const SAMPLE_CHARACTERS = 5000;

/** Puts events into the store and counts them. */
class ImportTally {
  readonly #workbench: Workbench;
  readonly #path: string;
  /** One for the file, so that it can be undone as one. */
  readonly #origin: EditOrigin;
  readonly #warnings: ProblemReport[] = [];
  readonly #counts = { units: 0, entries: 0, added: 0, updated: 0, duplicates: 0 };
  readonly #samples: Record<Language, string> = { nl: '', en: '' };
  readonly #tables: TableGuess[] = [];
  #rows: number | undefined;
  #header: FormatHeader = { format: '', version: '' };

  constructor(workbench: Workbench, path: string) {
    this.#workbench = workbench;
    this.#path = path;
    this.#origin = editOrigin(workbench, 'import');
  }

  async take(events: readonly ReadEvent[], writer: StoreWriter, options: ImportOptions): Promise<void> {
    const units: TranslationUnit[] = [];
    const entries: ConceptEntry[] = [];
    for (const event of events) {
      if (event.kind === 'header') this.#header = event.header;
      else if (event.kind === 'unit') {
        // A unit without a translation answers nothing; the reader has warned that there are some.
        // A table has its languages from its own reader, which was told them.
        const said = this.#tables.length > 0 ? {} : options;
        if (isTranslated(event.unit)) units.push(withStatus(withLanguages(event.unit, said), options.status));
        // A further segment of the file's unit before it is kept as a unit of its own but not counted as one.
        if (event.continued !== true) this.#counts.units++;
        this.#sample(event.unit);
      } else if (event.kind === 'entry') entries.push(event.entry);
      else if (event.kind === 'table') this.#tables.push(event.table);
      else if (event.kind === 'rows') this.#rows = (this.#rows ?? 0) + event.count;
      else this.#warn(event.problem);
    }
    this.#counts.entries += entries.length;
    const name = options.into ?? collectionName(this.#path);
    if (units.length > 0) this.#count(await writer.putUnits(name, units, this.#origin));
    if (entries.length > 0) this.#count(await writer.putEntries(name, entries, this.#origin));
  }

  #warn(problem: Parameters<typeof atPlace>[0]): void {
    const placed = atPlace(problem, { file: this.#path });
    this.#workbench.warn(placed);
    this.#warnings.push(reportProblem(placed, this.#workbench.messages));
  }

  /** Keeps the first texts of each side, to see whether they are in the languages the file says. */
  #sample(unit: TranslationUnit): void {
    for (const language of LANGUAGES) {
      if (this.#samples[language].length < SAMPLE_CHARACTERS) {
        this.#samples[language] += `${unitText(unit, language)}\n`;
      }
    }
  }

  /** Says so when the two languages are the other way round; nothing is changed. */
  checkLanguages(): void {
    const [nl, en] = LANGUAGES.map((language) => guessLanguage(languageEvidence(this.#samples[language])));
    if (nl === 'en' && en === 'nl') this.#warn(makeProblem('languages-swapped', {}));
  }

  #count(counts: PutCounts): void {
    this.#counts.added += counts.added;
    this.#counts.updated += counts.updated;
    this.#counts.duplicates += counts.duplicates;
  }

  result(): ImportedFile {
    const { format, version } = this.#header;
    const units = this.#rows ?? this.#counts.units;
    const tables = this.#tables.length === 0 ? {} : { tables: this.#tables };
    const found = { ...this.#counts, units, ...tables };
    return { path: this.#path, format, version, ...found, warnings: this.#warnings, losses: [] };
  }
}

/** Name for what a file holds when the user gave none. */
export function collectionName(path: string): string {
  const name = basename(path, extname(path)).normalize('NFC');
  return name === '' || name === STANDARD_STREAM ? 'import' : name;
}

function isTranslated(unit: TranslationUnit): boolean {
  return unit.variants.filter((variant) => variant.content.length > 0).length > 1;
}

function withStatus(unit: TranslationUnit, status: UnitStatus | undefined): TranslationUnit {
  return status === undefined || unit.status !== undefined ? unit : { ...unit, status };
}

/** The unit with the languages the user gave, for files of two languages that name them wrongly or not. */
function withLanguages(unit: TranslationUnit, { from, to }: ReadOptions): TranslationUnit {
  if (from === undefined && to === undefined) return unit;
  const variants = unit.variants.map((variant, place) => {
    const language = place === 0 ? from : to;
    return language === undefined ? variant : { ...variant, language };
  });
  return { ...unit, variants };
}
