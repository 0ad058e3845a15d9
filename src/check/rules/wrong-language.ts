// wrong-language: the target is in another language than it should be. The same proof as for the cleaning of memories
// (docs/memory-care.md); what is the source as it stands is for `untranslated`.

import { normalForm } from '../../text/normal-form.js';
import { wrongLanguage as languageInstead } from '../../text/wrong-language.js';
import { isTranslated } from '../checked-segment.js';
import type { SegmentRule } from '../rule.js';

/** Words from which a third language can be told. */
const LEAST_WORDS = 10;

export const wrongLanguage: SegmentRule<'wrong-language'> = {
  kind: 'segment',
  name: 'wrong-language',
  family: 'hygiene',
  severity: 'error',
  mqm: 'untranslated',
  its: 'untranslated',
  check: (segment, { detect }) => {
    const { source, target } = segment;
    if (!isTranslated(segment) || normalForm(source.text) === normalForm(target.text)) return [];
    // A headline says little of a third language: names and numbers decide too much of it.
    const isLong = target.tokens.filter(({ kind }) => kind === 'word').length >= LEAST_WORDS;
    const found = languageInstead(target.text, target.language, isLong ? detect : undefined);
    if (found === undefined) return [];
    return [{ target: [{ start: 0, end: target.text.length }], said: { found } }];
  },
};
