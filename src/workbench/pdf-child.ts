// The child process that reads a PDF (see pdf-process.ts): bytes come on standard input, answers go to
// standard output as one JSON value a line. It is killed when it takes too long and may run out of memory;
// nothing here is to be imported by anything else.

import { Worker } from 'node:worker_threads';

import { openPdf } from '../document/pdf/extract.js';
import { pdfFailure } from '../document/pdf/failure.js';
import type { PdfAnswer } from './pdf-process.js';

/**
 * Ends this process when it holds more than `megabytes`: what a stream unfolds to lies outside the heap that
 * Node limits. A thread of its own, because pdf.js unfolds a stream in one go; a string, because a thread that
 * only counts needs no file, and no loader where this one is run from its source.
 */
function watchMemory(megabytes: number): void {
  const code = `
    const { workerData } = require('node:worker_threads');
    setInterval(() => {
      if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL');
    }, ${WATCH_MS});`;
  new Worker(code, { eval: true, execArgv: [], workerData: megabytes * 2 ** 20 }).unref();
}

/** Unfolding gives at most some ten megabytes in this time. */
const WATCH_MS = 20;

/** pdf.js talks to the console, also when it is loaded; standard output is for answers. */
function silence(): void {
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) console[name] = () => undefined;
}

/** Resolves when the answer is out, so that the end of this process does not cut it off. */
async function answer(value: PdfAnswer): Promise<void> {
  await new Promise<void>((resolve) => {
    process.stdout.write(`${JSON.stringify(value)}\n`, () => resolve());
  });
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  // pdf.js refuses a Buffer.
  const { buffer, byteOffset, byteLength } = Buffer.concat(chunks);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

silence();
watchMemory(Number(process.argv[2]));
try {
  const bytes = await readInput();
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { pages, texts, boldFonts } = await openPdf(pdfjs, bytes);
  await answer({ pages });
  for await (const page of texts) await answer({ page });
  await answer({ done: true });
  await answer({ bold: await boldFonts() });
} catch (error) {
  await answer({ failure: pdfFailure(error) });
}
// pdf.js keeps timers of its own.
process.exit(0);
