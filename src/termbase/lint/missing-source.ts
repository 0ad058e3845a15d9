// The term to use has no source, neither of its own nor of its entry: nobody can see why it is the right one. A warning in
// a termbase that gives sources, a note in one that does not.

import type { ConceptEntry } from '../../model/entry.js';
import { preferredTerm } from '../../model/entry.js';
import type { Language } from '../../model/language.js';
import { LANGUAGES } from '../../model/language.js';
import type { Finding, LintedTermbase, LintRule } from './rule.js';
import { severityByHabit } from './rule.js';

export const missingSource: LintRule<'missing-source'> = {
  name: 'missing-source',
  severity: 'warning',
  *check(termbase): Iterable<Finding> {
    const isMissing = ({ entry, source }: Sourced): boolean =>
      source === undefined && entry.source === undefined;
    const severity = severityByHabit(1 - termbase.share(preferredTerms(termbase), isMissing));
    for (const found of preferredTerms(termbase)) {
      const { entry, language, term } = found;
      if (isMissing(found)) yield { entry: entry.id, language, term, severity };
    }
  },
};

interface Sourced {
  readonly entry: ConceptEntry;
  readonly language: Language;
  readonly term: string;
  readonly source: string | undefined;
}

function* preferredTerms(termbase: LintedTermbase): Iterable<Sourced> {
  for (const entry of termbase.entries()) {
    for (const language of LANGUAGES) {
      const term = preferredTerm(entry, language);
      if (term !== undefined) yield { entry, language, term: term.text, source: term.source };
    }
  }
}
