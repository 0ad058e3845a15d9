// A term that is written the same in Dutch and English and is not marked as not to be translated: a name, or a translation
// that was never made.

import { preferredTerm } from '../../model/entry.js';
import type { Finding, LintRule } from './rule.js';

export const sameInBoth: LintRule<'same-in-both'> = {
  name: 'same-in-both',
  severity: 'note',
  *check(termbase): Iterable<Finding> {
    for (const entry of termbase.entries()) {
      const [dutch, english] = [preferredTerm(entry, 'nl'), preferredTerm(entry, 'en')];
      if (dutch === undefined || dutch.text !== english?.text) continue;
      if (dutch.doNotTranslate === true || english.doNotTranslate === true) continue;
      yield { entry: entry.id, term: dutch.text };
    }
  },
};
