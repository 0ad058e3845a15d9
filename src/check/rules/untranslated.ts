// untranslated: the target is the source as it stands. Names, numbers and words that both languages have are the same on purpose;
// what shows that a text was left over is the words that only the language of the source has.

import { normalForm } from '../../text/normal-form.js';
import type { CheckedText } from '../checked-segment.js';
import { isTranslated } from '../checked-segment.js';
import { foreignWords } from '../foreign-words.js';
import type { SegmentRule } from '../rule.js';

export const untranslated: SegmentRule<'untranslated'> = {
  kind: 'segment',
  name: 'untranslated',
  family: 'hygiene',
  severity: 'error',
  mqm: 'untranslated',
  its: 'untranslated',
  check: (segment, { frequencies }) => {
    const { source, target } = segment;
    if (!isTranslated(segment) || normalForm(source.text) !== normalForm(target.text)) return [];
    const { proof, likely } = foreignWords(target, frequencies);
    const spans = { source: wholeOf(source), target: wholeOf(target) };
    if (proof >= SURE) return [spans];
    return likely ? [{ ...spans, severity: 'warning', said: { context: 'likely' } }] : [];
  },
};

function wholeOf({ text }: CheckedText): { start: number; end: number }[] {
  return [{ start: 0, end: text.length }];
}

/** Function words that prove it: one may stand in a name (Police on web). */
const SURE = 2;
