// Documents in one language: from a file to sentences, for everything that reads running text.

import { documentKind, documentSentences, readDocumentBytes, readPdf } from '../document/document.js';
import type { ReadXml, TextOptions } from '../document/document.js';
import type { Document, Sentence } from '../model/document.js';
import type { Language } from '../model/language.js';
import type { Problem } from '../model/problem.js';
import { atPlace, makeProblem, ProblemError } from '../model/problem.js';
import { detectFormat } from '../format/registry.js';
import { readXml } from '../format/xml/door.js';
import { decodeText } from '../text/encoding.js';
import { readBytes } from './file.js';
import { readPdfPages } from './pdf-process.js';
import type { SeenLanguage } from './language-check.js';
import { languageProblem, seenLanguage } from './language-check.js';
import { splitterOf } from './segmentation.js';
import type { Workbench } from './workbench.js';

export interface ReadDocumentOptions {
  readonly language: Language;
  /** Each input line is a paragraph: nothing is joined or dropped. */
  readonly lines?: boolean;
  readonly signal?: AbortSignal;
}

export interface ReadDocument {
  readonly path: string;
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  /** Version of the rules that split it. */
  readonly segmentation: string;
  /** The language that the text shows itself to be in. */
  readonly seen: SeenLanguage;
}

/** Reads a document of any kind and splits it. Throws ProblemError when it cannot be read. */
export async function readDocument(
  workbench: Workbench,
  path: string,
  options: ReadDocumentOptions,
): Promise<ReadDocument> {
  const bytes = await readBytes(path, options.signal);
  if (bytes.length === 0) throw new ProblemError(makeProblem('file-empty', {}, { file: path }));
  if (detectFormat(bytes.subarray(0, 4096)) !== undefined)
    throw new ProblemError(makeProblem('document-bilingual', {}, { file: path }));
  const document = await parseDocument(workbench, { bytes, path }, options);
  const { splitter, version } = await splitterOf(workbench);
  const sentences = documentSentences(document, options.language, splitter);
  const seen = await seenLanguage(sentences);
  return { path, document, sentences, segmentation: version, seen };
}

/** Reads a document that stands alone: one in another language than was said is read all the same, with a warning. */
export async function readSingleDocument(
  workbench: Workbench,
  path: string,
  options: ReadDocumentOptions,
): Promise<ReadDocument> {
  const read = await readDocument(workbench, path, options);
  const problem = languageProblem(read.seen, options.language, path);
  if (problem !== undefined) workbench.warn(problem);
  return read;
}

async function parseDocument(
  workbench: Workbench,
  { bytes, path }: { bytes: Uint8Array; path: string },
  { language, lines = false, signal }: ReadDocumentOptions,
): Promise<Document> {
  const frequencies = await workbench.data.frequencies(language);
  const warn = (problem: Problem): void => workbench.warn(atPlace(problem, { file: path }));
  const text = { language, knows: (word: string) => frequencies.perMillion(word), lineParagraphs: lines };
  try {
    if (documentKind(bytes, path) === 'pdf') return await parsePdf(bytes, text, { signal, warn });
    return await readDocumentBytes(bytes, { ...text, name: path, readXml: xmlDoor(warn), warn });
  } catch (error) {
    throw error instanceof ProblemError ? new ProblemError(atPlace(error.problem, { file: path })) : error;
  }
}

interface PdfWork {
  readonly signal: AbortSignal | undefined;
  readonly warn: (problem: Problem) => void;
}

async function parsePdf(
  bytes: Uint8Array,
  options: TextOptions,
  { signal, warn }: PdfWork,
): Promise<Document> {
  const pages = await readPdfPages(bytes, signal === undefined ? {} : { signal });
  if (pages.every((page) => page.lines.length === 0)) warn(makeProblem('document-no-text', {}));
  return readPdf(pages, options);
}

/** The XML door for the parts of a document. */
function xmlDoor(warn: (problem: Problem) => void): ReadXml {
  return async (chunks, events) => {
    const warnings = readXml<Problem>(
      chunks,
      () => events,
      (warning) => warning,
    );
    for await (const batch of warnings) batch.forEach(warn);
  };
}

/** The lines of a text file, as they are; a last line without end counts, an empty one at the end does not. */
export async function readLines(path: string, warn: (problem: Problem) => void): Promise<string[]> {
  const decoded = decodeText(await readBytes(path));
  if ('problem' in decoded) throw new ProblemError(atPlace(decoded.problem, { file: path }));
  if (decoded.guessed) warn(makeProblem('encoding-guessed', { encoding: decoded.encoding }, { file: path }));
  const lines = decoded.text.split(/\r\n|\n|\r/u);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
