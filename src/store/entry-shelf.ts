// Entries and their history in the store in memory.

import type { ConceptEntry, EntryReplacement } from '../model/entry.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { PutCounts } from './contract.js';
import type { EditOrigin, RecordedEdit } from './edit-history.js';
import type { KeptChange } from './edit-shelf.js';
import { EditShelf } from './edit-shelf.js';
import type { EntryChange, WantedChanges } from './entry-history.js';
import { possibleIds, sameConcept } from './identity.js';
import { entryPayload, readEntry } from './payload.js';
import type { Kept } from './shelf.js';
import { Shelf } from './shelf.js';

/** What an entry becomes. */
interface Becoming {
  readonly termbase: string;
  readonly id: string;
  readonly stored: Kept | undefined;
  readonly after: string | undefined;
}

export class EntryShelf {
  readonly entries = new Shelf();
  readonly history = new EditShelf('termbase');

  put(termbase: string, entries: readonly ConceptEntry[], origin: EditOrigin): PutCounts {
    this.entries.open(termbase);
    const counts = { added: 0, updated: 0, duplicates: 0 };
    for (const entry of entries) counts[this.#putOne(termbase, entry, origin)]++;
    return counts;
  }

  #putOne(termbase: string, entry: ConceptEntry, origin: EditOrigin): keyof PutCounts {
    for (const id of possibleIds(entry.id)) {
      const stored = this.entries.find(termbase, id);
      if (stored !== undefined && !sameConcept(readEntry(stored.payload), entry)) continue;
      const payload = entryPayload({ ...entry, id });
      if (stored?.payload === payload) return 'duplicates';
      this.#change({ termbase, id, stored, after: payload }, origin);
      return stored === undefined ? 'added' : 'updated';
    }
    throw new Error('unreachable: there is always a free id');
  }

  replace(termbase: string, replacements: readonly EntryReplacement[], origin: EditOrigin): void {
    const found = replacements.map(({ id, before, after }) => {
      const stored = this.entries.find(termbase, id);
      if (stored?.payload !== payloadOf(before)) throw this.#changedSince(termbase, id);
      return { termbase, id, stored, after: payloadOf(after) };
    });
    if (found.length > 0) this.entries.open(termbase);
    for (const change of found) if (change.stored?.payload !== change.after) this.#change(change, origin);
  }

  /** Makes an entry what it is to be, and remembers what it was before the edit. */
  #change(becoming: Becoming, origin: EditOrigin): void {
    const { termbase: collection, id: key, stored, after } = becoming;
    const number = this.#make(becoming);
    this.history.record({ number, collection, key, before: stored?.payload, after }, origin);
  }

  #make({ termbase, id, stored, after }: Becoming): number {
    if (stored === undefined) return this.entries.add(termbase, id, after ?? '');
    if (after === undefined) this.entries.remove(stored);
    else this.entries.replace(stored, after);
    return stored.id;
  }

  undo(origin: EditOrigin, number: number | undefined): RecordedEdit | undefined {
    const edit = this.history.toUndo(origin, number);
    if (edit === undefined) return undefined;
    for (const { collection, key, after } of edit.changes)
      if (this.entries.find(collection, key)?.payload !== after) throw this.#changedSince(collection, key);
    const changes = edit.changes.map((change) => this.#putBack(change));
    this.history.addUndo(edit.info, changes, origin);
    return edit.info;
  }

  #putBack({ number, collection, key, before, after }: KeptChange): KeptChange {
    const stored = this.entries.find(collection, key);
    if (stored === undefined) this.entries.restore({ id: number, collection, key, payload: before ?? '' });
    else if (before === undefined) this.entries.remove(stored);
    else this.entries.replace(stored, before);
    return { number: stored?.id ?? number, collection, key, before: after, after: before };
  }

  #changedSince(termbase: string, id: string): ProblemError {
    const { last } = this.history.lastOf(({ collection, key }) => collection === termbase && key === id);
    return new ProblemError(makeProblem('entry-changed', { termbase, last }, { unit: id }));
  }

  keep(): boolean {
    const changed = this.history.keep();
    return this.entries.keep() || changed;
  }

  drop(): void {
    this.history.drop();
    this.entries.drop();
  }

  changes(wanted: WantedChanges): readonly EntryChange[] {
    if ('edit' in wanted)
      return this.history
        .changes(({ edit }) => edit === wanted.edit)
        .slice(0, wanted.limit)
        .map(readChange);
    const { id, termbase, limit } = wanted;
    return this.history
      .changes(({ key, collection }) => key === id && (termbase === undefined || collection === termbase))
      .sort((one, other) => other.edit - one.edit || one.number - other.number)
      .slice(0, limit)
      .map(readChange);
  }
}

function readChange({
  edit,
  collection,
  key,
  before,
  after,
}: KeptChange & { readonly edit: number }): EntryChange {
  return {
    edit,
    termbase: collection,
    id: key,
    ...(before === undefined ? {} : { before: readEntry(before) }),
    ...(after === undefined ? {} : { after: readEntry(after) }),
  };
}

function payloadOf(entry: ConceptEntry | undefined): string | undefined {
  return entry === undefined ? undefined : entryPayload(entry);
}
