// Runs of text that stand on one baseline, with the small raised and lowered ones that belong to them.
//
// 1. Runs whose baselines differ by less than a fifth of their size are one row.
// 2. A run of at most four fifths of the size of a run it touches, with its baseline within seven tenths of
//    that size, is a superscript or subscript of it and moves to its row. Raised digits become Unicode
//    superscripts (marks of notes, powers); all else keeps its letters.
// O(n log n): rows are sorted, and each looks at a bounded number of neighbours.

import type { TextRun } from './page-text.js';

export interface Row {
  readonly baseline: number;
  /** From left to right. */
  readonly runs: readonly TextRun[];
}

/** Baselines of one row differ by less than this share of the size. */
const SAME_BASELINE = 0.2;
/** A script is at most so large, and moved by at most so much, as shares of its neighbour's size. */
const SCRIPT_SIZE = 0.8;
const SCRIPT_SHIFT = 0.7;
/** A script touches its neighbour: the space between them is at most this share of the neighbour's size. */
const TOUCHING = 0.45;
/** Rows on either side that may hold the letters a script belongs to. */
const NEIGHBOUR_ROWS = 3;

/** The rows of a page, from top to bottom. */
export function rowsOf(runs: readonly TextRun[]): Row[] {
  const rows = byBaseline(runs);
  const moved = withScripts(rows);
  return moved.filter((row) => row.length > 0).map(rowOf);
}

function byBaseline(runs: readonly TextRun[]): TextRun[][] {
  const rows: TextRun[][] = [];
  let first: TextRun | undefined;
  for (const run of [...runs].sort((one, other) => one.baseline - other.baseline)) {
    const near =
      first !== undefined && run.baseline - first.baseline < SAME_BASELINE * Math.min(run.size, first.size);
    if (near) rows.at(-1)?.push(run);
    else {
      rows.push([run]);
      first = run;
    }
  }
  for (const row of rows) row.sort((one, other) => one.left - other.left);
  return rows;
}

function withScripts(rows: readonly TextRun[][]): TextRun[][] {
  const result = rows.map((): TextRun[] => []);
  for (const [at, row] of rows.entries()) {
    for (const run of row) {
      const home = scriptHome(rows, at, run);
      if (home === undefined) result[at]?.push(run);
      else result[home.row]?.push(home.raised ? raised(run) : run);
    }
  }
  return result;
}

interface ScriptHome {
  readonly row: number;
  readonly raised: boolean;
}

/** The row with the letters that this run is a script of, if it is one. */
function scriptHome(rows: readonly TextRun[][], at: number, run: TextRun): ScriptHome | undefined {
  for (let step = 1; step <= NEIGHBOUR_ROWS; step += 1) {
    // Below first: raised marks are far more usual than lowered digits.
    for (const place of [at + step, at - step]) {
      const host = touching(rows[place] ?? [], run);
      if (host === undefined || run.size > SCRIPT_SIZE * host.size) continue;
      if (Math.abs(host.baseline - run.baseline) > SCRIPT_SHIFT * host.size) continue;
      return { row: place, raised: host.baseline > run.baseline };
    }
  }
  return undefined;
}

/** The run of a row that ends where this one begins, or begins where it ends. */
function touching(row: readonly TextRun[], run: TextRun): TextRun | undefined {
  const after = firstFrom(row, run.left);
  const [before, behind] = [row[after - 1], row[after]];
  if (before !== undefined && Math.abs(run.left - before.right) <= TOUCHING * before.size) return before;
  return behind !== undefined && Math.abs(behind.left - run.right) <= TOUCHING * behind.size
    ? behind
    : undefined;
}

/** Index of the first run that begins at or behind `left`, by binary search. */
function firstFrom(row: readonly TextRun[], left: number): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((row[middle]?.left ?? Infinity) < left) low = middle + 1;
    else high = middle;
  }
  return low;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function raised(run: TextRun): TextRun {
  if (!/^\d{1,3}(?:,\d{1,3})*$/u.test(run.text)) return run;
  return { ...run, text: run.text.replace(/\d/gu, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit) };
}

/** The baseline of a row is that of its largest run. */
function rowOf(runs: readonly TextRun[]): Row {
  const sorted = withoutDoubles([...runs].sort((one, other) => one.left - other.left));
  let largest = sorted[0];
  for (const run of sorted) if (largest === undefined || run.size > largest.size) largest = run;
  return { baseline: largest?.baseline ?? 0, runs: sorted };
}

/** Bold is sometimes faked by drawing the same text twice, a hair apart. */
function withoutDoubles(runs: readonly TextRun[]): TextRun[] {
  return runs.filter((run, at) => {
    const before = runs[at - 1];
    return (
      before === undefined || before.text !== run.text || run.left - before.left > SAME_BASELINE * run.size
    );
  });
}
