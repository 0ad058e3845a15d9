// Text that is no segment: bounded time, or a sentence that says why not.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { plainContent } from '../../src/model/content.js';
import { ProblemError } from '../../src/model/problem.js';
import { makeUnit } from '../../src/model/unit.js';
import { LONGEST_QUERY, searchMemory } from '../../src/workbench/search.js';
import type { Workbench } from '../../src/workbench/workbench.js';
import { openWorkbench } from '../../src/workbench/workbench.js';
import { BY_TEST } from '../store/samples.js';

/** Some seconds; a machine with other work to do takes longer. */
const MOST_MS = 60_000;
const equal = (count: number): string => 'kat '.repeat(count).trim();

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  const texts = [
    equal(10_000),
    equal(2_400),
    'a'.repeat(1_000_000),
    '('.repeat(9_000),
    'kat',
    '1,'.repeat(4_000),
  ];
  const units = texts.map((text) => makeUnit(plainContent(text), plainContent('x')));
  await workbench.store.write(async (writer) => void (await writer.putUnits('m', units, BY_TEST)));
});
afterAll(() => workbench.close());

describe('a query as long as is searched for takes a bounded time', () => {
  test.each([
    ['equal words', equal(2_500)],
    ['one word', 'a'.repeat(LONGEST_QUERY)],
    ['brackets', '('.repeat(LONGEST_QUERY)],
    ['digits and commas', '1,'.repeat(LONGEST_QUERY / 2)],
    ['combining marks', `a${'\u0301'.repeat(LONGEST_QUERY - 1)}`],
  ])(
    '%s',
    async (_, query) => {
      const start = performance.now();
      const [found] = await searchMemory(workbench, [query], { threshold: 0.7 });
      expect(found?.query).toBe(query);
      expect(performance.now() - start).toBeLessThan(MOST_MS);
    },
    120_000,
  );
});

test('a longer one is refused, with its number and both lengths', async () => {
  const queries = ['kat', 'a'.repeat(LONGEST_QUERY + 1)];
  const refused = await searchMemory(workbench, queries).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ProblemError);
  expect((refused as ProblemError).problem).toMatchObject({
    code: 'query-too-long',
    data: { characters: LONGEST_QUERY + 1, limit: LONGEST_QUERY },
    place: { line: 2 },
  });
});
