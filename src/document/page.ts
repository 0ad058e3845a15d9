// Pages, and what belongs to the page and not to the text: running headers, footers and page numbers.
//
// With form feeds the pages are known, and furniture is what repeats at their edges or counts along with
// them. Without, furniture is found first, by running titles with rising numbers, and the pages by it.
// A line is dropped only on such evidence; "Artikel 1", "Artikel 2" repeat and count too and stay.

import type { DroppedText } from '../model/document.js';
import type { Layout } from './layout.js';
import type { Line } from './line.js';
import { findFurniture } from './page-furniture.js';
import type { PageNumberReading } from './page-number.js';
import { pageNumberReadings } from './page-number.js';

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly lines: readonly Line[];
  /** True when the page is known to end here: by a form feed or by furniture. */
  readonly endKnown: boolean;
}

export interface PagedText {
  readonly pages: readonly Page[];
  readonly dropped: readonly DroppedText[];
}

/** Splits lines into pages and takes the furniture off. Linear time. */
export function splitPages(lines: readonly Line[], layout: Layout): PagedText {
  const chunks = byFormFeed(lines);
  const isPlaced = lines.some(({ place }) => place !== undefined);
  return chunks.length > 1 || isPlaced ? peelChunks(chunks) : splitByFurniture(lines, layout);
}

function byFormFeed(lines: readonly Line[]): Line[][] {
  const chunks: Line[][] = [];
  for (const line of lines) {
    const last = chunks.at(-1);
    if (last === undefined || line.pageBefore) chunks.push([line]);
    else last.push(line);
  }
  return chunks;
}

/** Headers and footers are at most so many lines. */
const EDGE_LINES = 3;

function peelChunks(chunks: readonly Line[][]): PagedText {
  const edges = edgeEvidence(chunks);
  const dropped: DroppedText[] = [];
  const pages = chunks.map((chunk, at): Page => {
    const number = chunk[0]?.place?.page ?? at + 1;
    let start = 0;
    let end = chunk.length;
    const isEdge = (line: Line | undefined, distance: number, side: Side): boolean =>
      line?.place === undefined
        ? distance < EDGE_LINES && edges.isFurniture(line, at, side)
        : line.place.role === side;
    while (start < end && isEdge(chunk[start], start, 'header')) start += 1;
    while (end > start && isEdge(chunk[end - 1], chunk.length - end, 'footer')) end -= 1;
    dropped.push(...chunk.slice(0, start).map((line) => drop(line, 'header', number)));
    dropped.push(...chunk.slice(end).map((line) => drop(line, 'footer', number)));
    return { number, lines: chunk.slice(start, end), endKnown: true };
  });
  return { pages, dropped };
}

type Side = 'header' | 'footer';

function drop(line: Line, side: Side, page: number): DroppedText {
  const bare = pageNumberReadings(line).some((reading) => reading.shape !== 'title');
  return { page, line: line.number, text: line.clean.text, reason: bare ? 'page-number' : side };
}

interface EdgeEvidence {
  isFurniture(line: Line | undefined, page: number, side: Side): boolean;
}

/** What repeats at the edges of pages, and by how much the printed page numbers run ahead of the count. */
function edgeEvidence(chunks: readonly (readonly Line[])[]): EdgeEvidence {
  const texts = new Map<string, number>();
  const offsets = new Map<number, number>();
  for (const [at, chunk] of chunks.entries()) {
    const edges = edgeLines(chunk);
    const readings = edges.flatMap(([line]) => pageNumberReadings(line));
    countEach(texts, [
      ...edges.map(([line, side]) => keyOf(line, side)),
      ...readings.map(({ title }) => title),
    ]);
    countEach(
      offsets,
      readings.map((reading) => reading.number - at),
    );
  }
  const offset = mostCounted(offsets);
  const enough = chunks.length <= 4 ? 2 : 3;
  const repeated = (key: string, times: number): boolean => (texts.get(key) ?? 0) >= times;
  const numbersPage = ({ shape, number, title }: PageNumberReading, page: number, side: string): boolean =>
    shape === 'said' ||
    (number - page === offset && (shape === 'alone' || side === 'footer' || repeated(title, 2)));
  return {
    isFurniture: (line, page, side) =>
      line !== undefined &&
      (repeated(keyOf(line, side), enough) ||
        pageNumberReadings(line).some((reading) => numbersPage(reading, page, side))),
  };
}

function edgeLines(chunk: readonly Line[]): [Line, Side][] {
  return [
    ...chunk.slice(0, EDGE_LINES).map((line): [Line, 'header'] => [line, 'header']),
    ...chunk.slice(-EDGE_LINES).map((line): [Line, 'footer'] => [line, 'footer']),
  ];
}

function keyOf(line: Line, side: string): string {
  return `${side}: ${line.clean.text}`;
}

/** Counts each different key once. */
function countEach<Key>(counts: Map<Key, number>, keys: readonly Key[]): void {
  for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The offset that at least two pages agree on. */
function mostCounted(offsets: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined;
  for (const [offset, pages] of offsets)
    if (pages > Math.max(1, offsets.get(best ?? NaN) ?? 0)) best = offset;
  return best;
}

function splitByFurniture(lines: readonly Line[], layout: Layout): PagedText {
  const furniture = findFurniture(lines, layout);
  const pages: { number: number; lines: Line[]; endKnown: boolean }[] = [];
  const dropped: DroppedText[] = [];
  let printed: number | undefined;
  let step = 1;
  for (const [at, line] of lines.entries()) {
    const page = pages.at(-1);
    const number = furniture.get(at);
    if (furniture.has(at)) {
      // Above the first text, or under a page number: a header, unless it has a number itself.
      const isHeader = page === undefined || (page.endKnown && printed !== undefined && number === undefined);
      const pageNumber = page === undefined ? 1 : page.number + (isHeader ? step : 0);
      dropped.push(drop(line, isHeader ? 'header' : 'footer', pageNumber));
      if (number !== undefined) step = Math.max(1, number - (printed ?? number - 1));
      printed = number ?? printed;
      if (page !== undefined) page.endKnown = true;
    } else if (page === undefined) pages.push({ number: 1, lines: [line], endKnown: false });
    else if (page.endKnown) pages.push({ number: page.number + step, lines: [line], endKnown: false });
    else page.lines.push(line);
  }
  return { pages, dropped };
}
