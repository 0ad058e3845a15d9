// Paragraphs as the readers of structured formats build them: text is taken over as it stands there, and
// cleaned when all of it is known. White space is folded and soft characters vanish by the same rules as in
// plain text (line.ts), so that the same document gives the same sentences in every format.

import type { Document, DroppedText, Paragraph, ParagraphKind, TextPiece } from '../model/document.js';
import type { CleanText } from './clean-text.js';
import { CleanTextBuilder, cutOut } from './clean-text.js';
import { contentsParagraphs } from './contents.js';
import { cleanLine } from './line.js';
import type { ListLabel } from './numbering.js';

export type DropReason = DroppedText['reason'];

/** A paragraph that is still being read. */
export class Draft {
  kind: ParagraphKind;
  /** Page or slide, from 1. */
  page = 1;
  /** Line in the source; the ordinal of the draft where the format has no lines. */
  line: number | undefined;
  mark: string | undefined;
  /** Text that is not in the file but on the page: the number of a list item. */
  prefix = '';
  /** Set when the whole of it is no running text. */
  reason: DropReason | undefined;
  readonly text = new CleanTextBuilder();
  /** Marks and other text left out, with where it stood in `text`. */
  readonly lost: { readonly at: number; readonly text: string; readonly reason: DropReason }[] = [];
  /** Keys of the notes it refers to. */
  readonly notes: string[] = [];
  /** Characters of its text that are links to places in the same file. */
  linked = 0;

  constructor(kind: ParagraphKind, line?: number) {
    this.kind = kind;
    this.line = line;
  }

  /** Takes the label of a list item: numbers show before the text, bullets are marks. */
  setLabel({ number, bullet }: ListLabel): void {
    if (number !== '') this.prefix = `${number} `;
    if (bullet !== '') this.mark = bullet;
  }

  /** Leaves text out where the draft ends now. */
  lose(text: string, reason: DropReason): void {
    this.lost.push({ at: this.text.length, text, reason });
  }
}

/** The text of a container as it is read, part after part: what offsets of its document point into. */
export class ExtractedText {
  readonly #parts: string[] = [];
  #length = 0;

  /** Adds text that stands on a page to a draft. */
  addTo(draft: Draft, text: string, page = draft.page): void {
    draft.text.takeText(text, this.#length, page === draft.page ? {} : { page });
    this.#push(text);
  }

  /** Ends a paragraph. */
  endParagraph(): void {
    this.#push('\n');
  }

  toString(): string {
    return this.#parts.join('');
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

/**
 * Body and notes in reading order: each note after the paragraph that first refers to it, or after all of the
 * text when it is an endnote. Notes nobody refers to are left out and reported.
 */
export function placeNotes(
  body: readonly Draft[],
  notes: ReadonlyMap<string, readonly Draft[]>,
  isEndnote: (key: string) => boolean = () => false,
): Draft[] {
  const drafts: Draft[] = [];
  const endnotes: Draft[] = [];
  const placed = new Set<string>();
  for (const paragraph of body) {
    drafts.push(paragraph);
    for (const key of paragraph.notes) {
      if (!placed.has(key)) (isEndnote(key) ? endnotes : drafts).push(...(notes.get(key) ?? []));
      placed.add(key);
    }
  }
  const unplaced = [...notes].filter(([key]) => !placed.has(key)).flatMap(([, note]) => note);
  for (const draft of unplaced) draft.reason = 'unreferenced-note';
  return [...drafts, ...endnotes, ...unplaced];
}

/** The document of drafts in reading order. Drafts without ink are left out and not counted. Linear time. */
export function documentOf(drafts: readonly Draft[], extractedText?: string): Document {
  const paragraphs: Paragraph[] = [];
  const dropped: DroppedText[] = [];
  let ordinal = 1;
  const cleaned = drafts.map((draft) => ({ draft, clean: cleanDraft(draft) }));
  setContentsAside(cleaned);
  for (const { draft, clean } of cleaned) {
    const line = draft.line ?? ordinal;
    const { page } = draft;
    const hasText = clean.pieces.length > 0;
    if (draft.reason === undefined) {
      dropped.push(...draft.lost.map(({ text, reason }) => ({ page, line, text, reason })));
      if (hasText) paragraphs.push(paragraphOf(draft, clean, line));
    } else if (hasText) dropped.push({ page, line, text: clean.text, reason: draft.reason });
    if (hasText) ordinal += 1;
  }
  const report = { hyphens: [], dropped };
  return extractedText === undefined ? { paragraphs, report } : { paragraphs, report, extractedText };
}

interface CleanedDraft {
  readonly draft: Draft;
  readonly clean: CleanText;
}

function setContentsAside(cleaned: readonly CleanedDraft[]): void {
  const shown = cleaned.filter(({ draft, clean }) => draft.reason === undefined && clean.text !== '');
  const contents = contentsParagraphs(
    shown.map(({ draft, clean: { text } }) => ({
      text,
      isHeading: draft.kind === 'heading',
      isLink: draft.linked >= text.length - draft.prefix.length,
    })),
  );
  for (const [at, { draft }] of shown.entries()) if (contents.has(at)) draft.reason = 'table-of-contents';
}

function paragraphOf({ kind, page, mark }: Draft, { text, pieces }: CleanText, line: number): Paragraph {
  return {
    kind,
    text,
    pieces: pieces.map((piece) => withoutPlaceOf(piece, line)),
    page,
    line,
    ...(mark === undefined || mark === '' ? {} : { mark }),
  };
}

/** A piece names its line only where it is another than the paragraph's. */
function withoutPlaceOf(piece: TextPiece, line: number): TextPiece {
  if (piece.line !== line) return piece;
  const { line: _same, ...rest } = piece;
  return rest;
}

function cleanDraft({ text, lost, prefix }: Draft): CleanText {
  const cuts = lost.map(({ at }) => ({ start: at, end: at }));
  const raw = text.build();
  const folded = foldSpace(cuts.length === 0 ? raw : cutOut(raw, cuts));
  if (prefix === '' || folded.text === '') return folded;
  const builder = new CleanTextBuilder();
  builder.add(prefix);
  builder.append(folded, { start: 0, end: folded.text.length });
  return builder.build();
}

/** Text with white space folded and soft characters gone, wherever its lines end. */
function foldSpace(raw: CleanText): CleanText {
  const start = raw.text.length - raw.text.replace(/^[\s\uFEFF\u200B]+/u, '').length;
  const { clean } = cleanLine(raw.text, start, start + raw.text.slice(start).trimEnd().length);
  const builder = new CleanTextBuilder();
  let at = 0;
  for (const { clean: from, original, length } of clean.pieces) {
    builder.add(clean.text.slice(at, from));
    builder.append(raw, { start: original, end: original + length });
    at = from + length;
  }
  builder.add(clean.text.slice(at));
  return builder.build();
}
