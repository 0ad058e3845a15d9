// Entries and their history in the store in memory: every edit with what each entry was before and after it, whole. The
// plain reading of the contract.

import type { ConceptEntry, EntryReplacement } from '../model/entry.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { PutCounts } from './contract.js';
import type { EditOrigin, EntryChange, EntryEdit, WantedChanges } from './entry-history.js';
import { editName, sameOrigin } from './entry-history.js';
import { possibleIds, sameConcept } from './identity.js';
import { entryPayload, originPayload, readEntry, readOrigin } from './payload.js';
import type { Kept } from './shelf.js';
import { Shelf } from './shelf.js';

/** A change with payloads, so that nobody can change it from outside. */
interface KeptChange {
  readonly entry: number;
  readonly termbase: string;
  readonly id: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

interface KeptEdit {
  readonly number: number;
  readonly origin: string;
  readonly changes: readonly KeptChange[];
  readonly undoes?: number;
  readonly undoneBy?: number;
}

export class EntryShelf {
  readonly entries = new Shelf();
  #kept: readonly KeptEdit[] = [];
  #staged = this.#kept;
  /** The edit of this write that more changes may come to. */
  #open: { readonly origin: EditOrigin; readonly changes: Map<string, KeptChange> } | undefined;

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
  #change(
    {
      termbase,
      id,
      stored,
      after,
    }: {
      readonly termbase: string;
      readonly id: string;
      readonly stored: Kept | undefined;
      readonly after: string | undefined;
    },
    origin: EditOrigin,
  ): void {
    const { changes } = this.#openEdit(origin);
    const name = `${termbase}\u0000${id}`;
    const known = changes.get(name);
    const entry = this.#make(termbase, id, { stored, after });
    // One that was not there before the edit goes by the number it has at its end: it may have gone and come again.
    const first = known ?? { entry, termbase, id, before: stored?.payload };
    changes.set(name, { ...first, entry: first.before === undefined ? entry : first.entry, after });
  }

  #make(
    termbase: string,
    id: string,
    { stored, after }: { readonly stored: Kept | undefined; readonly after: string | undefined },
  ): number {
    if (stored === undefined) return this.entries.add(termbase, id, after ?? '');
    if (after === undefined) this.entries.remove(stored);
    else this.entries.replace(stored, after);
    return stored.id;
  }

  #openEdit(origin: EditOrigin) {
    if (this.#open === undefined || !sameOrigin(this.#open.origin, origin)) {
      this.#closeEdit();
      this.#open = { origin, changes: new Map() };
    }
    return this.#open;
  }

  /** The open edit comes into the history, unless it changed nothing in the end. */
  #closeEdit(): void {
    if (this.#open === undefined) return;
    const changes = [...this.#open.changes.values()].filter(({ before, after }) => before !== after);
    if (changes.length > 0) this.#add({ origin: originPayload(this.#open.origin), changes });
    this.#open = undefined;
  }

  #add(edit: Omit<KeptEdit, 'number'>): number {
    const number = (this.#staged.at(-1)?.number ?? 0) + 1;
    this.#staged = [...this.#staged, { number, ...edit }];
    return number;
  }

  undo(origin: EditOrigin, number: number | undefined): EntryEdit | undefined {
    this.#closeEdit();
    const edit = number === undefined ? lastToUndo(this.#staged, origin.by) : this.#editOf(number);
    if (edit === undefined) return undefined;
    const inOrder = [...edit.changes].sort((one, other) => one.entry - other.entry);
    for (const { termbase, id, after } of inOrder)
      if (this.entries.find(termbase, id)?.payload !== after) throw this.#changedSince(termbase, id);
    const changes = edit.changes.map((change) => this.#putBack(change));
    const undo = this.#add({ origin: originPayload(origin), changes, undoes: edit.number });
    this.#mark(edit.number, undo);
    // What an undo took away is there again, so it can be undone anew.
    if (edit.undoes !== undefined) this.#mark(edit.undoes, undefined);
    return infoOf(edit);
  }

  #editOf(number: number): KeptEdit {
    const edit = this.#staged.find((one) => one.number === number);
    if (edit === undefined) throw new ProblemError(makeProblem('edit-not-found', { edit: number }));
    const { undoneBy } = edit;
    if (undoneBy !== undefined)
      throw new ProblemError(makeProblem('edit-undone', { edit: number, undoneBy }));
    return edit;
  }

  #putBack({ entry, termbase, id, before, after }: KeptChange): KeptChange {
    const stored = this.entries.find(termbase, id);
    if (stored === undefined)
      this.entries.restore({ id: entry, collection: termbase, key: id, payload: before ?? '' });
    else if (before === undefined) this.entries.remove(stored);
    else this.entries.replace(stored, before);
    return { entry: stored?.id ?? entry, termbase, id, before: after, after: before };
  }

  #mark(number: number, undoneBy: number | undefined): void {
    this.#staged = this.#staged.map(({ undoneBy: before, ...edit }) => {
      const mark = edit.number === number ? undoneBy : before;
      return mark === undefined ? edit : { ...edit, undoneBy: mark };
    });
  }

  #changedSince(termbase: string, id: string): ProblemError {
    const last = this.#withOpen().findLast(({ changes }) =>
      changes.some((change) => change.termbase === termbase && change.id === id),
    );
    const data = { termbase, last: editName(last && infoOf(last)) };
    return new ProblemError(makeProblem('entry-changed', data, { unit: id }));
  }

  #withOpen(): readonly KeptEdit[] {
    if (this.#open === undefined) return this.#staged;
    const { origin, changes } = this.#open;
    const number = (this.#staged.at(-1)?.number ?? 0) + 1;
    return [...this.#staged, { number, origin: originPayload(origin), changes: [...changes.values()] }];
  }

  keep(): boolean {
    this.#closeEdit();
    this.#kept = this.#staged;
    return this.entries.keep();
  }

  drop(): void {
    this.#open = undefined;
    this.#staged = this.#kept;
    this.entries.drop();
  }

  edits({
    before = Infinity,
    limit,
  }: { readonly before?: number; readonly limit?: number } = {}): readonly EntryEdit[] {
    return this.#kept
      .filter(({ number }) => number < before)
      .toReversed()
      .slice(0, limit)
      .map(infoOf);
  }

  toUndo(by: string | undefined): EntryEdit | undefined {
    const edit = lastToUndo(this.#kept, by);
    return edit && infoOf(edit);
  }

  changes(wanted: WantedChanges): readonly EntryChange[] {
    const all = this.#kept.flatMap(({ number, changes }) =>
      [...changes]
        .sort((one, other) => one.entry - other.entry)
        .map((change) => ({ edit: number, ...change })),
    );
    const found =
      'edit' in wanted
        ? all.filter(({ edit }) => edit === wanted.edit)
        : all
            .filter(({ id }) => id === wanted.id)
            .filter(({ termbase }) => wanted.termbase === undefined || wanted.termbase === termbase)
            .sort((one, other) => other.edit - one.edit || one.entry - other.entry);
    return found.slice(0, wanted.limit).map(readChange);
  }
}

function lastToUndo(edits: readonly KeptEdit[], by: string | undefined): KeptEdit | undefined {
  return edits.findLast(
    ({ origin, undoes, undoneBy }) =>
      undoes === undefined && undoneBy === undefined && (readOrigin(origin).by ?? '') === (by ?? ''),
  );
}

function infoOf({ number, origin, changes, undoes, undoneBy }: KeptEdit): EntryEdit {
  return {
    number,
    ...readOrigin(origin),
    changes: changes.length,
    ...(undoes === undefined ? {} : { undoes }),
    ...(undoneBy === undefined ? {} : { undoneBy }),
  };
}

function readChange({
  edit,
  termbase,
  id,
  before,
  after,
}: KeptChange & { readonly edit: number }): EntryChange {
  return {
    edit,
    termbase,
    id,
    ...(before === undefined ? {} : { before: readEntry(before) }),
    ...(after === undefined ? {} : { after: readEntry(after) }),
  };
}

function payloadOf(entry: ConceptEntry | undefined): string | undefined {
  return entry === undefined ? undefined : entryPayload(entry);
}
