// Fuzzy matching of one query: every unit is looked at once, as it comes from the store, and forgotten.
// For a single look-up that is quicker than indexing, and memory does not grow with the units. Exact:
// a unit is passed over only when its weight or its classes prove that it cannot reach the threshold.

import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { Match } from '../model/match.js';
import { unitText } from '../model/unit.js';
import type { EditPattern } from '../search/edit-distance.js';
import { editDistance, editPattern } from '../search/edit-distance.js';
import type { IndexedUnit, MatchOptions, ScoredUnit } from './scoring.js';
import { bestMatches, DEFAULT_THRESHOLD, scoreUnit } from './scoring.js';
import type { ComparedSegment } from './similarity.js';
import { mayHoldValue } from './segment-tokens.js';
import { comparedSegment, isShort, similarityBound, similarityBoundByClasses } from './similarity.js';
import type { TokenTableOptions } from './token-table.js';
import { TokenTable } from './token-table.js';

/** A query on its way through the units. */
export class MatchScan {
  readonly #language: Language;
  readonly #options: MatchOptions;
  readonly #threshold: number;
  readonly #query: ComparedSegment;
  readonly #symbols: ReadonlyMap<string, number>;
  readonly #pattern: EditPattern;
  readonly #table: TokenTable;
  readonly #scored: ScoredUnit[] = [];

  constructor(query: string, language: Language, options: MatchOptions & TokenTableOptions = {}) {
    this.#language = language;
    this.#options = options;
    this.#threshold = options.threshold ?? DEFAULT_THRESHOLD;
    this.#table = new TokenTable(language, options);
    this.#query = comparedSegment(query, this.#table);
    this.#symbols = new Map(this.#query.classes.map((name, place) => [name, place]));
    this.#pattern = editPattern(this.#query.classes.map((name) => this.#symbols.get(name) ?? 0));
  }

  /** Looks at a unit; units without text in either language are passed over. */
  consider(indexed: IndexedUnit): void {
    const text = unitText(indexed.unit, this.#language);
    if (text === '' || this.#isTooLong(text) || unitText(indexed.unit, otherLanguage(this.#language)) === '')
      return;
    const segment = comparedSegment(text, this.#table);
    if (!this.#canReach(segment)) return;
    const found = scoreUnit(this.#query, { indexed, segment }, this.#options);
    if (found.score >= this.#threshold) this.#scored.push(found);
  }

  /** Each piece between spaces that holds a letter weighs 1 or more, except within a value. */
  #isTooLong(text: string): boolean {
    const most = this.#query.weight / this.#threshold;
    if (text.length <= most || mayHoldValue(text)) return false;
    let pieces = 0;
    for (const piece of text.split(' ')) if (HAS_WORD.test(piece) && ++pieces > most) return true;
    return false;
  }

  #canReach(segment: ComparedSegment): boolean {
    const { weight } = this.#query;
    if (similarityBound(weight, segment.weight) < this.#threshold) return false;
    if (isShort(this.#query) && isShort(segment)) return true; // comparing so few tokens is quicker than ruling out
    const distance = editDistance(
      this.#pattern,
      segment.classes.map((name) => this.#symbols.get(name) ?? -1),
    );
    return similarityBoundByClasses(distance, weight, segment.weight) >= this.#threshold;
  }

  /** Matches at or above the threshold so far, best first. */
  matches(): Match[] {
    return bestMatches(this.#scored, this.#language, this.#options);
  }
}

const HAS_WORD = /[\p{L}\p{N}]/u;
