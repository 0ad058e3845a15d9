// term-missing: the source has a term of the glossary and the target none of its translations, in any form.

import type { Severity } from '../../model/severity.js';
import type { CheckedSegment, KnownTerms } from '../checked-segment.js';
import { isTranslated } from '../checked-segment.js';
import type { Mention } from '../mentions.js';
import { acceptedTerms, mentionsIn, occurrencesOf, termOf } from '../mentions.js';
import type { Fault, SegmentRule } from '../rule.js';

export const termMissing: SegmentRule<'term-missing'> = {
  kind: 'segment',
  name: 'term-missing',
  family: 'terms',
  severity: 'error',
  mqm: 'termbase',
  its: 'terminology',
  *check(segment, { terms }): Iterable<Fault> {
    if (terms === undefined || !isTranslated(segment)) return;
    for (const mentions of byTerm(mentionsIn(segment.source, terms))) {
      const [first] = mentions;
      const expected = acceptedTerms(first.entries, segment.target.language);
      if (expected.length === 0 || isRendered(first, segment, terms)) continue;
      yield {
        source: mentions.flatMap(({ spans }) => spans),
        term: first.found.term,
        expected,
        said: { term: first.found.term },
        severity: severityOf(mentions),
      };
    }
  },
};

type Mentions = readonly [Mention, ...Mention[]];

/** Mentions of the same term, together. */
function byTerm(mentions: readonly Mention[]): Mentions[] {
  const groups = new Map<string, [Mention, ...Mention[]]>();
  for (const mention of mentions) {
    const known = groups.get(mention.found.term);
    if (known === undefined) groups.set(mention.found.term, [mention]);
    else known.push(mention);
  }
  return [...groups.values()];
}

function isRendered(
  { entries, found }: Mention,
  { source, target }: CheckedSegment,
  terms: KnownTerms,
): boolean {
  // What is never translated has a rule of its own.
  if (entries.some((entry) => termOf(found, entry, source.language)?.doNotTranslate === true)) return true;
  return occurrencesOf(entries, target, terms).length > 0;
}

/** The head of a compound says what it is; what stands before it may be said in many ways. */
function severityOf(mentions: Mentions): Severity {
  const parts = mentions.map(({ found }) => found.part ?? 'whole');
  if (parts.includes('whole')) return 'error';
  return parts.includes('head') ? 'warning' : 'note';
}
