// --report of segment and align: what was cleaned and what speaks for each pair, as a page and as values.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parse } from 'parse5';
import { afterAll, describe, expect, test } from 'vitest';

import { shippedPath } from '../../src/workbench/shipped-data.js';
import { run } from './cli.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// The one document pair that stands as text copied from a PDF.
const [nl, en] = [
  shippedPath('tm', 'documents', 'asylum-reception.nl.txt'),
  shippedPath('tm', 'documents', 'asylum-reception.en.txt'),
];

interface CleaningRow {
  readonly document: string;
  readonly kind: string;
  readonly line: number;
  readonly text: string;
  readonly decision: string;
  readonly reason: string;
}

describe('of a document', () => {
  test('as values: every hyphen with its reason, every line left out', async () => {
    const file = join(folder, 'cleaning.json');
    const { code } = await run('segment', nl, '--language', 'nl', '--report', file);
    expect(code).toBe(0);
    const { cleaning } = JSON.parse(readFileSync(file, 'utf8')) as { cleaning: CleaningRow[] };
    const kinds = new Set(cleaning.map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual(['dropped', 'hyphen', 'lines']);
    const lines = readFileSync(nl, 'utf8').split('\n');
    for (const { kind, line, text, document } of cleaning) {
      expect(document).toBe('asylum-reception.nl.txt');
      const before = text.split('\n')[0] ?? '';
      const start = kind === 'lines' ? before.slice(0, 8) : before;
      expect(lines[line - 1]).toContain(start);
    }
  });

  test('as a page in Dutch, sound HTML', async () => {
    const file = join(folder, 'cleaning.html');
    await run('segment', nl, '--language', 'nl', '--report', file, '--ui', 'nl');
    const page = readFileSync(file, 'utf8');
    expect(page).toContain('<html lang="nl">');
    expect(page).toContain('<h2>Wat er is opgeschoond</h2>');
    expect(page).toMatch(/<td>samengevoegd<\/td><td>[^<]*- \| /u);
    const errors: string[] = [];
    parse(page, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
  });
});

describe('of an alignment', () => {
  test('every pair with its evidence, both documents cleaned', async () => {
    const file = join(folder, 'pairs.json');
    const { code, out } = await run('align', nl, en, '--report', file);
    expect(code).toBe(0);
    const { pairs, cleaning } = JSON.parse(readFileSync(file, 'utf8')) as {
      pairs: { evidence: Record<string, number> }[];
      cleaning: CleaningRow[];
    };
    expect(pairs).toHaveLength(out.trimEnd().split('\n').length);
    expect(pairs.some(({ evidence }) => (evidence['dictionary'] ?? 0) > 3)).toBe(true);
    expect(new Set(cleaning.map(({ document }) => document)).size).toBe(2);
  });

  test('as a page: the doubtful ones, all of them with counts in words, what was cleaned', async () => {
    const file = join(folder, 'pairs.html');
    await run('align', nl, en, '--report', file);
    const page = readFileSync(file, 'utf8');
    const headings = [...page.matchAll(/<h2>([^<]*)<\/h2>/gu)].map(([, heading]) => heading);
    expect(headings).toEqual(['Document pairs', 'Look at these first', 'All pairs', 'What was cleaned']);
    expect(page).toMatch(/equal numbers and references: \d+; [^<]*known translations: \d+/u);
  });
});

test.each([
  ['segment', [nl, '--language', 'nl']],
  ['align', [nl, en, '--into', 'reports', '--workspace', join(folder, 'none.db')]],
])('%s: another ending is refused before anything is done', async (command, words) => {
  const { code, out, error } = await run(command, ...words, '--report', join(folder, 'report.docx'));
  expect([code, out]).toEqual([3, '']);
  expect(error).toContain('a report is written as .html or .json');
  expect(existsSync(join(folder, 'report.docx'))).toBe(false);
});
