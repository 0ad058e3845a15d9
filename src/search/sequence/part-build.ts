// How a part is made of a list: numbers by length and weight, items and alphabet by frequency, postings of each sequence's rarest
// symbols.

import type { ItemSymbols } from './items.js';
import { isWide, ItemBuffer, narrowNumber, NO_SYMBOL, UnitWriter, wideNumber } from './items.js';
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
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  readonly owners: Uint32Array;
  readonly keys: Uint32Array;
  readonly signatures: Uint32Array;
  /** TRAITS words for each sequence that has them: those from the first on, because the shortest have them. */
  readonly traits: Uint32Array;
  readonly alphabet: Uint32Array;
  readonly postingStarts: Uint32Array;
  readonly postings: Uint32Array;
  /** Sequences of one length and weight are a group: the number of its first, that of the last one's end behind them. */
  readonly groupFirsts: Uint32Array;
  readonly groupLengths: Uint32Array;
  readonly groupWeights: Float32Array;
}

/** Items of a list by frequency, so that the most frequent have the least numbers. */
export interface UsedItems extends ItemSymbols {
  /** Their numbers in the list, by their new ones. */
  readonly items: Uint32Array;
  /** The other way round. */
  readonly numbers: Uint32Array;
}

export function usedItems(list: SequenceList): UsedItems {
  const counts = new Uint32Array(list.symbols.length);
  const found: number[] = [];
  const { units } = list;
  const end = list.starts[list.size] ?? 0;
  for (let at = 0; at < end; at++) {
    const unit = units[at] ?? 0;
    const item = isWide(unit) ? wideNumber(unit, units[++at] ?? 0) : narrowNumber(unit);
    if (counts[item] === 0) found.push(item);
    add(counts, item, 1);
  }
  const items = Uint32Array.from(found).sort(
    (one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || one - other,
  );
  const numbers = new Uint32Array(counts.length);
  items.forEach((item, number) => (numbers[item] = number));
  return { items, numbers, symbols: items.map((item) => list.symbols[item] ?? NO_SYMBOL) };
}

/** The arrays of a part that holds these sequences of a list. O(n log n) in symbols of one sequence, else linear. */
export function buildArrays(list: SequenceList, numbers: Uint32Array, used: UsedItems): PartArrays {
  const order = inGroups(list, numbers);
  const rows = copyRows(list, order, used);
  const groups = groupsOf(list, order);
  const { alphabet, places } = alphabetOf(rows.units, used.symbols);
  return {
    ...rows,
    ...groups,
    traits: traitsOf(list, order),
    alphabet,
    ...postingsOf({ ...rows, ...groups }, places, alphabet.length),
  };
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

/** By length, then by weight; sequences of one group stay in order. */
function inGroups(list: SequenceList, numbers: Uint32Array): Uint32Array {
  const weights = Float32Array.from(new Set(Array.from(numbers, (number) => list.weight(number)))).sort();
  const ranks = new Map([...weights].map((weight, rank) => [weight, rank]));
  const byWeight = sorted(numbers, (number) => ranks.get(list.weight(number)) ?? 0);
  return sorted(byWeight, (number) => list.length(number));
}

/** Counting sort by small numbers; what is equal stays in order. */
function sorted(numbers: Uint32Array, keyOf: (number: number) => number): Uint32Array {
  let greatest = 0;
  for (const number of numbers) greatest = Math.max(greatest, keyOf(number));
  const next = new Uint32Array(greatest + 2);
  for (const number of numbers) add(next, keyOf(number) + 1, 1);
  for (let key = 1; key < next.length; key++) add(next, key, next[key - 1] ?? 0);
  const order = new Uint32Array(numbers.length);
  for (const number of numbers) {
    const key = keyOf(number);
    order[next[key] ?? 0] = number;
    add(next, key, 1);
  }
  return order;
}

type Groups = Pick<PartArrays, 'groupFirsts' | 'groupLengths' | 'groupWeights'>;

function groupsOf(list: SequenceList, order: Uint32Array): Groups {
  const [firsts, lengths, weights]: [number[], number[], number[]] = [[], [], []];
  for (const [at, number] of order.entries()) {
    const [length, weight] = [list.length(number), list.weight(number)];
    if (at > 0 && lengths.at(-1) === length && weights.at(-1) === weight) continue;
    firsts.push(at);
    lengths.push(length);
    weights.push(weight);
  }
  return {
    groupFirsts: Uint32Array.from([...firsts, order.length]),
    groupLengths: Uint32Array.from(lengths),
    groupWeights: Float32Array.from(weights),
  };
}

type Rows = Pick<PartArrays, 'units' | 'starts' | 'owners' | 'keys' | 'signatures'>;

function copyRows(list: SequenceList, order: Uint32Array, { numbers }: UsedItems): Rows {
  const size = order.length;
  const rows = {
    starts: new Uint32Array(size + 1),
    owners: new Uint32Array(size),
    keys: new Uint32Array(size),
    signatures: new Uint32Array(2 * size),
  };
  const writer = new UnitWriter();
  const items = new ItemBuffer();
  for (let at = 0; at < size; at++) {
    const number = order[at] ?? 0;
    items.read(list.units, list.starts[number] ?? 0, list.starts[number + 1] ?? 0);
    for (let place = 0; place < items.size; place++)
      writer.push(numbers[items.numbers[place] ?? 0] ?? 0, items.notes[place] ?? 0);
    rows.starts[at + 1] = writer.size;
    rows.owners[at] = list.owner(number);
    rows.keys[at] = list.key(number);
    rows.signatures[2 * at] = list.signatures[2 * number] ?? 0;
    rows.signatures[2 * at + 1] = list.signatures[2 * number + 1] ?? 0;
  }
  return { ...rows, units: writer.units.slice(0, writer.size) };
}

/** The place in the alphabet of an item that has no symbol. */
const NO_PLACE = -1;

/** The symbols that occur, the rarest first, and by item the place of its symbol among them. */
function alphabetOf(
  units: Uint16Array,
  symbols: Uint32Array,
): { readonly alphabet: Uint32Array; readonly places: Int32Array } {
  const itemCounts = new Uint32Array(symbols.length);
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? 0;
    add(itemCounts, isWide(unit) ? wideNumber(unit, units[++at] ?? 0) : narrowNumber(unit), 1);
  }
  const names = new SymbolNames();
  const places = new Int32Array(symbols.length).fill(NO_PLACE);
  for (let item = 0; item < symbols.length; item++) {
    const symbol = symbols[item] ?? NO_SYMBOL;
    const count = itemCounts[item] ?? 0;
    if (count > 0 && symbol !== NO_SYMBOL) places[item] = names.count(symbol, count);
  }
  const found = names.symbols;
  const counts = names.counts;
  const order = Uint32Array.from(found.keys()).sort(
    (one, other) => (counts[one] ?? 0) - (counts[other] ?? 0) || (found[one] ?? 0) - (found[other] ?? 0),
  );
  const placeOf = new Uint32Array(order.length);
  order.forEach((name, place) => (placeOf[name] = place));
  for (let item = 0; item < places.length; item++)
    if (places[item] !== NO_PLACE) places[item] = placeOf[places[item] ?? 0] ?? 0;
  return { alphabet: order.map((name) => found[name] ?? 0), places };
}

/** Symbols numbered from 0 as they come, and counted. */
class SymbolNames {
  readonly symbols: number[] = [];
  readonly counts: number[] = [];
  #slots = new Uint32Array(1024);

  /** The name of a symbol that occurs so many times more. */
  count(symbol: number, times: number): number {
    const slot = this.#slot(symbol);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) {
      this.counts[known - 1] = (this.counts[known - 1] ?? 0) + times;
      return known - 1;
    }
    this.counts.push(times);
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
  { units, starts, signatures, groupFirsts, groupWeights }: Rows & Groups,
  places: Int32Array,
  letters: number,
): Pick<PartArrays, 'postingStarts' | 'postings'> {
  const prefixes = new PrefixFinder(units, places);
  const postingStarts = new Uint32Array(letters + 1);
  const each = (take: (number: number, place: number) => void): void => {
    for (const [group, weight] of groupWeights.entries())
      for (let number = groupFirsts[group] ?? 0; number < (groupFirsts[group + 1] ?? 0); number++) {
        const length = prefixes.find(starts[number] ?? 0, starts[number + 1] ?? 0, weight);
        for (let at = 0; at < length; at++) take(number, prefixes.places[at] ?? 0);
      }
  };
  // Twice the same walk: once to count, once to fill; keeping the prefixes would take more memory than time.
  each((_, place) => {
    add(postingStarts, place + 1, 1);
  });
  for (let place = 1; place <= letters; place++) add(postingStarts, place, postingStarts[place - 1] ?? 0);
  const next = postingStarts.slice();
  const postings = new Uint32Array(POSTING * (postingStarts[letters] ?? 0));
  each((number, place) => {
    const to = POSTING * (next[place] ?? 0);
    add(next, place, 1);
    postings[to] = number;
    postings[to + 1] = signatures[2 * number] ?? 0;
    postings[to + 2] = signatures[2 * number + 1] ?? 0;
  });
  return { postingStarts, postings };
}

/** Above this length sorting with a comparison for each pair takes longer than the sort of the engine. */
const SHORT_SORT = 48;

/** The different places among the rarest of a sequence: as many as can be missing, and one more. */
class PrefixFinder {
  readonly #units: Uint16Array;
  /** By item. */
  readonly #places: Int32Array;
  /** What `find` found last; the rest means nothing. */
  places = new Uint32Array(64);

  constructor(units: Uint16Array, places: Int32Array) {
    this.#units = units;
    this.#places = places;
  }

  /** Gives how many. */
  find(start: number, end: number, weight: number): number {
    if (end - start > this.places.length) this.places = new Uint32Array(2 * (end - start));
    const { places } = this;
    const length = this.#placesOf(start, end);
    if (length > SHORT_SORT) places.subarray(0, length).sort();
    const wanted = Math.min(length, mostMissing(weight) + 1);
    let different = 0;
    for (let at = 0; at < wanted; at++) {
      const place = places[at] ?? 0;
      if (different === 0 || places[different - 1] !== place) places[different++] = place;
    }
    return different;
  }

  /** Puts the places of the symbols of a row into `places`, in order while they are few. */
  #placesOf(start: number, end: number): number {
    const { places } = this;
    let length = 0;
    for (let at = start; at < end; at++) {
      const unit = this.#units[at] ?? 0;
      const place =
        this.#places[isWide(unit) ? wideNumber(unit, this.#units[++at] ?? 0) : narrowNumber(unit)];
      if (place === undefined || place === NO_PLACE) continue;
      let to = length++;
      if (length <= SHORT_SORT)
        for (; to > 0 && (places[to - 1] ?? 0) > place; to--) places[to] = places[to - 1] ?? 0;
      places[to] = place;
    }
    return length;
  }
}

function add(counts: Uint32Array, place: number, by: number): void {
  counts[place] = (counts[place] ?? 0) + by;
}
