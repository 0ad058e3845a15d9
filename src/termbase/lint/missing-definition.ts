// An entry without any definition. A warning in a termbase that defines most of its concepts, a note in one that does not.

import { definitionsOf } from './definitions-of.js';
import type { Finding, LintRule } from './rule.js';
import { severityByHabit } from './rule.js';

export const missingDefinition: LintRule<'missing-definition'> = {
  name: 'missing-definition',
  severity: 'note',
  *check(termbase): Iterable<Finding> {
    const without = [...termbase.entries()].filter((entry) => [...definitionsOf(entry)].length === 0);
    const severity = severityByHabit(1 - without.length / Math.max(1, termbase.items.length));
    for (const { id } of without) yield { entry: id, severity };
  },
};
