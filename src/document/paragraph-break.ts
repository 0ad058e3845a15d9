// Where one paragraph ends and the next begins, in text cut into lines. Called for every two neighbouring
// lines with the one after them; a page boundary between two lines counts for nothing by itself, since
// sentences run on over it.

import type { Layout } from './layout.js';
import { breaksWord, lengthWithNextWord, runsOn } from './layout.js';
import type { Line } from './line.js';
import { placedBreak } from './placed-break.js';
import {
  asksForMore,
  bulletOf,
  endsSentence,
  endsWithHyphen,
  enumeratorOf,
  looksLikeTitle,
  startsLower,
  startsNumberedTitle,
  startsUpper,
} from './line-shape.js';

/** A line of running text with its place in the pages. */
export interface BodyLine {
  readonly line: Line;
  readonly page: number;
  /** True when a page boundary or a block of notes lies before it. */
  readonly newPage: boolean;
}

export interface BreakContext {
  readonly layout: Layout;
  /** The first line of the paragraph that `line` belongs to. */
  readonly first: BodyLine;
  /** The line after `next`, when there is one without an empty line between. */
  readonly afterNext: BodyLine | undefined;
}

/** A line is clearly short when even with the next word it stays under this share of a full one. */
const CLEARLY_SHORT = 0.85;

/** First lines of paragraphs that are set in stand so many columns to the right. */
const FIRST_LINE_INDENT = 2;

/** True when a new paragraph begins with `next`. */
export function startsParagraph(line: BodyLine, next: BodyLine, context: BreakContext): boolean {
  const { layout, first } = context;
  const [text, nextText] = [line.line.clean.text, next.line.clean.text];
  const placed = placedBreak(line.line, next.line, {
    first: first.line,
    isItem: startsItem(line, next, first),
  });
  if (placed !== undefined) return placed;
  if (next.line.blankBefore && !next.newPage && !layout.doubleSpaced) return true;
  if (!layout.wrapped) return !(runsOn(line.line, next.line) && (next.newPage || breaksWord(line.line)));
  if (endsWithHyphen(text) && startsLower(nextText)) return false;
  if (startsItem(line, next, first)) return true;
  if (startsLower(nextText)) return endsSentence(text) && isShort(line, next, layout.full * CLEARLY_SHORT);
  if (endsSentence(text) && next.line.indent >= line.line.indent + FIRST_LINE_INDENT) return true;
  if (endsSentence(text) || text.endsWith(':'))
    return isShort(line, next, layout.full) || startsHeading(next, context);
  if (asksForMore(text)) return false;
  const title = line === first && startsNumberedTitle(text) && startsUpper(nextText);
  return isShort(line, next, layout.full * (title ? 1 : CLEARLY_SHORT));
}

function isShort(line: BodyLine, next: BodyLine, full: number): boolean {
  return lengthWithNextWord(line.line, next.line) < full;
}

/** True for an item of a list, when what stands before it is complete or an item too. */
function startsItem(line: BodyLine, next: BodyLine, first: BodyLine): boolean {
  const [text, nextText, firstText] = [line.line.clean.text, next.line.clean.text, first.line.clean.text];
  const bullet = bulletOf(nextText);
  if (/[^-–—−\s]/u.test(bullet)) return true;
  if (bullet === '' && enumeratorOf(nextText) === '') return false;
  const inList =
    bulletOf(firstText) === bullet && (enumeratorOf(firstText) !== '') === (enumeratorOf(nextText) !== '');
  return (
    /[.:;!?…)]$/u.test(text) ||
    (inList && (bullet !== '' || !asksForMore(text)) && isListStep(firstText, nextText))
  );
}

/** True when the second enumerator may follow the first: both bullets, or the next number or letter. */
function isListStep(firstText: string, nextText: string): boolean {
  const [one, two] = [enumeratorValue(firstText), enumeratorValue(nextText)];
  return one === undefined || two === undefined ? one === two : two === one + 1;
}

function enumeratorValue(text: string): number | undefined {
  const mark = enumeratorOf(text)
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();
  if (mark === '') return undefined;
  return /^\d/u.test(mark) ? Number(mark) : mark.charCodeAt(0);
}

/** True for a title line after a full last line of a paragraph: short itself, and a sentence begins after it. */
function startsHeading(next: BodyLine, { layout, afterNext }: BreakContext): boolean {
  const { text } = next.line.clean;
  if (!looksLikeTitle(text) || afterNext === undefined) return false;
  if (!startsUpper(afterNext.line.clean.text)) return false;
  return (
    afterNext.line.blankBefore || lengthWithNextWord(next.line, afterNext.line) < layout.full * CLEARLY_SHORT
  );
}
