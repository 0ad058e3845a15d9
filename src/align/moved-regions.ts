// Where passages may have moved to: regions of the matrix in which sentences without partner of both sides share
// rare words. As in anchors.ts known or learnt word pairs vote for sentence pairs; votes that stand close together
// make a region. Every step is near-linear in the sentences without partner: a pair of words votes for few sentence
// pairs or for none, and the regions together hold few times the sentences there are.

import type { Vote } from './anchors.js';
import { heaviestChain } from './anchors.js';
import type { Sides, TextSide } from './features.js';
import { typesOf } from './features.js';
import type { Region } from './region-scores.js';
import type { TranslationTable } from './translation-table.js';

/** Sentences of both sides that may belong together, and how much speaks for it. */
interface WeighedRegion extends Region {
  readonly weight: number;
}

/** Sentences without partner, in order. */
export interface LoneSentences {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** Sentence pairs that one pair of words may vote for: commoner words tell nothing. */
const MOST_VOTES = 16;
/** Chance of a translation from which it votes. */
const LEAST_CHANCE = 0.05;
/** Side of the squares that votes are gathered in. */
const SQUARE = 4;
/** Weight that a square needs together with its neighbours: less than one very rare word. */
const LEAST_WEIGHT = 5;
/** Lone sentences around the votes of a region that are looked at too. */
const MARGIN = 4;
/** All regions together hold at most this many times the lone sentences. */
const MOST_REPEATS = 4;

/** Regions, the heaviest first. */
export function movedRegions(lone: LoneSentences, sides: Sides, table: TranslationTable): Region[] {
  const squares = gather(collectVotes(lone, sides, table));
  const regions = connected(squares)
    .map((votes) => regionOf(votes, lone, sides.target.count))
    .sort((one, other) => other.weight - one.weight);
  let room = MOST_REPEATS * (lone.source.length + lone.target.length);
  return regions.filter((region) => {
    const size = region.source.length + region.target.length;
    if (size > room) return false;
    room -= size;
    return true;
  });
}

function collectVotes(lone: LoneSentences, sides: Sides, table: TranslationTable): Vote[] {
  const { starts, others, probabilities } = table.forward;
  const sourcePlaces = placesOf(sides.source, lone.source);
  const targetPlaces = placesOf(sides.target, lone.target);
  const votes = new Map<number, Vote>();
  for (const [type, here] of sourcePlaces)
    for (let entry = starts[type] ?? 0; entry < (starts[type + 1] ?? 0); entry += 1) {
      const other = others[entry] ?? 0;
      const there = targetPlaces.get(other);
      const chance = probabilities[entry] ?? 0;
      if (there === undefined || chance < LEAST_CHANCE || here.length * there.length > MOST_VOTES) continue;
      const commoner = Math.max(sides.source.occurrences[type] ?? 1, sides.target.occurrences[other] ?? 1);
      const rarity = Math.log(Math.max(2, sides.source.count / commoner));
      vote(votes, { here, there, width: sides.target.count }, rarity * chance);
    }
  return [...votes.values()];
}

function vote(
  votes: Map<number, Vote>,
  at: { readonly here: readonly number[]; readonly there: readonly number[]; readonly width: number },
  weight: number,
): void {
  for (const i of at.here)
    for (const j of at.there) {
      const key = i * at.width + j;
      const known = votes.get(key);
      if (known === undefined) votes.set(key, { i, j, weight });
      else known.weight += weight;
    }
}

/** The sentences that hold each type, each once; types in too many of them are left out. */
function placesOf(side: TextSide, sentences: readonly number[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const sentence of sentences)
    for (const type of new Set(typesOf(side, sentence))) {
      const known = places.get(type);
      if (known === undefined) places.set(type, [sentence]);
      else if (known.length <= MOST_VOTES) known.push(sentence);
    }
  return places;
}

interface Square {
  readonly along: number;
  readonly across: number;
  readonly votes: Vote[];
  weight: number;
  taken: boolean;
}

type Squares = ReadonlyMap<number, Square>;

const WIDTH = 0x4000000;

function gather(votes: readonly Vote[]): Squares {
  const squares = new Map<number, Square>();
  for (const one of votes) {
    const [along, across] = [Math.floor(one.i / SQUARE), Math.floor(one.j / SQUARE)];
    const key = along * WIDTH + across;
    const square = squares.get(key) ?? { along, across, votes: [], weight: 0, taken: false };
    squares.set(key, square);
    square.votes.push(one);
    square.weight += one.weight;
  }
  return squares;
}

function around(squares: Squares, { along, across }: Square): Square[] {
  const found: Square[] = [];
  for (let a = Math.max(0, along - 1); a <= along + 1; a += 1)
    for (let b = Math.max(0, across - 1); b <= across + 1; b += 1) {
      const square = squares.get(a * WIDTH + b);
      if (square !== undefined) found.push(square);
    }
  return found;
}

/** Votes of squares that touch each other and are heavy enough with their neighbours. */
function connected(squares: Squares): Vote[][] {
  const groups: Vote[][] = [];
  for (const first of squares.values()) {
    const queue = [first];
    const votes: Vote[] = [];
    for (let square = queue.pop(); square !== undefined; square = queue.pop()) {
      if (square.taken) continue;
      const neighbours = around(squares, square);
      if (neighbours.reduce((sum, one) => sum + one.weight, 0) < LEAST_WEIGHT) continue;
      square.taken = true;
      votes.push(...square.votes);
      queue.push(...neighbours);
    }
    if (votes.length > 0) groups.push(votes);
  }
  return groups;
}

function regionOf(votes: Vote[], lone: LoneSentences, targets: number): WeighedRegion {
  return {
    source: near(lone.source, rangeOf(votes.map((one) => one.i))),
    target: near(lone.target, rangeOf(votes.map((one) => one.j))),
    anchors: heaviestChain(votes, targets),
    weight: votes.reduce((sum, one) => sum + one.weight, 0),
  };
}

function rangeOf(numbers: readonly number[]): readonly [number, number] {
  let [first, last] = [Infinity, -Infinity];
  for (const number of numbers) [first, last] = [Math.min(first, number), Math.max(last, number)];
  return [first, last];
}

/** The sentences in a range and a few beside it. */
function near(sentences: readonly number[], [first, last]: readonly [number, number]): number[] {
  const start = firstAtLeast(sentences, first - MARGIN);
  return sentences.slice(start, firstAtLeast(sentences, last + MARGIN + 1));
}

/** Place of the first of some rising numbers that is not less than `least`. */
function firstAtLeast(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
