// Reads the text of a PDF in a process of its own: whatever a file does to pdf.js, it does not do it to us. The
// child has a limit of memory and of time, sees neither our files' names nor our store, and ends with the
// answer; its crash is a Problem. (No permission flags: their names differ between Node 20 and later ones.)

import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import type { PdfFailure } from '../document/pdf/failure.js';
import { isCutOff } from '../document/pdf/failure.js';
import type { PageText } from '../document/pdf/page-text.js';
import type { Problem } from '../model/problem.js';
import { makeProblem, ProblemError } from '../model/problem.js';

/** What the child says, one a line. */
export type PdfAnswer =
  | { readonly pages: number }
  | { readonly page: PageText }
  | { readonly done: true }
  /** The bold fonts, after all pages. */
  | { readonly bold: readonly string[] }
  | { readonly failure: PdfFailure };

export interface PdfProcessOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds that any file may take; each page adds PAGE_MS. Default: 60,000. */
  readonly timeoutMs?: number;
  /** Megabytes of heap the child may use. Default: 256. */
  readonly heapMb?: number;
}

/** Larger files are scans. */
const LARGEST_FILE = 100 * 2 ** 20;
const TIMEOUT_MS = 60_000;
const PAGE_MS = 50;
/** So long is waited for the bold fonts when the pages are there. */
const BOLD_MS = 10_000;
const HEAP_MB = 256;
/** Megabytes the child may hold in all beside the heap, and so many times the file. */
const OUTSIDE_HEAP_MB = 128;
const FILE_COPIES = 3;
/** What the loader of TypeScript takes, when this is run from its source. */
const LOADER_MB = 256;
/** Letters of text that we keep; a PDF can unfold to more than any memory holds. */
const MOST_LETTERS = 50_000_000;

/** The text of each page. Throws ProblemError, without the file's name, when there is none to be had. */
export async function readPdfPages(bytes: Uint8Array, options: PdfProcessOptions = {}): Promise<PageText[]> {
  if (bytes.length > LARGEST_FILE) throw new ProblemError(makeProblem('document-too-large', {}));
  if (isCutOff(bytes))
    throw new ProblemError(makeProblem('document-damaged', { reason: 'no end of file (%%EOF)' }));
  if (options.signal?.aborted === true) throw new ProblemError(makeProblem('cancelled', {}));
  const heapMb = options.heapMb ?? HEAP_MB;
  const allMb = heapMb + OUTSIDE_HEAP_MB + Math.ceil((FILE_COPIES * bytes.length) / 2 ** 20);
  const child = startChild({ heapMb, allMb });
  const stop = (): void => void child.kill('SIGKILL');
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    // A child that dies early closes the pipe; what it answered says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
    return await pagesFrom(child, options);
  } finally {
    options.signal?.removeEventListener('abort', stop);
    stop();
  }
}

function startChild(limit: { heapMb: number; allMb: number }): ChildProcessWithoutNullStreams {
  // From sources (.ts) the child needs the loader that this process may have got in another way.
  const fromSource = import.meta.url.endsWith('.ts');
  const entry = fileURLToPath(new URL(fromSource ? 'pdf-child.ts' : 'pdf-child.js', import.meta.url));
  const loader = fromSource ? ['--import', import.meta.resolve('tsx')] : [];
  return spawn(
    process.execPath,
    [
      `--max-old-space-size=${limit.heapMb}`,
      ...loader,
      entry,
      String(limit.allMb + (fromSource ? LOADER_MB : 0)),
    ],
    {
      // Nothing of ours: no NODE_OPTIONS, no keys.
      env: {},
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    },
  );
}

/** Collects the child's answers until it ends, is stopped or takes too long. */
async function pagesFrom(
  child: ChildProcessWithoutNullStreams,
  options: PdfProcessOptions,
): Promise<PageText[]> {
  const { signal, timeoutMs = TIMEOUT_MS } = options;
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  child.stderr.resume();
  const started = Date.now();
  const stop = (): void => void child.kill('SIGKILL');
  let timer = setTimeout(stop, timeoutMs);
  const limit = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(stop, ms);
  };
  const said: Said = { pages: [], bold: new Set(), end: undefined };
  let letters = 0;
  try {
    for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
      letters += line.length;
      const answer = parseAnswer(line);
      if (letters > MOST_LETTERS || answer === undefined) break;
      if ('pages' in answer) limit(timeoutMs + PAGE_MS * answer.pages - (Date.now() - started));
      if ('done' in answer) limit(BOLD_MS);
      take(said, answer);
    }
  } finally {
    clearTimeout(timer);
    stop();
  }
  await ended;
  if (signal?.aborted === true) throw new ProblemError(makeProblem('cancelled', {}));
  // Once it was done the pages are there, whatever happened when it looked at their fonts.
  if (said.end !== undefined && 'done' in said.end) return withBold(said);
  throw new ProblemError(problemOf(said.end));
}

/** What the child has said so far. */
interface Said {
  readonly pages: PageText[];
  bold: ReadonlySet<string>;
  end: PdfAnswer | undefined;
}

function take(said: Said, answer: PdfAnswer): void {
  if ('page' in answer) said.pages.push(answer.page);
  else if ('bold' in answer) said.bold = new Set(answer.bold);
  else if (!('pages' in answer)) said.end ??= answer;
}

/** The pages with their bold lines marked. */
function withBold({ pages, bold }: Said): PageText[] {
  return pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => (bold.has(line.font) ? { ...line, bold: true } : line)),
  }));
}

/** A line that was cut short by the child's end is none. */
function parseAnswer(line: string): PdfAnswer | undefined {
  try {
    return JSON.parse(line) as PdfAnswer;
  } catch {
    return undefined;
  }
}

/** No answer at all: it was killed for its time or died for want of memory. */
function problemOf(end: PdfAnswer | undefined): Problem {
  if (end === undefined || !('failure' in end)) return makeProblem('document-too-large', {});
  const { failure } = end;
  if (failure.kind === 'encrypted') return makeProblem('document-encrypted', {});
  if (failure.kind === 'too-large') return makeProblem('document-too-large', {});
  return makeProblem('document-damaged', { reason: failure.reason });
}
