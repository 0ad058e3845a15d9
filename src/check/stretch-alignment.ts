// What the check asks of word alignment: which stretch of a translation says the same as a stretch of its source. The workbench has it
// from src/extract. Learnt from the pairs themselves, so a rule asks for many pairs at once.

import type { Language } from '../model/language.js';
import type { Span } from '../model/span.js';
import type { CheckedSegment } from './checked-segment.js';

/** The texts of a segment by language. */
export type TextPair = Readonly<Record<Language, string>>;

export interface AlignedStretch extends Span {
  /** How surely it is the translation, in [0,1]. */
  readonly confidence: number;
}

/** Pairs that were learnt from, each by its place in their list. */
export interface AlignedPairs {
  /** What translates a stretch of the text in a language on the other side. */
  readonly translationOf: (pair: number, language: Language, span: Span) => AlignedStretch | undefined;
  /** How surely a stretch translates words of the other side outside `besides`, in [0,1]. */
  readonly explanationOf: (pair: number, language: Language, span: Span, besides: Span) => number;
}

/** Learns from the pairs. Linear in their number, which the caller bounds. */
export type Aligner = (pairs: readonly TextPair[]) => AlignedPairs;

export function textPair({ source, target }: CheckedSegment): TextPair {
  return source.language === 'nl'
    ? { nl: source.text, en: target.text }
    : { nl: target.text, en: source.text };
}

/** Items taken evenly from a stream of unknown length, never more than twice `least`, nor fewer than that when there are as many. */
export class EvenSample<Item> {
  readonly #least: number;
  #items: Item[] = [];
  #step = 1;
  #seen = 0;

  constructor(least: number) {
    this.#least = least;
  }

  /** The item is made only when it is taken. */
  offer(make: () => Item): void {
    if (this.#seen++ % this.#step !== 0) return;
    this.#items.push(make());
    if (this.#items.length < 2 * this.#least) return;
    this.#items = this.#items.filter((_, place) => place % 2 === 0);
    this.#step *= 2;
  }

  get items(): readonly Item[] {
    return this.#items;
  }
}
