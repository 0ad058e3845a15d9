// What a candidate can be worth at most, from its tokens alone: its similarity, which is exact, and the score it has when every
// value that differs is repaired. Most candidates end here, without their unit being read.

import type { MatchOptions } from './scoring.js';
import { matchRules } from './penalties.js';
import type { ComparedSegment, TokenRow } from './similarity.js';
import { costOf, costWithoutValues, similarityOf } from './similarity.js';

export class ScoreBounds {
  readonly #query: ComparedSegment;
  readonly #repairs: boolean;
  readonly #penalty: number;

  constructor(query: ComparedSegment, { repair = true, preset }: MatchOptions) {
    this.#query = query;
    this.#repairs = repair && query.values.length > 0;
    this.#penalty = matchRules(preset).penalties.placeables / 100;
  }

  of(row: TokenRow): { readonly similarity: number; readonly bound: number } {
    const greater = 100 * Math.max(this.#query.weight, weightOf(row));
    // Texts without words and marks are alike when they are the same, which only they can say.
    if (greater === 0) return { similarity: 1, bound: 1 };
    const cost = costOf(this.#query, row);
    const similarity = similarityOf(cost, greater, false);
    if (cost === 0 || !this.#repairs) return { similarity, bound: similarity };
    const left = costWithoutValues(this.#query, row);
    if (left === cost) return { similarity, bound: similarity };
    return { similarity, bound: Math.max(similarity, similarityOf(left, greater, false) - this.#penalty) };
  }
}

/** In words. */
function weightOf({ table, ids }: TokenRow): number {
  let weight = 0;
  for (const id of ids) weight += table.weights[id] ?? 0;
  return weight / 100;
}
