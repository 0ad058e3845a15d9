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

  test('that are justified end at their own edge, also where wider lines begin at the same place', () => {
    const wide = page(1, [...body(100), { text: FULL + FULL.slice(0, 40), y: 136 }, ...body(148, 4)]);
    const narrow = page(2, [
      ...Array.from({ length: 4 }, (_, at) => ({ text: FULL.slice(0, 45), y: 100 + at * 12 })),
      { text: 'EUR 250 miljoen.', y: 148 },
    ]);
    expect(read(wide, narrow).at(-1)).toMatch(/ EUR 250 miljoen\.$/u);
  });

  test('may begin small: a wider step behind a line that had room for more', () => {
    const found = read(
      page(1, [
        ...body(100),
        { text: 'het Agentschap, hierna de Opdrachtgever;', y: 136 },
        { text: 'en', y: 156 },
        { text: 'het Taalhuis, hierna de Dienstverlener.', y: 176 },
      ]),
    );
    expect(found.slice(1)).toEqual(['paragraph: en', 'paragraph: het Taalhuis, hierna de Dienstverlener.']);
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

describe('the margins of a page', () => {
  const droppedOf = (...pages: PageText[]): string[] =>
    readPdf(pages, { language: 'nl' }).report.dropped.map(({ text, reason }) => `${reason} ${text}`);

  test('may hold a number at the right of the title, which stands above the second column', () => {
    const columns = (from: number): SetLine[] =>
      [70, 330].flatMap((x) => body(from, 12).map((line) => ({ ...line, x, text: FULL.slice(0, 42) })));
    const header = (number: number): SetLine[] => [
      { text: 'Waterraad', y: 50, size: 8 },
      { text: String(number), y: 50, x: 530, size: 8 },
    ];
    const pages = [page(1, [...header(1), ...columns(100)]), page(2, [...header(2), ...body(100)])];
    expect(droppedOf(...pages)).toEqual([
      'header Waterraad',
      'page-number 1',
      expect.stringMatching(/^header Waterraad\s2$/u),
    ]);
    expect(read(...pages)).toHaveLength(1);
  });

  test.each(['i', 'iv', '– 3 –'])('may hold the only number of its kind: %s', (number) => {
    const front = page(1, [...body(100), { text: number, y: 790, x: 300 }]);
    expect(droppedOf(front, page(2, body(100)))).toEqual([`page-number ${number}`]);
  });

  test('hold Roman numbers that count along', () => {
    const pages = ['ii', 'iii', 'iv'].map((number, at) =>
      page(at + 1, [...body(100 + 30 * at), { text: number, y: 700, x: 300 }]),
    );
    expect(droppedOf(...pages)).toEqual(['page-number ii', 'page-number iii', 'page-number iv']);
  });

  test('begin outside the text: a number inside it stays', () => {
    const list = page(1, [...body(100), { text: '7', y: 400 }, ...body(500)]);
    expect(droppedOf(list, page(2, body(100)))).toEqual([]);
  });
});

describe('notes at the foot of a column', () => {
  const left = FULL.slice(0, 42);
  const column = (x: number, from: number, count: number): SetLine[] =>
    body(from, count).map((line) => ({ ...line, x, text: left }));
  const marked = { text: `${left.slice(0, -8)} beheer.`, y: 184 };
  const mark = { text: '1', y: 180, x: 70 + (marked.text.length * 10) / 2, size: 6 };

  test('leave the other column alone, also without a space behind their number', () => {
    const found = read(
      page(1, [
        ...[...column(70, 100, 7), marked, mark, ...column(70, 204, 5)],
        { text: '1Zie het Verdrag van Middelburg.', y: 700, size: 8 },
        ...[...column(330, 100, 8), { text: '4 Aanbevelingen', y: 220, x: 330, size: 14 }],
        ...column(330, 240, 8),
      ]),
    );
    expect(found.filter((line) => /^(?:footnote|heading): /u.test(line))).toEqual([
      'footnote: Zie het Verdrag van Middelburg.',
      'heading: 4 Aanbevelingen',
    ]);
  });

  test('come after the paragraph with their mark, as in a file that knows', () => {
    const found = read(
      page(1, [
        ...body(100, 7),
        { ...marked, text: `${FULL.slice(0, 40)} beheer.` },
        { ...mark, x: 70 + 48 * 5 },
        ...[...body(204, 5), { text: '1 Zie het Verdrag van Middelburg.', y: 700, size: 8 }],
      ]),
    );
    expect(found.map((line) => line.split(':')[0])).toEqual(['paragraph', 'footnote', 'paragraph']);
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
