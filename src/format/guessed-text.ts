// Bytes of a text whose format says no encoding, piece by piece (tables, PO files without header): the byte order mark,
// the magic comment of editors, then UTF-16 by its zero bytes, then strict UTF-8, and windows-1252 (Dutch Excel's
// "CSV") as a guess that is reported. Encodings have their IANA names in lower case.
//
// The guess is made at the first byte that is no UTF-8, when everything before it was ASCII, so that a file of any
// size is read in one pass. A file with UTF-8 before such a byte is damaged: it is refused, not made unreadable.

import iconv from 'iconv-lite';
import { isLegacyEncoding } from './xml/encoding.js';
import { firstInvalidUtf8, incompleteEnd } from './xml/utf8.js';

/** Bytes that show the pattern of UTF-16 without a mark, and the share of zeros in one half of them that proves it. */
const HEAD_BYTES = 4096;
const ZERO_SHARE = 0.6;

/** The first line of a glossary of OmegaT, as editors read it too: `# … -*- coding: iso-8859-1 -*-`. */
const MAGIC_COMMENT = /^#[^\n\r]{0,200}?-\*-\s{0,3}coding:\s{0,3}([\w.-]{1,40})/u;

/** The bytes do not belong to the encoding; `before` is the text since the last piece, up to there. */
export class DamagedText extends Error {
  override readonly name = 'DamagedText';
  readonly encoding: string;
  readonly before: string;

  constructor(encoding: string, before: string) {
    super(`bytes are not ${encoding}`);
    this.encoding = encoding;
    this.before = before;
  }
}

/** Decodes one file. Throws `DamagedText`. */
export class GuessingDecoder {
  #encoding: string | undefined;
  #decode: ((bytes: Uint8Array, last: boolean) => string) | undefined;
  #head: Uint8Array = new Uint8Array(0);
  #isAscii = true;
  #tail: Uint8Array = new Uint8Array(0);

  /** True when nothing in the file says the encoding. */
  isGuess = false;

  /** What the bytes so far are read as. */
  get encoding(): string {
    return this.#encoding ?? 'utf-8';
  }

  push(bytes: Uint8Array): string {
    if (this.#encoding !== undefined) return this.#text(bytes, false);
    this.#head = joined(this.#head, bytes);
    return this.#head.length < HEAD_BYTES ? '' : this.#begin();
  }

  finish(): string {
    const start = this.#encoding === undefined ? this.#begin() : '';
    return start + this.#text(new Uint8Array(0), true);
  }

  #begin(): string {
    const { encoding, mark } = encodingOf(this.#head);
    this.#encoding = encoding;
    if (isLegacyEncoding(encoding)) this.#decode = legacyDecoder(encoding);
    return this.#text(this.#head.subarray(mark), false);
  }

  #text(bytes: Uint8Array, last: boolean): string {
    this.#decode ??= strictDecoder(this.encoding);
    try {
      const text = this.#decode(bytes, last);
      if (this.encoding === 'utf-8') this.#remember(bytes);
      return this.#withoutZeros(text);
    } catch (error) {
      if (error instanceof DamagedText) throw error;
      return this.#guess(bytes);
    }
  }

  #remember(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#tail = incompleteEnd(bytes.length < 4 ? joined(this.#tail, bytes) : bytes).slice();
    const whole = bytes.subarray(0, bytes.length - Math.min(bytes.length, this.#tail.length));
    this.#isAscii = this.#isAscii && whole.every((byte) => byte < 0x80);
  }

  /** After a byte that is not UTF-8: windows-1252 when nothing before it was more than ASCII. */
  #guess(bytes: Uint8Array): string {
    const all = joined(this.#tail, bytes);
    const valid = all.subarray(0, firstInvalidUtf8(all));
    if (this.encoding !== 'utf-8' || !this.#isAscii || valid.some((byte) => byte >= 0x80))
      throw new DamagedText(this.encoding, this.encoding === 'utf-8' ? new TextDecoder().decode(valid) : '');
    this.#encoding = 'windows-1252';
    this.isGuess = true;
    this.#decode = legacyDecoder('windows-1252');
    return this.#text(all, bytes.length === 0);
  }

  #withoutZeros(text: string): string {
    const zero = text.indexOf('\0');
    if (zero >= 0) throw new DamagedText(this.encoding, text.slice(0, zero));
    return text;
  }
}

function strictDecoder(encoding: string): (bytes: Uint8Array, last: boolean) => string {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (bytes, last) => decoder.decode(bytes, { stream: !last });
}

// Node 20's own decoder of windows-1252 is wrong (0x80 is no euro sign), so iconv-lite decodes it.
function legacyDecoder(encoding: string): (bytes: Uint8Array, last: boolean) => string {
  const decoder = iconv.getDecoder(encoding);
  return (bytes) => {
    const text = decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const unknown = text.indexOf('\uFFFD');
    if (unknown >= 0) throw new DamagedText(encoding, text.slice(0, unknown));
    return text;
  };
}

/** By mark, or by zeros; `mark` is how many bytes the mark takes. */
function encodingOf(head: Uint8Array): { readonly encoding: string; readonly mark: number } {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', mark: 2 };
  const declared = MAGIC_COMMENT.exec(asciiOf(head.subarray(0, 300)))?.[1]?.toLowerCase() ?? '';
  return { encoding: isLegacyEncoding(declared) ? declared : encodingByZeros(head), mark: 0 };
}

function asciiOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.filter((byte) => byte < 0x80));
}

function encodingByZeros(head: Uint8Array): string {
  const half = Math.min(head.length, HEAD_BYTES) >> 1;
  const zeros = [0, 0];
  for (let at = 0; at < 2 * half; at += 1) {
    if (head[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros.map((count) => count / Math.max(1, half));
  if (odd > ZERO_SHARE && even < odd / 2) return 'utf-16le';
  return even > ZERO_SHARE && odd < even / 2 ? 'utf-16be' : 'utf-8';
}

/** The text at the start of a file, as far as its first bytes give it; undefined when they are no text. */
export function decodeGuessedHead(head: Uint8Array): string | undefined {
  const { encoding, mark } = encodingOf(head);
  const bytes = head.subarray(mark);
  if (encoding === 'utf-8' && bytes.includes(0)) return undefined;
  if (isLegacyEncoding(encoding)) return iconv.decode(Buffer.from(bytes), encoding);
  try {
    return strictDecoder(encoding)(bytes, false);
  } catch {
    return encoding === 'utf-8' ? iconv.decode(Buffer.from(bytes), 'windows-1252') : undefined;
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}
