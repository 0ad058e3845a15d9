// Short segments are found by their letters (rule 4 of docs/match-engine.md): where both have few words, a word may be
// replaced by another one for less than its weight, so shared classes are no condition. All short segments are looked
// at, most of them only by four words of traits:
//
//   0, 1  which pairs of neighbouring letters there are, edges included: 64 bits by hash. One edit changes two pairs.
//   2     which letters there are: 32 bits by hash. One edit changes one on each side.
//   3     how many letters (upper half) and letters of the longest class (lower half), at most 65,535

import type { ItemRows } from '../search/sequence/items.js';
import type { SequenceList } from '../search/sequence/list.js';
import { missing, TRAITS } from '../search/sequence/list.js';
import type { SequenceGroup, SequencePart } from '../search/sequence/part.js';
import type { SequenceQuery } from '../search/sequence/query.js';
import { bitsSet } from '../search/sequence/signature.js';
import type { ComparedSegment } from './similarity.js';
import {
  lettersOf,
  longestClassOf,
  SHORT_WORDS,
  similarityBound,
  similarityBoundByLetters,
} from './similarity.js';

const MOST_COUNTED = 0xffff;

/** The traits of a short segment of these classes. */
export function letterTraits(classes: readonly string[]): Uint32Array {
  const letters = lettersOf({ classes });
  const traits = new Uint32Array(TRAITS);
  let before = 0;
  for (let place = 0; place <= letters.length; place++) {
    const letter = place < letters.length ? letters.charCodeAt(place) : 0;
    const pair = Math.imul(before * 0x10001 + letter, 0x9e3779b1) >>> 26;
    traits[pair >>> 5] = (traits[pair >>> 5] ?? 0) | (1 << (pair & 31));
    if (letter > 0) traits[2] = (traits[2] ?? 0) | (1 << (letter & 31));
    before = letter;
  }
  traits[3] =
    (Math.min(letters.length, MOST_COUNTED) << 16) | Math.min(longestClassOf({ classes }), MOST_COUNTED);
  return traits;
}

/** Short segments of a part or list, by row: their traits, and where the rest of them is. */
export interface ShortSegments {
  readonly rows: number;
  readonly traits: Uint32Array;
  readonly number: (row: number) => number;
  /** Number of symbols and weight of the sequence in a row, and up to which row they are the same. */
  readonly groupOf: (row: number) => SequenceGroup;
  readonly items: ItemRows;
  readonly signatures: Uint32Array;
}

export function shortOfPart(part: SequencePart): ShortSegments {
  const { arrays } = part;
  const rows = arrays.traits.length / TRAITS;
  part.load(rows);
  const { traits, signatures } = arrays;
  return {
    rows,
    traits,
    number: (row) => row,
    groupOf: (row) => part.groupOf(row),
    items: part.rows,
    signatures,
  };
}

export function shortOfList(list: SequenceList): ShortSegments {
  return {
    rows: list.withTraits.length,
    traits: list.allTraits,
    number: (row) => list.withTraits[row] ?? 0,
    groupOf: (row) => {
      const number = list.withTraits[row] ?? 0;
      return { length: list.length(number), weight: list.weight(number), end: row + 1 };
    },
    items: list,
    signatures: list.signatures,
  };
}

/** Longer classes than this are never ruled out by the traits alone. */
const USUAL_CLASS = 64;

/** Distances of letters that three words can hardly have. */
const MOST_RULED = 200;

/** A short query on its way through short segments. */
export class ShortQuery {
  readonly #query: SequenceQuery;
  readonly #traits: Uint32Array;
  readonly #threshold: number;
  /** By tokens of a segment: the greatest distance of letters, and of classes, that can be similar enough. */
  readonly #mostLetters: number[] = [];
  readonly #mostClasses: number[] = [];

  constructor(query: SequenceQuery, segment: ComparedSegment, threshold: number) {
    this.#query = query;
    this.#traits = letterTraits(segment.classes);
    this.#threshold = threshold;
    for (let tokens = 0; tokens <= SHORT_WORDS; tokens++) {
      this.#mostLetters.push(this.#most((distance) => this.#bound(tokens, { letterDistance: distance })));
      this.#mostClasses.push(this.#most((distance) => this.#bound(tokens, { classDistance: distance })));
    }
  }

  #most(bound: (distance: number) => number): number {
    if (this.#threshold <= 0 || this.#query.weight === 0) return Infinity;
    for (let distance = 0; distance < MOST_RULED; distance++)
      if (bound(distance) < this.#threshold) return distance - 1;
    return Infinity;
  }

  /** The best similarity of any usual segment of so many tokens. */
  #bound(
    tokens: number,
    {
      letterDistance = 0,
      classDistance = 0,
    }: { readonly letterDistance?: number; readonly classDistance?: number },
  ): number {
    return similarityBoundByLetters({
      tokens: Math.max(tokens, this.#query.length),
      classDistance,
      letterDistance,
      longestClass: Math.max(USUAL_CLASS, this.#longest(3)),
      weight: this.#query.weight / this.#threshold,
    });
  }

  #longest(word: number, traits = this.#traits): number {
    const longest = (traits[word] ?? 0) & MOST_COUNTED;
    return longest === MOST_COUNTED ? Infinity : longest;
  }

  /** Calls back for every segment that may be similar enough, with the best similarity it can have. */
  find(segments: ShortSegments, found: (number: number, bound: number) => void): void {
    for (let row = 0; row < segments.rows;) {
      const group = segments.groupOf(row);
      const end = Math.min(segments.rows, group.end);
      if (similarityBound(this.#query.weight, group.weight) < this.#threshold) row = end;
      for (; row < end; row++) {
        const bound = this.#boundOf(segments, row, group);
        if (bound >= this.#threshold) found(segments.number(row), bound);
      }
    }
  }

  /** The best similarity that a segment can have; a number below the threshold when it is ruled out. */
  #boundOf(segments: ShortSegments, row: number, { length: tokens, weight }: SequenceGroup): number {
    const letterDistance = this.#leastLetterDistance(segments.traits, TRAITS * row);
    const longest = this.#longest(TRAITS * row + 3, segments.traits);
    const number = segments.number(row);
    if (longest <= USUAL_CLASS && letterDistance > (this.#mostLetters[tokens] ?? 0)) return -1;
    if (missing(this.#query, segments.signatures, number) > (this.#mostClasses[tokens] ?? 0)) return -1;
    return similarityBoundByLetters({
      tokens: Math.max(tokens, this.#query.length),
      classDistance: this.#query.distance(segments.items, number, SHORT_WORDS),
      letterDistance,
      longestClass: Math.max(longest, this.#longest(3)),
      weight: Math.max(weight, this.#query.weight),
    });
  }

  #leastLetterDistance(traits: Uint32Array, at: number): number {
    const mine = this.#traits;
    const pairs = Math.max(
      bitsSet((mine[0] ?? 0) & ~(traits[at] ?? 0)) + bitsSet((mine[1] ?? 0) & ~(traits[at + 1] ?? 0)),
      bitsSet((traits[at] ?? 0) & ~(mine[0] ?? 0)) + bitsSet((traits[at + 1] ?? 0) & ~(mine[1] ?? 0)),
    );
    const letters = Math.max(
      bitsSet((mine[2] ?? 0) & ~(traits[at + 2] ?? 0)),
      bitsSet((traits[at + 2] ?? 0) & ~(mine[2] ?? 0)),
    );
    const lengths = Math.abs(((mine[3] ?? 0) >>> 16) - ((traits[at + 3] ?? 0) >>> 16));
    return Math.max((pairs + 1) >> 1, letters, lengths);
  }
}
