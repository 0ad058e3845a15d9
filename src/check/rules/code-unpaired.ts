// code-unpaired: an inline code of the target opens and is not closed after it, or closes what was not opened before it, where
// the source has no such code.

import { codesOf } from '../../model/content.js';
import { isTranslated } from '../checked-segment.js';
import { faultOfCodes, unpaired } from '../codes/compared-codes.js';
import type { SegmentRule } from '../rule.js';

export const codeUnpaired: SegmentRule<'code-unpaired'> = {
  kind: 'segment',
  name: 'code-unpaired',
  family: 'hygiene',
  severity: 'error',
  mqm: 'markup',
  its: 'markup',
  check: (segment) => {
    const { source, target } = segment;
    if (codesOf(target.content).length === 0 || !isTranslated(segment)) return [];
    // A sentence out of a longer run may hold half of a pair.
    const meant = unpaired(source.content).map(({ role, id }) => role + id);
    return faultOfCodes(unpaired(target.content).filter(({ role, id }) => !meant.includes(role + id)));
  },
};
