// One side of aligned beads: its numbered words and phrases, the stems by which words are aligned, and where in
// each bead the phrases stand. Flat arrays throughout: a hundred thousand beads have millions of phrases.

import type { Language } from '../model/language.js';
import type { FrequencyList, TranslationLexicon } from '../text/lexicon.js';
import { stem } from '../text/stem.js';
import type { Tagger } from '../text/tagger.js';
import type { Occurrence, Phrase, PhraseTable } from './phrases.js';
import { countPhrases } from './phrases.js';
import type { RunningText } from './running-text.js';
import { readRunningText } from './running-text.js';
import { priorKnowledge } from './prior-knowledge.js';
import type { WordLinks } from './word-translations.js';
import { learnWordTranslations } from './word-translations.js';

/** Texts of the two sides of an aligned bead. */
export interface TextBead {
  readonly nl: string;
  readonly en: string;
}

export interface BilingualOptions {
  readonly frequencies: Readonly<Record<Language, FrequencyList>>;
  /** Frequencies of all sorts of language; see `TermOptions` (terms.ts). */
  readonly general?: Readonly<Record<Language, FrequencyList>> | undefined;
  readonly lexicon: TranslationLexicon;
  readonly taggers?: Partial<Readonly<Record<Language, Tagger>>> | undefined;
}

/** The words of one side of the beads; bead number = sentence number. */
export interface WordSide {
  readonly text: RunningText;
  /** Number of the stem of each word type, or -1 for function words. */
  readonly stemOf: readonly number[];
  readonly stems: readonly string[];
}

/** One side of the beads, with its phrases. */
export interface Side extends WordSide {
  readonly table: PhraseTable;
}

export function readSide(beads: readonly TextBead[], language: Language, options: BilingualOptions): Side {
  const side = readWords(beads, language, options);
  return { ...side, table: countPhrases(side.text) };
}

export function readWords(
  beads: readonly TextBead[],
  language: Language,
  options: BilingualOptions,
): WordSide {
  const sentences = beads.map((bead) => ({ text: bead[language], kind: 'paragraph' as const }));
  const text = readRunningText([{ sentences }], {
    language,
    frequencies: options.frequencies[language],
    tagger: options.taggers?.[language],
  });
  const numbers = new Map<string, number>();
  const stemOf = text.types.map((type) => {
    if (type.isFunctionWord) return -1;
    const key = stem(type.form, language);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
  return { text, stemOf, stems: [...numbers.keys()] };
}

/** Stems of the content words of a bead, in order. */
export function stemsOf({ text, stemOf }: WordSide, bead: number): Int32Array {
  const { from = 0, to = 0 } = text.sentences[bead] ?? {};
  const found: number[] = [];
  for (let at = from; at < to; at += 1) {
    const stemmed = stemOf[text.words[at] ?? -1] ?? -1;
    if (stemmed >= 0) found.push(stemmed);
  }
  return Int32Array.from(found);
}

/** Learns from all beads which words of them are linked. */
export function learnLinks(
  nl: WordSide,
  en: WordSide,
  { lexicon, frequencies }: BilingualOptions,
): WordLinks {
  const beads = nl.text.sentences.map((_, bead) => ({ nl: stemsOf(nl, bead), en: stemsOf(en, bead) }));
  const words = { nl: nl.stems, en: en.stems, forms: formsOfStems(nl) };
  return learnWordTranslations(
    beads,
    { nl: nl.stems.length, en: en.stems.length },
    priorKnowledge(words, { lexicon, frequencies: frequencies.nl }),
  );
}

/** The word forms of each stem. */
export function formsOfStems({ text, stemOf, stems }: WordSide): Set<string>[] {
  const forms = stems.map(() => new Set<string>());
  for (const { id, form } of text.types) forms[stemOf[id] ?? -1]?.add(form);
  return forms;
}

/** For each token the number of content words before it in its bead. */
export function contentNumbers({ text, stemOf }: WordSide): Int32Array {
  const numbers = new Int32Array(text.words.length);
  for (const { from, to } of text.sentences) {
    for (let at = from, number = 0; at < to; at += 1) {
      numbers[at] = number;
      if ((stemOf[text.words[at] ?? -1] ?? -1) >= 0) number += 1;
    }
  }
  return numbers;
}

/** The phrases of every bead, and the beads of every phrase. */
export class Standings {
  /** First standing of each bead, and one more. */
  readonly starts: Int32Array;
  readonly phrases: Int32Array;
  /** First content word of the phrase in its bead, and the one after its last. */
  readonly froms: Uint16Array;
  readonly tos: Uint16Array;
  readonly #beadStarts: Int32Array;
  readonly #beads: Int32Array;

  constructor(side: Side, beadCount: number) {
    const { phrases } = side.table;
    this.starts = new Int32Array(beadCount + 1);
    eachOccurrence(phrases, (_, { sentence }) => {
      this.starts[sentence + 1] = (this.starts[sentence + 1] ?? 0) + 1;
    });
    for (let bead = 0; bead < beadCount; bead += 1)
      this.starts[bead + 1] = (this.starts[bead + 1] ?? 0) + (this.starts[bead] ?? 0);
    const size = this.starts[beadCount] ?? 0;
    this.phrases = new Int32Array(size);
    [this.froms, this.tos] = [new Uint16Array(size), new Uint16Array(size)];
    [this.#beadStarts, this.#beads] = [new Int32Array(phrases.length + 1), new Int32Array(size)];
    this.#fill(side);
  }

  #fill(side: Side): void {
    const numbers = contentNumbers(side);
    const next = this.starts.slice();
    let beads = 0;
    let [lastPhrase, lastBead] = [-1, -1];
    eachOccurrence(side.table.phrases, (phrase, { sentence, first, last }) => {
      const place = next[sentence] ?? 0;
      next[sentence] = place + 1;
      this.phrases[place] = phrase;
      this.froms[place] = numbers[first] ?? 0;
      this.tos[place] = (numbers[last] ?? 0) + 1;
      if (phrase !== lastPhrase || sentence !== lastBead) this.#beads[beads++] = sentence;
      [lastPhrase, lastBead] = [phrase, sentence];
      this.#beadStarts[phrase + 1] = beads;
    });
  }

  /** Numbers of the beads a phrase stands in, rising, each once. */
  beadsOf(phrase: number): Int32Array {
    return this.#beads.subarray(this.#beadStarts[phrase], this.#beadStarts[phrase + 1]);
  }
}

function eachOccurrence(
  phrases: readonly Phrase[],
  visit: (phrase: number, occurrence: Occurrence) => void,
): void {
  for (const [number, { occurrences }] of phrases.entries())
    for (const occurrence of occurrences) visit(number, occurrence);
}
