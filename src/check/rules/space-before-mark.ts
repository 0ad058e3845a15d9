// space-before-mark: a space before a comma, full stop, colon, semicolon, question or exclamation mark or closing bracket, or
// behind an opening one, which neither language has, and the source does not have there either.

import type { Fault, SegmentRule } from '../rule.js';

/** Not before an ellipsis, a name that begins with a full stop (.NET) or a smiley. */
const SPACED =
  /(?<=[\p{L}\p{N})\]”’"'])[ \u00A0]+(?=[,;:?!)\]](?![\p{L}\p{N}()/\\-])|\.(?![\p{L}\p{N}.…]))|(?<=[([])[ \u00A0]+(?=[\p{L}\p{N}])/gu;

export const spaceBeforeMark: SegmentRule<'space-before-mark'> = {
  kind: 'segment',
  name: 'space-before-mark',
  family: 'hygiene',
  severity: 'warning',
  mqm: 'whitespace',
  its: 'whitespace',
  check: ({ source, target }) => {
    const found = [...target.text.matchAll(SPACED)];
    if (found.length === 0 || found.length <= (source.text.match(SPACED)?.length ?? 0)) return [];
    return found.map(({ 0: spaces, index }): Fault => ({
      target: [{ start: index, end: index + spaces.length + 1 }],
      said: { text: target.text.slice(index, index + spaces.length + 1) },
    }));
  },
};
