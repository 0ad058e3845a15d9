// One entry that has a term twice in one language, letter by letter: a slip of a paste or an import. Regions are languages
// of their own, and AMvB beside amvb is a variant.

import { languageOf } from '../../model/language.js';
import type { Finding, LintRule } from './rule.js';

export const repeatedTerm: LintRule<'repeated-term'> = {
  name: 'repeated-term',
  severity: 'warning',
  *check(termbase): Iterable<Finding> {
    for (const entry of termbase.entries()) {
      for (const section of entry.sections) {
        const language = languageOf(section.language);
        const known = new Set<string>();
        for (const { text } of section.terms) {
          const form = text.normalize('NFC').trim();
          if (known.has(form) && language !== undefined) yield { entry: entry.id, language, term: text };
          known.add(form);
        }
      }
    }
  },
};
