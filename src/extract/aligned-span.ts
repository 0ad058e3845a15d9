// Which stretch of the other side of a bead says the same as this stretch? For concordance lines and fragments, from the word
// links that the beads themselves teach (word-translations.ts).
//
// Each content word of the other side has a share that goes to the stretch: the mean of both directions of the links. The answer
// is the run of words with the greatest sum of shares less `EXPECTED` (Kadane's maximum subarray), so that words between
// two good ones come along and words beside them do not. Linear in the length of the bead.

import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { Span } from '../model/span.js';
import type { BilingualOptions, TextBead, WordSide } from './bilingual-side.js';
import { contentNumbers, learnLinks, readWords } from './bilingual-side.js';
import type { WordLinks } from './word-translations.js';

/** A word with a smaller share is more likely to belong to something else. */
const EXPECTED = 0.3;

export interface AlignedSpan extends Span {
  /** How surely it is the translation: mean share of its content words that goes to the stretch, in [0,1]. */
  readonly confidence: number;
}

export class AlignedSpans {
  readonly #sides: Readonly<Record<Language, WordSide>>;
  readonly #links: WordLinks;
  /** For each token the number of content words before it in its bead. */
  readonly #contentNumbers: Readonly<Record<Language, Int32Array>>;

  constructor(beads: readonly TextBead[], options: BilingualOptions) {
    const [nl, en] = [readWords(beads, 'nl', options), readWords(beads, 'en', options)];
    this.#sides = { nl, en };
    this.#links = learnLinks(nl, en, options);
    this.#contentNumbers = { nl: contentNumbers(nl), en: contentNumbers(en) };
  }

  /** The stretch of the other side that most likely translates `span` of a bead's text in `language`; offsets in that side. */
  translationOf(bead: number, language: Language, span: Span): AlignedSpan | undefined {
    const shares = this.#shares(bead, language, this.#contentIn(bead, language, span));
    const tokens = this.#contentTokens(bead, otherLanguage(language));
    const run = bestRun(tokens.map((_, place) => (shares.get(place) ?? 0) - EXPECTED));
    if (run === undefined) return undefined;
    const { starts, ends } = this.#sides[otherLanguage(language)].text;
    const words = tokens.slice(run.start, run.end);
    const sum = words.reduce((total, _, place) => total + (shares.get(run.start + place) ?? 0), 0);
    return {
      start: starts[words[0] ?? 0] ?? 0,
      end: ends[words.at(-1) ?? 0] ?? 0,
      confidence: Math.min(1, sum / words.length),
    };
  }

  /**
   * How surely a stretch translates words of the other side outside `besides`, in [0,1]: of its content words the mean of the best chance
   * to be a translation, in any bead. 0 when it has none.
   */
  explanationOf(bead: number, language: Language, span: Span, besides: Span): number {
    const wanted = this.#contentIn(bead, language, span);
    const left = this.#contentIn(bead, otherLanguage(language), besides);
    const { starts, rows, columns, chances } = this.#links;
    const [own, other] = language === 'nl' ? [rows, columns] : [columns, rows];
    const best = new Map<number, number>();
    for (let link = starts[bead] ?? 0; link < (starts[bead + 1] ?? 0); link += 1) {
      const [word, chance] = [own[link] ?? 0, chances[link] ?? 0];
      if (!wanted.has(word) || left.has(other[link] ?? 0)) continue;
      best.set(word, Math.max(chance, best.get(word) ?? 0));
    }
    const sum = [...best.values()].reduce((total, chance) => total + chance, 0);
    return wanted.size === 0 ? 0 : sum / wanted.size;
  }

  /** Numbers, among the content words of the bead, of those that touch the span. */
  #contentIn(bead: number, language: Language, { start, end }: Span): Set<number> {
    const { starts, ends } = this.#sides[language].text;
    const numbers = this.#contentNumbers[language];
    const tokens = this.#contentTokens(bead, language);
    const touched = tokens.filter((token) => (starts[token] ?? 0) < end && (ends[token] ?? 0) > start);
    return new Set(touched.map((token) => numbers[token] ?? -1));
  }

  /** The tokens of the bead that are content words, in order. */
  #contentTokens(bead: number, language: Language): number[] {
    const { text, stemOf } = this.#sides[language];
    const { from = 0, to = 0 } = text.sentences[bead] ?? {};
    const tokens: number[] = [];
    for (let at = from; at < to; at += 1) if ((stemOf[text.words[at] ?? -1] ?? -1) >= 0) tokens.push(at);
    return tokens;
  }

  /** For each content word of the other side that has any, the share of it that goes to the wanted words. */
  #shares(bead: number, language: Language, wanted: ReadonlySet<number>): Map<number, number> {
    const { starts, rows, columns, ofDutch, ofEnglish } = this.#links;
    const [own, other] = language === 'nl' ? [rows, columns] : [columns, rows];
    const shares = new Map<number, number>();
    for (let link = starts[bead] ?? 0; link < (starts[bead + 1] ?? 0); link += 1) {
      if (!wanted.has(own[link] ?? -1)) continue;
      const share = ((ofDutch[link] ?? 0) + (ofEnglish[link] ?? 0)) / 2;
      const place = other[link] ?? 0;
      shares.set(place, (shares.get(place) ?? 0) + share);
    }
    return shares;
  }
}

/** The run with the greatest sum, when that is more than nothing; the first of equal ones. */
function bestRun(gains: readonly number[]): Span | undefined {
  let best: { readonly start: number; readonly end: number; readonly sum: number } | undefined;
  let [start, sum] = [0, 0];
  for (const [place, gain] of gains.entries()) {
    if (sum <= 0) [start, sum] = [place, 0];
    sum += gain;
    if (sum > (best?.sum ?? 0)) best = { start, end: place + 1, sum };
  }
  return best;
}
