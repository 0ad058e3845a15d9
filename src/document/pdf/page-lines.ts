// A page's runs of text become lines in reading order: rows, then regions, then columns one after the other
// and tables row by row, cell by cell.

import { isContentsTitle } from '../contents.js';
import type { PageLine, TextRun } from './page-text.js';
import type { Chunk, ChunkRow, Region } from './regions.js';
import { chunkRows, finerRows, finerStrips, regionsOf } from './regions.js';
import { rowsOf } from './rows.js';
import { isTable, tableExtent, tableGroups } from './table-rows.js';

/** Deeper columns within columns are noise. */
const DEEPEST = 3;

/** The lines of one page, in reading order. O(n log n) for pages that look like pages; see regions.ts. */
export function pageLines(runs: readonly TextRun[]): PageLine[] {
  const size = usualSize(runs);
  const lines: PageLine[] = [];
  const rows = chunkRows(rowsOf(runs), size);
  addRows(rows, { size, column: { number: 0, of: 1 }, depth: 0, count: { columns: 0, cells: 0 } }, lines);
  return lines;
}

/** The size of most letters. */
function usualSize(runs: readonly TextRun[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of runs) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  let [best, most] = [10, 0];
  for (const [size, count] of letters) if (count > most) [best, most] = [size, count];
  return best;
}

interface Place {
  readonly size: number;
  readonly column: { readonly number: number; readonly of: number };
  readonly depth: number;
  /** Columns and cells counted so far on this page. */
  readonly count: { columns: number; cells: number };
}

function addRows(rows: readonly ChunkRow[], place: Place, lines: PageLine[]): void {
  const regions = place.depth < DEEPEST ? regionsOf(rows, place.size) : [{ rows, strips: [] }];
  for (const region of regions) addRegion(region, place, lines);
}

function addRegion({ rows, strips }: Region, place: Place, lines: PageLine[]): void {
  if (strips.length === 0) {
    for (const row of rows) lines.push(lineOf(row.baseline, row.chunks, place));
    return;
  }
  const columns = [...strips, Infinity].map((edge, at) =>
    columnRows(rows, strips[at - 1] ?? -Infinity, edge),
  );
  const titles = [lines.at(-1)?.text ?? '', textOf(rows[0]?.chunks ?? [])];
  if (titles.some(isContentsTitle) && isPageList(columns.at(-1) ?? [])) {
    for (const row of rows) lines.push(lineOf(row.baseline, row.chunks, place));
  } else if (isTable(rows, columns, place.size)) addTable(rows, strips, place, lines);
  else {
    for (const column of columns) {
      place.count.columns += 1;
      const number = place.count.columns;
      addRows(column, { ...place, column: { number, of: columns.length }, depth: place.depth + 1 }, lines);
    }
  }
}

/** The rows of the column between two strips. */
function columnRows(rows: readonly ChunkRow[], from: number, to: number): ChunkRow[] {
  return rows
    .map((row) => ({ ...row, chunks: chunksBetween(row, from, to) }))
    .filter(({ chunks }) => chunks.length > 0);
}

/** Strips have half a point of play (see regions.ts). */
const PLAY = 0.6;

function chunksBetween({ chunks }: ChunkRow, from: number, to: number): Chunk[] {
  return chunks.filter(({ left }) => left >= from - PLAY && left < to - PLAY);
}

/** True for the last column of a table of contents. */
function isPageList(column: readonly ChunkRow[]): boolean {
  return column.every(({ chunks }) => /^(?:\d{1,4}|[ivxl]{1,6})$/iu.test(textOf(chunks)));
}

/** The rows that make the table, and the lines around it that only stand in its first column. */
function addTable(
  rows: readonly ChunkRow[],
  strips: readonly number[],
  place: Place,
  lines: PageLine[],
): void {
  const { from, to } = tableExtent(rows, strips);
  const plain = (list: readonly ChunkRow[]): void => {
    for (const row of list) lines.push(lineOf(row.baseline, row.chunks, place));
  };
  plain(rows.slice(0, from));
  // Columns of a table may stand closer together than those of a text.
  const cut = finerRows(rows.slice(from, to), place.size);
  addCells(cut, finerStrips(cut, strips, place.size), place, lines);
  plain(rows.slice(to));
}

function addCells(
  rows: readonly ChunkRow[],
  strips: readonly number[],
  place: Place,
  lines: PageLine[],
): void {
  for (const group of tableGroups(rows, strips)) {
    for (const [at, edge] of [...strips, Infinity].entries()) {
      const cell = columnRows(group, strips[at - 1] ?? -Infinity, edge);
      if (cell.length === 0) continue;
      place.count.cells += 1;
      for (const row of cell)
        lines.push({ ...lineOf(row.baseline, row.chunks, place), cell: place.count.cells });
    }
  }
}

function lineOf(baseline: number, chunks: readonly Chunk[], { column }: Place): PageLine {
  const { size, font } = usualFont(chunks);
  return {
    text: textOf(chunks),
    left: chunks[0]?.left ?? 0,
    right: chunks.at(-1)?.right ?? 0,
    baseline,
    size,
    font,
    column: column.number,
    columns: column.of,
  };
}

/** Size and font of most letters of a line. */
function usualFont(chunks: readonly Chunk[]): { size: number; font: string } {
  const letters = new Map<string, { size: number; font: string; count: number }>();
  for (const { size, font, text } of chunks.flatMap((chunk) => chunk.runs)) {
    const key = `${size} ${font}`;
    const known = letters.get(key);
    if (known === undefined) letters.set(key, { size, font, count: text.length });
    else known.count += text.length;
  }
  const [best] = [...letters.values()].sort((one, other) => other.count - one.count);
  return { size: best?.size ?? 0, font: best?.font ?? '' };
}

/** A gap between letters that is a space, and one that could be a column's, as shares of the letter size. */
const SPACE = 0.15;
const TAB = 2.5;

/** The text of chunks on one line: gaps become spaces, wide ones tabs. */
export function textOf(chunks: readonly Chunk[]): string {
  let text = '';
  for (const [at, chunk] of chunks.entries()) {
    const before = chunks[at - 1];
    if (before !== undefined) {
      const size = chunk.runs[0]?.size ?? 0;
      text = `${text.trimEnd()}${chunk.left - before.right > TAB * size ? '\t' : ' '}`;
    }
    text += textOfRuns(chunk.runs);
  }
  return text.trim();
}

function textOfRuns(runs: readonly TextRun[]): string {
  let text = '';
  for (const [at, run] of runs.entries()) {
    const before = runs[at - 1];
    const apart = before !== undefined && run.left - before.right > SPACE * Math.min(run.size, before.size);
    if (apart && !/\s$/u.test(text) && !/^\s/u.test(run.text)) text += ' ';
    text += run.text;
  }
  return text;
}
