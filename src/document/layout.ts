// How a text is laid out: is every line a paragraph, or are paragraphs cut into lines of one width?
//
// A cut paragraph betrays itself: its line ends inside a sentence, the next begins with a small letter, and
// that line's first word would not have fitted on the line before. Lists of words and one-sentence-a-line
// files lack the first or the last of these. From the same pairs comes the width that lines were filled to.

import type { Line } from './line.js';
import { endsSentence, endsWithHyphen, firstWord, startsLower } from './line-shape.js';

export interface Layout {
  /** True when paragraphs are cut into lines. */
  readonly wrapped: boolean;
  /** True when empty lines stand between all lines and so separate nothing. */
  readonly doubleSpaced: boolean;
  /** Usual length of a full line, in characters. */
  readonly width: number;
  /** A line that would still be shorter than this with the next word on it was ended on purpose. */
  readonly full: number;
}

/** Longer lines than this are paragraphs, whatever else speaks against it. */
const WIDEST_LINE = 250;
/** Shorter lines than this are words, addresses or cells. */
const NARROWEST_LINE = 20;
/** Under this width a text must also have sentences to be prose. */
const NARROW_LINE = 40;
/** At least this share of the neighbouring lines must run on, and of those this share must be full. */
const RUNNING_SHARE = 0.15;
const FULL_SHARE = 0.6;
/** Words broken at so many ends of lines, and at this share of them, prove it where columns of several widths hide it. */
const BROKEN_WORDS = 3;
const BROKEN_SHARE = 0.05;
/** Lines are set ragged and in letters of different widths: full is less than the width. */
const RAGGED = { low: 0.72, high: 1 };

/** Measures a text. Lines without letters (marks, page numbers) are not looked at. Linear time. */
export function layoutOf(allLines: readonly Line[]): Layout {
  const lines = allLines.filter((line) => /\p{L}/u.test(line.clean.text));
  const width = percentile(
    lines.map((line) => line.clean.text.length),
    0.9,
  );
  const doubleSpaced = isDoubleSpaced(lines);
  const pairs = neighbours(lines, doubleSpaced);
  const running = pairs.filter(([line, next]) => runsOn(line, next));
  const fits = running.map(([line, next]) => lengthWithNextWord(line, next));
  const broken = running.filter(([line]) => breaksWord(line)).length;
  const wrapped = isWrapped({ lines, width, pairs: pairs.length, fits, broken });
  const full = Math.min(Math.max(percentile(fits, 0.08), RAGGED.low * width), RAGGED.high * width);
  return { wrapped, doubleSpaced: doubleSpaced && wrapped, width, full };
}

interface Measure {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly pairs: number;
  readonly fits: readonly number[];
  readonly broken: number;
}

function isWrapped({ lines, width, pairs, fits, broken }: Measure): boolean {
  if (fits.length === 0 || width > WIDEST_LINE || width < NARROWEST_LINE) return false;
  if (width < NARROW_LINE && !lines.some((line) => /[.!?](?:\s|$)/u.test(line.clean.text))) return false;
  if (broken >= BROKEN_WORDS && broken >= BROKEN_SHARE * pairs) return true;
  const full = fits.filter((fit) => fit >= RAGGED.low * width).length;
  return fits.length >= RUNNING_SHARE * pairs && full >= FULL_SHARE * fits.length;
}

/** True for a line of several words that ends with a hyphen; lists of parts of words have one a line. */
export function breaksWord({ clean: { text } }: Line): boolean {
  return endsWithHyphen(text) && text.includes(' ');
}

/** True when a sentence or word that `line` leaves open goes on in `next`. */
export function runsOn(line: Line, next: Line): boolean {
  const { text } = line.clean;
  return startsLower(next.clean.text) && (endsWithHyphen(text) || !endsSentence(text));
}

/** Length that `line` would have had with the first word of `next` on it. */
export function lengthWithNextWord(line: Line, next: Line): number {
  return line.clean.text.length + 1 + firstWord(next.clean.text).length;
}

function neighbours(lines: readonly Line[], overBlanks: boolean): [Line, Line][] {
  return lines.flatMap((next, at): [Line, Line][] => {
    const line = lines[at - 1];
    return line === undefined || (next.blankBefore && !overBlanks) || next.pageBefore ? [] : [[line, next]];
  });
}

/** Fewer lines than this say nothing about their spacing. */
const SPACING_LINES = 6;

function isDoubleSpaced(lines: readonly Line[]): boolean {
  if (lines.length < SPACING_LINES) return false;
  const spaced = lines.slice(1).filter((line) => line.blankBefore || line.pageBefore).length;
  if (spaced < 0.9 * (lines.length - 1)) return false;
  return (
    neighbours(lines, true).filter(([line, next]) => runsOn(line, next)).length >= 0.4 * (lines.length - 1)
  );
}

/** The number that `share` of the numbers stay at or under; lengths beyond any line are counted as one. */
function percentile(numbers: readonly number[], share: number): number {
  const counts = new Uint32Array(2 * WIDEST_LINE);
  for (const number of numbers) {
    const at = Math.min(number, counts.length - 1);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  let left = Math.floor(share * numbers.length);
  return Math.max(
    0,
    counts.findIndex((count) => (left -= count) < 0),
  );
}
