import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';

import { findFragments, searchWithFragments } from '../../src/workbench/fragments.js';
import { importFiles } from '../../src/workbench/import.js';
import { searchMemory } from '../../src/workbench/search.js';
import { SHIPPED_MEMORY, shippedPath } from '../../src/workbench/shipped-data.js';
import type { Workbench } from '../../src/workbench/workbench.js';
import { openWorkbench } from '../../src/workbench/workbench.js';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  await importFiles(workbench, [shippedPath(SHIPPED_MEMORY)]);
});
afterAll(() => workbench.close());

describe('stretches that were translated before', () => {
  test.each([
    [
      'Werknemers uit derde landen mogen niets.',
      'Werknemers uit derde landen',
      'workers from third countries',
    ],
    ['Zij kwamen uit derde landen naar hier.', 'derde landen', 'third countries'],
    ['The highly skilled migrant scheme is new.', 'highly skilled migrant scheme', 'kennismigrantenregeling'],
  ])('%s', async (query, source, target) => {
    const found = await findFragments(workbench, query);
    expect(found.map((match) => [match.source, match.target, match.kind])).toContainEqual([
      source,
      target,
      'fragment',
    ]);
  });

  it('say where they stand, in the query, in the unit and in its translation', async () => {
    const query = 'Zij kwamen uit derde landen naar hier.';
    for (const { fragment, source, target, unit, score } of await findFragments(workbench, query)) {
      const [nl, en] = unit.variants.map(({ content }) =>
        content.map((run) => (run.kind === 'text' ? run.text : '')).join(''),
      );
      expect(query.slice(fragment?.query.start, fragment?.query.end)).toBe(source);
      expect(nl?.slice(fragment?.source.start, fragment?.source.end).toLowerCase()).toBe(
        source.toLowerCase(),
      );
      expect(en?.slice(fragment?.target.start, fragment?.target.end)).toBe(target);
      expect(score).toBeCloseTo(2 / 7);
    }
  });

  it('are none where words stand apart, or within longer words', async () => {
    expect(await findFragments(workbench, 'landen derde')).toEqual([]);
    expect(await findFragments(workbench, 'derde lande')).toEqual([]);
    expect(await findFragments(workbench, '')).toEqual([]);
  });

  it('come after the matches, which stay as they are', async () => {
    const query = 'In 2025 zijn 25.120 verblijfsvergunningen verleend aan werknemers uit derde landen.';
    const [plain] = await searchMemory(workbench, [query], { threshold: 0.5 });
    const [both] = await searchWithFragments(workbench, [query], { threshold: 0.5 });
    const count = plain?.matches.length ?? 0;
    expect(both?.matches.slice(0, count)).toEqual(plain?.matches);
    expect(both?.matches.slice(count).map(({ kind }) => kind)).toContain('fragment');
  });
});
