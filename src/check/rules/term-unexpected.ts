// term-unexpected: the target has a term of the glossary of which the source says nothing. Often right, so only the strict profile asks.

import { acceptedTerms, spansOf } from '../mentions.js';
import { unexpectedTerms } from '../unexpected-terms.js';
import type { Fault, SegmentRule } from '../rule.js';

export const termUnexpected: SegmentRule<'term-unexpected'> = {
  kind: 'segment',
  name: 'term-unexpected',
  family: 'terms',
  severity: 'note',
  profile: 'strict',
  mqm: 'termbase',
  its: 'terminology',
  *check(segment, { terms }): Iterable<Fault> {
    if (terms === undefined) return;
    for (const found of unexpectedTerms(segment, terms)) {
      const entry = terms.entryOf(found);
      const sources = entry === undefined ? [] : acceptedTerms([entry], segment.source.language);
      yield {
        target: spansOf(found),
        term: found.term,
        said: { term: found.term, source: sources.join(' | ') },
      };
    }
  },
};
