// Reading order: which rows of a page are cut by white strips into columns or cells, and which go across.
//
// A variant of the recursive X-Y cut (Nagy & Seth 1984) that looks for the white strip with most text on
// both sides instead of cutting the page all the way: headings across two columns end the strip, they do
// not hide it. Text of both sides must overlap in height, so an address on the right above the body is no
// column. What a strip divides is then columns, read one after the other, or a table, read row by row.
//
// Candidates are the left edges of text, at most `MOST_CANDIDATES`; each is followed over the rows once:
// O(candidates × runs) for a page, twice that for each level of nesting, of which there are few.

import type { Row } from './rows.js';
import type { TextRun } from './page-text.js';

/** Text without a gap in it as wide as a strip. */
export interface Chunk {
  readonly left: number;
  readonly right: number;
  readonly runs: readonly TextRun[];
}

export interface ChunkRow {
  readonly baseline: number;
  readonly size: number;
  /** From left to right. */
  readonly chunks: readonly Chunk[];
}

/** Rows with white strips between, from top to bottom; `strips` are the right edges of the strips. */
export interface Region {
  readonly rows: readonly ChunkRow[];
  readonly strips: readonly number[];
}

/** A strip is at least so wide, as a share of the page's usual letter size. */
const STRIP_WIDTH = 0.9;
/** More different left edges than this are no columns. */
const MOST_CANDIDATES = 200;
/** Rows of text needed on both sides. */
const SUPPORT = 3;
/** Two rows are enough with a strip of so many letter sizes between them. */
const WIDE_STRIP = 2.5;
/** Rows further apart than so many letter sizes do not belong to the columns above or below by themselves. */
const CONTIGUOUS = 3;

/** Runs into chunks: what lies between two chunks could be a strip. */
export function chunkRows(rows: readonly Row[], size: number): ChunkRow[] {
  return rows.map(({ baseline, runs }) => ({
    baseline,
    size: Math.max(...runs.map((run) => run.size)),
    chunks: chunksOf(runs, STRIP_WIDTH * size),
  }));
}

/** Bullets, numbers of items and of notes; the gap behind one is no strip. */
const MARKER =
  /^(?:[•‣◦▪▫■□●○◆◊▶►➢➤✓✔·∙⁃*†‡\uF000-\uF0FF–—-]|\(?\d{1,3}(?:\.\d{1,3})*[.)]|\(?[a-z]{1,4}[.)]|\[\d{1,3}\]|[⁰¹²³⁴-⁹]{1,3})$/iu;
const NUMBER = /^\d{1,3}(?:\.\d{1,3})*$/u;
/** The gap behind a marker is at most so many letter sizes wide; behind a bare number less. */
const MARKER_GAP = 5;
const NUMBER_GAP = 2.5;

function chunksOf(runs: readonly TextRun[], gap: number): Chunk[] {
  const chunks: { left: number; right: number; runs: TextRun[] }[] = [];
  for (const run of runs) {
    const last = chunks.at(-1);
    if (last !== undefined && run.left - last.right < Math.max(gap, markerGap(last.runs))) {
      last.runs.push(run);
      last.right = Math.max(last.right, run.right);
    } else chunks.push({ left: run.left, right: run.right, runs: [run] });
  }
  return chunks;
}

function markerGap(runs: readonly TextRun[]): number {
  const [first] = runs;
  if (first === undefined || runs.length > 1) return 0;
  if (MARKER.test(first.text)) return MARKER_GAP * first.size;
  return NUMBER.test(first.text) ? NUMBER_GAP * first.size : 0;
}

/** Cuts the rows of a page, or of a column, into regions from top to bottom. */
export function regionsOf(rows: readonly ChunkRow[], size: number): Region[] {
  const strip = bestStrip(rows, size);
  if (strip === undefined) return rows.length === 0 ? [] : [{ rows, strips: [] }];
  const inside = rows.slice(strip.from, strip.to);
  return [
    ...regionsOf(rows.slice(0, strip.from), size),
    {
      rows: inside,
      strips: allStrips(rows.slice(strip.core.from, strip.core.to), [strip.edge], STRIP_WIDTH * size),
    },
    ...regionsOf(rows.slice(strip.to), size),
  ];
}

interface Strip {
  /** Its right edge: where the text behind it begins. */
  readonly edge: number;
  readonly from: number;
  readonly to: number;
  /** The rows that have text on both sides, and all between them. */
  readonly core: { readonly from: number; readonly to: number };
  readonly support: number;
}

function bestStrip(rows: readonly ChunkRow[], size: number): Strip | undefined {
  let best: Strip | undefined;
  for (const edge of leftEdges(rows))
    for (const strip of stripsAt(rows, edge, size)) if (strip.support > (best?.support ?? 0)) best = strip;
  return best;
}

/** Where chunks begin that others may stand before, the most frequent first. */
function leftEdges(rows: readonly ChunkRow[]): number[] {
  const counts = new Map<number, { edge: number; count: number }>();
  let leftmost = Infinity;
  for (const { chunks } of rows) {
    leftmost = Math.min(leftmost, chunks[0]?.left ?? Infinity);
    for (const { left } of chunks) {
      const key = Math.round(left / 2);
      const known = counts.get(key);
      counts.set(key, { edge: Math.min(left, known?.edge ?? left), count: 1 + (known?.count ?? 0) });
    }
  }
  return [...counts.values()]
    .filter(({ edge }) => edge > leftmost + 1)
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST_CANDIDATES)
    .map(({ edge }) => edge);
}

interface Sides {
  readonly left: boolean;
  readonly right: boolean;
}

/** What a row has on either side of the strip; `undefined` when it goes across. */
function sidesOf({ chunks }: ChunkRow, edge: number, width: number): Sides | undefined {
  let [left, right] = [false, false];
  for (const chunk of chunks) {
    if (chunk.left >= edge - TOLERANCE) right = true;
    else if (chunk.right <= edge - width + TOLERANCE) left = true;
    else return undefined;
  }
  return { left, right };
}

/** Letters stand out of their boxes by less than this. */
const TOLERANCE = 0.5;

function stripsAt(rows: readonly ChunkRow[], edge: number, size: number): Strip[] {
  const strips: Strip[] = [];
  let sides: Sides[] = [];
  const close = (end: number): void => {
    const strip = stripIn(rows, { edge, from: end - sides.length, sides, size });
    if (strip !== undefined) strips.push(strip);
    sides = [];
  };
  for (const [at, row] of rows.entries()) {
    const found = sidesOf(row, edge, STRIP_WIDTH * size);
    if (found === undefined) close(at);
    else sides.push(found);
  }
  close(rows.length);
  return strips;
}

interface OpenStrip {
  readonly edge: number;
  readonly from: number;
  readonly sides: readonly Sides[];
  readonly size: number;
}

/** The part of the uncrossed rows that has text on both sides, and the rows above and below that go with it. */
function stripIn(rows: readonly ChunkRow[], { edge, from, sides, size }: OpenStrip): Strip | undefined {
  const start = Math.max(
    sides.findIndex(({ left }) => left),
    sides.findIndex(({ right }) => right),
  );
  const end = Math.min(
    sides.findLastIndex(({ left }) => left),
    sides.findLastIndex(({ right }) => right),
  );
  if (start < 0 || end < start) return undefined;
  const common = sides.slice(start, end + 1);
  const support = Math.min(
    common.filter(({ left }) => left).length,
    common.filter(({ right }) => right).length,
  );
  const inside = rows.slice(from + start, from + end + 1);
  if (support < SUPPORT && !(support === 2 && clearWidth(inside, edge) >= WIDE_STRIP * size))
    return undefined;
  const grown = { start, end };
  const goesWith = (at: number, neighbour: number): boolean => {
    const [row, beside] = [rows[from + at], rows[from + neighbour]];
    if (row === undefined || beside === undefined || sides[at] === undefined) return false;
    return sides[at].right || Math.abs(row.baseline - beside.baseline) <= CONTIGUOUS * size;
  };
  while (goesWith(grown.start - 1, grown.start)) grown.start -= 1;
  while (goesWith(grown.end + 1, grown.end)) grown.end += 1;
  const core = { from: from + start, to: from + end + 1 };
  return { edge, from: from + grown.start, to: from + grown.end + 1, core, support };
}

/** The width of white before `edge` over all rows. */
function clearWidth(rows: readonly ChunkRow[], edge: number): number {
  const rights = rows.flatMap(({ chunks }) =>
    chunks.filter(({ left }) => left < edge).map(({ right }) => right),
  );
  return edge - Math.max(...rights, -Infinity);
}

/** Every strip of this width that goes through all these rows, from left to right, with those known already. */
function allStrips(rows: readonly ChunkRow[], known: readonly number[], width: number): number[] {
  const found = [...known];
  for (const edge of leftEdges(rows)) {
    if (found.some((other) => Math.abs(other - edge) < width)) continue;
    if (rows.some((row) => sidesOf(row, edge, width) === undefined)) continue;
    // Something must stand between this strip and the ones beside it.
    const edges = [...found, edge].sort((one, next) => one - next);
    if (edges.every((left, at) => countBetween(rows, left, edges[at + 1] ?? Infinity) >= 2)) found.push(edge);
  }
  return found.sort((one, next) => one - next);
}

/** Between the columns of a table there is at least so much, as a share of the letter size: more than a space. */
const CELL_GAP = 0.45;

/** The rows of a table with chunks that end at narrower gaps. */
export function finerRows(rows: readonly ChunkRow[], size: number): ChunkRow[] {
  return rows.map((row) => ({
    ...row,
    chunks: row.chunks.flatMap(({ runs }) => chunksOf(runs, CELL_GAP * size)),
  }));
}

/** The strips of a table, with the narrower ones between them. */
export function finerStrips(rows: readonly ChunkRow[], strips: readonly number[], size: number): number[] {
  return allStrips(rows, strips, CELL_GAP * size);
}

function countBetween(rows: readonly ChunkRow[], from: number, to: number): number {
  return rows.filter(({ chunks }) =>
    chunks.some(({ left }) => left >= from - TOLERANCE && left < to - TOLERANCE),
  ).length;
}
