// What a candidate can be worth at most, from its tokens alone: its similarity, which is exact, and the score it has when every
// value that differs is repaired. Most candidates end here, without their unit being read.

import type { MatchOptions } from './scoring.js';
import { matchRules } from './penalties.js';
import type { ComparedSegment, TokenRow } from './similarity.js';
import { costOf, costWithoutValues, similarityOf } from './similarity.js';

/** What the tokens of a candidate say. */
export interface TokenCosts {
  /** In hundredths of a word. */
  readonly cost: number;
  /** The least that repair can make of the cost. */
  readonly leastCost: number;
  readonly weight: number;
  readonly similarity: number;
  /** The score is not above this. */
  readonly bound: number;
}

export class ScoreBounds {
  readonly #query: ComparedSegment;
  readonly #repairs: boolean;
  readonly #penalty: number;

  constructor(query: ComparedSegment, { repair = true, preset }: MatchOptions) {
    this.#query = query;
    this.#repairs = repair && query.values.length > 0;
    this.#penalty = matchRules(preset).penalties.placeables / 100;
  }

  of(row: TokenRow): TokenCosts {
    const weight = 100 * Math.max(this.#query.weight, weightOf(row));
    const cost = costOf(this.#query, row);
    const leastCost = cost > 0 && this.#repairs ? costWithoutValues(this.#query, row) : cost;
    // Texts without words and marks are alike when they are the same, which only they can say.
    const similarity = similarityOf(cost, weight, true);
    const repaired = leastCost < cost ? similarityOf(leastCost, weight, false) - this.#penalty : 0;
    return { cost, leastCost, weight, similarity, bound: Math.max(similarity, repaired) };
  }
}

/** In words. */
function weightOf({ table, ids }: TokenRow): number {
  let weight = 0;
  for (const id of ids) weight += table.weights[id] ?? 0;
  return weight / 100;
}
