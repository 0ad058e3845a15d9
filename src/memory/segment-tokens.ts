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
  const draft = (shared ??= new Draft(table));
  draft.begin(text, table);
  const found = mayHoldValue(text) ? segmentValues(text, table) : NO_VALUES;
  if (found.length > 0) addWithValues(draft, text, found);
  else if (!addPlain(draft, text)) for (const token of tokenize(text)) draft.addToken(token);
  return draft.tokens(found, typeof source === 'string' ? NO_CODES : codePlaces(source));
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
class Draft {
  #text = '';
  #table: TokenTable;
  #ids = new Int32Array(256);
  #gaps = new Uint8Array(256);
  #spans = new Int32Array(512);
  #length = 0;
  #end = 0;

  constructor(table: TokenTable) {
    this.#table = table;
  }

  begin(text: string, table: TokenTable): void {
    this.#text = text;
    this.#table = table;
    this.#length = 0;
    this.#end = 0;
  }

  addToken({ text, start, kind }: Token): void {
    if (kind === 'punctuation') this.addMark(text, start);
    else this.addWord(text, start);
  }

  addWord(text: string, start: number): void {
    const id = this.#table.word(text);
    if (id >= 0) {
      this.#push(id, this.#gapBefore(start), start, start + text.length);
      return;
    }
    for (const [place, part] of this.#table.parts(id).entries()) {
      const gap = place === 0 ? this.#gapBefore(start) : GAP.joined;
      this.#push(part.id, gap, start + part.start, start + part.end);
    }
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
    const place = this.#length++;
    if (place === this.#ids.length) this.#grow();
    this.#ids[place] = id;
    this.#gaps[place] = gap;
    this.#spans[2 * place] = start;
    this.#spans[2 * place + 1] = end;
    this.#end = end;
  }

  #grow(): void {
    const { length } = this.#ids;
    const [ids, gaps, spans] = [this.#ids, this.#gaps, this.#spans];
    this.#ids = new Int32Array(2 * length);
    this.#gaps = new Uint8Array(2 * length);
    this.#spans = new Int32Array(4 * length);
    this.#ids.set(ids);
    this.#gaps.set(gaps);
    this.#spans.set(spans);
  }

  #gapBefore(start: number): number {
    const width = start - this.#end;
    if (width === 0 || this.#length === 0) return GAP.none;
    return width === 1 && this.#text.charCodeAt(this.#end) === SPACE ? GAP.space : GAP.other;
  }

  tokens(found: readonly Value[], codes: readonly PlacedCode[]): SegmentTokens {
    const length = this.#length;
    const tokens = {
      ids: this.#ids.slice(0, length),
      gaps: this.#gaps.slice(0, length),
      spans: this.#spans.slice(0, 2 * length),
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
 * Adds the tokens of a text of plain words and marks, which most texts are, exactly as `tokenize` gives them; false,
 * with nothing added, when the text has anything whose reading needs more than a look at the next character.
 */
function addPlain(draft: Draft, text: string): boolean {
  if (NOT_PLAIN.test(text)) return false;
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE;
    if (isLetter(code)) {
      if (start === -1) start = at;
      continue;
    }
    if (start !== -1) draft.addWord(text.slice(start, at), start);
    start = -1;
    if (!isSpace(code)) draft.addMark(text.charAt(at), at);
  }
  return true;
}

const SPACE = 0x20;
// Digits, joining marks, letters in pairs with full stops, runs of dots, and whatever is not Latin-1.
// eslint-disable-next-line no-control-regex
const NOT_PLAIN = /['\-·@/\d²³¹¼½¾]|\.\.|[A-Za-zªºµÀ-ÖØ-öø-ÿ]\.[A-Za-zªºµÀ-ÖØ-öø-ÿ]|[^\0-ÿ]/;

function isLetter(code: number): boolean {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  return code === 0xaa || code === 0xba || code === 0xb5 || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7);
}

function isSpace(code: number): boolean {
  return code === SPACE || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}
