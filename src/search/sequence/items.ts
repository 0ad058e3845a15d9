// Items of sequences in few bytes: each has a number in some vocabulary and a note from 0 to 3. In 16 bits fit the most
// frequent items, whose numbers are the least, with the usual notes 0 and 1; all others take twice that:
//
//   0 … BFFF          number · 2 + note
//   C000 … FFFF, next  11nn nhhh hhhh hhhh: note n, upper bits h of the number; the lower 16 bits are the next unit
//
// An item stands for a symbol or for none: the vocabulary says which. Only symbols count for the distance of sequences.

import { longer } from '../longer.js';

/** The symbol of an item that has none. */
export const NO_SYMBOL = 0;

const FIRST_WIDE = 0xc000;
const UPPER_BITS = 0x7ff;
const NOTE_SHIFT = 11;

/** Numbers are below this. */
export const MOST_ITEMS = 2 ** 27;

/** The symbol of each item by its number. While items still come the array may be replaced by a longer one. */
export interface ItemSymbols {
  readonly symbols: Uint32Array;
}

/** Sequences one after the other: that of row r lies in `units` from `starts[r]` to `starts[r + 1]`. */
export interface ItemRows extends ItemSymbols {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
}

/** Whether the unit is the first of two. */
export function isWide(unit: number): boolean {
  return unit >= FIRST_WIDE;
}

/** Number of an item of one unit. */
export function narrowNumber(unit: number): number {
  return unit >>> 1;
}

/** Number of an item of two units. */
export function wideNumber(unit: number, next: number): number {
  return ((unit & UPPER_BITS) << 16) | next;
}

/** Items side by side, kept from one sequence to the next. */
export class ItemBuffer {
  size = 0;
  numbers = new Int32Array(256);
  notes = new Uint8Array(256);

  clear(): void {
    this.size = 0;
  }

  push(number: number, note: number): void {
    if (this.size === this.numbers.length) this.#grow();
    this.numbers[this.size] = number;
    this.notes[this.size++] = note;
  }

  #grow(): void {
    this.numbers = longer(this.numbers);
    this.notes = longer(this.notes);
  }

  /** Reads the items between two places in place of what was there. */
  read(units: Uint16Array, from: number, to: number): void {
    this.size = 0;
    for (let at = from; at < to; at++) {
      const unit = units[at] ?? 0;
      if (unit < FIRST_WIDE) this.push(unit >>> 1, unit & 1);
      else this.push(wideNumber(unit, units[++at] ?? 0), (unit >>> NOTE_SHIFT) & 3);
    }
  }
}

/** Units as they grow. */
export class UnitWriter {
  size = 0;
  units = new Uint16Array(1024);

  /** Throws Error when there are too many different items. */
  push(number: number, note: number): void {
    if (this.size + 2 > this.units.length) this.units = longer(this.units);
    const unit = 2 * number + note;
    if (note < 2 && unit < FIRST_WIDE) {
      this.units[this.size++] = unit;
      return;
    }
    if (number >= MOST_ITEMS) throw new Error('too many different items');
    this.units[this.size++] = FIRST_WIDE | (note << NOTE_SHIFT) | (number >>> 16);
    this.units[this.size++] = number & 0xffff;
  }
}
