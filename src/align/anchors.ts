// Anchors: sentence pairs that share rare known words, in the longest consistent order. They tell where the
// corridor runs before any matrix is made (in the manner of Melamed 1999 and of patience sorting), so long
// texts cost time in proportion to their length.
// 1. Every known pair of types that is rare on both sides votes for the sentence pairs it occurs in.
// 2. A sentence pair gains from others near it on the same diagonal.
// 3. The heaviest chain that rises on both sides is kept (Fenwick tree, O(pairs · log pairs)).

import type { Bounds } from './corridor.js';
import type { TextSide } from './features.js';
import type { Decided } from './fixed-beads.js';
import type { KnownPairs } from './known-pairs.js';

export interface Anchor {
  readonly i: number;
  readonly j: number;
}

/** Occurrences of a rare type on its side. */
const MOST_OCCURRENCES = 6;
/** Sentence pairs that one pair of types may vote for. */
const MOST_VOTES = 12;
/** Side of the squares in which pairs support each other: sentences along, and across, the diagonal. */
const ALONG = 16;
const ACROSS = 8;
/** What support counts for against a pair's own votes. */
const SUPPORT = 0.25;
/** Weight that an anchor needs: about two rare words, or one in company. */
const LEAST_WEIGHT = 9;

/** A sentence pair with what speaks for it. */
export interface Vote {
  readonly i: number;
  readonly j: number;
  weight: number;
}

/** Anchors in rising order of both sides; the pairs of decided beads are among them and none contradicts them. */
export function findAnchors(
  source: TextSide,
  target: TextSide,
  options: { readonly known: KnownPairs; readonly decided?: Decided | undefined },
): Anchor[] {
  const { known, decided } = options;
  const votes = collectVotes(source, target, known);
  if (decided === undefined) return heaviestChain(supported(votes), target.count);
  const possible = votes.filter((vote) => within(vote, decided.bounds));
  return merged(heaviestChain(supported(possible), target.count), decided.pairs);
}

/** Whether a sentence pair lies between the same decided beads on both sides; those themselves do not count. */
function within({ i, j }: Anchor, { low, high }: Bounds): boolean {
  return j >= (low[i] ?? 0) && j < (high[i] ?? 0) && j + 1 >= (low[i + 1] ?? 0) && j < (high[i + 1] ?? 0);
}

/** Two lists of anchors, of which every two are in order, as one. */
function merged(some: readonly Anchor[], others: readonly Anchor[]): Anchor[] {
  return [...some, ...others].sort((one, other) => one.i - other.i);
}

function collectVotes(source: TextSide, target: TextSide, known: KnownPairs): Vote[] {
  const votes = new Map<number, Vote>();
  const sourcePlaces = rarePlaces(source);
  const targetPlaces = rarePlaces(target);
  const { pairs, weights } = known;
  for (let pair = 0; pair < pairs.size; pair += 1) {
    const here = sourcePlaces.get(pairs.source[pair] ?? 0);
    const there = targetPlaces.get(pairs.target[pair] ?? 0);
    if (here === undefined || there === undefined || here.length * there.length > MOST_VOTES) continue;
    const rarity = Math.log(Math.max(2, source.count) / Math.max(here.length, there.length));
    const weight = (rarity * (weights[pair] ?? 0)) / Math.sqrt(here.length * there.length);
    for (const i of here)
      for (const j of there) {
        const key = i * target.count + j;
        const vote = votes.get(key);
        if (vote === undefined) votes.set(key, { i, j, weight });
        else vote.weight += weight;
      }
  }
  return [...votes.values()];
}

/** Sentences of each rare type, each once. */
function rarePlaces(side: TextSide): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let sentence = 0; sentence < side.count; sentence += 1)
    for (let at = side.starts[sentence] ?? 0; at < (side.starts[sentence + 1] ?? 0); at += 1) {
      const type = side.types[at] ?? 0;
      if ((side.occurrences[type] ?? 0) > MOST_OCCURRENCES) continue;
      const known = places.get(type);
      if (known === undefined) places.set(type, [sentence]);
      else if (known.at(-1) !== sentence) known.push(sentence);
    }
  return places;
}

/** Votes heavy enough with their neighbours, each with the sum as its weight. */
function supported(votes: readonly Vote[]): Vote[] {
  const squares = new Map<number, number>();
  const square = (along: number, across: number): number => along * 0x4000000 + across;
  const place = (vote: Vote): readonly [number, number] => [
    Math.floor((vote.i + vote.j) / ALONG),
    Math.floor((vote.j - vote.i) / ACROSS) + 0x2000000,
  ];
  for (const vote of votes) {
    const key = square(...place(vote));
    squares.set(key, (squares.get(key) ?? 0) + vote.weight);
  }
  return votes.flatMap((vote) => {
    const [along, across] = place(vote);
    let around = -vote.weight;
    for (let a = -1; a <= 1; a += 1)
      for (let b = -1; b <= 1; b += 1) around += squares.get(square(along + a, across + b)) ?? 0;
    const weight = vote.weight + SUPPORT * around;
    return weight < LEAST_WEIGHT ? [] : [{ ...vote, weight }];
  });
}

/** The chain of votes, rising strictly on both sides, with the highest sum of weights. */
export function heaviestChain(votes: Vote[], targets: number): Anchor[] {
  votes.sort((one, other) => one.i - other.i || other.j - one.j);
  const sums = new Float64Array(targets + 1);
  const lasts = new Int32Array(targets + 1).fill(-1);
  const before = new Int32Array(votes.length).fill(-1);
  let [best, bestSum] = [-1, 0];
  for (const [number, vote] of votes.entries()) {
    let [sum, last] = [0, -1];
    for (let at = vote.j; at > 0; at -= at & -at)
      if ((sums[at] ?? 0) > sum) [sum, last] = [sums[at] ?? 0, lasts[at] ?? -1];
    before[number] = last;
    sum += vote.weight;
    if (sum > bestSum) [best, bestSum] = [number, sum];
    for (let at = vote.j + 1; at <= targets; at += at & -at)
      if (sum > (sums[at] ?? 0)) [sums[at], lasts[at]] = [sum, number];
  }
  const chain: Anchor[] = [];
  for (let at = best; at >= 0; at = before[at] ?? -1) {
    const vote = votes[at];
    if (vote !== undefined) chain.push({ i: vote.i, j: vote.j });
  }
  return chain.toReversed();
}
