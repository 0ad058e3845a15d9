import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { alignSentences } from '../../src/align/alignment.js';
import type { Alignment } from '../../src/model/alignment.js';
import { EMPTY_TRANSLATION_LEXICON, parseTranslationLexicon } from '../../src/text/lexicon.js';

const lexicon = parseTranslationLexicon(
  readFileSync(new URL('../../lexicon/core.nl-en.tsv', import.meta.url), 'utf8'),
);
const DUTCH = { sourceLanguage: 'nl', lexicon } as const;
const ENGLISH = { sourceLanguage: 'en', lexicon } as const;

const NL = [
  'De gemeente Utrecht bouwt dit jaar 350 woningen.',
  'Dat is minder dan in 2021, toen er 480 werden gebouwd.',
  'De wethouder noemt de stijgende prijzen van materialen als oorzaak.',
  'Ook is er een tekort aan personeel. Het ministerie zoekt een oplossing.',
  'Volgend jaar verwacht de gemeente beter nieuws.',
];
const EN = [
  'The municipality of Utrecht is building 350 homes this year.',
  'That is fewer than in 2021, when 480 were built.',
  'The alderman cites the rising prices of materials as the cause.',
  'There is also a shortage of staff.',
  'The ministry is looking for a solution.',
  'The municipality expects better news next year.',
];

function alignBeads(...task: Parameters<typeof alignSentences>): Alignment {
  return alignSentences(...task).beads;
}

/** `1-2:3` for each bead. */
function shape(alignment: Alignment): string {
  return alignment.map((bead) => `${bead.source.join('+')}:${bead.target.join('+')}`).join(' ');
}

/** Words that two small texts draw from, so that chance matches occur. */
const sentence = fc
  .array(fc.constantFrom('de', 'wet', 'law', 'artikel', 'article', '12', '2021', 'minister', 'x', '?', 'é'), {
    maxLength: 7,
  })
  .map((words) => words.join(' '));
const text = fc.array(sentence, { maxLength: 14 });

describe('alignment', () => {
  test('finds 1:1 and 1:2 beads', () => {
    expect(shape(alignBeads(NL, EN, DUTCH))).toBe('0:0 1:1 2:2 3:3+4 4:5');
  });

  test('leaves a sentence alone that the other text lacks, at the start, inside and at the end', () => {
    expect(shape(alignBeads(NL.slice(1), EN, DUTCH))).toBe(':0 0:1 1:2 2:3+4 3:5');
    expect(shape(alignBeads(NL, EN.toSpliced(1, 1), DUTCH))).toBe('0:0 1: 2:1 3:2+3 4:4');
    expect(shape(alignBeads(NL, EN.slice(0, 5), DUTCH))).toBe('0:0 1:1 2:2 3:3+4 4:');
  });

  test('the example of docs/alignment.md', () => {
    const [nl, en] = [
      NL.filter((_, at) => [0, 1, 3].includes(at)),
      EN.filter((_, at) => [0, 1, 3, 4].includes(at)),
    ];
    const page = readFileSync(new URL('../../docs/alignment.md', import.meta.url), 'utf8');
    for (const sentence of [...nl, ...en]) expect(page).toContain(sentence);
    expect(shape(alignBeads(nl, en, DUTCH))).toBe('0:0 1:1 2:2+3');
  });

  test('works without any lexicon', () => {
    const bare = { sourceLanguage: 'nl', lexicon: EMPTY_TRANSLATION_LEXICON } as const;
    expect(shape(alignBeads(NL, EN, bare))).toBe('0:0 1:1 2:2 3:3+4 4:5');
  });

  test('says why: shared numbers, dictionary words, and likelihood ratios', () => {
    const [first, second] = alignBeads(NL, EN, DUTCH);
    expect(first?.evidence).toMatchObject({ values: 1, valuesMissing: 0 });
    expect(second?.evidence).toMatchObject({ values: 2, valuesMissing: 0 });
    expect(first?.evidence['lexical']).toBeGreaterThan(0);
    expect(first?.evidence['dictionary']).toBeGreaterThan(0);
    const [changed] = alignBeads(
      [...NL],
      ['The municipality of Utrecht is building 530 homes this year.'],
      DUTCH,
    );
    expect(changed?.evidence['valuesMissing']).toBe(2);
  });

  test('is surer of a translation than of two unrelated sentences', () => {
    const [good] = alignBeads(NL.slice(0, 1), EN.slice(0, 1), DUTCH);
    const beads = alignBeads(
      ['Hij at gisteren een appel.'],
      ['Parliament adopted Regulation 2016/679 in April.'],
      DUTCH,
    );
    expect(good?.confidence).toBeGreaterThan(0.9);
    expect(beads[0]?.confidence).toBeLessThan(0.7);
  });

  test('uses paragraphs: a bead does not cross them when it need not', () => {
    const source = ['Inleiding', 'Bij het opstellen.', 'Het plan is klaar.'];
    const target = ['Introduction', 'In drafting.', 'The plan is ready.'];
    const places = [0, 1, 1].map((paragraph) => ({
      paragraph,
      kind: paragraph === 0 ? ('heading' as const) : ('paragraph' as const),
    }));
    const alignment = alignBeads(source, target, {
      ...DUTCH,
      places: { source: places, target: places },
    });
    expect(shape(alignment)).toBe('0:0 1:1 2:2');
    expect(() => alignBeads(source, target, { ...DUTCH, places: { source: places, target: [] } })).toThrow(
      RangeError,
    );
  });
});

describe('every alignment', () => {
  test('holds each sentence of both sides exactly once, in order, with confidence in [0,1]', () => {
    fc.assert(
      fc.property(text, text, (nl, en) => {
        const alignment = alignBeads(nl, en, DUTCH);
        expect(alignment.flatMap((bead) => bead.source)).toEqual(nl.map((_, index) => index));
        expect(alignment.flatMap((bead) => bead.target)).toEqual(en.map((_, index) => index));
        for (const bead of alignment) {
          expect(bead.source.length + bead.target.length).toBeGreaterThan(0);
          expect(bead.confidence).toBeGreaterThanOrEqual(0);
          expect(bead.confidence).toBeLessThanOrEqual(1);
          expect(Object.values(bead.evidence).every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('is the same again, and with sides exchanged the same beads exchanged', () => {
    fc.assert(
      fc.property(text, text, (nl, en) => {
        const alignment = alignBeads(nl, en, DUTCH);
        expect(alignBeads(nl, en, DUTCH)).toEqual(alignment);
        const exchanged = alignBeads(en, nl, ENGLISH);
        expect(exchanged.map((bead) => ({ ...bead, source: bead.target, target: bead.source }))).toEqual(
          alignment,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('of a text with itself is 1:1', () => {
    const lines = Array.from({ length: 400 }, (_, index) => `Regel ${index}: ${NL[index % NL.length] ?? ''}`);
    const alignment = alignBeads(lines, lines, DUTCH);
    expect(alignment.every((bead) => bead.source.length === 1 && bead.source[0] === bead.target[0])).toBe(
      true,
    );
  });
});

describe('edges', () => {
  test('empty sides', () => {
    expect(alignBeads([], [], DUTCH)).toEqual([]);
    expect(shape(alignBeads(['Een.', 'Twee.'], [], DUTCH))).toBe('0: 1:');
    expect(shape(alignBeads([], ['One.'], DUTCH))).toBe(':0');
  });

  test('blank sentences are covered too', () => {
    expect(alignBeads(['', ' '], ['', '', ''], DUTCH).flatMap((bead) => bead.target)).toEqual([0, 1, 2]);
  });

  test('lines that are all equal align in order', () => {
    const alignment = alignBeads(Array(600).fill('Klik op Opslaan.'), Array(600).fill('Click Save.'), DUTCH);
    expect(alignment.every((bead) => bead.source[0] === bead.target[0])).toBe(true);
  });

  test('a section of 250 sentences that one side lacks, in text without any rare word', () => {
    const topics = ['wet', 'raad', 'minister', 'plan', 'jaar', 'land'];
    const words = ['law', 'council', 'minister', 'plan', 'year', 'country'];
    const make = (list: readonly string[]): string[] =>
      Array.from({ length: 900 }, (_, at) =>
        [at % 6, (at * 7 + Math.floor(at / 6)) % 6, Math.floor(at / 36) % 6, (at * at) % 6]
          .map((word) => list[word])
          .join(' '),
      );
    const [nl, en] = [make(topics), make(words)];
    const shorter = en.toSpliced(300, 250);
    const alignment = alignBeads(nl, shorter, DUTCH);
    const right = alignment.filter((bead) => {
      const [i = -1, j = -1] = [bead.source[0], bead.target[0]];
      return bead.source.length === 1 && bead.target.length === 1 && i === (j < 300 ? j : j + 250);
    });
    // Where the cut lies is open by the sentences that the two edges of the section have in common.
    expect(right.length).toBeGreaterThan(640);
  });
});

describe('long work', () => {
  const lines = (side: readonly string[]): string[] =>
    Array.from({ length: 1200 }, (_, index) => `${side[index % side.length] ?? ''} ${index}`);

  test('reports rising progress that ends at 1', () => {
    const seen: number[] = [];
    alignBeads(lines(NL), lines(EN), { ...DUTCH, onProgress: (done) => seen.push(done) });
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
    expect(seen.at(-1)).toBe(1);
  });

  test('stops with the reason when aborted before or on the way', () => {
    const reason = new Error('enough');
    expect(() => alignBeads(NL, EN, { ...DUTCH, signal: AbortSignal.abort(reason) })).toThrow(reason);
    const control = new AbortController();
    const stop = (): void => control.abort(reason);
    expect(() =>
      alignBeads(lines(NL), lines(EN), { ...DUTCH, signal: control.signal, onProgress: stop }),
    ).toThrow(reason);
  });
});
