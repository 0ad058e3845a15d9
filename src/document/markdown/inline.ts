// Inline marks of Markdown (CommonMark 0.31, section 6): which characters of a block are no text. Nothing is
// rewritten; characters are crossed out, so that what is left stays where it stands in the source. Deviations:
// 1. an opening mark of emphasis is looked for among the last hundred that are open;
// 2. pictures are left out with their description, as on the page.

import { labelKey } from './blocks.js';

export interface InlineContext {
  /** True for the label of a link target that the document defines. */
  readonly isTarget: (key: string) => boolean;
  readonly isNote: (label: string) => boolean;
  /** What a character reference stands for; itself when it is none. */
  readonly decode: (reference: string) => string;
}

export interface InlineMarks {
  /** For each character, 1 when it is no text. */
  readonly crossed: Uint8Array;
  /** Text that stands for crossed-out characters, by the place of the first. */
  readonly replaced: ReadonlyMap<number, string>;
  /** Labels of notes, by the place where they are referred to. */
  readonly notes: ReadonlyMap<number, string>;
}

const ESCAPED = /\\[!-/:-@[-`{-~]|\\(?=\n|$)/uy;
const BACKTICKS = /`+/uy;
const REFERENCE = /&(?:#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});/uy;
const AUTOLINK = /<((?:[A-Za-z][A-Za-z0-9+.-]{1,31}:|[\w.+-]{1,64}@)[^\s<>]*)>/uy;
const TAG = /<(?:\/?[A-Za-z][^<>]*|!--[^<>]*--)>/uy;
const NOTE = /\[\^([^\]\s]{1,100})\]/uy;
/** `(address "title")`; real addresses and titles are shorter. */
const ADDRESS =
  /\(\s{0,9}(?:<[^<>\n]{0,2000}>|[^\s()]{0,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,2000}){0,9})(?:\s{1,9}(?:"[^"]{0,1000}"|'[^']{0,1000}'))?\s{0,9}\)/uy;
const LABEL = /\[([^[\]]{0,999})\]/uy;
const EMPHASIS = /\*+|_+|~~+/uy;
const OPEN_MARKS = 100;
const SPACE = /^\s?$/u;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;

interface OpenMark {
  readonly character: string;
  start: number;
  length: number;
}

interface OpenBracket {
  readonly start: number;
  readonly isImage: boolean;
  /** How many marks of emphasis were open. */
  readonly marks: number;
}

/** Finds the marks of one block. Linear in its length. */
export function inlineMarks(text: string, context: InlineContext): InlineMarks {
  return new InlineScanner(text, context).scan();
}

class InlineScanner {
  readonly #text: string;
  readonly #context: InlineContext;
  readonly #crossed: Uint8Array;
  readonly #replaced = new Map<number, string>();
  readonly #notes = new Map<number, string>();
  readonly #brackets: OpenBracket[] = [];
  readonly #marks: OpenMark[] = [];
  /** Lengths of rows of backticks that no later row answers to. */
  readonly #unanswered = new Set<number>();
  #at = 0;

  constructor(text: string, context: InlineContext) {
    this.#text = text;
    this.#context = context;
    this.#crossed = new Uint8Array(text.length);
  }

  scan(): InlineMarks {
    while (this.#at < this.#text.length) this.#step(this.#text.charAt(this.#at));
    return { crossed: this.#crossed, replaced: this.#replaced, notes: this.#notes };
  }

  #step(character: string): void {
    if (character === '\\') this.#escape();
    else if (character === '`') this.#codeSpan();
    else if (character === '&') this.#reference();
    else if (character === '<') this.#tag();
    else if (character === '!' && this.#text[this.#at + 1] === '[') this.#openBracket(true);
    else if (character === '[') this.#note();
    else if (character === ']') this.#closeBracket();
    else if (character === '*' || character === '_' || character === '~') this.#emphasis();
    else this.#at += 1;
  }

  #match(pattern: RegExp, at = this.#at): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.#text);
  }

  #cross(start: number, end: number): void {
    this.#crossed.fill(1, start, end);
  }

  #escape(): void {
    const escaped = this.#match(ESCAPED)?.[0];
    if (escaped !== undefined) this.#cross(this.#at, this.#at + 1);
    this.#at += escaped?.length ?? 1;
  }

  #codeSpan(): void {
    const length = this.#match(BACKTICKS)?.[0].length ?? 1;
    const start = this.#at + length;
    const end = this.#unanswered.has(length) ? -1 : this.#closingTicks(start, length);
    if (end < 0) {
      this.#unanswered.add(length);
      this.#at = start;
      return;
    }
    this.#cross(this.#at, start);
    this.#cross(end, end + length);
    this.#at = end + length;
  }

  #closingTicks(from: number, length: number): number {
    for (let at = this.#text.indexOf('`', from); at >= 0;) {
      const row = this.#match(BACKTICKS, at)?.[0].length ?? 1;
      if (row === length) return at;
      at = this.#text.indexOf('`', at + row);
    }
    return -1;
  }

  #reference(): void {
    const reference = this.#match(REFERENCE)?.[0];
    const decoded = reference === undefined ? undefined : this.#context.decode(reference);
    if (reference !== undefined && decoded !== undefined && decoded !== reference) {
      this.#cross(this.#at, this.#at + reference.length);
      this.#replaced.set(this.#at, decoded);
    }
    this.#at += reference?.length ?? 1;
  }

  #tag(): void {
    const link = this.#match(AUTOLINK)?.[0];
    const tag = link ?? this.#match(TAG)?.[0] ?? '';
    const end = this.#at + tag.length;
    if (link !== undefined) {
      this.#cross(this.#at, this.#at + 1);
      this.#cross(end - 1, end);
    } else this.#cross(this.#at, end);
    this.#at = Math.max(end, this.#at + 1);
  }

  #note(): void {
    const note = this.#match(NOTE);
    if (note === null || !this.#context.isNote(note[1] ?? '')) {
      this.#openBracket(false);
      return;
    }
    this.#cross(this.#at, this.#at + note[0].length);
    this.#notes.set(this.#at, note[1] ?? '');
    this.#at += note[0].length;
  }

  #openBracket(isImage: boolean): void {
    this.#brackets.push({ start: this.#at, isImage, marks: this.#marks.length });
    this.#at += isImage ? 2 : 1;
  }

  /** A link keeps its text; the brackets and what they lead to are crossed out. */
  #closeBracket(): void {
    const open = this.#brackets.pop();
    const close = this.#at;
    this.#at += 1;
    if (open === undefined) return;
    const end = this.#linkEnd(open, close);
    if (end === undefined) return;
    if (open.isImage) this.#cross(open.start, end);
    this.#cross(open.start, open.start + 1);
    this.#cross(close, end);
    // Emphasis does not reach from inside a link to behind it.
    this.#marks.length = Math.min(this.#marks.length, open.marks);
    this.#at = end;
  }

  #linkEnd(open: OpenBracket, close: number): number | undefined {
    const address = this.#match(ADDRESS, close + 1);
    if (address !== null) return close + 1 + address[0].length;
    const label = this.#match(LABEL, close + 1);
    const own = this.#text.slice(open.start + (open.isImage ? 2 : 1), Math.min(close, open.start + 1000));
    const name = label === null || label[1] === '' ? own : (label[1] ?? '');
    if (!this.#context.isTarget(labelKey(name))) return undefined;
    return close + 1 + (label?.[0].length ?? 0);
  }

  /** Rows of marks by the rules for left- and right-flanking (section 6.2). */
  #emphasis(): void {
    const row = this.#match(EMPHASIS)?.[0];
    const start = this.#at;
    this.#at += row?.length ?? 1;
    if (row === undefined) return;
    const { opens, closes } = this.#flanks(start, row);
    const mark: OpenMark = { character: row.charAt(0), start, length: row.length };
    if (closes) this.#closeMark(mark);
    if (opens && mark.length > 0) this.#marks.push(mark);
  }

  #flanks(start: number, row: string): { readonly opens: boolean; readonly closes: boolean } {
    const before = this.#text.charAt(start - 1);
    const after = this.#text.charAt(start + row.length);
    const left =
      !SPACE.test(after) && (!PUNCTUATION.test(after) || SPACE.test(before) || PUNCTUATION.test(before));
    const right =
      !SPACE.test(before) && (!PUNCTUATION.test(before) || SPACE.test(after) || PUNCTUATION.test(after));
    if (!row.startsWith('_')) return { opens: left, closes: right };
    return {
      opens: left && (!right || PUNCTUATION.test(before)),
      closes: right && (!left || PUNCTUATION.test(after)),
    };
  }

  #closeMark(mark: OpenMark): void {
    const lowest = Math.max(0, this.#marks.length - OPEN_MARKS);
    for (let at = this.#marks.length - 1; at >= lowest && mark.length > 0; at -= 1) {
      const open = this.#marks[at];
      if (open?.character !== mark.character) continue;
      const length = Math.min(open.length, mark.length);
      this.#cross(open.start + open.length - length, open.start + open.length);
      this.#cross(mark.start, mark.start + length);
      open.length -= length;
      mark.start += length;
      mark.length -= length;
      this.#marks.length = open.length > 0 ? at + 1 : at;
    }
  }
}
