// From the pages of a PDF to a document. Pages are measured as a whole, furniture and notes are told by place
// and size, and the lines then go through the same stations as those of a text file (plain-text.ts), which
// see the places where letters alone would have to guess.
//
// The document's offsets point into the extracted text: the lines in reading order, one a line, a form feed
// before each page but the first. `line` counts these lines over the document, `page` is the physical page.

import type { Document } from '../../model/document.js';
import type { Line } from '../line.js';
import { readLines } from '../line.js';
import type { LinePlace } from '../line-place.js';
import { looksLikeTitle, startsLower } from '../line-shape.js';
import type { TextOptions } from '../plain-text.js';
import { readTextLines } from '../plain-text.js';
import { boldTitles } from './bold-titles.js';
import type { MarginSide } from './margins.js';
import { marginLines } from './margins.js';
import type { Measures } from './measures.js';
import { measuresOf } from './measures.js';
import { noteLines } from './note-zone.js';
import type { PageLine, PageText } from './page-text.js';

export interface PdfDocument extends Document {
  /** What the offsets point into. */
  readonly extracted: string;
}

interface OrderedLine {
  readonly line: PageLine;
  readonly page: number;
  readonly role: LinePlace['role'];
}

/** Reads the pages of a PDF; those without text may be missing. O(n log n) in the number of lines. */
export function readPdf(pages: readonly PageText[], options: TextOptions): PdfDocument {
  const margins = marginLines(pages, measuresOf(pages));
  // Once more without the lines in the margins, which stand out of the columns.
  const measures = measuresOf(
    pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !margins.has(line)) })),
  );
  const ordered = withoutLooseHyphens(inOrder(pages, { margins, measures }));
  const extracted = ordered
    .map(({ line, page }, at) => (at === 0 || ordered[at - 1]?.page === page ? '' : '\f') + line.text)
    .join('\n');
  const bold = boldTitles(
    ordered.flatMap(({ line, role }) => (role === undefined ? [line] : [])),
    measures,
  );
  const lines = readLines(extracted).map((line) => placed(line, ordered, { measures, bold }));
  return { ...readTextLines(lines, options), extracted };
}

const LOOSE_HYPHEN = /(?<=\p{L}{2}) -$/u;
/** The next line of the text may stand behind so many notes and margin lines. */
const NEXT_LINES = 50;
const SPACED_DASH = /\p{L} - \p{L}/u;

/**
 * In loosely set lines the hyphen at the end stands a little apart, and pdf.js sees a space before it. In a
 * document that writes its dashes in the same way nobody could tell, and they are left alone.
 */
function withoutLooseHyphens(ordered: readonly OrderedLine[]): readonly OrderedLine[] {
  if (ordered.some(({ line }) => SPACED_DASH.test(line.text))) return ordered;
  return ordered.map((own, at) => {
    const next = ordered.slice(at + 1, at + 1 + NEXT_LINES).find(({ role }) => role === own.role);
    return startsLower(next?.line.text ?? '')
      ? { ...own, line: { ...own.line, text: own.line.text.replace(LOOSE_HYPHEN, '-') } }
      : own;
  });
}

/** Headers, text, notes, footers: page by page. */
function inOrder(
  pages: readonly PageText[],
  { margins, measures }: { margins: ReadonlyMap<PageLine, MarginSide>; measures: Measures },
): OrderedLine[] {
  let noted = false;
  return pages.flatMap(({ number, lines }) => {
    const text = lines.filter((line) => !margins.has(line));
    const notes = noteLines(text, measures, noted);
    if (text.length > 0) noted = notes.size > 0;
    const withRole = (list: readonly PageLine[], role: LinePlace['role']): OrderedLine[] =>
      list.map((line) => ({ line, page: number, role }));
    return [
      ...withRole(inMargin(lines, margins, 'header'), 'header'),
      ...withRole(
        text.filter((line) => !notes.has(line)),
        undefined,
      ),
      ...withRole(
        text.filter((line) => notes.has(line)),
        'note',
      ),
      ...withRole(inMargin(lines, margins, 'footer'), 'footer'),
    ];
  });
}

function inMargin(
  lines: readonly PageLine[],
  margins: ReadonlyMap<PageLine, MarginSide>,
  side: MarginSide,
): PageLine[] {
  return lines
    .filter((line) => margins.get(line) === side)
    .sort((one, other) => one.baseline - other.baseline || one.left - other.left);
}

/** An empty line stands where the step is so many times the usual one. */
const BLANK_STEP = 1.5;

function placed(
  line: Line,
  ordered: readonly OrderedLine[],
  { measures, bold }: { measures: Measures; bold: ReadonlySet<PageLine> },
): Line {
  const own = ordered[line.number - 1];
  if (own === undefined) return line;
  const before = ordered[line.number - 2];
  const leading = measures.leading(own.line.size);
  const sameColumn = before?.page === own.page && before.line.column === own.line.column;
  const { left, right, baseline, size, font, cell } = own.line;
  const role = own.role ?? (bold.has(own.line) ? 'title' : setAs(own.line, measures));
  const place: LinePlace = {
    ...{ page: own.page, left, right, baseline, size, font, leading },
    column: measures.column(own.page, own.line),
    ...(cell === undefined ? {} : { cell: own.page * CELLS + cell }),
    ...(role === undefined ? {} : { role }),
  };
  return {
    ...line,
    blankBefore: sameColumn && baseline - before.line.baseline > BLANK_STEP * leading,
    place,
  };
}

/** More cells than this are on no page. */
const CELLS = 1_000_000;
/** Titles are so many times as large as the body, or in another font and no smaller. */
const TITLE_SIZE = 1.1;
const NO_SMALLER = 0.97;

/** What its type says a line of the text is. */
function setAs(line: PageLine, measures: Measures): 'title' | 'caption' | undefined {
  if (CAPTION.test(line.text) && isOther(line, measures)) return 'caption';
  return isTitle(line, measures) ? 'title' : undefined;
}

/** The first line under or above a figure or table, which is not set like the body. */
const CAPTION =
  /^(?:tabel|figuur|grafiek|kader|afbeelding|table|figure|chart|box)\s\d{1,3}(?:\.\d{1,3})?\b/iu;
const OTHER_SIZE = 0.06;

function isOther({ size, font, cell }: PageLine, measures: Measures): boolean {
  const differs = Math.abs(size - measures.size) > OTHER_SIZE * measures.size || font !== measures.font;
  return cell === undefined && differs;
}

function isTitle(line: PageLine, measures: Measures): boolean {
  if (line.cell !== undefined) return false;
  if (line.size >= TITLE_SIZE * measures.size) return true;
  return line.font !== measures.font && line.size >= NO_SMALLER * measures.size && looksLikeTitle(line.text);
}
