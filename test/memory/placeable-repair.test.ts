import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { bestMatches, scoreUnit } from '../../src/memory/scoring.js';
import { comparedSegment } from '../../src/memory/similarity.js';
import { TokenTable } from '../../src/memory/token-table.js';
import { plainContent } from '../../src/model/content.js';
import type { Language } from '../../src/model/language.js';
import { otherLanguage } from '../../src/model/language.js';
import type { Match } from '../../src/model/match.js';
import { makeUnit } from '../../src/model/unit.js';
import { values } from '../../src/text/value.js';
import { writeValue } from '../../src/text/value-writing.js';

interface Pair {
  readonly from: Language;
  readonly source: string;
  readonly target: string;
  readonly query: string;
}

/** The unit as a match for the query, whatever it scores. */
function matched({ from, source, target, query }: Pair): Match {
  const table = new TokenTable(from);
  const [nl, en] = from === 'nl' ? [source, target] : [target, source];
  const unit = makeUnit(plainContent(nl), plainContent(en));
  const options = { threshold: 0 };
  const scored = scoreUnit(
    comparedSegment(query, table),
    { indexed: { id: 1, memory: 'm', unit }, segment: comparedSegment(source, table) },
    options,
  );
  const [match] = bestMatches([scored], from, options);
  if (match === undefined) throw new Error('a unit always matches at 0');
  return match;
}

const CASES = readFileSync(new URL('tables/placeable-repairs.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.split('\t'))
  .map(
    ([from = '', source = '', target = '', query = '', expected = '']) =>
      ({ from: from === 'en' ? 'en' : 'nl', source, target, query, expected }) as const,
  );

describe('the worked cases', () => {
  const repaired = CASES.filter(({ expected }) => !expected.startsWith('!'));

  test('are at least 150', () => {
    expect(repaired.length).toBeGreaterThanOrEqual(150);
  });

  test.each(repaired)('$query: $expected', ({ expected, ...pair }) => {
    const match = matched(pair);
    expect(match.target).toBe(expected);
    expect(match.score).toBeCloseTo(0.99, 9);
    expect(match.unrepaired).toBeUndefined();
    expect(match.repaired?.original).toBe(pair.target);
    expect(withoutParts(match)).toBe(pair.target);
  });

  test.each(CASES.filter(({ expected }) => expected.startsWith('!')))(
    '$query: $expected',
    ({ expected, ...pair }) => {
      const match = matched(pair);
      expect(match.target).toBe(pair.target);
      expect(match.repaired).toBeUndefined();
      expect(new Set(match.unrepaired?.map(({ reason }) => `!${reason}`))).toEqual(new Set([expected]));
      expect(match.score).toBe(match.similarity);
    },
  );
});

/** The repaired target with every marked stretch put back: nothing else may have changed. */
function withoutParts({ target, repaired }: Match): string {
  return (repaired?.parts ?? [])
    .toReversed()
    .reduce(
      (text, { start, end, from }) =>
        text.slice(0, start) + (repaired?.original ?? '').slice(from.start, from.end) + text.slice(end),
      target,
    );
}

const SMALL = fc.integer({ min: 2, max: 29 });
const VALUES = fc.oneof(
  fc
    .oneof(SMALL, fc.integer({ min: 1000, max: 9_999_999 }))
    .map((value) => ({ kind: 'number', value: String(value) }) as const),
  SMALL.map((value) => ({ kind: 'percentage', value: `${String(value)}.5%` }) as const),
  SMALL.map((value) => ({ kind: 'currency', value: `EUR ${String(value)}000` }) as const),
  SMALL.map(
    (value) =>
      ({
        kind: 'date',
        value: `2021-0${String(1 + (value % 9))}-${String(value).padStart(2, '0')}`,
      }) as const,
  ),
  fc
    .tuple(SMALL, SMALL)
    .map(
      ([article, paragraph]) =>
        ({ kind: 'reference', value: `art${String(article)}/${String(paragraph)}` }) as const,
    ),
  SMALL.map((value) => ({ kind: 'reference', value: `directive:2009/${String(value + 10)}` }) as const),
  SMALL.map((value) => ({ kind: 'ordinal', value: String(value) }) as const),
);
type Written = typeof VALUES extends fc.Arbitrary<infer One> ? One : never;

const GLUE: Readonly<Record<Language, readonly string[]>> = {
  nl: ['toen', 'zag', 'men', 'nog', 'geen', 'hond'],
  en: ['then', 'we', 'saw', 'some', 'other', 'dogs'],
};

/** A sentence with the values in it, parted by words; undefined when they would be read otherwise there. */
function sentence(list: readonly Written[], language: Language): string | undefined {
  const written = list.map((value) => writeValue(value, { language }));
  const text = written
    .map(
      (value, place) =>
        `${GLUE[language][place % 6] ?? ''} ${value ?? ''}; ${GLUE[language][(place + 3) % 6] ?? ''}`,
    )
    .join(' ');
  return keys(text, language).join('|') === list.map(({ kind, value }) => `${kind} ${value}`).join('|')
    ? text
    : undefined;
}

function keys(text: string, language: Language): string[] {
  return values(text, language).map(({ kind, value }) => `${kind} ${value}`);
}

test('no repair changes a value in a wrong way: the repaired target has the values of the query and no others', () => {
  let repairs = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(VALUES, VALUES), { minLength: 1, maxLength: 4 }),
      fc.constantFrom<Language>('nl', 'en'),
      fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
      (pairs, from, order) => {
        const target = order
          .map((place) => place % pairs.length)
          .filter((place, at, all) => all.indexOf(place) === at);
        const inTarget = target.length === pairs.length ? target : pairs.map((_, place) => place);
        const source = sentence(
          pairs.map(([old]) => old),
          from,
        );
        const query = sentence(
          pairs.map(([, wanted]) => wanted),
          from,
        );
        const translation = sentence(
          inTarget.flatMap((place) => pairs[place]?.[0] ?? []),
          otherLanguage(from),
        );
        if (source === undefined || query === undefined || translation === undefined) return;
        const match = matched({ from, source, target: translation, query });
        const read = keys(match.target, otherLanguage(from)).toSorted();
        expect(withoutParts(match)).toBe(translation);
        if (
          match.unrepaired !== undefined ||
          match.diff.some(({ change }) => change === 'other' || change === 'removed' || change === 'inserted')
        )
          return;
        repairs += Number(match.repaired !== undefined);
        expect(read).toEqual(keys(query, from).toSorted());
      },
    ),
    { numRuns: 2000 },
  );
  expect(repairs).toBeGreaterThan(100);
});
