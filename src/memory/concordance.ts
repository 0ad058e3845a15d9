// Concordance: where does this phrase stand in the memory, and what was it translated with?
// The store finds segments that contain the words; this file decides where exactly the phrase stands.

import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { ConcordanceLine } from '../model/match.js';
import type { Span } from '../model/span.js';
import { unitText } from '../model/unit.js';
import { baseForms, sameWord } from '../text/inflection.js';
import { normalForm } from '../text/normal-form.js';
import { tokenize } from '../text/token.js';
import type { IndexedUnit } from './scoring.js';

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

// How much of a word's end inflection may change beyond its base form: taak/taken, brief/brieven, geven/geeft.
const CHANGING_END = 3;

/** A start that the word's other inflections have too: what it shares with its base forms, less their end. */
function sharedStart(word: string, language: Language): string {
  const form = normalForm(word);
  const shared = baseForms(form, language).reduce((start, base) => commonPrefix(start, base), form);
  return shared.slice(0, Math.max(1, shared.length - CHANGING_END));
}

function commonPrefix(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return one.slice(0, length);
}

/**
 * The line of a unit, or `undefined` when the phrase is not in it. Without `exact`, words agree in any
 * inflection, and the phrase's last word may be the last part of a compound (vergunning in verblijfsvergunningen).
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
/** Fewest letters before it that can be a part themselves. */
const SHORTEST_REST = 2;

function wordSpans(source: string, phrase: string, language: Language): Span[] {
  const wanted = tokenize(phrase).map((token) => token.text);
  const tokens = tokenize(source);
  const spans: Span[] = [];
  for (let first = 0; first + wanted.length <= tokens.length; first++) {
    const agrees = wanted.every((word, place) =>
      wordAgrees(tokens[first + place]?.text ?? '', word, language),
    );
    const start = tokens[first]?.start;
    const end = tokens[first + wanted.length - 1]?.end;
    if (agrees && start !== undefined && end !== undefined) spans.push({ start, end });
  }
  return spans;
}

/** Same word in any inflection, or a Dutch compound that ends in it. */
function wordAgrees(here: string, wanted: string, language: Language): boolean {
  if (sameWord(here, wanted, language) !== undefined) return true;
  if (language !== 'nl' || here.length < wanted.length) return false;
  const parts = formsOf(wanted).filter((part) => part.length >= SHORTEST_PART);
  return formsOf(here).some((form) => parts.some((part) => endsInPart(form, part)));
}

function formsOf(word: string): string[] {
  return [normalForm(word), ...baseForms(word, 'nl')];
}

function endsInPart(form: string, part: string): boolean {
  return form.length >= part.length + SHORTEST_REST && form.endsWith(part);
}
