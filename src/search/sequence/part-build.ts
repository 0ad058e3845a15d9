// How a part is made of a list: numbers by length, the alphabet by frequency, postings of each sequence's rarest symbols.

import { signatureBit, signatureWord } from './signature.js';
import type { SequenceList } from './list.js';
import { TRAITS } from './list.js';

/** Similarity from which on the postings are complete; below it the signatures are looked through. */
export const INDEXED_SIMILARITY = 0.7;

/** By how much more than the sequence's weight asks the prefix is longer, before it is rounded down. */
const SPARE = 0.45;
/** Words a posting takes: number and signature. */
export const POSTING = 3;

/** How many symbols of a sequence of this weight may be missing in a query that is similar enough. */
export function mostMissing(weight: number): number {
  return Math.floor((1 - INDEXED_SIMILARITY) * weight + SPARE);
}

export interface PartArrays {
  readonly symbols: Uint32Array;
  readonly starts: Uint32Array;
  readonly weights: Float32Array;
  readonly owners: Uint32Array;
  readonly keys: Uint32Array;
  readonly signatures: Uint32Array;
  /** TRAITS words for each sequence that has them: those from the first on, because the shortest have them. */
  readonly traits: Uint32Array;
  readonly alphabet: Uint32Array;
  readonly postingStarts: Uint32Array;
  readonly postings: Uint32Array;
}

/** The arrays of a part that holds these sequences of a list. O(n log n) in symbols of one sequence, else linear. */
export function buildArrays(list: SequenceList, numbers: Uint32Array): PartArrays {
  const order = byLength(list, numbers);
  const rows = copyRows(list, order);
  const { alphabet, places } = alphabetOf(rows.symbols);
  return { ...rows, traits: traitsOf(list, order), alphabet, ...postingsOf(rows, places, alphabet.length) };
}

function traitsOf(list: SequenceList, order: Uint32Array): Uint32Array {
  const rows: Uint32Array[] = [];
  for (const number of order) {
    const traits = list.traits(number);
    if (traits === undefined) break;
    rows.push(traits);
  }
  const all = new Uint32Array(TRAITS * rows.length);
  for (const [place, traits] of rows.entries()) all.set(traits, TRAITS * place);
  return all;
}

/** Counting sort; sequences of one length stay in order. */
function byLength(list: SequenceList, numbers: Uint32Array): Uint32Array {
  let longest = 0;
  for (const number of numbers) longest = Math.max(longest, list.length(number));
  const next = new Uint32Array(longest + 2);
  for (const number of numbers) add(next, list.length(number) + 1, 1);
  for (let length = 1; length < next.length; length++) add(next, length, next[length - 1] ?? 0);
  const order = new Uint32Array(numbers.length);
  for (const number of numbers) {
    const length = list.length(number);
    order[next[length] ?? 0] = number;
    add(next, length, 1);
  }
  return order;
}

type Rows = Omit<PartArrays, 'traits' | 'alphabet' | 'postingStarts' | 'postings'>;

function copyRows(list: SequenceList, order: Uint32Array): Rows {
  const size = order.length;
  const starts = new Uint32Array(size + 1);
  for (let at = 0; at < size; at++) starts[at + 1] = (starts[at] ?? 0) + list.length(order[at] ?? 0);
  const rows = {
    symbols: new Uint32Array(starts[size] ?? 0),
    starts,
    weights: new Float32Array(size),
    owners: new Uint32Array(size),
    keys: new Uint32Array(size),
    signatures: new Uint32Array(2 * size),
  };
  for (let at = 0; at < size; at++) {
    const number = order[at] ?? 0;
    let to = starts[at] ?? 0;
    for (let from = list.start(number); from < list.start(number + 1); from++) {
      const symbol = list.symbols[from] ?? 0;
      rows.symbols[to++] = symbol;
      const word = 2 * at + signatureWord(symbol);
      rows.signatures[word] = (rows.signatures[word] ?? 0) | signatureBit(symbol);
    }
    rows.weights[at] = list.weight(number);
    rows.owners[at] = list.owner(number);
    rows.keys[at] = list.key(number);
  }
  return rows;
}

/** The symbols that occur, the rarest first, and for each occurrence the place of its symbol among them. */
function alphabetOf(symbols: Uint32Array): { readonly alphabet: Uint32Array; readonly places: Uint32Array } {
  const names = new SymbolNames();
  const places = new Uint32Array(symbols.length);
  for (let at = 0; at < symbols.length; at++) places[at] = names.nameOf(symbols[at] ?? 0);
  const found = names.symbols;
  const counts = names.counts;
  const order = Uint32Array.from(found.keys()).sort(
    (one, other) => (counts[one] ?? 0) - (counts[other] ?? 0) || (found[one] ?? 0) - (found[other] ?? 0),
  );
  const placeOf = new Uint32Array(order.length);
  order.forEach((name, place) => (placeOf[name] = place));
  for (let at = 0; at < places.length; at++) places[at] = placeOf[places[at] ?? 0] ?? 0;
  return { alphabet: order.map((name) => found[name] ?? 0), places };
}

/** Symbols numbered from 0 as they come, and counted. */
class SymbolNames {
  readonly symbols: number[] = [];
  readonly counts: number[] = [];
  #slots = new Uint32Array(1024);

  nameOf(symbol: number): number {
    const slot = this.#slot(symbol);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) {
      this.counts[known - 1] = (this.counts[known - 1] ?? 0) + 1;
      return known - 1;
    }
    this.counts.push(1);
    this.#slots[slot] = this.symbols.push(symbol);
    if (2 * this.symbols.length > this.#slots.length) this.#grow();
    return this.symbols.length - 1;
  }

  #slot(symbol: number): number {
    const last = this.#slots.length - 1;
    let slot = symbol & last;
    for (;;) {
      const name = this.#slots[slot] ?? 0;
      if (name === 0 || this.symbols[name - 1] === symbol) return slot;
      slot = (slot + 1) & last;
    }
  }

  #grow(): void {
    this.#slots = new Uint32Array(2 * this.#slots.length);
    for (const [name, symbol] of this.symbols.entries()) this.#slots[this.#slot(symbol)] = name + 1;
  }
}

function postingsOf(
  { starts, weights, signatures }: Rows,
  places: Uint32Array,
  letters: number,
): Pick<PartArrays, 'postingStarts' | 'postings'> {
  const size = weights.length;
  const prefixes = new PrefixFinder(places);
  const postingStarts = new Uint32Array(letters + 1);
  // Twice the same walk: once to count, once to fill; keeping the prefixes would take more memory than time.
  for (let number = 0; number < size; number++) {
    const length = prefixes.find(starts[number] ?? 0, starts[number + 1] ?? 0, weights[number] ?? 0);
    for (let at = 0; at < length; at++) add(postingStarts, (prefixes.places[at] ?? 0) + 1, 1);
  }
  for (let place = 1; place <= letters; place++) add(postingStarts, place, postingStarts[place - 1] ?? 0);
  const next = postingStarts.slice();
  const postings = new Uint32Array(POSTING * (postingStarts[letters] ?? 0));
  for (let number = 0; number < size; number++) {
    const length = prefixes.find(starts[number] ?? 0, starts[number + 1] ?? 0, weights[number] ?? 0);
    for (let at = 0; at < length; at++) {
      const place = prefixes.places[at] ?? 0;
      const to = POSTING * (next[place] ?? 0);
      add(next, place, 1);
      postings[to] = number;
      postings[to + 1] = signatures[2 * number] ?? 0;
      postings[to + 2] = signatures[2 * number + 1] ?? 0;
    }
  }
  return { postingStarts, postings };
}

/** Above this length sorting with a comparison for each pair takes longer than the sort of the engine. */
const SHORT_SORT = 48;

/** The different places among the rarest of a sequence: as many as can be missing, and one more. */
class PrefixFinder {
  readonly #all: Uint32Array;
  /** What `find` found last; the rest means nothing. */
  places = new Uint32Array(64);

  constructor(places: Uint32Array) {
    this.#all = places;
  }

  /** Gives how many. */
  find(start: number, end: number, weight: number): number {
    const length = end - start;
    if (length > this.places.length) this.places = new Uint32Array(2 * length);
    const { places } = this;
    if (length > SHORT_SORT) {
      places.set(this.#all.subarray(start, end));
      places.subarray(0, length).sort();
    } else this.#insertionSort(start, length);
    const wanted = Math.min(length, mostMissing(weight) + 1);
    let different = 0;
    for (let at = 0; at < wanted; at++) {
      const place = places[at] ?? 0;
      if (different === 0 || places[different - 1] !== place) places[different++] = place;
    }
    return different;
  }

  #insertionSort(start: number, length: number): void {
    const { places } = this;
    for (let at = 0; at < length; at++) {
      const place = this.#all[start + at] ?? 0;
      let to = at;
      for (; to > 0 && (places[to - 1] ?? 0) > place; to--) places[to] = places[to - 1] ?? 0;
      places[to] = place;
    }
  }
}

function add(counts: Uint32Array, place: number, by: number): void {
  counts[place] = (counts[place] ?? 0) + by;
}
