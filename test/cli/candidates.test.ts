// taalbrug extract --into and --review: the list, every decision, keys, and what is said when one cannot be read or done.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { shippedPath } from '../../src/workbench/shipped-data.js';
import type { Run } from './cli.js';
import { jsonLines, run, runProcess } from './cli.js';

interface Listed {
  readonly number: number;
  readonly list: string;
  readonly nl?: { readonly term: string };
  readonly rank: { readonly value: number; readonly details: readonly unknown[] };
  readonly decision: { readonly state: string; readonly entry?: string };
}

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-candidates-'));
const workspace = ['--workspace', join(folder, 'candidates.db')];
const documentOf = (name: string) => shippedPath('tm', 'documents', name);
const review = (...words: string[]): Promise<Run> => run('extract', '--review', ...words, ...workspace);
const listed = async (...words: string[]): Promise<Listed[]> =>
  jsonLines((await review(...words, '--json')).out) as Listed[];

const runs: Run[] = [];
beforeAll(async () => {
  runs.push(await review());
  const nl = documentOf('integration.nl.txt');
  runs.push(await run('extract', nl, '--language', 'nl', '--into', 'client', ...workspace));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('without a list, and with one, it says what to do next', () => {
  const [before, kept] = runs;
  expect(before).toMatchObject({
    code: 0,
    out: '',
    error: expect.stringContaining('No list is kept here yet'),
  });
  expect(kept?.out).toMatch(/^integration\.nl: \d+ candidates for client, \d+ of them new\n$/u);
  expect(kept?.error).toContain('taalbrug extract --review "integration.nl"');
});

describe('the list', () => {
  test('the likeliest first, with the reasons, as many as asked', async () => {
    const all = await listed('--limit', '20');
    expect(all).toHaveLength(20);
    expect(all.map(({ rank }) => rank.value)).toEqual(
      all.map(({ rank }) => rank.value).toSorted((one, other) => other - one),
    );
    expect(all[0]?.rank.details.length).toBeGreaterThan(0);
    const { out, error } = await review('--limit', '1', '--why', '--ui', 'nl');
    const cells = out.trim().split('\t');
    expect(cells.slice(1, 4)).toEqual([String(all[0]?.number), 'te beslissen', all[0]?.nl?.term]);
    expect(cells.at(-1)).toMatch(/^.+ [+−]\d+\.\d/u);
    expect(error).toMatch(/^integration\.nl \(woordenlijst client\): \d+ te beslissen, 0 uitgesteld/u);
  });

  test('those in other states, when asked', async () => {
    expect(await listed('--state', 'accepted,rejected')).toEqual([]);
  });
});

describe('decisions', () => {
  test('accept, look up, undo', async () => {
    const [first] = await listed('--limit', '1');
    const number = String(first?.number);
    const accepted = await review('--accept', number);
    expect(accepted).toMatchObject({ code: 0, error: expect.stringContaining('Accepted: 1.') });
    expect(accepted.out.split('\t').slice(0, 2)).toEqual([number, 'accepted']);
    const found = await run('lookup', first?.nl?.term ?? '', '--json', ...workspace);
    expect(JSON.parse(found.out)).toMatchObject({ entries: [{ entry: { sections: [{ language: 'nl' }] } }] });
    expect((await review('--undo')).error).toContain('Undone: 1 as before.');
    expect((await listed('--limit', '1'))[0]?.number).toBe(first?.number);
  });

  test('ranges, merging, editing, and all of it back', async () => {
    expect((await review('--reject', '5-7,9')).error).toContain('Rejected: 4.');
    expect(await listed('--merge', '1,2')).toMatchObject([{ number: 2, decision: { state: 'merged' } }]);
    const edited = await listed('--edit', '1', '--en', 'something', '--subject', 'integratie');
    expect(edited).toMatchObject([{ number: 1, decision: { wording: { en: 'something' } } }]);
    expect((await review('--postpone', '3')).error).toContain('Postponed: 1.');
    expect((await listed()).at(-1)?.number).toBe(3);
    for (const count of [1, 1, 1, 4]) expect((await review('--undo')).error).toContain(`Undone: ${count} as`);
  });

  test('exported for who decides elsewhere', async () => {
    const out = join(folder, 'candidates.tsv');
    expect((await run('export', out, '--candidates', 'integration.nl', ...workspace)).code).toBe(0);
    expect(readFileSync(out, 'utf8').split('\n')[0]).toContain('candidate state');
  });
});

test('pairs of a memory come with translations', async () => {
  await run('import', shippedPath('tm', 'migration-reports.tmx'), '--into', 'reports', ...workspace);
  const kept = await run('extract', '--memory', 'reports', '--into', 'client', '--limit', '30', ...workspace);
  expect(kept.out).toMatch(/^reports: 30 candidates/u);
  const [first] = await listed('reports', '--limit', '1');
  expect(first).toMatchObject({ list: 'reports', nl: { language: 'nl' }, en: { language: 'en' } });
  const accepted = await listed('reports', '--accept', String(first?.number));
  expect(accepted[0]?.decision.entry).toMatch(/^c-/u);
});

describe('keys', () => {
  test('a, r, p, m and u do what they say, and q stops', () => {
    const before = runProcess(['extract', '--review', 'integration.nl', '--json', ...workspace]);
    const words = ['extract', '--review', 'integration.nl', '--keys', ...workspace, '--ui', 'en'];
    const { code, out, error } = runProcess(words, { input: 'armx?uq' });
    expect(code).toBe(0);
    expect(error.split('\n').filter((line) => line !== '')).toEqual([
      'Accepted: 1. --undo takes it back.',
      'Rejected: 1. --undo takes it back.',
      'Merged: 1. --undo takes it back.',
      'Undone: 1 as before.',
    ]);
    expect(out).toContain('a accept · r reject');
    for (const _ of [1, 2]) runProcess(['extract', '--review', 'integration.nl', '--undo', ...workspace]);
    expect(runProcess(['extract', '--review', 'integration.nl', '--json', ...workspace]).out).toBe(
      before.out,
    );
  });

  test('the end of the input is the end', () => {
    const words = ['extract', '--review', 'integration.nl', '--keys', ...workspace];
    expect(runProcess(words, { input: '' })).toMatchObject({ code: 0, error: '' });
  });
});

describe('what cannot be read or done', () => {
  test.each([
    [['--accept', 'twelve'], '--accept takes numbers'],
    [['--reject', '7-5'], '--reject takes numbers'],
    [['--merge', '3'], '--merge takes two or more'],
    [['--edit', '3'], '--edit takes one number'],
    [['--edit', '3,4', '--nl', 'x'], '--edit takes one number'],
    [['--accept', '3', '--reject', '4'], 'One decision at a time, not --accept --reject.'],
    [['--state', 'done'], '"done" is no state. There are: undecided, postponed'],
    [['--limit', '0'], '--limit must be a whole number'],
    [['--accept', '1'], 'Say which list: --review NAME. There are: integration.nl, reports.'],
  ])('usage: %j', async (words, sentence) => {
    const { code, error } = await review(...words);
    expect([code, error]).toEqual([2, expect.stringContaining(sentence)]);
  });

  test.each([
    [['memo'], 'There is no list of candidates "memo" here. There are: integration.nl, reports.'],
    [['reports', '--accept', '9999'], 'There is no candidate 9999 in the list "reports"'],
    [['reports', '--edit', '2', '--nl', '', '--en', ''], 'Candidate 2: would be left without a term.'],
  ])('refused: %j', async (words, sentence) => {
    const { code, error } = await review(...words);
    expect([code, error]).toEqual([3, expect.stringContaining(sentence)]);
  });

  test('extracting without documents, without language, with one file of a pair', async () => {
    for (const [words, sentence] of [
      [[], 'Something is missing'],
      [['x.txt'], 'Say in which language'],
      [['--pair', 'x.txt'], '--pair takes two files'],
    ] as const) {
      const { code, error } = await run('extract', ...words, '--into', 'client', ...workspace);
      expect([code, error]).toEqual([2, expect.stringContaining(sentence)]);
    }
  });
});
