// Fuzzy matching of many queries: units are indexed once. Exact by construction: the candidate filter
// (search/overlap-index) leaves out only units that cannot reach the threshold.

import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { Match } from '../model/match.js';
import { unitText } from '../model/unit.js';
import type { EditPattern } from '../search/edit-distance.js';
import { editDistance, editPattern } from '../search/edit-distance.js';
import { OverlapIndex } from '../search/overlap-index.js';
import type { IndexedUnit, MatchOptions, ScoredUnit } from './scoring.js';
import { bestMatches, DEFAULT_THRESHOLD, scoreUnit } from './scoring.js';
import type { ComparedSegment } from './similarity.js';
import {
  comparedSegment,
  isShort,
  lettersOf,
  longestClassOf,
  requiredOverlap,
  similarityBound,
  similarityBoundByClasses,
  similarityBoundByLetters,
} from './similarity.js';
import type { TokenTableOptions } from './token-table.js';
import { TokenTable } from './token-table.js';

/** A unit with what ruling it out needs. */
interface PreparedUnit {
  readonly indexed: IndexedUnit;
  readonly text: string;
  readonly weight: number;
  /** Symbols of the segment's classes, for the distance that rules out most candidates. */
  readonly symbols: Uint32Array;
  /** Of a short segment: how many letters its classes have, and the longest of them. */
  readonly short?: { readonly letters: number; readonly longestClass: number };
}

/** Units of one source language, ready for fuzzy search. */
export class MatchIndex {
  readonly language: Language;
  readonly #overlaps = new OverlapIndex();
  readonly #symbols = new Map<string, number>();
  readonly #units: PreparedUnit[] = [];
  /** Numbers of the short segments: a short query finds these by their letters. */
  readonly #short: number[] = [];
  readonly #table: TokenTable;

  constructor(language: Language, options: TokenTableOptions = {}) {
    this.language = language;
    this.#table = new TokenTable(language, options);
  }

  /** Adds a unit; units without text in either language are left out. */
  add(indexed: IndexedUnit): void {
    const text = unitText(indexed.unit, this.language);
    if (text === '' || unitText(indexed.unit, otherLanguage(this.language)) === '') return;
    const segment = comparedSegment(text, this.#table);
    const symbols = Uint32Array.from(segment.classes, (name) => this.#symbolOf(name));
    this.#overlaps.add(symbols);
    const unit = { indexed, text, weight: segment.weight, symbols };
    if (!isShort(segment)) this.#units.push(unit);
    else this.#short.push(this.#units.push({ ...unit, short: shortOf(segment) }) - 1);
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
    const compared = comparedSegment(query, this.#table);
    const unknown = this.#symbols.size; // a class that no unit has still counts as one of the query's symbols
    const symbols = compared.classes.map((name) => this.#symbols.get(name) ?? unknown);
    const asked: Asked = {
      compared,
      pattern: editPattern(symbols),
      ...(isShort(compared) ? { short: shortOf(compared) } : {}),
    };
    const numbers = new Set(this.#overlaps.candidates(symbols, requiredOverlap(compared, threshold)));
    if (asked.short !== undefined) for (const number of this.#short) numbers.add(number);
    const scored: ScoredUnit[] = [];
    // A score is never above its bounds, so what filters similarities filters scores.
    for (const number of numbers) {
      const unit = this.#units[number];
      if (unit === undefined || !canReach(threshold, asked, unit)) continue;
      // Tokens are made again for the few candidates left: kept for every unit they would fill the memory.
      const segment = comparedSegment(unit.text, this.#table);
      const found = scoreUnit(compared, { indexed: unit.indexed, segment }, options);
      if (found.score >= threshold) scored.push(found);
    }
    return bestMatches(scored, this.language, options);
  }
}

interface Asked {
  readonly compared: ComparedSegment;
  readonly pattern: EditPattern;
  readonly short?: { readonly letters: number; readonly longestClass: number };
}

function shortOf(segment: ComparedSegment): { letters: number; longestClass: number } {
  return { letters: lettersOf(segment).length, longestClass: longestClassOf(segment) };
}

function canReach(threshold: number, { compared, pattern, short }: Asked, unit: PreparedUnit): boolean {
  if (similarityBound(compared.weight, unit.weight) < threshold) return false;
  const classDistance = editDistance(pattern, unit.symbols);
  if (short === undefined || unit.short === undefined) {
    return similarityBoundByClasses(classDistance, compared.weight, unit.weight) >= threshold;
  }
  const bound = similarityBoundByLetters({
    tokens: Math.max(compared.classes.length, unit.symbols.length),
    classDistance,
    letterDistance: Math.abs(short.letters - unit.short.letters),
    longestClass: Math.max(short.longestClass, unit.short.longestClass),
    weight: Math.max(compared.weight, unit.weight),
  });
  return bound >= threshold;
}
