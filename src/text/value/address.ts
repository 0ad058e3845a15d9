// Web and mail addresses: the same in both languages. Value: without scheme, `www.` and closing slash, host
// in small letters.

import type { Source } from './lexeme.js';
import { indexAfter } from './lexeme.js';
import type { Reading } from './reading.js';
import { reading } from './reading.js';

const WEB = /(?:https?:\/\/|www\.)[^\s<>"“”|]{1,2000}/iuy;
const MAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/uy;
const CLOSING = new Set(".,;:!?'’)]}>»*".split(''));
/** No local part of a mail address is longer (RFC 5321, 4.5.3.1.1). */
const LONGEST_LOCAL_PART = 64;

/** The address at a lexeme. */
export function readAddress(source: Source, at: number): Reading | undefined {
  const lexeme = source.lexemes[at];
  if (lexeme === undefined || lexeme.kind === 'mark') return undefined;
  if (lexeme.lower === 'http' || lexeme.lower === 'https' || lexeme.lower === 'www') return web(source, at);
  return source.hasAtSign && mightBeMail(source, at) ? mail(source, at) : undefined;
}

function web(source: Source, at: number): Reading | undefined {
  const written = matched(source, at, WEB);
  if (written === undefined) return undefined;
  const address = withoutClosingMarks(written);
  const bare = address
    .replace(/^https?:\/\//iu, '')
    .replace(/^www\./iu, '')
    .replace(/\/$/u, '');
  if (!/^[^/]+\.[^/]/u.test(bare)) return undefined;
  const slash = bare.search(/[/?#]/u);
  const host = slash === -1 ? bare : bare.slice(0, slash);
  const value = host.toLowerCase() + bare.slice(host.length);
  return codeReading(source, at, { value, length: address.length });
}

/** Marks that close the sentence are no part of the address; a bracket is when it was opened in it. */
function withoutClosingMarks(written: string): string {
  let end = written.length;
  while (end > 0 && CLOSING.has(written.charAt(end - 1))) {
    if (written.charAt(end - 1) === ')' && written.slice(0, end).includes('(')) break;
    end -= 1;
  }
  return written.slice(0, end);
}

/** A sign @ stands near enough, with no white space before it. */
function mightBeMail(source: Source, at: number): boolean {
  const start = source.lexemes[at]?.start ?? 0;
  for (let index = at + 1; ; index += 1) {
    const lexeme = source.lexemes[index];
    if (lexeme?.gap !== 'none' || lexeme.start - start > LONGEST_LOCAL_PART) return false;
    if (lexeme.text === '@') return true;
  }
}

function mail(source: Source, at: number): Reading | undefined {
  const written = matched(source, at, MAIL);
  if (written === undefined) return undefined;
  const address = written.replace(/-+$/u, '');
  return codeReading(source, at, { value: address.toLowerCase(), length: address.length });
}

function matched(source: Source, at: number, form: RegExp): string | undefined {
  form.lastIndex = source.lexemes[at]?.start ?? 0;
  return form.exec(source.text)?.[0];
}

function codeReading(
  source: Source,
  at: number,
  { value, length }: { readonly value: string; readonly length: number },
): Reading {
  const to = indexAfter(source, at, (source.lexemes[at]?.start ?? 0) + length);
  return reading({ kind: 'code', value, from: at, to });
}
