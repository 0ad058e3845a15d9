// What the beads of a first alignment hold for a dictionary: which tokens stand in one bead, as flat lists of
// numbers, so that every round of learning is two passes over them. O(combinations of tokens in beads).

import type { Step } from './best-path.js';
import type { Sides, TextSide } from './features.js';
import type { KnownPairs } from './known-pairs.js';
import type { PairMap } from './translation-table.js';

/** Beads that the dictionary is learnt from. */
const MOST_BEADS = 20_000;
/** Combinations of tokens in one bead beyond which it teaches nothing. */
const MOST_COMBINATIONS = 20_000;
/** Words whose frequencies differ by more than this factor are not tried: they cannot be translations. */
const MOST_FREQUENCY_RATIO = 20;

/** What the beads hold, as flat lists: one element for each combination of two tokens that may be translations. */
export interface Lesson {
  /** The pairs by number: those known first, with the numbers they have there. */
  readonly pairs: PairList;
  /** Number of the pair of types, and the place of both tokens in their sides. */
  readonly pair: Int32Array;
  readonly sourcePlace: Int32Array;
  readonly targetPlace: Int32Array;
  /** Beads that each pair occurs in. */
  readonly together: Int32Array;
  /** Occurrences of each type in the beads. */
  readonly sourceCounts: Float64Array;
  readonly targetCounts: Float64Array;
  /** For each token in a bead, the number of tokens on the other side of its bead; 0 elsewhere. */
  readonly sourceFacing: Int32Array;
  readonly targetFacing: Int32Array;
}

/** A bead as ranges of token places. */
interface TokenBead {
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly targetStart: number;
  readonly targetEnd: number;
}

/** Reads the beads with both sides; beyond MOST_BEADS a sample, evenly spread. */
export function readBeads(known: KnownPairs, sides: Sides, steps: readonly Step[]): Lesson {
  const beads = tokenBeads(sides, steps);
  const counts = {
    pairs: new PairList(known.pairs),
    sourceCounts: new Float64Array(sides.source.vocabulary.length),
    targetCounts: new Float64Array(sides.target.vocabulary.length),
    sourceFacing: new Int32Array(sides.source.types.length),
    targetFacing: new Int32Array(sides.target.types.length),
  };
  for (const bead of beads) countTokens(bead, sides, counts);
  return { ...counts, ...onlyLikely(combine(beads, sides, counts), known.pairs.size) };
}

function tokenBeads(sides: Sides, steps: readonly Step[]): TokenBead[] {
  const { source, target } = sides;
  const both = steps.filter((step) => step.a > 0 && step.b > 0);
  const stride = Math.max(1, both.length / MOST_BEADS);
  const beads: TokenBead[] = [];
  for (let at = 0; at < both.length; at += stride) {
    const step = both[Math.floor(at)];
    if (step === undefined) continue;
    const bead = {
      sourceStart: source.starts[step.i] ?? 0,
      sourceEnd: source.starts[step.i + step.a] ?? 0,
      targetStart: target.starts[step.j] ?? 0,
      targetEnd: target.starts[step.j + step.b] ?? 0,
    };
    const size = (bead.sourceEnd - bead.sourceStart) * (bead.targetEnd - bead.targetStart);
    if (size <= MOST_COMBINATIONS) beads.push(bead);
  }
  return beads;
}

/** Pairs of types in order of addition, each added once by whoever knows that it is new. */
class PairList {
  source: Int32Array;
  target: Int32Array;
  size: number;

  constructor(known: PairMap) {
    this.size = known.size;
    this.source = known.source.slice(0, Math.max(1, known.size));
    this.target = known.target.slice(0, Math.max(1, known.size));
  }

  push(source: number, target: number): number {
    if (this.size === this.source.length)
      [this.source, this.target] = [doubled(this.source), doubled(this.target)];
    this.source[this.size] = source;
    this.target[this.size] = target;
    this.size += 1;
    return this.size - 1;
  }
}

function countTokens(
  bead: TokenBead,
  sides: Sides,
  counts: Pick<Lesson, 'sourceCounts' | 'targetCounts' | 'sourceFacing' | 'targetFacing'>,
): void {
  for (let place = bead.sourceStart; place < bead.sourceEnd; place += 1) {
    bump(counts.sourceCounts, sides.source.types[place] ?? 0, 1);
    counts.sourceFacing[place] = bead.targetEnd - bead.targetStart;
  }
  for (let place = bead.targetStart; place < bead.targetEnd; place += 1) {
    bump(counts.targetCounts, sides.target.types[place] ?? 0, 1);
    counts.targetFacing[place] = bead.sourceEnd - bead.sourceStart;
  }
}

/**
 * Lists the combinations whose pair is known or tried, and counts the beads that each pair occurs in. Type by type of
 * the source, so that the pairs of one type are a row of numbers that needs no search.
 */
function combine(
  beads: readonly TokenBead[],
  sides: Sides,
  counts: Pick<Lesson, 'pairs' | 'sourceCounts' | 'targetCounts'>,
): CombinationList {
  const list = new CombinationList();
  const row = new PairRow(counts);
  const places = placesByType(beads, sides.source);
  for (let type = 0; type < sides.source.vocabulary.length; type += 1) {
    row.begin(type);
    for (let at = places.starts[type] ?? 0; at < (places.starts[type + 1] ?? 0); at += 1) {
      const [here, index] = [places.places[at] ?? 0, places.beads[at] ?? 0];
      const bead = beads[index];
      for (let there = bead?.targetStart ?? 0; there < (bead?.targetEnd ?? 0); there += 1) {
        const pair = row.pairWith(sides.target.types[there] ?? 0);
        if (pair >= 0) list.add(pair, { here, there, bead: index });
      }
    }
  }
  return list;
}

/** The tokens in beads, type by type: those of a type are places[starts[type] .. starts[type + 1]), with their beads. */
interface PlacesByType {
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly beads: Int32Array;
}

function placesByType(beads: readonly TokenBead[], side: TextSide): PlacesByType {
  const starts = new Int32Array(side.vocabulary.length + 1);
  for (const bead of beads)
    for (let place = bead.sourceStart; place < bead.sourceEnd; place += 1) {
      const next = (side.types[place] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
  for (let type = 0; type < side.vocabulary.length; type += 1)
    starts[type + 1] = (starts[type + 1] ?? 0) + (starts[type] ?? 0);
  const next = starts.slice();
  const places = new Int32Array(starts.at(-1) ?? 0);
  const beadOf = new Int32Array(places.length);
  for (const [index, bead] of beads.entries())
    for (let place = bead.sourceStart; place < bead.sourceEnd; place += 1) {
      const type = side.types[place] ?? 0;
      const at = next[type] ?? 0;
      places[at] = place;
      beadOf[at] = index;
      next[type] = at + 1;
    }
  return { starts, places, beads: beadOf };
}

/** The pairs of one source type: numbers by target type, forgotten when the next type begins. */
class PairRow {
  private readonly numbers: Int32Array;
  /** For each target type the source type + 1 that its number is of. */
  private readonly owners: Int32Array;
  private readonly counts: Pick<Lesson, 'pairs' | 'sourceCounts' | 'targetCounts'>;
  private readonly known: ReadonlyMap<number, readonly number[]>;
  private type = 0;

  constructor(counts: Pick<Lesson, 'pairs' | 'sourceCounts' | 'targetCounts'>) {
    this.counts = counts;
    this.numbers = new Int32Array(counts.targetCounts.length);
    this.owners = new Int32Array(counts.targetCounts.length);
    this.known = bySource(counts.pairs);
  }

  begin(type: number): void {
    this.type = type;
    for (const pair of this.known.get(type) ?? []) this.set(this.counts.pairs.target[pair] ?? 0, pair);
  }

  /** Number of the pair with a target type, made when it is to be tried; -1 when it is neither known nor tried. */
  pairWith(other: number): number {
    if (this.owners[other] === this.type + 1) return this.numbers[other] ?? -1;
    const { pairs, sourceCounts, targetCounts } = this.counts;
    const tried = isTried(sourceCounts[this.type] ?? 0, targetCounts[other] ?? 0);
    return this.set(other, tried ? pairs.push(this.type, other) : -1);
  }

  private set(other: number, pair: number): number {
    this.owners[other] = this.type + 1;
    this.numbers[other] = pair;
    return pair;
  }
}

/** Numbers of the pairs of each source type. */
function bySource({ source, size }: PairList): Map<number, number[]> {
  const numbers = new Map<number, number[]>();
  for (let pair = 0; pair < size; pair += 1) {
    const type = source[pair] ?? 0;
    const list = numbers.get(type);
    if (list === undefined) numbers.set(type, [pair]);
    else list.push(pair);
  }
  return numbers;
}

function isTried(count: number, other: number): boolean {
  const [rarer, commoner] = count < other ? [count, other] : [other, count];
  return rarer >= 2 && commoner <= MOST_FREQUENCY_RATIO * rarer;
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(array.length * 2);
  longer.set(array);
  return longer;
}

type Combinations = Pick<Lesson, 'pair' | 'sourcePlace' | 'targetPlace' | 'together'>;

/** Growing lists of combinations and of the beads of each pair. */
class CombinationList implements Combinations {
  pair = new Int32Array(1 << 16);
  sourcePlace = new Int32Array(1 << 16);
  targetPlace = new Int32Array(1 << 16);
  together = new Int32Array(1 << 16);
  private lastBead = new Int32Array(1 << 16);
  size = 0;

  add(pair: number, at: { readonly here: number; readonly there: number; readonly bead: number }): void {
    if (this.size === this.pair.length) this.grow();
    this.pair[this.size] = pair;
    this.sourcePlace[this.size] = at.here;
    this.targetPlace[this.size] = at.there;
    this.size += 1;
    while (pair >= this.together.length)
      [this.together, this.lastBead] = [doubled(this.together), doubled(this.lastBead)];
    if (this.lastBead[pair] === at.bead + 1) return;
    this.lastBead[pair] = at.bead + 1;
    this.together[pair] = (this.together[pair] ?? 0) + 1;
  }

  private grow(): void {
    this.pair = doubled(this.pair);
    this.sourcePlace = doubled(this.sourcePlace);
    this.targetPlace = doubled(this.targetPlace);
  }
}

/** The combinations whose pair is known or occurs in two beads; the lists are overwritten. */
function onlyLikely(list: CombinationList, known: number): Combinations {
  const { pair, sourcePlace, targetPlace, together } = list;
  let size = 0;
  for (let at = 0; at < list.size; at += 1) {
    const number = pair[at] ?? 0;
    if (number >= known && (together[number] ?? 0) < 2) continue;
    pair[size] = number;
    sourcePlace[size] = sourcePlace[at] ?? 0;
    targetPlace[size] = targetPlace[at] ?? 0;
    size += 1;
  }
  return {
    together,
    pair: pair.subarray(0, size),
    sourcePlace: sourcePlace.subarray(0, size),
    targetPlace: targetPlace.subarray(0, size),
  };
}

function bump(array: Float64Array, index: number, amount: number): void {
  array[index] = (array[index] ?? 0) + amount;
}
