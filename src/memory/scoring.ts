// What a candidate is worth: similarity, penalties, kind and rank; shared by the index, which answers many
// queries, and the scan, which answers one.

import { codesOf } from '../model/content.js';
import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { Match, MatchKind, Penalty } from '../model/match.js';
import type { TranslationUnit } from '../model/unit.js';
import { unitText } from '../model/unit.js';
import { segmentKey } from '../text/normal-form.js';
import type { ComparedSegment, Comparison } from './similarity.js';
import { compareSegments } from './similarity.js';

/** A unit as a search knows it: the store's number and memory name beside it. */
export interface IndexedUnit {
  readonly id: number;
  readonly memory: string;
  readonly unit: TranslationUnit;
}

export interface MatchOptions {
  /** Lowest score given back, in [0,1]. Default 0.7. */
  readonly threshold?: number;
  /** Most matches given back. Default 5. */
  readonly limit?: number;
  /** The segments before and after the query in its document, for context matches. */
  readonly previous?: string;
  readonly next?: string;
}

export const DEFAULT_THRESHOLD = 0.7;
export const DEFAULT_LIMIT = 5;

// Trados' penalty for units from an alignment is one per cent; ours is for those nobody has confirmed.
const UNREVIEWED_PENALTY = 0.01;
// A unit whose inline codes must be repaired by hand is not quite exact (Trados: "missing formatting", 1 %).
const CODES_PENALTY = 0.01;

/** A candidate with its score. */
export interface ScoredUnit {
  readonly indexed: IndexedUnit;
  readonly text: string;
  readonly comparison: Comparison;
  readonly penalties: readonly Penalty[];
  readonly score: number;
  readonly kind: MatchKind;
}

/** Compares a unit, whose text in the query's language is `segment`, with the query in full. */
export function scoreUnit(
  query: ComparedSegment,
  { indexed, segment }: { readonly indexed: IndexedUnit; readonly segment: ComparedSegment },
  options: MatchOptions,
): ScoredUnit {
  const comparison = compareSegments(query, segment);
  const penalties = penaltiesOf(indexed.unit);
  const penalty = penalties.reduce((sum, { amount }) => sum + amount, 0);
  return {
    indexed,
    text: segment.text,
    comparison,
    penalties,
    score: Math.max(0, comparison.similarity - penalty),
    kind: kindOf({ query: query.text, segment: segment.text }, indexed.unit, options),
  };
}

/** The best of the candidates as matches, best first; equal scores by the greater id (the newer unit). */
export function bestMatches(
  scored: readonly ScoredUnit[],
  language: Language,
  { limit = DEFAULT_LIMIT }: MatchOptions,
): Match[] {
  return scored
    .toSorted(byRank)
    .slice(0, limit)
    .map(({ indexed, text, comparison, penalties, score, kind }) => ({
      source: text,
      target: unitText(indexed.unit, otherLanguage(language)),
      score,
      similarity: comparison.similarity,
      kind,
      penalties,
      explanation: comparison.explain(),
      unit: indexed.unit,
      id: indexed.id,
      memory: indexed.memory,
    }));
}

const KIND_RANK: Readonly<Record<MatchKind, number>> = { context: 0, exact: 1, fuzzy: 2, fragment: 3 };

function byRank(one: ScoredUnit, other: ScoredUnit): number {
  const context = Number(other.kind === 'context') - Number(one.kind === 'context');
  return (
    context ||
    other.score - one.score ||
    KIND_RANK[one.kind] - KIND_RANK[other.kind] ||
    other.indexed.id - one.indexed.id
  );
}

function penaltiesOf(unit: TranslationUnit): Penalty[] {
  const penalties: Penalty[] = [];
  if (unit.status === 'unreviewed') penalties.push({ name: 'unreviewed', amount: UNREVIEWED_PENALTY });
  if (unit.variants.some((variant) => codesOf(variant.content).length > 0)) {
    penalties.push({ name: 'inline-codes', amount: CODES_PENALTY });
  }
  return penalties;
}

/** Context: equal text and equal neighbours; a neighbour missing on both sides counts as equal (memoQ's rule). */
function kindOf(
  texts: { readonly query: string; readonly segment: string },
  unit: TranslationUnit,
  options: MatchOptions,
): MatchKind {
  if (segmentKey(texts.query) !== segmentKey(texts.segment)) return 'fuzzy';
  const asked = options.previous !== undefined || options.next !== undefined;
  const kept = unit.previous !== undefined || unit.next !== undefined;
  const sameBefore = segmentKey(options.previous ?? '') === segmentKey(unit.previous ?? '');
  const sameAfter = segmentKey(options.next ?? '') === segmentKey(unit.next ?? '');
  return asked && kept && sameBefore && sameAfter ? 'context' : 'exact';
}
