// Bytes to text for files that do not say their encoding: by byte order mark, then strict UTF-8, then
// UTF-16 by its pattern of zero bytes, then a guess by the letters (encoding-guess.ts) that the caller reports.
// Node 20's own decoder of windows-1252 is wrong (0x80 is no euro sign), so iconv-lite decodes it.

import iconv from 'iconv-lite';

import type { Problem } from '../model/problem.js';
import { makeProblem } from '../model/problem.js';
import { decodeOneByte, guessEncoding } from './encoding-guess.js';

export interface DecodedText {
  readonly text: string;
  /** Name of the encoding as IANA writes it. */
  readonly encoding: string;
  /** True when nothing in the bytes proves the encoding. */
  readonly guessed: boolean;
}

export interface UndecodableText {
  readonly problem: Problem;
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  // Before UTF-16, whose mark it begins with: no text begins with a zero character.
  { bytes: [0xff, 0xfe, 0, 0], encoding: 'utf-32le' },
  { bytes: [0, 0, 0xfe, 0xff], encoding: 'utf-32be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

// How much of a file shows its pattern, and the share of zero bytes in one half that UTF-16 text of
// European languages has (nearly every other byte).
const PATTERN_BYTES = 4096;
const ZERO_SHARE = 0.6;

/** The text of a file, without its mark; a Problem (without file name) when the bytes are no text. */
export function decodeText(bytes: Uint8Array): DecodedText | UndecodableText {
  const mark = MARKS.find(({ bytes: start }) => start.every((byte, place) => bytes[place] === byte));
  if (mark !== undefined) return decodeStrictly(bytes.subarray(mark.bytes.length), mark.encoding);
  const wide = encodingByZeros(bytes);
  if (wide !== undefined) return decodeStrictly(bytes, wide);
  if (bytes.includes(0)) return { problem: makeProblem('text-binary', {}) };
  const strict = decodeStrictly(bytes, 'utf-8');
  if ('text' in strict) return strict;
  const encoding = guessEncoding(bytes);
  return { text: decodeOneByte(bytes, encoding), encoding, guessed: true };
}

function decodeStrictly(bytes: Uint8Array, encoding: string): DecodedText | UndecodableText {
  try {
    const text = strictText(bytes, encoding);
    return text.includes('\0')
      ? { problem: makeProblem('text-binary', {}) }
      : { text, encoding, guessed: false };
  } catch {
    return { problem: makeProblem('text-damaged', { encoding }) };
  }
}

/** Throws where the bytes are not in the encoding. The platform does not know UTF-32. */
function strictText(bytes: Uint8Array, encoding: string): string {
  if (!encoding.startsWith('utf-32'))
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  const text = iconv.decode(Buffer.from(bytes), encoding);
  if (bytes.length % 4 !== 0 || text.includes('\uFFFD')) throw new RangeError(encoding);
  return text;
}

/** UTF-16 without a mark shows as zeros in every other byte. */
function encodingByZeros(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, PATTERN_BYTES) & ~1;
  const zeros = [0, 0];
  for (let place = 0; place < length; place++) {
    if (bytes[place] === 0) zeros[place & 1] = (zeros[place & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros.map((count) => count / Math.max(1, length / 2));
  if (odd > ZERO_SHARE && even < odd / 2) return 'utf-16le';
  return even > ZERO_SHARE && odd < even / 2 ? 'utf-16be' : undefined;
}
