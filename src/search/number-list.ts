// A list of 32-bit integers that grows: half to an eighth of the memory of an array of numbers, and nothing for
// the garbage collector to walk through.

const FIRST_ROOM = 64;

export class NumberList {
  #numbers: Int32Array;
  #size = 0;

  /** `expected` numbers fit without moving house. */
  constructor(expected = FIRST_ROOM) {
    this.#numbers = new Int32Array(Math.max(1, expected));
  }

  get size(): number {
    return this.#size;
  }

  push(number: number): void {
    if (this.#size === this.#numbers.length) this.#moveTo(this.#size * 2);
    this.#numbers[this.#size++] = number;
  }

  /** The number in a place; 0 where there is none. */
  at(place: number): number {
    return place < this.#size ? (this.#numbers[place] ?? 0) : 0;
  }

  /** Replaces the number in a place that has one. */
  set(place: number, number: number): void {
    if (place < this.#size) this.#numbers[place] = number;
  }

  /** The numbers so far; a view that a later `push` may leave behind. */
  view(): Int32Array {
    return this.#numbers.subarray(0, this.#size);
  }

  /** The numbers, with the spare room given back. */
  done(): Int32Array {
    if (this.#size < this.#numbers.length) this.#moveTo(this.#size);
    return this.#numbers;
  }

  #moveTo(room: number): void {
    const moved = new Int32Array(room);
    moved.set(this.#numbers.subarray(0, this.#size));
    this.#numbers = moved;
  }
}
