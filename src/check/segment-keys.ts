// What makes two segments the same: their words without marks and capitals, with a sign in place of each value. As numbers, so that
// a text of any size can be remembered.

import { rememberingStemmer } from '../text/stem.js';
import { segmentKey } from '../text/normal-form.js';
import type { CheckedText } from './checked-segment.js';
import { hash53 } from '../text/text-hash.js';

/** Keys of one text; equal keys, equal texts in that sense. */
export interface TextKeys {
  /** As it is written, white space aside. */
  readonly written: number;
  /** Its words and values, whatever marks and capitals stand there. */
  readonly words: number;
  /** The same with any values. */
  readonly template: number;
  /** The same with any values and in any inflection: one year, two years. */
  readonly stems: number;
  /** Words of the template that are no values. */
  readonly count: number;
}

const STEMMERS = { nl: rememberingStemmer('nl'), en: rememberingStemmer('en') };

export function textKeys(checked: CheckedText): TextKeys {
  const { text, language } = checked;
  const [own, template, stems]: [string[], string[], string[]] = [[], [], []];
  let count = 0;
  for (const part of wordsAndValues(checked)) {
    const word = part.text.toLowerCase();
    own.push(word);
    template.push(part.isValue ? VALUE : word);
    stems.push(part.isValue ? VALUE : STEMMERS[language](word));
    if (!part.isValue) count += 1;
  }
  return {
    written: hash53(segmentKey(text)),
    words: hash53(own.join(' ')),
    template: hash53(template.join(' ')),
    stems: hash53(stems.join(' ')),
    count,
  };
}

const VALUE = '#';

interface Part {
  readonly text: string;
  readonly isValue: boolean;
}

/** Words outside values, and values written in figures, in order. */
export function* wordsAndValues({ tokens, values }: CheckedText): Iterable<Part> {
  const figures = values.filter(({ spelled }) => spelled !== true);
  let next = 0;
  for (const { text, start, end, kind } of tokens) {
    while ((figures[next]?.end ?? Infinity) <= start) next += 1;
    const value = figures[next];
    if (value === undefined || end <= value.start) {
      if (kind !== 'punctuation') yield { text, isValue: kind === 'number' };
    } else if (start <= value.start || text === value.text) yield { text: value.value, isValue: true };
  }
}
