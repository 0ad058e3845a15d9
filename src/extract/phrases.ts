// Phrases: every string of one to five words that can be a term by its first, last and inner words, with all
// its occurrences. Counting is by a trie over word numbers: a phrase costs one look-up a word, an occurrence eight
// bytes. A text of five million words has a million phrases.

import { NumberList } from '../search/number-list.js';
import { ROOT, Trie } from '../search/trie.js';
import type { RunningText } from './running-text.js';
import type { ClassList, WordClass } from './word-class.js';

/** The longest phrase, in words; 98 % of the terms of annotated corpora are this short. See long-groups.ts. */
export const LONGEST_PHRASE = 5;
/** Most function words inside a phrase: "rights of the child". */
const MOST_LINKERS = 2;

/** Where a phrase stands: numbers of the sentence, its first and its last token. */
export interface Occurrence {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

export interface Phrase {
  /** Its number in the table, from 0. */
  readonly id: number;
  /** Numbers of its words. */
  readonly words: readonly number[];
  /** True for compounds that share a part, as they stand: "werk- en verblijfsvergunning". */
  isCoordination: boolean;
  /** In order of the text. */
  readonly occurrences: Occurrences;
  /** Occurrences whose word classes form a noun group. */
  nominal: number;
}

const NONE = -1;

/** The first token of every occurrence of every phrase, each with the next one of the same phrase. */
class OccurrenceStore {
  readonly firsts = new NumberList();
  readonly nexts = new NumberList();
  /** Last tokens of occurrences that have not as many tokens as their phrase has words. */
  readonly lasts = new Map<number, number>();
  readonly sentenceOf: Int32Array;

  constructor({ sentences, words }: RunningText) {
    this.sentenceOf = new Int32Array(words.length);
    for (const [number, { from, to }] of sentences.entries()) this.sentenceOf.fill(number, from, to);
  }
}

/** The places of one phrase: what an array of them would be, made while it is read. */
export class Occurrences implements Iterable<Occurrence> {
  readonly #store: OccurrenceStore;
  readonly #width: number;
  #head = NONE;
  #tail = NONE;
  #length = 0;

  constructor(store: OccurrenceStore, width: number) {
    this.#store = store;
    this.#width = width;
  }

  get length(): number {
    return this.#length;
  }

  push({ first, last }: Omit<Occurrence, 'sentence'>): void {
    const { firsts, nexts, lasts } = this.#store;
    const made = firsts.size;
    firsts.push(first);
    nexts.push(NONE);
    if (last - first + 1 !== this.#width) lasts.set(made, last);
    if (this.#tail === NONE) this.#head = made;
    else nexts.set(this.#tail, made);
    this.#tail = made;
    this.#length += 1;
  }

  *[Symbol.iterator](): Iterator<Occurrence> {
    const { firsts, nexts, lasts, sentenceOf } = this.#store;
    for (let at = this.#head; at !== NONE; at = nexts.at(at)) {
      const first = firsts.at(at);
      const last = lasts.get(at) ?? first + this.#width - 1;
      yield { sentence: sentenceOf[first] ?? 0, first, last };
    }
  }

  map<Value>(make: (occurrence: Occurrence) => Value): Value[] {
    return Array.from(this, make);
  }

  some(isWanted: (occurrence: Occurrence) => boolean): boolean {
    for (const occurrence of this) if (isWanted(occurrence)) return true;
    return false;
  }

  filter(isWanted: (occurrence: Occurrence) => boolean): Occurrence[] {
    return [...this].filter(isWanted);
  }
}

/** From this many words on, strings of words that occur once are not kept: they would fill the memory. */
const LARGE_TEXT = 300_000;

/** The phrases of a text by their words. */
export class PhraseTable {
  readonly #trie = new Trie();
  readonly #phraseAt: (Phrase | undefined)[] = [undefined];
  readonly #phrases: Phrase[] = [];
  readonly #store: OccurrenceStore;

  constructor(text: RunningText) {
    this.#store = new OccurrenceStore(text);
  }

  /** All phrases, in the order in which they were first met. */
  get phrases(): readonly Phrase[] {
    return this.#phrases;
  }

  /** The node one word below another; made when it is new. */
  step(node: number, word: number): number {
    const next = this.#trie.childOrNew(node, word);
    if (next === this.#phraseAt.length) this.#phraseAt.push(undefined);
    return next;
  }

  /** The phrase of a node; made of `words` when it is new. */
  phraseAt(node: number, words: () => readonly number[]): Phrase {
    return this.#phraseAt[node] ?? this.#make(node, words());
  }

  #make(node: number, words: readonly number[]): Phrase {
    const occurrences = new Occurrences(this.#store, words.length);
    const made = { id: this.#phrases.length, words, isCoordination: false, occurrences, nominal: 0 };
    this.#phraseAt[node] = made;
    this.#phrases.push(made);
    return made;
  }

  /** The phrase of these words, made when it is new. */
  phraseOf(words: readonly number[]): Phrase {
    return this.phraseAt(
      words.reduce((node, word) => this.step(node, word), ROOT),
      () => words,
    );
  }

  /** The phrase of `words[from .. to]` (`to` exclusive), or `undefined`. */
  find(words: readonly number[], from: number, to: number): Phrase | undefined {
    let node = ROOT;
    for (let at = from; at < to; at += 1) {
      node = this.#trie.child(node, words[at] ?? 0);
      if (node === ROOT) return undefined;
    }
    return this.#phraseAt[node];
  }

  /** The shorter phrases that are parts of a phrase. The members of a coordination are its equals, not its parts. */
  within({ words, isCoordination }: Phrase): Phrase[] {
    const found: Phrase[] = [];
    if (isCoordination) return found;
    for (let from = 0; from < words.length; from += 1) {
      for (let to = from + 1; to <= words.length; to += 1) {
        const inner = to - from === words.length ? undefined : this.find(words, from, to);
        if (inner !== undefined) found.push(inner);
      }
    }
    return found;
  }
}

/**
 * Counts the phrases of the text. Time linear in the number of words. In large texts a phrase of several words
 * is counted only if its neighbouring words stand together more than once (the a-priori rule). No phrase has a
 * token that is `masked`.
 */
export function countPhrases(
  text: RunningText,
  { masked }: { readonly masked?: Uint8Array } = {},
): PhraseTable {
  const table = new PhraseTable(text);
  const isMasked = (place: number): boolean => masked?.[place] === 1;
  const isRepeated = text.words.length < LARGE_TEXT ? () => true : repeatedNeighbours(text);
  for (const { from, to } of text.sentences) {
    for (let first = from; first < to; first += 1) {
      for (const { last, node } of phraseEnds(text, table, { first, to, isRepeated, isMasked })) {
        const phrase = table.phraseAt(node, () => Array.from(text.words.subarray(first, last + 1)));
        phrase.occurrences.push({ first, last });
        if (isNounGroup(text.classes, first, last)) phrase.nominal += 1;
      }
    }
  }
  return table;
}

/** Whether a word and the one after it stand together more than once in the text; asked by the place of the first. */
function repeatedNeighbours({ words }: RunningText): (place: number) => boolean {
  const trie = new Trie();
  const counts = new NumberList();
  const nodes = new Int32Array(words.length);
  counts.push(0);
  for (let place = 0; place + 1 < words.length; place += 1) {
    const [word = 0, next = 0] = words.subarray(place, place + 2);
    if (word < 0 || next < 0) continue;
    const node = trie.childOrNew(trie.childOrNew(ROOT, word), next);
    while (counts.size < trie.size) counts.push(0);
    counts.set(node, counts.at(node) + 1);
    nodes[place] = node;
  }
  return (place) => counts.at(nodes[place] ?? ROOT) > 1;
}

/** The phrases that begin at `first`: the last token and trie node of each. */
function phraseEnds(
  text: RunningText,
  table: PhraseTable,
  {
    first,
    to,
    isRepeated,
    isMasked,
  }: {
    readonly first: number;
    readonly to: number;
    readonly isRepeated: (place: number) => boolean;
    readonly isMasked: (place: number) => boolean;
  },
): { last: number; node: number }[] {
  const found: { last: number; node: number }[] = [];
  const end = Math.min(to, first + LONGEST_PHRASE);
  for (let last = first, node = ROOT, linkers = 0; last < end; last += 1) {
    const type = text.types[text.words[last] ?? -1];
    if (type === undefined || isElided(type.form) || isMasked(last)) break;
    if (last > first && !isRepeated(last - 1)) break;
    if (type.isFunctionWord) {
      linkers += 1;
      if (last === first || !type.isLinker || linkers > MOST_LINKERS) break;
    }
    node = table.step(node, type.id);
    if (!type.isFunctionWord) found.push({ last, node });
  }
  return found;
}

/** `werk-` in "werk- en verblijfsvergunning": half a word (see coordinated-compounds.ts). */
export function isElided(form: string): boolean {
  return form.startsWith('-') || form.endsWith('-');
}

/**
 * Ends in a noun or name, begins with a noun, name, adjective or participle, and every stretch between
 * function words ends in a noun or name too: "ernstige vormen van corruptie". An adverb goes with what it modifies:
 * "highly skilled migrant".
 */
export function isNounGroup(classes: ClassList, first: number, last: number): boolean {
  if (!isNominal(classes.at(last))) return false;
  for (let at = first; at < last; at += 1) {
    const wordClass = classes.at(at);
    if (isNominal(wordClass) || wordClass === 'function') continue;
    const next = classes.at(at + 1);
    if (wordClass === 'adverb' && (next === 'adjective' || next === 'verb')) continue;
    if (wordClass !== 'adjective' && wordClass !== 'verb') return false;
    if (next === 'function') return false;
  }
  return true;
}

/** Words of no class are words of another language, and those are borrowed as nouns. */
function isNominal(wordClass: WordClass | undefined): boolean {
  return wordClass === 'noun' || wordClass === 'name' || wordClass === 'other';
}
