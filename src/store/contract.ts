// Where units and entries are kept: the one contract that every driver fulfils and that one conformance
// suite checks (test/store). Drivers are plain keepers: they know texts and keys, not translation.

import type { ConceptEntry } from '../model/entry.js';
import type { Language } from '../model/language.js';
import type { Problem } from '../model/problem.js';
import type { TranslationUnit } from '../model/unit.js';

export interface StoredUnit {
  /** The store's number for it: rising, never reused. */
  readonly id: number;
  readonly memory: string;
  readonly unit: TranslationUnit;
}

export interface StoredEntry {
  readonly id: number;
  readonly termbase: string;
  readonly entry: ConceptEntry;
}

/** What a write did with what it was given; the three add up to the number given. */
export interface PutCounts {
  readonly added: number;
  readonly updated: number;
  readonly duplicates: number;
}

/** A named memory or termbase and how many units or entries it holds. */
export interface CollectionInfo {
  readonly name: string;
  readonly count: number;
}

export interface StoreHealth {
  readonly ok: boolean;
  readonly units: number;
  readonly entries: number;
  readonly problems: readonly Problem[];
}

/**
 * Lives only inside one `write`; using it afterwards throws. Puts asked at once are done one after the other. A put
 * that refuses text leaves the write as it was before that put; any other failure dooms the whole write.
 */
export interface StoreWriter {
  /**
   * Adds units to a memory, made when it is new. A unit whose key, languages and content (inline codes
   * included) are all in the memory already is a duplicate; when its other fields differ, the stored one
   * takes the new fields and counts as updated. The order of the two languages is no part of identity; the
   * order of several variants of one language is. Content comes back as `makeContent` shapes it.
   * Throws ProblemError `text-not-storable` for text that XML 1.0 cannot hold, in any field: `place.unit` is
   * the unit's key, or its number in `units` from 1. Take one or two thousand a call: less is slower, and
   * more gains nothing.
   */
  putUnits(memory: string, units: readonly TranslationUnit[]): Promise<PutCounts>;
  /**
   * Adds entries to a termbase, made when it is new. An entry with the id of a stored one and a term in
   * common (same language, same segment key) replaces it (updated; duplicate when equal). An entry with the
   * id of a stored one and no term in common is another concept: it is looked for under `c1-2`, `c1-3`, …
   * and added under the first of these that is free. Refuses text as `putUnits` does; `place.unit` is the id.
   */
  putEntries(termbase: string, entries: readonly ConceptEntry[]): Promise<PutCounts>;
}

export interface Store {
  /**
   * Runs `work` and keeps all it wrote, or nothing when it throws, is killed or the machine loses power.
   * Writes queue: one at a time, in the order asked. Readers see the state before until it is kept. A write
   * asked and awaited inside another waits for ever. Throws what `work` throws, and ProblemError when the
   * world refuses (store-locked, disk-full, disk-failed, file-not-writable, store-damaged).
   */
  write<Result>(work: (writer: StoreWriter) => Promise<Result>): Promise<Result>;

  /** In the order in which they were made. */
  memories(): Promise<readonly CollectionInfo[]>;
  termbases(): Promise<readonly CollectionInfo[]>;
  /** A number that rises with every write that changed something; an index made at another number is stale. */
  revision(): Promise<number>;

  /**
   * Units in order of id, in batches, of one memory or of all. Memory use does not grow with their number. What is
   * kept while it runs may come too. Throws ProblemError `cancelled` when the signal says so.
   */
  units(options?: {
    readonly memory?: string;
    readonly signal?: AbortSignal;
  }): AsyncIterable<readonly StoredUnit[]>;
  /** The units with these ids, in the order asked; ids that are not there are left out. */
  unitsById(ids: readonly number[]): Promise<readonly StoredUnit[]>;
  /**
   * Units whose text in `language` has one of these segment keys (`segmentKey` in text/normal-form), by id. The
   * empty key finds nothing.
   */
  unitsByKey(language: Language, keys: readonly string[]): Promise<readonly StoredUnit[]>;
  /**
   * Units whose normal form (`normalForm`) in `language` contains every needle as a substring, by id, at
   * most `limit` after id `after`. Needles are normal forms of at least one character (an empty one throws);
   * no needles find every unit. Needles of three characters and more are found by index, shorter ones alone by
   * a scan that ends when `limit` is reached.
   */
  unitsContaining(
    language: Language,
    needles: readonly string[],
    options: { readonly limit: number; readonly after?: number; readonly memory?: string },
  ): Promise<readonly StoredUnit[]>;

  /** Entries in order of id, in batches, of one termbase or of all. */
  entries(options?: {
    readonly termbase?: string;
    readonly signal?: AbortSignal;
  }): AsyncIterable<readonly StoredEntry[]>;

  /**
   * Looks for damage; what it finds are values, it never throws for it. `deep` compares every text, key and index
   * with what was written; without it the check stays within seconds.
   */
  health(options?: { readonly deep?: boolean }): Promise<StoreHealth>;
  /** Waits for the writes asked so far and lets go of everything. Later calls throw. */
  close(): Promise<void>;
}
