import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { segmentTokens } from '../../src/memory/segment-tokens.js';
import type { ComparedSegment } from '../../src/memory/similarity.js';
import {
  comparedSegment,
  compareSegments,
  isShort,
  lettersOf,
  longestClassOf,
  SHORT_WORDS,
  similarityBound,
  similarityBoundByClasses,
  similarityBoundByLetters,
} from '../../src/memory/similarity.js';
import { TokenTable } from '../../src/memory/token-table.js';
import type { Content } from '../../src/model/content.js';
import { splitCompound } from '../../src/text/compound.js';
import { tokenize } from '../../src/text/token.js';
import { values } from '../../src/text/value.js';

const KNOWN = new Set(['verblijf', 'werk', 'vergunning', 'aanvraag', 'formulier']);
const split = (word: string) => splitCompound(word, (part) => (KNOWN.has(part) ? 100 : 0));
const table = new TokenTable('nl', { split });
const english = new TokenTable('en');

const read = (text: string | Content): ComparedSegment => comparedSegment(text, table);
const similarity = (one: string | Content, other: string | Content): number =>
  compareSegments(read(one), read(other)).similarity;

describe('the similarity formula', () => {
  test.each([
    ['De aanvraag is verleend.', 'De aanvraag is verleend.', 1],
    ['De aanvraag is verleend', 'De aanvraag is verleend.', 1 - 0.25 / 4.25],
    ['De aanvraag is verleend.', 'De aanvragen is verleend.', 1 - 0.15 / 4.25],
    ['De aanvraag is verleend.', 'De Aanvraag is verleend.', 1 - 0.05 / 4.25],
    ['De aanvraag is verleend;', 'De aanvraag is verleend.', 1 - 0.12 / 4.25],
    ['De aanvraag is  verleend.', 'De aanvraag is verleend.', 1 - 0.02 / 4.25],
    [
      'Een gemeenschappelijke produktie van vlees',
      'Een gemeenschappelijke productie van vlees',
      1 - 0.08 / 5,
    ],
    ['In 2023 waren het er 12.', 'In 2024 waren het er 15.', 1 - 0.18 / 6.25],
    ['Er waren 1.250 mensen aanwezig', 'Er waren 1 250 mensen aanwezig', 1 - 0.05 / 5],
    ['Het geldt vanaf 28 oktober 2021 overal', 'Het geldt vanaf 1 mei 2022 overal', 1 - 0.15 / 5],
    ['Zie artikel 2, lid 2, onder g), hierboven nader', 'Zie artikel 3 hierboven nader', 1 - 0.37 / 4.25],
    ['de EU', 'De EU', 1 - 0.05 / 2],
    ['een twee drie vier', 'vijf zes zeven acht', 0],
    ['een verblijfsvergunning voor ouders', 'een werkvergunning voor ouders', 1 - 1 / 5],
    ['een verblijfsvergunning voor ouders', 'een verblijf vergunning voor ouders', 1 - 0.1 / 5],
    ['', '', 1],
    ['', 'x', 0],
  ])('%j and %j', (one, other, expected) => {
    expect(similarity(one, other)).toBeCloseTo(expected, 9);
  });

  test('one-word segments do not jump from 0 to 100: their characters count', () => {
    expect(similarity('Annuleren', 'Anuleren')).toBeGreaterThan(0.8);
    expect(similarity('Annuleren', 'Opslaan')).toBeLessThan(0.4);
    expect(similarity('Bestand annuleren', 'Bestand anuleren')).toBeGreaterThan(
      similarity('Bestand annuleren', 'Bestand opslaan'),
    );
  });

  test('inline codes count only when both sides say which they have', () => {
    const bold: Content = [
      { kind: 'text', text: 'De ' },
      { kind: 'code', role: 'open', id: '1', data: '<b>' },
      { kind: 'text', text: 'aanvraag' },
      { kind: 'code', role: 'close', id: '1', data: '</b>' },
      { kind: 'text', text: ' is nu verleend' },
    ];
    expect(similarity(bold, bold)).toBe(1);
    expect(similarity('De aanvraag is nu verleend', bold)).toBe(1);
    const plain: Content = [{ kind: 'text', text: 'De aanvraag is nu verleend' }];
    expect(similarity(plain, bold)).toBeCloseTo(1 - 0.2 / 5, 9);
    expect(read(bold).weight).toBe(read(plain).weight);
  });

  test('tokens of words with values inside are cut where the value ends', () => {
    expect(read('de EU-27 en 18-jarigen in 2020').classes).toEqual([
      'de',
      'eu',
      '#number',
      'en',
      '#number',
      'jarig',
      'in',
      '#number',
    ]);
    expect(
      comparedSegment('point (a) of Article 6(1) of Regulation (EU) 2016/679.', english).classes,
    ).toEqual(['#reference']);
    expect(read('bijlage II').classes).toEqual(['#reference']);
    expect(read('twintig mensen, de eerste').classes).not.toContain('#number');
  });

  test('texts of different tables are not compared', () => {
    expect(() => compareSegments(read('a'), comparedSegment('a', english))).toThrow('one table');
  });
});

const WORDS = ['de', 'De', 'aanvraag', 'aanvragen', 'verblijfsvergunning', 'werkvergunning', 'werk-', 'produkt', 'product', 'e-mail',
  '12', '1.250', '1 250', '28 oktober 2021', '3,5 %', 'EUR 30', 'artikel 6, lid 1', 'Richtlijn 2009/50/EG', 'bijlage II', 'EU-27',
  'www.voorbeeld.nl', '(', ')', ',', '.', '–', '%', '&', 'x', 'Annuleren', 'Anuleren', 'd.w.z.', "foto's"]; // prettier-ignore
const segment = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', '  ', '\u00A0', '')), { maxLength: 7 })
  .map((parts) => parts.flat().join(''));
const content = fc
  .array(fc.tuple(segment, fc.constantFrom('<b>', '</b>', '<br/>', undefined)), { maxLength: 3 })
  .map((parts) =>
    parts.flatMap(([text, data], place): Content => [
      { kind: 'text', text },
      ...(data === undefined ? [] : [{ kind: 'code', role: 'standalone', id: String(place), data } as const]),
    ]),
  );
const any = fc.oneof(segment, content);

/** Levenshtein distance as it is defined. */
function distance(one: ArrayLike<string>, other: ArrayLike<string>): number {
  const known = new Map<string, number>();
  const from = (i: number, j: number): number => {
    if (i === one.length) return other.length - j;
    if (j === other.length) return one.length - i;
    const key = `${String(i)},${String(j)}`;
    const made =
      known.get(key) ??
      Math.min(from(i + 1, j) + 1, from(i, j + 1) + 1, from(i + 1, j + 1) + Number(one[i] !== other[j]));
    known.set(key, made);
    return made;
  };
  return from(0, 0);
}

/** The bound that the index would use, from true distances. */
function boundOf(one: ComparedSegment, other: ComparedSegment): number {
  const classDistance = distance(one.classes, other.classes);
  if (!isShort(one) || !isShort(other))
    return similarityBoundByClasses(classDistance, one.weight, other.weight);
  return similarityBoundByLetters({
    tokens: Math.max(one.classes.length, other.classes.length),
    classDistance,
    letterDistance: distance(lettersOf(one), lettersOf(other)),
    longestClass: Math.max(longestClassOf(one), longestClassOf(other)),
    weight: Math.max(one.weight, other.weight),
  });
}

describe('what the index relies on', () => {
  test('similarity is the same both ways, within [0,1], and 1 for the same', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(similarity(one, other)).toBe(similarity(other, one));
        expect(similarity(one, other)).toBeGreaterThanOrEqual(0);
        expect(similarity(one, one)).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });

  test('every bound holds, and the steps add up to the cost', () => {
    fc.assert(
      fc.property(any, any, (left, right) => {
        const [one, other] = [read(left), read(right)];
        const { similarity: alike, cost, diff, weight } = compareSegments(one, other);
        const sum = diff().reduce((total, step) => total + Math.round(step.cost * 100), 0);
        expect(sum).toBe(cost);
        const heavier = Math.max(one.weight, other.weight);
        expect(weight).toBe(100 * heavier);
        if (heavier === 0) return;
        expect(alike).toBeLessThanOrEqual(similarityBound(one.weight, other.weight));
        expect(alike).toBeLessThanOrEqual(boundOf(one, other));
      }),
      { numRuns: 2000 },
    );
  });

  test('a token of full weight weighs 1, the others a quarter or nothing', () => {
    fc.assert(
      fc.property(any, (text) => {
        const { ids, weight, classes } = read(text);
        const marks = [...ids].filter((id) => table.weights[id] === 25).length;
        expect(weight).toBe(classes.length + marks / 4);
        expect(isShort(read(text))).toBe(classes.length <= SHORT_WORDS);
      }),
    );
  });
});

describe('tokens of a segment', () => {
  const odd = fc.string({ unit: fc.constantFrom(..."abÀé .,-'’·1@/ß÷ª²\u00A0\n\u00ADΩ)(:%"), maxLength: 25 });

  test('are those of tokenize where there is no value', () => {
    fc.assert(
      fc.property(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 20 })), (text) => {
        const plain = new TokenTable('nl');
        const tokens = segmentTokens(text, text, plain);
        if (tokens.values.length > 0) return;
        const expected = tokenize(text).flatMap(({ text: word, start, kind }) =>
          kind === 'punctuation'
            ? [start]
            : [plain.word(word)].flatMap((id) =>
                id >= 0 ? [start] : plain.parts(id).map((part) => start + part.start),
              ),
        );
        expect([...tokens.spans].filter((_, place) => place % 2 === 0)).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  test('hold every value that is not in words alone, and every character but white space once', () => {
    fc.assert(
      fc.property(segment, fc.constantFrom(table, english), (text, own) => {
        const tokens = segmentTokens(text, text, own);
        expect(tokens.values).toEqual(values(text, own.language).filter(({ spelled }) => spelled !== true));
        let end = 0;
        for (let place = 0; place < tokens.spans.length; place += 2) {
          const [start, stop] = [tokens.spans[place] ?? 0, tokens.spans[place + 1] ?? 0];
          expect(start).toBeGreaterThanOrEqual(end);
          end = stop;
        }
        const valueTokens = [...tokens.ids].filter((id) =>
          own.className(own.classes[id] ?? -1).startsWith('#'),
        );
        expect(valueTokens).toHaveLength(tokens.values.length);
      }),
      { numRuns: 1000 },
    );
  });
});
