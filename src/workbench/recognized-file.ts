// Which format a file is, by its first bytes and never by its name.

import { documentKind } from '../document/document-kind.js';
import type { FormatReader } from '../format/contract.js';
import { detectFormat } from '../format/registry.js';
import { recognizesSrx } from '../format/srx/reader.js';
import { makeProblem, ProblemError } from '../model/problem.js';

/** A format's reader and all bytes of a file, the first ones included. */
export interface RecognizedFile {
  readonly reader: FormatReader | 'srx';
  readonly all: AsyncIterable<Uint8Array>;
  /** The first bytes: 4 kB or all there are. */
  readonly start: Uint8Array;
}

/** Reads as far as the format shows. Throws ProblemError when it is none that holds units, entries or rules. */
export async function recognizeFile(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
): Promise<RecognizedFile> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head: Uint8Array = first.done === true ? new Uint8Array() : first.value;
  const start = head.subarray(0, 4096);
  const reader = recognizesSrx(start) ? 'srx' : detectFormat(start);
  if (reader === undefined) {
    await iterator.return?.();
    throw new ProblemError(makeProblem(whyUnknown(head), {}, { file: path }));
  }
  return { reader, start, all: headFirst(head, iterator) };
}

function whyUnknown(head: Uint8Array): 'file-empty' | 'file-old-office' | 'file-not-bilingual' {
  if (head.length === 0) return 'file-empty';
  return documentKind(head) === 'old-office' ? 'file-old-office' : 'file-not-bilingual';
}

async function* headFirst(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  yield head;
  try {
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
