// From pages of lines to the flow of the text: blocks of lines that are one paragraph each, over page
// boundaries, and the notes beside them. Marks and tables of contents are taken out here.

import type { DroppedText } from '../model/document.js';
import { CleanTextBuilder, cutOut } from './clean-text.js';
import { contentsLines } from './contents.js';
import type { Layout } from './layout.js';
import type { Line } from './line.js';
import type { PlacedLine } from './line-join.js';
import type { FoundMark, FoundNotes, NoteBlock } from './note-block.js';
import { findNotes } from './note-block.js';
import type { Page } from './page.js';
import type { BodyLine } from './paragraph-break.js';
import { startsParagraph } from './paragraph-break.js';
import { cellSpans, tableRows } from './table.js';

export interface FlowBlock {
  readonly lines: readonly PlacedLine[];
  /** Count of body lines up to and with this block. */
  readonly end: number;
  readonly cell: boolean;
}

export interface FlowNote {
  readonly mark: string;
  readonly lines: readonly PlacedLine[];
  /** It follows the paragraph of this body line: the one with its mark, else the last of its page. Counted from 1. */
  readonly after: number;
}

export interface Flow {
  readonly blocks: readonly FlowBlock[];
  readonly notes: readonly FlowNote[];
  readonly dropped: readonly DroppedText[];
}

/** Lines of body text and notes as they are gathered page by page. */
interface Gathered {
  readonly body: BodyLine[];
  readonly notes: FlowNote[];
  readonly dropped: DroppedText[];
}

/** Finds blocks and notes. Linear time. */
export function flowText(pages: readonly Page[], layout: Layout): Flow {
  const { body, notes, dropped } = gather(pages, layout);
  return { blocks: blocksOf(body, layout), notes, dropped };
}

function gather(pages: readonly Page[], layout: Layout): Gathered {
  const gathered: Gathered = { body: [], notes: [], dropped: [] };
  const cleared = pages.map((page) => withoutContents(page, gathered.dropped));
  const found = cleared.map((page) => findNotes(page.lines, layout, page.endKnown));
  const endnotes = found.some(({ notes }) => notes.length > 0) ? undefined : findEndnotes(cleared, layout);
  for (const [at, page] of cleared.entries())
    gatherPage(page, endnotes?.[at] ?? found[at] ?? NO_NOTES, gathered);
  return gathered;
}

const NO_NOTES: FoundNotes = { notes: [], marks: [] };

function withoutContents(page: Page, dropped: DroppedText[]): Page {
  const contents = contentsLines(page.lines);
  for (const at of contents) {
    const line = page.lines[at];
    if (line !== undefined)
      dropped.push({
        page: page.number,
        line: line.number,
        text: line.clean.text,
        reason: 'table-of-contents',
      });
  }
  return contents.size === 0 ? page : { ...page, lines: page.lines.filter((_, at) => !contents.has(at)) };
}

/** Notes at the end of a text of several pages, handed out to the pages again; none when there is no such row. */
function findEndnotes(pages: readonly Page[], layout: Layout): FoundNotes[] | undefined {
  if (pages.length < 2) return undefined;
  const { notes, marks } = findNotes(
    pages.flatMap((page) => page.lines),
    layout,
    false,
  );
  let from = 0;
  return pages.map(({ lines }) => {
    const start = from;
    const to = start + lines.length;
    from = to;
    const inPage = notes.filter((note) => note.from < to && note.to > start);
    return {
      notes: inPage.map((note) => ({
        mark: note.mark,
        from: Math.max(note.from, start) - start,
        to: Math.min(note.to, to) - start,
        markLength: note.from < start ? 0 : note.markLength,
      })),
      marks: marks
        .filter(({ at }) => at >= start && at < to)
        .map((mark) => ({ ...mark, at: mark.at - start })),
    };
  });
}

function gatherPage(page: Page, { notes, marks }: FoundNotes, gathered: Gathered): void {
  const marksOf = marksByLine(marks);
  const noteAt = new Map(notes.map((note) => [note.from, note]));
  /** Body lines up to and with each line of the page. */
  const counted: number[] = [];
  let newPage = gathered.body.length > 0;
  let blank = false;
  for (let at = 0; at < page.lines.length; at += 1) {
    const note = noteAt.get(at);
    const line = page.lines[at];
    if (line === undefined) continue;
    if (note !== undefined) {
      gatherNote(page, note, { gathered, after: placeOfNote(page, note, counted) ?? gathered.body.length });
      at = Math.max(at, note.to - 1);
      newPage = gathered.body.length > 0;
      continue;
    }
    if (line.place?.role === 'note') {
      gatherNoteLine({ line, page: page.number }, gathered);
      continue;
    }
    blank ||= line.blankBefore;
    const kept = withoutMarks(
      { line: { ...line, blankBefore: blank }, page: page.number },
      marksOf.get(at) ?? [],
      gathered.dropped,
    );
    if (kept !== undefined) gathered.body.push({ line: kept, page: page.number, newPage });
    counted[at] = gathered.body.length;
    if (kept === undefined) continue;
    newPage = false;
    blank = false;
  }
}

/**
 * The body line with the mark, where lines know their places and so the paragraphs are sure. Elsewhere a note that came
 * into a paragraph broken by mistake would part its sentences.
 */
function placeOfNote({ lines }: Page, note: NoteBlock, counted: readonly number[]): number | undefined {
  return lines[note.from]?.place === undefined ? undefined : counted[note.calledAt ?? -1];
}

function marksByLine(marks: readonly FoundMark[]): Map<number, FoundMark[]> {
  const byLine = new Map<number, FoundMark[]>();
  for (const mark of marks) {
    const onLine = byLine.get(mark.at);
    if (onLine === undefined) byLine.set(mark.at, [mark]);
    else onLine.push(mark);
  }
  return byLine;
}

/** The line without its marks, or `undefined` when nothing else is on it. */
function withoutMarks(
  { line, page }: PlacedLine,
  marks: readonly FoundMark[],
  dropped: DroppedText[],
): Line | undefined {
  if (marks.length === 0) return line;
  const { text } = line.clean;
  for (const { span } of marks)
    dropped.push({
      page,
      line: line.number,
      text: text.slice(span.start, span.end),
      reason: 'footnote-mark',
    });
  const clean = cutOut(
    line.clean,
    marks.map(({ span }) => span),
  );
  return clean.text === '' ? undefined : { ...line, clean };
}

function gatherNote(
  page: Page,
  note: NoteBlock,
  { gathered: { notes, dropped }, after }: { readonly gathered: Gathered; readonly after: number },
): void {
  const lines: PlacedLine[] = [];
  for (const line of page.lines.slice(note.from, note.to)) {
    const length = lines.length === 0 && line === page.lines[note.from] ? note.markLength : 0;
    const clean = length === 0 ? line.clean : cutOut(line.clean, [{ start: 0, end: length }]);
    if (clean.text === '')
      dropped.push({ page: page.number, line: line.number, text: line.clean.text, reason: 'footnote-mark' });
    else lines.push({ line: { ...line, clean }, page: page.number });
  }
  if (lines.length > 0) notes.push({ mark: note.mark, lines, after });
}

/** Marks of notes that are no numbers. */
const SYMBOL_MARK = /^(?:[*†‡]{1,3}|§{1,2})\s*(?=\S)/u;

/** A line that by its place is a note's but has no number: one with another mark, or more of the note before. */
function gatherNoteLine(placed: PlacedLine, { body, notes }: Gathered): void {
  const mark = SYMBOL_MARK.exec(placed.line.clean.text)?.[0] ?? '';
  const last = notes.at(-1);
  if (mark === '' && last !== undefined) {
    notes[notes.length - 1] = { ...last, lines: [...last.lines, placed] };
    return;
  }
  const clean = cutOut(placed.line.clean, [{ start: 0, end: mark.length }]);
  notes.push({
    mark: mark.trim(),
    lines: [{ ...placed, line: { ...placed.line, clean } }],
    after: body.length,
  });
}

/** Body lines into blocks; rows of tables into one block a cell. */
function blocksOf(body: readonly BodyLine[], layout: Layout): FlowBlock[] {
  const rows = tableRows(body.map(({ line }) => line));
  const blocks: FlowBlock[] = [];
  let start = 0;
  for (let at = 1; at <= body.length; at += 1) {
    const [first, line, next, afterNext] = [body[start], body[at - 1], body[at], body[at + 1]];
    if (first === undefined || line === undefined) break;
    const context = { layout, first, afterNext };
    const goesOn =
      next !== undefined && !rows.has(at - 1) && !rows.has(at) && !startsParagraph(line, next, context);
    if (goesOn) continue;
    blocks.push(
      ...(rows.has(at - 1)
        ? cellBlocks(line, at)
        : [{ lines: body.slice(start, at), end: at, cell: isCell(line) }]),
    );
    start = at;
  }
  return blocks;
}

function isCell({ line }: BodyLine): boolean {
  return line.place?.cell !== undefined;
}

function cellBlocks({ line, page }: BodyLine, end: number): FlowBlock[] {
  return cellSpans(line)
    .filter((span) => span.end > span.start)
    .map((span) => {
      const builder = new CleanTextBuilder();
      builder.append(line.clean, span);
      return { lines: [{ line: { ...line, clean: builder.build() }, page }], end, cell: true };
    });
}
