// A definition without a source: a reader cannot tell the words of an act from those of a colleague. A warning in a
// termbase that gives sources of definitions, a note in one that does not.

import { definitionsOf } from './definitions-of.js';
import type { Finding, LintRule } from './rule.js';
import { severityByHabit } from './rule.js';

export const unsourcedDefinition: LintRule<'unsourced-definition'> = {
  name: 'unsourced-definition',
  severity: 'warning',
  *check(termbase): Iterable<Finding> {
    const all = [...termbase.entries()].flatMap((entry) =>
      [...definitionsOf(entry)].map(({ definition, languages }) => ({ entry, definition, languages })),
    );
    const severity = severityByHabit(
      termbase.share(all, ({ definition }) => definition.source !== undefined),
    );
    for (const { entry, definition, languages } of all) {
      if (definition.source !== undefined) continue;
      const [language, ...others] = languages;
      yield {
        entry: entry.id,
        ...(language === undefined || others.length > 0 ? {} : { language }),
        said: { definition: definition.text },
        severity,
      };
    }
  },
};
