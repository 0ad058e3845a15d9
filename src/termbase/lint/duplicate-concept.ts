// Two entries with the same Dutch and the same English term, in any inflection or spelling, are one concept entered twice.
// Right: one entry. Where both terms are the same word in two meanings, a subject field in each tells them apart; then
// it is only a note, because the fields may still be two names for one.

import type { Finding, LintRule } from './rule.js';

export const duplicateConcept: LintRule<'duplicate-concept'> = {
  name: 'duplicate-concept',
  severity: 'error',
  *check(termbase): Iterable<Finding> {
    for (const { first, second } of termbase.duplicates) {
      const [one, other] = [first.entry.subjectField, second.entry.subjectField];
      const isApart = one !== undefined && other !== undefined && one !== other;
      yield {
        entry: second.entry.id,
        others: [first.entry.id],
        ...(isApart ? { severity: 'note' as const } : {}),
      };
    }
  },
};
