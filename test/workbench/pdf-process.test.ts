// What goes wrong with a PDF is a Problem with the file's name, and never takes longer or more memory than
// allowed: damaged, cut off, encrypted, unfolding without end, stopped by the user.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { isCutOff } from '../../src/document/pdf/failure.js';
import { createMessages } from '../../src/messages/messages.js';
import type { Problem } from '../../src/model/problem.js';
import { ProblemError } from '../../src/model/problem.js';
import { readDocument } from '../../src/workbench/document.js';
import { readPdfPages } from '../../src/workbench/pdf-process.js';
import type { Workbench } from '../../src/workbench/workbench.js';
import { openWorkbench } from '../../src/workbench/workbench.js';
import { sharedData } from '../shared-data.js';
import { makePdf } from './pdf-maker.js';

const PAGE = new Uint8Array(
  readFileSync(new URL('../document/pdf/asylum-reception.nl.pdf', import.meta.url)),
);
const TEXT = 'BT /F1 11 Tf 72 770 Td (Een woord) Tj ET\n';

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('nothing went wrong');
}

describe('the child process', { timeout: 60_000 }, () => {
  test('gives the pages of a sound file', async () => {
    const pages = await readPdfPages(makePdf(Buffer.from(TEXT)));
    expect(pages.map(({ number, lines }) => [number, lines.map(({ text }) => text)])).toEqual([
      [1, ['Een woord']],
    ]);
  });

  test('that dies of too much memory is a document too large', async () => {
    const unfolding = makePdf(deflateSync(Buffer.alloc(1_000_000_000, 0x20)), '/Filter /FlateDecode');
    expect(unfolding.length).toBeLessThan(2_000_000);
    expect((await problemOf(readPdfPages(unfolding))).code).toBe('document-too-large');
  });

  test('that dies of a full heap is a document too large', async () => {
    const endless = makePdf(deflateSync(Buffer.from(TEXT.repeat(3_000_000))), '/Filter /FlateDecode');
    expect((await problemOf(readPdfPages(endless))).code).toBe('document-too-large');
  });

  test('that dies when it looks at the fonts has given its pages', async () => {
    // Lines are nothing to the text, and much to what is drawn.
    const drawing = deflateSync(Buffer.from(TEXT + '0 0 m 1 1 l S\n'.repeat(2_000_000)));
    const pages = await readPdfPages(makePdf(drawing, '/Filter /FlateDecode'), { heapMb: 128 });
    expect(pages.map(({ lines }) => lines.map(({ text }) => text))).toEqual([['Een woord']]);
  });

  test('is killed when it takes too long', async () => {
    expect((await problemOf(readPdfPages(PAGE, { timeoutMs: 20 }))).code).toBe('document-too-large');
  });

  test.each([0, 300])('is killed when the user stops after %d ms', async (delay) => {
    const abort = new AbortController();
    if (delay === 0) abort.abort();
    else setTimeout(() => abort.abort(), delay);
    expect((await problemOf(readPdfPages(PAGE, { signal: abort.signal }))).code).toBe('cancelled');
  });

  test('names damage', async () => {
    const noise = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 'x'), Buffer.from('\n%%EOF')]);
    expect((await problemOf(readPdfPages(noise))).code).toBe('document-damaged');
    expect((await problemOf(readPdfPages(PAGE.subarray(0, PAGE.length / 2)))).code).toBe('document-damaged');
  });
});

describe('a file that is cut off', () => {
  test('has no end mark', () => {
    expect(isCutOff(PAGE)).toBe(false);
    expect(isCutOff(PAGE.subarray(0, PAGE.length - 20))).toBe(true);
  });

  test('is shorter than a file for the web says it is', () => {
    const web = (length: number): Uint8Array =>
      Buffer.from(
        `%PDF-1.7\n1 0 obj\n<< /Linearized 1 /L ${String(length).padStart(9, '0')} /H [ 1 2 ] >>\nendobj\n%%EOF\n`,
      );
    const whole = web(100).length;
    expect(isCutOff(web(whole))).toBe(false);
    expect(isCutOff(web(whole + 1))).toBe(true);
  });
});

const hostile = sharedData('hostile');

describe('a PDF in the workbench', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  const warnings: Problem[] = [];
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await openWorkbench({ warn: (problem) => warnings.push(problem) });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, bytes: Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };

  test('without text is read with a warning that says so, in both languages', async () => {
    warnings.length = 0;
    const path = write('scan.pdf', makePdf(Buffer.from('0.8 g 72 600 300 100 re f\n')));
    const { sentences } = await readDocument(workbench, path, { language: 'nl' });
    expect(sentences).toEqual([]);
    const [warning] = warnings;
    expect(warning).toMatchObject({ code: 'document-no-text', place: { file: path } });
    if (warning === undefined) return;
    expect(createMessages('nl').describe(warning)).toContain(`${path}: in deze pdf staat geen tekst`);
    expect(createMessages('en').describe(warning)).toContain(`${path}: there is no text in this PDF`);
  });

  test('that is cut off is refused with its name', async () => {
    const path = write('half.pdf', PAGE.subarray(0, 20_000));
    const problem = await problemOf(readDocument(workbench, path, { language: 'nl' }));
    expect(problem).toMatchObject({ code: 'document-damaged', place: { file: path } });
  });

  test.skipIf(hostile === undefined)('hostile files get their verdicts', async () => {
    const file = (name: string): string => join(hostile ?? '', 'files', name);
    const read = (name: string): Promise<unknown> => readDocument(workbench, file(name), { language: 'nl' });
    expect((await problemOf(read('truncated.pdf'))).code).toBe('document-damaged');
    expect((await problemOf(read('password.pdf'))).code).toBe('document-encrypted');
    warnings.length = 0;
    await read('no-text.pdf');
    expect(warnings.map(({ code }) => code)).toEqual(['document-no-text']);
    const { document } = await readDocument(workbench, file('hyphenated.pdf'), { language: 'nl' });
    const text = document.paragraphs.map((paragraph) => paragraph.text).join('\n');
    expect(text).toMatch(/vertaalgeheugens worden dagelijks .* noord-?zuidlijn en de e-mail\./u);
  });
});
