// code-missing: inline codes of the source that the target does not have. A code that lost only its partner is for code-unpaired.

import { codesOf } from '../../model/content.js';
import { isTranslated } from '../checked-segment.js';
import { compareCodes, faultOfCodes, unpaired } from '../codes/compared-codes.js';
import type { SegmentRule } from '../rule.js';

export const codeMissing: SegmentRule<'code-missing'> = {
  kind: 'segment',
  name: 'code-missing',
  family: 'hygiene',
  severity: 'error',
  mqm: 'markup',
  its: 'markup',
  check: (segment) => {
    const { source, target } = segment;
    if (codesOf(source.content).length === 0 || !isTranslated(segment)) return [];
    const partners = new Set(unpaired(target.content).map(({ id }) => id));
    return faultOfCodes(compareCodes(segment).missing.filter((code) => !partners.has(code.id)));
  },
};
