import { describe, expect, test } from 'vitest';

import { omegatScore } from '../../src/memory/omegat-score.js';
import { PRESET_NAMES } from '../../src/memory/penalties.js';
import type { MatchOptions } from '../../src/memory/scoring.js';
import { bestMatches, scoreUnit } from '../../src/memory/scoring.js';
import { comparedSegment } from '../../src/memory/similarity.js';
import { TokenTable } from '../../src/memory/token-table.js';
import type { Content } from '../../src/model/content.js';
import { plainContent } from '../../src/model/content.js';
import type { Match } from '../../src/model/match.js';
import type { TranslationUnit } from '../../src/model/unit.js';
import { makeUnit } from '../../src/model/unit.js';

function unit(
  nl: string | Content,
  en: string,
  rest: Omit<TranslationUnit, 'variants'> = {},
): TranslationUnit {
  return makeUnit(typeof nl === 'string' ? plainContent(nl) : nl, plainContent(en), rest);
}

function found(
  query: string | Content,
  units: readonly TranslationUnit[],
  options: MatchOptions = {},
): Match[] {
  const table = new TokenTable('nl');
  const scored = units.map((one, id) =>
    scoreUnit(
      comparedSegment(query, table),
      {
        indexed: { id, memory: 'm', unit: one },
        segment: comparedSegment(one.variants[0]?.content ?? '', table),
      },
      options,
    ),
  );
  return bestMatches(scored, 'nl', options);
}

describe('context', () => {
  const INTRODUCTION = { previous: 'Titel', next: 'Het kabinet besluit.', key: 'a1' };

  test.each<[MatchOptions, TranslationUnit | object, number | undefined]>([
    [{ previous: 'Titel', next: 'Het kabinet besluit.' }, INTRODUCTION, 101],
    [{ previous: 'Titel', next: 'Iets anders.' }, INTRODUCTION, undefined],
    [{ previous: 'Titel' }, INTRODUCTION, 101],
    [{ next: 'Het kabinet besluit.' }, { next: 'Het kabinet besluit.' }, 101],
    [{}, INTRODUCTION, undefined],
    [{ previous: 'Titel' }, { next: 'Het kabinet besluit.' }, undefined],
    [{ key: 'a1' }, INTRODUCTION, 101],
    [{ key: 'a2' }, INTRODUCTION, undefined],
    [{ key: 'a1', previous: 'Iets' }, INTRODUCTION, 101],
    [{ key: 'a1', previous: 'Titel', next: 'Het kabinet besluit.' }, INTRODUCTION, 102],
    [{ previous: 'Titel', next: 'Iets anders.', preset: 'trados' }, INTRODUCTION, 101],
    [{ previous: 'Iets anders.', next: 'Het kabinet besluit.', preset: 'trados' }, INTRODUCTION, undefined],
  ])('%j asked of %j: %s', (options, kept, expected) => {
    const [match] = found('Inleiding', [unit('Inleiding', 'Introduction', kept)], options);
    expect(match?.context).toBe(expected);
    expect(match?.kind).toBe(expected === undefined ? 'exact' : 'context');
  });

  test('102 comes before 101, and 101 before exact ones that are newer', () => {
    const units = [
      unit('Inleiding', 'both', { key: 'k', previous: 'Titel' }),
      unit('Inleiding', 'key', { key: 'k', previous: 'Iets' }),
      unit('Inleiding', 'none'),
    ];
    const matches = found('Inleiding', units.toReversed(), { key: 'k', previous: 'Titel' });
    expect(matches.map(({ target, context }) => [target, context])).toEqual([
      ['both', 102],
      ['key', 101],
      ['none', undefined],
    ]);
  });
});

describe('penalties', () => {
  const CODED: Content = [
    { kind: 'code', role: 'standalone', id: '1', data: '<br/>' },
    ...plainContent('In 2021 gold dit.'),
  ];

  test.each<[MatchOptions['preset'], number]>([
    ['taalbrug', 0.97],
    ['trados', 0.98],
    ['memoq', 0.98],
    ['omegat', 1],
  ])('%s: an unreviewed unit with codes and a replaced value scores %d', (preset, expected) => {
    const [match] = found(
      'In 2024 gold dit.',
      [unit(CODED, 'This applied in 2021.', { status: 'unreviewed' })],
      preset === undefined ? {} : { preset },
    );
    expect(match?.target).toBe('This applied in 2024.');
    expect(match?.score).toBeCloseTo(expected, 9);
    const sum = (match?.penalties ?? []).reduce((total, { amount }) => total + amount, 0);
    expect(1 - sum).toBeCloseTo(expected, 9);
  });

  test('codes that both sides have are no difference, and codes that one side lacks are', () => {
    expect(found(CODED, [unit(CODED, 'x')])[0]).toMatchObject({ kind: 'exact', score: 1 });
    const [match] = found(plainContent('In 2021 gold dit.'), [unit(CODED, 'x')]);
    expect(match?.kind).toBe('fuzzy');
    expect(match?.score).toBeCloseTo(1 - 0.1 / 4.25, 9);
    expect(match?.diff.map(({ change }) => change)).toContain('inserted');
  });

  test('several translations of one segment cost a little where the preset says so', () => {
    const units = [
      unit('Inleiding', 'Introduction'),
      unit('Inleiding', 'Preface'),
      unit('Inleidingen', 'Introductions'),
    ];
    expect(
      found('Inleiding', units, { preset: 'trados' })
        .slice(0, 2)
        .map(({ score }) => score),
    ).toEqual([0.99, 0.99]);
    expect(
      found('Inleiding', units)
        .slice(0, 2)
        .map(({ score }) => score),
    ).toEqual([1, 1]);
    expect(found('Inleiding', units, { preset: 'trados', threshold: 1 })).toEqual([]);
  });

  test('every preset is known by name', () => {
    expect(PRESET_NAMES).toEqual(['taalbrug', 'trados', 'memoq', 'omegat']);
  });
});

test('targets are as stored when no repair is wanted', () => {
  const [match] = found('In 2024 gold dit.', [unit('In 2021 gold dit.', 'This applied in 2021.')], {
    repair: false,
  });
  expect(match).toMatchObject({ target: 'This applied in 2021.', penalties: [] });
  expect(match?.repaired).toBeUndefined();
});

test('of units at 99 the one with less to repair comes first, whichever is newer', () => {
  const units = [
    unit('Op 14 augustus 2016 gold dit.', 'It applied on 14 August 2016.'),
    unit('Op 1 mei 1999 gold dit.', 'It applied on 1 May 1999.'),
  ];
  for (const list of [units, units.toReversed()])
    expect(found('Op 10 augustus 2016 gold dit.', list)[0]?.source).toBe('Op 14 augustus 2016 gold dit.');
});

test.each([
  ['De aanvragen zijn 12 maal verleend.', 'De aanvraag is 15 maal verleend.', { stem: 80, noStem: 60 }],
  ['De aanvraag.', 'De aanvraag.', { stem: 100, noStem: 100, verbatim: 100 }],
  ['12', '13', { stem: 0, noStem: 0, verbatim: 0 }],
])("OmegaT's scores of %j and %j", (query, source, expected) => {
  expect(omegatScore(query, source, 'nl')).toMatchObject(expected);
});
