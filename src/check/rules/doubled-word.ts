// doubled-word: the same word or two words twice in a row in the target ("the the", "of the of the"), where neither the source nor
// the language does so.

import type { Language } from '../../model/language.js';
import type { Token } from '../../text/token.js';
import type { CheckedText } from '../checked-segment.js';
import type { Fault, SegmentRule } from '../rule.js';

/** Words that often follow themselves: `had had`, `that that`; `dat dat`, `die die`, `dat je je vergist`. */
const FOLLOW_THEMSELVES: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(['dat', 'die', 'je', 'heel']),
  en: new Set(['that', 'had', 'very']),
};

/** Words that do now and then: `heeft het het recht`, `voor zij zijn zijn zij`; `what it is is`, `gave her her book`. A note. */
const MAY_FOLLOW: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    'het zijn was waren er ze u we zij hun haar ons in op aan voor van uit door over te bij na zo ja nee'.split(
      ' ',
    ),
  ),
  en: new Set('is her do no his in on so you what who it bye ha'.split(' ')),
};

export const doubledWord: SegmentRule<'doubled-word'> = {
  kind: 'segment',
  name: 'doubled-word',
  family: 'hygiene',
  severity: 'error',
  mqm: 'duplication',
  its: 'duplication',
  *check({ source, target }): Iterable<Fault> {
    const found = doubled(target).filter(({ key }) => !FOLLOW_THEMSELVES[target.language].has(key));
    // What the source doubles too ("Baden Baden") is meant; which word it is there need not be the same.
    if (found.length === 0 || found.length <= doubled(source).length) return;
    for (const { start, end, text, key } of found)
      yield {
        target: [{ start, end }],
        expected: [text],
        said: { word: text },
        ...(MAY_FOLLOW[target.language].has(key) ? { severity: 'note' } : {}),
      };
  },
};

interface Doubled {
  readonly start: number;
  readonly end: number;
  /** Once. */
  readonly text: string;
  readonly key: string;
}

function doubled(side: CheckedText): Doubled[] {
  const found: Doubled[] = [];
  let end = -1;
  for (const at of side.tokens.keys()) {
    const one = doubledAt(side, at, 1) ?? doubledAt(side, at, 2);
    if (one === undefined || one.start < end) continue;
    found.push(one);
    end = one.end;
  }
  return found;
}

/** Some words from a place on that are the same as those after them, with nothing but white space between. */
function doubledAt({ tokens, text }: CheckedText, at: number, count: number): Doubled | undefined {
  const all = tokens.slice(at, at + 2 * count);
  const isRun =
    all.length === 2 * count && all.every((token, place) => isWordAfter(token, all[place - 1], text));
  if (!isRun) return undefined;
  const [first, second] = [all.slice(0, count), all.slice(count)].map(keyOf);
  if (first !== second) return undefined;
  const [start, end] = [all[0]?.start ?? 0, all.at(-1)?.end ?? 0];
  return { start, end, text: text.slice(start, all[count - 1]?.end), key: first ?? '' };
}

function isWordAfter({ kind, start }: Token, before: Token | undefined, text: string): boolean {
  return kind === 'word' && (before === undefined || /^\s+$/u.test(text.slice(before.end, start)));
}

function keyOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text.toLowerCase()).join(' ');
}
