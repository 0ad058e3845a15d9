// Documents from made-up pages: what place, size and font say that letters do not.

import { describe, expect, test } from 'vitest';

import { readPdf } from '../../../src/document/document.js';
import { pageLines } from '../../../src/document/pdf/page-lines.js';
import type { PageText, TextRun } from '../../../src/document/pdf/page-text.js';

interface SetLine {
  readonly text: string;
  readonly y: number;
  readonly x?: number;
  readonly size?: number;
  readonly font?: string;
}

function page(number: number, lines: readonly SetLine[]): PageText {
  const runs = lines.map(({ text, y, x = 70, size = 10, font = 'roman' }): TextRun => ({
    ...{ text, left: x, baseline: y, size, font },
    right: x + (text.length * size) / 2,
  }));
  return { number, height: 842, lines: pageLines(runs) };
}

const read = (...pages: PageText[]): string[] =>
  readPdf(pages, { language: 'nl' }).paragraphs.map(({ kind, text }) => `${kind}: ${text}`);

const FULL = 'Deze regel van een alinea is zo lang als de kolom van deze bladzijde breed kan zijn';
const body = (from: number, count = 3): SetLine[] =>
  Array.from({ length: count }, (_, at) => ({ text: FULL, y: from + at * 12 }));

describe('paragraphs', () => {
  test('end where the next word would have fitted', () => {
    const found = read(page(1, [...body(100), { text: 'Korte slotregel.', y: 136 }, ...body(148)]));
    expect(found).toEqual([
      `paragraph: ${FULL} ${FULL} ${FULL} Korte slotregel.`,
      `paragraph: ${FULL} ${FULL} ${FULL}`,
    ]);
  });

  test('begin with an indent or after a wider step', () => {
    const full = `${FULL.slice(0, -1)}.`;
    const lines = [
      { text: full, y: 100 },
      { text: full, y: 112, x: 82 },
      { text: full, y: 124 },
    ];
    expect(read(page(1, [...lines, { text: full, y: 144 }, { text: full, y: 156 }]))).toHaveLength(3);
  });

  test('run on over pages, past headers, footers and notes', () => {
    const furniture = (number: number): SetLine[] => [
      { text: 'Jaarverslag', y: 50, size: 8 },
      { text: `Ministerie ${number + 6}`, y: 800, size: 8 },
    ];
    const note = { text: '1 Een noot onder aan de bladzijde.', y: 700, size: 8 };
    const first = page(1, [
      ...furniture(1),
      ...body(100),
      { text: `${FULL.slice(0, -8)} begelei-`, y: 136 },
      note,
    ]);
    const last = page(2, [...furniture(2), { text: 'ding van de asielzoekers in de opvang.', y: 100 }]);
    const document = readPdf([first, last], { language: 'nl' });
    expect(document.paragraphs.map(({ kind }) => kind)).toEqual(['paragraph', 'footnote']);
    expect(document.paragraphs[0]?.text).toMatch(/ begeleiding van de asielzoekers in de opvang\.$/u);
    expect(document.report.dropped.map(({ text, reason }) => `${reason} ${text}`)).toEqual([
      'header Jaarverslag',
      'footer Ministerie 7',
      'header Jaarverslag',
      'footer Ministerie 8',
    ]);
  });
});

test('titles and captions are known by their type, not by their words', () => {
  const found = read(
    page(1, [
      { text: 'Waarom opvang?', y: 80, size: 14 },
      ...body(100),
      { text: 'Figuur 2. Aanvragen per maand', y: 150, size: 8 },
      ...body(175),
      { text: 'Vetgedrukt kopje', y: 225, font: 'bold' },
      ...body(240),
      { text: 'Geen kopje', y: 290 },
      ...body(310),
    ]),
  );
  expect(found.map((line) => line.slice(0, 40))).toEqual([
    'heading: Waarom opvang?',
    `paragraph: ${FULL}`.slice(0, 40),
    'caption: Figuur 2. Aanvragen per maand',
    `paragraph: ${FULL}`.slice(0, 40),
    'heading: Vetgedrukt kopje',
    `paragraph: ${FULL}`.slice(0, 40),
    'paragraph: Geen kopje',
    `paragraph: ${FULL}`.slice(0, 40),
  ]);
});

describe('titles in bold letters of the same size', () => {
  const HEAD = ['Regels voor de toelating en het verblijf van', 'kennismigranten en hun gezin'];
  const bold = (...numbers: PageText[]): PageText[] =>
    numbers.map((one) => ({
      ...one,
      lines: one.lines.map((line) => (line.font === 'bold' ? { ...line, bold: true } : line)),
    }));
  const set = (texts: readonly string[], y: number): SetLine[] =>
    texts.map((text, at) => ({ text, y: y + at * 12, font: 'bold' }));
  const PARAGRAPH = `paragraph: ${FULL}`.slice(0, 20);

  test('may take more lines, which begin small and end on any word', () => {
    const pages = bold(page(1, [...set(HEAD, 80), ...body(120), ...set(['Bezwaar'], 170), ...body(190)]));
    expect(read(...pages)[0]).toBe(`heading: ${HEAD.join(' ')}`);
    expect(
      read(...pages)
        .slice(1)
        .map((line) => line.slice(0, 20)),
    ).toEqual([PARAGRAPH, 'heading: Bezwaar', PARAGRAPH]);
  });

  test('are none when they read like a sentence, go on for long, or all text is bold', () => {
    const sentence = ['Let op: de aanvraag wordt binnen zes weken', 'behandeld door de dienst.'];
    expect(read(...bold(page(1, [...set(sentence, 80), ...body(120)])))[0]).toBe(
      `paragraph: ${sentence.join(' ')}`,
    );
    const long = Array.from({ length: 6 }, () => FULL);
    expect(read(...bold(page(1, [...set(long, 80), ...body(170, 20)])))[0]).toMatch(/^paragraph: /u);
    const allBold = bold(page(1, [...set([FULL, FULL, 'Korte regel'], 80), ...set([FULL, FULL], 140)]));
    expect(read(...allBold).filter((line) => line.startsWith(`heading: ${FULL}`))).toEqual([]);
  });
});

test('pages without text keep their numbers', () => {
  const short = (number: number): PageText => page(number, [...body(100), { text: 'Een zin.', y: 136 }]);
  const { paragraphs } = readPdf([short(1), page(2, []), short(3)], { language: 'nl' });
  expect(paragraphs.map((paragraph) => [paragraph.page, paragraph.line])).toEqual([
    [1, 1],
    [3, 5],
  ]);
  expect(readPdf([page(1, [])], { language: 'nl' }).paragraphs).toEqual([]);
});
