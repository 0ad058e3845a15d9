// The lines of a text file: where each stands, and what is left of it when white space is folded and the
// characters that only steer layout are gone.
//
// White space of any kind becomes one space. Soft hyphens (U+00AD, and U+0002, under which PDF viewers copy
// a hyphen at a line's end) vanish inside a line and become `-` where they show: at its end or before a
// space. Zero-width characters and other controls vanish. Latin ligatures (ﬁ) become letters.

import type { CleanText } from './clean-text.js';
import { CleanTextBuilder } from './clean-text.js';
import type { LinePlace } from './line-place.js';

export interface Line {
  /** From 1; a form feed does not count as a line. */
  readonly number: number;
  readonly clean: CleanText;
  /** Columns of white space before the text; a tab counts as four. */
  readonly indent: number;
  /** Places in the clean text where a tab or a gap of three or more columns was. */
  readonly gaps: readonly number[];
  /** True when at least one empty line stands before this one on its page. */
  readonly blankBefore: boolean;
  /** True when a form feed stands before this line. */
  readonly pageBefore: boolean;
  /** True when the hyphen at its end was a soft one. */
  readonly softHyphen: boolean;
  /** Where it stands on its page, when the file says so. */
  readonly place?: LinePlace;
}

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/gu;
const COUNTED_END = /[\n\r]/u;
const SPECIAL = /[^\S\uFEFF]+|[\u00AD\p{Cc}\u200B-\u200D\u2060\uFEFF]|[\uFB00-\uFB06]/gu;
const WIDE_GAP = /\t|\s{3}/u;
const LIGATURES: readonly string[] = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];

/** The lines with ink on them, in order. Linear time. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let state = { number: 1, blankBefore: false, pageBefore: false };
  let start = 0;
  const close = (end: number): void => {
    const line = readLine(text, start, end);
    if (line === undefined) state.blankBefore ||= end > start || !state.pageBefore;
    else lines.push({ ...line, ...state });
    if (line !== undefined) state = { ...state, blankBefore: false, pageBefore: false };
  };
  for (const match of text.matchAll(LINE_END)) {
    if (match[0] !== '\f' || match.index > start) close(match.index);
    if (match[0] === '\f') state = { ...state, pageBefore: true, blankBefore: false };
    if (COUNTED_END.test(match[0])) state.number += 1;
    start = match.index + match[0].length;
  }
  close(text.length);
  return lines;
}

type LineInk = Omit<Line, 'number' | 'blankBefore' | 'pageBefore'>;

function readLine(original: string, from: number, to: number): LineInk | undefined {
  const raw = original.slice(from, to);
  const ink = raw.replace(/^[\s\uFEFF\u200B]+/u, '');
  if (ink === '') return undefined;
  const indent = raw.slice(0, raw.length - ink.length);
  const start = from + indent.length;
  const end = start + ink.trimEnd().length;
  const { clean, gaps, softHyphen } = cleanLine(original, start, end);
  if (clean.pieces.length === 0) return undefined;
  return { clean, gaps, softHyphen, indent: indent.replaceAll('\t', '    ').length };
}

/** What is left of a stretch of text that begins and ends with ink, whatever its lines. */
export function cleanLine(
  original: string,
  start: number,
  end: number,
): Pick<LineInk, 'clean' | 'gaps' | 'softHyphen'> {
  const builder = new CleanTextBuilder();
  const gaps: number[] = [];
  let softHyphen = false;
  let at = start;
  for (const match of original.slice(start, end).matchAll(SPECIAL)) {
    const place = start + match.index;
    const special = match[0];
    builder.take(original, at, place);
    at = place + special.length;
    if (/^\s/u.test(special)) {
      if (WIDE_GAP.test(special)) gaps.push(builder.length);
      if (special.startsWith(' ')) builder.take(original, place, place + 1);
      else builder.add(' ');
    } else if (special === '\u00AD' || special === '\u0002') {
      softHyphen = at === end && special === '\u00AD';
      if (at === end || /\s/u.test(original[at] ?? '')) builder.add('-');
    } else builder.add(LIGATURES[special.charCodeAt(0) - 0xfb00] ?? '');
  }
  builder.take(original, at, end);
  const clean = builder.build();
  // Nothing but ligatures: taken as they are, for a line needs a place in the original.
  if (clean.pieces.length === 0 && /\p{L}/u.test(clean.text))
    return { ...asItIs(original, start, end), gaps, softHyphen };
  return { clean, gaps, softHyphen };
}

function asItIs(original: string, start: number, end: number): { clean: CleanText } {
  const builder = new CleanTextBuilder();
  builder.take(original, start, end);
  return { clean: builder.build() };
}
