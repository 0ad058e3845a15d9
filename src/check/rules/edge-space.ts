// edge-space: white space at the start or the end of the target where the source has none, or none where it has some: words run
// together with the next segment, or move away from it.

import { isTranslated } from '../checked-segment.js';
import type { SegmentRule } from '../rule.js';

export const edgeSpace: SegmentRule<'edge-space'> = {
  kind: 'segment',
  name: 'edge-space',
  family: 'hygiene',
  severity: 'warning',
  mqm: 'whitespace',
  its: 'whitespace',
  *check(segment) {
    const { source, target } = segment;
    if (!isTranslated(segment) || source.text.trim() === '') return;
    const { start, end } = { start: target.text.search(/\S/u), end: target.text.trimEnd().length };
    if (/^\s/u.test(source.text) !== start > 0)
      yield {
        target: [{ start: 0, end: start }],
        said: { context: start > 0 ? 'start_added' : 'start_lost' },
      };
    if (/\s$/u.test(source.text) !== end < target.text.length)
      yield {
        target: [{ start: end, end: target.text.length }],
        said: { context: end < target.text.length ? 'end_added' : 'end_lost' },
      };
  },
};
