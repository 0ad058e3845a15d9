// term-deprecated: the target has a term that the glossary calls deprecated or superseded. Without its source it is a note: the word
// may stand for something else.

import type { Fault, SegmentRule } from '../rule.js';
import { isBeforeHead, usedTermFault, usedTerms } from '../used-terms.js';

export const termDeprecated: SegmentRule<'term-deprecated'> = {
  kind: 'segment',
  name: 'term-deprecated',
  family: 'terms',
  severity: 'warning',
  mqm: 'termbase',
  its: 'terminology',
  *check(segment, { terms }): Iterable<Fault> {
    if (terms === undefined) return;
    const isOutOfUse = ({ status, forbidden }: { readonly status?: string; readonly forbidden?: boolean }) =>
      forbidden !== true && (status === 'deprecated' || status === 'superseded');
    for (const used of usedTerms(segment, terms, isOutOfUse)) {
      const isSure = used.mention !== undefined && !isBeforeHead(used.found);
      yield usedTermFault(used, segment, isSure ? 'warning' : 'note');
    }
  },
};
