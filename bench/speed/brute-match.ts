// The yardstick of fuzzy search: an honest brute force over flat arrays of 32-bit symbols. All segments whose length can be
// near enough are looked at, by their 64-bit signatures first, then by Myers' bit-parallel distance with early stop; the five
// best by distance are kept. It reads no text and scores nothing in full, which the search it is compared with does.

import { SequenceNeed } from '../../src/search/sequence/need.js';
import type { SequencePart } from '../../src/search/sequence/part.js';
import { ItemBuffer, NO_SYMBOL } from '../../src/search/sequence/items.js';
import { bitsSet } from '../../src/search/sequence/signature.js';
import { PlainQuery } from './plain-query.js';

const BEST = 5;

/** A part with the symbols of its sequences one after the other. */
export interface PlainPart {
  readonly part: SequencePart;
  readonly symbols: Uint32Array;
  readonly starts: Uint32Array;
  readonly weights: Float32Array;
}

export function plainPart(part: SequencePart): PlainPart {
  const starts = new Uint32Array(part.size + 1);
  const items = new ItemBuffer();
  const read = (take: (symbol: number) => void): void => {
    for (let number = 0; number < part.size; number++) {
      part.readItems(number, items);
      for (let place = 0; place < items.size; place++) {
        const symbol = part.rows.symbols[items.numbers[place] ?? 0] ?? NO_SYMBOL;
        if (symbol !== NO_SYMBOL) take(symbol);
      }
      starts[number + 1] = count;
    }
  };
  let count = 0;
  read(() => count++);
  const symbols = new Uint32Array(count);
  count = 0;
  read((symbol) => (symbols[count++] = symbol));
  const weights = Float32Array.from({ length: part.size }, (_, number) => part.weight(number));
  return { part, symbols, starts, weights };
}

/** Owners of the best sequences at or above the threshold, best first. */
export function bruteMatches(
  parts: readonly PlainPart[],
  { symbols, weight }: { readonly symbols: Uint32Array; readonly weight: number },
  threshold: number,
): number[] {
  const query = new PlainQuery(symbols, weight);
  const need = new SequenceNeed(threshold, weight);
  const best: { readonly owner: number; readonly bound: number }[] = [];
  for (const part of parts) scan(part, { query, need, best });
  return best.map(({ owner }) => owner);
}

function scan(
  { part, symbols, starts, weights }: PlainPart,
  {
    query,
    need,
    best,
  }: {
    readonly query: PlainQuery;
    readonly need: SequenceNeed;
    readonly best: { readonly owner: number; readonly bound: number }[];
  },
): void {
  const { owners, signatures } = part.arrays;
  const most = need.widestDistance(Infinity);
  const last = part.first(Math.min(query.length + most, Math.floor(need.mostWeight)) + 1);
  for (let number = part.first(Math.max(0, query.length - most)); number < last; number++) {
    const low = signatures[2 * number] ?? 0;
    const high = signatures[2 * number + 1] ?? 0;
    if (bitsSet(query.low & ~low) + bitsSet(query.high & ~high) > most) continue;
    if (bitsSet(low & ~query.low) + bitsSet(high & ~query.high) > most) continue;
    const weight = weights[number] ?? 0;
    const allowed = need.mostDistance(weight);
    if (allowed < 0) continue;
    const distance = query.distance(symbols, starts[number] ?? 0, starts[number + 1] ?? 0, allowed);
    if (distance > allowed) continue;
    const bound = 1 - distance / Math.max(weight, query.weight);
    if (best.length === BEST && bound <= (best[BEST - 1]?.bound ?? 0)) continue;
    best.push({ owner: owners[number] ?? 0, bound });
    best.sort((one, other) => other.bound - one.bound);
    best.length = Math.min(best.length, BEST);
  }
}
