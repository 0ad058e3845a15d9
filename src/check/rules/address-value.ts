// address-value: a web or mail address that is another one in the target, is not there, or was not in the source.

import type { SegmentRule } from '../rule.js';
import { valueFaults } from '../values/value-faults.js';

export const addressValue: SegmentRule<'address-value'> = {
  kind: 'segment',
  name: 'address-value',
  family: 'values',
  severity: 'error',
  mqm: 'entity',
  its: 'inconsistent-entities',
  check: (segment) => valueFaults(segment, ['code']),
};
