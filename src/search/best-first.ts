// Numbered things taken out by rank, the highest first: a binary heap in flat arrays. Making it of n things is O(n), so
// it pays where only a few of many are taken.

export class BestFirst {
  #ranks = new Float64Array(64);
  #names = new Uint32Array(64);
  #size = 0;
  #ordered = true;

  clear(): void {
    this.#size = 0;
  }

  get size(): number {
    return this.#size;
  }

  /** Things of equal rank come out with the greater name first. */
  add(name: number, rank: number): void {
    if (this.#size === this.#names.length) this.#grow();
    this.#names[this.#size] = name;
    this.#ranks[this.#size++] = rank;
    this.#ordered = false;
  }

  #grow(): void {
    const [ranks, names] = [this.#ranks, this.#names];
    this.#ranks = new Float64Array(2 * ranks.length);
    this.#names = new Uint32Array(2 * names.length);
    this.#ranks.set(ranks);
    this.#names.set(names);
  }

  /** Rank of the next that `take` gives; -Infinity when there is none. */
  get bestRank(): number {
    this.#order();
    return this.#size === 0 ? -Infinity : (this.#ranks[0] ?? -Infinity);
  }

  /** Takes the first out; -1 when there is none. */
  take(): number {
    this.#order();
    if (this.#size === 0) return -1;
    const name = this.#names[0] ?? -1;
    this.#size--;
    this.#names[0] = this.#names[this.#size] ?? 0;
    this.#ranks[0] = this.#ranks[this.#size] ?? 0;
    this.#sink(0);
    return name;
  }

  #order(): void {
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
    const [rank = 0, name = 0] = [this.#ranks[one], this.#names[one]];
    this.#ranks[one] = this.#ranks[other] ?? 0;
    this.#names[one] = this.#names[other] ?? 0;
    this.#ranks[other] = rank;
    this.#names[other] = name;
  }
}
