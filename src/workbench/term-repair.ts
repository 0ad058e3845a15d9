// Matches with the terms of the workspace's glossaries put right in their targets.

import type { KnownTerms } from '../memory/term-repair.js';
import { repairTerms } from '../memory/term-repair.js';
import { preferredTerm, termsIn } from '../model/entry.js';
import { LANGUAGES } from '../model/language.js';
import type { Scope } from '../model/scope.js';
import { unitText } from '../model/unit.js';
import { knownTerms } from './recognize.js';
import type { SearchResult } from './search.js';
import type { Workbench } from './workbench.js';

/**
 * The results with terms repaired: where source and query differ in terms, the target gets the query's. With a client or
 * project: the terms that hold for it.
 */
export async function withTermsRepaired(
  workbench: Workbench,
  results: readonly SearchResult[],
  scope: Scope = {},
): Promise<SearchResult[]> {
  const known = await glossaryTerms(workbench, scope);
  return results.map(({ query, matches }) => ({
    query,
    matches: matches.map((match) => {
      const language = LANGUAGES.find((one) => unitText(match.unit, one) === match.source);
      return language === undefined ? match : repairTerms(match, query, known, language);
    }),
  }));
}

async function glossaryTerms(workbench: Workbench, scope: Scope): Promise<KnownTerms> {
  const { recognizer, entryOf } = await knownTerms(workbench, 'nl', scope);
  return {
    recognize: (text, language) => recognizer.recognize(text, language),
    preferred: (found, language) => {
      const entry = entryOf(found);
      return entry && preferredTerm(entry, language);
    },
    termOf: (found, language) => {
      const entry = entryOf(found);
      return entry && termsIn(entry, language).find(({ text }) => text === found.term);
    },
  };
}
