import fc from 'fast-check';
import { expect, it, test } from 'vitest';

import { fragmentPlaces, longestFragments } from '../../src/memory/fragments.js';
import { isStopWord } from '../../src/text/stop-words.js';

const textOf = (text: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  text.slice(start, end);

/** Fragments of a text in a memory of texts, and how often the memory was asked. */
async function found(
  query: string,
  memory: readonly string[],
): Promise<{ fragments: string[]; asked: number }> {
  let asked = 0;
  const fragments = await longestFragments(query, 'nl', async (fragment) => {
    asked++;
    return memory.some((text) => fragmentPlaces(fragment, text).length > 0);
  });
  return { fragments: fragments.map(({ span }) => textOf(query, span)), asked };
}

test.each<readonly [string, readonly string[], readonly string[]]>([
  [
    'De aanvraag voor een verblijfsvergunning is tijdig ingediend.',
    ['Elke aanvraag voor een verblijfsvergunning kost geld.', 'Het bezwaar is tijdig ingediend.'],
    ['aanvraag voor een verblijfsvergunning', 'tijdig ingediend'],
  ],
  ['In de gemeente.', ['Wonen in de gemeente.'], []],
  ['rode fiets, blauwe auto', ['een rode fiets blauwe auto'], ['rode fiets', 'blauwe auto']],
  ['rode fiets, blauwe auto', ['Rode fiets, blauwe auto!'], ['rode fiets, blauwe auto']],
  ['Rode fietsen', ['rode fiets', 'RODE FIETSEN'], ['Rode fietsen']],
  [
    'grote rode fiets kopen',
    ['grote rode fiets', 'rode fiets kopen'],
    ['grote rode fiets', 'rode fiets kopen'],
  ],
  ['', ['x'], []],
])('of %j in %j: %j', async (query, memory, expected) => {
  expect((await found(query, memory)).fragments).toEqual(expected);
});

const word = fc.constantFrom('kat', 'hond', 'vis', 'de', 'en', 'boot');
const sentence = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));

/** All runs tried one by one, then those within others taken out. */
function naive(query: string, memory: readonly string[]): string[] {
  const words = query === '' ? [] : query.split(' ');
  const runs: [number, number][] = [];
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to < words.length; to++) {
      const run = words.slice(from, to + 1);
      const isWhole = [run[0], run.at(-1)].every((edge) => !isStopWord(edge ?? '', 'nl'));
      const stands = memory.some((text) => ` ${text} `.includes(` ${run.join(' ')} `));
      if (isWhole && stands) runs.push([from, to]);
    }
  const longest = runs.filter(
    ([from, to]) => !runs.some(([start, end]) => (start < from && end >= to) || (start <= from && end > to)),
  );
  return longest.map(([from, to]) => words.slice(from, to + 1).join(' '));
}

it('are those of trying every run, and the memory is asked at most twice for a word', async () => {
  await fc.assert(
    fc.asyncProperty(sentence, fc.array(sentence, { maxLength: 5 }), async (query, memory) => {
      const { fragments, asked } = await found(query, memory);
      expect(fragments).toEqual(naive(query, memory));
      expect(asked).toBeLessThanOrEqual(2 * query.split(' ').length);
    }),
    { numRuns: 2000 },
  );
});
