// How alike two segments are: the one published formula of Taalbrug.
//
//   similarity = (weight - cost) / weight, at least 0;  weight = the greater of the two segments' weights
//
// `cost` is the cheapest way to turn one token sequence into the other (weighted Levenshtein over tokens), in
// hundredths of a word, so that nothing depends on the order of a sum. Words, parts of compounds and values weigh
// 1, marks 0.25, because a translator repairs a comma at once, and inline codes nothing. pair-costs.ts has the costs,
// docs/match-engine.md the reasons and a worked example.

import type { DiffStep, Explanation } from '../model/match.js';
import type { ComparedSegment } from './compared-segment.js';
import { PairCosts } from './pair-costs.js';
import { diffSteps, explanationOf } from './token-diff.js';

export type { ComparedSegment } from './compared-segment.js';
export { comparedSegment, isShort, lettersOf, longestClassOf } from './compared-segment.js';
export type { ShortPair } from './short-segments.js';
export { SHORT_WORDS, similarityBoundByLetters } from './short-segments.js';

/**
 * Fewest full-weight tokens that any segment with at least this similarity must share with the query, as
 * multisets of classes; not for pairs of short segments. Why it holds: cost <= (1-t)·max weight, and max weight
 * <= weight(query)/t since the cost is at least the difference of the weights; each unshared word costs 1.
 */
export function requiredOverlap(
  query: Pick<ComparedSegment, 'classes' | 'weight'>,
  threshold: number,
): number {
  if (threshold <= 0) return 0;
  const slack = 1e-9; // the threshold is no exact fraction
  return Math.ceil(query.classes.length - ((1 - threshold) * query.weight) / threshold - slack);
}

/** The best similarity that two segments of these weights can have. */
export function similarityBound(weight: number, otherWeight: number): number {
  const greater = Math.max(weight, otherWeight);
  return greater === 0 ? 1 : Math.min(weight, otherWeight) / greater;
}

/**
 * The best similarity that is possible when this many full-weight tokens must be removed, inserted or
 * replaced by another class: each of those costs 1, whatever the marks between them cost. Not for pairs of
 * short segments.
 */
export function similarityBoundByClasses(classDistance: number, weight: number, otherWeight: number): number {
  const greater = Math.max(weight, otherWeight);
  return greater === 0 ? 1 : Math.max(0, (greater - classDistance) / greater);
}

export interface Comparison {
  /** In [0,1]. */
  readonly similarity: number;
  /** Cost and greater weight, in hundredths of a word. */
  readonly cost: number;
  readonly weight: number;
  /** Every step of the cheapest way, with its place in both texts; made when asked for. */
  readonly diff: () => readonly DiffStep[];
  /** Every step that cost something; made when asked for. */
  readonly explain: () => Explanation;
}

/** Compares a query with the source text of a unit. O(n·m) in tokens. */
export function compareSegments(query: ComparedSegment, unit: ComparedSegment): Comparison {
  if (query.table !== unit.table) throw new Error('Segments are comparable when one table made them');
  const costs = new PairCosts(query, unit);
  const cost = cheapest(costs);
  const weight = 100 * Math.max(query.weight, unit.weight);
  const similarity = similarityOf(cost, weight, query.text === unit.text);
  let steps: readonly DiffStep[] | undefined;
  const diff = (): readonly DiffStep[] => (steps ??= diffSteps(costs, query, unit));
  const texts = { query: query.text, unit: unit.text };
  const explain = (): Explanation => explanationOf({ similarity, cost, weight }, diff(), texts);
  return { similarity, cost, weight, diff, explain };
}

/** Similarity from whole hundredths of a word; texts without words and marks are alike when they are the same. */
export function similarityOf(cost: number, weight: number, sameText: boolean): number {
  if (weight === 0) return Number(sameText);
  return cost >= weight ? 0 : (weight - cost) / weight;
}

/** One row of the table of costs at a time, kept for the next pair: no other comparison runs between. */
let row = new Int32Array(64);

function cheapest(costs: PairCosts): number {
  const { queryLength, unitLength } = costs;
  if (row.length <= unitLength) row = new Int32Array(2 * unitLength + 2);
  const costOf = row;
  costOf[0] = 0;
  for (let unit = 0; unit < unitLength; unit++) costOf[unit + 1] = (costOf[unit] ?? 0) + costs.insert(unit);
  for (let query = 0; query < queryLength; query++) {
    const removed = costs.remove(query);
    let diagonal: number = costOf[0] ?? 0;
    let left: number = diagonal + removed;
    costOf[0] = left;
    for (let unit = 0; unit < unitLength; unit++) {
      const above = costOf[unit + 1] ?? 0;
      let best = diagonal + costs.substitute(query, unit);
      if (above + removed < best) best = above + removed;
      const longer = left + costs.insert(unit);
      if (longer < best) best = longer;
      costOf[unit + 1] = best;
      diagonal = above;
      left = best;
    }
  }
  return costOf[unitLength] ?? 0;
}
