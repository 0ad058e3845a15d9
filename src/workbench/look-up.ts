// Look-up: one call that answers "how did we translate this?" from the glossary and the memory at once.

import { DEFAULT_LIMIT } from '../memory/scoring.js';
import type { ConceptEntry } from '../model/entry.js';
import { usableTerms } from '../model/entry.js';
import type { Language } from '../model/language.js';
import type { ConcordanceLine, Match } from '../model/match.js';
import type { Scope } from '../model/scope.js';
import { holdsIn } from '../model/scope.js';
import type { EntryMatchKind } from '../termbase/look-up.js';
import { lookUp, mayAnswer } from '../termbase/look-up.js';
import { TermRecognizer } from '../termbase/recognition.js';
import type { TermbaseEntry } from '../termbase/term-index.js';
import { findConcordance } from './concordance.js';
import { searchMemory } from './search.js';
import type { Workbench } from './workbench.js';

export interface LookedUpEntry {
  readonly termbase: string;
  readonly id: string;
  readonly how: EntryMatchKind;
  /** The term through which it was found, and its language. */
  readonly term: string;
  readonly language: Language;
  /** The terms to use, then all usable ones, in each language. */
  readonly nl: readonly string[];
  readonly en: readonly string[];
  readonly entry: ConceptEntry;
}

export interface LookUpResult {
  readonly entries: readonly LookedUpEntry[];
  readonly matches: readonly Match[];
  readonly concordance: readonly ConcordanceLine[];
}

/** With a client or project: entries that hold for it, its own and general ones, not those of others. */
export interface LookUpOptions extends Scope {
  /** Language of the query; both are tried without it. */
  readonly from?: Language;
  /** Most matches and most concordance lines. Default 5 and 10. */
  readonly limit?: number;
}

const CONCORDANCE_LINES = 10;
// Lower than a search for a segment: who looks a phrase up wants the short segments that hold it too.
const LOOK_UP_THRESHOLD = 0.5;

export async function lookUpText(
  workbench: Workbench,
  text: string,
  options: LookUpOptions = {},
): Promise<LookUpResult> {
  const recognizer = await termRecognizer(workbench, text, options);
  const entries = lookUp(recognizer, text, options.from).map(({ entry, ...match }) => ({
    ...match,
    id: entry.id,
    nl: usableTerms(entry, 'nl'),
    en: usableTerms(entry, 'en'),
    entry,
  }));
  const from = options.from === undefined ? {} : { from: options.from };
  const [found] = await searchMemory(workbench, [text], {
    ...from,
    threshold: LOOK_UP_THRESHOLD,
    limit: options.limit ?? DEFAULT_LIMIT,
  });
  return {
    entries,
    matches: found?.matches ?? [],
    concordance: await findConcordance(workbench, text, {
      ...from,
      limit: options.limit ?? CONCORDANCE_LINES,
      // Who looks something up does not wait for word lists.
      light: true,
    }),
  };
}

/** A recogniser that knows the terms of the workspace that can answer a query. */
async function termRecognizer(workbench: Workbench, query: string, scope: Scope): Promise<TermRecognizer> {
  const entries: TermbaseEntry[] = [];
  for await (const batch of workbench.store.entries())
    entries.push(...batch.filter(({ entry }) => holdsIn(entry, scope)));
  return new TermRecognizer(entries, { wants: mayAnswer(query) });
}
