// Very many sequences, never changed, in flat arrays: which of them are within an edit distance of a query? Exact.
//
// A sequence within the distance shares symbols with the query, so it has one of the query's rarest symbols among its
// own rarest ones (prefix filter; Chaudhuri, Ganti & Kaushik, ICDE 2006; Bayardo, Ma & Srikant, WWW 2007): only those
// are in the postings. Sequences are numbered by length, so that a posting list is cut to the lengths that can be near
// enough by two binary searches, and each posting has the signature beside it, so that most candidates are ruled out
// without leaving the list. What is left is compared (query.ts).
//
//   units       items of all sequences (items.ts)        postings    number, signature (2 words): 3 words each
//   starts      where each begins                        alphabet    symbols, the rarest first
//   weights owners keys signatures  by number            postingStarts  by place in the alphabet, in postings
//   firsts leastWeights mostWeights  by length
//
// Deviation: a segment weighs more than its symbols (marks weigh too), so its weight allows a greater distance than its
// length does. How long a prefix must be was settled when the part was built, for any query that weighs no more than
// the sequence, and SPARE more; for the few lengths where a query has more marks than that, all of the length are
// looked at. docs/match-engine.md has the proof.

import type { ItemRows, ItemSymbols } from './items.js';
import { ItemBuffer } from './items.js';
import type { HeldSequence, SequenceList } from './list.js';
import { missing, TRAITS } from './list.js';
import type { FoundSequences, SequenceNeed, Wanted } from './need.js';
import type { PartArrays, UsedItems } from './part-build.js';
import { buildArrays, INDEXED_SIMILARITY, mostMissing, POSTING } from './part-build.js';
import type { SequenceQuery } from './query.js';
import { bitsSet } from './signature.js';

/** Makes sure that an array is there from one place to another, for arrays that come from a file when they are needed. */
export type LoadArray = (array: 'units' | 'postings', from: number, to: number) => void;

export class SequencePart {
  readonly arrays: PartArrays;
  /** The sequences with the symbols of their items. */
  readonly rows: ItemRows;
  readonly #load: LoadArray;
  readonly size: number;
  readonly #places: AlphabetPlaces;
  /** One bit a sequence: those found by another symbol already; clear between searches. */
  readonly #seen: Uint32Array;

  /** `vocabulary` has the symbols of the items; several parts may share one. */
  constructor(arrays: PartArrays, { symbols }: ItemSymbols, load: LoadArray = () => undefined) {
    this.arrays = arrays;
    this.rows = { units: arrays.units, starts: arrays.starts, symbols };
    this.#load = load;
    this.size = arrays.owners.length;
    this.#places = new AlphabetPlaces(arrays.alphabet);
    this.#seen = new Uint32Array((this.size >>> 5) + 1);
  }

  /** Makes parts of those sequences of a list whose numbers are given: one, or two where some are mostly weight. */
  static of(list: SequenceList, numbers: Uint32Array, used: UsedItems): SequencePart[] {
    const heavy = (number: number): boolean => isHeavy(list.length(number), list.weight(number));
    return [numbers.filter((number) => !heavy(number)), numbers.filter(heavy)]
      .filter((some) => some.length > 0)
      .map((some) => new SequencePart(buildArrays(list, some, used), used));
  }

  /** Makes sure that the first sequences are there: for who reads theirs in `arrays`. */
  load(sequences: number): void {
    this.#load('units', 0, this.arrays.starts[sequences] ?? 0);
  }

  /** Makes sure that every array is there whole: for who reads `arrays`. */
  loadAll(): void {
    this.#load('units', 0, this.arrays.units.length);
    this.#load('postings', 0, this.arrays.postings.length);
  }

  /** Reads the items of a sequence into a buffer. */
  readItems(number: number, buffer: ItemBuffer): void {
    const { starts, units } = this.arrays;
    const [start, end] = [starts[number] ?? 0, starts[number + 1] ?? 0];
    this.#load('units', start, end);
    buffer.read(units, start, end);
  }

  /** A sequence with all that is kept of it. */
  at(number: number): HeldSequence {
    const { weights, owners, keys, traits } = this.arrays;
    const items = new ItemBuffer();
    this.readItems(number, items);
    const sequence = {
      items,
      weight: weights[number] ?? 0,
      owner: owners[number] ?? 0,
      key: keys[number] ?? 0,
    };
    const own = traits.subarray(TRAITS * number, TRAITS * (number + 1));
    return own.length === 0 ? sequence : { ...sequence, traits: own };
  }

  get bytes(): number {
    const arrays = [...Object.values(this.arrays as unknown as Record<string, Uint32Array>), this.#seen];
    return arrays.reduce((sum, { byteLength }) => sum + byteLength, this.#places.bytes);
  }

  /** Number of the first sequence that is at least this long. */
  first(length: number): number {
    const { firsts } = this.arrays;
    return firsts[Math.min(length, firsts.length - 1)] ?? this.size;
  }

  get longest(): number {
    return this.arrays.firsts.length - 2;
  }

  /** Finds every sequence of at least this length that meets the need, each once. */
  find(query: SequenceQuery, need: SequenceNeed, { found, shortest }: Wanted): void {
    const before = found.size;
    const window = this.#window(query, need, shortest);
    if (need.threshold < INDEXED_SIMILARITY || query.length === 0) {
      this.#look(query, {
        need,
        found,
        from: this.first(window.shortest),
        to: this.first(window.longest + 1),
      });
    } else {
      this.#findByPostings(query, { need, found, window });
      for (let length = window.shortest; length <= window.longest; length++)
        if (this.#lookAtAll(query, need, { length, most: window.most[length] ?? -1 }))
          this.#look(query, { need, found, from: this.first(length), to: this.first(length + 1) });
    }
    for (let place = before; place < found.size; place++) this.#seen[found.number(place) >>> 5] = 0;
  }

  /** Lengths that can be near enough, and the greatest distance of each. */
  #window(query: SequenceQuery, need: SequenceNeed, shortest: number): LengthWindow {
    const longest = Math.min(this.longest, Math.floor(need.mostWeight));
    const most = new Int32Array(Math.max(0, longest + 1)).fill(-1);
    let [from, to] = [longest + 1, -1];
    for (let length = shortest; length <= longest; length++) {
      const allowed = need.widestDistance(this.arrays.mostWeights[length] ?? 0);
      if (Math.abs(query.length - length) > allowed) continue;
      most[length] = allowed;
      from = Math.min(from, length);
      to = length;
    }
    return { shortest: from, longest: to, most };
  }

  /** Whether sequences of this length may be similar enough without sharing a symbol of their prefix. */
  #lookAtAll(
    query: SequenceQuery,
    need: SequenceNeed,
    { length, most }: { readonly length: number; readonly most: number },
  ): boolean {
    const longer = Math.max(length, query.length);
    if (longer <= most) return true; // even sharing no symbol at all
    const least = this.arrays.leastWeights[length] ?? Infinity;
    return least < query.weight && length - longer + need.mostDistance(query.weight) > mostMissing(least);
  }

  #findByPostings(query: SequenceQuery, { need, found, window }: Search): void {
    const places = this.#places.rarestFirst(query.symbols);
    const { postings, postingStarts } = this.arrays;
    for (let before = 0; before < places.length; before++) {
      const place = places[before] ?? -1;
      const cut = cutWindow(query.length - before, query.length, window);
      if (cut.longest < 0) return;
      if (place < 0 || place === places[before - 1]) continue;
      let at = postingStarts[place] ?? 0;
      const end = postingStarts[place + 1] ?? 0;
      this.#load('postings', POSTING * at, POSTING * end);
      const last = this.first(cut.longest + 1);
      at = firstPosting(postings, { from: at, to: end, number: this.first(cut.shortest) });
      let length = cut.shortest;
      let lengthEnd = this.first(length + 1);
      for (; at < end; at++) {
        const number = postings[POSTING * at] ?? 0;
        if (number >= last) break;
        while (number >= lengthEnd) lengthEnd = this.first(++length + 1);
        const most = window.most[length] ?? -1;
        const low = postings[POSTING * at + 1] ?? 0;
        const high = postings[POSTING * at + 2] ?? 0;
        if (bitsSet(query.low & ~low) + bitsSet(query.high & ~high) > most) continue;
        if (bitsSet(low & ~query.low) + bitsSet(high & ~query.high) > most) continue;
        this.#compare(query, { need, found, number });
      }
    }
  }

  /** Looks at all sequences between two numbers. */
  #look(query: SequenceQuery, { need, found, from, to }: Range): void {
    for (let number = from; number < to; number++) {
      const most = need.mostDistance(this.arrays.weights[number] ?? 0);
      if (most < 0 || missing(query, this.arrays.signatures, number) > most) continue;
      this.#compare(query, { need, found, number });
    }
  }

  #compare(query: SequenceQuery, { need, found, number }: Compared): void {
    const word = number >>> 5;
    const bit = 1 << (number & 31);
    if (((this.#seen[word] ?? 0) & bit) !== 0) return;
    const weight = this.arrays.weights[number] ?? 0;
    const most = need.mostDistance(weight);
    if (most < 0) return;
    const { starts } = this.arrays;
    this.#load('units', starts[number] ?? 0, starts[number + 1] ?? 0);
    const distance = query.distance(this.rows, number, most);
    if (distance > most) return;
    this.#seen[word] = (this.#seen[word] ?? 0) | bit;
    found.add(number, distance, weight);
  }
}

/** More marks than a quarter of its symbols and four: a few of these would widen what all others of a length may lack. */
function isHeavy(length: number, weight: number): boolean {
  return weight - length > 1 + length / 8;
}

interface LengthWindow {
  readonly shortest: number;
  readonly longest: number;
  /** By length, -1 for those that cannot be near enough. */
  readonly most: Int32Array;
}

interface Search {
  readonly need: SequenceNeed;
  readonly found: FoundSequences;
  readonly window: LengthWindow;
}

interface Range extends Omit<Search, 'window'> {
  readonly from: number;
  readonly to: number;
}

interface Compared extends Omit<Search, 'window'> {
  readonly number: number;
}

/** The lengths of sequences that may be near enough when they share at most so many symbols with the query. */
function cutWindow(
  shared: number,
  queryLength: number,
  { shortest, longest, most }: LengthWindow,
): { readonly shortest: number; readonly longest: number } {
  let [from, to] = [longest + 1, -1];
  for (let length = shortest; length <= longest; length++) {
    if (Math.max(length, queryLength) - Math.min(length, shared) > (most[length] ?? -1)) continue;
    if (to < 0) from = length;
    to = length;
  }
  return { shortest: from, longest: to };
}

/** The first posting from one place to another whose number is at least this. */
function firstPosting(
  postings: Uint32Array,
  { from, to, number }: { readonly from: number; readonly to: number; readonly number: number },
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postings[POSTING * middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Places of symbols in the alphabet: open hashing, twice the room. */
class AlphabetPlaces {
  readonly #alphabet: Uint32Array;
  /** Places from 1; 0 is free. */
  readonly #slots: Uint32Array;

  constructor(alphabet: Uint32Array) {
    this.#alphabet = alphabet;
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * alphabet.length + 2)));
    for (let place = 0; place < alphabet.length; place++)
      this.#slots[this.#slot(alphabet[place] ?? 0)] = place + 1;
  }

  get bytes(): number {
    return this.#slots.byteLength;
  }

  #slot(symbol: number): number {
    const last = this.#slots.length - 1;
    let slot = symbol & last;
    for (;;) {
      const place = this.#slots[slot] ?? 0;
      if (place === 0 || this.#alphabet[place - 1] === symbol) return slot;
      slot = (slot + 1) & last;
    }
  }

  /** The places of symbols in rising order; those of unknown ones are -1, and the first: nothing is as rare. */
  rarestFirst(symbols: Uint32Array): Int32Array {
    const places = new Int32Array(symbols.length);
    for (let at = 0; at < symbols.length; at++)
      places[at] = (this.#slots[this.#slot(symbols[at] ?? 0)] ?? 0) - 1;
    return places.sort();
  }
}
