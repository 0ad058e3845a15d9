// A reference to an entry that is not in the termbase: it was deleted, renamed or never brought in. One to itself says
// nothing either.

import { internalReferences } from './references.js';
import type { Finding, LintRule } from './rule.js';

export const danglingReference: LintRule<'dangling-reference'> = {
  name: 'dangling-reference',
  severity: 'error',
  *check(termbase): Iterable<Finding> {
    const ids = new Set([...termbase.entries()].map(({ id }) => id));
    for (const entry of termbase.entries()) {
      const told = new Set<string>();
      for (const { target, value } of internalReferences(entry)) {
        if ((ids.has(target) && target !== entry.id) || told.has(target)) continue;
        told.add(target);
        yield { entry: entry.id, others: [target], said: { value } };
      }
    }
  },
};
