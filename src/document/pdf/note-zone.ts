// The notes at the foot of a page or of its columns, by size and place: smaller letters, nothing but furniture
// below, and the mark of a note at the start. Which number each has and where its mark stands in the text is
// for note-block.ts to find.

import type { Measures } from './measures.js';
import type { PageLine } from './page-text.js';

/** Notes are at most so large, as a share of the body's size. */
const NOTE_SIZE = 0.95;
/** How a note begins. */
export const NOTE_MARK =
  /^(?:[⁰¹²³⁴-⁹]{1,3}|\[\d{1,3}\]|\d{1,3}(?:[.)]?\s|$|(?=["'“‘(]?\p{Lu}\p{Ll}))|[*†‡]{1,3}|§(?=\s?[\p{Lu}"“‘]))/u;

/**
 * The lines of notes on a page. `lines` are without furniture, in reading order. `continued` when the page
 * before ended in notes: then small lines above the first mark go on with the last of them.
 */
export function noteLines(
  lines: readonly PageLine[],
  measures: Measures,
  continued: boolean,
): ReadonlySet<PageLine> {
  const notes = new Set<PageLine>();
  for (const number of new Set(lines.map(({ column }) => column))) {
    const column = lines.filter((line) => line.column === number);
    for (const line of zoneOf(column, measures, continued)) notes.add(line);
  }
  for (const line of notes) if (hasBodyBelow(line, lines, notes)) notes.delete(line);
  return notes;
}

function zoneOf(column: readonly PageLine[], measures: Measures, continued: boolean): readonly PageLine[] {
  const sorted = [...column].sort((one, other) => one.baseline - other.baseline);
  const isSmall = ({ size, cell }: PageLine): boolean =>
    size <= NOTE_SIZE * measures.size && cell === undefined;
  const small = sorted.slice(sorted.findLastIndex((line) => !isSmall(line)) + 1);
  const first = small.findIndex(({ text }) => NOTE_MARK.test(text));
  if (first < 0) return [];
  return continued ? small.slice(touchingFrom(small, first, measures)) : small.slice(first);
}

/** Lines are continuous when their step is at most so many times the usual one. */
const CONTINUOUS = 1.5;

/** The first of the lines that follow one another without a gap up to `to`. */
function touchingFrom(lines: readonly PageLine[], to: number, measures: Measures): number {
  let from = to;
  for (let at = to - 1; at >= 0; at -= 1) {
    const [line, next] = [lines[at], lines[at + 1]];
    if (line === undefined || next === undefined) break;
    if (next.baseline - line.baseline > CONTINUOUS * measures.leading(line.size)) break;
    from = at;
  }
  return from;
}

function hasBodyBelow(note: PageLine, lines: readonly PageLine[], notes: ReadonlySet<PageLine>): boolean {
  return lines.some(
    (line) =>
      !notes.has(line) && line.baseline > note.baseline && line.left < note.right && line.right > note.left,
  );
}
