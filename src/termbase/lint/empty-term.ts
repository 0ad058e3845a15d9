// A term without a letter or digit: an empty cell, a dash, three dots.

import type { Finding, LintRule } from './rule.js';

export const emptyTerm: LintRule<'empty-term'> = {
  name: 'empty-term',
  severity: 'error',
  *check(termbase): Iterable<Finding> {
    for (const { entry, language, term } of termbase.terms())
      if (!/[\p{L}\p{N}]/u.test(term.text)) yield { entry: entry.id, language, term: term.text };
  },
};
