// How alike two segments are: the one published formula of Taalbrug.
//
//   similarity = 1 - cost / max(weight(query), weight(unit)), at least 0
//
// `cost` is the cheapest way to turn one token sequence into the other (weighted Levenshtein over tokens);
// `weight` is the cost of removing every token. Words, numbers and addresses weigh 1, punctuation marks
// 0.25, because a translator repairs a comma at once. A substitution costs, in parts of the weight:
//   same token 0 · other case 0.05 · same stem 0.15 · number for number 0.15 · other mark 0.5 · else all.
// docs/match-engine.md has the reasons and a worked example.

import type { Explanation } from '../model/match.js';
import type { EditStep } from '../search/edit-distance.js';
import { weightedEditDistance } from '../search/edit-distance.js';
import { normalForm } from '../text/normal-form.js';
import type { Token } from '../text/token.js';
import { tokenize } from '../text/token.js';

const MARK_WEIGHT = 0.25;
const CASE_COST = 0.05;
const STEM_COST = 0.15;
const NUMBER_COST = 0.15;
const OTHER_MARK_COST = 0.5;

/** A token with the forms under which it is compared. */
interface ComparedToken extends Token {
  readonly normal: string;
  /** Tokens of one class are never worth a whole substitution: stem of a word, `#` for any number. */
  readonly class: string;
  readonly weight: number;
}

/** A segment prepared for comparison. */
export interface ComparedSegment {
  readonly text: string;
  readonly tokens: readonly ComparedToken[];
  readonly weight: number;
  /** Classes of the tokens of full weight, for the candidate filter. */
  readonly classes: readonly string[];
}

/** Prepares a segment; `stemOf` gives the stem of a word in the segment's language. */
export function comparedSegment(text: string, stemOf: (word: string) => string): ComparedSegment {
  const tokens = tokenize(text).map((token) => comparedToken(token, stemOf));
  return {
    text,
    tokens,
    weight: tokens.reduce((sum, token) => sum + token.weight, 0),
    classes: tokens.filter((token) => token.weight === 1).map((token) => token.class),
  };
}

function comparedToken(token: Token, stemOf: (word: string) => string): ComparedToken {
  const normal = normalForm(token.text);
  return { ...token, normal, class: classOf(token, normal, stemOf), weight: weightOf(token) };
}

function classOf(token: Token, normal: string, stemOf: (word: string) => string): string {
  if (token.kind === 'number') return '#';
  return token.kind === 'word' ? stemOf(normal) : normal;
}

function weightOf(token: Token): number {
  return token.kind === 'punctuation' ? MARK_WEIGHT : 1;
}

/**
 * Fewest full-weight tokens that any segment with at least this similarity must share with the query, as
 * multisets of classes. Why it holds: cost <= (1-t)·max weight, and max weight <= weight(query)/t since the
 * cost is at least the difference of the weights; each unshared word of the query costs 1.
 */
export function requiredOverlap(query: ComparedSegment, threshold: number): number {
  if (threshold <= 0) return 0;
  const slack = 1e-9; // sums of decimal weights are not exact
  return Math.ceil(query.classes.length - ((1 - threshold) * query.weight) / threshold - slack);
}

/** The best similarity that two segments of these weights can have. */
export function similarityBound(weight: number, otherWeight: number): number {
  const greater = Math.max(weight, otherWeight);
  return greater === 0 ? 1 : Math.min(weight, otherWeight) / greater;
}

/**
 * The best similarity that is possible when this many full-weight tokens must be removed, inserted or
 * replaced by another class: each of those costs 1, whatever the marks between them cost.
 */
export function similarityBoundByClasses(classDistance: number, weight: number, otherWeight: number): number {
  const greater = Math.max(weight, otherWeight);
  return greater === 0 ? 1 : 1 - classDistance / greater;
}

export interface Comparison {
  /** In [0,1]. */
  readonly similarity: number;
  /** Every step that cost something; made when asked for. */
  readonly explain: () => Explanation;
}

/** Compares a query with the source text of a unit. O(n·m) in tokens. */
export function compareSegments(query: ComparedSegment, unit: ComparedSegment): Comparison {
  const { cost, steps } = weightedEditDistance(query.tokens.length, unit.tokens.length, {
    remove: (place) => query.tokens[place]?.weight ?? 0,
    insert: (place) => unit.tokens[place]?.weight ?? 0,
    substitute: (place, other) => substitutionCost(query.tokens[place], unit.tokens[other]),
  });
  const greater = Math.max(query.weight, unit.weight);
  const similarity = greater === 0 ? Number(query.text === unit.text) : Math.max(0, 1 - cost / greater);
  return {
    similarity,
    explain: () => explain({ similarity, cost, greater }, { query, unit, steps: steps() }),
  };
}

function substitutionCost(one: ComparedToken | undefined, other: ComparedToken | undefined): number {
  if (one === undefined || other === undefined) return 1;
  if (one.text === other.text) return 0;
  if (one.weight !== other.weight) return Math.max(one.weight, other.weight);
  if (one.normal === other.normal) return CASE_COST * one.weight;
  if (one.weight < 1) return OTHER_MARK_COST * one.weight;
  if (one.class !== other.class) return 1;
  return one.kind === 'number' ? NUMBER_COST : STEM_COST;
}

interface ComparedPair {
  readonly query: ComparedSegment;
  readonly unit: ComparedSegment;
  readonly steps: readonly EditStep[];
}

function explain(
  values: { readonly similarity: number; readonly cost: number; readonly greater: number },
  pair: ComparedPair,
): Explanation {
  const details = pair.steps
    .filter((step) => step.cost > 0)
    .map((step) => ({ description: describeStep(step, pair), value: step.cost }));
  return {
    description: '1 - cost / weight',
    value: values.similarity,
    details: [
      { description: 'cost', value: values.cost, details },
      { description: 'weight', value: values.greater },
    ],
  };
}

/** `+word` only in the unit, `-word` only in the query, `one>other` changed. */
function describeStep(step: EditStep, { query, unit }: ComparedPair): string {
  const removed = query.tokens[step.source]?.text;
  const inserted = unit.tokens[step.target]?.text;
  if (removed === undefined) return `+${inserted ?? ''}`;
  return inserted === undefined ? `-${removed}` : `${removed}>${inserted}`;
}
