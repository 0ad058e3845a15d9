// Writes tables as text: CSV (RFC 4180: commas, CRLF) and tab-separated values, UTF-8 with a byte order mark, without
// which Excel reads accents wrongly. Cells that a spreadsheet would take for a formula are guarded (formula-guard.ts).
// What becomes of an entry or unit: entry-cells.ts, unit-cells.ts.

import type { EntryWriter, Piece, ReportLosses, UnitWriter } from '../contract.js';
import { LossCount } from '../losses.js';
import type { WrittenRow } from './column-set.js';
import { ColumnSet } from './column-set.js';
import { entryCells, ID_COLUMN } from './entry-cells.js';
import { guard } from './formula-guard.js';
import { KEY_COLUMN, unitCells } from './unit-cells.js';

export const csvEntryWriter: EntryWriter = entryWriterOf('csv', ',');
export const csvUnitWriter: UnitWriter = unitWriterOf('csv', ',');
export const tsvEntryWriter: EntryWriter = entryWriterOf('tsv', '\t');
export const tsvUnitWriter: UnitWriter = unitWriterOf('tsv', '\t');

const BYTE_ORDER_MARK = '\uFEFF';

function entryWriterOf(name: 'csv' | 'tsv', separator: string): EntryWriter {
  return {
    name,
    write: (entries, _options, report) =>
      separatedText(separator, tableTexts(tableOfEntries(entries), report)),
  };
}

function unitWriterOf(name: 'csv' | 'tsv', separator: string): UnitWriter {
  return {
    name,
    write: (units, _options, report) => separatedText(separator, tableTexts(tableOfUnits(units), report)),
  };
}

/** Rows of cells, that of the names first, in batches. */
export type TableTexts = AsyncIterable<readonly (readonly string[])[]>;

export async function* separatedText(separator: string, texts: TableTexts): AsyncIterable<Piece> {
  const lineOf = (texts: readonly string[]): string =>
    `${texts.map((text) => cellOf(text, separator)).join(separator)}\r\n`;
  let piece = BYTE_ORDER_MARK;
  for await (const rows of texts) {
    yield piece + rows.map(lineOf).join('');
    piece = '';
  }
}

/** Items that come in batches, from the start each time they are gone through. */
export interface WrittenTable {
  rows(losses: LossCount): AsyncIterable<readonly WrittenRow[]>;
  /** Columns that the table has whether a row fills them or not. */
  readonly always: WrittenRow;
}

/** The names that a table without rows shows, so that it can be read and filled in. */
const NAMES_OF_EMPTY: WrittenRow = ['nl', 'en'].map((name) => ({
  name,
  number: 0,
  rank: [1, name],
  text: '',
}));

export function tableOfEntries(entries: Parameters<EntryWriter['write']>[0]): WrittenTable {
  return { always: [ID_COLUMN], rows: (losses) => mapped(entries, (entry) => entryCells(entry, losses)) };
}

export function tableOfUnits(units: Parameters<UnitWriter['write']>[0]): WrittenTable {
  return {
    always: [KEY_COLUMN],
    rows: (losses) =>
      mapped(units, (unit) => [unitCells(unit, losses) ?? []].filter((row) => row.length > 0)),
  };
}

async function* mapped<Item>(
  batches: AsyncIterable<readonly Item[]>,
  rowsOf: (item: Item) => readonly WrittenRow[],
): AsyncIterable<readonly WrittenRow[]> {
  for await (const batch of batches) yield batch.flatMap(rowsOf);
}

/** The rows of a table as texts, that of the names first. Goes through the items twice. */
export async function* tableTexts({ rows, always }: WrittenTable, report: ReportLosses): TableTexts {
  const columns = new ColumnSet();
  columns.add(always);
  let expected = 0;
  for await (const batch of rows(new LossCount())) {
    for (const row of batch) columns.add(row);
    expected += batch.length;
  }
  if (expected === 0) columns.add(NAMES_OF_EMPTY);
  yield [columns.names()];
  const losses = new LossCount();
  let written = 0;
  for await (const batch of rows(losses)) {
    yield batch.flatMap((row) => textsOrLoss(columns, row, losses));
    written += batch.length;
  }
  if (expected > 0 && written === 0) throw new RangeError('items of a table must come from the start twice');
  report(losses.list());
}

/** A row that came in between, with a column that the others do not have, is told of. */
function textsOrLoss(columns: ColumnSet, row: WrittenRow, losses: LossCount): readonly (readonly string[])[] {
  const texts = columns.texts(row);
  if (texts === undefined) losses.add('row', row[0]?.text ?? '');
  return texts === undefined ? [] : [texts];
}

function cellOf(text: string, separator: string): string {
  const cell = guard(text);
  const isPlain = !/["\r\n]/u.test(cell) && !cell.includes(separator) && cell.trim() === cell;
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
