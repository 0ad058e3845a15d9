import { expect, it } from 'vitest';

import { plainContent } from '../../src/model/content.js';
import { makeUnit } from '../../src/model/unit.js';
import { searchMemory } from '../../src/workbench/search.js';
import { openWorkbench } from '../../src/workbench/workbench.js';
import { BY_TEST } from '../store/samples.js';

const SAME = 'De aanvraag is afgewezen.';
const UNITS = [
  makeUnit(plainContent(SAME), plainContent('The application was refused.'), {
    previous: 'Eerst.',
    next: 'Dan.',
  }),
  makeUnit(plainContent(SAME), plainContent('The request was refused.'), {
    previous: 'Vooraf.',
    next: 'Daarna.',
  }),
];

it.each([2, 6])('each of %i segments is searched for with its own neighbours', async (count) => {
  const workbench = await openWorkbench();
  await workbench.store.write(async (writer) => void (await writer.putUnits('m', UNITS, BY_TEST)));
  const segments = Array.from({ length: count }, (_, place) => {
    const { previous = '', next = '' } = UNITS[place % 2] ?? {};
    return { text: SAME, previous, next };
  });
  const found = await searchMemory(workbench, segments, { from: 'nl' });
  expect(found.map(({ matches }) => [matches[0]?.kind, matches[0]?.unit])).toStrictEqual(
    segments.map((_, place) => ['context', UNITS[place % 2]]),
  );
  await workbench.close();
});

it('a context match in English comes before an exact one in Dutch', async () => {
  const workbench = await openWorkbench();
  const exact = makeUnit(plainContent('Film'), plainContent('Movie'));
  const context = makeUnit(plainContent('Rolprent'), plainContent('Film'), {
    previous: 'One.',
    next: 'Two.',
  });
  await workbench.store.write(async (writer) => void (await writer.putUnits('m', [exact, context], BY_TEST)));
  const [found] = await searchMemory(workbench, ['Film'], { previous: 'One.', next: 'Two.' });
  expect(found?.matches.map(({ kind, target }) => [kind, target])).toEqual([
    ['context', 'Rolprent'],
    ['exact', 'Movie'],
  ]);
  await workbench.close();
});
