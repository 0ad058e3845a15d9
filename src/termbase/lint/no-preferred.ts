// Several usable terms in one language and none of them preferred, in an entry that uses statuses or a termbase that does:
// which one belongs in a translation is left to chance.

import { LANGUAGES } from '../../model/language.js';
import type { Finding, LintRule } from './rule.js';
import { isUsable, severityByHabit } from './rule.js';

export const noPreferred: LintRule<'no-preferred'> = {
  name: 'no-preferred',
  severity: 'warning',
  *check(termbase): Iterable<Finding> {
    const severity = severityByHabit(
      termbase.share(termbase.terms(), ({ term }) => term.status !== undefined),
    );
    for (const entry of termbase.entries()) {
      for (const language of LANGUAGES) {
        const usable = termbase.termsIn(entry, language).filter(isUsable);
        if (usable.length < 2 || usable.some(({ status }) => status === 'preferred')) continue;
        const terms = usable.map(({ text }) => `"${text}"`).join(', ');
        yield { entry: entry.id, language, said: { terms }, severity };
      }
    }
  },
};
