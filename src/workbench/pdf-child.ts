// The child process that reads a PDF (see pdf-process.ts): bytes come on standard input, answers go to
// standard output as one JSON value a line. It is killed when it takes too long and may run out of memory;
// nothing here is to be imported by anything else.

import { once } from 'node:events';

import { openPdf } from '../document/pdf/extract.js';
import { pdfFailure } from '../document/pdf/failure.js';
import type { PdfAnswer } from './pdf-process.js';

/** pdf.js talks to the console, also when it is loaded; standard output is for answers. */
function silence(): void {
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) console[name] = () => undefined;
}

async function answer(value: PdfAnswer): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  // pdf.js wants a plain Uint8Array of its own.
  return new Uint8Array(Buffer.concat(chunks));
}

silence();
try {
  const bytes = await readInput();
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { pages, texts } = await openPdf(pdfjs, bytes);
  await answer({ pages });
  for await (const page of texts) await answer({ page });
  await answer({ done: true });
} catch (error) {
  await answer({ failure: pdfFailure(error) });
}
// pdf.js keeps timers of its own.
process.exit(0);
