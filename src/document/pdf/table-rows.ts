// Is what white strips divide a table, and which lines are one row of it?
//
// Cells of tables are short, or their rows are set apart: after a wider step all columns begin again on the
// same baseline. Columns of a newspaper do neither.

import { endsWithHyphen, startsLower } from '../line-shape.js';
import type { ChunkRow } from './regions.js';

/** Columns of prose have so many letters a line on average. */
const PROSE_LETTERS = 16;
/** Of the lines of a column of prose so many reach into the last fifth of its width. */
const FULL_SHARE = 0.4;
const NEARLY_FULL = 0.8;
/** So many of them have no wide gap. */
const WHOLE_SHARE = 0.7;
/** A step between baselines is wide when it is so many times the usual one. */
const WIDE_STEP = 1.25;
/** Rows of tables have so many lines at most, on average. */
const ROW_LINES = 6;

/** True when the columns are those of a table. `rows` are the same text uncut. */
export function isTable(
  rows: readonly ChunkRow[],
  columns: readonly (readonly ChunkRow[])[],
  size: number,
): boolean {
  const prose = columns.filter((column) => isProse(column, size)).length;
  if (2 * prose < columns.length || prose < 2) return true;
  const starts = groupStarts(rows);
  const level = starts.filter((row) => row.chunks.length >= columns.length).length;
  return (
    starts.length > 2 && level >= NEARLY_FULL * starts.length && rows.length <= ROW_LINES * starts.length
  );
}

function isProse(column: readonly ChunkRow[], size: number): boolean {
  const lines = column.map(({ chunks }) => ({
    left: chunks[0]?.left ?? 0,
    right: chunks.at(-1)?.right ?? 0,
    letters: chunks.reduce((sum, chunk) => sum + lettersOf(chunk.runs), 0),
  }));
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const letters = lines.reduce((sum, line) => sum + line.letters, 0);
  const whole = column.filter(({ chunks }) => chunks.length === 1).length;
  const full = lines.filter((line) => line.right - left >= NEARLY_FULL * (right - left)).length;
  return (
    whole >= WHOLE_SHARE * lines.length &&
    letters >= PROSE_LETTERS * lines.length &&
    full >= FULL_SHARE * lines.length &&
    right - left > PROSE_LETTERS * size * 0.4
  );
}

function lettersOf(runs: readonly { readonly text: string }[]): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0);
}

/** The first lines of rows that are set apart. */
function groupStarts(rows: readonly ChunkRow[]): ChunkRow[] {
  const step = usualStep(rows);
  return rows.filter((_, at) => at === 0 || isWide(rows, at, step));
}

function isWide(rows: readonly ChunkRow[], at: number, step: number): boolean {
  return (rows[at]?.baseline ?? 0) - (rows[at - 1]?.baseline ?? 0) > WIDE_STEP * step;
}

/** The smallest step that comes between lines of a cell: steps under half a letter are uneven baselines. */
function usualStep(rows: readonly ChunkRow[]): number {
  const steps = rows
    .slice(1)
    .map((row, at) => row.baseline - (rows[at]?.baseline ?? 0))
    .filter((step, at) => step > 0.8 * (rows[at]?.size ?? 0));
  return Math.min(...steps);
}

/** From the first to behind the last line with text in several columns, and the lines that go on with its cells. */
export function tableExtent(
  rows: readonly ChunkRow[],
  strips: readonly number[],
): { readonly from: number; readonly to: number } {
  const isFull = (row: ChunkRow): boolean => columnsOf(row, strips).size > 1;
  const from = Math.max(0, rows.findIndex(isFull));
  const step = usualStep(rows);
  let to = rows.findLastIndex(isFull) + 1;
  for (let row = rows[to]; row !== undefined; row = rows[to]) {
    if (columnsOf(row, strips).has(0) && isWide(rows, to, step)) break;
    to += 1;
  }
  return { from, to };
}

/** The lines of each row of a table. */
export function tableGroups(rows: readonly ChunkRow[], strips: readonly number[]): ChunkRow[][] {
  const step = usualStep(rows);
  const apart = groupStarts(rows).length > 1;
  const groups: ChunkRow[][] = [];
  for (const [at, row] of rows.entries()) {
    const group = groups.at(-1);
    const begins =
      isWide(rows, at, step) || (!(apart && !isComplete(row, strips)) && !goesOn(group, row, strips));
    if (group === undefined || begins) groups.push([row]);
    else group.push(row);
  }
  return groups;
}

/** True when every column has text on this line. */
function isComplete(row: ChunkRow, strips: readonly number[]): boolean {
  return columnsOf(row, strips).size > strips.length;
}

function columnsOf({ chunks }: ChunkRow, strips: readonly number[]): Set<number> {
  return new Set(chunks.map(({ left }) => strips.filter((edge) => edge <= left + 1).length));
}

/** True when a line without text in the first column goes on with the cells above. */
function goesOn(group: readonly ChunkRow[] | undefined, row: ChunkRow, strips: readonly number[]): boolean {
  const above = group?.at(-1);
  if (above === undefined || columnsOf(row, strips).has(0)) return false;
  return row.chunks.every(({ left, runs }) => {
    const over = above.chunks.findLast((chunk) => chunk.left <= left + 1);
    const last = over?.runs.at(-1)?.text.trimEnd() ?? '';
    return endsWithHyphen(last) || startsLower(runs[0]?.text ?? '');
  });
}
