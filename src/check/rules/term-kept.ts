// term-kept: a term that the glossary says is not to be translated stands in the source, and not as it is in the target.

import { isTranslated } from '../checked-segment.js';
import { mentionsIn, termOf } from '../mentions.js';
import type { Fault, SegmentRule } from '../rule.js';

export const termKept: SegmentRule<'term-kept'> = {
  kind: 'segment',
  name: 'term-kept',
  family: 'terms',
  severity: 'error',
  mqm: 'do-not-translate',
  its: 'terminology',
  *check(segment, { terms }): Iterable<Fault> {
    if (terms === undefined || !isTranslated(segment)) return;
    const { source, target } = segment;
    for (const { found, entries, spans } of mentionsIn(source, terms)) {
      const isKept = entries.some((entry) => termOf(found, entry, source.language)?.doNotTranslate === true);
      // Parts of compounds are written as the compound asks.
      if (!isKept || found.how === 'compound') continue;
      if (standsIn(target.text, found.term) || standsIn(target.text, found.text)) continue;
      yield { source: spans, term: found.term, expected: [found.term], said: { term: found.term } };
    }
  },
};

/** Whether a text has the words as they are, capitals aside, perhaps with an ending behind a hyphen or an apostrophe. */
function standsIn(text: string, term: string): boolean {
  const [whole, part] = [text.toLowerCase(), term.toLowerCase()];
  for (let at = whole.indexOf(part); at !== -1; at = whole.indexOf(part, at + 1)) {
    const [before, after] = [whole.slice(Math.max(0, at - 2), at), whole.slice(at + part.length)];
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^(?!s(?![\p{L}\p{N}]))[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
