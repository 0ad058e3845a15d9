// Beads that a person has decided: they stand, and everything else is aligned around them.

import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { alignSentences } from '../../src/align/alignment.js';
import { boundsOf } from '../../src/align/fixed-beads.js';
import type { Alignment, SentenceGroup } from '../../src/model/alignment.js';
import { parseTranslationLexicon } from '../../src/text/lexicon.js';

const lexicon = parseTranslationLexicon(
  readFileSync(new URL('../../lexicon/core.nl-en.tsv', import.meta.url), 'utf8'),
);
const DUTCH = { sourceLanguage: 'nl', lexicon } as const;

function alignBeads(...task: Parameters<typeof alignSentences>): Alignment {
  return alignSentences(...task).beads;
}

const sentence = fc
  .array(fc.constantFrom('de', 'wet', 'law', 'artikel', 'article', '12', '2021', 'minister', 'x', '?', 'é'), {
    maxLength: 7,
  })
  .map((words) => words.join(' '));
const text = fc.array(sentence, { maxLength: 14 });

/** Two texts with beads of any size fixed, one-sided ones among them: sizes and gaps are cut from the texts. */
const decided = fc
  .record({
    nl: text,
    en: text,
    cuts: fc.array(fc.record({ skipNl: fc.nat(2), skipEn: fc.nat(2), a: fc.nat(6), b: fc.nat(6) })),
  })
  .map(({ nl, en, cuts }) => ({ nl, en, fixed: beadsOf(cuts, { nl: nl.length, en: en.length }) }));

function beadsOf(
  cuts: readonly { skipNl: number; skipEn: number; a: number; b: number }[],
  sizes: { readonly nl: number; readonly en: number },
): SentenceGroup[] {
  const beads: SentenceGroup[] = [];
  let [i, j] = [0, 0];
  for (const { skipNl, skipEn, a, b } of cuts) {
    [i, j] = [Math.min(sizes.nl, i + skipNl), Math.min(sizes.en, j + skipEn)];
    const bead = { source: range(i, Math.min(sizes.nl, i + a)), target: range(j, Math.min(sizes.en, j + b)) };
    if (bead.source.length + bead.target.length > 0) beads.push(bead);
    [i, j] = [i + bead.source.length, j + bead.target.length];
  }
  return beads;
}

function range(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, at) => first + at);
}

function keyOf(bead: SentenceGroup): string {
  return `${bead.source.join('+')}:${bead.target.join('+')}`;
}

describe('fixed beads', () => {
  test('stand in the result, which still holds every sentence once and in order', () => {
    fc.assert(
      fc.property(decided, ({ nl, en, fixed }) => {
        const beads = alignBeads(nl, en, { ...DUTCH, fixed });
        expect(beads.flatMap((bead) => bead.source)).toEqual(range(0, nl.length));
        expect(beads.flatMap((bead) => bead.target)).toEqual(range(0, en.length));
        const found = new Map(beads.map((bead) => [keyOf(bead), bead]));
        for (const bead of fixed) expect(found.get(keyOf(bead))?.confidence).toBe(1);
        for (const bead of beads)
          expect(Object.values(bead.evidence).every(Number.isFinite), keyOf(bead)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('give the same beads exchanged when the sides are exchanged', () => {
    fc.assert(
      fc.property(decided, ({ nl, en, fixed }) => {
        const beads = alignBeads(nl, en, { ...DUTCH, fixed });
        const mirrored = fixed.map(({ source, target }) => ({ source: target, target: source }));
        const exchanged = alignBeads(en, nl, { ...DUTCH, sourceLanguage: 'en', fixed: mirrored });
        expect(exchanged.map((bead) => ({ ...bead, source: bead.target, target: bead.source }))).toEqual(
          beads,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('an answer with all its beads fixed is the same answer', () => {
    fc.assert(
      fc.property(text, text, (nl, en) => {
        const beads = alignBeads(nl, en, DUTCH);
        const again = alignBeads(nl, en, { ...DUTCH, fixed: beads });
        expect(again.map(keyOf).sort()).toEqual(beads.map(keyOf).sort());
      }),
      { numRuns: 60 },
    );
  });

  test('hold against all evidence, and move what stands beside them', () => {
    const nl = ['De wet is gewijzigd in 2021.', 'De minister stemt toe.', 'Artikel 12 vervalt.'];
    const en = ['The law was amended in 2021.', 'The minister agrees.', 'Article 12 lapses.'];
    const fixed = [
      { source: [0], target: [] },
      { source: [1], target: [0, 1] },
    ];
    expect(alignBeads(nl, en, { ...DUTCH, fixed }).map(keyOf)).toEqual(['0:', '1:0+1', '2:2']);
  });

  test('in long texts keep to their place far from the diagonal, where no word tells', () => {
    const plain = (count: number): string[] =>
      Array.from({ length: count }, (_, at) => 'la '.repeat(3 + (at % 5)));
    const fixed = [{ source: [400], target: [30] }];
    const beads = alignBeads(plain(500), plain(500), { ...DUTCH, fixed });
    expect(beads.map(keyOf)).toContain('400:30');
  });

  test.each<[string, SentenceGroup[]]>([
    ['without a sentence', [{ source: [], target: [] }]],
    ['with a hole', [{ source: [0, 2], target: [0] }]],
    ['falling', [{ source: [1, 0], target: [0] }]],
    ['outside the text', [{ source: [3], target: [0] }]],
    ['below 0', [{ source: [-1], target: [0] }]],
    ['with a broken number', [{ source: [0.5], target: [0] }]],
    [
      'overlapping',
      [
        { source: [0, 1], target: [0] },
        { source: [1], target: [1] },
      ],
    ],
    [
      'crossing',
      [
        { source: [0], target: [1] },
        { source: [1], target: [0] },
      ],
    ],
    [
      'not in order',
      [
        { source: [1], target: [1] },
        { source: [0], target: [0] },
      ],
    ],
  ])('%s are refused', (_, fixed) => {
    expect(() => alignBeads(['Een.', 'Twee.', 'Drie.'], ['One.', 'Two.'], { ...DUTCH, fixed })).toThrow(
      RangeError,
    );
  });

  test('bounds: exactly the points from which both the bead before and the bead after can be reached', () => {
    fc.assert(
      fc.property(
        fc.nat(12),
        fc.nat(12),
        fc.array(fc.tuple(fc.nat(3), fc.nat(3))),
        (source, target, gaps) => {
          const pairs: { i: number; j: number; a: number; b: number }[] = [];
          let [i, j] = [0, 0];
          for (const [skipI, skipJ] of gaps) {
            [i, j] = [i + skipI, j + skipJ];
            if (i >= source || j >= target) break;
            pairs.push({ i, j, a: 1, b: 1 });
            [i, j] = [i + 1, j + 1];
          }
          const { low, high } = boundsOf(pairs, { source, target });
          for (let row = 0; row <= source; row += 1)
            for (let column = 0; column <= target; column += 1) {
              const free = pairs.every((pair) => (row <= pair.i ? column <= pair.j : column > pair.j));
              expect(column >= (low[row] ?? 0) && column <= (high[row] ?? 0)).toBe(free);
            }
        },
      ),
    );
  });
});
