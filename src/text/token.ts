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
const TOKEN =
  /(?<address>(?:https?:\/\/|www\.)[^\s<>"“”]+|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+)|(?<number>\p{N}+(?:[.,:]\p{N}+)*(?![\p{L}\p{M}]))|(?<word>(?:\p{L}\.){2,}|(?:['’](?=[st]\b)|(?<=\s)[-‑](?=\p{L}))?[\p{L}\p{N}\p{M}]+(?:['’\-‑·][\p{L}\p{N}\p{M}]+)*(?:[-‑](?=[\s,;)]))?)|(?<punctuation>\.{2,}|[^\s\p{L}\p{N}])/gu;

/** Tokens in order. White space is no token; every other character is in exactly one. Linear time. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    tokens.push({ text: match[0], start, end: start + match[0].length, kind: kindOf(match.groups ?? {}) });
  }
  return tokens;
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): TokenKind {
  if (groups['word'] !== undefined) return 'word';
  if (groups['number'] !== undefined) return 'number';
  return groups['address'] === undefined ? 'punctuation' : 'address';
}

/** The words alone (numbers, marks and addresses left out). */
export function words(text: string): Token[] {
  return tokenize(text).filter((token) => token.kind === 'word');
}
