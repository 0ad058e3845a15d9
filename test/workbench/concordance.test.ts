import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';

import { ProblemError } from '../../src/model/problem.js';
import type { ConcordanceLine } from '../../src/model/match.js';
import { findConcordance } from '../../src/workbench/concordance.js';
import { exportConcordance } from '../../src/workbench/concordance-export.js';
import { importFiles } from '../../src/workbench/import.js';
import { SHIPPED_MEMORY, shippedPath } from '../../src/workbench/shipped-data.js';
import type { Workbench } from '../../src/workbench/workbench.js';
import { openWorkbench } from '../../src/workbench/workbench.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-concordance-'));
let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  await importFiles(workbench, [shippedPath(SHIPPED_MEMORY)]);
});
afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

const translationIn = ({ target, translation }: ConcordanceLine): string | undefined =>
  translation && target.slice(translation.start, translation.end);

describe('the probable translation is marked', () => {
  test.each([
    ['kennismigrant', /^highly skilled migrants?(?: scheme)?$/iu],
    ['derde landen', /^third[- ]countr(?:y|ies)(?: national)?$/iu],
    ['residence permit', /^verblijfs?(?:vergunning(?:en)?)?$/iu],
    ['vergunning', /permits?$/iu],
  ])('%s', async (phrase, expected) => {
    const lines = await findConcordance(workbench, phrase, { limit: 100 });
    const right = lines.filter((line) => expected.test(translationIn(line) ?? ''));
    expect(lines.length).toBeGreaterThan(4);
    expect(right.length / lines.length).toBeGreaterThan(0.6);
  });
});

it('finds a word at the beginning and in the middle of compounds', async () => {
  const words = (await findConcordance(workbench, 'kennismigrant', { limit: 100 })).flatMap(
    ({ source, spans }) => spans.map(({ start, end }) => source.slice(start, end).toLowerCase()),
  );
  expect(words).toContain('kennismigrantenregeling');
});

it('pages hold each line once, in order', async () => {
  const all = await findConcordance(workbench, 'vergunning', { limit: 1000 });
  const paged: ConcordanceLine[] = [];
  for (let skip = 0; ; skip += 3) {
    const page = await findConcordance(workbench, 'vergunning', { limit: 3, skip });
    paged.push(...page);
    if (page.length < 3) break;
  }
  expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
});

it('a phrase of both languages is paged from one into the other', async () => {
  // "in" is a word of both.
  const all = await findConcordance(workbench, 'migratie', { limit: 5000 });
  const more = await findConcordance(workbench, 'document', { limit: 5000 });
  for (const [phrase, lines] of [
    ['migratie', all],
    ['document', more],
  ] as const) {
    const tail = await findConcordance(workbench, phrase, { skip: Math.max(0, lines.length - 2), limit: 9 });
    expect(tail.map(({ id }) => id)).toEqual(lines.slice(-2).map(({ id }) => id));
  }
});

it('writes the units found, whole', async () => {
  const out = join(folder, 'hits.tmx');
  const count = await exportConcordance(workbench, 'kennismigrant', { out, limit: Infinity });
  const text = readFileSync(out, 'utf8');
  expect(text.match(/<tu[ >]/gu)).toHaveLength(count);
  expect(text.match(/ennismigrant/gu)?.length).toBeGreaterThanOrEqual(count);
});

it('a memory that is not there is a problem with the names of those that are', async () => {
  await expect(findConcordance(workbench, 'kaart', { memory: 'x' })).rejects.toThrow(ProblemError);
  expect(await findConcordance(workbench, 'kaart', { memory: 'migration-reports' })).not.toEqual([]);
});
