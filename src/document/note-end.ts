// Where a note ends, when no other note and no end of the page says so.

import type { Layout } from './layout.js';
import { lengthWithNextWord } from './layout.js';
import type { Line } from './line.js';
import { endsSentence, startsLower } from './line-shape.js';

/** A last note of more lines has swallowed something. */
export const LONGEST_NOTE = 15;

/**
 * The first line after the note's `first` line with text that cannot be the note's: after an empty line, or where a
 * note ended and a sentence goes on. At most `limit`.
 */
export function noteEnd(
  lines: readonly Line[],
  first: number,
  { limit, layout }: { limit: number; layout: Layout },
): number {
  for (let at = first + 1; at < limit; at += 1) {
    const [before, line] = [lines[at - 1], lines[at]];
    if (before === undefined || line === undefined) break;
    if (line.blankBefore && !layout.doubleSpaced) return at;
    const ended = endsSentence(before.clean.text);
    const goesOn =
      startsLower(line.clean.text) ||
      (limit < lines.length && lengthWithNextWord(before, line) < layout.full);
    if (ended && goesOn) return at;
  }
  return limit;
}
