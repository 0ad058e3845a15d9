// Headers and footers by their place: the same words at the same height on several pages, or a number that
// counts along with the pages and stands apart. What only the letters can tell is left to page-furniture's
// own logic (src/document/page.ts), which sees the lines afterwards.

import { readLines } from '../line.js';
import { pageNumberReadings, romanPage } from '../page-number.js';
import type { Measures } from './measures.js';
import { sizeKey } from './measures.js';
import { NOTE_MARK } from './note-zone.js';
import type { PageLine, PageText } from './page-text.js';

export type MarginSide = 'header' | 'footer';

/** So many rows from the upper and the lower edge may be furniture. */
const EDGE_ROWS = 4;
/** Heights that differ by less than this are the same. */
const SAME_HEIGHT = 4;
/** Furniture stands so many lines away from the text. */
const APART = 1.4;

/** What stands at one height of a page: running titles often have the chapter on one side and the number on the other. */
interface EdgeRow {
  readonly lines: readonly PageLine[];
  /** The parts of the row as they read, with a wide gap between; columns may have cut it anywhere. */
  readonly parts: readonly string[];
  readonly size: number;
  readonly page: number;
  readonly side: MarginSide;
  /** Distance from the page's edge, in steps of SAME_HEIGHT. */
  readonly height: number;
  /** The same as a share of the page's height. */
  readonly distance: number;
  readonly apart: boolean;
}

/** The lines of each page that are furniture, and on which side. O(n log n). */
export function marginLines(pages: readonly PageText[], measures: Measures): Map<PageLine, MarginSide> {
  const edges = pages.flatMap((page) => edgeRows(page, measures));
  const counts = pageCounts(edges, (row) => [...wordKeys(row), ...alongKeys(row)]);
  const enough = pages.length <= 4 ? 2 : 3;
  // What is not set apart could be text that begins alike on several pages.
  const most = Math.max(3, pages.length / 2);
  const isFurniture = (row: EdgeRow): boolean => {
    // Titles of slides come again too.
    const stands = row.apart && row.size <= measures.size;
    if (wordKeys(row).some((key) => near(counts, key, row.height) >= (stands ? 2 : most))) return true;
    if (stands && alongKeys(row).some((key) => near(counts, key, row.height) >= 2)) return true;
    return (stands && isNumberAtEdge(row)) || (pages.length === 1 && isAlone(row, measures));
  };
  const sure = edges.filter(isFurniture);
  const slots = pageCounts(sure, (row) => [slotOf(row)]);
  const inSlot = edges.filter((row) => row.apart && near(slots, slotOf(row), row.height) >= enough);
  return outermost(edges, new Set([...sure, ...inSlot]));
}

/** Only what has no text between it and the edge of the page is furniture. */
function outermost(edges: readonly EdgeRow[], found: ReadonlySet<EdgeRow>): Map<PageLine, MarginSide> {
  const result = new Map<PageLine, MarginSide>();
  let closed = '';
  for (const row of edges) {
    const edge = `${row.page} ${row.side}`;
    if (closed === edge) continue;
    if (!found.has(row)) closed = edge;
    else for (const line of row.lines) if (!result.has(line)) result.set(line, row.side);
  }
  return result;
}

/** The outer rows of a page, from the edges inwards. */
function edgeRows({ number, height, lines }: PageText, measures: Measures): EdgeRow[] {
  const rows = rowsByHeight(lines);
  const edge = (list: readonly (readonly PageLine[])[], side: MarginSide): EdgeRow[] =>
    list.slice(0, EDGE_ROWS).map((row, at) => {
      const depth = side === 'header' ? baselineOf(row) : height - baselineOf(row);
      return {
        ...{ lines: row, page: number, side, size: sizeOf(row) },
        parts: row.flatMap(({ text }) => text.split('\t')),
        height: Math.round(depth / SAME_HEIGHT),
        distance: depth / height,
        apart: standsApart(row, list[at + 1], { measures, distance: depth / height }),
      };
    });
  return [...edge(rows, 'header'), ...edge(rows.toReversed(), 'footer')];
}

/** Baselines of one row differ by no more. */
const SAME_ROW = 1;

/** The lines of a page from top to bottom, those of one height together from left to right. */
function rowsByHeight(lines: readonly PageLine[]): PageLine[][] {
  const rows: PageLine[][] = [];
  for (const line of [...lines].sort((one, other) => one.baseline - other.baseline)) {
    const row = rows.at(-1);
    if (row !== undefined && line.baseline - baselineOf(row) <= SAME_ROW) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((one, other) => one.left - other.left));
}

function baselineOf(row: readonly PageLine[]): number {
  return row[0]?.baseline ?? 0;
}

function sizeOf(row: readonly PageLine[]): number {
  return Math.max(...row.map(({ size }) => size));
}

/** True when the row is set off from the next by more than the space between lines. */
function standsApart(
  row: readonly PageLine[],
  next: readonly PageLine[] | undefined,
  { measures, distance }: { measures: Measures; distance: number },
): boolean {
  // Alone on its page: a title or all the text there is, unless it stands at the very edge.
  if (next === undefined) return distance <= MARGIN;
  const usual = measures.leading(Math.max(sizeOf(row), sizeOf(next)));
  return Math.abs(baselineOf(next) - baselineOf(row)) > APART * usual;
}

type Counts = ReadonlyMap<string, ReadonlySet<number>>;

/** On which pages each key comes, with its height. */
function pageCounts(edges: readonly EdgeRow[], keysOf: (row: EdgeRow) => readonly string[]): Counts {
  const counts = new Map<string, Set<number>>();
  for (const row of edges) {
    for (const key of keysOf(row)) {
      const pages = counts.get(`${key} ${row.height}`);
      if (pages === undefined) counts.set(`${key} ${row.height}`, new Set([row.page]));
      else pages.add(row.page);
    }
  }
  return counts;
}

/** Pages with this key at this height, or a step above or below. */
function near(counts: Counts, key: string, height: number): number {
  return [height - 1, height, height + 1].reduce(
    (sum, place) => sum + (counts.get(`${key} ${place}`)?.size ?? 0),
    0,
  );
}

function wordKeys({ parts, side }: EdgeRow): string[] {
  return parts.map((part) => `words ${side} ${part}`);
}

function slotOf({ size, side }: EdgeRow): string {
  return `slot ${side} ${sizeKey(size)}`;
}

/** Numbers on a line that may be the page's. */
const NUMBERS = 3;

/** What stays the same when a number on the row is the page's: the rest of its part, and how far the number runs ahead. */
function alongKeys({ parts, page, side }: EdgeRow): string[] {
  return parts.flatMap((part) => {
    const roman = romanPage(part);
    if (roman !== undefined) return [`along ${side} roman ${roman - page}`];
    return [...part.matchAll(/\d{1,4}/gu)].slice(0, NUMBERS).map(({ 0: digits, index }) => {
      const rest = `${part.slice(0, index)}#${part.slice(index + digits.length)}`;
      return `along ${side} ${rest} ${Number(digits) - page}`;
    });
  });
}

/** Furniture that comes once stands in the outer part of the page, this share of its height. */
const MARGIN = 0.09;
/** And it is smaller than the body by this share, or a bare number. */
const SMALLER = 0.95;

/** True for a number and nothing else at the very edge: the first pages of a book are often i, or the only ones of their kind. */
function isNumberAtEdge(row: EdgeRow): boolean {
  return row.distance <= MARGIN && isBareNumber(row);
}

/** True for what looks like furniture on the only page there is: apart, near the edge, and small or a number. */
function isAlone(row: EdgeRow, measures: Measures): boolean {
  if (!row.apart) return false;
  if (isBareNumber(row)) return true;
  return (
    row.distance <= MARGIN && row.size <= SMALLER * measures.size && !NOTE_MARK.test(row.parts.join('\t'))
  );
}

function isBareNumber({ parts: [text = '', ...others] }: EdgeRow): boolean {
  if (others.length > 0) return false;
  const [read] = readLines(text);
  return read !== undefined && pageNumberReadings(read).some(({ shape }) => shape !== 'title');
}
