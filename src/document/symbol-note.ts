// Footnotes that are marked with a symbol: *, †, ‡, §. There are few on a page and they have no order to go by,
// so the two ends must answer each other: one line on the page begins with the symbol, and a line above it has
// the same symbol behind a word or alone. Several lines that begin with it are the bullets of a list. Linear time.

import type { Span } from '../model/span.js';
import type { Layout } from './layout.js';
import type { Line } from './line.js';
import { LONGEST_NOTE, noteEnd } from './note-end.js';

export interface SymbolNotes {
  readonly notes: readonly {
    readonly mark: string;
    readonly from: number;
    readonly to: number;
    readonly markLength: number;
    /** Index of the line with the mark that leads to it, where there is one. */
    readonly calledAt?: number;
  }[];
  readonly marks: readonly { readonly at: number; readonly span: Span }[];
}

interface Context {
  /** Lines that are notes already. */
  readonly taken: ReadonlySet<number>;
  readonly layout: Layout;
  /** True when the lines are a page whose end is known. */
  readonly endKnown: boolean;
}

const ALONE = /^(?:\*{1,3}|†{1,2}|‡{1,2}|§{1,2})$/u;
const START = /^(\*{1,3}|†{1,2}|‡{1,2}|§{1,2})\s?(?=["'“‘(]?[\p{L}\d])/u;
const INLINE = /(?<=[\p{L}\p{N}.,;:!?)\]"'”’»%])(?:\*{1,3}|†{1,2}|‡{1,2}|§{1,2})(?=[\s.,;:!?)\]]|$)/gu;

interface Start {
  readonly mark: string;
  readonly at: number;
  /** Length of the mark and the white space after it. */
  readonly length: number;
}

/** Finds the notes with symbols on a page, and their marks in the lines above. */
export function findSymbolNotes(lines: readonly Line[], context: Context): SymbolNotes {
  const starts = symbolStarts(lines, context.taken);
  if (starts.length === 0) return { notes: [], marks: [] };
  const marks = symbolMarks(lines, context.taken);
  const answered = starts.filter(
    ({ mark, at }) => isInZone(lines[at]) || marks.some((one) => one.mark === mark && one.at < at),
  );
  const notes = answered.map(({ mark, at, length }, place) => {
    const calledAt = marks.findLast((one) => one.mark === mark && one.at < at)?.at;
    const to = endOf(lines, at, { ...context, next: answered[place + 1]?.at });
    return { mark, from: at, markLength: length, to, ...(calledAt === undefined ? {} : { calledAt }) };
  });
  const first = new Map(notes.map(({ mark, from }) => [mark, from]));
  return { notes, marks: marks.filter(({ mark, at }) => at < (first.get(mark) ?? -1)) };
}

function isInZone(line: Line | undefined): boolean {
  return line?.place?.role === 'note';
}

/** The only line that begins with each symbol, or the last when the others hold nothing else: those are marks. */
function symbolStarts(lines: readonly Line[], taken: ReadonlySet<number>): Start[] {
  const byMark = new Map<string, Start[]>();
  const inZone = lines.some(isInZone);
  for (const [at, line] of lines.entries()) {
    const { text } = line.clean;
    const mark = START.exec(text)?.[1] ?? ALONE.exec(text)?.[0];
    if (mark === undefined || taken.has(at) || (inZone && !isInZone(line))) continue;
    const length = START.exec(text)?.[0].length ?? text.length;
    // *Nadruk* is no note.
    if (text.slice(length).includes(mark)) continue;
    byMark.set(mark, [...(byMark.get(mark) ?? []).slice(-2), { mark, at, length }]);
  }
  return [...byMark.values()].flatMap((starts) => {
    const last = starts.at(-1);
    const isAlone = ({ at }: Start): boolean => ALONE.test(lines[at]?.clean.text ?? '');
    return last !== undefined && starts.slice(0, -1).every(isAlone) ? [last] : [];
  });
}

/** So far back is looked for the start of the word before a mark. */
const LONGEST_WORD = 40;

type SymbolMark = SymbolNotes['marks'][number] & { readonly mark: string };

function symbolMarks(lines: readonly Line[], taken: ReadonlySet<number>): SymbolMark[] {
  return lines.flatMap(({ clean: { text } }, at): SymbolMark[] => {
    if (taken.has(at) || !/[*†‡§]/u.test(text)) return [];
    if (ALONE.test(text)) return [{ mark: text, at, span: { start: 0, end: text.length } }];
    return [...text.matchAll(INLINE)].flatMap(({ 0: mark, index }) => {
      const word = text.slice(Math.max(0, index - LONGEST_WORD), index);
      const isEmphasis = word.slice(word.lastIndexOf(' ') + 1).includes(mark);
      return isEmphasis ? [] : [{ mark, at, span: { start: index, end: index + mark.length } }];
    });
  });
}

function endOf(
  lines: readonly Line[],
  start: number,
  { layout, endKnown, taken, next }: Context & { readonly next: number | undefined },
): number {
  if (isInZone(lines[start])) {
    let to = start + 1;
    while (to < lines.length && to !== next && isInZone(lines[to]) && !taken.has(to)) to += 1;
    return to;
  }
  const limit = next ?? lines.length;
  if (next !== undefined || (endKnown && limit - start <= LONGEST_NOTE)) return limit;
  return noteEnd(lines, ALONE.test(lines[start]?.clean.text ?? '') ? start + 1 : start, { limit, layout });
}
