// reference-value: a legal reference or identifier that is another one in the target, is not there, or was not in the source.

import type { SegmentRule } from '../rule.js';
import { valueFaults } from '../values/value-faults.js';

export const referenceValue: SegmentRule<'reference-value'> = {
  kind: 'segment',
  name: 'reference-value',
  family: 'values',
  severity: 'error',
  mqm: 'entity',
  its: 'inconsistent-entities',
  check: (segment) => valueFaults(segment, ['reference']),
};
