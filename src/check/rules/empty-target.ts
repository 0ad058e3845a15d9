// empty-target: the source says something and the target nothing.

import { codesOf } from '../../model/content.js';
import type { SegmentRule } from '../rule.js';

export const emptyTarget: SegmentRule<'empty-target'> = {
  kind: 'segment',
  name: 'empty-target',
  family: 'hygiene',
  severity: 'error',
  mqm: 'omission',
  its: 'omission',
  check: ({ source, target }) => {
    const isEmpty = target.text.trim() === '' && codesOf(target.content).length === 0;
    return isEmpty && source.text.trim() !== '' ? [{}] : [];
  },
};
