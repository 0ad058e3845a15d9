// Where the characters of a segment's plain text stand in the text of its file: behind references, CDATA sections, comments and inline
// elements (XML 1.0, sections 2.4 to 2.7, 2.11 and 4.1).

import type { Span } from '../../../model/span.js';
import { attributeOf } from '../../xml/door.js';
import type { XmlNode } from '../../xml/tree.js';
import { inside, startOf } from '../merge/node-text.js';

/** A stretch without markup between: `plain` characters from `raw` on, one for one; one character for the whole where it is a reference. */
interface Piece {
  readonly plain: number;
  readonly length: number;
  readonly raw: Span;
  /** The element that it stands in; marks must open and close in one. */
  readonly parent: XmlNode;
}

const CODES: ReadonlySet<string> = new Set([
  'x',
  'ph',
  'bx',
  'ex',
  'bpt',
  'ept',
  'it',
  'sc',
  'ec',
  'sm',
  'em',
  'cp',
]);
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const TOKEN = /<!\[CDATA\[(.*?)\]\]>|<!--.*?-->|<\?.*?\?>|&(#?\w+);|\r\n?|[^<&\r]+/gsu;

/** The places of one segment. */
export class TextPlaces {
  /** Plain text, as it was found on the way. */
  text = '';
  readonly #pieces: Piece[] = [];
  readonly #file: string;

  constructor(node: XmlNode, file: string) {
    this.#file = file;
    this.#walk(node);
  }

  /** Where a span of the plain text begins and ends in the file; `undefined` when other elements begin or end within. */
  rawSpan({ start, end }: Span): Span | undefined {
    const first = this.#pieces.find((piece) => piece.plain <= start && start < piece.plain + piece.length);
    const last = this.#pieces.find((piece) => piece.plain < end && end <= piece.plain + piece.length);
    if (first === undefined || last === undefined || first.parent !== last.parent) return undefined;
    // Half a surrogate pair is no text.
    if (!this.text.slice(start, end).isWellFormed()) return undefined;
    return { start: rawPlace(first, start), end: rawPlace(last, end) };
  }

  #walk(node: XmlNode): void {
    const { start, end } = inside(node, this.#file);
    let at = start;
    for (const part of node.content) {
      if (typeof part === 'string') continue;
      this.#characters({ start: at, end: startOf(part, this.#file) }, node);
      this.#element(part);
      at = part.closed;
    }
    this.#characters({ start: at, end }, node);
  }

  #element(node: XmlNode): void {
    const { local } = node.tag;
    if (!CODES.has(local)) return this.#walk(node);
    this.text += attributeOf(node.tag, 'equiv-text') ?? attributeOf(node.tag, 'equiv') ?? '';
  }

  #characters(span: Span, parent: XmlNode): void {
    const raw = this.#file.slice(span.start, span.end);
    for (const match of raw.matchAll(TOKEN)) {
      const [token, data, reference] = match;
      const start = span.start + match.index;
      // Markup within a CDATA section would be text, so no mark can stand there.
      if (data !== undefined) this.text += data;
      else if (reference !== undefined)
        this.#piece(referred(reference), { start, end: start + token.length }, parent);
      else if (token.startsWith('\r')) this.#piece('\n', { start, end: start + token.length }, parent);
      else if (!token.startsWith('<')) this.#piece(token, { start, end: start + token.length }, parent);
    }
  }

  #piece(text: string, raw: Span, parent: XmlNode): void {
    if (text === '') return;
    this.#pieces.push({ plain: this.text.length, length: text.length, raw, parent });
    this.text += text;
  }
}

function rawPlace({ plain, length, raw }: Piece, at: number): number {
  if (at - plain === length) return raw.end;
  // Within a reference there is no place; its start is the nearest.
  return raw.end - raw.start === length ? raw.start + at - plain : raw.start;
}

function referred(name: string): string {
  if (!name.startsWith('#')) return NAMED[name] ?? `&${name};`;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
