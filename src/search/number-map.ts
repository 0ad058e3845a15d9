// A map from 32-bit numbers to numbers of 0 or more, in two typed arrays: a tenth of the memory of a Map
// whose keys are strings, for callers who can do with a hash of the string and check what they find.

const EMPTY = -1;
const FIRST_ROOM = 16;

export class NumberMap {
  #keys: Int32Array;
  #values: Int32Array;
  #size = 0;

  /** `expected` entries fit without moving house. */
  constructor(expected = 0) {
    const room = roomFor(expected);
    this.#keys = new Int32Array(room);
    this.#values = new Int32Array(room).fill(EMPTY);
  }

  get size(): number {
    return this.#size;
  }

  /** The value of a key, or -1. Keys are taken as signed 32-bit numbers. */
  get(key: number): number {
    return this.#values[this.#slotOf(key | 0)] ?? EMPTY;
  }

  /** Sets the value, which must be 0 or more, of a key. */
  set(key: number, value: number): void {
    const slot = this.#slotOf(key | 0);
    if (this.#values[slot] === EMPTY) {
      this.#size++;
      this.#keys[slot] = key;
    }
    this.#values[slot] = value;
    if (this.#size * 4 > this.#keys.length * 3) this.#grow();
  }

  /** Replaces every value by what is made of it. */
  mapValues(make: (value: number) => number): void {
    for (const [slot, value] of this.#values.entries()) if (value !== EMPTY) this.#values[slot] = make(value);
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> 0;
    slot = (slot ^ (slot >>> 16)) & mask;
    while (this.#values[slot] !== EMPTY && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Int32Array(keys.length * 2);
    this.#values = new Int32Array(keys.length * 2).fill(EMPTY);
    for (const [slot, value] of values.entries()) {
      if (value === EMPTY) continue;
      const to = this.#slotOf(keys[slot] ?? 0);
      this.#keys[to] = keys[slot] ?? 0;
      this.#values[to] = value;
    }
  }
}

/** A power of two that stays free for a quarter or more. */
function roomFor(expected: number): number {
  return Math.max(FIRST_ROOM, 2 ** Math.ceil(Math.log2((expected * 4) / 3 + 1)));
}
