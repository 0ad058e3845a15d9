import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryWriter, UnitWriter } from '../../../src/format/contract.js';
import { columnLetters, readCellPlace, readCellRange } from '../../../src/format/table/xlsx/cell-place.js';
import { escapeCellText, unescapeText } from '../../../src/format/table/xlsx/escaped-text.js';
import { numberFormat, numberText, readFormatCode } from '../../../src/format/table/xlsx/number-format.js';
import { xlsxReader } from '../../../src/format/table/xlsx/reader.js';
import { xlsxEntryWriter, xlsxUnitWriter } from '../../../src/format/table/xlsx/writer.js';
import type { ConceptEntry } from '../../../src/model/entry.js';
import type { Loss } from '../../../src/model/problem.js';
import { makeUnit } from '../../../src/model/unit.js';
import { someText } from '../arbitraries.js';
import { entriesOf, oneBatch, readAll, refusalOf, unitsOf, warningsOf, WRITE_OPTIONS } from '../support.js';
import type { MadeWorkbook } from './workbook-maker.js';
import { makeWorkbook, rowsOf } from './workbook-maker.js';

/** The cells of a workbook's entries, as text: `huis = house`. */
async function pairsOf(workbook: MadeWorkbook): Promise<readonly string[]> {
  const events = await readAll(xlsxReader, makeWorkbook(workbook));
  return entriesOf(events).map(({ sections }) =>
    sections.flatMap(({ terms }) => terms.map(({ text }) => text)).join(' = '),
  );
}

async function warningCodes(workbook: MadeWorkbook): Promise<readonly object[]> {
  const warnings = warningsOf(await readAll(xlsxReader, makeWorkbook(workbook)));
  return warnings.map(({ code, data, place }) => ({ code, ...data, ...place }));
}

const HEADER =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>nl</t></is></c><c r="B1" t="inlineStr"><is><t>en</t></is></c></row>';

function sheet(rows: string, after = ''): MadeWorkbook {
  return { sheets: [{ name: 'Blad1', xml: `<sheetData>${HEADER}${rows}</sheetData>${after}` }] };
}

function cell(place: string, type: string, value: string, style = 0): string {
  return `<c r="${place}" t="${type}" s="${style}"><v>${value}</v></c>`;
}

describe('cells of a workbook', () => {
  it('shared strings, runs of rich text, inline strings, escapes; never the phonetic hints', async () => {
    const strings =
      '<si><t>huis</t></si><si><r><rPr><b/></rPr><t>groot </t></r><r><t xml:space="preserve">huis</t></r><rPh sb="0" eb="1"><t>xx</t></rPh></si><si><t>a_x000D__x005F_x0041_</t></si>';
    const rows = `<row r="2">${cell('A2', 's', '0')}${cell('B2', 's', '1')}</row><row r="3">${cell('A3', 's', '2')}${cell('B3', 's', '99')}<c r="C3"/></row>`;
    expect(await pairsOf({ ...sheet(rows), strings })).toStrictEqual(['huis = groot huis', 'a\r_x0041_']);
  });

  it('cells and rows without names stand one after the other', async () => {
    expect(
      await pairsOf({
        sheets: [
          {
            name: 'x',
            xml: rowsOf([
              ['nl', 'en'],
              ['huis', 'house'],
              ['', 'tree'],
            ]),
          },
        ],
      }),
    ).toStrictEqual(['huis = house', 'tree']);
  });

  it('booleans, numbers, percentages and dates as they are shown', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>';
    const rows = [
      `<row r="2">${cell('A2', 'b', '1')}${cell('B2', 'n', '3.1400000000000001')}</row>`,
      `<row r="3">${cell('A3', 'n', '46350', 1)}${cell('B3', 'n', '46350.34375', 2)}</row>`,
      `<row r="4">${cell('A4', 'n', '0.125', 3)}${cell('B4', 'd', '2026-11-24')}</row>`,
    ];
    expect(await pairsOf({ ...sheet(rows.join('')), styles })).toStrictEqual([
      'TRUE = 3.14',
      '2026-11-24 = 2026-11-24 08:15',
      '12.50% = 2026-11-24',
    ]);
  });

  it('workbooks that count from 1904', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const rows = `<row r="2">${cell('A2', 'n', '44888', 0)}${cell('B2', 'str', 'x')}</row>`;
    const properties = '<x:workbookPr date1904="1"/>';
    expect(await pairsOf({ ...sheet(rows), styles, properties })).toStrictEqual(['2026-11-24 = x']);
  });

  it('formulas and errors are told of, with their cells', async () => {
    const rows =
      '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>A1</f><v>two</v></c></row><row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3" t="inlineStr"><is><t>x</t></is></c></row>';
    expect(await pairsOf(sheet(rows))).toStrictEqual(['2 = two', 'x']);
    expect(await warningCodes(sheet(rows))).toStrictEqual([
      { code: 'sheet-formulas', count: 2, cells: 'A2, B2', sheet: 'Blad1', row: 2 },
      { code: 'sheet-errors', count: 1, cells: 'A3', sheet: 'Blad1', row: 3 },
    ]);
  });

  it('hidden rows, columns and sheets are read and told of', async () => {
    const xml = `<cols><col min="2" max="3" hidden="1"/><col min="x" max="1" hidden="true"/></cols><sheetData>${HEADER}<row r="2" hidden="1">${cell('A2', 'str', 'a')}${cell('B2', 'str', 'b')}</row></sheetData>`;
    const workbook = { sheets: [{ name: 'Geheim', xml, state: 'hidden' }] };
    expect(await pairsOf(workbook)).toStrictEqual(['a = b']);
    expect(await warningCodes(workbook)).toStrictEqual([
      { code: 'sheet-hidden', count: 3, places: 'Geheim, B:C, 2', sheet: 'Geheim' },
    ]);
  });

  it('a cell merged over rows counts for each of them', async () => {
    const row = (at: number, nl: string, en: string): string =>
      `<row r="${at}">${nl === '' ? '' : cell(`A${at}`, 'str', nl)}${cell(`B${at}`, 'str', en)}</row>`;
    const rows = row(2, 'huis', 'house') + row(3, '', 'home') + row(4, 'boom', 'tree') + row(5, '', 'x');
    const merges =
      '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="A9:A10"/><mergeCell ref="A4:B4"/><mergeCell ref="?"/></mergeCells>';
    expect(await pairsOf(sheet(rows, merges))).toStrictEqual([
      'huis = house',
      'huis = home',
      'boom = tree',
      'x',
    ]);
    expect(await warningCodes(sheet(rows, merges))).toMatchObject([
      { code: 'sheet-merged', count: 1, cells: 'A2:A3' },
    ]);
  });

  it('blanks around texts fall away', async () => {
    expect(
      await pairsOf(
        sheet(`<row r="2">${cell('A2', 'str', ' huis ')}${cell('B2', 'str', 'house\u00A0')}</row>`),
      ),
    ).toStrictEqual(['huis = house']);
  });
});

describe('sheets of a workbook', () => {
  const glossary = {
    name: 'Termen',
    xml: rowsOf([
      ['nl', 'en'],
      ['huis', 'house'],
    ]),
  };
  const notes = {
    name: 'Uitleg',
    xml: rowsOf([
      ['kolom', 'wat erin staat'],
      ['A', 'de term'],
    ]),
  };

  it('each with column names is a table; the others are notes', async () => {
    const more = {
      name: 'Zinnen',
      xml: rowsOf([
        ['key', 'nl', 'en'],
        ['1', 'Een zin.', 'A sentence.'],
      ]),
    };
    const events = await readAll(
      xlsxReader,
      makeWorkbook({ sheets: [notes, glossary, more, { name: 'Leeg', xml: '' }] }),
    );
    expect(entriesOf(events)).toHaveLength(1);
    expect(unitsOf(events)).toHaveLength(1);
    expect(events.flatMap((event) => (event.kind === 'table' ? [event.table.sheet] : []))).toStrictEqual([
      'Termen',
      'Zinnen',
    ]);
    expect(warningsOf(events).map(({ data }) => data)).toStrictEqual([
      { sheet: 'Uitleg' },
      { sheet: 'Leeg' },
    ]);
    expect(events.flatMap((event) => (event.kind === 'rows' ? [event.count] : []))).toStrictEqual([2, 2]);
  });

  it('without any column names, the first with something is source and target', async () => {
    const plain = { name: 'x', xml: rowsOf([['het huis', 'the house']]) };
    const events = await readAll(xlsxReader, makeWorkbook({ sheets: [{ name: 'Leeg', xml: '' }, plain] }));
    expect(entriesOf(events)).toHaveLength(1);
    expect(warningsOf(events).map(({ code }) => code)).toStrictEqual(['table-languages-guessed']);
  });

  it('a part that is named as many sheets is read once', async () => {
    const again = `<x:sheets>${'<x:sheet name="y" sheetId="9" r:id="rId1"/>'.repeat(50)}</x:sheets>`;
    expect(await pairsOf({ sheets: [glossary], properties: again })).toStrictEqual(['huis = house']);
  });

  it('nothing at all is a warning', async () => {
    expect(await warningCodes({ sheets: [{ name: 'Leeg', xml: '' }] })).toStrictEqual([{ code: 'no-units' }]);
  });
});

describe('workbooks that are refused', () => {
  const long = 'x'.repeat(20_001);

  it.each<[string, MadeWorkbook, object]>([
    [
      'too many columns',
      sheet(`<row r="2">${cell('ALM2', 'str', 'x')}</row>`),
      { code: 'table-too-many-columns', place: { sheet: 'Blad1', row: 2 } },
    ],
    [
      'more cells than columns',
      sheet(`<row r="2">${cell('C2', 'str', 'x')}</row>`),
      { code: 'table-row-too-long', place: { sheet: 'Blad1', row: 2 } },
    ],
    [
      'a term that is none',
      sheet(`<row r="7">${cell('A7', 'str', long)}</row>`),
      { code: 'term-too-long', place: { sheet: 'Blad1', row: 7 } },
    ],
    [
      'columns without languages',
      { sheets: [{ name: 'x', xml: rowsOf([['a', 'b', 'c', 'd']]) }] },
      { code: 'table-columns-unclear', place: { sheet: 'x', row: 1 } },
    ],
    [
      'broken XML',
      { sheets: [{ name: 'x', xml: '<sheetData>\n<row></sheetData>' }] },
      { code: 'xml-tag-mismatch', place: { part: 'xl/worksheets/sheet1.xml', line: 2 } },
    ],
    [
      'an entity',
      {
        sheets: [{ name: 'x', xml: '' }],
        more: { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY x "y">]><a/>' },
      },
      { code: 'xml-entity-declared' },
    ],
    [
      'a bomb',
      sheet(`<row r="2">${cell('A2', 'str', 'x'.repeat(3_000_000))}</row>`),
      { code: 'container-ratio', place: {} },
    ],
  ])('%s', async (_, workbook, problem) => {
    expect(await refusalOf(xlsxReader, makeWorkbook(workbook))).toMatchObject(problem);
  });

  it('a document is no workbook, and a damaged zip is damaged', async () => {
    const document = makeWorkbook({ sheets: [], more: { '_rels/.rels': '<Relationships/>' } });
    expect((await refusalOf(xlsxReader, document)).code).toBe('file-not-bilingual');
    const damaged = makeWorkbook(sheet('')).slice(0, 300);
    expect((await refusalOf(xlsxReader, damaged)).code).toBe('document-damaged');
  });
});

async function write(
  pieces: (report: (losses: readonly Loss[]) => void) => ReturnType<EntryWriter['write']>,
): Promise<{ readonly bytes: Uint8Array; readonly losses: readonly Loss[] }> {
  let losses: readonly Loss[] = [];
  const all: Uint8Array[] = [];
  for await (const piece of pieces((found) => (losses = found))) all.push(Buffer.from(piece));
  return { bytes: Buffer.concat(all), losses };
}

function writeEntries(writer: EntryWriter, entries: readonly ConceptEntry[]): ReturnType<typeof write> {
  return write((report) => writer.write(oneBatch(entries), WRITE_OPTIONS, report));
}

function entryOf(nl: string, en: string): ConceptEntry {
  return {
    id: '1',
    sections: [
      { language: 'nl', terms: [{ text: nl }] },
      { language: 'en', terms: [{ text: en }] },
    ],
  };
}

describe('a workbook that is written', () => {
  it('gives back any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        someText,
        fc.oneof(someText, fc.constantFrom('_x000D_', '=1+1', ' x ', "'=x", '_x005F_x0041_')),
        async (nl, en) => {
          const { bytes, losses } = await writeEntries(xlsxEntryWriter, [entryOf(nl, en)]);
          expect(losses).toStrictEqual([]);
          expect(entriesOf(await readAll(xlsxReader, bytes))).toStrictEqual([entryOf(nl, en)]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('units come back too', async () => {
    const unit = makeUnit([{ kind: 'text', text: 'Een zin.' }], [{ kind: 'text', text: 'A sentence.' }], {
      key: '1',
      status: 'confirmed',
    });
    const writer: UnitWriter = xlsxUnitWriter;
    const { bytes } = await write((report) => writer.write(oneBatch([unit]), WRITE_OPTIONS, report));
    expect(unitsOf(await readAll(xlsxReader, bytes))).toStrictEqual([unit]);
  });

  it('every cell is text, and the same entries give the same bytes', async () => {
    const { bytes } = await writeEntries(xlsxEntryWriter, [entryOf('=1+1', '-1')]);
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml.match(/<c /gu)).toHaveLength(6);
    expect(xml.match(/<c r="[A-Z]+\d" t="inlineStr"/gu)).toHaveLength(6);
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('<autoFilter ref="A1:C2"/>');
    expect((await writeEntries(xlsxEntryWriter, [entryOf('=1+1', '-1')])).bytes).toStrictEqual(bytes);
  });

  it('a text longer than Excel can hold is cut and told of', async () => {
    const { bytes, losses } = await writeEntries(xlsxEntryWriter, [
      { ...entryOf('a', 'b'), notes: [{ text: 'x'.repeat(40_000) }] },
    ]);
    expect(losses).toMatchObject([{ what: 'long-text', count: 1 }]);
    expect(entriesOf(await readAll(xlsxReader, bytes))[0]?.notes?.[0]?.text).toHaveLength(32_767);
  });
});

// Calc is a package of its own; without it LibreOffice opens no workbook.
const OFFICE = [process.env['TAALBRUG_SOFFICE'] ?? '', '/usr/lib/libreoffice/program/soffice'].find(
  (path) => existsSync(path) && existsSync(join(dirname(path), 'libsclo.so')),
);

describe.skipIf(OFFICE === undefined)('LibreOffice Calc (needs it installed)', () => {
  it('reads what we write, and we read what it writes', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'taalbrug-calc-'));
    const convert = (format: string, file: string): void => {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      execFileSync(OFFICE ?? '', [profile, '--headless', '--convert-to', format, '--outdir', folder, file], {
        stdio: 'ignore',
      });
    };
    try {
      const entry = { ...entryOf('=1+1', 'één\nregel; "twee"'), notes: [{ text: '1-2' }] };
      const { bytes } = await writeEntries(xlsxEntryWriter, [entry]);
      const workbook = join(folder, 'a.xlsx');
      writeFileSync(workbook, bytes);
      convert('csv:Text - txt - csv (StarCalc):44,34,76', workbook);
      expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe(
        'concept id,nl,en,note\n1,=1+1,"één\nregel; ""twee""",1-2\n',
      );
      convert('ods', workbook);
      convert('xlsx', join(folder, 'a.ods'));
      expect(entriesOf(await readAll(xlsxReader, readFileSync(workbook)))).toStrictEqual([entry]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('small things of workbooks', () => {
  it.each([
    ['A1', 1, 1],
    ['$XFD$1048576', 1_048_576, 16_384],
    ['ALL12', 12, 1000],
  ])('%s is row %i, column %i', (name, row, column) => {
    expect(readCellPlace(name)).toStrictEqual({ row, column });
    expect(`${columnLetters(column)}${row}`).toBe(name.replaceAll('$', ''));
  });

  it.each(['', 'A0', 'XFE1', 'A1048577', 'a1', '1A'])('%j is no cell', (name) => {
    expect(readCellPlace(name)).toBeUndefined();
  });

  it('ranges', () => {
    expect(readCellRange('A2:B3')).toStrictEqual({
      first: { row: 2, column: 1 },
      last: { row: 3, column: 2 },
    });
    expect(readCellRange('A2')).toBeUndefined();
  });

  it('any text can be escaped', () => {
    const tricky = fc.string({ unit: fc.constantFrom('_', 'x', '0', 'F', '5', 'A', '\r', 'b') });
    fc.assert(fc.property(tricky, (text) => unescapeText(escapeCellText(text)) === text));
    expect(unescapeText('_x000d_')).toBe('\r');
  });

  it.each([
    ['General', { kind: 'general' }],
    ['@', { kind: 'general' }],
    ['0.00', { kind: 'fixed', decimals: 2, percent: false }],
    ['#,##0', { kind: 'fixed', decimals: 0, percent: false }],
    ['0.0%', { kind: 'fixed', decimals: 1, percent: true }],
    ['[Red]0.00;[Blue]-0.00', { kind: 'fixed', decimals: 2, percent: false }],
    ['"dag" 0', { kind: 'fixed', decimals: 0, percent: false }],
    ['d mmmm yyyy', { kind: 'date', hasDay: true, hasTime: false }],
    ['[$-413]dddd d mmmm', { kind: 'date', hasDay: true, hasTime: false }],
    ['[h]:mm', { kind: 'date', hasDay: false, hasTime: true }],
    ['h:mm AM/PM', { kind: 'date', hasDay: false, hasTime: true }],
  ])('the format %j', (code, expected) => {
    expect(readFormatCode(code)).toStrictEqual(expected);
  });

  it.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['2958465', '9999-12-31'],
    ['99999999', '99999999'],
    ['-1', '-1'],
    ['x', 'x'],
  ])('day %s is %s', (serial, expected) => {
    expect(numberText(serial, numberFormat(14, new Map()), false)).toBe(expected);
  });

  it('times, with seconds where there are some', () => {
    expect(numberText('0.5', numberFormat(21, new Map()), false)).toBe('12:00');
    expect(numberText('0.500012', numberFormat(21, new Map()), false)).toBe('12:00:01');
  });
});
