// All places where any of many sequences stands in one sequence, in a single pass.
//
// Aho & Corasick (1975), "Efficient String Matching: An Aid to Bibliographic Search", over numbers, with
// these deviations:
//   1. Everything is in flat typed arrays; the goto function is one hash table of (state, symbol), so that a
//      root with 100,000 edges costs as much as one with three. About 30 bytes a state.
//   2. A failure link is followed when it is needed, not compiled into the goto function: half the memory.
//   3. `output` skips states where nothing ends, so that reporting costs what is reported.
// Building is O(all symbols of all patterns); a pass is O(symbols + reports).

import { ROOT, Trie } from './trie.js';

/** Sequences of non-negative numbers, one behind the other; pattern p is `symbols[starts[p] .. starts[p+1]]`. */
export interface Patterns {
  readonly symbols: ArrayLike<number>;
  readonly starts: ArrayLike<number>;
}

const NONE = -1;

export class Automaton {
  /** Number of states, the root included. */
  readonly size: number;
  readonly #edges: Trie;
  readonly #depths: Uint16Array;
  readonly #failures: Int32Array;
  /** The nearest state on the failure path, itself included, where a pattern ends; the root when none does. */
  readonly #outputs: Int32Array;
  readonly #firstPattern: Int32Array;
  readonly #nextPattern: Int32Array;

  /** Patterns must hold 1 to 65,535 symbols each; the same pattern may occur more than once. */
  constructor({ symbols, starts }: Patterns) {
    const count = starts.length - 1;
    const edges = new Trie(symbols.length + 1);
    const depths = new Uint16Array(symbols.length + 1);
    const first = new Int32Array(symbols.length + 1).fill(NONE);
    this.#nextPattern = new Int32Array(count).fill(NONE);
    for (let pattern = 0; pattern < count; pattern++) {
      const [start, end] = [starts[pattern] ?? 0, starts[pattern + 1] ?? 0];
      checkLength(end - start);
      let state = ROOT;
      for (let place = start; place < end; place++) {
        state = edges.childOrNew(state, symbols[place] ?? 0);
        depths[state] = place - start + 1;
      }
      this.#nextPattern[pattern] = first[state] ?? NONE;
      first[state] = pattern;
    }
    this.size = edges.size;
    edges.trim();
    this.#edges = edges;
    this.#depths = depths.slice(0, this.size);
    this.#firstPattern = first.slice(0, this.size);
    this.#failures = new Int32Array(this.size);
    this.#outputs = new Int32Array(this.size);
    this.#link();
  }

  /** Failure and output links, parents before their children. */
  #link(): void {
    for (const state of byDepth(this.#depths)) {
      const parent = this.#edges.parentOf(state);
      const failure =
        parent === ROOT ? ROOT : this.step(this.#failures[parent] ?? ROOT, this.#edges.symbolOf(state));
      this.#failures[state] = failure;
      this.#outputs[state] = this.#firstPattern[state] === NONE ? (this.#outputs[failure] ?? ROOT) : state;
    }
  }

  /** The state for the longest end of what was read, `symbol` included, that begins a pattern. */
  step(state: number, symbol: number): number {
    let from = state;
    for (;;) {
      const child = this.#edges.child(from, symbol);
      if (child !== ROOT) return child;
      if (from === ROOT) return ROOT;
      from = this.#failures[from] ?? ROOT;
    }
  }

  /** The state one symbol further in the same patterns; the root when no pattern goes on so. */
  child(state: number, symbol: number): number {
    return this.#edges.child(state, symbol);
  }

  /** How many symbols of its patterns the state has seen. */
  depth(state: number): number {
    return this.#depths[state] ?? 0;
  }

  /** Reports every pattern that ends in this state, longest first, with its length in symbols. */
  report(state: number, take: (pattern: number, length: number) => void): void {
    let at = this.#outputs[state] ?? ROOT;
    while (at !== ROOT) {
      for (const pattern of this.patternsAt(at)) take(pattern, this.depth(at));
      at = this.#outputs[this.#failures[at] ?? ROOT] ?? ROOT;
    }
  }

  /** The patterns that are exactly what leads to this state. */
  *patternsAt(state: number): Iterable<number> {
    let pattern = this.#firstPattern[state] ?? NONE;
    while (pattern !== NONE) {
      yield pattern;
      pattern = this.#nextPattern[pattern] ?? NONE;
    }
  }
}

function checkLength(length: number): void {
  if (length < 1 || length > 0xffff)
    throw new RangeError(`A pattern holds 1 to 65535 symbols, not ${String(length)}`);
}

/** States but the root in order of depth (counting sort). */
function byDepth(depths: Uint16Array): Int32Array {
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
  const places = new Int32Array(deepest + 2);
  for (const depth of depths) places[depth + 1] = (places[depth + 1] ?? 0) + 1;
  for (let depth = 1; depth < places.length; depth++)
    places[depth] = (places[depth] ?? 0) + (places[depth - 1] ?? 0);
  const sorted = new Int32Array(depths.length);
  for (const [state, depth] of depths.entries()) {
    const place = places[depth] ?? 0;
    sorted[place] = state;
    places[depth] = place + 1;
  }
  return sorted.subarray(1);
}
