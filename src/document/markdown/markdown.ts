// Markdown to paragraphs: blocks (blocks.ts), then the marks inside them (inline.ts). Offsets point into the
// source. Code blocks and the data before a text are left out and reported; notes follow the paragraph that
// refers to them, numbered in that order as they are on the page.

import type { Document } from '../../model/document.js';
import { documentOf, Draft, placeNotes } from '../draft.js';
import { References } from '../html/source-text.js';
import type { BlockLine, MarkdownBlock } from './blocks.js';
import { labelKey, readBlocks } from './blocks.js';
import type { InlineContext, InlineMarks } from './inline.js';
import { inlineMarks } from './inline.js';

/** Reads Markdown from its decoded source; any text can be read. Linear time. */
export function readMarkdown(source: string): Document {
  const { blocks, targets } = readBlocks(source);
  const labels = new Set(blocks.filter(({ kind }) => kind === 'footnote').map(({ mark }) => labelKey(mark)));
  const references = new References();
  const context: InlineContext = {
    isTarget: (key) => targets.has(key),
    isNote: (label) => labels.has(labelKey(label)),
    decode: (reference) => references.decode(reference),
  };
  const numbers = new NoteNumbers();
  const notes = new Map<string, Draft[]>();
  const body: Draft[] = [];
  for (const block of blocks) {
    const draft = draftOf(source, block, context, numbers);
    const key = labelKey(block.mark);
    if (block.kind === 'footnote') notes.set(key, [...(notes.get(key) ?? []), draft]);
    else body.push(draft);
  }
  for (const [key, drafts] of notes) for (const draft of drafts) draft.mark = numbers.get(key);
  return documentOf(placeNotes(body, notes));
}

/** Numbers of notes in the order in which the text refers to them. */
class NoteNumbers {
  readonly #numbers = new Map<string, string>();

  refer(key: string): string {
    const number = this.#numbers.get(key) ?? String(this.#numbers.size + 1);
    this.#numbers.set(key, number);
    return number;
  }

  get(key: string): string | undefined {
    return this.#numbers.get(key);
  }
}

/** A block's text as one string, and where each of its lines stands in it and in the source. */
interface BlockText {
  readonly text: string;
  readonly lines: readonly (BlockLine & { readonly from: number })[];
}

function textOf(source: string, { lines }: MarkdownBlock): BlockText {
  let from = 0;
  const placed = lines.map((line) => {
    const here = from;
    from += line.end - line.start + 1;
    return { ...line, from: here };
  });
  return { text: lines.map(({ start, end }) => source.slice(start, end)).join('\n'), lines: placed };
}

/** All of a block is a link to a place in the same file. */
const INNER_LINK = /^\[[^[\]]{1,300}\]\(#[^\s()]{0,300}\)$/u;

function draftOf(source: string, block: MarkdownBlock, context: InlineContext, numbers: NoteNumbers): Draft {
  const { text, lines } = textOf(source, block);
  const isCode = block.kind === 'code';
  const draft = new Draft(block.kind === 'code' ? 'paragraph' : block.kind, block.lines[0]?.number);
  if (isCode) draft.reason = 'code';
  else if (block.mark !== '') draft.mark = block.mark;
  if (INNER_LINK.test(text)) draft.linked = text.length;
  const marks = isCode ? undefined : inlineMarks(text, context);
  for (const line of lines) {
    takeLine(draft, { text, line }, { marks, numbers });
    draft.text.add('\n');
  }
  return draft;
}

/** Takes over what is not crossed out of a line, run by run. */
function takeLine(
  draft: Draft,
  { text, line }: { text: string; line: BlockText['lines'][number] },
  { marks, numbers }: { marks: InlineMarks | undefined; numbers: NoteNumbers },
): void {
  const end = line.from + line.end - line.start;
  let at = line.from;
  const take = (to: number): void => {
    draft.text.takeText(text.slice(at, to), line.start + at - line.from, { line: line.number });
  };
  for (let place = line.from; place < end; place += 1) {
    if (marks?.crossed[place] !== 1) continue;
    take(place);
    at = place + 1;
    draft.text.add(marks.replaced.get(place) ?? '');
    const label = marks.notes.get(place);
    if (label !== undefined) refer(draft, labelKey(label), numbers);
  }
  take(end);
}

function refer(draft: Draft, key: string, numbers: NoteNumbers): void {
  draft.notes.push(key);
  draft.lose(numbers.refer(key), 'footnote-mark');
}
