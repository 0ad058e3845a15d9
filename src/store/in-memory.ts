// The store for one run: nothing on disk. The plain reading of the contract, and what other tests build on.
// Look-ups by key and substring scan all units, so it is meant for some hundred thousand of them at most.

import type { ConceptEntry } from '../model/entry.js';
import type { Language } from '../model/language.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { TranslationUnit } from '../model/unit.js';
import { unitText } from '../model/unit.js';
import { normalForm, segmentKey } from '../text/normal-form.js';
import type { CollectionInfo, PutCounts, Store, StoredEntry, StoredUnit, StoreWriter } from './contract.js';
import { possibleIds, sameConcept, unitIdentity } from './identity.js';
import { entryPayload, readEntry, readUnit, unitPayload } from './payload.js';
import { Queue } from './queue.js';
import { isStorable, refuseUnstorableEntries, refuseUnstorableUnits } from './storable.js';

const BATCH = 500;

/** A unit or entry as it is kept: the payload, so that nobody can change it from outside. */
interface Kept {
  readonly id: number;
  readonly collection: string;
  readonly payload: string;
}

/** One kind of thing (units or entries) in its named collections, with the changes of a write beside it. */
class Shelf {
  /** In order of id, because ids rise and a Map keeps the order of first insertion. */
  readonly kept = new Map<number, Kept>();
  readonly #ids = new Map<string, number>();
  readonly #counts = new Map<string, number>();
  #nextId = 1;
  #staged = new Map<number, Kept>();
  #stagedIds = new Map<string, number>();
  readonly #stagedNames = new Set<string>();
  #stagedNextId = 1;

  find(collection: string, key: string): Kept | undefined {
    const fullKey = `${collection}\u0000${key}`;
    const id = this.#stagedIds.get(fullKey) ?? this.#ids.get(fullKey);
    return id === undefined ? undefined : (this.#staged.get(id) ?? this.kept.get(id));
  }

  open(collection: string): void {
    if (!this.#counts.has(collection)) this.#stagedNames.add(collection);
  }

  add(collection: string, key: string, payload: string): void {
    const id = this.#stagedNextId++;
    this.#staged.set(id, { id, collection, payload });
    this.#stagedIds.set(`${collection}\u0000${key}`, id);
  }

  replace(kept: Kept, payload: string): void {
    this.#staged.set(kept.id, { ...kept, payload });
  }

  /** Keeps what was staged; true when that changed anything. */
  keep(): boolean {
    const changed = this.#staged.size > 0 || this.#stagedNames.size > 0;
    for (const name of this.#stagedNames) this.#counts.set(name, 0);
    for (const [id, kept] of this.#staged) {
      if (!this.kept.has(id)) this.#counts.set(kept.collection, (this.#counts.get(kept.collection) ?? 0) + 1);
      this.kept.set(id, kept);
    }
    for (const [key, id] of this.#stagedIds) this.#ids.set(key, id);
    this.#nextId = this.#stagedNextId;
    this.drop();
    return changed;
  }

  drop(): void {
    this.#staged = new Map();
    this.#stagedIds = new Map();
    this.#stagedNames.clear();
    this.#stagedNextId = this.#nextId;
  }

  collections(): readonly CollectionInfo[] {
    return [...this.#counts].map(([name, count]) => ({ name, count }));
  }
}

class InMemoryWriter implements StoreWriter {
  readonly #units: Shelf;
  readonly #entries: Shelf;
  ended = false;

  constructor(units: Shelf, entries: Shelf) {
    this.#units = units;
    this.#entries = entries;
  }

  async putUnits(memory: string, units: readonly TranslationUnit[]): Promise<PutCounts> {
    this.#assertInWrite();
    refuseUnstorableUnits(memory, units);
    this.#units.open(memory);
    return count(units, (unit) => this.#putUnit(memory, unit));
  }

  #putUnit(memory: string, unit: TranslationUnit): keyof PutCounts {
    const identity = unitIdentity(unit);
    return put(this.#units, { collection: memory, key: identity, payload: unitPayload(unit) });
  }

  async putEntries(termbase: string, entries: readonly ConceptEntry[]): Promise<PutCounts> {
    this.#assertInWrite();
    refuseUnstorableEntries(termbase, entries);
    this.#entries.open(termbase);
    return count(entries, (entry) => this.#putEntry(termbase, entry));
  }

  #putEntry(termbase: string, entry: ConceptEntry): keyof PutCounts {
    for (const id of possibleIds(entry.id)) {
      const stored = this.#entries.find(termbase, id);
      if (stored !== undefined && !sameConcept(readEntry(stored.payload), entry)) continue;
      return put(this.#entries, { collection: termbase, key: id, payload: entryPayload({ ...entry, id }) });
    }
    throw new Error('unreachable: there is always a free id');
  }

  #assertInWrite(): void {
    if (this.ended) throw new Error('the write this writer belonged to has ended');
  }
}

function put(
  shelf: Shelf,
  {
    collection,
    key,
    payload,
  }: { readonly collection: string; readonly key: string; readonly payload: string },
): keyof PutCounts {
  const stored = shelf.find(collection, key);
  if (stored === undefined) shelf.add(collection, key, payload);
  else if (stored.payload === payload) return 'duplicates';
  else shelf.replace(stored, payload);
  return stored === undefined ? 'added' : 'updated';
}

function count<Item>(items: readonly Item[], putOne: (item: Item) => keyof PutCounts): PutCounts {
  const counts = { added: 0, updated: 0, duplicates: 0 };
  for (const item of items) counts[putOne(item)]++;
  return counts;
}

/** A store that lives as long as the process; the same answers as the other drivers give. */
export function createInMemoryStore(): Store {
  return new InMemoryStore();
}

class InMemoryStore implements Store {
  readonly #units = new Shelf();
  readonly #entries = new Shelf();
  readonly #queue = new Queue();
  #revision = 0;
  #closed = false;

  write<Result>(work: (writer: StoreWriter) => Promise<Result>): Promise<Result> {
    if (this.#closed) return Promise.reject(closedError());
    return this.#queue.run(async () => {
      const writer = new InMemoryWriter(this.#units, this.#entries);
      try {
        const result = await work(writer);
        const changed = [this.#units.keep(), this.#entries.keep()];
        if (changed.includes(true)) this.#revision++;
        return result;
      } finally {
        writer.ended = true;
        this.#units.drop();
        this.#entries.drop();
      }
    });
  }

  async memories(): Promise<readonly CollectionInfo[]> {
    this.#assertOpen();
    return this.#units.collections();
  }

  async termbases(): Promise<readonly CollectionInfo[]> {
    this.#assertOpen();
    return this.#entries.collections();
  }

  async revision(): Promise<number> {
    this.#assertOpen();
    return this.#revision;
  }

  async *units(options: { readonly memory?: string; readonly signal?: AbortSignal } = {}) {
    for await (const batch of this.#batches(this.#units, options.memory, options.signal))
      yield batch.map(toStoredUnit);
  }

  async *entries(options: { readonly termbase?: string; readonly signal?: AbortSignal } = {}) {
    for await (const batch of this.#batches(this.#entries, options.termbase, options.signal))
      yield batch.map(toStoredEntry);
  }

  async *#batches(shelf: Shelf, collection: string | undefined, signal: AbortSignal | undefined) {
    this.#assertOpen();
    let batch: Kept[] = [];
    for (const kept of shelf.kept.values()) {
      if (collection !== undefined && kept.collection !== collection) continue;
      if (batch.push(kept) < BATCH) continue;
      refuseCancelled(signal);
      yield batch;
      this.#assertOpen();
      batch = [];
    }
    refuseCancelled(signal);
    if (batch.length > 0) yield batch;
  }

  async unitsById(ids: readonly number[]): Promise<readonly StoredUnit[]> {
    this.#assertOpen();
    return ids.flatMap((id) => this.#units.kept.get(id) ?? []).map(toStoredUnit);
  }

  async unitsByKey(language: Language, keys: readonly string[]): Promise<readonly StoredUnit[]> {
    this.#assertOpen();
    const wanted = new Set(keys.filter((key) => key !== ''));
    return this.#unitsWhere((unit) => wanted.has(segmentKey(unitText(unit, language))));
  }

  async unitsContaining(
    language: Language,
    needles: readonly string[],
    options: { readonly limit: number; readonly after?: number; readonly memory?: string },
  ): Promise<readonly StoredUnit[]> {
    this.#assertOpen();
    if (needles.includes('')) throw new Error('a needle has at least one character');
    if (!needles.every(isStorable)) return [];
    const found = this.#unitsWhere((unit) => {
      const text = normalForm(unitText(unit, language));
      return needles.every((needle) => text.includes(needle));
    });
    return found
      .filter(({ id }) => id > (options.after ?? 0))
      .filter(({ memory }) => options.memory === undefined || memory === options.memory)
      .slice(0, options.limit);
  }

  #unitsWhere(wanted: (unit: TranslationUnit) => boolean): readonly StoredUnit[] {
    return [...this.#units.kept.values()].map(toStoredUnit).filter(({ unit }) => wanted(unit));
  }

  async health() {
    this.#assertOpen();
    return { ok: true, units: this.#units.kept.size, entries: this.#entries.kept.size, problems: [] };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#queue.idle();
  }

  #assertOpen(): void {
    if (this.#closed) throw closedError();
  }
}

function closedError(): Error {
  return new Error('the store is closed');
}

function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new ProblemError(makeProblem('cancelled', {}));
}

function toStoredUnit({ id, collection, payload }: Kept): StoredUnit {
  return { id, memory: collection, unit: readUnit(payload) };
}

function toStoredEntry({ id, collection, payload }: Kept): StoredEntry {
  return { id, termbase: collection, entry: readEntry(payload) };
}
