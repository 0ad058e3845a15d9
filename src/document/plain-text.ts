// Plain text, also copied from a PDF, to paragraphs. The stations: lines (line.ts), how they are laid out
// (layout.ts), pages and their furniture (page.ts), tables of contents, notes and marks (note-block.ts),
// paragraphs (paragraph-break.ts), hyphens (hyphen.ts), kinds (paragraph-kind.ts). Whatever is left out or
// joined on the way is in the report. Linear in the length of the text.

import type { CleaningReport, Document, DroppedText, HyphenDecision, Paragraph } from '../model/document.js';
import type { Language } from '../model/language.js';
import { flowText } from './flow.js';
import type { FlowBlock, FlowNote } from './flow.js';
import { layoutOf } from './layout.js';
import type { Line } from './line.js';
import { readLines } from './line.js';
import { joinLines } from './line-join.js';
import { bulletOf } from './line-shape.js';
import { splitPages } from './page.js';
import { paragraphKinds } from './paragraph-kind.js';
import { wordEvidence } from './word-evidence.js';
import type { WordEvidence } from './word-evidence.js';

export interface TextOptions {
  readonly language: Language;
  /** How frequent a word is in general language, in any unit that compares; 0 when unknown. Default: nothing is known. */
  readonly knows?: (word: string) => number;
  /** True: every line is a paragraph; nothing is joined or dropped. Default: the layout is recognised. */
  readonly lineParagraphs?: boolean;
}

/** Reads decoded text. Any text can be read; what is no running text is left out and reported. */
export function readText(text: string, options: TextOptions): Document {
  const lines = readLines(text);
  if (options.lineParagraphs === true)
    return { paragraphs: lines.map(lineParagraph), report: { hyphens: [], dropped: [] } };
  return readTextLines(lines, options);
}

/** Reads the lines of a text, which may know their places on the pages (pdf/pdf-document.ts). */
export function readTextLines(lines: readonly Line[], options: TextOptions): Document {
  const paged = splitPages(lines, layoutOf(lines));
  const layout = layoutOf(paged.pages.flatMap((page) => page.lines));
  const flow = flowText(paged.pages, layout);
  const body = [...flow.blocks.flatMap((block) => block.lines), ...flow.notes.flatMap((note) => note.lines)];
  const evidence = wordEvidence(
    body.map(({ line }) => line),
    options.language,
    options.knows,
  );
  const context = { language: options.language, evidence };
  const blocks = blockParagraphs(flow.blocks, context);
  const notes = flow.notes.map((note) => noteParagraph(note, context));
  const report = reportOf(
    [...paged.dropped, ...flow.dropped],
    [...blocks, ...notes].flatMap(({ hyphens }) => hyphens),
  );
  return {
    paragraphs: inReadingOrder(
      flow.blocks,
      blocks,
      flow.notes.map((note, at) => ({ note, read: notes[at] })),
    ),
    report,
  };
}

function lineParagraph({ clean, number }: Line): Paragraph {
  return { kind: 'paragraph', ...clean, page: 1, line: number };
}

interface ReadContext {
  readonly language: Language;
  readonly evidence: WordEvidence;
}

interface ReadParagraph {
  readonly paragraph: Paragraph;
  readonly hyphens: readonly HyphenDecision[];
}

function blockParagraphs(blocks: readonly FlowBlock[], context: ReadContext): ReadParagraph[] {
  const bullets = blocks.map(({ lines, cell }) => (cell ? '' : bulletOf(lines[0]?.line.clean.text ?? '')));
  const joined = blocks.map(({ lines }, at) => joinLines(lines, bullets[at]?.length ?? 0, context));
  const kinds = paragraphKinds(
    blocks.map(({ lines, cell }, at) => ({
      text: (bullets[at] ?? '') + (joined[at]?.clean.text ?? ''),
      lines: lines.length,
      cell,
      title: lines.every(({ line }) => line.place?.role === 'title'),
    })),
  );
  return joined.map(({ clean, hyphens }, at) => {
    const first = blocks[at]?.lines[0];
    const mark = (bullets[at] ?? '').trim();
    const place = { page: first?.page ?? 1, line: first?.line.number ?? 1, ...(mark === '' ? {} : { mark }) };
    const kind = first?.line.place?.role === 'caption' ? 'caption' : (kinds[at] ?? 'paragraph');
    return { paragraph: { kind, ...clean, ...place }, hyphens };
  });
}

function noteParagraph({ mark, lines }: FlowNote, context: ReadContext): ReadParagraph {
  const { clean, hyphens } = joinLines(lines, 0, context);
  const first = lines[0];
  return {
    paragraph: { kind: 'footnote', ...clean, page: first?.page ?? 1, line: first?.line.number ?? 1, mark },
    hyphens,
  };
}

/** Each note after its paragraph (flow.ts). */
function inReadingOrder(
  blocks: readonly FlowBlock[],
  read: readonly ReadParagraph[],
  notes: readonly { note: FlowNote; read: ReadParagraph | undefined }[],
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let noted = 0;
  const addNotes = (bodyLines: number): void => {
    for (let next = notes[noted]; next !== undefined && next.note.after <= bodyLines; next = notes[noted]) {
      if (next.read !== undefined) paragraphs.push(next.read.paragraph);
      noted += 1;
    }
  };
  addNotes(0);
  for (const [at, block] of blocks.entries()) {
    const paragraph = read[at]?.paragraph;
    if (paragraph !== undefined) paragraphs.push(paragraph);
    addNotes(block.end);
  }
  addNotes(Infinity);
  return paragraphs;
}

function reportOf(dropped: readonly DroppedText[], hyphens: readonly HyphenDecision[]): CleaningReport {
  const byLine = (one: { line: number }, other: { line: number }): number => one.line - other.line;
  return { hyphens: [...hyphens].sort(byLine), dropped: [...dropped].sort(byLine) };
}
