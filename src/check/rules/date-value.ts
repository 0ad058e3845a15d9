// date-value: a date or time of day that is another one in the target, is not there, or was not in the source.

import type { SegmentRule } from '../rule.js';
import { valueFaults } from '../values/value-faults.js';

export const dateValue: SegmentRule<'date-value'> = {
  kind: 'segment',
  name: 'date-value',
  family: 'values',
  severity: 'error',
  mqm: 'date-time',
  its: 'numbers',
  check: (segment) => valueFaults(segment, ['date', 'time']),
};
