// A segment as the rules see it: both texts, with what several rules ask of them worked out once and only when asked.

import type { Content } from '../model/content.js';
import { plainText } from '../model/content.js';
import type { ConceptEntry } from '../model/entry.js';
import type { SegmentPlace } from '../model/finding.js';
import type { Language } from '../model/language.js';
import type { TermOccurrence } from '../model/match.js';
import type { TranslationUnit } from '../model/unit.js';
import type { Token } from '../text/token.js';
import { tokenize } from '../text/token.js';
import type { Value } from '../text/value.js';
import { values } from '../text/value.js';

/** The glossary in force, for both languages: what stands in a text, and what is said of it. */
export interface KnownTerms {
  /** As `TermRecognizer.recognize`, nested occurrences included and marked. */
  readonly recognize: (text: string, language: Language) => readonly TermOccurrence[];
  readonly entryOf: (found: TermOccurrence) => ConceptEntry | undefined;
  /** Which entries go before others, the lowest first: a client's or project's own go before general ones. */
  readonly rankOf: (found: TermOccurrence) => number;
}

/** One side of a segment. */
export class CheckedText {
  readonly language: Language;
  readonly content: Content;
  /** Plain text; all spans of tokens, values and occurrences are in it. */
  readonly text: string;
  readonly #terms: KnownTerms | undefined;
  #tokens: readonly Token[] | undefined;
  #values: readonly Value[] | undefined;
  #occurrences: readonly TermOccurrence[] | undefined;

  constructor(language: Language, content: Content, terms?: KnownTerms) {
    this.language = language;
    this.content = content;
    this.text = plainText(content);
    this.#terms = terms;
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= tokenize(this.text));
  }

  get values(): readonly Value[] {
    return (this.#values ??= values(this.text, this.language));
  }

  /** Terms of the glossary, nested ones too; none without a glossary. */
  get occurrences(): readonly TermOccurrence[] {
    return (this.#occurrences ??= this.#terms?.recognize(this.text, this.language) ?? []);
  }
}

export interface CheckedSegment extends SegmentPlace {
  /** Number among all segments of the check, from 0. */
  readonly index: number;
  /** As it was read: states, notes, neighbours. */
  readonly translation: TranslationUnit;
  readonly source: CheckedText;
  readonly target: CheckedText;
}

/** A target that says nothing yet is not faulty but to be done; only one rule speaks of it. */
export function isTranslated({ target }: CheckedSegment): boolean {
  return target.text.trim() !== '';
}
