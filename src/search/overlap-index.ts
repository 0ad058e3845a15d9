// Which of many symbol sequences share enough symbols with this one? An inverted index whose answer is
// provably complete for a required overlap, so that a fuzzy search built on it misses nothing.
//
// Idea (prefix filter; Chaudhuri, Ganti & Kaushik, ICDE 2006): a sequence that shares at least `o` of the
// query's `m` symbols (as multisets) contains at least one of any `m - o + 1` of them; so only the
// postings of the rarest `m - o + 1` query symbols are read. Deviation: the filter is applied to the
// query's side only, which needs no order over the whole vocabulary and lets sequences be added at any time.

/** Growing list of numbers without boxing. */
class PostingList {
  #items = new Uint32Array(2);
  #length = 0;

  push(item: number): void {
    if (this.#length === this.#items.length) {
      const wider = new Uint32Array(this.#length * 2);
      wider.set(this.#items);
      this.#items = wider;
    }
    this.#items[this.#length++] = item;
  }

  get length(): number {
    return this.#length;
  }

  get items(): Uint32Array {
    return this.#items.subarray(0, this.#length);
  }
}

export class OverlapIndex {
  readonly #postings = new Map<number, PostingList>();
  readonly #sizes: number[] = [];

  /** Adds a sequence and gives its number, from 0 rising. */
  add(symbols: Iterable<number>): number {
    const number = this.#sizes.length;
    let size = 0;
    const seen = new Set<number>();
    for (const symbol of symbols) {
      size++;
      if (seen.has(symbol)) continue;
      seen.add(symbol);
      this.#postingsOf(symbol).push(number);
    }
    this.#sizes.push(size);
    return number;
  }

  /** How many sequences were added. */
  get size(): number {
    return this.#sizes.length;
  }

  #postingsOf(symbol: number): PostingList {
    const known = this.#postings.get(symbol);
    if (known !== undefined) return known;
    const list = new PostingList();
    this.#postings.set(symbol, list);
    return list;
  }

  /**
   * Numbers of all sequences that may share at least `overlap` symbols with the query (a superset, each
   * once, in no order). `overlap <= 0` gives every sequence.
   */
  candidates(query: readonly number[], overlap: number): number[] {
    if (overlap <= 0) return Array.from(this.#sizes.keys());
    const frequency = (symbol: number): number => this.#postings.get(symbol)?.length ?? 0;
    const rarest = query.toSorted((one, other) => frequency(one) - frequency(other));
    const found = new Set<number>();
    for (const symbol of new Set(rarest.slice(0, Math.max(0, query.length - overlap + 1)))) {
      for (const number of this.#postings.get(symbol)?.items ?? []) found.add(number);
    }
    return [...found];
  }
}
