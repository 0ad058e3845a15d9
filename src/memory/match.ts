// Fuzzy matching of many queries: units are indexed once. Exact by construction: the candidate filter
// (search/overlap-index) leaves out only units that cannot reach the threshold.

import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { Match } from '../model/match.js';
import { unitText } from '../model/unit.js';
import type { EditPattern } from '../search/edit-distance.js';
import { editDistance, editPattern } from '../search/edit-distance.js';
import { OverlapIndex } from '../search/overlap-index.js';
import { rememberingStemmer } from '../text/stem.js';
import type { IndexedUnit, MatchOptions, ScoredUnit } from './scoring.js';
import { bestMatches, DEFAULT_THRESHOLD, scoreUnit } from './scoring.js';
import type { ComparedSegment } from './similarity.js';
import { comparedSegment, requiredOverlap, similarityBound, similarityBoundByClasses } from './similarity.js';

/** A unit with what ruling it out needs. */
interface PreparedUnit {
  readonly indexed: IndexedUnit;
  readonly text: string;
  readonly weight: number;
  /** Symbols of the segment's classes, for the distance that rules out most candidates. */
  readonly symbols: Uint32Array;
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
    this.#units.push({ indexed, text, weight, symbols });
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

  /** Matches at or above the threshold, best first. */
  findMatches(query: string, options: MatchOptions = {}): Match[] {
    const { threshold = DEFAULT_THRESHOLD } = options;
    const compared = comparedSegment(query, this.#stemOf);
    const unknown = this.#symbols.size; // a class that no unit has still counts as one of the query's symbols
    const symbols = compared.classes.map((name) => this.#symbols.get(name) ?? unknown);
    const pattern = editPattern(symbols);
    const scored: ScoredUnit[] = [];
    // A score is never above its similarity, so what filters similarities filters scores.
    for (const number of this.#overlaps.candidates(symbols, requiredOverlap(compared, threshold))) {
      const unit = this.#units[number];
      if (unit === undefined || !canReach(threshold, { compared, pattern }, unit)) continue;
      // Tokens are made again for the few candidates left: kept for every unit they would fill the memory.
      const segment = comparedSegment(unit.text, this.#stemOf);
      const found = scoreUnit(compared, { indexed: unit.indexed, segment }, options);
      if (found.score >= threshold) scored.push(found);
    }
    return bestMatches(scored, this.language, options);
  }
}

function canReach(
  threshold: number,
  { compared, pattern }: { readonly compared: ComparedSegment; readonly pattern: EditPattern },
  unit: PreparedUnit,
): boolean {
  if (similarityBound(compared.weight, unit.weight) < threshold) return false;
  const distance = editDistance(pattern, unit.symbols);
  return similarityBoundByClasses(distance, compared.weight, unit.weight) >= threshold;
}
