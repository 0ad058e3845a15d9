// quotes: a double quotation mark of the target is not closed where those of the source are; or the target has marks that its language
// does not use (« », and „ in English).

import { isTranslated } from '../checked-segment.js';
import type { CheckedText } from '../checked-segment.js';
import type { Fault, SegmentRule } from '../rule.js';

export const quotes: SegmentRule<'quotes'> = {
  kind: 'segment',
  name: 'quotes',
  family: 'hygiene',
  severity: 'warning',
  mqm: 'unpaired-marks',
  its: 'typographical',
  *check(segment): Iterable<Fault> {
    if (!isTranslated(segment)) return;
    const { source, target } = segment;
    if (isOdd(target) && !isOdd(source) && isBalanced(source)) {
      const last = [...target.text.matchAll(DOUBLE)].at(-1);
      const start = last?.index ?? 0;
      yield { target: [{ start, end: start + 1 }], said: { mark: last?.[0] ?? '' } };
    }
    for (const { 0: mark, index } of target.text.matchAll(target.language === 'en' ? NOT_ENGLISH : NOT_DUTCH))
      yield {
        severity: 'note',
        target: [{ start: index, end: index + 1 }],
        expected: [mark === '»' ? '”' : '“'],
        said: { context: 'language', mark },
      };
  },
};

const DOUBLE = /["”“„«»]/gu;
/** Behind a digit it may stand for inches or seconds. */
const SURE = /(?<!\d)["”“„«»]/gu;
const NOT_ENGLISH = /[«»„]/gu;
const NOT_DUTCH = /[«»]/gu;

/** One mark has no partner, whether or not those behind digits are quotes. */
function isOdd({ text }: CheckedText): boolean {
  return [DOUBLE, SURE].every((form) => (text.match(form)?.length ?? 0) % 2 === 1);
}

const OPENS = /(?<![\p{L}\p{N}.,;:!?…)])["'“„«‘](?=\S)/gu;
const CLOSES = /(?<=\S)["'”»’](?![\p{L}\p{N}])/gu;

/** As many quotes open as close, single ones too: a quotation that goes on in the next sentence may have other marks here. */
function isBalanced({ text }: CheckedText): boolean {
  return (text.match(OPENS)?.length ?? 0) === (text.match(CLOSES)?.length ?? 0);
}
