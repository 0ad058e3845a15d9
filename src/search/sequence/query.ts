// A sequence of symbols made ready to be compared with very many others: its bag signature and, for Myers' bit-parallel
// edit distance (G. Myers, JACM 46(3), 1999; blocks after H. Hyyrö, 2003), the match masks of its symbols. The masks
// lie in a small open hash table, which stays in the first cache whatever the alphabet. A comparison ends as soon as
// the distance is certain to be above what is asked: O(n·⌈m/32⌉) at most.

import type { ItemRows } from './items.js';
import { isWide, narrowNumber, NO_SYMBOL, wideNumber } from './items.js';
import { signatureBit, signatureWord } from './signature.js';

const BLOCK = 32;

export class SequenceQuery {
  readonly symbols: Uint32Array;
  /** Of the whole segment: symbols weigh 1, whatever else it has is more. */
  readonly weight: number;
  readonly low: number;
  readonly high: number;
  readonly #blocks: number;
  readonly #keys: Uint32Array;
  /** For each slot of the table `#blocks` words; those of slot 0 stay empty for symbols that the query has not. */
  readonly #masks: Int32Array;
  readonly #slots: Uint8Array;
  readonly #plus: Int32Array;
  readonly #minus: Int32Array;

  constructor(symbols: Uint32Array, weight: number) {
    this.symbols = symbols;
    this.weight = weight;
    let [low, high] = [0, 0];
    for (const symbol of symbols) {
      if (signatureWord(symbol) === 0) low |= signatureBit(symbol);
      else high |= signatureBit(symbol);
    }
    this.low = low;
    this.high = high;
    this.#blocks = Math.max(1, Math.ceil(symbols.length / BLOCK));
    const room = 2 ** Math.ceil(Math.log2(Math.max(8, symbols.length * 4)));
    this.#keys = new Uint32Array(room);
    this.#slots = new Uint8Array(room);
    this.#masks = new Int32Array(room * this.#blocks);
    for (let place = 0; place < symbols.length; place++) this.#mark(symbols[place] ?? 0, place);
    this.#plus = new Int32Array(this.#blocks);
    this.#minus = new Int32Array(this.#blocks);
  }

  get length(): number {
    return this.symbols.length;
  }

  #mark(symbol: number, place: number): void {
    const slot = this.#slotOf(symbol);
    this.#keys[slot] = symbol;
    this.#slots[slot] = 1;
    const word = slot * this.#blocks + (place >>> 5);
    this.#masks[word] = (this.#masks[word] ?? 0) | (1 << (place & 31));
  }

  #slotOf(symbol: number): number {
    const last = this.#keys.length - 1;
    let slot = symbol & last;
    while (this.#slots[slot] === 1 && this.#keys[slot] !== symbol) slot = (slot + 1) & last;
    return slot;
  }

  /**
   * Levenshtein distance to the symbols of a row, or any number above `most` when it is above that. The units that are
   * left are never fewer than the symbols that are, so it stops early only where that is certain.
   */
  distance(rows: ItemRows, row: number, most: number): number {
    if (this.length === 0) return symbolsIn(rows, row);
    return this.#blocks === 1 ? this.#shortDistance(rows, row, most) : this.#longDistance(rows, row, most);
  }

  #shortDistance({ units, starts, symbols }: ItemRows, row: number, most: number): number {
    const keys = this.#keys;
    const slots = this.#slots;
    const masks = this.#masks;
    const last = keys.length - 1;
    const bottom = this.length - 1;
    const end = starts[row + 1] ?? 0;
    let plus = -1;
    let minus = 0;
    let distance = this.length;
    for (let at = starts[row] ?? 0; at < end; at++) {
      const unit = units[at] ?? 0;
      const symbol = symbols[isWide(unit) ? wideNumber(unit, units[++at] ?? 0) : narrowNumber(unit)];
      if (symbol === undefined || symbol === NO_SYMBOL) continue;
      let slot = symbol & last;
      while (slots[slot] === 1 && keys[slot] !== symbol) slot = (slot + 1) & last;
      const equal = masks[slot] ?? 0;
      const vertical = equal | minus;
      const horizontal = ((((equal & plus) + plus) | 0) ^ plus) | equal;
      let plusH = minus | ~(horizontal | plus);
      let minusH = plus & horizontal;
      distance += ((plusH >>> bottom) & 1) - ((minusH >>> bottom) & 1);
      if (distance - (end - at - 1) > most) return most + 1;
      plusH = (plusH << 1) | 1;
      minusH <<= 1;
      plus = minusH | ~(vertical | plusH);
      minus = plusH & vertical;
    }
    return distance;
  }

  #longDistance({ units, starts, symbols }: ItemRows, row: number, most: number): number {
    this.#plus.fill(-1);
    this.#minus.fill(0);
    const end = starts[row + 1] ?? 0;
    let distance = this.length;
    for (let at = starts[row] ?? 0; at < end; at++) {
      const unit = units[at] ?? 0;
      const symbol = symbols[isWide(unit) ? wideNumber(unit, units[++at] ?? 0) : narrowNumber(unit)];
      if (symbol === undefined || symbol === NO_SYMBOL) continue;
      distance += this.#advance(this.#slotOf(symbol) * this.#blocks);
      if (distance - (end - at - 1) > most) return most + 1;
    }
    return distance;
  }

  /** Moves the column one symbol on; gives the change of the distance in its last row. */
  #advance(mask: number): number {
    const plus = this.#plus;
    const minus = this.#minus;
    const last = this.#blocks - 1;
    const lastRow = (this.length - 1) & 31;
    let carry = 1; // the top row of a global distance grows by one with each symbol
    for (let block = 0; block <= last; block++) {
      const equal = this.#masks[mask + block] ?? 0;
      const plusV = plus[block] ?? 0;
      const minusV = minus[block] ?? 0;
      const vertical = equal | minusV;
      const entering = carry < 0 ? equal | 1 : equal;
      const horizontal = ((((entering & plusV) + plusV) | 0) ^ plusV) | entering;
      let plusH = minusV | ~(horizontal | plusV);
      let minusH = plusV & horizontal;
      const row = block === last ? lastRow : BLOCK - 1;
      const leaving = ((plusH >>> row) & 1) - ((minusH >>> row) & 1);
      plusH = (plusH << 1) | (carry > 0 ? 1 : 0);
      minusH = (minusH << 1) | (carry < 0 ? 1 : 0);
      plus[block] = minusH | ~(vertical | plusH);
      minus[block] = plusH & vertical;
      carry = leaving;
    }
    return carry;
  }
}

function symbolsIn({ units, starts, symbols }: ItemRows, row: number): number {
  const end = starts[row + 1] ?? 0;
  let count = 0;
  for (let at = starts[row] ?? 0; at < end; at++) {
    const unit = units[at] ?? 0;
    const symbol = symbols[isWide(unit) ? wideNumber(unit, units[++at] ?? 0) : narrowNumber(unit)];
    if (symbol !== undefined && symbol !== NO_SYMBOL) count++;
  }
  return count;
}
