// Words and phrases in a text, as they stand there, and one put in place of another.

import type { Language } from '../../src/model/language.js';
import type { Span } from '../../src/model/span.js';
import type { Faulty } from './seeding.js';
import { matchesIn, replaced } from './seeding.js';

/** Places of a phrase as whole words, whatever its capitals; not as a part of a hyphenated word. */
export function placesOf(phrase: string, text: string): Span[] {
  if (!text.toLowerCase().includes(phrase.toLowerCase())) return [];
  return matchesIn(text, new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(phrase)}(?![\\p{L}\\p{N}-])`, 'giu'));
}

export function standsIn(phrases: readonly string[], text: string): boolean {
  return phrases.some((phrase) => placesOf(phrase, text).length > 0);
}

/** The phrase at a place replaced, with its capitals, and in English the article before it. */
export function reworded(target: string, place: Span, by: string, language: Language): Faulty {
  const old = target.slice(place.start, place.end);
  const isCapital = /^\p{Lu}/u.test(old);
  const isAllCapitals = isCapital && old.length > 1 && old === old.toUpperCase();
  const written = isAllCapitals
    ? by.toUpperCase()
    : isCapital
      ? by.charAt(0).toUpperCase() + by.slice(1)
      : by;
  const article = language === 'en' ? /\b([Aa])n? $/u.exec(target.slice(0, place.start)) : null;
  if (article === null) return replaced(target, place, written);
  const before = `${article[1] ?? ''}${/^[aeiou]/iu.test(by) ? 'n' : ''} `;
  return replaced(target, { start: article.index, end: place.end }, before + written);
}

function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');
}
