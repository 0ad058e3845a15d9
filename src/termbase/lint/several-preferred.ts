// More than one preferred term in one language: a translator cannot know which one is wanted. Each region (nl-NL, nl-BE)
// and each geographical usage may have its own.

import { languageOf } from '../../model/language.js';
import type { Finding, LintRule } from './rule.js';

export const severalPreferred: LintRule<'several-preferred'> = {
  name: 'several-preferred',
  severity: 'error',
  *check(termbase): Iterable<Finding> {
    for (const entry of termbase.entries()) {
      for (const section of entry.sections) {
        const language = languageOf(section.language);
        const preferred = section.terms.filter(({ status }) => status === 'preferred');
        const places = new Set(preferred.map(({ geographicalUsage }) => geographicalUsage ?? ''));
        if (language === undefined || preferred.length <= places.size) continue;
        const terms = preferred.map(({ text }) => `"${text}"`).join(', ');
        yield { entry: entry.id, language, said: { terms } };
      }
    }
  },
};
