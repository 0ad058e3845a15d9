// Where one paragraph ends and the next begins, for lines that know their places: by the step between
// baselines, by indents, by a change of size or font, and by whether the next word would have fitted on the
// line. The letters are asked only where places leave it open: over the edge of a column or page.

import type { Line } from './line.js';
import type { LinePlace } from './line-place.js';
import { widthOfLetters } from './line-place.js';
import {
  asksForMore,
  bulletOf,
  endsSentence,
  endsWithHyphen,
  enumeratorOf,
  firstWord,
  startsLower,
} from './line-shape.js';

export interface PlacedContext {
  /** The first line of the paragraph that `line` belongs to. */
  readonly first: Line;
  /** True when the next line begins an item of a list. */
  readonly isItem: boolean;
}

/** Sizes that differ by less than this share are one. */
const SAME_SIZE = 0.06;
/** A step so many times the usual one separates paragraphs. */
const WIDE_STEP = 1.22;
/** Indents are at least so many letter sizes wide. */
const INDENT = 0.6;
/** Spaces are about so wide, and type is set so loosely, as shares of the letter size. */
const SPACE = 0.3;
const LOOSE = 0.6;

/** True when a new paragraph begins with `next`; `undefined` for lines without places. */
export function placedBreak(line: Line, next: Line, context: PlacedContext): boolean | undefined {
  const [place, nextPlace] = [line.place, next.place];
  if (place === undefined || nextPlace === undefined) return undefined;
  if (place.cell !== undefined || nextPlace.cell !== undefined) return place.cell !== nextPlace.cell;
  if (nextPlace.role === 'caption') return true;
  const [text, nextText] = [line.clean.text, next.clean.text];
  const runsOn = startsLower(nextText) && (endsWithHyphen(text) || !endsSentence(text));
  const changes = changesType(place, nextPlace);
  if (changes && !(runsOn && isSameSize(place, nextPlace))) return true;
  if (endsWithHyphen(text) && startsLower(nextText)) return false;
  if (context.isItem) return true;
  return follows(place, nextPlace)
    ? breaksInColumn({ line, next, place, nextPlace, runsOn }, context)
    : breaksOverEdge({ line, next, place, nextPlace, runsOn });
}

interface Pair {
  readonly line: Line;
  readonly next: Line;
  readonly place: LinePlace;
  readonly nextPlace: LinePlace;
  readonly runsOn: boolean;
}

function isSameSize(place: LinePlace, next: LinePlace): boolean {
  return Math.abs(place.size - next.size) <= SAME_SIZE * Math.max(place.size, next.size);
}

/** Titles end where another size or font begins. Single words in another font are no change. */
function changesType(place: LinePlace, next: LinePlace): boolean {
  if (!isSameSize(place, next)) return true;
  const isTitle = place.role === 'title';
  return isTitle !== (next.role === 'title') && place.font !== next.font;
}

/** True when `next` stands below `place` in the same column of the same page. */
function follows(place: LinePlace, next: LinePlace): boolean {
  return (
    place.page === next.page && place.column.number === next.column.number && next.baseline > place.baseline
  );
}

function breaksInColumn({ line, next, place, nextPlace, runsOn }: Pair, { first }: PlacedContext): boolean {
  const step = nextPlace.baseline - place.baseline;
  if (step > WIDE_STEP * place.leading)
    return !runsOn || step > 2 * WIDE_STEP * place.leading || wasEnded(line, place, next);
  if (place.role === 'title') return false;
  const shift = (nextPlace.left - place.left) / place.size;
  const isItem = bulletOf(first.clean.text) !== '' || enumeratorOf(first.clean.text) !== '';
  if (shift > INDENT && !(isItem && line === first)) return !runsOn;
  if (shift < -INDENT && line !== first) return !runsOn;
  return (
    wasEnded(line, place, next) &&
    (endsSentence(line.clean.text) || !(runsOn || asksForMore(line.clean.text)))
  );
}

/** True when the first word of `next` would have fitted on the line. */
function wasEnded(line: Line, place: LinePlace, next: Line): boolean {
  const { text } = line.clean;
  const word = firstWord(next.clean.text);
  const room = place.column.right - place.right;
  const isOpen = asksForMore(text) && !endsSentence(text);
  const needed = (SPACE + (isOpen ? 2 * LOOSE : LOOSE)) * place.size;
  return (
    room >
    needed + (next.place === undefined ? 0 : widthOfLetters(next.place, word.length, next.clean.text.length))
  );
}

/** Over the edge of a column or page only the letters, the last line's length and the next one's indent speak. */
function breaksOverEdge({ line, next, place, nextPlace, runsOn }: Pair): boolean {
  if (runsOn) return false;
  if (!endsSentence(line.clean.text)) return wasEnded(line, place, next) && !asksForMore(line.clean.text);
  const indent = nextPlace.left - nextPlace.column.left > INDENT * nextPlace.size;
  return wasEnded(line, place, next) || (indent && !startsLower(next.clean.text));
}
