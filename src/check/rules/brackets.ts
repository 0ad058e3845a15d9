// brackets: a bracket of the target is opened and not closed, or closed and not opened, where the source has no such bracket. That
// of an item – `a)`, `1)` – closes nothing.

import type { Span } from '../../model/span.js';
import { isTranslated } from '../checked-segment.js';
import type { SegmentRule } from '../rule.js';

export const brackets: SegmentRule<'brackets'> = {
  kind: 'segment',
  name: 'brackets',
  family: 'hygiene',
  severity: 'error',
  mqm: 'unpaired-marks',
  its: 'typographical',
  check: (segment) => {
    if (!isTranslated(segment)) return [];
    const alone = unpairedIn(segment.target.text);
    if (alone.length === 0 || unpairedIn(segment.source.text).length > 0) return [];
    return alone.map((span) => ({
      target: [span],
      said: { mark: segment.target.text.slice(span.start, span.end) },
    }));
  },
};

const PARTNERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const BRACKET = /[()[\]{}]/gu;
/** Before a bracket that belongs to an item. */
const ITEM = /(?:^|[^\p{L}\p{N}])(?:\p{L}{1,2}|[ivx]{1,5}|\d{1,3}[a-z]?)$/iu;
/** Smileys. */
const FACE = /[:;]-?$/u;

function unpairedIn(text: string): Span[] {
  const open: { readonly mark: string; readonly at: number }[] = [];
  const alone: Span[] = [];
  for (const { 0: mark, index } of text.matchAll(BRACKET)) {
    const partner = PARTNERS[mark];
    if (partner === undefined) {
      open.push({ mark, at: index });
      continue;
    }
    if (open.at(-1)?.mark === partner) open.pop();
    else if (!isPartOfItem(text, index)) alone.push({ start: index, end: index + 1 });
  }
  // In "(artikel 6, onder a) en b))" the bracket of an item closed the one before it; then it is one too many at the end.
  return [...open.map(({ at }) => ({ start: at, end: at + 1 })), ...alone];
}

function isPartOfItem(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  return ITEM.test(before) || FACE.test(before);
}
