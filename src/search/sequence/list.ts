// Sequences as they come, one after the other in flat arrays: what a part is built from, and, while it is short, what is
// searched from its first to its last.

import type { ItemRows, ItemSymbols } from './items.js';
import { ItemBuffer, NO_SYMBOL, UnitWriter } from './items.js';
import { longer } from '../longer.js';
import type { SequenceQuery } from './query.js';
import type { SequenceNeed, Wanted } from './need.js';
import { bitsSet, signatureBit, signatureWord } from './signature.js';

/** Words of the traits of one sequence. */
export const TRAITS = 4;

/** A sequence with what is kept beside it. */
export interface AddedSequence {
  readonly items: { readonly size: number; readonly numbers: Int32Array; readonly notes: Uint8Array };
  /** The number of its symbols or more. */
  readonly weight: number;
  /** Whose it is: a number below 2^32. */
  readonly owner: number;
  /** 32 bits that stand for the whole text. */
  readonly key: number;
  /** TRAITS words of the caller's, for sequences so short that they are found otherwise: all up to some length. */
  readonly traits?: Uint32Array;
}

/** A sequence taken out of where it is held. */
export interface HeldSequence extends AddedSequence {
  readonly items: ItemBuffer;
}

export class SequenceList implements ItemRows {
  size = 0;
  readonly #vocabulary: ItemSymbols;
  readonly #writer = new UnitWriter();
  #starts = new Uint32Array(128);
  #lengths = new Uint32Array(128);
  #weights = new Float32Array(128);
  #owners = new Uint32Array(128);
  #keys = new Uint32Array(128);
  #signatures = new Uint32Array(256);
  /** Of the sequences with traits, one after the other: their numbers and their traits. */
  readonly withTraits: number[] = [];
  #traits = new Uint32Array(64);
  readonly #traitPlaces = new Map<number, number>();

  /** `vocabulary` has the symbols of all items that will be added. */
  constructor(vocabulary: ItemSymbols) {
    this.#vocabulary = vocabulary;
  }

  add({ items, weight, owner, key, traits }: AddedSequence): void {
    const number = this.size++;
    if (traits !== undefined) this.#addTraits(number, traits);
    if (number + 2 > this.#starts.length) this.#growRows();
    this.#weights[number] = weight;
    this.#owners[number] = owner;
    this.#keys[number] = key;
    this.#addItems(number, items);
    this.#starts[number + 1] = this.#writer.size;
  }

  #addItems(number: number, { size, numbers, notes }: AddedSequence['items']): void {
    const { symbols } = this.#vocabulary;
    let [length, low, high] = [0, 0, 0];
    for (let place = 0; place < size; place++) {
      const item = numbers[place] ?? 0;
      this.#writer.push(item, notes[place] ?? 0);
      const symbol = symbols[item] ?? NO_SYMBOL;
      if (symbol === NO_SYMBOL) continue;
      length++;
      if (signatureWord(symbol) === 0) low |= signatureBit(symbol);
      else high |= signatureBit(symbol);
    }
    this.#lengths[number] = length;
    this.#signatures[2 * number] = low;
    this.#signatures[2 * number + 1] = high;
  }

  #addTraits(number: number, traits: Uint32Array): void {
    const place = this.withTraits.push(number) - 1;
    this.#traitPlaces.set(number, place);
    while (TRAITS * (place + 1) > this.#traits.length) this.#traits = longer(this.#traits);
    this.#traits.set(traits, TRAITS * place);
  }

  /** TRAITS words for each of `withTraits`; those behind mean nothing. */
  get allTraits(): Uint32Array {
    return this.#traits;
  }

  traits(number: number): Uint32Array | undefined {
    const place = this.#traitPlaces.get(number);
    return place === undefined ? undefined : this.#traits.subarray(TRAITS * place, TRAITS * (place + 1));
  }

  #growRows(): void {
    this.#starts = longer(this.#starts);
    this.#lengths = longer(this.#lengths);
    this.#owners = longer(this.#owners);
    this.#keys = longer(this.#keys);
    this.#signatures = longer(this.#signatures);
    this.#weights = longer(this.#weights);
  }

  get symbols(): Uint32Array {
    return this.#vocabulary.symbols;
  }

  /** Those behind the last sequence mean nothing. */
  get units(): Uint16Array {
    return this.#writer.units;
  }

  get starts(): Uint32Array {
    return this.#starts;
  }

  /** How many symbols a sequence has. */
  length(number: number): number {
    return this.#lengths[number] ?? 0;
  }

  /** Two words for each sequence. */
  get signatures(): Uint32Array {
    return this.#signatures;
  }

  weight(number: number): number {
    return this.#weights[number] ?? 0;
  }

  owner(number: number): number {
    return this.#owners[number] ?? 0;
  }

  key(number: number): number {
    return this.#keys[number] ?? 0;
  }

  /** Reads the items of a sequence into a buffer. */
  readItems(number: number, buffer: ItemBuffer): void {
    buffer.read(this.units, this.#starts[number] ?? 0, this.#starts[number + 1] ?? 0);
  }

  /** A sequence with all that is kept of it. */
  at(number: number): HeldSequence {
    const traits = this.traits(number);
    const items = new ItemBuffer();
    this.readItems(number, items);
    return {
      items,
      weight: this.weight(number),
      owner: this.owner(number),
      key: this.key(number),
      ...(traits === undefined ? {} : { traits }),
    };
  }

  /** Finds every sequence of at least this length that meets the need. */
  find(query: SequenceQuery, need: SequenceNeed, { found, shortest }: Wanted): void {
    for (let number = 0; number < this.size; number++) {
      if (this.length(number) < shortest) continue;
      const weight = this.weight(number);
      const most = need.mostDistance(weight);
      if (most < 0 || missing(query, this.#signatures, number) > most) continue;
      const distance = query.distance(this, number, most);
      if (distance <= most) found.add(number, distance, weight);
    }
  }
}

/** The least distance that two signatures allow. */
export function missing(query: SequenceQuery, signatures: Uint32Array, number: number): number {
  const low = signatures[2 * number] ?? 0;
  const high = signatures[2 * number + 1] ?? 0;
  return Math.max(
    bitsSet(query.low & ~low) + bitsSet(query.high & ~high),
    bitsSet(low & ~query.low) + bitsSet(high & ~query.high),
  );
}
