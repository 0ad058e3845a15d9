// The best matches so far, and whether a unit of which only bounds are known can still be one of them.

import { matchRules } from './penalties.js';
import type { MatchOptions, ScoredUnit } from './scoring.js';
import { byRank, DEFAULT_LIMIT, DEFAULT_THRESHOLD } from './scoring.js';

/** A unit that was not scored yet. */
export interface UnscoredUnit {
  readonly id: number;
  /** Its score is not above this. */
  readonly bound: number;
  /** What is still to come has no bound above this. */
  readonly rank: number;
  /** Before repair, when it is known. */
  readonly similarity?: number;
  /** False only when its text is not that of the query. */
  readonly sameKey: boolean;
}

export class TopMatches {
  readonly #limit: number;
  readonly #threshold: number;
  /** A unit with the query's text may be a context match, which comes before all others. */
  readonly #context: boolean;
  /** Exact matches lower each other's score when their translations differ, so all of them must be known. */
  readonly #rivals: boolean;
  readonly #scored: ScoredUnit[] = [];
  readonly #exact: ScoredUnit[] = [];

  constructor(options: MatchOptions) {
    this.#limit = options.limit ?? DEFAULT_LIMIT;
    this.#threshold = options.threshold ?? DEFAULT_THRESHOLD;
    this.#context = [options.previous, options.next, options.key].some((given) => given !== undefined);
    this.#rivals = matchRules(options.preset).penalties['multiple-translations'] > 0;
  }

  /** At most as many as wanted, and with rivals all that are exact. */
  get scored(): readonly ScoredUnit[] {
    return [...this.#exact, ...this.#scored];
  }

  get #worst(): ScoredUnit | undefined {
    return this.#scored.length < this.#limit ? undefined : this.#scored[this.#limit - 1];
  }

  /** A unit with a lower score cannot enter, unless it is a context match. */
  get leastScore(): number {
    return Math.max(this.#threshold, this.#worst?.score ?? 0);
  }

  /** Whether neither this unit nor any that is still to come can enter. */
  isBeyond({ rank, sameKey }: UnscoredUnit): boolean {
    if (rank < this.#threshold || this.#limit <= 0) return true;
    const worst = this.#worst;
    return worst !== undefined && !sameKey && (worst.context !== undefined || rank < worst.score);
  }

  /** Whether this unit can enter, whatever the others can. */
  mayEnter({ id, bound, sameKey, similarity = bound }: UnscoredUnit): boolean {
    if (bound < this.#threshold) return false;
    const worst = this.#worst;
    if (worst === undefined || (sameKey && (this.#context || this.#rivals))) return true;
    if (worst.context !== undefined) return false;
    if (bound !== worst.score) return bound > worst.score;
    // Of two that reach one score by repair the more similar one is better.
    if (worst.comparison.similarity !== similarity) return worst.comparison.similarity < similarity;
    if (sameKey !== (worst.kind === 'exact')) return sameKey;
    return id > worst.indexed.id;
  }

  /** Takes a unit in, when it is good enough. */
  add(unit: ScoredUnit): void {
    if (unit.score < this.#threshold) return;
    if (this.#rivals && unit.kind !== 'fuzzy') {
      this.#exact.push(unit);
      return;
    }
    let place = this.#scored.length;
    while (place > 0 && byRank(unit, this.#scored[place - 1] ?? unit) < 0) place--;
    this.#scored.splice(place, 0, unit);
    if (this.#scored.length > this.#limit) this.#scored.pop();
  }
}
