// Whether a text says a term with the same words in another way: another part of speech ("budgetary" for budget, "fighting corruption" for
// fight against corruption), or its words apart ("natural and for a legal person"). That is no other term.

import type { Language } from '../model/language.js';
import { isSameFamily } from '../text/derivation.js';
import { normalForm } from '../text/normal-form.js';
import { isStopWord } from '../text/stop-words.js';
import type { Token } from '../text/token.js';
import { tokenize } from '../text/token.js';
import type { CheckedText } from './checked-segment.js';

/** Tokens for each word of a term within which all of them stand. */
const MOST_APART = 6;

const PARTS = /[^-‑]+/gu;

interface Word {
  readonly form: string;
  /** Number of its token. */
  readonly at: number;
}

/** True when every content word of one of the terms has a word of its family in the text, all near each other. */
export function isSaidOtherwise(terms: readonly string[], { tokens, language }: CheckedText): boolean {
  const there = contentWords(tokens, language);
  return terms.some((term) => {
    const wanted = contentWords(tokenize(term), language).map(({ form }) => form);
    return wanted.length > 0 && standTogether(wanted, there, language);
  });
}

/** True when the text has content words that are of the family of no word of the terms. */
export function hasOtherWords(text: string, terms: readonly string[], language: Language): boolean {
  const known = terms.flatMap((term) => contentWords(tokenize(term), language));
  return contentWords(tokenize(text), language).some(
    ({ form }) => !known.some((word) => isSameFamily(word.form, form, language)),
  );
}

function contentWords(tokens: readonly Token[], language: Language): Word[] {
  return tokens.flatMap(({ text, kind }, at) =>
    kind === 'punctuation'
      ? []
      : Array.from(normalForm(text).matchAll(PARTS), ([form]) => ({ form, at })).filter(
          ({ form }) => !isStopWord(form, language),
        ),
  );
}

function standTogether(wanted: readonly string[], words: readonly Word[], language: Language): boolean {
  const [first = [], ...others] = wanted.map((form) =>
    words.filter((word) => isSameFamily(word.form, form, language)).map(({ at }) => at),
  );
  const reach = MOST_APART * wanted.length;
  return first.some((from) => others.every((there) => there.some((at) => Math.abs(at - from) <= reach)));
}
