// Tables in plain text: only what is unmistakably one is cut into cells. Columns need three rows
// with as many gaps, and their cells must be short; newspaper columns are not.

import type { Span } from '../model/span.js';
import type { Line } from './line.js';
import { bulletOf, endsWithHyphen, enumeratorOf } from './line-shape.js';

/** Rows needed, and the mean length of a cell from which columns of prose are suspected. */
const ROWS = 3;
const LONGEST_MEAN_CELL = 30;

/** Indexes of the lines that are rows of a table. Linear time. */
export function tableRows(lines: readonly Line[]): ReadonlySet<number> {
  const rows = new Set<number>();
  let start = 0;
  for (let at = 1; at <= lines.length; at += 1) {
    const [line, first] = [lines[at], lines[start]];
    if (line !== undefined && first !== undefined && !line.blankBefore && sameColumns(first, line)) continue;
    if (isTable(lines.slice(start, at))) for (let row = start; row < at; row += 1) rows.add(row);
    start = at;
  }
  return rows;
}

function sameColumns(first: Line, line: Line): boolean {
  return columnGaps(first).length > 0 && columnGaps(first).length === columnGaps(line).length;
}

function isTable(rows: readonly Line[]): boolean {
  const cells = rows.flatMap((row) => cellSpans(row));
  if (
    rows.length < ROWS ||
    cells.length === rows.length ||
    rows.some((row) => endsWithHyphen(row.clean.text))
  )
    return false;
  const length = cells.reduce((sum, { start, end }) => sum + end - start, 0);
  return length <= LONGEST_MEAN_CELL * cells.length;
}

/** Gaps between columns; the one behind a bullet or enumerator is none. */
function columnGaps({ clean, gaps }: Line): readonly number[] {
  const marker = Math.max(bulletOf(clean.text).length, enumeratorOf(clean.text).length);
  return gaps.filter((gap) => gap >= marker);
}

/** The cells of a row, without the white space between them. */
export function cellSpans(row: Line): Span[] {
  const gaps = columnGaps(row);
  return [...gaps, row.clean.text.length].map((end, at) => {
    const before = gaps[at - 1];
    return { start: before === undefined ? 0 : before + 1, end };
  });
}
