// Fuzzy matching: which units of the memory are like this segment? Exact by construction: the candidate
// filter (search/overlap-index) leaves out only units that cannot reach the threshold.

import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { Match, MatchKind, Penalty } from '../model/match.js';
import { codesOf } from '../model/content.js';
import type { TranslationUnit } from '../model/unit.js';
import { unitText } from '../model/unit.js';
import type { EditPattern } from '../search/edit-distance.js';
import { editDistance, editPattern } from '../search/edit-distance.js';
import { OverlapIndex } from '../search/overlap-index.js';
import { segmentKey } from '../text/normal-form.js';
import { rememberingStemmer } from '../text/stem.js';
import type { ComparedSegment, Comparison } from './similarity.js';
import {
  comparedSegment,
  compareSegments,
  requiredOverlap,
  similarityBound,
  similarityBoundByClasses,
} from './similarity.js';

/** A unit as the index knows it: the store's number and memory name beside it. */
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

/** A unit with what comparing it needs. */
interface PreparedUnit extends IndexedUnit {
  readonly text: string;
  readonly weight: number;
  /** Symbols of the segment's classes, for the distance that rules out most candidates. */
  readonly symbols: Uint32Array;
}

interface ScoredUnit {
  readonly prepared: PreparedUnit;
  readonly penalties: readonly Penalty[];
  readonly comparison: Comparison;
  readonly score: number;
  readonly kind: MatchKind;
}

/** Units of one source language, ready for fuzzy search. */
export class MatchIndex {
  readonly language: Language;
  readonly #overlaps = new OverlapIndex();
  readonly #symbols = new Map<string, number>();
  readonly #units: PreparedUnit[] = [];
  readonly #stemOf: (word: string) => string;

  constructor(language: Language) {
    this.language = language;
    this.#stemOf = rememberingStemmer(language);
  }

  /** Adds a unit; units without text in either language are left out. */
  add(indexed: IndexedUnit): void {
    const text = unitText(indexed.unit, this.language);
    if (text === '' || unitText(indexed.unit, otherLanguage(this.language)) === '') return;
    const { classes, weight } = comparedSegment(text, this.#stemOf);
    const symbols = Uint32Array.from(classes, (name) => this.#symbolOf(name));
    this.#overlaps.add(symbols);
    const { id, memory, unit } = indexed;
    this.#units.push({ id, memory, unit, text, weight, symbols });
  }

  #symbolOf(name: string): number {
    const known = this.#symbols.get(name);
    if (known !== undefined) return known;
    this.#symbols.set(name, this.#symbols.size);
    return this.#symbols.size - 1;
  }

  get size(): number {
    return this.#units.length;
  }

  /** Matches at or above the threshold, best first; equal scores by the greater id (the newer unit). */
  findMatches(query: string, options: MatchOptions = {}): Match[] {
    const { threshold = DEFAULT_THRESHOLD, limit = DEFAULT_LIMIT } = options;
    const compared = comparedSegment(query, this.#stemOf);
    const unknown = this.#symbols.size; // a class that no unit has still counts as one of the query's symbols
    const symbols = compared.classes.map((name) => this.#symbols.get(name) ?? unknown);
    const pattern = editPattern(symbols);
    const scored: ScoredUnit[] = [];
    // A score is never above its similarity, so what filters similarities filters scores.
    for (const number of this.#overlaps.candidates(symbols, requiredOverlap(compared, threshold))) {
      const prepared = this.#units[number];
      if (prepared === undefined || !canReach(threshold, { compared, pattern }, prepared)) continue;
      const found = this.#score(compared, prepared, options);
      if (found.score >= threshold) scored.push(found);
    }
    return scored
      .sort(byRank)
      .slice(0, limit)
      .map((found) => this.#matchOf(found));
  }

  /** Tokens are made again for the few candidates left: kept for every unit they would fill the memory. */
  #score(query: ComparedSegment, prepared: PreparedUnit, options: MatchOptions): ScoredUnit {
    const comparison = compareSegments(query, comparedSegment(prepared.text, this.#stemOf));
    const penalties = penaltiesOf(prepared.unit);
    const penalty = penalties.reduce((sum, { amount }) => sum + amount, 0);
    return {
      prepared,
      comparison,
      penalties,
      score: Math.max(0, comparison.similarity - penalty),
      kind: kindOf({ query: query.text, segment: prepared.text }, prepared.unit, options),
    };
  }

  #matchOf({ prepared, comparison, score, kind, penalties }: ScoredUnit): Match {
    const { unit, id, memory, text } = prepared;
    return {
      source: text,
      target: unitText(unit, otherLanguage(this.language)),
      score,
      similarity: comparison.similarity,
      kind,
      penalties,
      explanation: comparison.explain(),
      unit,
      id,
      memory,
    };
  }
}

function canReach(
  threshold: number,
  query: { readonly compared: ComparedSegment; readonly pattern: EditPattern },
  { weight: unitWeight, symbols }: PreparedUnit,
): boolean {
  const { weight } = query.compared;
  if (similarityBound(weight, unitWeight) < threshold) return false;
  const distance = editDistance(query.pattern, symbols);
  return similarityBoundByClasses(distance, weight, unitWeight) >= threshold;
}

const KIND_RANK: Readonly<Record<MatchKind, number>> = { context: 0, exact: 1, fuzzy: 2, fragment: 3 };

function byRank(one: ScoredUnit, other: ScoredUnit): number {
  const context = Number(other.kind === 'context') - Number(one.kind === 'context');
  return (
    context ||
    other.score - one.score ||
    KIND_RANK[one.kind] - KIND_RANK[other.kind] ||
    other.prepared.id - one.prepared.id
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
