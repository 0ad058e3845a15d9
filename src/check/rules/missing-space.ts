// missing-space: no space behind a comma, semicolon, colon, question or exclamation mark, or behind the full stop of a sentence.
// What the source writes so too (codes, addresses, abbreviations) is meant.

import type { CheckedText } from '../checked-segment.js';
import type { Fault, SegmentRule } from '../rule.js';

const GLUED =
  /(?<=\p{L}{2})(?:[,;:?!](?=\p{L})|\.(?=\p{Lu}\p{Ll}))|(?<=\p{L}{2})[)\]](?=\p{L}{2})|(?<=\p{L}{2})[([](?=\p{L}{4})/gu;
/** Brackets within a word: verzekerde(n), (her)structurering. */
const BRACKET = /[()[\]]/u;

export const missingSpace: SegmentRule<'missing-space'> = {
  kind: 'segment',
  name: 'missing-space',
  family: 'hygiene',
  severity: 'warning',
  mqm: 'whitespace',
  its: 'whitespace',
  check: ({ source, target }) =>
    Array.from(target.text.matchAll(GLUED)).flatMap(({ 0: mark, index }): Fault[] => {
      if (BRACKET.test(mark) || isMeant(index, target, source)) return [];
      return [{ target: [{ start: index, end: index + mark.length }], said: { mark } }];
    }),
};

function isMeant(at: number, { text, tokens, values }: CheckedText, source: CheckedText): boolean {
  const isAddress = ({ start, end }: { start: number; end: number }): boolean => start <= at && at < end;
  if (tokens.some((token) => token.kind === 'address' && isAddress(token)) || values.some(isAddress))
    return true;
  const [start, end] = [text.slice(0, at).search(/\S+$/u), at + text.slice(at).search(/\s|$/u)];
  return source.text.includes(text.slice(start === -1 ? at : start, end).replace(/[.,;:?!)\]”"’']+$/u, ''));
}
