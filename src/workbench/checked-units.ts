// What there is to check: the units of bilingual files and folders of them, of a memory, or of two documents that are aligned for
// it, in one shape that can be gone through more than once.

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { CheckedSegment, KnownTerms } from '../check/checked-segment.js';
import { CheckedText } from '../check/checked-segment.js';
import { plainContent } from '../model/content.js';
import type { Language } from '../model/language.js';
import { languageOf, otherLanguage } from '../model/language.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { TranslationUnit } from '../model/unit.js';
import { makeUnit, variantIn } from '../model/unit.js';
import type { AlignedBead, AlignResult } from './align.js';
import { alignFiles } from './align.js';
import { recordOfFile, recordOfMemory } from './check-memory.js';
import { readBytes, readChunks, STANDARD_STREAM } from './file.js';
import { only } from './only.js';
import { recognizeFile } from './recognized-file.js';
import { bilingualFormat, warnOf } from './translatable-file.js';
import type { Workbench, WorkOptions } from './workbench.js';

/** A unit as its file has it. */
export interface PlacedUnit {
  readonly unit: TranslationUnit;
  readonly line?: number;
}

/** Something that holds units, to be read from its start as often as it is asked for. */
export interface CheckedSource {
  /** The path, or the name of the memory. */
  readonly name: string;
  /** What the next check knows it by. */
  readonly record?: string | undefined;
  readonly units: () => AsyncIterable<readonly PlacedUnit[]>;
}

/**
 * The sources that the words of a user name: files, folders of bilingual files, and two documents that are a pair. Throws
 * ProblemError when one cannot be read, or documents are no pair.
 */
export async function sourcesOf(
  workbench: Workbench,
  paths: readonly string[],
  options: WorkOptions = {},
): Promise<readonly CheckedSource[]> {
  const sources: CheckedSource[] = [];
  const documents: string[] = [];
  for (const path of await unfolded(paths))
    if (path !== STANDARD_STREAM && (await bilingualFormat(path)) === undefined) documents.push(path);
    else sources.push(await fileSource(workbench, path, options));
  if (documents.length > 0) sources.push(await pairSource(workbench, documents, options));
  return sources;
}

/** Units of a memory of the workspace. */
export function memorySource({ store }: Workbench, memory: string): CheckedSource {
  return {
    name: memory,
    record: recordOfMemory(memory),
    units: async function* () {
      for await (const batch of store.units({ memory })) yield batch.map(({ unit }) => ({ unit }));
    },
  };
}

/** Files as they were named, and the bilingual files of folders, by name. */
async function unfolded(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const status = path === STANDARD_STREAM ? undefined : await stat(path).catch(() => undefined);
    if (status?.isDirectory() === true) files.push(...(await bilingualFilesIn(path)));
    else files.push(path);
  }
  return files;
}

async function bilingualFilesIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const path of paths.toSorted()) {
    const { size } = await stat(path);
    if (size > 0 && (await bilingualFormat(path)) !== undefined) found.push(path);
  }
  if (found.length === 0) throw new ProblemError(makeProblem('check-folder-empty', {}, { file: folder }));
  return found;
}

async function fileSource(
  workbench: Workbench,
  path: string,
  { signal }: WorkOptions,
): Promise<CheckedSource> {
  // A pipe can be read once only.
  const kept = path === STANDARD_STREAM ? await readBytes(path, signal) : undefined;
  let isFirst = true;
  return {
    name: path,
    record: recordOfFile(path),
    units: async function* () {
      const { reader, all } = await recognizeFile(
        kept === undefined ? readChunks(path, signal) : only(kept),
        path,
      );
      if (reader === 'srx') throw new ProblemError(makeProblem('file-not-bilingual', {}, { file: path }));
      const mayWarn = isFirst;
      isFirst = false;
      for await (const events of reader.read(all)) {
        if (mayWarn) warnOf(workbench, path, events);
        yield events.flatMap((event) =>
          event.kind === 'unit' ? [{ unit: event.unit, line: event.line }] : [],
        );
      }
    },
  };
}

/** The sentences of a Dutch and an English document, aligned; one without a partner is a unit with one side. */
async function pairSource(
  workbench: Workbench,
  [nl, en, ...more]: readonly string[],
  options: WorkOptions,
): Promise<CheckedSource> {
  if (nl === undefined || en === undefined || more.length > 0)
    throw new ProblemError(makeProblem('check-no-pair', {}, { file: more[0] ?? nl ?? '' }));
  const { beads, documents } = await alignFiles(workbench, { nl, en }, options);
  const units = beads.map((bead) => placedBead(bead, documents));
  return { name: en, record: recordOfFile(en), units: () => only(units) };
}

function placedBead(
  { source, target, sourceText, targetText, confidence }: AlignedBead,
  documents: AlignResult['documents'],
): PlacedUnit {
  const unit = makeUnit(plainContent(sourceText), plainContent(targetText), {
    sourceLanguage: 'nl',
    confidence,
  });
  const line =
    documents?.en.sentences[target[0] ?? -1]?.line ?? documents?.nl.sentences[source[0] ?? -1]?.line;
  return line === undefined ? { unit } : { unit, line };
}

export interface SegmentOptions extends WorkOptions {
  /** Language translated from where a unit does not say it. Default: Dutch. */
  readonly from?: Language;
  readonly terms?: KnownTerms;
}

/** The segments of sources, in order, from the start. Units without a text to translate are passed over. */
export async function* segmentsOf(
  sources: readonly CheckedSource[],
  { from = 'nl', terms, signal, onProgress }: SegmentOptions,
): AsyncIterable<readonly CheckedSegment[]> {
  let index = 0;
  for (const { name, units } of sources) {
    let number = 0;
    for await (const batch of units()) {
      if (signal?.aborted === true) throw new ProblemError(makeProblem('cancelled', {}, { file: name }));
      const segments: CheckedSegment[] = [];
      for (const { unit, line } of batch) {
        const source = languageOf(unit.sourceLanguage ?? '') ?? from;
        const [text, translation] = [source, otherLanguage(source)].map(
          (language) => new CheckedText(language, variantIn(unit, language)?.content ?? [], terms),
        );
        const place = { file: name, number: number++ };
        if (text === undefined || translation === undefined || (text.text === '' && translation.text === ''))
          continue;
        segments.push({
          ...place,
          index: index++,
          translation: unit,
          ...(unit.key === undefined ? {} : { unit: unit.key }),
          ...(line === undefined ? {} : { line }),
          source: text,
          target: translation,
        });
      }
      onProgress?.({ done: index });
      yield segments;
    }
  }
}
