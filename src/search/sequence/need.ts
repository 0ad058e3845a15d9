// What a search asks of a sequence: a similarity of at least the threshold, where the similarity of two sequences is
// never above 1 - distance / (greater weight) nor above their weights' ratio (docs/match-engine.md, rule 3).

import { longer } from '../longer.js';

/** A threshold and a query's weight are fractions of binary numbers: this much never hides a match. */
const SLACK = 1e-6;

export class SequenceNeed {
  /** In [0,1]. */
  readonly threshold: number;
  readonly weight: number;

  constructor(threshold: number, weight: number) {
    this.threshold = threshold;
    this.weight = weight;
  }

  /** The greatest weight that can meet the need. */
  get mostWeight(): number {
    return this.threshold <= 0 ? Infinity : this.weight / this.threshold + SLACK;
  }

  /** The greatest distance of a sequence of this weight that meets the need; -1 when none does. */
  mostDistance(weight: number): number {
    const greater = Math.max(weight, this.weight);
    const less = Math.min(weight, this.weight);
    if (less < this.threshold * greater - SLACK) return -1;
    return Math.floor((1 - this.threshold) * greater + SLACK);
  }

  /** The greatest distance that any sequence of at most this weight may have. */
  widestDistance(weight: number): number {
    return Math.floor(
      (1 - this.threshold) * Math.max(this.weight, Math.min(weight, this.mostWeight)) + SLACK,
    );
  }
}

/** Sequences found, side by side. */
export class FoundSequences {
  size = 0;
  #numbers = new Uint32Array(64);
  #distances = new Uint32Array(64);
  #weights = new Float64Array(64);

  clear(): void {
    this.size = 0;
  }

  add(number: number, distance: number, weight: number): void {
    const place = this.size++;
    if (place === this.#numbers.length) this.#grow();
    this.#numbers[place] = number;
    this.#distances[place] = distance;
    this.#weights[place] = weight;
  }

  #grow(): void {
    this.#numbers = longer(this.#numbers);
    this.#distances = longer(this.#distances);
    this.#weights = longer(this.#weights);
  }

  number(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  distance(place: number): number {
    return this.#distances[place] ?? 0;
  }

  weight(place: number): number {
    return this.#weights[place] ?? 0;
  }
}

/** What a search looks for, beside its need. */
export interface Wanted {
  /** What is found is added to it. */
  readonly found: FoundSequences;
  /** Length of the shortest sequences to look at. */
  readonly shortest: number;
}
