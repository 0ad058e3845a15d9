// number-value: a number, percentage, amount of money or ordinal that is another one in the target, is not there, or was not in the source.

import type { SegmentRule } from '../rule.js';
import { valueFaults } from '../values/value-faults.js';

export const numberValue: SegmentRule<'number-value'> = {
  kind: 'segment',
  name: 'number-value',
  family: 'values',
  severity: 'error',
  mqm: 'number',
  its: 'numbers',
  check: (segment) => valueFaults(segment, ['number', 'percentage', 'currency', 'ordinal']),
};
