// Concordance: where does this phrase stand in the memory, and what was it translated with?
// The store finds segments that contain the words; this file decides where exactly the phrase stands.

import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { ConcordanceLine } from '../model/match.js';
import type { Span } from '../model/span.js';
import { unitText } from '../model/unit.js';
import { normalForm } from '../text/normal-form.js';
import { stem } from '../text/stem.js';
import { tokenize } from '../text/token.js';
import type { IndexedUnit } from './match.js';

export interface ConcordanceOptions {
  readonly language: Language;
  /** Only the phrase as it is written (case and inflection must agree). Default false. */
  readonly exact?: boolean;
}

/** What the store must look for: substrings of the normal form that every hit of the phrase contains. */
export function concordanceNeedles(phrase: string, options: ConcordanceOptions): readonly string[] {
  const tokens = tokenize(phrase);
  const needles = tokens.map((token) =>
    options.exact === true ? normalForm(token.text) : sharedStart(token.text, options.language),
  );
  return [...new Set(needles)].filter((needle) => needle !== '');
}

/** The longest start of the word that its stem keeps; inflected forms of it contain that. */
function sharedStart(word: string, language: Language): string {
  const form = normalForm(word);
  const root = stem(form, language);
  let shared = 0;
  while (shared < root.length && root[shared] === form[shared]) shared++;
  // Dutch vowel and consonant doubling changes what follows: vergunning/vergunningen, taak/taken, brief/brieven.
  return form.slice(0, Math.min(form.length, Math.max(1, shared - 2)));
}

/**
 * The line of a unit, or `undefined` when the phrase is not in it. Without `exact`, words agree when their
 * stems do, and the phrase's last word may be the last part of a compound (vergunning in verblijfsvergunningen).
 */
export function concordanceLine(
  indexed: IndexedUnit,
  phrase: string,
  options: ConcordanceOptions,
): ConcordanceLine | undefined {
  const source = unitText(indexed.unit, options.language);
  const spans =
    options.exact === true ? exactSpans(source, phrase) : wordSpans(source, phrase, options.language);
  if (spans.length === 0) return undefined;
  return {
    source,
    spans,
    target: unitText(indexed.unit, otherLanguage(options.language)),
    id: indexed.id,
    memory: indexed.memory,
  };
}

function exactSpans(source: string, phrase: string): Span[] {
  const spans: Span[] = [];
  for (
    let at = source.indexOf(phrase);
    at >= 0;
    at = source.indexOf(phrase, at + Math.max(1, phrase.length))
  ) {
    if (isWordEdge(source, at) && isWordEdge(source, at + phrase.length)) {
      spans.push({ start: at, end: at + phrase.length });
    }
  }
  return spans;
}

function isWordEdge(text: string, place: number): boolean {
  return !/^[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, place - 1), place + 1)) || place === 0;
}

/** Shortest compound part that is looked for inside words; shorter ones hit by chance ("al" in "signaal"). */
const SHORTEST_PART = 5;

function wordSpans(source: string, phrase: string, language: Language): Span[] {
  const wanted = tokenize(phrase).map((token) => stem(token.text, language));
  const tokens = tokenize(source);
  const stems = tokens.map((token) => stem(token.text, language));
  const spans: Span[] = [];
  for (let first = 0; first + wanted.length <= tokens.length; first++) {
    const agrees = wanted.every((root, place) => {
      const here = stems[first + place] ?? '';
      return here === root || (language === 'nl' && root.length >= SHORTEST_PART && here.endsWith(root));
    });
    const start = tokens[first]?.start;
    const end = tokens[first + wanted.length - 1]?.end;
    if (agrees && start !== undefined && end !== undefined) spans.push({ start, end });
  }
  return spans;
}
