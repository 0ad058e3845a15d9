// Blocks of Markdown from its lines, by those rules of CommonMark 0.31 that matter for running text, with the
// tables and footnotes of GitHub. Each line is looked at once. Deviations:
// 1. how deep lists and quotes nest does not matter, only that a line is in one;
// 2. an indented line is code only after an empty line and outside lists and notes;
// 3. definitions of link targets are one line; blocks of HTML are paragraphs whose tags are taken out.

/** Part of one line of the source; `start` and `end` are offsets. */
export interface BlockLine {
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly number: number;
}

export interface MarkdownBlock {
  kind: 'heading' | 'paragraph' | 'listItem' | 'tableCell' | 'footnote' | 'code';
  readonly lines: BlockLine[];
  /** The bullet of an item, the label of a note, else empty. */
  readonly mark: string;
}

export interface MarkdownBlocks {
  readonly blocks: readonly MarkdownBlock[];
  /** Labels of link targets, as `labelKey` writes them. */
  readonly targets: ReadonlySet<string>;
}

const LINE_END = /\r\n|\n|\r/gu;
const INDENT_AND_QUOTES = /^(?:[ \t]*>)*[ \t]*/u;
const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/u;
const HEADING = /^#{1,6}(?:[ \t]+|$)/u;
const HEADING_END = /(?:^|[ \t])#+$/u;
const UNDERLINE = /^(?:=+|-+)$/u;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const BULLET = /^[-*+](?:[ \t]+(?:\[[ xX]\][ \t]+)?|$)/u;
const NUMBER = /^(\d{1,9})[.)][ \t]+/u;
const NOTE = /^\[\^([^\]\s]{1,100})\]:[ \t]*/u;
const TARGET = /^\[([^\]^][^\]]{0,998})\]:[ \t]*\S/u;
const DELIMITER_CELL = /^:?-+:?$/u;
/** Columns of indent that make code, and that keep a line in a note. */
const CODE_INDENT = 4;

/** Labels compare without case and with white space folded (CommonMark section 4.7). */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** The blocks of a source in order. Linear time. */
export function readBlocks(source: string): MarkdownBlocks {
  const reader = new BlockReader(source);
  const lines = linesOf(source);
  const front = frontMatterLength(source, lines);
  if (front > 0) reader.blocks.push({ kind: 'code', lines: lines.slice(0, front), mark: '' });
  for (const line of lines.slice(front)) reader.readLine(line);
  return reader;
}

function linesOf(source: string): BlockLine[] {
  const lines: BlockLine[] = [];
  let start = 0;
  for (const match of source.matchAll(LINE_END)) {
    lines.push({ start, end: match.index, number: lines.length + 1 });
    start = match.index + match[0].length;
  }
  lines.push({ start, end: source.length, number: lines.length + 1 });
  return lines;
}

/** Lines of the data that programs put before the text, between lines of three hyphens. */
function frontMatterLength(source: string, lines: readonly BlockLine[]): number {
  const isFence = ({ start, end }: BlockLine): boolean => source.slice(start, end).trimEnd() === '---';
  const first = lines[0];
  if (first === undefined || !isFence(first)) return 0;
  const end = lines.findIndex((line, at) => at > 0 && isFence(line));
  return end + 1;
}

/** A line without its indent and quote marks. */
interface Ink {
  readonly line: BlockLine;
  readonly text: string;
  /** Columns of white space before it. */
  readonly indent: number;
}

class BlockReader implements MarkdownBlocks {
  readonly blocks: MarkdownBlock[] = [];
  readonly targets = new Set<string>();
  readonly #source: string;
  /** The block that the next line may go on in. */
  #open: MarkdownBlock | undefined;
  /** What ends the code or comment that is open. */
  #until: ((text: string) => boolean) | undefined;
  #columns = 0;
  #inItem = false;
  #inNote: string | undefined;
  #blankBefore = true;

  constructor(source: string) {
    this.#source = source;
  }

  readLine(line: BlockLine): void {
    const ink = this.#inkOf(line);
    if (this.#until !== undefined) this.#readUntil(line, ink.text);
    else if (ink.text === '') this.#endBlock();
    else this.#readInk(ink);
    this.#blankBefore = ink.text === '';
  }

  #inkOf(line: BlockLine): Ink {
    const text = this.#source.slice(line.start, line.end);
    const before = INDENT_AND_QUOTES.exec(text)?.[0] ?? '';
    const ink = text.slice(before.length).trimEnd();
    const start = line.start + before.length;
    const indent = before.slice(before.lastIndexOf('>') + 1).replaceAll('\t', '    ').length;
    return { line: { ...line, start, end: start + ink.length }, text: ink, indent };
  }

  #readUntil(line: BlockLine, text: string): void {
    if (this.#until?.(text) === true) {
      this.#until = undefined;
      this.#endBlock();
    } else this.#open?.lines.push(line);
  }

  #endBlock(): void {
    this.#open = undefined;
    this.#columns = 0;
  }

  #readInk(ink: Ink): void {
    if (this.#blankBefore && ink.indent === 0) this.#inItem = false;
    if (this.#blankBefore && ink.indent < 2) this.#inNote = undefined;
    if (this.#beginsVerbatim(ink) || this.#readsTableRow(ink) || this.#readsHeading(ink)) return;
    if (RULE.test(ink.text)) this.#endBlock();
    else if (this.#open !== undefined && !this.#beginsItem(ink)) this.#open.lines.push(ink.line);
    else this.#beginBlock(ink);
  }

  /** Fenced and indented code, and comments. */
  #beginsVerbatim(ink: Ink): boolean {
    const fence = FENCE.exec(ink.text)?.[0];
    if (fence !== undefined) {
      this.#begin('code');
      this.#until = (text) => text.startsWith(fence) && text.replaceAll(fence.charAt(0), '') === '';
      return true;
    }
    if (ink.text.startsWith('<!--')) {
      this.#endBlock();
      if (!ink.text.includes('-->')) this.#until = (text) => text.includes('-->');
      return !/-->[ \t]*\S/u.test(ink.text);
    }
    const isOpenCode = this.#open?.kind === 'code';
    if (ink.indent < CODE_INDENT || this.#inItem || this.#inNote !== undefined) {
      if (isOpenCode) this.#endBlock();
      return false;
    }
    if (!isOpenCode && !this.#blankBefore) return false;
    (this.#open ?? this.#begin('code')).lines.push(ink.line);
    return true;
  }

  #readsTableRow(ink: Ink): boolean {
    if (this.#columns > 0) {
      if (ink.text.includes('|')) this.#addCells(ink.line);
      else this.#endBlock();
      return this.#columns > 0;
    }
    const header =
      this.#open?.kind === 'paragraph' && this.#open.lines.length === 1 ? this.#open.lines[0] : undefined;
    if (header === undefined || !ink.text.includes('|')) return false;
    const delimiters = this.#cellsOf(ink.line).map(({ start, end }) => this.#source.slice(start, end));
    const columns = this.#cellsOf(header).length;
    if (delimiters.length !== columns || !delimiters.every((cell) => DELIMITER_CELL.test(cell))) return false;
    this.blocks.pop();
    this.#open = undefined;
    this.#columns = columns;
    this.#addCells(header);
    return true;
  }

  #addCells(line: BlockLine): void {
    for (const cell of this.#cellsOf(line)) this.blocks.push({ kind: 'tableCell', lines: [cell], mark: '' });
  }

  /** The cells of a row, at bars that are not escaped, without the white space around them. */
  #cellsOf({ start, end, number }: BlockLine): BlockLine[] {
    const row = this.#source.slice(start, end);
    const bars = [...row.matchAll(/\\.|\|/gu)].filter(([bar]) => bar === '|').map(({ index }) => index);
    const edges = [-1, ...bars, row.length];
    const cells = edges.slice(1).map((edge, at) => {
      const from = (edges[at] ?? 0) + 1;
      const text = row.slice(from, edge);
      const ink = start + from + text.length - text.trimStart().length;
      return { start: ink, end: ink + text.trim().length, number };
    });
    const isEmpty = (cell: BlockLine | undefined): boolean => cell !== undefined && cell.start >= cell.end;
    return cells.slice(isEmpty(cells[0]) ? 1 : 0, isEmpty(cells.at(-1)) ? -1 : undefined);
  }

  #readsHeading({ line, text }: Ink): boolean {
    const marker = HEADING.exec(text)?.[0];
    if (marker !== undefined) {
      const content = text.slice(marker.length).replace(HEADING_END, '').trimEnd();
      const start = line.start + marker.length;
      this.#begin('heading').lines.push({ ...line, start, end: start + content.length });
      this.#endBlock();
      return true;
    }
    if (this.#open?.kind !== 'paragraph' || !UNDERLINE.test(text)) return false;
    this.#open.kind = 'heading';
    this.#endBlock();
    return true;
  }

  /** A number other than 1 goes on in a paragraph, for a line may begin with one by accident. */
  #beginsItem({ text }: Ink): boolean {
    if (BULLET.test(text) || NOTE.test(text)) return true;
    const number = NUMBER.exec(text)?.[1];
    return number !== undefined && (this.#open?.kind !== 'paragraph' || Number(number) === 1);
  }

  #beginBlock({ line, text }: Ink): void {
    const note = NOTE.exec(text);
    const target = TARGET.exec(text)?.[1];
    if (note !== null) {
      this.#inNote = note[1] ?? '';
      this.#begin('footnote', this.#inNote).lines.push({ ...line, start: line.start + note[0].length });
    } else if (target !== undefined) this.targets.add(labelKey(target));
    else this.#beginItem(line, text);
  }

  /** A bullet is taken off, a number is text, as it is in plain text. */
  #beginItem(line: BlockLine, text: string): void {
    const bullet = BULLET.exec(text)?.[0];
    const isItem = bullet !== undefined || NUMBER.test(text);
    this.#inItem ||= isItem;
    const start = line.start + (bullet?.length ?? 0);
    const block =
      this.#inNote === undefined
        ? this.#begin(isItem ? 'listItem' : 'paragraph', bullet?.charAt(0) ?? '')
        : this.#begin('footnote', this.#inNote);
    block.lines.push({ ...line, start });
  }

  #begin(kind: MarkdownBlock['kind'], mark = ''): MarkdownBlock {
    this.#endBlock();
    const block: MarkdownBlock = { kind, lines: [], mark };
    this.blocks.push(block);
    this.#open = block;
    return block;
  }
}
