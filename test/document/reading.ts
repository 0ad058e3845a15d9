// Reads documents as the workbench does, from bytes in memory.

import { documentSentences, readDocumentBytes } from '../../src/document/document.js';
import type { ReadXml } from '../../src/document/document.js';
import { readXml as openDoor } from '../../src/format/xml/door.js';
import type { Document, Sentence } from '../../src/model/document.js';
import type { Language } from '../../src/model/language.js';
import type { Problem } from '../../src/model/problem.js';
import { ProblemError } from '../../src/model/problem.js';

/** The XML door as the workbench hands it in; what it warns of is left aside. */
export const readXml: ReadXml = async (chunks, events) => {
  const aside: Problem[] = [];
  const warnings = openDoor<Problem>(
    chunks,
    () => events,
    (warning) => warning,
  );
  for await (const batch of warnings) aside.push(...batch);
};

export function read(bytes: Uint8Array | string, name?: string): Promise<Document> {
  return readDocumentBytes(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, {
    language: 'nl',
    readXml,
    ...(name === undefined ? {} : { name }),
  });
}

export async function sentencesOf(
  bytes: Uint8Array | string,
  name?: string,
  language: Language = 'nl',
): Promise<Sentence[]> {
  return documentSentences(await read(bytes, name), language);
}

/** The problem for which a document is refused; fails when it is read. */
export async function refusal(bytes: Uint8Array | string, name?: string): Promise<Problem> {
  try {
    await read(bytes, name);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('the document was read');
}

/** Kind, text and mark of each paragraph: what tests mostly look at. */
export function outline(document: Document): string[] {
  return document.paragraphs.map(({ kind, mark, text }) =>
    mark === undefined ? `${kind}: ${text}` : `${kind} [${mark}]: ${text}`,
  );
}

/** Every piece of a document beside the original it points into: the two columns are the same in a right one. */
export function piecesOf(document: Document, original = document.extractedText ?? ''): [string, string][] {
  return document.paragraphs.flatMap(({ text, pieces }) =>
    pieces.map((piece): [string, string] => [
      text.slice(piece.clean, piece.clean + piece.length),
      original.slice(piece.original, piece.original + piece.length),
    ]),
  );
}

/** Milliseconds that this process has computed so far: unlike a clock, the same on a busy machine. */
export function processorTime(): number {
  return process.cpuUsage().user / 1000;
}
