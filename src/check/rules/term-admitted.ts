// term-admitted: the target translates a concept by an admitted term, and the glossary has a preferred one.

import { preferredTerm } from '../../model/entry.js';
import type { Fault, SegmentRule } from '../rule.js';
import { usedTermFault, usedTerms } from '../used-terms.js';

export const termAdmitted: SegmentRule<'term-admitted'> = {
  kind: 'segment',
  name: 'term-admitted',
  family: 'terms',
  severity: 'note',
  mqm: 'termbase',
  its: 'terminology',
  *check(segment, { terms }): Iterable<Fault> {
    if (terms === undefined) return;
    const { language } = segment.target;
    const admitted = usedTerms(
      segment,
      terms,
      ({ status, forbidden }, entry) =>
        forbidden !== true && status === 'admitted' && preferredTerm(entry, language)?.status === 'preferred',
    );
    for (const used of admitted) {
      const preferred = preferredTerm(used.entry, language)?.text;
      if (used.mention !== undefined && preferred !== undefined)
        yield { ...usedTermFault(used, segment, 'note'), expected: [preferred] };
    }
  },
};
