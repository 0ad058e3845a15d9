// Properties of reading any text, and how much of a typeset text comes back: clean paragraphs are set as
// pages (page-setter.ts), read, and compared with what they were.

import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { documentSentences, readText } from '../../src/document/document.js';
import type { Document } from '../../src/model/document.js';
import { LANGUAGES } from '../../src/model/language.js';
import type { Language } from '../../src/model/language.js';
import { parseFrequencyList } from '../../src/text/lexicon.js';
import type { SetBreak, Setting } from './page-setter.js';
import { setPages } from './page-setter.js';

const file = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const anyLine = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '6',
    '7',
    '• punt',
    '1. Eerst',
    '–',
    'a-',
    '-',
    'Titel 12',
    'Pagina 3 van 9',
    '\f',
    '\u00AD',
    'woord.6 En',
    '6 Noot',
    'Inhoud',
    'deel .... 4',
  ),
  fc
    .array(
      fc.constantFrom('de', 'werk-', 'Het', 'huis', 'co\u00ADde', 'a\u00A0b', 'ﬁets', 'zin.', 'EU-', '\t'),
      { maxLength: 12 },
    )
    .map((words) => words.join(' ')),
);
const anyText = fc
  .array(fc.tuple(anyLine, fc.constantFrom('\n', '\r\n', '\n\n', '\f', '\r')), { maxLength: 40 })
  .map((lines) => lines.flat().join(''));

/** How often each letter and digit stands in the text. */
function inkCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.match(/[\p{L}\p{N}]/gu) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

describe('any text', () => {
  it('is read with exact pieces in rising order', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, lineParagraphs) => {
        for (const paragraph of readText(text, { language: 'nl', lineParagraphs }).paragraphs) {
          expect(paragraph.text.trim()).not.toBe('');
          let [clean, original] = [0, 0];
          for (const piece of paragraph.pieces) {
            expect(piece.length).toBeGreaterThan(0);
            expect(piece.clean).toBeGreaterThanOrEqual(clean);
            expect(piece.original).toBeGreaterThanOrEqual(original);
            [clean, original] = [piece.clean + piece.length, piece.original + piece.length];
            expect(paragraph.text.slice(piece.clean, clean)).toBe(text.slice(piece.original, original));
          }
          expect(clean).toBeLessThanOrEqual(paragraph.text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps every letter and digit in a paragraph, in its mark or in the report', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const text = original.replace(/[^\P{L}a-zA-Z]/gu, '');
        const { paragraphs, report } = readText(text, { language: 'en' });
        const left = inkCounts(text);
        for (const [letter, count] of inkCounts(
          [...paragraphs, ...report.dropped].map((one) => one.text).join(''),
        ))
          left.set(letter, (left.get(letter) ?? 0) - count);
        const marks = inkCounts(paragraphs.map(({ mark }) => mark ?? '').join(''));
        for (const [letter, count] of left) {
          expect(count).toBeGreaterThanOrEqual(0);
          expect(count).toBeLessThanOrEqual(marks.get(letter) ?? 0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives sentences that start and end at their own characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, line } of documentSentences(readText(text, { language: 'nl' }), 'nl')) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(line).toBe(text.slice(0, start).split(/\r\n|[\n\r]/u).length);
        }
      }),
      { numRuns: 400 },
    );
  });
});

const frequencies = Object.fromEntries(
  LANGUAGES.map((language) => [language, parseFrequencyList(file(`lexicon/frequency.${language}.tsv`))]),
);
const prose: Readonly<Record<Language, readonly string[]>> = { nl: proseOf('nl'), en: proseOf('en') };

/** Paragraphs of the shipped documents that are one line each in their files. */
function proseOf(language: Language): string[] {
  const texts = ['integration', 'return-and-borders'].map((name) =>
    file(`tm/documents/${name}.${language}.txt`),
  );
  return texts.flatMap((text) => text.split('\n').filter((line) => line.length > 120 && line.endsWith('.')));
}

interface Score {
  words: number;
  wordsRight: number;
  readonly hyphens: Record<SetBreak['kind'], { right: number; all: number }>;
}

const score: Score = {
  words: 0,
  wordsRight: 0,
  hyphens: { soft: { right: 0, all: 0 }, hard: { right: 0, all: 0 }, elliptic: { right: 0, all: 0 } },
};

const DECISION = { soft: 'join', hard: 'keep', elliptic: 'space' } as const;

function countHyphens(document: Document, breaks: ReadonlyMap<number, SetBreak>): void {
  const decisions = new Map(document.report.hyphens.map(({ line, decision }) => [line, decision]));
  for (const [line, { kind }] of breaks) {
    score.hyphens[kind].all += 1;
    if (decisions.get(line) === DECISION[kind]) score.hyphens[kind].right += 1;
  }
}

function countWords(document: Document, paragraphs: readonly string[]): number {
  const found = new Map<string, number>();
  for (const { text, kind } of document.paragraphs)
    if (kind !== 'footnote') for (const word of text.split(' ')) found.set(word, (found.get(word) ?? 0) + 1);
  const words = paragraphs.flatMap((paragraph) => paragraph.split(' '));
  let right = 0;
  for (const word of words) {
    const left = found.get(word) ?? 0;
    if (left > 0) right += 1;
    found.set(word, left - 1);
  }
  score.words += words.length;
  score.wordsRight += right;
  return right / words.length;
}

const settings: fc.Arbitrary<Setting> = fc
  .record({
    width: fc.integer({ min: 55, max: 95 }),
    pageLines: fc.integer({ min: 25, max: 45 }),
    title: fc.constantFrom('De Monitor 2024', 'Report on Housing'),
    firstPage: fc.integer({ min: 1, max: 300 }),
    formFeeds: fc.boolean(),
    marks: fc.constantFrom('line' as const, 'afterStop' as const, 'superscript' as const, 'none' as const),
    blankLines: fc.boolean(),
    noteRate: fc.constantFrom(0, 0.03, 0.08),
    seed: fc.integer({ min: 1, max: 2 ** 30 }),
  })
  .map(({ seed, ...setting }) => ({ ...setting, hyphenate: true, random: randomFrom(seed) }));

/** A linear congruential generator: the same seed sets the same page. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

describe.each(LANGUAGES)('a typeset text in %s', (language) => {
  it('comes back', () => {
    const run = fc.record({
      paragraphs: fc.shuffledSubarray([...prose[language]], { minLength: 6 }),
      setting: settings,
    });
    fc.assert(
      fc.property(run, ({ paragraphs, setting }) => {
        const set = setPages(paragraphs, (number) => `Kamerstukken nummer ${number} van dit jaar.`, setting);
        const document = readText(set.text, {
          language,
          knows: (word) => frequencies[language]?.perMillion(word) ?? 0,
        });
        countHyphens(document, set.breaks);
        expect(countWords(document, paragraphs)).toBeGreaterThan(0.97);
      }),
      { numRuns: 120, seed: 42 },
    );
    expect(score.wordsRight / score.words).toBeGreaterThan(0.995);
    const { soft, hard, elliptic } = score.hyphens;
    expect(soft.right / soft.all).toBeGreaterThan(0.99);
    expect((hard.right + elliptic.right) / (hard.all + elliptic.all)).toBeGreaterThan(0.9);
  });
});

afterAll(() => {
  const shares = Object.entries(score.hyphens).map(([kind, { right, all }]) => `${kind} ${right}/${all}`);
  console.log(
    `words right ${((100 * score.wordsRight) / score.words).toFixed(2)} %; hyphens right: ${shares.join(', ')}`,
  );
});

describe('time', () => {
  const tricky: [string, (size: number) => string][] = [
    ['marks', (size) => `${'a*.'.repeat(size)}\n${'* a\n*\n† b*\n'.repeat(size / 3)}`],
    ['one long line', (size) => 'woord '.repeat(size)],
    ['digits', (size) => '6\n'.repeat(size)],
    [
      'rising digits',
      (size) => Array.from({ length: size }, (_, at) => `${at % 900}\nDe zin gaat over`).join('\n'),
    ],
    ['hyphens', (size) => 'hoog-\n'.repeat(size)],
    ['dots', (size) => '. '.repeat(size)],
    ['blanks', (size) => ` ${'\t '.repeat(size)}x`],
    ['marks', (size) => 'zin.6 '.repeat(size)],
    ['page titles', (size) => Array.from({ length: size }, (_, at) => `Titel van deel ${at}`).join('\n')],
    ['contents titles', (size) => 'Inhoud\nA 1\n'.repeat(size)],
    ['brackets', (size) => '['.repeat(size)],
  ];
  it.each(tricky)('is linear for %s', (_, text) => {
    const time = (size: number): number => {
      const start = performance.now();
      readText(text(size), { language: 'nl' });
      return performance.now() - start;
    };
    time(2000);
    expect(time(64_000)).toBeLessThan(Math.max(1500, 40 * time(8000)));
  });
});
