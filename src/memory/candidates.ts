// What a search has found by classes or letters and has still to score, best first. A candidate comes out twice at most: first
// by the bound of its classes; then, when its tokens were compared, by the score it can reach with its values repaired.

import { BestFirst } from '../search/best-first.js';
import { longer } from '../search/longer.js';
import type { ItemBuffer } from '../search/sequence/items.js';
import type { TokenCosts } from './score-bounds.js';
import type { Vocabulary } from './segment-symbols.js';
import type { UnscoredUnit } from './top-matches.js';

/** Where candidates lie: a part of a volume or a list. */
export interface CandidateSource {
  readItems(number: number, buffer: ItemBuffer): void;
  readonly vocabulary?: Vocabulary;
}

export interface Candidate extends UnscoredUnit {
  /** When its tokens were compared. */
  readonly costs?: TokenCosts;
  /** Its place among the candidates. */
  readonly item: number;
  readonly source: CandidateSource;
  /** Number of its sequence in the source. */
  readonly number: number;
}

/** Of two candidates that can reach the same score the more similar one comes first, by so little that no score is between. */
const BY_SIMILARITY = 1e-9;

export class Candidates {
  readonly #queue = new BestFirst();
  #size = 0;
  /** By item. */
  #sources: CandidateSource[] = [];
  #sourceOf = new Uint32Array(64);
  #numbers = new Uint32Array(64);
  #bounds = new Float64Array(64);
  #costs: (TokenCosts | undefined)[] = [];

  clear(): void {
    this.#queue.clear();
    this.#size = 0;
    this.#sources = [];
    this.#costs = [];
  }

  /** What is added after this lies there. */
  from(source: CandidateSource): void {
    this.#sources.push(source);
  }

  add(id: number, number: number, { bound, sameKey }: Pick<Candidate, 'bound' | 'sameKey'>): void {
    const item = this.#size++;
    if (item === this.#numbers.length) this.#grow();
    this.#sourceOf[item] = this.#sources.length - 1;
    this.#numbers[item] = number;
    this.#bounds[item] = bound;
    this.#queue.add(id, sameKey ? bound + 1 : bound, item);
  }

  #grow(): void {
    this.#sourceOf = longer(this.#sourceOf);
    this.#numbers = longer(this.#numbers);
    this.#bounds = longer(this.#bounds);
  }

  /** Takes the best out. */
  take(): Candidate | undefined {
    const rank = this.#queue.bestRank;
    const item = this.#queue.bestItem;
    const source = this.#sources[this.#sourceOf[item] ?? 0];
    if (item === -1 || source === undefined) return undefined;
    const costs = this.#costs[item];
    return {
      item,
      id: this.#queue.take(),
      source,
      number: this.#numbers[item] ?? 0,
      rank: Math.min(1, rank),
      bound: this.#bounds[item] ?? 0,
      sameKey: rank > 1 + BY_SIMILARITY,
      ...(costs === undefined ? {} : { costs, similarity: costs.similarity }),
    };
  }

  /** Puts a candidate back, by what is known of it now. */
  putBack({ item, id }: Candidate, costs: TokenCosts): void {
    this.#bounds[item] = costs.bound;
    this.#costs[item] = costs;
    this.#queue.add(id, costs.bound + BY_SIMILARITY * costs.similarity, item);
  }
}
