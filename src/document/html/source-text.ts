// Text of HTML traced back to its source. The parser gives text with character references decoded and the span
// of source it came from; the two are walked side by side, a reference standing for what it decodes to.

import { parseFragment } from 'parse5';

/** A run of text; without `original` it stands for characters written otherwise in the source. */
export interface SourceRun {
  readonly text: string;
  readonly original?: number;
}

/** A reference with or without its semicolon; longer names do not exist (HTML section 13.5). */
const REFERENCE = /&(?:#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?/uy;

/** Decodes one reference at a time, each once. */
export class References {
  readonly #known = new Map<string, string>();

  /** What a stretch of source that is one reference stands for; itself when it is none. */
  decode(reference: string): string {
    const known = this.#known.get(reference);
    if (known !== undefined) return known;
    const [node] = parseFragment(reference).childNodes;
    const decoded = node !== undefined && 'value' in node ? node.value : reference;
    this.#known.set(reference, decoded);
    return decoded;
  }
}

/**
 * The runs of `value`, which came from `source` between `start` and `end`. Where the parser left something out
 * between (a stray end tag), the walk goes on behind it. Linear time.
 */
export function sourceRuns(
  value: string,
  { source, start, end }: { source: string; start: number; end: number },
  references: References,
): SourceRun[] {
  const runs: SourceRun[] = [];
  let at = start;
  let done = 0;
  while (done < value.length && at < end) {
    const same = equalLength(value, done, { source, at, end });
    if (same > 0) runs.push({ text: value.slice(done, done + same), original: at });
    done += same;
    at += same;
    if (done >= value.length || at >= end) break;
    const skip = skipOne(value, done, { source, at, references });
    if (skip.text !== '') runs.push({ text: skip.text });
    done += skip.text.length;
    at += skip.length;
  }
  if (done < value.length) runs.push({ text: value.slice(done) });
  return runs;
}

/** How far text and source are the same; a reference, an end of line of two characters or a tag ends it. */
function equalLength(
  value: string,
  from: number,
  { source, at, end }: { source: string; at: number; end: number },
): number {
  let length = 0;
  while (from + length < value.length && at + length < end) {
    const character = source.charCodeAt(at + length);
    if (character === AMPERSAND || character !== value.charCodeAt(from + length)) break;
    length += 1;
  }
  return length;
}

const AMPERSAND = 0x26;

/** One thing in the source that is not as it stands in the text, and the text it stands for. */
function skipOne(
  value: string,
  from: number,
  { source, at, references }: { source: string; at: number; references: References },
): { readonly text: string; readonly length: number } {
  if (source.startsWith('\r\n', at)) return { text: '', length: 1 };
  if (source[at] === '\r') return { text: '\n', length: 1 };
  if (source[at] === '&') {
    REFERENCE.lastIndex = at;
    const reference = REFERENCE.exec(source)?.[0];
    if (reference === undefined) return { text: '&', length: 1 };
    const text = references.decode(reference);
    if (value.startsWith(text, from)) return { text, length: reference.length };
  }
  const close = source[at] === '<' ? source.indexOf('>', at) : -1;
  return { text: '', length: close < 0 ? 1 : close + 1 - at };
}
