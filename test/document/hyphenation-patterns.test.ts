// The reader of hyphenation patterns that the figures set their pages with.

import { describe, expect, test } from 'vitest';

import { patternPoints, pointsBy } from './hyphenation-patterns.js';

const split = (token: string, points: readonly number[]): string =>
  [...points, token.length].map((end, at) => token.slice(points[at - 1] ?? 0, end)).join('-');

test("Liang's own example: the highest digit counts, odd ones break", () => {
  const points = pointsBy('UTF-8\nhy3ph\nhe2n\nhena4\nhen5at\n1na\nn2at\n1tio\n2io\no2n');
  expect(split('hyphenation', points('hyphenation'))).toBe('hy-phen-ation');
  expect(split('(Hyphenation-hyphenation)', points('(Hyphenation-hyphenation)'))).toBe(
    '(Hy-phen-ation-hy-phen-ation)',
  );
});

test('limits keep letters together at both edges', () => {
  expect(pointsBy('UTF-8\nLEFTHYPHENMIN 3\nRIGHTHYPHENMIN 4\n1b')('abababab')).toEqual([3]);
  expect(pointsBy('UTF-8\n.a1b')('aba')).toEqual([]);
});

const patterns = { nl: patternPoints('nl'), en: patternPoints('en') };

describe.skipIf(patterns.nl === undefined || patterns.en === undefined)(
  'the patterns of Debian (hyphen-nl, hyphen-en-gb)',
  () => {
    test.each([
      ['nl', 'verblijfsvergunning', 'ver-blijfs-ver-gun-ning'],
      ['nl', 'migratievraagstukken', 'mi-gra-tie-vraag-stuk-ken'],
      ['en', 'government', 'gov-ern-ment'],
    ] as const)('%s: %s', (language, word, expected) => {
      expect(split(word, patterns[language]?.(word) ?? [])).toBe(expected);
    });
  },
);
