// Passages that stand elsewhere in the other text.

import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { AlignOptions } from '../../src/align/alignment.js';
import { alignSentences } from '../../src/align/alignment.js';
import type { Bead, SentenceAlignment, SentenceGroup } from '../../src/model/alignment.js';
import { parseTranslationLexicon } from '../../src/text/lexicon.js';

const lexicon = parseTranslationLexicon(
  readFileSync(new URL('../../lexicon/core.nl-en.tsv', import.meta.url), 'utf8'),
);
const DUTCH = { sourceLanguage: 'nl', lexicon } as const;

/** The pairs of the shipped documents that have one sentence on each side. */
const PAIRS = ['asylum-reception', 'integration', 'labour-migration', 'return-and-borders'].flatMap((name) =>
  readFileSync(new URL(`../../tm/documents/${name}.gold.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([nl = '', en = '']) => nl !== '' && en !== '' && !`${nl}${en}`.includes(' | '))
    .map(([nl = '', en = '']) => ({ nl, en })),
);

function align(pairs: readonly { nl: string; en: string }[], order: readonly number[]): SentenceAlignment {
  return alignSentences(
    pairs.map((pair) => pair.nl),
    order.map((at) => pairs[at]?.en ?? ''),
    DUTCH,
  );
}

/** The numbers below `count` with `size` of them from `from` on moved to `to`. */
function moved(count: number, { from, size, to }: { from: number; size: number; to: number }): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  const block = order.splice(from, size);
  return order.toSpliced(to, 0, ...block);
}

function keysOf(beads: readonly SentenceGroup[]): string[] {
  return beads.map((bead) => `${bead.source.join('+')}:${bead.target.join('+')}`);
}

function mirror(bead: Bead): Bead {
  return { ...bead, source: bead.target, target: bead.source };
}

/** What the model says of a SentenceAlignment. */
function expectSound({ beads, moved: crossing }: SentenceAlignment, nl: number, en: number): void {
  const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
  expect(beads.flatMap((bead) => bead.source)).toEqual(range(nl));
  expect(beads.flatMap((bead) => bead.target)).toEqual(range(en));
  const lone = {
    source: new Set(beads.filter((bead) => bead.target.length === 0).flatMap((bead) => bead.source)),
    target: new Set(beads.filter((bead) => bead.source.length === 0).flatMap((bead) => bead.target)),
  };
  for (const side of ['source', 'target'] as const) {
    const numbers = crossing.flatMap((bead) => bead[side]);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => lone[side].has(number))).toBe(true);
    for (const bead of crossing) {
      const first = bead[side][0] ?? -1;
      expect(bead[side]).toEqual(bead[side].map((_, at) => first + at));
      expect(bead[side].length).toBeGreaterThan(0);
    }
  }
  const firsts = crossing.map((bead) => bead.source[0] ?? -1);
  expect(firsts).toEqual(firsts.toSorted((one, other) => one - other));
  for (const bead of crossing) {
    expect(bead.confidence).toBeGreaterThanOrEqual(0);
    expect(bead.confidence).toBeLessThanOrEqual(1);
    expect(Object.values(bead.evidence).every(Number.isFinite)).toBe(true);
  }
}

describe('moved passages', () => {
  test('a section that stands at the end of the other text', () => {
    const pairs = PAIRS.slice(0, 60);
    const result = align(pairs, moved(60, { from: 10, size: 6, to: 54 }));
    expect(keysOf(result.moved)).toEqual(['10:54', '11:55', '12:56', '13:57', '14:58', '15:59']);
    expect(result.moved.every((bead) => bead.confidence > 0.9)).toBe(true);
    expect(result.moved[0]?.evidence['block']).toBeGreaterThan(9);
  });

  test('two sections that crossed, in a text of its own', () => {
    const pairs = PAIRS.slice(0, 100);
    const once = moved(100, { from: 10, size: 5, to: 60 });
    const order = [...once.slice(0, 20), ...once.slice(85, 90), ...once.slice(20, 85), ...once.slice(90)];
    const result = align(pairs, order);
    const expected = [10, 11, 12, 13, 14, 85, 86, 87, 88, 89].map((at) => `${at}:${order.indexOf(at)}`);
    expect(keysOf(result.moved)).toEqual(expected);
  });

  test('are found and right, wherever they come from and go to', () => {
    const counts = { gold: 0, found: 0, hits: 0 };
    for (let round = 0; round < 24; round += 1) {
      const pairs = PAIRS.slice((round * 7) % 80, ((round * 7) % 80) + 90);
      const [from, size] = [(round * 31) % 80, 2 + (round % 9)];
      // At least twice its size away: nearer, either of the two passages may be the one that moved.
      const to = from < 45 ? from + size + 20 + (round % 10) : from - size - 20 - (round % 10);
      const order = moved(pairs.length, { from, size, to: Math.max(0, to) });
      const { moved: found } = align(pairs, order);
      const gold = new Set(
        pairs.slice(from, from + size).map((_, at) => `${from + at}:${order.indexOf(from + at)}`),
      );
      counts.gold += gold.size;
      counts.found += found.length;
      counts.hits += keysOf(found).filter((key) => gold.has(key)).length;
    }
    expect(counts.hits / counts.found).toBeGreaterThan(0.98);
    expect(counts.hits / counts.gold).toBeGreaterThan(0.95);
  });

  test('nothing is moved where nothing is, also when much is left out', () => {
    const dropped = (modulus: number, rest: number): number[] =>
      PAIRS.flatMap((_, at) => (at % modulus === rest ? [] : [at]));
    const nl = dropped(5, 1).map((at) => PAIRS[at]?.nl ?? '');
    const en = dropped(4, 2).map((at) => PAIRS[at]?.en ?? '');
    expect(alignSentences(nl, en, DUTCH).moved).toEqual([]);
  });

  test('a copy is no move: the sentence that was left out stands elsewhere, with its partner', () => {
    const copy = PAIRS[3] ?? { nl: '', en: '' };
    const pairs = [...PAIRS.slice(0, 30), copy, ...PAIRS.slice(30, 60), copy, ...PAIRS.slice(60, 90), copy];
    const nl = pairs.map((pair) => pair.nl).toSpliced(30, 1);
    const en = pairs.map((pair) => pair.en).toSpliced(91, 1);
    expect(alignSentences(nl, en, DUTCH).moved).toEqual([]);
  });

  test('a sentence that a person has set alone is not moved', () => {
    const pairs = PAIRS.slice(0, 60);
    const order = moved(60, { from: 10, size: 4, to: 56 });
    const options: AlignOptions = { ...DUTCH, fixed: [{ source: [11], target: [] }] };
    const nl = pairs.map((pair) => pair.nl);
    const en = order.map((at) => pairs[at]?.en ?? '');
    const found = alignSentences(nl, en, options).moved.flatMap((bead) => bead.source);
    expect(found).not.toContain(11);
    expect(found).toContain(12);
  });

  test('are what the model says of them, and the same exchanged when the sides are exchanged', () => {
    const cut = fc.record({ from: fc.nat(70), size: fc.integer({ min: 1, max: 20 }), to: fc.nat(79) });
    const left = fc.uniqueArray(fc.nat(79), { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(cut, { minLength: 1, maxLength: 3 }),
        left,
        fc.nat(100),
        (cuts, leftOut, first) => {
          const pairs = PAIRS.slice(first, first + 80);
          let order = pairs.map((_, at) => at);
          for (const one of cuts) order = moved(order.length, one).map((at) => order[at] ?? 0);
          order = order.filter((at) => !leftOut.includes(at));
          const nl = pairs.map((pair) => pair.nl);
          const en = order.map((at) => pairs[at]?.en ?? '');
          const result = alignSentences(nl, en, DUTCH);
          expectSound(result, nl.length, en.length);
          const exchanged = alignSentences(en, nl, { ...DUTCH, sourceLanguage: 'en' });
          expectSound(exchanged, en.length, nl.length);
          expect(exchanged.beads.map(mirror)).toEqual(result.beads);
          expect(new Set(keysOf(exchanged.moved.map(mirror)))).toEqual(new Set(keysOf(result.moved)));
        },
      ),
      { numRuns: 40 },
    );
  });
});
