// The three scores of OmegaT (FuzzyMatcher and FindMatches of OmegaT 6): Levenshtein over tokens, in whole per cent rounded
// down, of the stems, of the words as they are, and of every token with its marks, numbers and white space. For people
// who compare; Taalbrug ranks by its own score. Deviation: our tokens and stems, not Lucene's.

import type { Language } from '../model/language.js';
import type { OmegatScore } from '../model/match.js';
import { editDistance, editPattern } from '../search/edit-distance.js';
import { stem } from '../text/stem.js';
import { tokenize } from '../text/token.js';

/** More tokens are cut off, as OmegaT does. */
const MOST_TOKENS = 1000;

/** The scores of a query and a source text. */
export function omegatScore(query: string, source: string, language: Language): OmegatScore {
  const words = (text: string): string[] =>
    tokenize(text)
      .filter(({ kind }) => kind === 'word')
      .map((token) => token.text);
  const [one, other] = [words(query), words(source)];
  return {
    stem: percent(
      one.map((word) => stem(word, language)),
      other.map((word) => stem(word, language)),
    ),
    noStem: percent(one, other),
    verbatim: percent(everyToken(query), everyToken(source)),
  };
}

function everyToken(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];
}

function percent(one: readonly string[], other: readonly string[]): number {
  const [left, right] = [one.slice(0, MOST_TOKENS), other.slice(0, MOST_TOKENS)];
  const longer = Math.max(left.length, right.length);
  if (longer === 0) return 0;
  const numbers = new Map<string, number>();
  const numbered = (token: string): number => {
    const known = numbers.get(token);
    if (known !== undefined) return known;
    numbers.set(token, numbers.size);
    return numbers.size - 1;
  };
  const distance = editDistance(editPattern(left.map(numbered)), right.map(numbered));
  return Math.floor((100 * (longer - distance)) / longer);
}
