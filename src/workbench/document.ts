// Documents in one language: from a file to sentences, for everything that reads running text.

import { documentSentences, readText } from '../document/document.js';
import type { Document, Sentence } from '../model/document.js';
import type { Language } from '../model/language.js';
import { atPlace, makeProblem, ProblemError } from '../model/problem.js';
import { detectFormat } from '../format/registry.js';
import { decodeText } from '../text/encoding.js';
import { readBytes } from './file.js';
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
}

// Kinds that another reader will take over; until then they are refused with advice, not read as text.
const BINARY_HEADS: readonly { readonly head: readonly number[]; readonly format: string }[] = [
  { head: [0x25, 0x50, 0x44, 0x46], format: 'PDF' },
  { head: [0x50, 0x4b, 0x03, 0x04], format: 'DOCX/ODT/XLSX' },
  { head: [0xd0, 0xcf, 0x11, 0xe0], format: 'DOC' },
  { head: [0x7b, 0x5c, 0x72, 0x74, 0x66], format: 'RTF' },
];

/** Reads a document and splits it. Throws ProblemError when it cannot be read as text. */
export async function readDocument(
  workbench: Workbench,
  path: string,
  options: ReadDocumentOptions,
): Promise<ReadDocument> {
  const bytes = await readBytes(path, options.signal);
  refuseOtherFormats(bytes, path);
  const decoded = decodeText(bytes);
  if ('problem' in decoded) throw new ProblemError(atPlace(decoded.problem, { file: path }));
  if (decoded.guessed) {
    workbench.warn(makeProblem('encoding-guessed', { encoding: decoded.encoding }, { file: path }));
  }
  const frequencies = await workbench.data.frequencies(options.language);
  const document = readText(decoded.text, {
    language: options.language,
    knows: (word) => frequencies.perMillion(word),
    lineParagraphs: options.lines === true,
  });
  return { path, document, sentences: documentSentences(document, options.language) };
}

function refuseOtherFormats(bytes: Uint8Array, file: string): void {
  if (bytes.length === 0) throw new ProblemError(makeProblem('file-empty', {}, { file }));
  const binary = BINARY_HEADS.find(({ head }) => head.every((byte, place) => bytes[place] === byte));
  if (binary !== undefined) {
    throw new ProblemError(makeProblem('document-format', { format: binary.format }, { file }));
  }
  if (detectFormat(bytes.subarray(0, 4096)) !== undefined) {
    throw new ProblemError(makeProblem('document-bilingual', {}, { file }));
  }
}

/** The lines of a text file, as they are; a last line without end counts, an empty one at the end does not. */
export async function readLines(path: string): Promise<string[]> {
  const decoded = decodeText(await readBytes(path));
  if ('problem' in decoded) throw new ProblemError(atPlace(decoded.problem, { file: path }));
  const lines = decoded.text.split(/\r\n|\n|\r/u);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
