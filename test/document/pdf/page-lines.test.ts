// Reading order on made-up pages: what was set in columns, tables and around titles comes out as it is read.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { pageLines } from '../../../src/document/pdf/page-lines.js';
import type { TextRun } from '../../../src/document/pdf/page-text.js';

const SIZE = 10;
const LETTER = 5;

function run(text: string, left: number, baseline: number, size = SIZE): TextRun {
  return { text, left, right: left + (text.length * LETTER * size) / SIZE, baseline, size, font: 'f1' };
}

const textsOf = (runs: readonly TextRun[]): string[] => pageLines(runs).map(({ text }) => text);

/** A line of prose that fills a column of `letters` letters, but for a few. */
function proseLine(letters: number): fc.Arbitrary<string> {
  return fc
    .array(fc.stringMatching(/^[a-z]{2,7}$/u), { minLength: 20, maxLength: 20 })
    .map((words) => words.join(' ').slice(0, letters).trim())
    .map((text) => text.padEnd(letters - 4, 'x'));
}

describe('columns', () => {
  const columns = fc.record({
    count: fc.integer({ min: 1, max: 3 }),
    rows: fc.integer({ min: 6, max: 40 }),
    shift: fc.integer({ min: 0, max: 5 }),
    gutter: fc.integer({ min: 12, max: 40 }),
  });

  test('are read one after the other, titles across them where they stand', () => {
    const page = columns.chain((setting) =>
      fc.record({
        setting: fc.constant(setting),
        lines: fc.array(proseLine(30), {
          minLength: setting.rows * setting.count,
          maxLength: setting.rows * setting.count,
        }),
      }),
    );
    fc.assert(
      fc.property(page, ({ setting: { count, rows, shift, gutter }, lines }) => {
        const width = 30 * LETTER + gutter;
        const set = lines.map((text, at) => {
          const column = Math.floor(at / rows);
          // Baselines of neighbouring columns need not agree.
          return run(text, 50 + column * width, 100 + (at % rows) * 12 + column * shift);
        });
        const title = run('Titel '.repeat(Math.ceil((count * width) / 30 / 2)).trim(), 50, 70, SIZE);
        const expected = [title.text, ...lines];
        expect(textsOf([...set.toReversed(), title])).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('do not arise from an address beside nothing, or from short lines', () => {
    const lines = ['Aan de minister', 'van Zaken', 'Postbus 1', 'Den Haag'];
    const address = lines.map((text, at) => run(text, 350, 80 + at * 12));
    const body = Array.from({ length: 8 }, (_, at) => run(`Regel ${at} van de brief`, 50, 200 + at * 12));
    expect(textsOf([...body, ...address])).toEqual([...lines, ...body.map(({ text }) => text)]);
  });
});

describe('small raised and lowered runs', () => {
  test('raised digits become superscripts, in their row', () => {
    const line = run('Dat is zo', 50, 100);
    const mark = run('12', line.right + 0.2, 96.5, 6);
    expect(textsOf([mark, line, run('. Verder', mark.right + 0.2, 100)])).toEqual(['Dat is zo¹². Verder']);
  });

  test('the mark of a note before its text too', () => {
    expect(textsOf([run('3', 50, 697, 5), run('Zie aldaar.', 53, 700, 8)])).toEqual(['³Zie aldaar.']);
  });

  test('lowered digits and raised letters stay what they are', () => {
    const co = run('CO', 50, 100);
    const two = run('2', co.right, 102, 6);
    const first = run(' van de 1', two.right + 3, 100);
    expect(textsOf([co, two, first, run('e', first.right, 96.5, 6)])).toEqual(['CO2 van de 1e']);
  });
});

describe('tables', () => {
  const cells = [
    ['Jaar', 'Aantal', 'Opmerking'],
    ['2022', '12.345', 'geen'],
    ['2023', '9', 'voorlopig'],
    ['2024', '14.567', 'zie noot'],
  ];
  const lefts = [50, 150, 250];

  test('are read row by row, each cell by itself', () => {
    const runs = cells.flatMap((row, y) => row.map((text, x) => run(text, lefts[x] ?? 0, 100 + y * 14)));
    const lines = pageLines(runs);
    expect(lines.map(({ text }) => text)).toEqual(cells.flat());
    expect(new Set(lines.map(({ cell }) => cell)).size).toBe(12);
  });

  test('keep the lines of a cell together, and text around them out', () => {
    const long = ['een opmerking die', 'doorgaat op de', 'volgende regels'];
    const runs = [
      run('Een zin boven de tabel.', 50, 80),
      ...cells.flatMap((row, y) => row.map((text, x) => run(text, lefts[x] ?? 0, 100 + y * 20))),
      run('2025', 50, 180),
      run('7', 150, 180),
      ...long.map((text, at) => run(text, 250, 180 + at * 12)),
      run('Een zin onder de tabel.', 50, 230),
    ];
    const lines = pageLines(runs);
    expect(lines.map(({ text }) => text)).toEqual([
      'Een zin boven de tabel.',
      ...cells.flat(),
      ...['2025', '7', ...long],
      'Een zin onder de tabel.',
    ]);
    expect(new Set(lines.slice(-4, -1).map(({ cell }) => cell)).size).toBe(1);
    expect([lines[0]?.cell, lines.at(-1)?.cell]).toEqual([undefined, undefined]);
  });
});

test('bullets, numbers and a list of contents are no columns', () => {
  const bullets = ['eerste', 'tweede', 'derde'].flatMap((text, at) => [
    run('•', 50, 100 + at * 12),
    run(`${text} punt van deze lijst`, 68, 100 + at * 12),
  ]);
  expect(textsOf(bullets)).toEqual([
    '• eerste punt van deze lijst',
    '• tweede punt van deze lijst',
    '• derde punt van deze lijst',
  ]);
  const contents = [
    ['Inleiding', '3'],
    ['Opvang', '5'],
    ['Terugkeer', '11'],
  ].flatMap(([title, page], at) => [
    run(title ?? '', 50, 100 + at * 12),
    run(page ?? '', 400, 100 + at * 12),
  ]);
  expect(textsOf([run('Inhoud', 50, 80), ...contents])).toEqual([
    'Inhoud',
    'Inleiding\t3',
    'Opvang\t5',
    'Terugkeer\t11',
  ]);
});

test('takes time in proportion to the text, also on pages that are made to be slow', () => {
  const page = (count: number): TextRun[] =>
    Array.from({ length: count }, (_, at) => run('Woord', (at * 37) % 550, 50 + ((at * 91) % 700)));
  const time = (count: number): number => {
    const runs = page(count);
    const start = performance.now();
    pageLines(runs);
    return performance.now() - start;
  };
  time(2000);
  expect(time(40_000)).toBeLessThan(60 * Math.max(time(4000), 20));
});
