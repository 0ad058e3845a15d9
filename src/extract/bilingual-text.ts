// Beads as numbered words and phrases on both sides, with the word translations learnt from them: what is
// needed to weigh a phrase of one side against a phrase of the other.
//
// A phrase that gets no link from a term is no translation of it, so only the phrases that the term's links touch are
// weighed: a handful a bead, where the bead has fifty. In how many beads two stand together is counted for those
// alone, by going through two rising lists.

import { normalForm } from '../text/normal-form.js';
import { stem } from '../text/stem.js';
import { words } from '../text/token.js';
import type { BilingualOptions, Side, TextBead } from './bilingual-side.js';
import { contentNumbers, learnLinks, readSide, Standings, stemsOf } from './bilingual-side.js';
import type { Phrase } from './phrases.js';
import type { RunningText } from './running-text.js';
import type { WordLinks } from './word-translations.js';

/** Taken off the beads two phrases share: once or twice together is often chance. */
const CHANCE_BEADS = 0.5;
/** What a phrase loses that is never a noun group. */
const NOT_NOUN_COST = 0.25;
/** Power of the ratio of lengths in letters: a translation is about as long as the original. */
const LENGTH_COST = 0.4;
/** What each function word in a phrase costs. */
const LINKER_COST = 0.15;
/** Beads whose word links are read for one term; after this many they say nothing new. */
const MOST_LINKED_BEADS = 100;
/** A phrase that gets less of a term's words in a bead is not touched by it. */
const LEAST_REACH = 0.001;
/** An English word that gets less from the term counts as if it got this. */
const LEAST_BACK = 0.02;

/** Where a term stands: its bead, its first token and the one after its last. */
export interface Place {
  readonly bead: number;
  readonly from: number;
  readonly to: number;
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

/** What the links of a term say for one phrase; sums over beads. */
interface Evidence {
  forward: number;
  backward: number;
  /** The bead read last, and what it says. */
  bead: number;
  forwardHere: number;
  backwardHere: number;
}

export class BilingualText {
  readonly nl: Side;
  readonly en: Side;
  readonly #links: WordLinks;
  readonly #standings: Standings;
  readonly #contentNumbers: Int32Array;
  readonly #widths: Int32Array;
  #index: TermPlaces | undefined;

  constructor(beads: readonly TextBead[], options: BilingualOptions) {
    this.nl = readSide(beads, 'nl', options);
    this.en = readSide(beads, 'en', options);
    this.#links = learnLinks(this.nl, this.en, options);
    this.#widths = Int32Array.from(beads, (_, bead) => stemsOf(this.en, bead).length);
    this.#contentNumbers = contentNumbers(this.nl);
    this.#standings = new Standings(this.en, beads.length);
  }

  /** Where a Dutch term stands: in this form or, if nowhere, in any form with the same stems. */
  find(term: string): Place[] {
    this.#index ??= new TermPlaces(this.nl.text);
    return this.#index.find(term);
  }

  /** Translations of what stands at these places, best first; places in order of beads. */
  translations(places: readonly Place[]): Proposal[] {
    const beads = Int32Array.from(new Set(places.map(({ bead }) => bead)));
    const read = beads.subarray(0, MOST_LINKED_BEADS);
    const evidence = this.#evidence(places, read.at(-1) ?? -1);
    const length = this.#lengthOf(places[0]);
    return [...evidence]
      .map(([phrase, found]) => this.#proposal(phrase, found, { beads, read, length }))
      .sort((one, other) => other.score - one.score || other.together - one.together || order(one, other));
  }

  /** What the links of the places up to a bead say, by number of English phrase. */
  #evidence(places: readonly Place[], lastBead: number): Map<number, Evidence> {
    const evidence = new Map<number, Evidence>();
    for (let next = 0; next < places.length;) {
      const bead = places[next]?.bead ?? 0;
      if (bead > lastBead) break;
      const from = next;
      while (places[next]?.bead === bead) next += 1;
      this.#weighBead(bead, places.slice(from, next), evidence);
    }
    return evidence;
  }

  #weighBead(bead: number, places: readonly Place[], evidence: Map<number, Evidence>): void {
    const reach = this.#reach(bead, places);
    const { starts, phrases, froms, tos } = this.#standings;
    for (let at = starts[bead] ?? 0; at < (starts[bead + 1] ?? 0); at += 1) {
      const [from, to] = [froms[at] ?? 0, tos[at] ?? 0];
      const forward = between(reach.forward, from, to);
      if (forward < LEAST_REACH) continue;
      const backward = Math.exp(between(reach.backward, from, to) / (to - from));
      addEvidence(evidence, phrases[at] ?? 0, { bead, forward, backward });
    }
  }

  /** Link sums over the English words before each place: to the term's words, and of each word to the term. */
  #reach(
    bead: number,
    places: readonly Place[],
  ): { readonly forward: Float64Array; readonly backward: Float64Array } {
    const width = this.#widths[bead] ?? 0;
    const rows = places.flatMap(({ from, to }) => this.#contentRows(from, to));
    const [forward, backward] = [new Float64Array(width + 1), new Float64Array(width + 1)];
    const links = this.#links;
    for (let link = links.starts[bead] ?? 0; link < (links.starts[bead + 1] ?? 0); link += 1) {
      if (!rows.includes(links.rows[link] ?? 0)) continue;
      const place = (links.columns[link] ?? 0) + 1;
      forward[place] = (forward[place] ?? 0) + (links.ofDutch[link] ?? 0) / rows.length;
      backward[place] = Math.min(1, (backward[place] ?? 0) + (links.ofEnglish[link] ?? 0));
    }
    for (let place = 1; place <= width; place += 1) {
      forward[place] = (forward[place] ?? 0) + (forward[place - 1] ?? 0);
      backward[place] = Math.log(Math.max(LEAST_BACK, backward[place] ?? 0)) + (backward[place - 1] ?? 0);
    }
    return { forward, backward };
  }

  /** Numbers, among the content words of their bead, of those between two tokens. */
  #contentRows(from: number, to: number): number[] {
    const { text, stemOf } = this.nl;
    const rows: number[] = [];
    for (let at = from; at < to; at += 1)
      if ((stemOf[text.words[at] ?? -1] ?? -1) >= 0) rows.push(this.#contentNumbers[at] ?? 0);
    return rows;
  }

  #proposal(
    number: number,
    { forward: forwards, backward: backwards }: Evidence,
    term: { readonly beads: Int32Array; readonly read: Int32Array; readonly length: number },
  ): Proposal {
    const phrase = phraseAt(this.en, number);
    const beads = this.#standings.beadsOf(number);
    const together = sharedCount(term.beads, beads);
    const linked = term.read.length < term.beads.length ? sharedCount(term.read, beads) : together;
    const [forward, backward] = [forwards / linked, backwards / linked];
    const shape = this.#shape(phrase, term.length);
    const proposal = { phrase, score: 0, together, association: 0, forward, backward, shape };
    return withBeads(proposal, together, term.beads.length + beads.length);
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

/** The proposal when the two share `together` beads of `all` that the one or the other stands in. */
export function withBeads(proposal: Proposal, together: number, all: number): Proposal {
  const association = (2 * (together - CHANCE_BEADS)) / all;
  const { forward, backward, shape } = proposal;
  const score = Math.cbrt(association * forward * backward) * shape;
  return { ...proposal, together, association, score };
}

function phraseAt({ table }: Side, number: number): Phrase {
  const phrase = table.phrases[number];
  if (phrase === undefined) throw new RangeError(`There is no phrase ${String(number)}`);
  return phrase;
}

/** A phrase may stand in a bead more than once: the links to all are summed, the best one's from it count. */
function addEvidence(
  evidence: Map<number, Evidence>,
  phrase: number,
  { bead, forward, backward }: { readonly bead: number; readonly forward: number; readonly backward: number },
): void {
  const known = evidence.get(phrase);
  if (known === undefined) {
    const here = Math.min(1, forward);
    evidence.set(phrase, { forward: here, backward, bead, forwardHere: here, backwardHere: backward });
    return;
  }
  if (known.bead !== bead) [known.bead, known.forwardHere, known.backwardHere] = [bead, 0, 0];
  const [best, sum] = [Math.max(known.backwardHere, backward), Math.min(1, known.forwardHere + forward)];
  known.backward += best - known.backwardHere;
  known.forward += sum - known.forwardHere;
  [known.forwardHere, known.backwardHere] = [sum, best];
}

function between(sums: Float64Array, from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0);
}

function order(one: Proposal, other: Proposal): number {
  return one.phrase.id - other.phrase.id;
}

/** A list this many times longer than the other is searched by halving. */
const MUCH_LONGER = 16;

/** How many numbers two rising lists share. */
export function sharedCount(one: Int32Array, other: Int32Array): number {
  if (one.length > other.length) return sharedCount(other, one);
  let [shared, at] = [0, 0];
  const isMuchLonger = other.length > one.length * MUCH_LONGER;
  for (const number of one) {
    if (isMuchLonger) at = placeOf(other, number, at);
    else while (at < other.length && (other[at] ?? 0) < number) at += 1;
    if (other[at] === number) shared += 1;
  }
  return shared;
}

/** First place from `from` on whose number is not less, by halving. */
function placeOf(numbers: Int32Array, number: number, from: number): number {
  let [low, high] = [from, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Finds terms that somebody gives, by their words. */
class TermPlaces {
  readonly #text: RunningText;
  readonly #places: ReadonlyMap<number, readonly number[]>;
  readonly #typesOfStem: ReadonlyMap<string, readonly number[]>;

  constructor(text: RunningText) {
    this.#text = text;
    this.#places = indexBy(text.words, (word) => word);
    this.#typesOfStem = indexBy(text.types, ({ form }) => stem(form, 'nl'));
  }

  find(term: string): Place[] {
    const forms = words(term).map(({ text }) => normalForm(text));
    const exact = this.#findWords(forms.map((form) => idsOf(this.#text, form)));
    return exact.length > 0 ? exact : this.#findWords(forms.map((form) => this.#sameStem(form)));
  }

  #sameStem(form: string): readonly number[] {
    return this.#typesOfStem.get(stem(form, 'nl')) ?? [];
  }

  /** Places of a string of words, each one of several types. */
  #findWords(alternatives: readonly (readonly number[])[]): Place[] {
    const text = this.#text;
    const [firsts = []] = alternatives;
    return firsts
      .flatMap((word) => this.#places.get(word) ?? [])
      .sort((one, other) => one - other)
      .filter((start) => alternatives.every((types, step) => types.includes(text.words[start + step] ?? -1)))
      .map((start) => ({ bead: sentenceAt(text, start), from: start, to: start + alternatives.length }))
      .filter(({ bead, to }) => to <= (text.sentences[bead]?.to ?? 0));
  }
}

/** The word type of a form, if the text has it. */
function idsOf(text: RunningText, form: string): readonly number[] {
  const id = text.idOf(form);
  return id === undefined ? [] : [id];
}

/** Places of the values in a list by a key of theirs, rising. */
function indexBy<Value, Key>(values: Iterable<Value>, keyOf: (value: Value) => Key): Map<Key, number[]> {
  const index = new Map<Key, number[]>();
  let place = 0;
  for (const value of values) {
    const key = keyOf(value);
    const known = index.get(key);
    if (known === undefined) index.set(key, [place]);
    else known.push(place);
    place += 1;
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
