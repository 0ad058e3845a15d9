// The seeded errors of the check's measure: one in a segment, the rest as it was, the same for the same seed.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { cleanSet } from '../../bench/check/clean-text.js';
import { hasCodes } from '../../bench/check/codes.js';
import { shippedGlossary } from '../../bench/check/glossaries.js';
import { KINDS } from '../../bench/check/kinds.js';
import { readNearTerms } from '../../bench/check/near-terms.js';
import { readFailures } from '../../bench/check/pofilter.js';
import { PEERS } from '../../bench/check/peers.js';
import { seedErrors } from '../../bench/check/seeding.js';
import { writtenValues } from '../../bench/check/written-values.js';
import { shippedPairs } from '../../bench/speed/corpus.js';

const pairs = shippedPairs();
const SETS = (['nl', 'en'] as const).flatMap((from) => [
  cleanSet('shipped', from, pairs, shippedGlossary()),
  cleanSet('values', from, writtenValues(pairs).slice(0, 300)),
]);
const FAMILIES = [...new Set(KINDS.map(({ family }) => family))];

describe.each(FAMILIES)('%s', (family) => {
  const kinds = KINDS.filter((kind) => kind.family === family);

  test('every plant changes its target at its place, and nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SETS), fc.nat(1000), (set, seed) => {
        const { segments, errors } = seedErrors(set, kinds, seed);
        const planted = new Map(errors.map((error) => [error.segment, error]));
        expect(planted.size).toBe(errors.length);
        expect(errors.length).toBeLessThanOrEqual(Math.ceil(set.segments.length / 3));
        for (const [index, before] of set.segments.entries()) {
          const [after, place] = [segments[index], planted.get(index)?.place];
          expect(after?.source).toBe(before.source);
          expect(after?.target === before.target).toBe(place === undefined);
          if (place === undefined || after === undefined) continue;
          expect(after.target.startsWith(before.target.slice(0, place.start))).toBe(true);
          expect(after.target.endsWith(before.target.slice(place.end))).toBe(true);
        }
      }),
      { numRuns: 4 },
    );
  });

  test('the same seed plants the same errors, another one others', () => {
    const [set] = SETS;
    if (set === undefined) throw new Error('There are sets');
    expect(seedErrors(set, kinds, 7)).toEqual(seedErrors(set, kinds, 7));
    expect(seedErrors(set, kinds, 7)).not.toEqual(seedErrors(set, kinds, 8));
  });
});

test('all kinds can be planted into what stands in the repository', () => {
  const planted = new Set(
    SETS.flatMap((set) =>
      FAMILIES.flatMap((family) => {
        const kinds = KINDS.filter((kind) => kind.family === family);
        return seedErrors(set, kinds, 1).errors.map(({ kind }) => kind);
      }),
    ),
  );
  const missing = KINDS.map(({ name }) => name).filter((name) => !planted.has(name));
  // Its documents quote nothing in marks that stand in both languages.
  expect(missing).toEqual(['quotation mark lost']);
});

test('clean codes are the same on both sides', () => {
  for (const { segments } of SETS)
    for (const { source, target } of segments) {
      const codes = (text: string): string[] => (text.match(/<\/?\d+\/?>/gu) ?? []).toSorted();
      expect(codes(target)).toEqual(codes(source));
    }
  expect(SETS[0]?.segments.filter(({ target }) => hasCodes(target)).length).toBeGreaterThan(50);
});

test('a planted synonym or term is none that an entry of the segment lists', () => {
  const [set] = SETS;
  const kinds = KINDS.filter(({ family }) => family === 'terms');
  if (set === undefined) throw new Error('There are sets');
  const { segments, errors } = seedErrors(set, kinds, 3);
  for (const { segment, place } of errors) {
    const [before, after] = [set.segments[segment]?.target ?? '', segments[segment]?.target ?? ''];
    const by = after.slice(place.start, after.length - (before.length - place.end)).replace(/^an? /iu, '');
    const source = (set.segments[segment]?.source ?? '').toLowerCase();
    const asked = set.glossary.filter(({ sections }) =>
      sections.some(
        ({ language, terms }) =>
          language === 'nl' && terms.some(({ text }) => source.includes(text.toLowerCase())),
      ),
    );
    const accepted = asked.flatMap(({ sections }) =>
      sections
        .filter(({ language }) => language === 'en')
        .flatMap(({ terms }) => terms.map(({ text }) => text.toLowerCase())),
    );
    expect(accepted).not.toContain(by.toLowerCase());
  }
});

test('a wording and its others differ, in both languages', () => {
  for (const terms of readNearTerms())
    for (const [first, ...others] of [terms.nl, terms.en]) {
      expect(others.length).toBeGreaterThan(0);
      for (const other of others) expect(other).not.toEqual(first);
    }
});

test("pofilter's comments are read by unit", () => {
  const po =
    '# (pofilter) numbers: Different numbers\nmsgctxt "3"\nmsgid "1"\nmsgstr "2"\n\n# a note\nmsgctxt "4"\nmsgid "x"\nmsgstr "x"\n';
  expect(readFailures(po)).toEqual([{ segment: 3, family: 'values', rule: 'numbers', key: 'numbers' }]);
});

test.each([
  ['OmegaT', ['numbers']],
  ['Okapi', ['numbers']],
  ['Xbench', ['numbers']],
])(
  'the rules of %s: another number is found, an inflected form of a word is no number',
  async (name, rules) => {
    const peer = PEERS.find((each) => each.name === name);
    const set = cleanSet('pair', 'nl', [{ nl: 'Op 12 mei.', en: 'On 13 May.' }]);
    const found = await peer?.check({ ...set, segments: [{ source: 'Op 12 mei.', target: 'On 13 May.' }] }, [
      { source: 'Op 12 mei.', target: 'On 13 May.' },
      { source: 'Er zijn twee.', target: 'There are two.' },
    ]);
    expect(found?.map(({ rule }) => rule)).toEqual(rules);
  },
);
