// Fuzzy matching: which units of the memory are like this segment? Exact by construction: the candidate
// filter (search/overlap-index) leaves out only units that cannot reach the threshold.

import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { Match, MatchKind, Penalty } from '../model/match.js';
import { codesOf } from '../model/content.js';
import type { TranslationUnit } from '../model/unit.js';
import { unitText } from '../model/unit.js';
import { OverlapIndex } from '../search/overlap-index.js';
import { segmentKey } from '../text/normal-form.js';
import type { ComparedSegment } from './similarity.js';
import { comparedSegment, compareSegments, requiredOverlap, similarityBound } from './similarity.js';

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

/** Units of one source language, ready for fuzzy search. Not safe to change while iterating a result. */
export class MatchIndex {
  readonly language: Language;
  readonly #overlaps = new OverlapIndex();
  readonly #symbols = new Map<string, number>();
  readonly #units: IndexedUnit[] = [];
  readonly #segments: ComparedSegment[] = [];

  constructor(language: Language) {
    this.language = language;
  }

  /** Adds a unit; units without text in either language are left out. */
  add(indexed: IndexedUnit): void {
    const text = unitText(indexed.unit, this.language);
    if (text === '' || unitText(indexed.unit, otherLanguage(this.language)) === '') return;
    const segment = comparedSegment(text, this.language);
    this.#overlaps.add(segment.classes.map((name) => this.#symbolOf(name)));
    this.#units.push(indexed);
    this.#segments.push(segment);
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
    const compared = comparedSegment(query, this.language);
    // A score is never above its similarity, so what filters similarity filters scores.
    const overlap = requiredOverlap(compared, threshold);
    const unknown = -1; // a class that no unit has still counts as one of the query's symbols
    const symbols = compared.classes.map((name) => this.#symbols.get(name) ?? unknown);
    const matches: Match[] = [];
    for (const number of this.#overlaps.candidates(symbols, overlap)) {
      const match = this.#compare(compared, number, options);
      if (match !== undefined && match.score >= threshold) matches.push(match);
    }
    return matches.sort(byRank).slice(0, limit);
  }

  #compare(query: ComparedSegment, number: number, options: MatchOptions): Match | undefined {
    const indexed = this.#units[number];
    const segment = this.#segments[number];
    if (indexed === undefined || segment === undefined) return undefined;
    const { threshold = DEFAULT_THRESHOLD } = options;
    if (similarityBound(query.weight, segment.weight) < threshold) return undefined;
    const { similarity, explanation } = compareSegments(query, segment);
    const penalties = penaltiesOf(indexed.unit);
    const score = penalties.reduce((rest, penalty) => rest - penalty.amount, similarity);
    return {
      source: segment.text,
      target: unitText(indexed.unit, otherLanguage(this.language)),
      score: Math.max(0, score),
      similarity,
      kind: kindOf({ query: query.text, segment: segment.text }, indexed.unit, options),
      penalties,
      explanation,
      unit: indexed.unit,
      id: indexed.id,
      memory: indexed.memory,
    };
  }
}

const KIND_RANK: Readonly<Record<MatchKind, number>> = { context: 0, exact: 1, fuzzy: 2, fragment: 3 };

function byRank(one: Match, other: Match): number {
  return KIND_RANK[one.kind] === KIND_RANK[other.kind] || (one.kind !== 'context' && other.kind !== 'context')
    ? other.score - one.score || KIND_RANK[one.kind] - KIND_RANK[other.kind] || other.id - one.id
    : KIND_RANK[one.kind] - KIND_RANK[other.kind];
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
