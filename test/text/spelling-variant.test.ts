// Spelling keys: the table of variants and minimal pairs, and what holds for any word.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Language } from '../../src/model/language.js';
import { rememberingSpellingKey, spellingKey } from '../../src/text/spelling-variant.js';
import { readTable, shareRight } from './table.js';

const rows = readTable('spelling-variants', 3);

function isRight([language, one = '', other = '', relation]: readonly string[]): boolean {
  const [first, second] = [one, other].map((word) => spellingKey(word, language as Language));
  return (first === second) === (relation === 'same');
}

describe('spellingKey', () => {
  test('the table has at least 200 pairs of variants and 130 of other words', () => {
    const relations = rows.map(({ fields }) => fields[3]);
    expect(relations.filter((relation) => relation === 'same').length).toBeGreaterThanOrEqual(200);
    expect(relations.filter((relation) => relation === 'apart').length).toBeGreaterThanOrEqual(130);
  });

  test.each(['dev', 'test'] as const)('%s half: variants share a key, 98 of 100', (half) => {
    const variants = rows.filter(({ fields }) => fields[3] === 'same');
    expect(shareRight(variants, half, isRight).share).toBeGreaterThanOrEqual(0.98);
  });

  test('no two words of the table are joined', () => {
    const apart = rows.filter(({ fields }) => fields[3] === 'apart');
    for (const half of ['dev', 'test'] as const) expect(shareRight(apart, half, isRight).wrong).toEqual([]);
  });

  test.each([
    ['Produkten', 'nl', 'produkten'],
    ['werk-', 'nl', 'werk-'],
    ['2019-2020', 'nl', '2019-2020'],
    ['EU-recht', 'nl', 'eurecht'],
    ['', 'nl', ''],
    ["they're", 'en', "they're"],
  ] as const)('%s (%s) has the key %s', (word, language, key) => {
    expect(spellingKey(word, language)).toBe(key);
  });

  const piece = fc.constantFrom(
    ...["'", '-', 'é', 'ë', 'c', 'ck', 'th', 'x', 'qu', 'iz', 'atie', 'en', 's', 'ing', 'heid', 'eau', 'a'],
    ...['our', 'ise', 'ize', 'll', 'ed', 're', 'ence', 'dge', 'ment', 'ogue', 'able', 'ae', 'colo', 'met'],
    ...['b', 'd', 't', 'n', 'o', 'i', 'pann', 'koek', 'recht', 'ful', 'skil', 'oe', '2', 'Č'],
  );
  const word = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

  test.each(['nl', 'en'] as const)('%s: the key of a key is the key', (language) => {
    fc.assert(
      fc.property(word, (text) => {
        const key = spellingKey(text, language);
        expect(spellingKey(key, language)).toBe(key);
      }),
      { numRuns: 3000 },
    );
  });

  test.each(['nl', 'en'] as const)('%s: case and hyphens of other kinds change nothing', (language) => {
    fc.assert(
      fc.property(word, (text) => {
        const key = spellingKey(text, language);
        expect(spellingKey(text.toUpperCase(), language)).toBe(key);
        expect(spellingKey(text.replaceAll('-', '‑'), language)).toBe(key);
        expect(rememberingSpellingKey(language)(text)).toBe(key);
      }),
    );
  });

  test.each(['nl', 'en'] as const)('%s: linear time on long words', (language) => {
    const start = performance.now();
    for (const unit of ['c', 'th', 'en', 'ing', 'ings', 'a', 'ell', 'our', "a'", 'é', '-a', 'enb', 'iz']) {
      spellingKey(unit.repeat(50_000), language);
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
