// Does a trigram index hold what the texts say? Both sides are summed by trigram (number of units, sum of their
// ids) in a fixed number of buckets, so that memory does not grow with the store; what the texts add, the index
// takes away. A posting that is missing, added or moved leaves a bucket that is not zero.

import type { Language } from '../../model/language.js';
import { trigramsOf } from './trigram.js';

/** A trigram of the index, in how many units it stands, and the sum of their ids. */
export interface TermRow {
  readonly term: string;
  readonly units: number;
  readonly ids: number;
}

// Some ten thousand trigrams occur in Dutch and English; sharing a bucket does no harm.
const BUCKETS = 65_536;

export class IndexBalance {
  readonly #units: Record<Language, Float64Array> = {
    nl: new Float64Array(BUCKETS),
    en: new Float64Array(BUCKETS),
  };
  readonly #ids: Record<Language, Float64Array> = {
    nl: new Float64Array(BUCKETS),
    en: new Float64Array(BUCKETS),
  };

  /** A unit whose normal form in a language is this. */
  expect(language: Language, id: number, text: string): void {
    for (const trigram of trigramsOf(text)) this.#add(language, trigram, { units: 1, ids: id });
  }

  /** Trigrams as the index has them. */
  found(language: Language, terms: readonly TermRow[]): void {
    for (const { term, units, ids } of terms) this.#add(language, term, { units: -units, ids: -ids });
  }

  balances(language: Language): boolean {
    return [this.#units[language], this.#ids[language]].every((sums) => sums.every((sum) => sum === 0));
  }

  #add(language: Language, trigram: string, by: { readonly units: number; readonly ids: number }): void {
    const bucket = bucketOf(trigram);
    this.#units[language][bucket] = (this.#units[language][bucket] ?? 0) + by.units;
    this.#ids[language][bucket] = (this.#ids[language][bucket] ?? 0) + by.ids;
  }
}

function bucketOf(trigram: string): number {
  let hash = 0;
  for (let at = 0; at < trigram.length; at++) hash = (Math.imul(hash, 31) + trigram.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}
