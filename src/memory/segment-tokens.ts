// The tokens of a segment: words, values, marks and inline codes in order, with the space before each and its place.
//
// Values (numbers, dates, references, addresses) are one token each. They are looked for only where a digit, an
// address sign, or a capital or bracket that may number a part of a text stands: most segments have none of these.

import type { Content, InlineCode } from '../model/content.js';
import type { Token } from '../text/token.js';
import { tokenize } from '../text/token.js';
import type { Value } from '../text/value.js';
import { values } from '../text/value.js';
import type { TokenTable } from './token-table.js';
import { NO_LETTERS, withLetter } from './word-numbers.js';

/** What stands before a token: nothing, one space, other white space, or it is a further part of its word. */
export const GAP = { none: 0, space: 1, other: 2, joined: 3 } as const;

/** Tokens side by side; places are UTF-16 code units of the plain text. */
export interface SegmentTokens {
  readonly ids: Int32Array;
  readonly gaps: Uint8Array;
  /** Start and end of each token, in turn. */
  readonly spans: Int32Array;
  /** The values among the tokens, in order. */
  readonly values: readonly Value[];
}

const NO_VALUES: readonly Value[] = [];
const NO_CODES: readonly PlacedCode[] = [];

/** Tokens of a text, or of content with its inline codes. Linear time. */
export function segmentTokens(source: string | Content, text: string, table: TokenTable): SegmentTokens {
  const { draft, found } = draftOf(text, table);
  return draft.tokens(found, typeof source === 'string' ? NO_CODES : codePlaces(source));
}

/** Tokens and what stands before them, side by side, in arrays that are longer. */
export interface PassingTokens {
  readonly size: number;
  readonly numbers: Int32Array;
  readonly notes: Uint8Array;
}

/** Tokens of a bare text. They hold until the next text is read: nothing is made for texts that are only passed through. */
export function passingTokens(text: string, table: TokenTable): PassingTokens {
  return draftOf(text, table).draft;
}

function draftOf(
  text: string,
  table: TokenTable,
): { readonly draft: Draft; readonly found: readonly Value[] } {
  const draft = (shared ??= new Draft(table));
  draft.begin(text, table);
  const found = mayHoldValue(text) ? segmentValues(text, table) : NO_VALUES;
  if (found.length > 0) addWithValues(draft, text, found);
  else addChunks(draft, text);
  return { draft, found };
}

// A digit, a fraction, an address sign, a capital by itself, a roman number, or a letter with a bracket.
const SIGNS =
  /[0-9@½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|:\/\/|www\.|\s(?:[A-Z]|[IVXL]{2,7})(?![\p{L}\p{M}])|(?<![\p{L}\p{M}])[a-z]{1,6}\)/u;

/** False only when the text has no value that counts as one token. */
export function mayHoldValue(text: string): boolean {
  return SIGNS.test(text);
}

/** The values that are one token each: all but those in words alone (twintig, derde), which stay words. */
export function segmentValues(text: string, { language }: TokenTable): Value[] {
  return values(text, language).filter(({ spelled }) => spelled !== true);
}

/** Tokens as they grow, in arrays that are kept for the next segment. */
class Draft implements PassingTokens {
  size = 0;
  numbers = new Int32Array(256);
  notes = new Uint8Array(256);
  #text = '';
  #table: TokenTable;
  #spans = new Int32Array(512);
  #end = 0;

  constructor(table: TokenTable) {
    this.#table = table;
  }

  begin(text: string, table: TokenTable): void {
    this.#text = text;
    this.#table = table;
    this.size = 0;
    this.#end = 0;
  }

  addToken({ text, start, kind }: Token): void {
    if (kind === 'punctuation') this.addMark(text, start);
    else this.addWord(text, start);
  }

  addWord(text: string, start: number): void {
    this.#addNamed(this.#table.word(text), start, start + text.length);
  }

  /** Adds the word between two places, from its hash. */
  addWordAt(start: number, end: number, hash: number): void {
    this.#addNamed(this.#table.wordAt(this.#text, start, end, hash), start, end);
  }

  #addNamed(id: number, start: number, end: number): void {
    if (id >= 0) {
      this.#push(id, this.#gapBefore(start), start, end);
      return;
    }
    for (const [place, part] of this.#table.parts(id).entries()) {
      const gap = place === 0 ? this.#gapBefore(start) : GAP.joined;
      this.#push(part.id, gap, start + part.start, start + part.end);
    }
  }

  /** Takes back what was added after the first so many tokens. */
  backTo(size: number): void {
    this.size = size;
    this.#end = size === 0 ? 0 : (this.#spans[2 * size - 1] ?? 0);
  }

  addMark(text: string, start: number): void {
    this.#push(this.#table.mark(text), this.#gapBefore(start), start, start + text.length);
  }

  addValue(value: Value): void {
    this.#push(this.#table.value(value), this.#gapBefore(value.start), value.start, value.end);
  }

  // Four numbers and no object: this is called for every token of every segment.
  // eslint-disable-next-line max-params
  #push(id: number, gap: number, start: number, end: number): void {
    const place = this.size++;
    if (place === this.numbers.length) this.#grow();
    this.numbers[place] = id;
    this.notes[place] = gap;
    this.#spans[2 * place] = start;
    this.#spans[2 * place + 1] = end;
    this.#end = end;
  }

  #grow(): void {
    const { length } = this.numbers;
    const [numbers, notes, spans] = [this.numbers, this.notes, this.#spans];
    this.numbers = new Int32Array(2 * length);
    this.notes = new Uint8Array(2 * length);
    this.#spans = new Int32Array(4 * length);
    this.numbers.set(numbers);
    this.notes.set(notes);
    this.#spans.set(spans);
  }

  #gapBefore(start: number): number {
    const width = start - this.#end;
    if (width === 0 || this.size === 0) return GAP.none;
    return width === 1 && this.#text.charCodeAt(this.#end) === SPACE ? GAP.space : GAP.other;
  }

  tokens(found: readonly Value[], codes: readonly PlacedCode[]): SegmentTokens {
    const tokens = {
      ids: this.numbers.slice(0, this.size),
      gaps: this.notes.slice(0, this.size),
      spans: this.#spans.slice(0, 2 * this.size),
      values: found,
    };
    return codes.length === 0 ? tokens : withCodes(tokens, codes, this.#table);
  }
}

let shared: Draft | undefined;

/** Each code stands before the first token that starts at or after its place. */
function withCodes(tokens: SegmentTokens, codes: readonly PlacedCode[], table: TokenTable): SegmentTokens {
  const [ids, gaps, spans]: [number[], number[], number[]] = [[], [], []];
  let next = 0;
  for (let place = 0; place <= tokens.ids.length; place++) {
    const start = tokens.spans[2 * place] ?? Infinity;
    for (let code = codes[next]; code !== undefined && code.at <= start; code = codes[++next]) {
      ids.push(table.code(code.name));
      gaps.push(GAP.none);
      spans.push(code.at, code.at);
    }
    if (place === tokens.ids.length) break;
    ids.push(tokens.ids[place] ?? 0);
    gaps.push(tokens.gaps[place] ?? 0);
    spans.push(start, tokens.spans[2 * place + 1] ?? start);
  }
  const { values: found } = tokens;
  return {
    ids: Int32Array.from(ids),
    gaps: Uint8Array.from(gaps),
    spans: Int32Array.from(spans),
    values: found,
  };
}

/** Tokens of a text with values: what lies between the values is cut out of the words around them. */
function addWithValues(draft: Draft, text: string, found: readonly Value[]): void {
  let next = 0;
  let added = 0;
  for (const token of tokenize(text)) {
    let from = token.start;
    for (let value = found[next]; value !== undefined && value.start < token.end; value = found[next]) {
      addPiece(draft, text, { token, from, to: value.start });
      if (added === next) draft.addValue(value);
      added = next + 1;
      from = Math.max(from, value.end);
      if (value.end > token.end) break;
      next++;
    }
    addPiece(draft, text, { token, from, to: token.end });
  }
}

function addPiece(
  draft: Draft,
  text: string,
  { token, from, to }: { readonly token: Token; readonly from: number; readonly to: number },
): void {
  if (from >= to) return;
  if (from === token.start && to === token.end) draft.addToken(token);
  else
    for (const piece of tokenize(text.slice(from, to)))
      draft.addToken({ ...piece, start: piece.start + from });
}

interface PlacedCode {
  readonly at: number;
  readonly name: string;
}

function codePlaces(content: Content): PlacedCode[] {
  const places: PlacedCode[] = [];
  let at = 0;
  for (const part of content) {
    if (part.kind === 'text') at += part.text.length;
    else {
      places.push({ at, name: codeName(part) });
      at += part.equivalent?.length ?? 0;
    }
  }
  return places;
}

/** Numbers of codes differ from document to document; what they are does not. */
function codeName({ role, type, data }: InlineCode): string {
  return `${role} ${data ?? type ?? ''}`;
}

/**
 * Adds the tokens of a text exactly as `tokenize` gives them. No token reaches over white space, nor does its reading depend on
 * more than the character next to it. So what lies between white space is read by itself: at one look where it is plain
 * words and marks, which most is, and by `tokenize` where reading it needs more than a look at the next character.
 */
function addChunks(draft: Draft, text: string): void {
  for (let at = 0; at < text.length;) {
    if (kindAt(text, at) === SPACE_KIND) {
      at++;
      continue;
    }
    const before = draft.size;
    const end = addPlainChunk(draft, text, at);
    if (end >= 0) at = end;
    else {
      draft.backTo(before);
      at = addOddChunk(draft, text, at);
    }
  }
}

/** Adds what stands from a place to the next white space, and gives where that is; -1 when it is no plain text. */
function addPlainChunk(draft: Draft, text: string, from: number): number {
  let start = -1;
  let hash = NO_LETTERS;
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = code < KINDS.length ? KINDS[code] : ODD_KIND;
    if (kind === LETTER_KIND) {
      if (start === -1) [start, hash] = [at, NO_LETTERS];
      hash = withLetter(hash, code);
      continue;
    }
    if (start !== -1) draft.addWordAt(start, at, hash);
    if (kind === SPACE_KIND) return at;
    if (kind === ODD_KIND || (code === FULL_STOP && isOddStop(text, at, start !== -1))) return -1;
    start = -1;
    draft.addMark(text.charAt(at), at);
  }
  if (start !== -1) draft.addWordAt(start, at, hash);
  return at;
}

/** Full stops are odd in rows, and between letters (d.w.z.). */
function isOddStop(text: string, at: number, afterLetter: boolean): boolean {
  if (at + 1 >= text.length) return false;
  return text.charCodeAt(at + 1) === FULL_STOP || (afterLetter && kindAt(text, at + 1) !== SPACE_KIND);
}

function addOddChunk(draft: Draft, text: string, from: number): number {
  let end = from;
  while (end < text.length && kindAt(text, end) !== SPACE_KIND) end++;
  // The white space around it belongs to what decides its tokens.
  const start = Math.max(0, from - 1);
  for (const token of tokenize(text.slice(start, end + 1)))
    draft.addToken({ ...token, start: token.start + start, end: token.end + start });
  return end;
}

const SPACE = 0x20;
const FULL_STOP = 0x2e;
const [MARK_KIND, LETTER_KIND, SPACE_KIND, ODD_KIND] = [0, 1, 2, 3];

/** What the characters of Latin-1 are; the others are odd, and so are digits, joining marks and what numbers are made of. */
const KINDS = Uint8Array.from({ length: 0x100 }, (_, code) => {
  if (isLetter(code)) return LETTER_KIND;
  if (isSpace(code)) return SPACE_KIND;
  return /['\-·@/\d²³¹¼½¾]/u.test(String.fromCharCode(code)) ? ODD_KIND : MARK_KIND;
});

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < KINDS.length ? (KINDS[code] ?? ODD_KIND) : ODD_KIND;
}

function isLetter(code: number): boolean {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  return code === 0xaa || code === 0xba || code === 0xb5 || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7);
}

function isSpace(code: number): boolean {
  return code === SPACE || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}
