// A stretch of text: the one way in which Taalbrug points into a string.

/** UTF-16 code units of the text it belongs to, `end` exclusive; `0 <= start <= end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text under a span. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** True when the two share at least one code unit. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** True when `inner` lies wholly within `outer` (equal spans included). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
