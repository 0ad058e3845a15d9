// Tokens: the words, numbers and marks of a text, each with its place. Every index, count and
// comparison in Taalbrug starts from these, so there is one definition for both languages.
// Dutch decides the details: coördinatie and foto's are one word, `werk-` in "werk- en
// verblijfsvergunning" keeps its hyphen because the hyphen carries meaning, d.w.z. is one token.

import type { Span } from '../model/span.js';

export type TokenKind = 'word' | 'number' | 'address' | 'punctuation';

export interface Token extends Span {
  readonly text: string;
  readonly kind: TokenKind;
}

// Order matters: the first alternative that fits wins. Each is linear: no two neighbouring repeats
// can match the same character. A word's inner marks (' ’ - ‑ ·) must stand between letters or digits;
// a hyphen at its edge is kept only where the word is elided (before white space or a comma, or after
// white space).
const ADDRESS =
  /((?:https?:\/\/|www\.)[^\s<>"“”]+|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+)/u;
const NUMBER = /(\p{N}+(?:[.,:]\p{N}+)*(?![\p{L}\p{M}]))/u;
const WORD =
  /((?:\p{L}\.){2,}|(?:['’](?=[st]\b)|(?<=\s)[-‑](?=\p{L}))?[\p{L}\p{N}\p{M}]+(?:['’\-‑·][\p{L}\p{N}\p{M}]+)*(?:[-‑](?=[\s,;)]))?)/u;
const MARK = /\.{2,}|[^\s\p{L}\p{N}]/u;

const TOKEN = new RegExp([ADDRESS, NUMBER, WORD, MARK].map(({ source }) => source).join('|'), 'gu');
// Looking for an address at every word costs half the time, and hardly any text has one.
const TOKEN_WITHOUT_ADDRESS = new RegExp(['((?!))', NUMBER.source, WORD.source, MARK.source].join('|'), 'gu');
const ADDRESS_SIGN = /@|:\/\/|www\./u;

/** Tokens in order. White space is no token; every other character is in exactly one. Linear time. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(ADDRESS_SIGN.test(text) ? TOKEN : TOKEN_WITHOUT_ADDRESS)) {
    const start = match.index;
    tokens.push({ text: match[0], start, end: start + match[0].length, kind: kindOf(match) });
  }
  return tokens;
}

/** Groups: 1 address, 2 number, 3 word; numbered, because named ones cost an object a token. */
function kindOf(match: RegExpExecArray): TokenKind {
  if (match[3] !== undefined) return 'word';
  if (match[2] !== undefined) return 'number';
  return match[1] === undefined ? 'punctuation' : 'address';
}

/** The words alone (numbers, marks and addresses left out). */
export function words(text: string): Token[] {
  return tokenize(text).filter((token) => token.kind === 'word');
}
