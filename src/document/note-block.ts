// Footnotes: the block of notes at the bottom of a page, and the marks in the text that lead to them.
//
// A block is a row of lines that begin n, n+1, n+2 … where marks for at least half of the numbers, the first
// among them, stand above it. Of all such rows the one with most marks wins; it is found in one pass from
// the last line up, so the time is linear. Digits that no note answers to stay, except superscripts after
// words and numbers alone on a line inside a paragraph, which no line breaking could have left there.

import type { Layout } from './layout.js';
import { lengthWithNextWord } from './layout.js';
import type { Line } from './line.js';
import { LONGEST_NOTE, noteEnd } from './note-end.js';
import type { MarkCandidate, NoteStart } from './note-mark.js';
import { loneNumber, MARK_SHAPES, markCandidates, noteStarts } from './note-mark.js';
import { findSymbolNotes } from './symbol-note.js';

export interface NoteBlock {
  /** Its number or symbol. */
  readonly mark: string;
  /** Index of the first line, and of the line after the last. */
  readonly from: number;
  readonly to: number;
  /** Length of the mark at the start of the first line. */
  readonly markLength: number;
  /** Index of the line with the mark that leads to it, where there is one. */
  readonly calledAt?: number;
}

export interface FoundNotes {
  /** In reading order. */
  readonly notes: readonly NoteBlock[];
  /** The marks to take out of the other lines, in reading order. */
  readonly marks: readonly FoundMark[];
}

export type FoundMark = Pick<MarkCandidate, 'at' | 'span'>;

type NumberedBlock = NoteBlock & { readonly number: number };

/** Finds notes and marks in the lines of one page (or of a text whose pages are not known: `endKnown` false). */
export function findNotes(lines: readonly Line[], layout: Layout, endKnown: boolean): FoundNotes {
  const candidates = markCandidates(lines);
  const row = noteRow(noteStarts(lines), candidates);
  const notes = noteBlocks(lines, row, { candidates, endKnown, layout });
  const inNotes = noteLines(notes);
  const body = candidates.filter(({ at }) => !inNotes.has(at));
  const answered = answeredMarks(notes, body);
  const chosen = new Set(answered.values());
  for (const mark of body) if (isStrayMark(lines, mark, layout)) chosen.add(mark);
  const symbols = findSymbolNotes(lines, { taken: inNotes, layout, endKnown });
  const inSymbols = noteLines(symbols.notes);
  const marks: FoundMark[] = body.filter((mark) => chosen.has(mark) && !inSymbols.has(mark.at));
  return {
    notes: [...notes.map((note) => withMark(note, answered.get(note))), ...symbols.notes].sort(
      (one, other) => one.from - other.from,
    ),
    marks: [...marks, ...symbols.marks].sort(
      (one, other) => one.at - other.at || one.span.start - other.span.start,
    ),
  };
}

function withMark(note: NoteBlock, mark: MarkCandidate | undefined): NoteBlock {
  return mark === undefined ? note : { ...note, calledAt: mark.at };
}

interface RowNode {
  readonly start: NoteStart;
  readonly next: RowNode | undefined;
  readonly length: number;
  readonly marked: number;
}

function noteRow(starts: readonly NoteStart[], candidates: readonly MarkCandidate[]): NoteStart[] {
  const firstMark = firstMarks(candidates);
  const nodes = new Map<number, RowNode>();
  let best: RowNode | undefined;
  for (const start of starts.toReversed()) {
    const next = nodes.get(start.number + 1);
    const own = markWeight(firstMark, start);
    const node = { start, next, length: 1 + (next?.length ?? 0), marked: own + (next?.marked ?? 0) };
    // A number without a mark above it, where the same further down has one, is that mark.
    const below = nodes.get(start.number)?.start;
    if (own === 0 && below !== undefined && markWeight(firstMark, below) > 0) continue;
    nodes.set(start.number, node);
    if (own > 0 && isRow(node) && node.marked > (best?.marked ?? 0)) best = node;
  }
  const row: NoteStart[] = [];
  for (let node = best; node !== undefined; node = node.next) row.push(node.start);
  return row;
}

/** Half of the numbers need marks. A doubtful one is enough where the number stands alone on its line twice. */
function isRow({ start, length, marked }: RowNode): boolean {
  return marked >= (start.alone ? 0.5 : 1) && 2 * marked >= length;
}

/** Indexes of the lines with the first candidates for each number. */
type FirstMarks = ReadonlyMap<number, { readonly sure?: number; readonly doubtful?: number }>;

function firstMarks(candidates: readonly MarkCandidate[]): FirstMarks {
  const first = new Map<number, { sure?: number; doubtful?: number }>();
  for (const { number, at, shape } of candidates) {
    const known = first.get(number) ?? {};
    first.set(number, known);
    if (shape === 'doubtful') known.doubtful ??= at;
    else known.sure ??= at;
  }
  return first;
}

/** 1 when a mark stands above or the place says so, a half when only a doubtful mark does. */
function markWeight(first: FirstMarks, start: NoteStart): number {
  if (start.sure) return 1;
  const { sure = Infinity, doubtful = Infinity } = first.get(start.number) ?? {};
  if (sure < start.at) return 1;
  return doubtful < start.at ? 0.5 : 0;
}

function markAbove(first: FirstMarks, start: NoteStart): number | undefined {
  const { sure = Infinity, doubtful } = first.get(start.number) ?? {};
  return sure < start.at ? sure : doubtful;
}

interface BlockContext {
  readonly candidates: readonly MarkCandidate[];
  readonly endKnown: boolean;
  readonly layout: Layout;
}

/** Where each note of the row ends. Without known pages a note ends where the text above goes on. */
function noteBlocks(
  lines: readonly Line[],
  row: readonly NoteStart[],
  context: BlockContext,
): NumberedBlock[] {
  const firstMark = firstMarks(context.candidates);
  let blockStart = row[0]?.at ?? 0;
  return row.map((start, place) => {
    const next = row[place + 1];
    const limit = next?.at ?? lines.length;
    const nextMark = next === undefined ? undefined : markAbove(firstMark, next);
    const markBetween = nextMark !== undefined && nextMark >= blockStart && nextMark < limit;
    const blockGoesOn = next !== undefined && (context.endKnown || !markBetween);
    if (!blockGoesOn && next !== undefined) blockStart = next.at;
    const atPageEnd = next === undefined && context.endKnown && limit - start.at <= LONGEST_NOTE;
    const closed = blockGoesOn || atPageEnd;
    const to = closed
      ? limit
      : noteEnd(lines, start.alone ? start.at + 1 : start.at, {
          limit: Math.min(limit, nextMark ?? limit),
          layout: context.layout,
        });
    return {
      ...{ number: start.number, mark: String(start.number), from: start.at, markLength: start.length },
      to: typeEnd(lines, start.at, to),
    };
  });
}

/** Type larger than a note's by so much is not the note's. */
const LARGER = 1.05;

/** The first line behind the note's first that its place says is none of its lines: larger type, or another column. */
function typeEnd(lines: readonly Line[], from: number, to: number): number {
  const first = lines[from]?.place;
  if (first === undefined || first.role === 'note') return to;
  for (let at = from + 1; at < to; at += 1) {
    const { size, column } = lines[at]?.place ?? first;
    if (size > LARGER * first.size || column.number !== first.column.number) return at;
  }
  return to;
}

function noteLines(notes: readonly NoteBlock[]): Set<number> {
  const inNotes = new Set<number>();
  for (const { from, to } of notes) for (let at = from; at < to; at += 1) inNotes.add(at);
  return inNotes;
}

/** For each note its surest mark above it and after the mark of the note before. */
function answeredMarks(
  notes: readonly NumberedBlock[],
  body: readonly MarkCandidate[],
): Map<NumberedBlock, MarkCandidate> {
  const byNumber = new Map<number, MarkCandidate[]>();
  for (const mark of body)
    byNumber.set(mark.number, [...(byNumber.get(mark.number) ?? []).slice(-MOST_CANDIDATES), mark]);
  const chosen = new Map<NumberedBlock, MarkCandidate>();
  let after = -1;
  for (const note of notes) {
    const { number, from } = note;
    const possible = (byNumber.get(number) ?? []).filter(({ at }) => at >= after && at < from);
    const mark = surest(possible);
    if (mark === undefined) continue;
    chosen.set(note, mark);
    after = mark.at;
  }
  return chosen;
}

/** Of more candidates for one number than this the last are looked at. */
const MOST_CANDIDATES = 20;

function surest(candidates: readonly MarkCandidate[]): MarkCandidate | undefined {
  return MARK_SHAPES.map((shape) => candidates.find((mark) => mark.shape === shape)).find(
    (mark) => mark !== undefined,
  );
}

/** True for a mark that is one even when its note is not on the page. */
function isStrayMark(lines: readonly Line[], mark: MarkCandidate, layout: Layout): boolean {
  if (mark.shape === 'superscript') return true;
  if (mark.shape !== 'line' || !layout.wrapped) return false;
  const [before, line, after] = [lines[mark.at - 1], lines[mark.at], lines[mark.at + 1]];
  if (before === undefined || line === undefined || after === undefined) return false;
  if (line.blankBefore || after.blankBefore) return false;
  if (loneNumber(before) !== undefined || loneNumber(after) !== undefined) return false;
  return lengthWithNextWord(before, after) >= layout.full && !/^[\d\W]/u.test(after.clean.text);
}
