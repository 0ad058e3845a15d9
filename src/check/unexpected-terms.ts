// Terms of the target of which the source says nothing.

import type { TermOccurrence } from '../model/match.js';
import type { CheckedSegment, KnownTerms } from './checked-segment.js';
import { acceptedTerms, mentionsIn } from './mentions.js';
import { isSaidOtherwise } from './said-otherwise.js';

/** Terms of the target that nothing in the source asks for, in no form. */
export function unexpectedTerms({ source, target }: CheckedSegment, terms: KnownTerms): TermOccurrence[] {
  const asked = new Set(source.occurrences.map(terms.entryOf));
  return mentionsIn(target, terms)
    .filter(({ found, entries }) => {
      if (found.how === 'compound' || entries.some((entry) => asked.has(entry))) return false;
      return !isSaidOtherwise(acceptedTerms(entries, source.language), source);
    })
    .map(({ found }) => found);
}
