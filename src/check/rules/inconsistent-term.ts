// inconsistent-term: a term that the text mostly translates in one way is translated in another here (inconsistent-terms.ts).

import { InconsistentTerms } from '../inconsistent-terms.js';
import type { TextRule } from '../rule.js';

export const inconsistentTerm: TextRule<'inconsistent-term'> = {
  kind: 'text',
  name: 'inconsistent-term',
  family: 'consistency',
  severity: 'note',
  mqm: 'inconsistent-with-terminology-resource',
  its: 'inconsistency',
  begin: (context) => new InconsistentTerms(context),
};
