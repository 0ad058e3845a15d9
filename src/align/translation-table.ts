// Which types of one language translate which of the other, and how likely each way: sparse rows, both ways.

import type { TextSide } from './features.js';

/** Rows of one direction: entries of type a are others[starts[a] .. starts[a+1]), each with P(other | a). */
export interface TranslationRows {
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly probabilities: Float64Array;
}

export interface TranslationTable {
  /** P(target type | source type). */
  readonly forward: TranslationRows;
  /** P(source type | target type). */
  readonly backward: TranslationRows;
  /** Share of each type's occurrences that nothing on the other side accounts for. */
  readonly sourceAlone: Float64Array;
  readonly targetAlone: Float64Array;
}

/** Parallel lists of entries, in any order, each pair once. */
export interface TranslationEntries {
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  /** P(target | source) and P(source | target). */
  readonly forward: ArrayLike<number>;
  readonly backward: ArrayLike<number>;
}

/** Smallest chance that is kept: so no row has more than 1 / LEAST_CHANCE entries, however long the text. */
const LEAST_CHANCE = 0.01;

/** Sorts entries into rows. Linear. */
export function makeTable(
  entries: TranslationEntries,
  sides: { readonly source: TextSide; readonly target: TextSide },
  alone: { readonly source: Float64Array; readonly target: Float64Array },
): TranslationTable {
  return {
    forward: rows(entries.source, entries.target, {
      chances: entries.forward,
      types: sides.source.vocabulary.length,
    }),
    backward: rows(entries.target, entries.source, {
      chances: entries.backward,
      types: sides.target.vocabulary.length,
    }),
    sourceAlone: alone.source,
    targetAlone: alone.target,
  };
}

function rows(
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  options: { readonly chances: ArrayLike<number>; readonly types: number },
): TranslationRows {
  const { chances, types } = options;
  const starts = new Int32Array(types + 1);
  for (let at = 0; at < chances.length; at += 1)
    if (valueAt(chances, at) >= LEAST_CHANCE) add(starts, valueAt(from, at) + 1, 1);
  for (let type = 0; type < types; type += 1) add(starts, type + 1, valueAt(starts, type));
  const next = starts.slice();
  const others = new Int32Array(valueAt(starts, types));
  const probabilities = new Float64Array(others.length);
  for (let at = 0; at < chances.length; at += 1) {
    if (valueAt(chances, at) < LEAST_CHANCE) continue;
    const place = valueAt(next, valueAt(from, at));
    others[place] = valueAt(to, at);
    probabilities[place] = valueAt(chances, at);
    add(next, valueAt(from, at), 1);
  }
  return { starts, others, probabilities };
}

function valueAt(array: ArrayLike<number>, index: number): number {
  return array[index] ?? 0;
}

function add(array: Int32Array, index: number, amount: number): void {
  array[index] = (array[index] ?? 0) + amount;
}

/** The open-addressing key of a pair of types: exact up to 2^53. */
export class PairMap {
  private keys: Float64Array;
  private slots: Int32Array;
  private mask: number;
  /** Pairs in order of addition. */
  source: Int32Array = new Int32Array(1024);
  target: Int32Array = new Int32Array(1024);
  size = 0;

  constructor() {
    this.keys = new Float64Array(4096);
    this.slots = new Int32Array(4096);
    this.mask = 4095;
  }

  /** Number of the pair, or -1. */
  find(source: number, target: number): number {
    const key = source * 0x4000000 + target + 1;
    let slot = hash(source, target) & this.mask;
    for (;;) {
      const found = this.keys[slot];
      if (found === key) return this.slots[slot] ?? -1;
      if (found === 0) return -1;
      slot = (slot + 1) & this.mask;
    }
  }

  /** Number of the pair, added when new. */
  add(source: number, target: number): number {
    const known = this.find(source, target);
    if (known >= 0) return known;
    if (this.size * 2 > this.mask) this.grow();
    if (this.size === this.source.length) {
      this.source = extended(this.source);
      this.target = extended(this.target);
    }
    this.source[this.size] = source;
    this.target[this.size] = target;
    this.place(this.size);
    this.size += 1;
    return this.size - 1;
  }

  private place(number: number): void {
    const source = this.source[number] ?? 0;
    const target = this.target[number] ?? 0;
    let slot = hash(source, target) & this.mask;
    while (this.keys[slot] !== 0) slot = (slot + 1) & this.mask;
    this.keys[slot] = source * 0x4000000 + target + 1;
    this.slots[slot] = number;
  }

  private grow(): void {
    const length = (this.mask + 1) * 2;
    this.keys = new Float64Array(length);
    this.slots = new Int32Array(length);
    this.mask = length - 1;
    for (let number = 0; number < this.size; number += 1) this.place(number);
  }
}

function hash(source: number, target: number): number {
  const mixed = Math.imul(source, 0x9e3779b1) ^ Math.imul(target + 0x7f4a7c15, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function extended(array: Int32Array): Int32Array {
  const longer = new Int32Array(array.length * 2);
  longer.set(array);
  return longer;
}
