// An entry without a term in Dutch or in English cannot be translated from or into it. A name that is the same in both is
// written in both, or marked as not to be translated.

import { LANGUAGES, otherLanguage } from '../../model/language.js';
import type { Finding, LintRule } from './rule.js';

export const missingLanguage: LintRule<'missing-language'> = {
  name: 'missing-language',
  severity: 'warning',
  *check(termbase): Iterable<Finding> {
    for (const entry of termbase.entries()) {
      for (const language of LANGUAGES) {
        if (termbase.termsIn(entry, language).length > 0) continue;
        const others = termbase.termsIn(entry, otherLanguage(language));
        if (others.length > 0 && others.every((term) => term.doNotTranslate === true)) continue;
        yield { entry: entry.id, language };
      }
    }
  },
};
