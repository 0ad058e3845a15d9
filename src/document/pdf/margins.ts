// Headers and footers by their place: the same words at the same height on several pages, or a number that
// counts along with the pages and stands apart. What only the letters can tell is left to page-furniture's
// own logic (src/document/page.ts), which sees the lines afterwards.

import { pageNumberReadings } from '../page-number.js';
import { readLines } from '../line.js';
import type { Measures } from './measures.js';
import { sizeKey } from './measures.js';
import { NOTE_MARK } from './note-zone.js';
import type { PageLine, PageText } from './page-text.js';

export type MarginSide = 'header' | 'footer';

/** So many lines from the upper and the lower edge may be furniture. */
const EDGE_LINES = 4;
/** Heights that differ by less than this are the same. */
const SAME_HEIGHT = 4;
/** Furniture stands so many lines away from the text. */
const APART = 1.4;

interface EdgeLine {
  readonly line: PageLine;
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
  const edges = pages.flatMap((page) => edgeLines(page, measures));
  const counts = pageCounts(edges);
  const enough = pages.length <= 4 ? 2 : 3;
  // What is not set apart could be text that begins alike on several pages.
  const most = Math.max(3, pages.length / 2);
  // Titles of slides come again too.
  const isSmall = ({ line }: EdgeLine): boolean => line.size <= measures.size;
  const sure = edges.filter(
    (edge) =>
      near(counts, sameWords(edge), edge.height) >= (edge.apart && isSmall(edge) ? 2 : most) ||
      (edge.apart && isSmall(edge) && countsAlong(edge, counts)) ||
      (pages.length === 1 && isAlone(edge, measures)),
  );
  const slots = pageCounts(sure, slotOf);
  const inSlot = edges.filter((edge) => edge.apart && near(slots, slotOf(edge), edge.height) >= enough);
  return outermost(edges, new Set([...sure, ...inSlot].map(({ line }) => line)));
}

/** Only what has no text between it and the edge of the page is furniture. */
function outermost(edges: readonly EdgeLine[], found: ReadonlySet<PageLine>): Map<PageLine, MarginSide> {
  const result = new Map<PageLine, MarginSide>();
  let closed = '';
  for (const { line, page, side } of edges) {
    const edge = `${page} ${side}`;
    if (closed === edge) continue;
    if (!found.has(line)) closed = edge;
    else if (!result.has(line)) result.set(line, side);
  }
  return result;
}

/** The outer lines of a page, from the edges inwards. */
function edgeLines({ number, height, lines }: PageText, measures: Measures): EdgeLine[] {
  const byHeight = [...lines].sort((one, other) => one.baseline - other.baseline);
  const edge = (list: readonly PageLine[], side: MarginSide): EdgeLine[] =>
    list.slice(0, EDGE_LINES).map((line, at) => {
      const depth = side === 'header' ? line.baseline : height - line.baseline;
      return {
        ...{ line, page: number, side },
        height: Math.round(depth / SAME_HEIGHT),
        distance: depth / height,
        apart: standsApart(list, at, { measures, distance: depth / height }),
      };
    });
  return [...edge(byHeight, 'header'), ...edge(byHeight.toReversed(), 'footer')];
}

/** True when the lines up to this one are set off from the next by more than the space between lines. */
function standsApart(
  lines: readonly PageLine[],
  at: number,
  { measures, distance }: { measures: Measures; distance: number },
): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  const next = lines.slice(at + 1).find((other) => Math.abs(other.baseline - line.baseline) > 1);
  // Alone on its page: a title or all the text there is, unless it stands at the very edge.
  if (next === undefined) return distance <= MARGIN;
  const usual = measures.leading(Math.max(line.size, next.size));
  return Math.abs(next.baseline - line.baseline) > APART * usual;
}

type Counts = ReadonlyMap<string, ReadonlySet<number>>;

/** On which pages each key comes, with its height. */
function pageCounts(edges: readonly EdgeLine[], keyOf?: (edge: EdgeLine) => string): Counts {
  const counts = new Map<string, Set<number>>();
  for (const edge of edges) {
    for (const key of keyOf === undefined ? [sameWords(edge), ...alongKeys(edge)] : [keyOf(edge)]) {
      const pages = counts.get(`${key} ${edge.height}`);
      if (pages === undefined) counts.set(`${key} ${edge.height}`, new Set([edge.page]));
      else pages.add(edge.page);
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

function sameWords({ line, side }: EdgeLine): string {
  return `words ${side} ${line.text}`;
}

function slotOf({ line, side }: EdgeLine): string {
  return `slot ${side} ${sizeKey(line.size)}`;
}

/** Numbers on a line that may be the page's. */
const NUMBERS = 3;

/** What stays the same when a number on the line is the page's: the rest of it, and how far the number runs ahead. */
function alongKeys({ line, page, side }: EdgeLine): string[] {
  return [...line.text.matchAll(/\d{1,4}/gu)].slice(0, NUMBERS).map(({ 0: digits, index }) => {
    const rest = `${line.text.slice(0, index)}#${line.text.slice(index + digits.length)}`;
    return `along ${side} ${rest} ${Number(digits) - page}`;
  });
}

/** True when the line's number counts along with the pages, on this page and another. */
function countsAlong(edge: EdgeLine, counts: Counts): boolean {
  return alongKeys(edge).some((key) => near(counts, key, edge.height) >= 2);
}

/** Furniture that comes once stands in the outer part of the page, this share of its height. */
const MARGIN = 0.09;
/** And it is smaller than the body by this share, or a bare number. */
const SMALLER = 0.95;

/** True for what looks like furniture on the only page there is: apart, near the edge, and small or a number. */
function isAlone({ line, apart, distance }: EdgeLine, measures: Measures): boolean {
  if (!apart || distance > MARGIN || NOTE_MARK.test(line.text)) return isBareNumber(line) && apart;
  return line.size <= SMALLER * measures.size || isBareNumber(line);
}

function isBareNumber(line: PageLine): boolean {
  const [read] = readLines(line.text);
  return read !== undefined && pageNumberReadings(read).some(({ shape }) => shape !== 'title');
}
