// How alike two segments are: the one published formula of Taalbrug.
//
//   similarity = (weight - cost) / weight, at least 0;  weight = the greater of the two segments' weights
//
// `cost` is the cheapest way to turn one token sequence into the other (weighted Levenshtein over tokens), in
// hundredths of a word, so that nothing depends on the order of a sum. Words, parts of compounds and values weigh
// 1, marks 0.25, because a translator repairs a comma at once, and inline codes nothing. pair-costs.ts has the costs,
// docs/match-engine.md the reasons and a worked example.

import type { DiffStep, Explanation } from '../model/match.js';
import type { ComparedSegment, TokenRow } from './compared-segment.js';
import { PairCosts } from './pair-costs.js';
import { diffSteps, explanationOf } from './token-diff.js';

export type { ComparedSegment, TokenRow } from './compared-segment.js';
export { comparedSegment, isShort, lettersOf, longestClassOf } from './compared-segment.js';
export type { ShortPair } from './short-segments.js';
export { SHORT_WORDS, similarityBoundByLetters } from './short-segments.js';

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
  const weight = 100 * Math.max(query.weight, unit.weight);
  return comparisonOf(query, { text: unit.text, cost: costOf(query, unit), weight, segment: () => unit });
}

/** What is known of a unit's text before its tokens have places in it. */
export interface KnownCost {
  readonly text: string;
  /** Of turning one token sequence into the other, and the greater weight, in hundredths of a word. */
  readonly cost: number;
  readonly weight: number;
  /** The text prepared, when the steps are asked for. */
  readonly segment: () => ComparedSegment;
}

/** The comparison whose cost is known. */
export function comparisonOf(query: ComparedSegment, { text, cost, weight, segment }: KnownCost): Comparison {
  const similarity = similarityOf(cost, weight, query.text === text);
  let steps: readonly DiffStep[] | undefined;
  const diff = (): readonly DiffStep[] => (steps ??= stepsOf(query, segment()));
  const explain = (): Explanation =>
    explanationOf({ similarity, cost, weight }, diff(), { query: query.text, unit: text });
  return { similarity, cost, weight, diff, explain };
}

function stepsOf(query: ComparedSegment, unit: ComparedSegment): readonly DiffStep[] {
  return diffSteps(new PairCosts(query, unit), query, unit);
}

/** Similarity from whole hundredths of a word; texts without words and marks are alike when they are the same. */
export function similarityOf(cost: number, weight: number, sameText: boolean): number {
  if (weight === 0) return Number(sameText);
  return cost >= weight ? 0 : (weight - cost) / weight;
}

/** The least cost of turning one token sequence into the other, in hundredths of a word. */
export function costOf(query: TokenRow, unit: TokenRow): number {
  if (query.table !== unit.table) throw new Error('Segments are comparable when one table made them');
  return leastCost(new PairCosts(query, unit));
}

/** The same when every value may stand for any other of its kind: repair cannot make it less. */
export function costWithoutValues(query: TokenRow, unit: TokenRow): number {
  return leastCost(new PairCosts(query, unit, true));
}

/** One row of the table of costs at a time, kept for the next pair: no other comparison runs between. */
let row = new Int32Array(64);

/**
 * Equal tokens at both ends are left out. Why that is exact: a token costs no more than one that stands for it and the
 * step between them (w(b) <= w(a) + cost(a, b)), so a way that puts other tokens together is no cheaper than one that
 * leaves the equal ones to each other.
 */
function leastCost(costs: PairCosts): number {
  let start = 0;
  let [queryEnd, unitEnd] = [costs.queryLength, costs.unitLength];
  while (start < queryEnd && start < unitEnd && costs.substitute(start, start) === 0) start++;
  while (queryEnd > start && unitEnd > start && costs.substitute(queryEnd - 1, unitEnd - 1) === 0) {
    queryEnd--;
    unitEnd--;
  }
  return cheapest(costs, start, { queryEnd, unitEnd });
}

function cheapest(
  costs: PairCosts,
  start: number,
  { queryEnd, unitEnd }: { readonly queryEnd: number; readonly unitEnd: number },
): number {
  if (row.length <= unitEnd) row = new Int32Array(2 * unitEnd + 2);
  const costTo = row;
  costTo[start] = 0;
  for (let unit = start; unit < unitEnd; unit++) costTo[unit + 1] = (costTo[unit] ?? 0) + costs.insert(unit);
  for (let query = start; query < queryEnd; query++) {
    const removed = costs.remove(query);
    let diagonal: number = costTo[start] ?? 0;
    let left: number = diagonal + removed;
    costTo[start] = left;
    for (let unit = start; unit < unitEnd; unit++) {
      const above = costTo[unit + 1] ?? 0;
      let best = diagonal + costs.substitute(query, unit);
      if (above + removed < best) best = above + removed;
      const longer = left + costs.insert(unit);
      if (longer < best) best = longer;
      costTo[unit + 1] = best;
      diagonal = above;
      left = best;
    }
  }
  return costTo[unitEnd] ?? 0;
}
