// Titles that differ from the text in their weight alone: lines in a bold font where the text is not, one
// or a few together, that read like a title as a whole. A line of their own may end on "de" or begin small.

import { looksLikeTitle } from '../line-shape.js';
import type { Measures } from './measures.js';
import type { PageLine } from './page-text.js';

/** Bold text of more lines is an introduction or a warning. */
const MOST_LINES = 4;
/** Lines of one title are so many times the usual distance apart at most. */
const CLOSE = 1.35;
/** Bold letters are no smaller than the text's, but for rounding. */
const NO_SMALLER = 0.97;

/** The lines of such titles among the lines of the text, which are in reading order. Linear time. */
export function boldTitles(lines: readonly PageLine[], measures: Measures): ReadonlySet<PageLine> {
  const found = new Set<PageLine>();
  if (measures.bold) return found;
  for (const group of boldGroups(lines, measures))
    if (group.length <= MOST_LINES && looksLikeTitle(group.map(({ text }) => text).join(' ')))
      for (const line of group) found.add(line);
  return found;
}

/** Bold lines that stand below one another in one column and one size. */
function boldGroups(lines: readonly PageLine[], measures: Measures): PageLine[][] {
  const groups: PageLine[][] = [];
  let before: PageLine | undefined;
  for (const line of lines) {
    const isBold = line.bold === true && line.cell === undefined && line.size >= NO_SMALLER * measures.size;
    const group = groups.at(-1);
    if (isBold && group !== undefined && before === group.at(-1) && goesOn(before, line, measures))
      group.push(line);
    else if (isBold) groups.push([line]);
    before = line;
  }
  return groups;
}

function goesOn(line: PageLine | undefined, next: PageLine, measures: Measures): boolean {
  if (line === undefined) return false;
  const step = next.baseline - line.baseline;
  const isClose = step > 0 && step <= CLOSE * measures.leading(next.size);
  return isClose && line.column === next.column && line.font === next.font && line.size === next.size;
}
