// Recognition: every term of the termbase that stands in a text, in one pass: as it is written, inflected,
// in another spelling, inside a longer word, in two parts, or elided ("werk- en verblijfsvergunning"). The longest
// terms come first; what stands within one of them is kept apart. Never a mere substring. See docs/recognition.md.

import type { Language } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import type { TermOccurrence } from '../model/match.js';
import type { Plausibility } from '../text/compound.js';
import { baseForms } from '../text/inflection.js';
import { normalForm } from '../text/normal-form.js';
import { tokenize } from '../text/token.js';
import { isOneWordTerm, termsInCompound } from './compound-term.js';
import { coordinatedTerms } from './coordinated-terms.js';
import type { DutchReader } from './dutch-reader.js';
import { elidedTerms } from './elided-terms.js';
import { FoundTerms } from './found-terms.js';
import { openedTerms } from './opened-terms.js';
import type { SplitTerms } from './split-terms.js';
import type { IndexedTerm, TermbaseEntry, TermIndex, WantsTerm } from './term-index.js';
import { indexTerms } from './term-index.js';
import type { TextWord } from './text-words.js';
import { WordMemory } from './text-words.js';
import { wholeTerms } from './whole-terms.js';

export interface RecognizerOptions {
  /** How frequent Dutch words are, per million: sharper about the parts of compounds. Default: unknown. */
  readonly knows?: Plausibility;
  /** With it a noun of the glossary is no verb of the text, and verbs are found in two parts. Default: none. */
  readonly reader?: DutchReader;
  /** Terms to know, when not all will be asked for (`mayAnswer` in look-up.ts). Default: all. */
  readonly wants?: WantsTerm;
}

export interface RecognizeOptions {
  /** Also terms within or across longer ones, marked `nested`. Default false. */
  readonly nested?: boolean;
}

/** The terms of some termbases, ready to be found in texts. */
export class TermRecognizer {
  readonly indexes: Readonly<Record<Language, TermIndex>>;
  readonly #memories: Readonly<Record<Language, WordMemory>>;
  readonly #knows: Plausibility | undefined;
  /** Parts of words come back with every word they are in. */
  readonly #plausible = new Map<string, number>();
  readonly #reader: DutchReader | undefined;
  readonly #split: SplitTerms | undefined;

  constructor(entries: Iterable<TermbaseEntry>, options: RecognizerOptions = {}) {
    this.indexes = indexTerms(entries, options.wants);
    const [nl, en] = LANGUAGES.map((language) => new WordMemory(this.indexes[language].classes));
    if (nl === undefined || en === undefined) throw new Error('Both languages are remembered');
    this.#memories = { nl, en };
    this.#knows = options.knows;
    this.#reader = options.reader;
    this.#split = options.reader?.splitTerms(this.indexes.nl, this.#plausibility);
  }

  /**
   * Occurrences in order of start, longer ones first. Those that share a span are terms with the same form, or
   * different parts of one compound. Time is linear in the text and in what stands in it.
   */
  recognize(text: string, language: Language, { nested = false }: RecognizeOptions = {}): TermOccurrence[] {
    const [index, memory] = [this.indexes[language], this.#memories[language]];
    const words = memory.words(tokenize(text));
    const found = new FoundTerms(text, nested);
    const wordClasses = language === 'nl' ? this.#reader?.wordClasses : undefined;
    const decision = { text, index, memory, ...(wordClasses === undefined ? {} : { wordClasses }) };
    for (const whole of wholeTerms(words, decision, (span) => found.wants(span))) found.add(whole, whole);
    for (const term of coordinatedTerms(words, decision)) found.addParted(term, 'elided');
    if (language === 'nl') {
      for (const elided of elidedTerms(words, decision, this.#plausibility)) found.add(elided, elided);
      for (const split of this.#split?.in(text, words) ?? []) found.addParted(split, 'split');
    }
    this.#addCompoundTerms(found, words, language);
    return found.inOrder();
  }

  /** The glossary leads: a term of one word is a word, whatever the frequency list says. */
  readonly #plausibility = (word: string): number => {
    const known = this.#plausible.get(word);
    if (known !== undefined) return known;
    if (this.#plausible.size >= MOST_REMEMBERED) this.#plausible.clear();
    const made = isOneWordTerm(word, this.indexes.nl) ? VOUCHED : (this.#knows?.(word) ?? 0);
    this.#plausible.set(word, made);
    return made;
  };

  #addCompoundTerms(found: FoundTerms, words: readonly TextWord[], language: Language): void {
    const options = {
      index: this.indexes[language],
      ...(this.#knows === undefined ? {} : { knows: this.#knows }),
    };
    if (language === 'nl')
      for (const term of openedTerms(words, options, this.#memories.nl)) found.add(term, term);
    for (const word of words) {
      if (word.kind !== 'word' || (language === 'en' && !/[-‑]/u.test(word.known.text))) continue;
      word.known.terms ??= termsInCompound(word.known.text, options, word.known.bases);
      found.addParts(word, word.known.terms);
    }
  }

  /** Dutch terms of which the word, in any inflection, is a part: verblijfsvergunning for vergunningen. */
  compoundsWith(word: string): IndexedTerm[] {
    const wanted = [...new Set([normalForm(word), ...baseForms(word, 'nl')])].filter(
      (form) => form.length >= SHORTEST_PART,
    );
    return this.indexes.nl.where(
      (term) =>
        wanted.some((form) => term.includes(form)) &&
        tokenize(term).some(({ text }) => wanted.some((form) => isEdgePart(text, form))),
    );
  }
}

/** Per million: what the glossary vouches for is a word. */
const VOUCHED = 1000;

const MOST_REMEMBERED = 200_000;

// Shorter parts occur in words by chance.
const SHORTEST_PART = 4;

/** Whether a longer word begins or ends with the part, so that another part of three letters or more is left. */
function isEdgePart(word: string, part: string): boolean {
  return word.length >= part.length + 3 && (word.endsWith(part) || word.startsWith(part));
}
