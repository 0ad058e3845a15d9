// inconsistent-source: different source segments have the same translation. Mostly both sources say the same, so it is a note.

import type { TextRule } from '../rule.js';
import { SameSegments } from '../same-segments.js';

export const inconsistentSource: TextRule<'inconsistent-source'> = {
  kind: 'text',
  name: 'inconsistent-source',
  family: 'consistency',
  severity: 'note',
  mqm: 'inconsistency',
  its: 'inconsistency',
  begin: () => new SameSegments({ same: 'target', severity: { words: 'note', marks: undefined } }),
};
