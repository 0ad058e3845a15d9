// taalbrug align --review: the list, every decision, and what is said when one cannot be read or done.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { shippedPath } from '../../src/workbench/shipped-data.js';
import type { Run } from './cli.js';
import { jsonLines, run } from './cli.js';

interface Listed {
  readonly bead: string;
  readonly confidence: number;
  readonly state: string;
  readonly sourceText: string;
  readonly targetText: string;
  readonly sourcePlace: { readonly page: number; readonly line: number };
}

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-review-'));
const workspace = join(folder, 'review.db');
const [nl, en] = [
  shippedPath('tm', 'documents', 'integration.nl.txt'),
  shippedPath('tm', 'documents', 'integration.en.txt'),
];
const review = (...words: string[]): Promise<Run> =>
  run('align', '--review', ...words, '--workspace', workspace);
const listed = async (...words: string[]): Promise<Listed[]> =>
  jsonLines((await review(...words, '--json')).out) as Listed[];

const aligned: Run[] = [];
beforeAll(async () => {
  aligned.push(await review());
  aligned.push(await run('align', nl, en, '--into', 'reports', '--workspace', workspace));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('aligning says what waits for review', () => {
  const [before, done] = aligned;
  expect(before).toMatchObject({ code: 0, out: '' });
  expect(before?.error).toContain('No alignment is kept here yet');
  expect(done?.error).toMatch(/\d+ pairs added, 0 known\n\d+ doubtful pairs? wait/u);
});

describe('the list', () => {
  test('the most doubtful first, with places, as many as asked', async () => {
    const pairs = await listed('--limit', '5');
    expect(pairs).toHaveLength(5);
    const confidences = pairs.map(({ confidence }) => confidence);
    expect(confidences).toEqual(confidences.toSorted((one, other) => one - other));
    expect(pairs.find(({ bead }) => /^\d+:/u.test(bead))?.sourcePlace.line).toBeGreaterThan(0);
    const { out, error } = await review('--limit', '1', '--ui', 'nl');
    expect(out.split('\t').slice(1, 3)).toEqual([pairs[0]?.bead, 'na te lopen']);
    expect(error).toMatch(/^integration\.nl \(geheugen reports\): \d+ paren en losse zinnen; 0 goedgekeurd/u);
  });
});

describe('decisions', () => {
  test('accept, then undo', async () => {
    const [first] = await listed('integration.nl', '--limit', '1');
    const bead = first?.bead ?? '';
    const accepted = await review('--accept', bead);
    expect(accepted).toMatchObject({ code: 0, error: expect.stringContaining('Accepted: 1.') });
    expect(accepted.out.split('\t')[2]).toBe('accepted');
    expect((await listed('--limit', '1'))[0]?.bead).not.toBe(bead);
    expect((await review('--undo')).error).toContain('Undone: 1 as before.');
    expect((await listed('--limit', '1'))[0]?.bead).toBe(bead);
    expect((await review('--undo')).error).toContain('Undone: 0 as before.');
  });

  test('merge, move and split by the names in the list', async () => {
    const merged = await listed('integration.nl', '--merge', '0:0,1:1');
    expect(merged).toMatchObject([{ bead: '0:0', state: 'accepted', confidence: 1 }]);
    const split = await listed('integration.nl', '--split', '0:0@1,1');
    expect(split.map(({ bead }) => bead)).toEqual(['0:0', '1:1']);
    const moved = await listed('integration.nl', '--move', '1:1@nl,previous');
    expect(moved.map(({ bead }) => bead)).toEqual(['0:0', ':1']);
  });

  test('reject takes the pair out of searches, reopen brings it back', async () => {
    const sure = (await listed()).findLast(({ bead }) => /^\d+:\d+$/u.test(bead));
    const found = async (): Promise<unknown[]> =>
      jsonLines(
        (await run('search', sure?.sourceText ?? '', '--threshold', '95', '--workspace', workspace, '--json'))
          .out,
      ).flatMap((line) => (line as { matches: unknown[] }).matches);
    expect(await found()).toMatchObject([{ target: sure?.targetText, score: 0.99 }]);
    expect((await review('--reject', sure?.bead ?? '')).code).toBe(0);
    expect(await found()).toEqual([]);
    expect((await review('--reopen', sure?.bead ?? '')).code).toBe(0);
    expect(await found()).toHaveLength(1);
  });
});

describe('what cannot be read or done', () => {
  test.each([
    [['--accept', 'twelve'], '--accept takes pairs'],
    [['--merge', '3:3'], '--merge takes two or more'],
    [['--split', '3:3'], '--split takes a pair'],
    [['--move', '3:3@de,next'], '--move takes a pair'],
    [['--accept', '3:3', '--reject', '4:4'], 'One decision at a time, not --accept --reject.'],
    [['--limit', '0'], '--limit must be a whole number'],
  ])('usage: %j', async (words, sentence) => {
    const { code, error } = await review(...words);
    expect([code, error]).toEqual([2, expect.stringContaining(sentence)]);
  });

  test.each([
    [['memo'], 'There is no alignment "memo" here. There are: integration.nl.'],
    [['--accept', '99:99'], 'There is no pair 99:99'],
    [['integration.nl', '--split', '0:0@9,0'], '0:0: cannot be cut there'],
  ])('refused: %j', async (words, sentence) => {
    const { code, error } = await review(...words);
    expect([code, error]).toEqual([3, expect.stringContaining(sentence)]);
  });

  test('aligning takes two documents', async () => {
    const { code, error } = await run('align', nl);
    expect([code, error]).toEqual([2, expect.stringContaining('Give two documents')]);
  });

  test('a decision must name its alignment when there are several', async () => {
    const other = [
      shippedPath('tm', 'documents', 'labour-migration.nl.txt'),
      shippedPath('tm', 'documents', 'labour-migration.en.txt'),
    ];
    await run('align', ...other, '--into', 'reports', '--workspace', workspace);
    const { code, error } = await review('--undo');
    expect([code, error]).toEqual([2, expect.stringContaining('integration.nl, labour-migration.nl')]);
  });
});
