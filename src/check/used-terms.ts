// Terms of the target of which the glossary says something: that they are forbidden, out of use, or not the preferred ones.

import type { ConceptEntry, Term } from '../model/entry.js';
import type { TermOccurrence } from '../model/match.js';
import type { Severity } from '../model/severity.js';
import { contains } from '../model/span.js';
import type { CheckedSegment, KnownTerms } from './checked-segment.js';
import type { Mention } from './mentions.js';
import { acceptedTerms, mentionsIn, spansOf, termOf } from './mentions.js';
import type { Fault } from './rule.js';

/** A term in the target that it is about. */
export interface UsedTerm {
  readonly found: TermOccurrence;
  readonly entry: ConceptEntry;
  /** Where the source speaks of its concept; absent when it does not. */
  readonly mention?: Mention;
}

/**
 * Terms of the target that are `wanted`, none within a longer term, and none that is right here as a term of another entry: of one
 * whose concept the source has, or of a glossary that goes before.
 */
export function usedTerms(
  { source, target }: CheckedSegment,
  terms: KnownTerms,
  isWanted: (term: Term, entry: ConceptEntry) => boolean,
): UsedTerm[] {
  const about = (found: TermOccurrence): boolean => {
    const entry = terms.entryOf(found);
    const term = entry && termOf(found, entry, target.language);
    return entry !== undefined && term !== undefined && isWanted(term, entry);
  };
  const found = target.occurrences.filter((one) => one.nested !== true && about(one));
  if (found.length === 0) return [];
  const mentions = mentionsIn(source, terms);
  const isAsked = (entry: ConceptEntry): boolean => mentions.some(({ entries }) => entries.includes(entry));
  const isRight = (one: TermOccurrence): boolean =>
    target.occurrences.some((other) => {
      const entry = terms.entryOf(other);
      if (entry === undefined || !contains(other, one) || about(other)) return false;
      return terms.rankOf(other) < terms.rankOf(one) || isAsked(entry);
    });
  return found.flatMap((one): UsedTerm[] => {
    const entry = terms.entryOf(one);
    if (entry === undefined || isRight(one)) return [];
    const mention = mentions.find(({ entries }) => entries.includes(entry));
    return [{ found: one, entry, ...(mention === undefined ? {} : { mention }) }];
  });
}

/** What is said of it: the terms to use instead. */
export function usedTermFault(
  { found, entry, mention }: UsedTerm,
  { source, target }: CheckedSegment,
  severity: Severity,
): Fault {
  return {
    source: mention?.spans ?? [],
    target: spansOf(found),
    term: mention?.found.term ?? acceptedTerms([entry], source.language)[0] ?? found.term,
    expected: acceptedTerms([entry], target.language).filter((term) => term !== found.term),
    said: { word: found.text, term: found.term },
    severity,
  };
}

/** Before the head of a compound it is often part of a name (Vreemdelingenwet). */
export function isBeforeHead({ how, part }: TermOccurrence): boolean {
  return how === 'compound' && part !== 'head';
}
