// code-extra: inline codes of the target that the source does not have. A code that lost only its partner is for code-unpaired.

import { codesOf } from '../../model/content.js';
import { isTranslated } from '../checked-segment.js';
import { compareCodes, faultOfCodes, unpaired } from '../codes/compared-codes.js';
import type { SegmentRule } from '../rule.js';

export const codeExtra: SegmentRule<'code-extra'> = {
  kind: 'segment',
  name: 'code-extra',
  family: 'hygiene',
  severity: 'error',
  mqm: 'markup',
  its: 'markup',
  check: (segment) => {
    const { target } = segment;
    if (codesOf(target.content).length === 0 || !isTranslated(segment)) return [];
    const alone = new Set(unpaired(target.content));
    return faultOfCodes(compareCodes(segment).extra.filter((code) => !alone.has(code)));
  },
};
