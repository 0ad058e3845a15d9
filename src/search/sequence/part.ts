// Very many sequences, never changed, in flat arrays: which of them are within an edit distance of a query? Exact.
//
// A sequence within the distance shares symbols with the query, so it has one of the query's rarest symbols among its
// own rarest ones (prefix filter; Chaudhuri, Ganti & Kaushik, ICDE 2006; Bayardo, Ma & Srikant, WWW 2007): only those
// are in the postings. Sequences are numbered by length and weight; those of one length and weight, a group, may have one
// greatest distance. So a posting list is cut to the groups that can be near enough by binary searches, and each posting
// has the signature beside it, so that most candidates are ruled out without leaving the list. What is left is compared
// (query.ts).
//
//   units       items of all sequences (items.ts)        postings    number, signature (2 words): 3 words each
//   starts      where each begins                        alphabet    symbols, the rarest first
//   owners keys signatures  by number                    postingStarts  by place in the alphabet, in postings
//   groupFirsts groupLengths groupWeights  by group
//
// Deviation: a segment weighs more than its symbols (marks weigh too), so its weight allows a greater distance than its
// length does. How long a prefix must be was settled when the part was built, for any query that weighs no more than
// the sequence, and SPARE more; for the few groups where a query has more marks than that, all of the group are
// looked at. docs/match-engine.md has the proof.

import type { ItemRows, ItemSymbols } from './items.js';
import { ItemBuffer } from './items.js';
import type { HeldSequence, SequenceList } from './list.js';
import { missing, TRAITS } from './list.js';
import type { SequenceNeed, Wanted } from './need.js';
import type { PartArrays, UsedItems } from './part-build.js';
import { buildArrays, INDEXED_SIMILARITY, mostMissing, POSTING } from './part-build.js';
import type { SequenceQuery } from './query.js';
import { bitsSet } from './signature.js';

/** Makes sure that an array is there from one place to another, for arrays that come from a file when they are needed. */
export type LoadArray = (array: LazyName, from: number, to: number) => void;

/** The arrays of which a search needs a little. */
export const LAZY_NAMES = ['units', 'starts', 'owners', 'keys', 'signatures', 'postings'] as const;
export type LazyName = (typeof LAZY_NAMES)[number];

export class SequencePart {
  readonly arrays: PartArrays;
  /** The sequences with the symbols of their items. */
  readonly rows: ItemRows;
  readonly #load: LoadArray;
  readonly size: number;
  readonly #places: AlphabetPlaces;
  /** One bit a sequence: those found by another symbol already; clear between searches. */
  readonly #seen: Uint32Array;
  /** By length: the number of the first sequence of that length or longer. */
  readonly #firsts: Uint32Array;
  /** By group: the greatest distance to the query of the moment, NOT_NEAR for those that are not looked for by postings. */
  readonly #most: Int32Array;

  /** `vocabulary` has the symbols of the items; several parts may share one. */
  constructor(arrays: PartArrays, { symbols }: ItemSymbols, load: LoadArray = () => undefined) {
    this.arrays = arrays;
    this.rows = { units: arrays.units, starts: arrays.starts, symbols };
    this.#load = load;
    this.size = arrays.owners.length;
    this.#places = new AlphabetPlaces(arrays.alphabet);
    this.#seen = new Uint32Array((this.size >>> 5) + 1);
    this.#firsts = firstsOf(arrays);
    this.#most = new Int32Array(arrays.groupLengths.length);
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
    this.#load('signatures', 0, 2 * sequences);
    this.#load('starts', 0, sequences + 1);
    this.#load('units', 0, this.arrays.starts[sequences] ?? 0);
  }

  /** Makes sure that every array is there whole: for who reads `arrays`. */
  loadAll(): void {
    for (const name of LAZY_NAMES) this.#load(name, 0, this.arrays[name].length);
  }

  #loadItems(number: number): void {
    const { starts } = this.arrays;
    this.#load('starts', number, number + 2);
    this.#load('units', starts[number] ?? 0, starts[number + 1] ?? 0);
  }

  owner(number: number): number {
    this.#load('owners', number, number + 1);
    return this.arrays.owners[number] ?? 0;
  }

  key(number: number): number {
    this.#load('keys', number, number + 1);
    return this.arrays.keys[number] ?? 0;
  }

  /** Reads the items of a sequence into a buffer. */
  readItems(number: number, buffer: ItemBuffer): void {
    const { starts, units } = this.arrays;
    this.#loadItems(number);
    buffer.read(units, starts[number] ?? 0, starts[number + 1] ?? 0);
  }

  /** A sequence with all that is kept of it. */
  at(number: number): HeldSequence {
    const { traits } = this.arrays;
    const items = new ItemBuffer();
    this.readItems(number, items);
    const sequence = {
      items,
      weight: this.weight(number),
      owner: this.owner(number),
      key: this.key(number),
    };
    const own = traits.subarray(TRAITS * number, TRAITS * (number + 1));
    return own.length === 0 ? sequence : { ...sequence, traits: own };
  }

  get bytes(): number {
    const arrays = [
      ...Object.values(this.arrays as unknown as Record<string, Uint32Array>),
      this.#seen,
      this.#firsts,
    ];
    return arrays.reduce((sum, { byteLength }) => sum + byteLength, this.#places.bytes);
  }

  /** Number of the first sequence that is at least this long. */
  first(length: number): number {
    return this.#firsts[Math.min(length, this.#firsts.length - 1)] ?? this.size;
  }

  /** The group that a sequence is in. */
  groupOf(number: number): SequenceGroup {
    const { groupFirsts, groupLengths, groupWeights } = this.arrays;
    let [low, high] = [0, groupLengths.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((groupFirsts[middle] ?? 0) <= number) low = middle;
      else high = middle - 1;
    }
    return { length: groupLengths[low] ?? 0, weight: groupWeights[low] ?? 0, end: groupFirsts[low + 1] ?? 0 };
  }

  weight(number: number): number {
    return this.groupOf(number).weight;
  }

  /** Finds every sequence of at least this length that meets the need, each once. */
  find(query: SequenceQuery, need: SequenceNeed, { found, shortest }: Wanted): void {
    const before = found.size;
    const search = { query, need, found };
    const groups = this.#nearGroups(search, shortest);
    if (groups.from < groups.to) this.#findByPostings(search, groups);
    for (let place = before; place < found.size; place++) this.#seen[found.number(place) >>> 5] = 0;
  }

  /**
   * Says in `#most` which groups are to be looked for by postings, and gives where they are. Where the postings do not
   * have all that may be near enough every sequence of the group is looked at.
   */
  #nearGroups(search: Search, shortest: number): GroupRange {
    const { query, need } = search;
    const { groupLengths, groupWeights } = this.arrays;
    let [from, to] = [groupLengths.length, 0];
    for (let group = this.#groupFrom(shortest); group < groupLengths.length; group++) {
      const length = groupLengths[group] ?? 0;
      if (length > need.mostWeight) break;
      const weight = groupWeights[group] ?? 0;
      const most = need.mostDistance(weight);
      this.#most[group] = NOT_NEAR;
      if (most < Math.abs(query.length - length)) continue;
      if (isWithoutPrefix(search, { length, weight, most })) this.#look(search, { group, most });
      else {
        this.#most[group] = most;
        from = Math.min(from, group);
        to = group + 1;
      }
    }
    return { from, to };
  }

  /** The first group of sequences that are at least this long. */
  #groupFrom(length: number): number {
    const { groupLengths } = this.arrays;
    let group = 0;
    while (group < groupLengths.length && (groupLengths[group] ?? 0) < length) group++;
    return group;
  }

  #findByPostings(search: Search, { from, to }: GroupRange): void {
    const { query } = search;
    const places = this.#places.rarestFirst(query.symbols);
    for (let before = 0; before < places.length; before++) {
      const place = places[before] ?? -1;
      const isNew = place >= 0 && place !== places[before - 1];
      // What was found by none of the rarer ones has none of them.
      const shared = query.length - before;
      let [near, at] = [false, isNew ? (this.arrays.postingStarts[place] ?? 0) : 0];
      for (let group = from; group < to; group++) {
        if (!this.#fits(group, shared, query.length)) continue;
        near = true;
        if (!isNew) break;
        let end = group + 1;
        while (end < to && this.#fits(end, shared, query.length)) end++;
        at = this.#scan(search, { place, at, group, end });
        group = end;
      }
      if (!near) return;
    }
  }

  /** Whether sequences of a group may be near enough when they share at most so many symbols with the query. */
  #fits(group: number, shared: number, queryLength: number): boolean {
    const length = this.arrays.groupLengths[group] ?? 0;
    return Math.max(length, queryLength) - Math.min(length, shared) <= (this.#most[group] ?? NOT_NEAR);
  }

  /** Looks at the postings of some groups; gives where the next ones are. */
  #scan(search: Search, { place, at: start, group: first, end: behind }: Scan): number {
    const { query } = search;
    const { postings, postingStarts, groupFirsts } = this.arrays;
    const to = postingStarts[place + 1] ?? 0;
    this.#load('postings', POSTING * start, POSTING * to);
    let at = firstPosting(postings, { from: start, to, number: groupFirsts[first] ?? 0 });
    const last = groupFirsts[behind] ?? this.size;
    let group = first - 1;
    let [groupEnd, most] = [0, NOT_NEAR];
    for (; at < to; at++) {
      const number = postings[POSTING * at] ?? 0;
      if (number >= last) break;
      while (number >= groupEnd) {
        groupEnd = groupFirsts[++group + 1] ?? this.size;
        most = this.#most[group] ?? NOT_NEAR;
      }
      const low = postings[POSTING * at + 1] ?? 0;
      const high = postings[POSTING * at + 2] ?? 0;
      if (bitsSet(query.low & ~low) + bitsSet(query.high & ~high) > most) continue;
      if (bitsSet(low & ~query.low) + bitsSet(high & ~query.high) > most) continue;
      this.#compare(search, number, { group, most });
    }
    return at;
  }

  /** Looks at all sequences of a group. */
  #look(search: Search, { group, most }: NearGroup): void {
    const { groupFirsts, signatures } = this.arrays;
    const [start, end] = [groupFirsts[group] ?? 0, groupFirsts[group + 1] ?? 0];
    this.#load('signatures', 2 * start, 2 * end);
    for (let number = start; number < end; number++)
      if (missing(search.query, signatures, number) <= most) this.#compare(search, number, { group, most });
  }

  #compare({ query, found }: Search, number: number, { group, most }: NearGroup): void {
    const word = number >>> 5;
    const bit = 1 << (number & 31);
    if (((this.#seen[word] ?? 0) & bit) !== 0) return;
    const { groupWeights } = this.arrays;
    this.#loadItems(number);
    const distance = query.distance(this.rows, number, most);
    if (distance > most) return;
    this.#seen[word] = (this.#seen[word] ?? 0) | bit;
    found.add(number, distance, groupWeights[group] ?? 0);
  }
}

/** A greatest distance that none is within. */
const NOT_NEAR = -1;

/** Sequences of one length and weight: up to which number they are. */
export interface SequenceGroup {
  readonly length: number;
  readonly weight: number;
  readonly end: number;
}

interface Search extends Pick<Wanted, 'found'> {
  readonly query: SequenceQuery;
  readonly need: SequenceNeed;
}

interface GroupRange {
  readonly from: number;
  readonly to: number;
}

interface NearGroup {
  readonly group: number;
  readonly most: number;
}

interface Scan {
  readonly place: number;
  readonly at: number;
  readonly group: number;
  readonly end: number;
}

/** Whether sequences of this length and weight may be near enough without sharing a symbol of their prefix. */
function isWithoutPrefix(
  { query, need }: Search,
  { length, weight, most }: { readonly length: number; readonly weight: number; readonly most: number },
): boolean {
  if (need.threshold < INDEXED_SIMILARITY || query.length === 0) return true;
  const longer = Math.max(length, query.length);
  if (longer <= most) return true; // even sharing no symbol at all
  return weight < query.weight && length - longer + most > mostMissing(weight);
}

/** More marks than a quarter of its symbols and four: a few of these would widen what all others of a length may lack. */
function isHeavy(length: number, weight: number): boolean {
  return weight - length > 1 + length / 8;
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

function firstsOf({ groupFirsts, groupLengths }: PartArrays): Uint32Array {
  const longest = groupLengths.at(-1) ?? 0;
  const firsts = new Uint32Array(longest + 2).fill(groupFirsts.at(-1) ?? 0);
  for (let group = groupLengths.length - 1; group >= 0; group--)
    firsts[groupLengths[group] ?? 0] = groupFirsts[group] ?? 0;
  for (let length = longest; length >= 0; length--)
    firsts[length] = Math.min(firsts[length] ?? 0, firsts[length + 1] ?? 0);
  return firsts;
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
