// doubled-word: the same word twice in a row in the target ("the the"), where neither the source nor the language does so.

import type { Language } from '../../model/language.js';
import type { Token } from '../../text/token.js';
import type { CheckedText } from '../checked-segment.js';
import type { Fault, SegmentRule } from '../rule.js';

/** Words that may follow themselves: `had had`, `that that`; `dat dat`, `die die`, `waren waren` and the like. */
const MAY_FOLLOW_THEMSELVES: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(['dat', 'die', 'zijn', 'was', 'waren', 'had', 'heel', 'er', 'je', 'ze', 'wie', 'van']),
  en: new Set(['that', 'had', 'very', 'her', 'is', 'do', 'no']),
};

export const doubledWord: SegmentRule<'doubled-word'> = {
  kind: 'segment',
  name: 'doubled-word',
  family: 'hygiene',
  severity: 'error',
  mqm: 'duplication',
  its: 'duplication',
  *check({ source, target }): Iterable<Fault> {
    const found = doubled(target).filter(({ key }) => !MAY_FOLLOW_THEMSELVES[target.language].has(key));
    // What the source doubles too ("Baden Baden") is meant; which word it is there need not be the same.
    if (found.length <= doubled(source).length) return;
    for (const { first, second } of found)
      yield {
        target: [{ start: first.start, end: second.end }],
        expected: [first.text],
        said: { word: first.text },
      };
  },
};

interface Doubled {
  readonly first: Token;
  readonly second: Token;
  readonly key: string;
}

function doubled({ tokens, text }: CheckedText): Doubled[] {
  return tokens.flatMap((second, place): Doubled[] => {
    const first = tokens[place - 1];
    if (first?.kind !== 'word' || second.kind !== 'word') return [];
    const key = second.text.toLowerCase();
    const isDoubled = first.text.toLowerCase() === key && /^\s+$/u.test(text.slice(first.end, second.start));
    return isDoubled ? [{ first, second, key }] : [];
  });
}
