// Writes workbooks (Office Open XML, ECMA-376: XLSX) of one sheet: the columns of text-writer.ts, their names in bold and
// fixed on the screen with a filter. Every cell is text (`inlineStr`, format `@`), so none can be a formula and none
// turns into a date. fflate packs it, piece by piece.
//
// Losses: those of entry-cells.ts and unit-cells.ts; `long-text` (Excel's cells end at 32,767 characters);
// `row` (its sheets end at row 1,048,576).

import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Loss } from '../../../model/problem.js';
import type { EntryWriter, ReportLosses, UnitWriter } from '../../contract.js';
import { LossCount } from '../../losses.js';
import { escapeText, textElement, XML_DECLARATION } from '../../xml/writer.js';
import { TABLE_LIMITS } from '../limits.js';
import type { TableTexts } from '../text-writer.js';
import { tableOfEntries, tableOfUnits, tableTexts } from '../text-writer.js';
import { columnLetters } from './cell-place.js';
import { escapeCellText } from './escaped-text.js';
import { APPLICATION } from './workbook.js';

export const xlsxEntryWriter: EntryWriter = {
  name: 'xlsx',
  write: (entries, _options, report) =>
    reporting(report, (lose) => writeSheet('Glossary', tableTexts(tableOfEntries(entries), lose), lose)),
};

export const xlsxUnitWriter: UnitWriter = {
  name: 'xlsx',
  write: (units, _options, report) =>
    reporting(report, (lose) => writeSheet('Memory', tableTexts(tableOfUnits(units), lose), lose)),
};

/** Of compression: the highest takes twice as long for a tenth less. */
const LEVEL = 1;

/** Excel's longest cell, in UTF-16 code units. */
const LONGEST_CELL = 32_767;

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MEDIA = 'application/vnd.openxmlformats-officedocument';

/** A workbook of one sheet. Reports `long-text` and `row`. */
export async function* writeSheet(
  name: string,
  texts: TableTexts,
  report: ReportLosses,
): AsyncIterable<Uint8Array> {
  const packing = new Packing();
  for (const [part, xml] of frameParts(name)) packing.part(part, xml);
  yield packing.take();
  const sheet = new SheetWriting();
  packing.open('xl/worksheets/sheet1.xml');
  for await (const rows of texts) {
    packing.push(sheet.rows(rows));
    yield packing.take();
  }
  packing.push(sheet.end());
  packing.close();
  yield packing.take();
  report(sheet.losses.list());
}

/** Reports once, when all is written, what several parts of the writing lost. */
async function* reporting(
  report: ReportLosses,
  write: (lose: ReportLosses) => AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  const lost: Loss[] = [];
  yield* write((losses) => lost.push(...losses));
  report(lost);
}

/** A zip that grows. The time of its members is that of Excel's own: none. */
class Packing {
  readonly #pieces: Uint8Array[] = [];
  readonly #zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    this.#pieces.push(piece);
  });
  #open: ZipDeflate | undefined;

  open(name: string): void {
    this.#open = new ZipDeflate(name, { level: LEVEL });
    this.#open.mtime = new Date(1980, 0, 1);
    this.#zip.add(this.#open);
  }

  push(text: string, last = false): void {
    this.#open?.push(strToU8(text), last);
  }

  part(name: string, xml: string): void {
    this.open(name);
    this.push(XML_DECLARATION + xml, true);
  }

  close(): void {
    this.push('', true);
    this.#zip.end();
  }

  /** The bytes since the last time. */
  take(): Uint8Array {
    const taken = this.#pieces.splice(0);
    const all = new Uint8Array(taken.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of taken) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }
}

/** The XML of the sheet, row by row. */
class SheetWriting {
  readonly losses = new LossCount();
  #written = 0;
  #columns = 0;

  rows(rows: readonly (readonly string[])[]): string {
    return rows.map((texts) => this.#row(texts)).join('');
  }

  end(): string {
    const last = `${columnLetters(Math.max(1, this.#columns))}${String(Math.max(1, this.#written))}`;
    return `</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
  }

  #row(texts: readonly string[]): string {
    const isFirst = this.#written === 0;
    if (this.#written >= TABLE_LIMITS.sheetRows) {
      this.losses.add('row', texts[0]);
      return '';
    }
    this.#written += 1;
    if (isFirst) this.#columns = texts.length;
    const cells = texts.map((text, at) =>
      this.#cell(text, `${columnLetters(at + 1)}${String(this.#written)}`, isFirst),
    );
    const row = `<row r="${String(this.#written)}">${cells.join('')}</row>`;
    return isFirst ? sheetStart(texts.length) + row : row;
  }

  #cell(text: string, place: string, isName: boolean): string {
    if (text === '') return '';
    if (text.length > LONGEST_CELL) this.losses.add('long-text', text);
    const shown = escapeText(escapeCellText(text.slice(0, LONGEST_CELL)));
    const space = shown.trim() === shown ? '' : ' xml:space="preserve"';
    return `<c r="${place}" t="inlineStr" s="${isName ? '2' : '1'}"><is><t${space}>${shown}</t></is></c>`;
  }
}

/** Columns wide enough to read; the row of names stays in sight. */
function sheetStart(columns: number): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const widths = `<cols><col min="1" max="${String(Math.max(1, columns))}" width="28" customWidth="1"/></cols>`;
  return `${XML_DECLARATION}<worksheet xmlns="${SHEET}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>${widths}<sheetData>`;
}

/** Everything but the sheet. */
function frameParts(name: string): readonly (readonly [part: string, xml: string])[] {
  return [
    ['[Content_Types].xml', contentTypes()],
    [
      '_rels/.rels',
      relationships([
        ['officeDocument', 'xl/workbook.xml'],
        ['extended-properties', 'docProps/app.xml'],
      ]),
    ],
    [
      'docProps/app.xml',
      `<Properties xmlns="${OFFICE.replace('relationships', 'extended-properties')}">${textElement('Application', APPLICATION)}</Properties>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles()],
  ];
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${String(at + 1)}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function contentTypes(): string {
  const types = [
    ['/xl/workbook.xml', `${MEDIA}.spreadsheetml.sheet.main+xml`],
    ['/xl/worksheets/sheet1.xml', `${MEDIA}.spreadsheetml.worksheet+xml`],
    ['/xl/styles.xml', `${MEDIA}.spreadsheetml.styles+xml`],
    ['/docProps/app.xml', `${MEDIA}.extended-properties+xml`],
  ].map(([part = '', type = '']) => `<Override PartName="${part}" ContentType="${type}"/>`);
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  return `<Types xmlns="${PACKAGE}/content-types">${defaults}${types.join('')}</Types>`;
}

/** Styles 1 (text, lines broken) and 2 (the same in bold); format 49 is `@`. */
function styles(): string {
  const fonts =
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>';
  const fills =
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>';
  const borders = '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>';
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
  const text = (font: number): string =>
    `<xf numFmtId="49" fontId="${String(font)}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
  const formats = `<cellStyleXfs count="1">${plain}</cellStyleXfs><cellXfs count="3">${plain}${text(0)}${text(1)}</cellXfs>`;
  return `<styleSheet xmlns="${SHEET}">${fonts}${fills}${borders}${formats}</styleSheet>`;
}
