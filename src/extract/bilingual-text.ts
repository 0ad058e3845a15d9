// Beads as numbered words and phrases on both sides, with the word translations learnt from them: what is
// needed to weigh a phrase of one side against a phrase of the other.

import type { Language } from '../model/language.js';
import type { FrequencyList, TranslationLexicon } from '../text/lexicon.js';
import { normalForm } from '../text/normal-form.js';
import { stem } from '../text/stem.js';
import type { Tagger } from '../text/tagger.js';
import { words } from '../text/token.js';
import type { Phrase, PhraseTable } from './phrases.js';
import { countPhrases } from './phrases.js';
import { priorKnowledge } from './prior-knowledge.js';
import type { RunningText } from './running-text.js';
import { readRunningText } from './running-text.js';
import type { WordTranslations } from './word-translations.js';
import { learnWordTranslations } from './word-translations.js';

/** Texts of the two sides of an aligned bead. */
export interface TextBead {
  readonly nl: string;
  readonly en: string;
}

export interface BilingualOptions {
  readonly frequencies: Readonly<Record<Language, FrequencyList>>;
  readonly lexicon: TranslationLexicon;
  readonly taggers?: Partial<Readonly<Record<Language, Tagger>>> | undefined;
}

/** Taken off the beads two phrases share: once or twice together is often chance. */
const CHANCE_BEADS = 0.5;
/** What a phrase loses that is never a noun group. */
const NOT_NOUN_COST = 0.25;
/** Power of the ratio of lengths in letters: a translation is about as long as the original. */
const LENGTH_COST = 0.5;
/** What each function word in a phrase costs. */
const LINKER_COST = 0.15;
/** Beads whose word links are read for one term; after this many they say nothing new. */
const MOST_LINKED_BEADS = 100;

/** Where a term stands: its bead, its first token and the one after its last. */
export interface Place {
  readonly bead: number;
  readonly from: number;
  readonly to: number;
}

/** One side of the beads; bead number = sentence number. */
export interface Side {
  readonly text: RunningText;
  readonly table: PhraseTable;
  /** Number of the stem of each word type, or -1 for function words. */
  readonly stemOf: readonly number[];
  readonly stems: readonly string[];
}

/** A translation proposed for a phrase, with what its score is made of. */
export interface Proposal {
  readonly phrase: Phrase;
  readonly score: number;
  /** Beads in which both stand. */
  readonly together: number;
  /** Dice coefficient over beads. */
  readonly association: number;
  /** How much of the Dutch words the English ones translate, and the other way round; in [0,1]. */
  readonly forward: number;
  readonly backward: number;
  /** How well the form of the English phrase fits, in [0,1]. */
  readonly shape: number;
}

/**
 * The phrases of each bead as flat threes, because there are millions: number of the phrase, its first content
 * word in the bead, and the one after its last.
 */
type Standings = readonly (readonly number[])[];

/** What the beads read so far say for one phrase. */
interface Evidence {
  together: number;
  /** Beads whose links were read, and the sums over them. */
  linked: number;
  forward: number;
  backward: number;
}

export class BilingualText {
  readonly nl: Side;
  readonly en: Side;
  readonly #translations: WordTranslations;
  readonly #standings: Standings;
  readonly #beadCounts: ReadonlyMap<Phrase, number>;
  readonly #places: ReadonlyMap<number, readonly number[]>;
  readonly #typesOfStem: ReadonlyMap<string, readonly number[]>;

  constructor(beads: readonly TextBead[], options: BilingualOptions) {
    this.nl = readSide(beads, 'nl', options);
    this.en = readSide(beads, 'en', options);
    const wordBeads = beads.map((_, bead) => ({ nl: stemsOf(this.nl, bead), en: stemsOf(this.en, bead) }));
    this.#translations = learnWordTranslations(
      wordBeads,
      { nl: this.nl.stems.length, en: this.en.stems.length },
      priorKnowledge(
        { nl: this.nl.stems, en: this.en.stems, forms: formsOfStems(this.nl) },
        { lexicon: options.lexicon, frequencies: options.frequencies.nl },
      ),
    );
    this.#standings = standingsByBead(this.en, beads.length);
    this.#beadCounts = new Map(this.en.table.phrases.map((phrase) => [phrase, beadsOf(phrase).length]));
    this.#places = indexBy(this.nl.text.words, (word) => word);
    this.#typesOfStem = indexBy(this.nl.text.types, ({ form }) => stem(form, 'nl'));
  }

  /** Where a Dutch term stands: in this form or, if nowhere, in any form with the same stems. */
  find(term: string): Place[] {
    const forms = words(term).map(({ text }) => normalForm(text));
    const exact = this.#findWords(forms.map((form) => idsOf(this.nl.text, form)));
    return exact.length > 0 ? exact : this.#findWords(forms.map((form) => this.#sameStem(form)));
  }

  #sameStem(form: string): readonly number[] {
    return this.#typesOfStem.get(stem(form, 'nl')) ?? [];
  }

  /** Places of a string of words, each one of several types. */
  #findWords(alternatives: readonly (readonly number[])[]): Place[] {
    const { text } = this.nl;
    const [firsts = []] = alternatives;
    return firsts
      .flatMap((word) => this.#places.get(word) ?? [])
      .sort((one, other) => one - other)
      .filter((start) => alternatives.every((types, step) => types.includes(text.words[start + step] ?? -1)))
      .map((start) => ({ bead: sentenceAt(text, start), from: start, to: start + alternatives.length }))
      .filter(({ bead, to }) => to <= (text.sentences[bead]?.to ?? 0));
  }

  /** Translations of what stands at these places, best first; places in order of beads. */
  translations(places: readonly Place[]): Proposal[] {
    const byBead = new Map<number, Place[]>();
    for (const place of places) byBead.set(place.bead, [...(byBead.get(place.bead) ?? []), place]);
    const evidence = new Map<Phrase, Evidence>();
    for (const [number, [bead, here]] of [...byBead].entries()) {
      this.#weighBead(bead, number < MOST_LINKED_BEADS ? here : undefined, evidence);
    }
    const term = { beads: byBead.size, length: this.#lengthOf(places[0]) };
    return [...evidence]
      .map(([phrase, found]) => this.#proposal(phrase, found, term))
      .sort((one, other) => other.score - one.score || other.together - one.together || order(one, other));
  }

  #weighBead(bead: number, places: readonly Place[] | undefined, evidence: Map<Phrase, Evidence>): void {
    const reach = places === undefined ? undefined : this.#reach(bead, places);
    const seen = new Map<Phrase, { forward: number; backward: number }>();
    const standings = this.#standings[bead] ?? [];
    for (let at = 0; at < standings.length; at += 3) {
      const phrase = this.en.table.phrases[standings[at] ?? 0];
      const [from = 0, to = 0] = [standings[at + 1], standings[at + 2]];
      if (phrase === undefined) continue;
      const known = seen.get(phrase) ?? { forward: 0, backward: 0 };
      if (reach !== undefined) {
        known.forward = Math.min(1, known.forward + between(reach.forward, from, to));
        known.backward = Math.max(known.backward, between(reach.backward, from, to) / (to - from));
      }
      seen.set(phrase, known);
    }
    for (const [phrase, { forward, backward }] of seen) {
      const known = evidence.get(phrase) ?? { together: 0, linked: 0, forward: 0, backward: 0 };
      known.together += 1;
      known.linked += reach === undefined ? 0 : 1;
      known.forward += forward;
      known.backward += backward;
      evidence.set(phrase, known);
    }
  }

  /** Running sums over the English words of a bead: how much of the term goes to each, and of each to the term. */
  #reach(bead: number, places: readonly Place[]): { forward: Float64Array; backward: Float64Array } {
    const { width, ofDutch, ofEnglish } = this.#translations.links(bead);
    const rows = places.flatMap(({ from, to }) => contentRows(this.nl, bead, { from, to }));
    const forward = new Float64Array(width + 1);
    const backward = new Float64Array(width + 1);
    for (let column = 0; column < width; column += 1) {
      let [toTerm, fromTerm] = [0, 0];
      for (const row of rows) {
        fromTerm += ofDutch[row * width + column] ?? 0;
        toTerm += ofEnglish[row * width + column] ?? 0;
      }
      forward[column + 1] = (forward[column] ?? 0) + fromTerm / Math.max(1, rows.length);
      backward[column + 1] = (backward[column] ?? 0) + Math.min(1, toTerm);
    }
    return { forward, backward };
  }

  #proposal(
    phrase: Phrase,
    { together, linked, ...sums }: Evidence,
    term: { readonly beads: number; readonly length: number },
  ): Proposal {
    const forward = linked === 0 ? 0 : sums.forward / linked;
    const backward = linked === 0 ? 0 : sums.backward / linked;
    const all = term.beads + (this.#beadCounts.get(phrase) ?? 0);
    const association = (2 * (together - CHANCE_BEADS)) / all;
    const shape = this.#shape(phrase, term.length);
    return {
      phrase,
      score: Math.cbrt(association * forward * backward) * shape,
      together,
      association,
      forward,
      backward,
      shape,
    };
  }

  /** How well the form of an English phrase fits: a noun group, as long as the Dutch, few function words. */
  #shape({ words: ids, nominal, occurrences }: Phrase, length: number): number {
    const types = ids.map((word) => this.en.text.types[word]).filter((type) => type !== undefined);
    const letters = types.reduce((sum, { form }) => sum + form.length + 1, -1);
    const linkers = types.filter(({ isFunctionWord }) => isFunctionWord).length;
    const ratio = Math.abs(Math.log((letters + 1) / (length + 1)));
    const noun = 1 - NOT_NOUN_COST * (1 - nominal / occurrences.length);
    return noun * Math.exp(-LENGTH_COST * ratio) * (1 - LINKER_COST) ** linkers;
  }

  #lengthOf(place: Place | undefined): number {
    if (place === undefined) return 1;
    return (this.nl.text.ends[place.to - 1] ?? 0) - (this.nl.text.starts[place.from] ?? 0);
  }
}

/** The word type of a form, if the text has it. */
function idsOf(text: RunningText, form: string): readonly number[] {
  const id = text.idOf(form);
  return id === undefined ? [] : [id];
}

function between(sums: Float64Array, from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0);
}

/** Numbers, among the content words of a bead, of those between two tokens. */
function contentRows(
  { text, stemOf }: Side,
  bead: number,
  { from, to }: { readonly from: number; readonly to: number },
): number[] {
  const rows: number[] = [];
  let row = 0;
  for (let at = text.sentences[bead]?.from ?? from; at < to; at += 1) {
    if ((stemOf[text.words[at] ?? -1] ?? -1) < 0) continue;
    if (at >= from) rows.push(row);
    row += 1;
  }
  return rows;
}

function order(one: Proposal, other: Proposal): number {
  return (one.phrase.occurrences[0]?.first ?? 0) - (other.phrase.occurrences[0]?.first ?? 0);
}

function readSide(beads: readonly TextBead[], language: Language, options: BilingualOptions): Side {
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
  return { text, table: countPhrases(text), stemOf, stems: [...numbers.keys()] };
}

function stemsOf({ text, stemOf }: Side, bead: number): number[] {
  const { from = 0, to = 0 } = text.sentences[bead] ?? {};
  const found: number[] = [];
  for (let at = from; at < to; at += 1) {
    const stemmed = stemOf[text.words[at] ?? -1] ?? -1;
    if (stemmed >= 0) found.push(stemmed);
  }
  return found;
}

function formsOfStems({ text, stemOf, stems }: Side): Set<string>[] {
  const forms = stems.map(() => new Set<string>());
  for (const { id, form } of text.types) forms[stemOf[id] ?? -1]?.add(form);
  return forms;
}

function standingsByBead(side: Side, size: number): number[][] {
  const found = Array.from({ length: size }, (): number[] => []);
  const numbers = contentNumbers(side);
  for (const [number, { occurrences }] of side.table.phrases.entries()) {
    for (const { sentence, first, last } of occurrences) {
      found[sentence]?.push(number, numbers[first] ?? 0, (numbers[last] ?? 0) + 1);
    }
  }
  return found;
}

/** For each token the number of content words before it in its bead. */
function contentNumbers({ text, stemOf }: Side): Int32Array {
  const numbers = new Int32Array(text.words.length);
  for (const { from, to } of text.sentences) {
    for (let at = from, number = 0; at < to; at += 1) {
      numbers[at] = number;
      if ((stemOf[text.words[at] ?? -1] ?? -1) >= 0) number += 1;
    }
  }
  return numbers;
}

/** Numbers of the beads a phrase stands in, rising, each once. */
export function beadsOf({ occurrences }: Phrase): number[] {
  return [...new Set(occurrences.map(({ sentence }) => sentence))];
}

/** Places of the values in a list by a key of theirs, rising. */
function indexBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, number[]> {
  const index = new Map<Key, number[]>();
  for (const [place, value] of values.entries()) {
    const key = keyOf(value);
    const known = index.get(key);
    if (known === undefined) index.set(key, [place]);
    else known.push(place);
  }
  return index;
}

/** The sentence a token stands in, by halving. */
function sentenceAt({ sentences }: RunningText, token: number): number {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sentences[middle]?.from ?? 0) <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}
