// Sentences of a text, by the rules in segmentation/. Spans have no white space around them, and every
// other character is in exactly one. Linear time.

import type { Language } from '../model/language.js';
import type { Span } from '../model/span.js';
import { enumerationBreaks } from './segmentation/enumeration.js';
import type { BreakFinder } from './segmentation/rule.js';
import { breakFinder } from './segmentation/rule.js';
import { segmentationRules } from './segmentation/rules.js';

const FINDERS: Readonly<Record<Language, BreakFinder>> = {
  nl: breakFinder(segmentationRules('nl')),
  en: breakFinder(segmentationRules('en')),
};

/** Sentences in order. Line breaks inside a sentence stay in it; a blank line always ends one. */
export function sentences(text: string, language: Language): Span[] {
  const breaks = FINDERS[language](text);
  return trimmedSpans(text, enumerationBreaks(text, breaks));
}

const INK = /\S/uy;

function trimmedSpans(text: string, breaks: readonly number[]): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of [...breaks, text.length]) {
    const span = trimmed(text, start, end);
    if (span !== undefined) spans.push(span);
    start = end;
  }
  return spans;
}

function trimmed(text: string, from: number, to: number): Span | undefined {
  let start = from;
  let end = to;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return start < end ? { start, end } : undefined;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 0x20 && code < 0x80) return false;
  INK.lastIndex = at;
  return !INK.test(text);
}
