// One kind of thing (units or entries) of the store in memory, in its named collections, with the changes of a write
// beside it until they are kept.

import type { CollectionInfo } from './contract.js';

/** A unit or entry as it is kept: the payload, so that nobody can change it from outside. */
export interface Kept {
  readonly id: number;
  readonly collection: string;
  readonly key: string;
  readonly payload: string;
}

export class Shelf {
  /** In order of id: ids rise, a Map keeps the order of first insertion, and what comes back is sorted in. */
  readonly kept = new Map<number, Kept>();
  readonly #ids = new Map<string, number>();
  readonly #counts = new Map<string, number>();
  #nextId = 1;
  /** By id; `undefined` for what goes. */
  #staged = new Map<number, Kept | undefined>();
  #stagedIds = new Map<string, number | undefined>();
  readonly #stagedNames = new Set<string>();
  #stagedNextId = 1;
  #restored = false;

  find(collection: string, key: string): Kept | undefined {
    const name = fullKey(collection, key);
    const id = this.#stagedIds.has(name) ? this.#stagedIds.get(name) : this.#ids.get(name);
    return id === undefined ? undefined : this.at(id);
  }

  /** What a reader will see under this id when the write is kept. */
  at(id: number): Kept | undefined {
    return this.#staged.has(id) ? this.#staged.get(id) : this.kept.get(id);
  }

  open(collection: string): void {
    if (!this.#counts.has(collection)) this.#stagedNames.add(collection);
  }

  add(collection: string, key: string, payload: string): number {
    const id = this.#stagedNextId++;
    this.#staged.set(id, { id, collection, key, payload });
    this.#stagedIds.set(fullKey(collection, key), id);
    return id;
  }

  /** Brings back what was removed, under the id it had. */
  restore(kept: Kept): void {
    this.#restored = true;
    this.#staged.set(kept.id, kept);
    this.#stagedIds.set(fullKey(kept.collection, kept.key), kept.id);
  }

  replace(kept: Kept, payload: string): void {
    this.#staged.set(kept.id, { ...kept, payload });
  }

  remove({ id, collection, key }: Kept): void {
    this.#staged.set(id, undefined);
    this.#stagedIds.set(fullKey(collection, key), undefined);
  }

  /** Ids of what will be other or gone. */
  get stagedIds(): readonly number[] {
    return [...this.#staged.keys()];
  }

  /** Keeps what was staged; true when that changed anything. */
  keep(): boolean {
    const changed = this.#staged.size > 0 || this.#stagedNames.size > 0;
    for (const name of this.#stagedNames) this.#counts.set(name, 0);
    for (const [id, kept] of this.#staged) {
      const before = this.kept.get(id);
      if (before === undefined && kept !== undefined) this.#grow(kept.collection, 1);
      if (before !== undefined && kept === undefined) this.#grow(before.collection, -1);
      if (kept === undefined) this.kept.delete(id);
      else this.kept.set(id, kept);
    }
    if (this.#restored) this.#sortIn();
    for (const [key, id] of this.#stagedIds) {
      if (id === undefined) this.#ids.delete(key);
      else this.#ids.set(key, id);
    }
    this.#nextId = this.#stagedNextId;
    this.drop();
    return changed;
  }

  #sortIn(): void {
    const inOrder = [...this.kept].sort(([one], [other]) => one - other);
    this.kept.clear();
    for (const [id, kept] of inOrder) this.kept.set(id, kept);
  }

  #grow(collection: string, by: number): void {
    this.#counts.set(collection, (this.#counts.get(collection) ?? 0) + by);
  }

  drop(): void {
    this.#staged = new Map();
    this.#stagedIds = new Map();
    this.#stagedNames.clear();
    this.#stagedNextId = this.#nextId;
    this.#restored = false;
  }

  collections(): readonly CollectionInfo[] {
    return [...this.#counts].map(([name, count]) => ({ name, count }));
  }
}

function fullKey(collection: string, key: string): string {
  return `${collection}\u0000${key}`;
}
