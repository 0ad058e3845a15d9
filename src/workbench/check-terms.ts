// Glossaries as the rules of the check ask them.

import type { KnownTerms } from '../check/checked-segment.js';
import type { ConceptEntry } from '../model/entry.js';
import type { Scope } from '../model/scope.js';
import { narrownessOf } from '../model/scope.js';
import { refuseUnknownCollection } from './collection.js';
import type { WorkspaceTerms } from './recognize.js';
import { knownTerms } from './recognize.js';
import type { Workbench } from './workbench.js';

/** The terms of the workspace that hold in a scope, or of one termbase. Throws ProblemError `collection-not-found`. */
export async function termsInForce(
  workbench: Workbench,
  options: Scope & { readonly termbase?: string },
): Promise<KnownTerms> {
  if (options.termbase !== undefined)
    await refuseUnknownCollection(workbench.store.termbases(), options.termbase);
  // Both languages are read, and Dutch asks for the more knowledge.
  return askedByRules(await knownTerms(workbench, 'nl', options), (entry) => -narrownessOf(entry));
}

/** Terms with the rank of their entries, the lowest first. An entry is ranked once: it is asked for at every occurrence. */
export function askedByRules(
  { recognizer, entryOf }: WorkspaceTerms,
  rankOf: (entry: ConceptEntry) => number = () => 0,
): KnownTerms {
  const ranks = new Map<ConceptEntry, number>();
  return {
    recognize: (text, language) => recognizer.recognize(text, language, { nested: true }),
    entryOf,
    rankOf: (found) => {
      const entry = entryOf(found);
      if (entry === undefined) return 0;
      const rank = ranks.get(entry) ?? rankOf(entry);
      ranks.set(entry, rank);
      return rank;
    },
  };
}
