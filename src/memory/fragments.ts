// Fragments: the longest stretches of a segment that stand in the memory word for word.
//
// A stretch is a run of words, begins and ends with a word of content and holds two of these at least; case does not count, what
// stands between its words does. If a run stands in the memory so does each of its parts, so the runs are found by one sweep:
// for each first word the last one moves on while the memory has the run (two pointers), which asks at most twice as often as
// there are words of content. Only runs that lie within no longer one are kept.

import type { Language } from '../model/language.js';
import type { Span } from '../model/span.js';
import { normalForm } from '../text/normal-form.js';
import { isStopWord } from '../text/stop-words.js';
import type { Token } from '../text/token.js';
import { tokenize } from '../text/token.js';

/** A stretch of a query. */
export interface Fragment {
  /** In the query. */
  readonly span: Span;
  /** Its words and numbers in normal form, in order. */
  readonly words: readonly string[];
  /** All of it in normal form. */
  readonly text: string;
}

/** The segment's words and numbers; marks are none. */
class QueryWords {
  readonly #text: string;
  readonly tokens: readonly Token[];
  readonly forms: readonly string[];
  /** Numbers of the words of content. */
  readonly content: readonly number[];

  constructor(text: string, language: Language) {
    this.#text = text;
    this.tokens = wordsOf(text);
    this.forms = this.tokens.map((token) => normalForm(token.text));
    this.content = this.forms.flatMap((form, number) => (isStopWord(form, language) ? [] : [number]));
  }

  fragment(first: number, last: number): Fragment {
    const words = this.forms.slice(first, last + 1);
    const span = { start: this.tokens[first]?.start ?? 0, end: this.tokens[last]?.end ?? 0 };
    return { span, words, text: normalForm(this.#text.slice(span.start, span.end)) };
  }
}

function wordsOf(text: string): Token[] {
  return tokenize(text).filter(({ kind }) => kind !== 'punctuation');
}

/** The longest fragments of a text that `stands` says are in the memory, in order of the text. */
export async function longestFragments(
  text: string,
  language: Language,
  stands: (fragment: Fragment) => Promise<boolean>,
): Promise<Fragment[]> {
  const query = new QueryWords(text, language);
  const { content } = query;
  const found: Fragment[] = [];
  let last = 0;
  for (let first = 0; first + 1 < content.length; first++) {
    const before = last;
    last = Math.max(last, first);
    const at = (place: number): Fragment => query.fragment(content[first] ?? 0, content[place] ?? 0);
    while (last + 1 < content.length && (await stands(at(last + 1)))) last++;
    // One that ends where the one before ended lies within it.
    if (last > first && (last > before || first === 0)) found.push(at(last));
  }
  return found;
}

/** Where a fragment stands in a text, at the edges of words. */
export function fragmentPlaces({ words, text: wanted }: Fragment, text: string): Span[] {
  const tokens = wordsOf(text);
  const forms = tokens.map((token) => normalForm(token.text));
  const places: Span[] = [];
  for (let first = 0; first + words.length <= forms.length; first++) {
    if (!words.every((word, step) => forms[first + step] === word)) continue;
    const [start, end] = [tokens[first]?.start, tokens[first + words.length - 1]?.end];
    if (start === undefined || end === undefined) continue;
    if (normalForm(text.slice(start, end)) === wanted) places.push({ start, end });
  }
  return places;
}
