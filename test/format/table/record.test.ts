import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard, unguard } from '../../../src/format/table/formula-guard.js';
import { guessDialect } from '../../../src/format/table/dialect.js';
import { TABLE_LIMITS } from '../../../src/format/table/limits.js';
import type { Dialect, TableRecord } from '../../../src/format/table/record.js';
import { RecordReader } from '../../../src/format/table/record.js';
import { ProblemError } from '../../../src/model/problem.js';

const CSV: Dialect = { separator: ',', quotes: true };

function read(text: string, dialect = CSV, pieces: readonly string[] = [text]): readonly TableRecord[] {
  const reader = new RecordReader(dialect);
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.finish()];
}

function cells(text: string, dialect = CSV): readonly (readonly string[])[] {
  return read(text, dialect).map((record) => record.cells);
}

function problemOf(text: string): ProblemError['problem'] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('it was read');
}

describe('records', () => {
  it.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\rb\r', [['a'], ['b']]],
    ['a,,\n', [['a', '', '']]],
    ['"a ""b"" c","x,y"', [['a "b" c', 'x,y']]],
    ['"een\r\ntwee",b', [['een\r\ntwee', 'b']]],
    ['  a  , b ', [['a', 'b']]],
    ['"  a  ",  "b"  ', [['  a  ', 'b']]],
    ['5" pijp,5" pipe', [['5" pijp', '5" pipe']]],
    ['"",""', [['', '']]],
    ['""', [['']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['', []],
  ])('%j', (text, expected) => {
    expect(cells(text)).toStrictEqual(expected);
  });

  it('text after a closing quote is kept and told of', () => {
    const reader = new RecordReader(CSV);
    expect(reader.push('"a" b,c\n"d" "e",f\n').map((record) => record.cells)).toStrictEqual([
      ['a b', 'c'],
      ['d "e"', 'f'],
    ]);
    expect(reader.strayQuotes).toStrictEqual([1, 2]);
  });

  it('knows the line and number of each record', () => {
    expect(read('a\n"b\r\nc"\r\n\nd').map(({ row, line }) => [row, line])).toStrictEqual([
      [1, 1],
      [2, 2],
      [3, 4],
      [4, 5],
    ]);
  });

  it('without quotes, a quote is a letter', () => {
    expect(cells('"a\t"b"', { separator: '\t', quotes: false })).toStrictEqual([['"a', '"b"']]);
  });

  it('refuses a quote that stays open, where it opens', () => {
    expect(problemOf('a,b\nc,"d\ne,f\n')).toMatchObject({
      code: 'table-quote-open',
      place: { row: 2, line: 2 },
    });
    const endless = `x\n"${'a'.repeat(TABLE_LIMITS.cellLength + 1)}`;
    expect(problemOf(endless)).toMatchObject({ code: 'table-quote-open', place: { line: 2 } });
  });

  it('refuses cells and rows beyond all measure', () => {
    expect(problemOf('a'.repeat(TABLE_LIMITS.cellLength + 1)).code).toBe('table-cell-too-long');
    expect(problemOf(','.repeat(TABLE_LIMITS.columns + 1)).code).toBe('table-too-many-columns');
  });

  it('is the same however the text is cut in pieces', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', '\r'), maxLength: 30 });
    fc.assert(
      fc.property(letters, fc.array(fc.nat(30)), (text, cuts) => {
        const places = [...cuts, 0, text.length]
          .map((cut) => Math.min(cut, text.length))
          .sort((a, b) => a - b);
        const pieces = places.slice(1).map((to, at) => text.slice(places[at], to));
        const attempt = (given: readonly string[]): unknown => {
          try {
            return read(text, CSV, given);
          } catch (error) {
            return error instanceof ProblemError ? error.problem : error;
          }
        };
        expect(attempt(pieces)).toStrictEqual(attempt([text]));
      }),
    );
  });

  it('gives back any quoted table, and any plain one', () => {
    const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
    const table = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(',', ';', '\t'),
        (rows, end, separator) => {
          const text = rows.map((row) => row.map(quoted).join(separator) + end).join('');
          expect(cells(text, { separator, quotes: true })).toStrictEqual(rows);
        },
      ),
    );
    const plain = fc.array(fc.array(fc.stringMatching(/^[a-z.;']{1,8}$/u), { minLength: 1, maxLength: 4 }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(plain, (rows) => {
        expect(cells(rows.map((row) => row.join(',')).join('\n'))).toStrictEqual(rows);
      }),
    );
  });
});

describe('cells that look like formulas', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['-tje', "'-tje"],
    ['\tx', "'\tx"],
    ["'=x", "''=x"],
    ["'s-Hertogenbosch", "'s-Hertogenbosch"],
    ['a=b', 'a=b'],
  ])('%j is written as %j', (text, cell) => {
    expect(guard(text)).toBe(cell);
    expect(unguard(cell)).toBe(text);
  });

  it('any text comes back, and none begins like a formula', () => {
    const risky = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', ' ') });
    fc.assert(
      fc.property(fc.oneof(risky, fc.string()), (text) => {
        expect(unguard(guard(text))).toBe(text);
        expect(guard(text)).not.toMatch(/^[=+\-@\t\r]/u);
      }),
    );
  });
});

describe('the dialect of a table', () => {
  it.each([
    ['nl;en\nhuis;house', ';', true],
    ['nl,en\n"a;b",c', ',', true],
    ['nl|en\na|b', '|', true],
    ['sep=;\r\nnl;en\r\n', ';', true],
    ['huis\thouse\n"stil"\tquiet\n', '\t', true],
    ['5"\t5 inch\n"a" b\tc\n', '\t', false],
    ['huis,house\nboom,tree\n', ',', true],
    ['Mijn lijst\n\nterm;vertaling\nhuis;house\n', ';', true],
    ['# Glossary in tab-separated format -*- coding: utf-8 -*-\n', '\t', true],
  ])('%j', (text, separator, quotes) => {
    expect(guessDialect(text, true)).toMatchObject({ separator, quotes });
  });

  it.each(['', 'een zin.\nnog een zin.\n', 'a, b\nc, d\n', 'a,b\nc\n'])('%j is no table', (text) => {
    expect(guessDialect(text, true)).toBeUndefined();
  });
});
