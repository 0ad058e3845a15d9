// double-space: two spaces or more in a row in the target, where the source has none.

import type { Fault, SegmentRule } from '../rule.js';

const SPACES = /(?<=\S) {2,}(?=\S)/gu;

export const doubleSpace: SegmentRule<'double-space'> = {
  kind: 'segment',
  name: 'double-space',
  family: 'hygiene',
  severity: 'warning',
  mqm: 'whitespace',
  its: 'whitespace',
  check: ({ source, target }) => {
    if (!target.text.includes('  ') || source.text.trim().includes('  ')) return [];
    return Array.from(target.text.matchAll(SPACES), ({ 0: spaces, index }): Fault => ({
      target: [{ start: index, end: index + spaces.length }],
      said: { count: spaces.length },
    }));
  },
};
