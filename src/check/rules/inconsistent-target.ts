// inconsistent-target: the same source segment is translated otherwise elsewhere. Codes and values may differ; a difference in
// capitals and marks alone is a note. The translation that most have is what is expected.

import type { TextRule } from '../rule.js';
import { SameSegments } from '../same-segments.js';

export const inconsistentTarget: TextRule<'inconsistent-target'> = {
  kind: 'text',
  name: 'inconsistent-target',
  family: 'consistency',
  severity: 'warning',
  mqm: 'inconsistency',
  its: 'inconsistency',
  begin: () => new SameSegments({ same: 'source', severity: { words: 'warning', marks: 'note' } }),
};
