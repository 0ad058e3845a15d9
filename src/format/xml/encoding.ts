// Bytes to text for XML 1.0 (appendix F): the byte order mark decides, then the declaration, then UTF-8.
// Strict: a byte that does not belong to the encoding ends the reading, U+FFFD is never made up.
//
// Deviations, each because real files need it:
// 1. ISO-8859-1 is read as Windows-1252, as browsers do: 0x80-0x9F are never meant as C1 controls.
// 2. A file that declares a one-byte encoding but whose first non-ASCII bytes are valid UTF-8 is UTF-8; a
//    warning says so. Two accented letters in a row that form UTF-8 by accident do not occur in Dutch or English.
// 3. A file without byte order mark that declares UTF-16 but plainly has one byte a character is UTF-8.

import iconv from 'iconv-lite';
import { firstInvalidUtf8, incompleteEnd } from './utf8.js';

/** The bytes do not belong to the encoding; `before` is the text decoded since the last piece, up to there. */
export class InvalidBytes extends Error {
  override readonly name = 'InvalidBytes';
  readonly encoding: string;
  readonly before: string;

  constructor(encoding: string, before: string) {
    super(`bytes are not ${encoding}`);
    this.encoding = encoding;
    this.before = before;
  }
}

/** The declaration names an encoding that is not read. */
export class UnknownEncoding extends Error {
  override readonly name = 'UnknownEncoding';
  readonly encoding: string;

  constructor(encoding: string) {
    super(`unknown encoding ${encoding}`);
    this.encoding = encoding;
  }
}

/** Told when the declaration and the bytes disagree and the bytes were followed. */
export type EncodingDoubt = (declared: string, used: string) => void;

/** Turns the bytes of one file into text, piece by piece. Throws `InvalidBytes`. */
interface PieceDecoder {
  decode(bytes: Uint8Array): string;
  finish(): string;
}

/** The declaration must end within this many bytes; longer ones do not occur. */
const DECLARATION_BYTES = 512;

// One-byte and East Asian encodings that XML files declare; iconv-lite knows more (base64, UTF-7) that are no use here.
const LEGACY_NAME =
  /^(?:iso-?8859-?\d{1,2}|latin-?\d|windows-?\d{3,4}|cp-?\d{3,4}|ibm-?\d{3}|macintosh|koi8-[ru]|shift_jis|euc-jp|euc-kr|gb2312|gbk|gb18030|big5)$/u;

/** Whether a name, in lower case, is one of the encodings of before Unicode that are read. */
export function isLegacyEncoding(name: string): boolean {
  return LEGACY_NAME.test(name) && iconv.encodingExists(name);
}

/** Where a format says its encoding. */
export interface Declaration {
  /** The encoding that the first bytes name, in lower case. */
  readonly encoding: (head: Uint8Array) => string | undefined;
  /** Whether these first bytes hold the place where it would stand. */
  readonly isWhole: (head: Uint8Array) => boolean;
}

const XML: Declaration = {
  encoding: declaredEncoding,
  isWhole: (head) => head.length >= DECLARATION_BYTES || asciiOf(head).includes('?>'),
};

/**
 * Text of an XML file given as bytes. Throws `InvalidBytes` where the bytes break the encoding and
 * `UnknownEncoding` when the declared one is not read.
 */
export function decodeXml(chunks: AsyncIterable<Uint8Array>, doubt: EncodingDoubt): AsyncIterable<string> {
  return decodeDeclared(chunks, XML, doubt);
}

/** The same for any format whose files say their encoding in their first bytes. */
export async function* decodeDeclared(
  chunks: AsyncIterable<Uint8Array>,
  declaration: Declaration,
  doubt: EncodingDoubt,
): AsyncIterable<string> {
  let head: Uint8Array = new Uint8Array(0);
  let decoder: PieceDecoder | undefined;
  for await (const chunk of chunks) {
    if (decoder !== undefined) {
      yield decoder.decode(chunk);
      continue;
    }
    head = joinBytes(head, chunk);
    if (!declaration.isWhole(head)) continue;
    decoder = chooseDecoder(head, declaration, doubt);
    yield decoder.decode(head);
  }
  if (decoder === undefined) {
    decoder = chooseDecoder(head, declaration, doubt);
    yield decoder.decode(head);
  }
  yield decoder.finish();
}

/** The first characters of a file, decoded leniently: enough to look at its root element, never to keep. */
export function decodeHead(head: Uint8Array): string {
  const encoding = unicodeEncoding(head) ?? 'utf-8';
  return new TextDecoder(encoding).decode(head);
}

function chooseDecoder(head: Uint8Array, { encoding }: Declaration, doubt: EncodingDoubt): PieceDecoder {
  const unicode = unicodeEncoding(head);
  const declared = encoding(head);
  // The byte order mark is right where a declaration says otherwise, as Windows tools write it.
  if (unicode !== undefined) return new UnicodeDecoder(unicode);
  if (declared === undefined || /^(?:utf-?8|us-ascii|ascii)$/u.test(declared))
    return new UnicodeDecoder('utf-8');
  if (/^(?:utf-?16|ucs-?2|iso-10646-ucs-2)/u.test(declared)) {
    doubt(declared, 'UTF-8');
    return new UnicodeDecoder('utf-8');
  }
  if (!isLegacyEncoding(declared)) throw new UnknownEncoding(declared);
  return new LegacyDecoder(declared, doubt);
}

/** The encodings that a file may be in, the likeliest first: by its first bytes, as declared, UTF-8. */
export function encodingsOf(head: Uint8Array): readonly string[] {
  const declared = declaredEncoding(head) ?? 'utf-8';
  const legacy = isLegacyEncoding(declared) ? [declared, 'windows-1252'] : [];
  const unicode = unicodeEncoding(head);
  return [...(unicode === undefined ? [] : [unicode]), 'utf-8', ...legacy];
}

/** By byte order mark, or by the zero bytes of `<` in UTF-16 without one. */
function unicodeEncoding(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return undefined;
}

function declaredEncoding(head: Uint8Array): string | undefined {
  const declaration = /<\?xml\s[^>]{0,256}?encoding\s{0,16}=\s{0,16}["']([\w.:-]{1,40})["']/u;
  return declaration.exec(asciiOf(head.subarray(0, 2 * DECLARATION_BYTES)))?.[1]?.toLowerCase();
}

/** The ASCII characters among the bytes; the zero bytes of UTF-16 fall away. */
function asciiOf(bytes: Uint8Array): string {
  return String.fromCharCode(
    ...bytes.subarray(0, 2 * DECLARATION_BYTES).filter((byte) => byte > 0 && byte < 0x80),
  );
}

function joinBytes(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const joined = new Uint8Array(one.length + other.length);
  joined.set(one);
  joined.set(other, one.length);
  return joined;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

class UnicodeDecoder implements PieceDecoder {
  readonly #encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly #decoder: InstanceType<typeof TextDecoder>;
  /** Last bytes of the piece before, to say where a character that spans two pieces went wrong. */
  #tail: Uint8Array = new Uint8Array(0);

  constructor(encoding: 'utf-8' | 'utf-16le' | 'utf-16be') {
    this.#encoding = encoding;
    this.#decoder = new TextDecoder(encoding, { fatal: true });
  }

  decode(bytes: Uint8Array): string {
    try {
      const text = this.#decoder.decode(bytes, { stream: true });
      if (bytes.length > 0) this.#tail = bytes.slice(-3);
      return text;
    } catch {
      throw new InvalidBytes(this.#encoding.toUpperCase(), this.#validStart(bytes));
    }
  }

  finish(): string {
    try {
      return this.#decoder.decode();
    } catch {
      throw new InvalidBytes(this.#encoding.toUpperCase(), '');
    }
  }

  #validStart(bytes: Uint8Array): string {
    if (this.#encoding !== 'utf-8')
      return new TextDecoder(this.#encoding).decode(bytes).replace(/\uFFFD.*$/su, '');
    const carried = incompleteEnd(this.#tail);
    const all = joinBytes(carried, bytes);
    return new TextDecoder().decode(all.subarray(0, firstInvalidUtf8(all)));
  }
}

class LegacyDecoder implements PieceDecoder {
  readonly #declared: string;
  readonly #doubt: EncodingDoubt;
  #decoder: PieceDecoder | undefined;

  constructor(declared: string, doubt: EncodingDoubt) {
    this.#declared = declared;
    this.#doubt = doubt;
  }

  decode(bytes: Uint8Array): string {
    // ASCII reads the same in every encoding admitted here, so the choice waits for the first other byte.
    const first = this.#decoder === undefined ? bytes.findIndex((byte) => byte >= 0x80) : 0;
    if (first < 0) return asBuffer(bytes).toString('latin1');
    this.#decoder ??= this.#choose(bytes.subarray(first));
    return this.#decoder.decode(bytes);
  }

  finish(): string {
    return this.#decoder?.finish() ?? '';
  }

  #choose(bytes: Uint8Array): PieceDecoder {
    const invalid = firstInvalidUtf8(bytes);
    const isUtf8 = invalid > 1 && invalid >= bytes.length - incompleteEnd(bytes).length;
    if (!isUtf8) return new IconvDecoder(this.#declared);
    this.#doubt(this.#declared, 'UTF-8');
    return new UnicodeDecoder('utf-8');
  }
}

class IconvDecoder implements PieceDecoder {
  readonly #declared: string;
  readonly #decoder: { write(bytes: Buffer): string; end(): string | undefined };

  constructor(declared: string) {
    this.#declared = declared;
    const isLatin1 = /^(?:iso-?8859-?1|latin-?1)$/u.test(declared);
    this.#decoder = iconv.getDecoder(isLatin1 ? 'windows-1252' : declared);
  }

  decode(bytes: Uint8Array): string {
    return this.#checked(this.#decoder.write(asBuffer(bytes)));
  }

  finish(): string {
    return this.#checked(this.#decoder.end() ?? '');
  }

  #checked(text: string): string {
    const invalid = text.indexOf('\uFFFD');
    if (invalid < 0) return text;
    throw new InvalidBytes(this.#declared, text.slice(0, invalid));
  }
}
