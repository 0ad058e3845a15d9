// Numbered things taken out by rank, the highest first: a binary heap in flat arrays. Making it of n things is O(n), so
// it pays where only a few of many are taken; what is added after the first was taken costs O(log n).

import { longer } from './longer.js';

export class BestFirst {
  #ranks = new Float64Array(64);
  #names = new Uint32Array(64);
  #items = new Uint32Array(64);
  #size = 0;
  #ordered = true;
  /** Something was asked for since the last `clear`. */
  #taken = false;

  clear(): void {
    this.#size = 0;
    this.#taken = false;
  }

  get size(): number {
    return this.#size;
  }

  /** Things of equal rank come out with the greater name first. `item` is the caller's. */
  add(name: number, rank: number, item = 0): void {
    if (this.#size === this.#names.length) this.#grow();
    this.#names[this.#size] = name;
    this.#items[this.#size] = item;
    this.#ranks[this.#size++] = rank;
    if (this.#taken) this.#rise(this.#size - 1);
    else this.#ordered = false;
  }

  #rise(from: number): void {
    for (let place = from; place > 0;) {
      const parent = (place - 1) >>> 1;
      if (!this.#isBefore(place, parent)) return;
      this.#swap(place, parent);
      place = parent;
    }
  }

  #grow(): void {
    this.#ranks = longer(this.#ranks);
    this.#names = longer(this.#names);
    this.#items = longer(this.#items);
  }

  /** Rank of the next that `take` gives; -Infinity when there is none. */
  get bestRank(): number {
    this.#order();
    return this.#size === 0 ? -Infinity : (this.#ranks[0] ?? -Infinity);
  }

  /** The item of the next that `take` gives; -1 when there is none. */
  get bestItem(): number {
    this.#order();
    return this.#size === 0 ? -1 : (this.#items[0] ?? -1);
  }

  /** Takes the first out and gives its name; -1 when there is none. */
  take(): number {
    this.#order();
    if (this.#size === 0) return -1;
    const name = this.#names[0] ?? -1;
    this.#size--;
    this.#names[0] = this.#names[this.#size] ?? 0;
    this.#items[0] = this.#items[this.#size] ?? 0;
    this.#ranks[0] = this.#ranks[this.#size] ?? 0;
    this.#sink(0);
    return name;
  }

  #order(): void {
    this.#taken = true;
    if (this.#ordered) return;
    for (let place = (this.#size >>> 1) - 1; place >= 0; place--) this.#sink(place);
    this.#ordered = true;
  }

  #sink(from: number): void {
    let place = from;
    for (;;) {
      let higher = place;
      for (let child = 2 * place + 1; child <= 2 * place + 2 && child < this.#size; child++)
        if (this.#isBefore(child, higher)) higher = child;
      if (higher === place) return;
      this.#swap(place, higher);
      place = higher;
    }
  }

  #isBefore(one: number, other: number): boolean {
    const [rank = 0, otherRank = 0] = [this.#ranks[one], this.#ranks[other]];
    return rank > otherRank || (rank === otherRank && (this.#names[one] ?? 0) > (this.#names[other] ?? 0));
  }

  #swap(one: number, other: number): void {
    const [rank = 0, name = 0, item = 0] = [this.#ranks[one], this.#names[one], this.#items[one]];
    this.#ranks[one] = this.#ranks[other] ?? 0;
    this.#names[one] = this.#names[other] ?? 0;
    this.#items[one] = this.#items[other] ?? 0;
    this.#ranks[other] = rank;
    this.#names[other] = name;
    this.#items[other] = item;
  }
}
