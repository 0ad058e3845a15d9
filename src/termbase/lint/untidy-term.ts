// Blanks at the ends of a term, two in a row or a line break: what is searched for is not what is seen.

import type { Finding, LintRule } from './rule.js';

export const untidyTerm: LintRule<'untidy-term'> = {
  name: 'untidy-term',
  severity: 'warning',
  *check(termbase): Iterable<Finding> {
    for (const { entry, language, term } of termbase.terms())
      if (/^\s|\s$|\s\s|[\n\t]/u.test(term.text)) yield { entry: entry.id, language, term: term.text };
  },
};
