// term-forbidden: the target has a term that the glossary forbids, whether or not its source is there. With its source it is an
// error, without it a warning: the word may stand for something else.

import type { Severity } from '../../model/severity.js';
import { contains } from '../../model/span.js';
import type { TermOccurrence } from '../../model/match.js';
import type { ConceptEntry } from '../../model/entry.js';
import type { CheckedSegment, KnownTerms } from '../checked-segment.js';
import { acceptedTerms, mentionsIn, spansOf, termOf } from '../mentions.js';
import type { Fault, SegmentRule } from '../rule.js';

export const termForbidden: SegmentRule<'term-forbidden'> = {
  kind: 'segment',
  name: 'term-forbidden',
  family: 'terms',
  severity: 'error',
  mqm: 'termbase',
  its: 'terminology',
  *check(segment, { terms }): Iterable<Fault> {
    if (terms === undefined) return;
    const { target } = segment;
    for (const found of target.occurrences) {
      const entry = terms.entryOf(found);
      if (entry === undefined || termOf(found, entry, target.language)?.forbidden !== true) continue;
      if (found.nested === true || isAcceptedOtherwise(found, segment, terms)) continue;
      const mention = mentionsIn(segment.source, terms).find(({ entries }) => entries.includes(entry));
      yield {
        source: mention?.spans ?? [],
        target: spansOf(found),
        term: mention?.found.term ?? acceptedTerms([entry], segment.source.language)[0] ?? found.term,
        expected: acceptedTerms([entry], target.language),
        said: { word: found.text, term: found.term },
        severity: severityOf(found, mention !== undefined),
      };
    }
  },
};

/** The same words are what another entry asks for here, or one of a glossary that goes before. */
function isAcceptedOtherwise(
  forbidden: TermOccurrence,
  { source, target }: CheckedSegment,
  terms: KnownTerms,
): boolean {
  const asked = (): readonly ConceptEntry[] => mentionsIn(source, terms).flatMap(({ entries }) => entries);
  return target.occurrences.some((found) => {
    const entry = terms.entryOf(found);
    return (
      entry !== undefined &&
      contains(found, forbidden) &&
      termOf(found, entry, target.language)?.forbidden !== true &&
      (terms.rankOf(found) < terms.rankOf(forbidden) || asked().includes(entry))
    );
  });
}

/** Before the head of a compound it is often part of a name (Vreemdelingenwet). */
function severityOf({ how, part }: TermOccurrence, hasSource: boolean): Severity {
  if (how === 'compound' && part !== 'head') return 'note';
  return hasSource ? 'error' : 'warning';
}
