// What a whole document says about its setting: the body's size and font, the usual distance of lines, and
// where the columns end. Single lines are then judged by these.

import type { Column } from '../line-place.js';
import type { PageLine, PageText } from './page-text.js';

export interface Measures {
  /** Size and font of most letters. */
  readonly size: number;
  readonly font: string;
  /** True when that font is known to be a bold one. */
  readonly bold: boolean;
  /** Usual distance of baselines of lines of this size. */
  leading(size: number): number;
  /** The column a line of this page stands in. */
  column(page: number, line: PageLine): Column;
}

/** Distance of lines as a share of their size, where the document does not say. */
const USUAL_LEADING = 1.2;
/** Wider steps than so many sizes are spaces between other things than lines. */
const WIDEST_STEP = 2.6;
/** Left edges of one column differ by less than this from page to page. */
const EDGE_PLAY = 8;
/** So many of a column's lines end at or before its right edge; a few hang over. */
const INSIDE_SHARE = 0.97;

/** Measures a document. O(n log n). */
export function measuresOf(pages: readonly PageText[]): Measures {
  const lines = pages.flatMap((page) => page.lines);
  const size = heaviest(lines, (line) => sizeKey(line.size)) ?? 0;
  const ofSize = lines.filter((line) => sizeKey(line.size) === size);
  const leadings = leadingsBySize(pages);
  const share = size === 0 ? USUAL_LEADING : (leadings.get(size) ?? USUAL_LEADING * size) / size;
  const columns = columnEdges(pages);
  const font = heaviest(ofSize, (line) => line.font) ?? '';
  return {
    size,
    font,
    bold: ofSize.some((line) => line.font === font && line.bold === true),
    leading: (of) => leadings.get(sizeKey(of)) ?? share * of,
    column: (page, line) =>
      columns.get(columnKey(page, line)) ?? { number: line.column, left: line.left, right: line.right },
  };
}

/** Sizes are told apart by half points. */
export function sizeKey(size: number): number {
  return Math.round(size * 2) / 2;
}

/** The key with most letters. */
function heaviest<Key>(lines: readonly PageLine[], keyOf: (line: PageLine) => Key): Key | undefined {
  const letters = new Map<Key, number>();
  for (const line of lines) {
    const key = keyOf(line);
    letters.set(key, (letters.get(key) ?? 0) + line.text.length);
  }
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** For each size the step between lines that comes most. */
function leadingsBySize(pages: readonly PageText[]): Map<number, number> {
  const steps = new Map<number, Map<number, number>>();
  for (const { lines } of pages) {
    for (const [at, line] of lines.entries()) {
      const before = lines[at - 1];
      if (before === undefined || before.column !== line.column || before.cell !== line.cell) continue;
      const size = sizeKey(line.size);
      const step = line.baseline - before.baseline;
      if (sizeKey(before.size) !== size || step < size * 0.8 || step > WIDEST_STEP * size) continue;
      const counts = steps.get(size) ?? new Map<number, number>();
      steps.set(size, counts);
      counts.set(sizeKey(step), (counts.get(sizeKey(step)) ?? 0) + 1);
    }
  }
  return new Map([...steps].flatMap(([size, counts]) => leadingOf(size, counts)));
}

/** Steps seen so often may be those between lines; fewer could be headings of two lines. */
const STEPS_NEEDED = 3;

function leadingOf(size: number, counts: ReadonlyMap<number, number>): [number, number][] {
  const [best] = [...counts].sort(([step, count], [other, more]) => more - count || step - other);
  return best === undefined || best[1] < STEPS_NEEDED ? [] : [[size, best[0]]];
}

function columnKey(page: number, line: PageLine): string {
  return `${page} ${line.column}`;
}

/**
 * The edges of every column of every page. Columns that begin at the same place among as many are one column
 * of the document, so that a page with few lines knows how wide its lines could have been.
 */
function columnEdges(pages: readonly PageText[]): Map<string, Column> {
  const onPages = new Map<string, PageLine[]>();
  for (const { number, lines } of pages)
    for (const line of lines) if (line.cell === undefined) addTo(onPages, columnKey(number, line), line);
  const groups = new Map<string, number[]>();
  const found = [...onPages].map(([key, lines]) => {
    const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
    const group = `${lines[0]?.columns ?? 1} ${Math.round(left / EDGE_PLAY)}`;
    for (const { right } of lines) addTo(groups, group, right);
    return { key, number: lines[0]?.column ?? 0, left, group, own: justifiedEdge(lines) };
  });
  const rights = new Map([...groups].map(([group, values]) => [group, percentile(values, INSIDE_SHARE)]));
  return new Map(
    found.map(({ key, number, left, group, own }) => [
      key,
      { number, left, right: own ?? rights.get(group) ?? left },
    ]),
  );
}

/** Justified lines end within a point of one another; so many of them, and so large a share, are no chance. */
const JUSTIFIED_PLAY = 1;
const JUSTIFIED_LINES = 3;
const JUSTIFIED_SHARE = 0.3;

/**
 * Where the lines of a column end when they are justified; nothing for ragged ones and for few. The last page of a
 * text in two columns may have one: it begins where lines as wide as the page do, and is narrower.
 */
function justifiedEdge(lines: readonly PageLine[]): number | undefined {
  const rights = lines.map(({ right }) => right);
  const edge = percentile(rights, INSIDE_SHARE);
  const full = rights.filter((right) => Math.abs(right - edge) <= JUSTIFIED_PLAY).length;
  return full >= Math.max(JUSTIFIED_LINES, JUSTIFIED_SHARE * lines.length) ? edge : undefined;
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
