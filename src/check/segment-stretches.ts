// What stands in the place of a term in one translation, by word alignment: other words, or a term of another concept.

import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { TermOccurrence } from '../model/match.js';
import type { Span } from '../model/span.js';
import { spansOf } from './mentions.js';
import { hasOtherWords } from './said-otherwise.js';
import type { AlignedPairs, TextPair } from './stretch-alignment.js';

/** A confidence at which it does not matter that the words may stand for something else too. */
export const SURE = 0.6;
/** How far a word may stand from where one would expect it: letters, or a share of its text. */
const FARTHEST_LETTERS = 40;
const FARTHEST_SHARE = 0.4;
/** Words with a greater chance to translate something else stand for that. */
const LEAST_EXPLANATION = 0.2;
/** Up to three words with only spaces between, beside a stretch, and the letters in which they are looked for. */
const BEFORE = /(?:^|[^\p{L}\p{M}'’-])((?:[\p{L}\p{M}'’-]+\s){1,2})$/u;
const AFTER = /^((?:\s[\p{L}\p{M}'’-]+){1,2})/u;
const BESIDE = 40;

/** What stands where in one segment, by alignment. */
export class SegmentStretches {
  readonly source: Language;
  readonly #target: Language;
  readonly #texts: TextPair;
  readonly #pair: number;
  readonly #aligned: AlignedPairs | undefined;
  readonly #taken = new Set<TermOccurrence>();

  constructor(
    { pair, source }: { readonly pair: TextPair; readonly source: Language },
    { place, aligned }: { readonly place: number; readonly aligned: AlignedPairs | undefined },
  ) {
    this.#texts = pair;
    this.source = source;
    this.#target = otherLanguage(source);
    this.#pair = place;
    this.#aligned = aligned;
  }

  textAt({ start, end }: Span): string {
    return this.#texts[this.#target].slice(start, end);
  }

  /** The place of an unexpected term that nothing else in the source explains, once for each such term. */
  takeUnexpected(found: Span, unexpected: readonly TermOccurrence[]): readonly Span[] | undefined {
    const taken = unexpected.find(
      (other) =>
        !this.#taken.has(other) &&
        this.#isAbreast(found, other) &&
        this.#explanation(other, found) < LEAST_EXPLANATION,
    );
    if (taken === undefined) return undefined;
    this.#taken.add(taken);
    return spansOf(taken);
  }

  /** Where words that are none of the expected ones translate the term, when that is sure enough. */
  otherWords(found: Span, expected: readonly string[], least: number): readonly Span[] | undefined {
    const stretch = this.#aligned?.translationOf(this.#pair, this.source, found);
    if (stretch === undefined || stretch.confidence < least) return undefined;
    if (stretch.confidence < SURE && this.#explanation(stretch, found) >= LEAST_EXPLANATION) return undefined;
    const { start, end } = stretch;
    if (hasOtherWords(this.textAt(stretch), expected, this.#target)) return [{ start, end }];
    return this.#besideKnownWords(stretch, found, expected);
  }

  /** Of "judicial bodies" for judicial authorities only the first word is known; the other one is beside it. */
  #besideKnownWords(
    { start, end }: Span,
    found: Span,
    expected: readonly string[],
  ): readonly Span[] | undefined {
    const text = this.#texts[this.#target];
    const before = BEFORE.exec(text.slice(Math.max(0, start - BESIDE), start))?.[1]?.length ?? 0;
    const after = AFTER.exec(text.slice(end, end + BESIDE))?.[1]?.length ?? 0;
    const sides = [
      { start: start - before, end: start },
      { start: end, end: end + after },
    ];
    const other = sides.find(
      (side) =>
        hasOtherWords(this.textAt(side), expected, this.#target) &&
        this.#explanation(side, found) < LEAST_EXPLANATION,
    );
    return other && [{ start: Math.min(start, other.start), end: Math.max(end, other.end) }];
  }

  /** Whether both stand about as far along in their texts. */
  #isAbreast(found: Span, other: Span): boolean {
    const { [this.source]: source, [this.#target]: target } = this.#texts;
    const expected = ((found.start + found.end) / 2 / source.length) * target.length;
    const apart = Math.abs((other.start + other.end) / 2 - expected);
    return apart <= Math.max(FARTHEST_LETTERS, FARTHEST_SHARE * target.length);
  }

  #explanation(span: Span, besides: Span): number {
    return this.#aligned?.explanationOf(this.#pair, this.#target, span, besides) ?? 0;
  }
}
