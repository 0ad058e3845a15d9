// All terms of a language are forbidden, deprecated or superseded: the glossary says what not to write, but not what to
// write.

import { LANGUAGES } from '../../model/language.js';
import type { Finding, LintRule } from './rule.js';
import { isUsable } from './rule.js';

export const noUsableTerm: LintRule<'no-usable-term'> = {
  name: 'no-usable-term',
  severity: 'error',
  *check(termbase): Iterable<Finding> {
    for (const entry of termbase.entries()) {
      for (const language of LANGUAGES) {
        const [first, ...others] = termbase.termsIn(entry, language);
        if (first === undefined || [first, ...others].some(isUsable)) continue;
        yield { entry: entry.id, language, term: first.text };
      }
    }
  },
};
