// Sentences of a text, by the shipped rules in segmentation/ (rules of users: segmentation/rule-set.ts). Spans have
// no white space around them, and every other character is in exactly one. Linear time.

import type { Language } from '../model/language.js';
import type { Span } from '../model/span.js';
import { enumerationBreaks } from './segmentation/enumeration.js';
import type { BreakFinder } from './segmentation/rule.js';
import { breakFinder } from './segmentation/rule.js';
import { segmentationRules } from './segmentation/rules.js';
import { trimmedSpans } from './segmentation/spans.js';

const FINDERS: Readonly<Record<Language, BreakFinder>> = {
  nl: breakFinder(segmentationRules('nl')),
  en: breakFinder(segmentationRules('en')),
};

/** Sentences in order. Line breaks inside a sentence stay in it; a blank line always ends one. */
export function sentences(text: string, language: Language): Span[] {
  const breaks = FINDERS[language](text);
  return trimmedSpans(text, enumerationBreaks(text, breaks));
}
