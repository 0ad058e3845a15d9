// From places to spans: what stands between two breaks, without the white space around it.

import type { Span } from '../../model/span.js';

const INK = /\S/uy;

/** Spans between the breaks, in order; stretches of white space are none. */
export function trimmedSpans(text: string, breaks: readonly number[]): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of [...breaks, text.length]) {
    const span = trimmed(text, start, end);
    if (span !== undefined) spans.push(span);
    start = end;
  }
  return spans;
}

function trimmed(text: string, from: number, to: number): Span | undefined {
  let start = from;
  let end = to;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return start < end ? { start, end } : undefined;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 0x20 && code < 0x80) return false;
  INK.lastIndex = at;
  return !INK.test(text);
}
