// term-count: a term stands more often in the source than its translations in the target, or less often. Pronouns and word order make
// that right as a rule, so only the strict profile asks.

import { isTranslated } from '../checked-segment.js';
import { mentionsByTerm, mentionsIn, occurrencesOf, spansOf } from '../mentions.js';
import type { Fault, SegmentRule } from '../rule.js';

export const termCount: SegmentRule<'term-count'> = {
  kind: 'segment',
  name: 'term-count',
  family: 'terms',
  severity: 'note',
  profile: 'strict',
  mqm: 'termbase',
  its: 'terminology',
  *check(segment, { terms }): Iterable<Fault> {
    if (terms === undefined || !isTranslated(segment)) return;
    const { source, target } = segment;
    for (const mentions of mentionsByTerm(mentionsIn(source, terms))) {
      const [{ found, entries }] = mentions;
      const there = occurrencesOf(entries, target, terms);
      const count = new Set(there.map(({ start }) => start)).size;
      // None at all is what term-missing speaks of.
      if (count === 0 || count === mentions.length) continue;
      yield {
        source: mentions.flatMap(({ spans }) => spans),
        target: there.flatMap(spansOf),
        term: found.term,
        said: { term: found.term, inSource: mentions.length, inTarget: count },
      };
    }
  },
};
