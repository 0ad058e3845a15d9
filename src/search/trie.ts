// A trie of sequences of numbers: states with an edge for each symbol that goes on from them. One hash table of (state,
// symbol) with open addressing holds all edges, and asks the states who they are, so that a root with 100,000 edges
// costs as much as one with three: 14 to 20 bytes a state.

/** The state before anything was read. */
export const ROOT = 0;

const FIRST_ROOM = 16;

export class Trie {
  #size = 1;
  #parents: Int32Array;
  #symbols: Int32Array;
  #slots: Int32Array;

  /** `expected` states, the root included, fit without moving house. */
  constructor(expected = FIRST_ROOM) {
    const room = Math.max(FIRST_ROOM, expected);
    this.#parents = new Int32Array(room);
    this.#symbols = new Int32Array(room);
    this.#slots = new Int32Array(slotCount(room));
  }

  /** Number of states, the root included. */
  get size(): number {
    return this.#size;
  }

  /** The state one symbol further, or the root when there is none. */
  child(state: number, symbol: number): number {
    return this.#slots[this.#slotOf(state, symbol)] ?? ROOT;
  }

  /** The state one symbol further; made with the next free number when there is none. */
  childOrNew(state: number, symbol: number): number {
    const slot = this.#slotOf(state, symbol);
    const known = this.#slots[slot] ?? ROOT;
    if (known !== ROOT) return known;
    const made = this.#size++;
    if (made === this.#parents.length) this.#move(made * 2);
    this.#parents[made] = state;
    this.#symbols[made] = symbol;
    this.#slots[this.#slotOf(state, symbol)] = made;
    return made;
  }

  parentOf(state: number): number {
    return this.#parents[state] ?? ROOT;
  }

  symbolOf(state: number): number {
    return this.#symbols[state] ?? 0;
  }

  /** The slot that holds this edge, or the free one where it belongs. */
  #slotOf(state: number, symbol: number): number {
    const mask = this.#slots.length - 1;
    let slot = mixed(state, symbol) & mask;
    for (;;) {
      const child = this.#slots[slot] ?? ROOT;
      if (child === ROOT || (this.#parents[child] === state && this.#symbols[child] === symbol)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** Gives back the room for states that were not made. */
  trim(): void {
    this.#move(this.#size);
  }

  #move(room: number): void {
    const made = Math.min(this.#size, this.#parents.length);
    this.#parents = resized(this.#parents, made, room);
    this.#symbols = resized(this.#symbols, made, room);
    if (slotCount(room) === this.#slots.length) return;
    this.#slots = new Int32Array(slotCount(room));
    for (let state = 1; state < made; state++)
      this.#slots[this.#slotOf(this.parentOf(state), this.symbolOf(state))] = state;
  }
}

function resized(numbers: Int32Array, kept: number, room: number): Int32Array {
  const moved = new Int32Array(room);
  moved.set(numbers.subarray(0, kept));
  return moved;
}

/** A power of two that leaves a third or more of the slots free: then a search tries two slots or so. */
function slotCount(states: number): number {
  return 2 ** Math.max(2, Math.ceil(Math.log2(states * 1.5)));
}

/** Bits of both numbers spread over 32 (the finaliser of MurmurHash3 over their combination). */
function mixed(state: number, symbol: number): number {
  let bits = Math.imul(state, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 16), 0xc2b2ae35);
  return bits ^ (bits >>> 13);
}
