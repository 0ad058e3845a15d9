// The text of an XML file and the way back to its bytes: the encoding is the one that gives the very bytes that were read.

import iconv from 'iconv-lite';

import { makeProblem, ProblemError } from '../../../model/problem.js';
import { decodeXml, encodingsOf } from '../../xml/encoding.js';

export interface FileText {
  readonly text: string;
  /** The bytes of another text in the same encoding; what that cannot hold becomes character references. */
  readonly encode: (text: string) => Uint8Array;
}

/** Throws `InvalidBytes` and `UnknownEncoding` as the door does, and ProblemError when no encoding gives the bytes back. */
export async function readFileText(bytes: Uint8Array): Promise<FileText> {
  let text = '';
  for await (const piece of decodeXml(once(bytes), () => undefined)) text += piece;
  for (const encode of encodersOf(bytes))
    if (Buffer.from(bytes).equals(encode(text))) return { text, encode };
  throw new ProblemError(makeProblem('merge-encoding', {}));
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

function encodersOf(bytes: Uint8Array): ((text: string) => Buffer)[] {
  return encodingsOf(bytes).flatMap((encoding) =>
    [true, false].map((addBOM) => (text: string) => {
      const kept = Array.from(text, (character) => referenceIn(encoding, character)).join('');
      return iconv.encode(kept, encoding, { addBOM });
    }),
  );
}

const UNICODE = /^utf-?(?:8|16)/u;

function referenceIn(encoding: string, character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80 || UNICODE.test(encoding)) return character;
  const there = iconv.decode(iconv.encode(character, encoding), encoding) === character;
  return there ? character : `&#${String(code)};`;
}
