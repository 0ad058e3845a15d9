// A term that is a sentence, or longer than any: a definition or an example in the wrong column.

import { words } from '../../text/token.js';
import type { Finding, LintRule } from './rule.js';

/** Titles of acts have twenty words and more, but they have no verb and no full stop; what is longer is no term. */
const LONGEST = 200;
const MOST_WORDS = 12;

export const longTerm: LintRule<'long-term'> = {
  name: 'long-term',
  severity: 'warning',
  *check(termbase): Iterable<Finding> {
    for (const { entry, language, term } of termbase.terms()) {
      const { text } = term;
      const isSentence = /[.!?]$/u.test(text.trim()) && words(text).length > MOST_WORDS;
      if (text.length > LONGEST || isSentence)
        yield { entry: entry.id, language, term: text, said: { length: text.length } };
    }
  },
};
