// The cells of a sheet as records (ECMA-376 part 1, 18.3.1): rows as they come, without the rows that are not there.
//
//   sheetData ::= row*    row ::= c*    c ::= f? (v | is)     t of c: s shared, inlineStr, str, b, e error, d, n number
//
// A cell merged over several rows counts for each of them; merges stand behind the rows in the file, so they are
// read first, when there are any.

import type { Container } from '../../../container/container.js';
import type { Problem } from '../../../model/problem.js';
import { makeProblem, ProblemError } from '../../../model/problem.js';
import type { XmlTag, XmlVisitor } from '../../xml/door.js';
import { attributeOf, readXml } from '../../xml/door.js';
import { TABLE_LIMITS } from '../limits.js';
import type { TableRecord } from '../record.js';
import type { CellRange } from './cell-place.js';
import { columnLetters, readCellPlace, readCellRange } from './cell-place.js';
import { unescapeText } from './escaped-text.js';
import type { NumberFormat } from './number-format.js';
import { numberText } from './number-format.js';
import type { SheetFrame, Workbook } from './workbook.js';
import { isTrue, StringCollector } from './workbook.js';

/** Something in a sheet that the user should know, with the cells, rows or columns where it is. */
export interface SheetRemark {
  readonly what: 'formula' | 'error' | 'hidden' | 'merged';
  readonly where: string;
  readonly row?: number;
}

export type SheetEvent =
  { readonly record: TableRecord } | { readonly remark: SheetRemark } | { readonly warning: Problem };

const GENERAL: NumberFormat = { kind: 'general' };

/** The records of a sheet and what is to be remarked, in order. Throws `ProblemError` with the part and line. */
export async function* readSheet(
  workbook: Workbook,
  sheet: SheetFrame,
): AsyncIterable<readonly SheetEvent[]> {
  const { container } = workbook;
  const merges = (await mentions(container, sheet.part, 'mergeCell'))
    ? await mergesOf(container, sheet.part)
    : [];
  yield* readXml<SheetEvent>(
    container.bytes(sheet.part),
    (door) => new SheetVisitor(workbook, merges, (event) => door.emit(event)),
    (warning) => ({ warning }),
  );
}

/** Merged ranges that are read; a sheet with more is no table. */
const MOST_MERGES = 10_000;

async function mergesOf(container: Container, part: string): Promise<readonly CellRange[]> {
  const merges: CellRange[] = [];
  const visitor: XmlVisitor = {
    open: (tag) => {
      const range = tag.local === 'mergeCell' ? readCellRange(attributeOf(tag, 'ref') ?? '') : undefined;
      if (range !== undefined && range.last.row > range.first.row && merges.length < MOST_MERGES)
        merges.push(range);
    },
    text: () => undefined,
    close: () => undefined,
  };
  // What is to be warned of, the second reading says.
  const warnings = readXml<Problem>(
    container.bytes(part),
    () => visitor,
    (warning) => warning,
  );
  for await (const _ of warnings) continue;
  return merges.sort((one, other) => one.first.row - other.first.row);
}

/** Whether a part holds a word, across the pieces in which it comes. ASCII words only. */
async function mentions(container: Container, part: string, word: string): Promise<boolean> {
  let found = false;
  let end = Buffer.alloc(0);
  for await (const chunk of container.bytes(part)) {
    const bytes = Buffer.concat([end, chunk]);
    found ||= bytes.includes(word);
    end = bytes.subarray(Math.max(0, bytes.length - word.length));
  }
  return found;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  hasFormula: boolean;
  value: string;
}

class SheetVisitor implements XmlVisitor {
  readonly #workbook: Workbook;
  readonly #merges: CellRange[];
  readonly #emit: (event: SheetEvent) => void;
  readonly #inline = new StringCollector();
  /** Texts of merged cells by column, and the last row for which they count. */
  readonly #filling = new Map<number, { readonly text: string; readonly until: number }>();
  #element = '';
  #row = 0;
  #cells: string[] = [];
  #column = 0;
  #cell: OpenCell | undefined;

  constructor(workbook: Workbook, merges: readonly CellRange[], emit: (event: SheetEvent) => void) {
    this.#workbook = workbook;
    this.#merges = [...merges];
    this.#emit = emit;
  }

  open(tag: XmlTag): void {
    this.#element = tag.local;
    if (tag.local === 'row') this.#openRow(tag);
    else if (tag.local === 'c') this.#openCell(tag);
    else if (tag.local === 'col') this.#openColumn(tag);
    else if (tag.local === 'f' && this.#cell !== undefined) this.#cell.hasFormula = true;
    else if (this.#cell?.type === 'inlineStr') this.#inline.open(tag.local);
  }

  text(text: string): void {
    if (this.#cell === undefined) return;
    if (this.#element === 'v') this.#cell.value += text;
    else if (this.#cell.type === 'inlineStr') this.#inline.text(text);
  }

  close(tag: XmlTag): void {
    this.#element = '';
    if (tag.local === 'c') this.#closeCell();
    else if (tag.local === 'row') this.#closeRow();
    else if (this.#cell?.type === 'inlineStr') this.#inline.close(tag.local);
  }

  #openColumn(tag: XmlTag): void {
    if (!isTrue(attributeOf(tag, 'hidden'))) return;
    const [first, last] = ['min', 'max'].map((name) => Number(attributeOf(tag, name)));
    if (!isColumn(first) || !isColumn(last)) return;
    const letters = [...new Set([columnLetters(first), columnLetters(last)])].join(':');
    this.#emit({ remark: { what: 'hidden', where: letters } });
  }

  #openRow(tag: XmlTag): void {
    const written = Number(attributeOf(tag, 'r'));
    this.#row =
      Number.isInteger(written) && written > 0 && written <= TABLE_LIMITS.sheetRows ? written : this.#row + 1;
    this.#cells = [];
    this.#column = 0;
    if (isTrue(attributeOf(tag, 'hidden'))) this.#remark('hidden', String(this.#row));
  }

  #openCell(tag: XmlTag): void {
    const column = readCellPlace(attributeOf(tag, 'r') ?? '')?.column ?? this.#column + 1;
    this.#column = column;
    const style = Number(attributeOf(tag, 's') ?? 0);
    this.#cell = { column, type: attributeOf(tag, 't') ?? 'n', style, hasFormula: false, value: '' };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (cell === undefined) return;
    const text = this.#textOf(cell);
    if (cell.hasFormula) this.#remark('formula', this.#nameOf(cell));
    if (text !== '') this.#put(cell.column, text);
  }

  #put(column: number, text: string): void {
    const place = { row: this.#row };
    if (column > TABLE_LIMITS.columns)
      throw new ProblemError(makeProblem('table-too-many-columns', { limit: TABLE_LIMITS.columns }, place));
    if (text.length > TABLE_LIMITS.cellLength)
      throw new ProblemError(makeProblem('table-cell-too-long', { limit: TABLE_LIMITS.cellLength }, place));
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column - 1] = text;
  }

  #textOf(cell: OpenCell): string {
    const { strings, formats, is1904 } = this.#workbook;
    const { type, value, style } = cell;
    if (type === 'inlineStr') return this.#inline.take();
    if (type === 's') return strings[Number(value)] ?? '';
    if (type === 'str') return unescapeText(value);
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type === 'd') return value;
    if (type !== 'e') return numberText(value, formats[style] ?? GENERAL, is1904);
    this.#remark('error', this.#nameOf(cell));
    return '';
  }

  #closeRow(): void {
    this.#fill();
    this.#startMerges();
    if (this.#cells.length > 0) this.#emit({ record: { cells: this.#cells, row: this.#row } });
  }

  /** Gives the row the texts of cells merged over it from above. */
  #fill(): void {
    for (const [column, { text, until }] of this.#filling) {
      if (until < this.#row) this.#filling.delete(column);
      else if ((this.#cells[column - 1] ?? '') === '') this.#put(column, text);
    }
  }

  #startMerges(): void {
    for (
      let next = this.#merges[0];
      next !== undefined && next.first.row <= this.#row;
      next = this.#merges[0]
    ) {
      this.#merges.shift();
      const text = this.#cells[next.first.column - 1] ?? '';
      if (next.first.row !== this.#row || text === '') continue;
      this.#filling.set(next.first.column, { text, until: next.last.row });
      this.#remark(
        'merged',
        `${this.#nameOf(next.first)}:${columnLetters(next.last.column)}${String(next.last.row)}`,
      );
    }
  }

  #nameOf({ column }: { readonly column: number }): string {
    return `${columnLetters(column)}${String(this.#row)}`;
  }

  #remark(what: SheetRemark['what'], where: string): void {
    this.#emit({ remark: { what, where, row: this.#row } });
  }
}

function isColumn(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value > 0 && value <= 16_384;
}
