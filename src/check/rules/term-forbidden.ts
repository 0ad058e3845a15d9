// term-forbidden: the target has a term that the glossary forbids, whether or not its source is there. With its source it is an
// error, without it a warning: the word may stand for something else.

import type { Fault, SegmentRule } from '../rule.js';
import { isBeforeHead, usedTermFault, usedTerms } from '../used-terms.js';

export const termForbidden: SegmentRule<'term-forbidden'> = {
  kind: 'segment',
  name: 'term-forbidden',
  family: 'terms',
  severity: 'error',
  mqm: 'termbase',
  its: 'terminology',
  *check(segment, { terms }): Iterable<Fault> {
    if (terms === undefined) return;
    for (const used of usedTerms(segment, terms, ({ forbidden }) => forbidden === true)) {
      const withSource = used.mention === undefined ? 'warning' : 'error';
      yield usedTermFault(used, segment, isBeforeHead(used.found) ? 'note' : withSource);
    }
  },
};
