// The naive model of entries with a history: the whole glossary as it was before and after every edit. It shares no code
// with the drivers but the value types.

import type { EntryReplacement } from '../../src/model/entry.js';
import { isDeepStrictEqual } from 'node:util';
import type { StoredEntry } from '../../src/store/contract.js';
import type { EditOrigin, EntryChange, EntryEdit } from '../../src/store/entry-history.js';
import { ModelStore } from './model-store.js';

interface ModelEdit {
  readonly origin: EditOrigin;
  readonly before: readonly StoredEntry[];
  after: readonly StoredEntry[];
  readonly undoes?: number;
  undoneBy?: number | undefined;
}

export class ModelOfEntryHistory extends ModelStore {
  /** By number, from 1. */
  edits: ModelEdit[] = [];

  override copy(): ModelOfEntryHistory {
    return Object.assign(new ModelOfEntryHistory(), structuredClone({ ...this }));
  }

  /** What the write under way changes until it is closed, or until another origin or an undo comes. */
  open: { readonly origin: EditOrigin; readonly before: readonly StoredEntry[] } | undefined;

  close(): void {
    if (this.open !== undefined && !isDeepStrictEqual(this.open.before, this.entries))
      this.edits.push({ ...this.open, after: structuredClone(this.entries) });
    this.open = undefined;
  }

  begin(origin: EditOrigin): void {
    if (this.open !== undefined && isDeepStrictEqual(this.open.origin, origin)) return;
    this.close();
    this.open = { origin, before: structuredClone(this.entries) };
  }

  /** False when one is not what it should be. */
  replace(termbase: string, replacements: readonly EntryReplacement[]): boolean {
    const isStored = ({ id, before }: EntryReplacement) =>
      isDeepStrictEqual(find(this.entries, termbase, id)?.entry, before);
    if (!replacements.every(isStored)) return false;
    if (replacements.length > 0 && !this.termbases.includes(termbase)) this.termbases.push(termbase);
    for (const { id, after } of replacements) {
      const stored = find(this.entries, termbase, id);
      if (after === undefined) this.entries = this.entries.filter((one) => one !== stored);
      else if (stored === undefined) this.entries.push({ id: this.nextEntry++, termbase, entry: after });
      else this.entries = this.entries.map((one) => (one === stored ? { ...one, entry: after } : one));
    }
    return true;
  }

  toUndo(by: string | undefined): number | undefined {
    const index = this.edits.findLastIndex(
      ({ origin, undoes, undoneBy }) => origin.by === by && undoes === undefined && undoneBy === undefined,
    );
    return index < 0 ? undefined : index + 1;
  }

  /** The number of the edit undone, or why it was not. */
  undo(
    origin: EditOrigin,
    wanted?: number,
  ): number | 'entry-changed' | 'edit-undone' | 'edit-not-found' | undefined {
    this.close();
    const number = wanted ?? this.toUndo(origin.by);
    if (number === undefined) return undefined;
    const edit = this.edits[number - 1];
    if (edit === undefined) return 'edit-not-found';
    if (edit.undoneBy !== undefined) return 'edit-undone';
    const changed = changesOf(edit, number);
    for (const { termbase, id, after } of changed)
      if (!isDeepStrictEqual(find(this.entries, termbase, id)?.entry, after)) return 'entry-changed';
    const before = structuredClone(this.entries);
    for (const { termbase, id } of changed) this.#putBack(edit, termbase, id);
    this.entries.sort((one, other) => one.id - other.id);
    this.edits.push({ origin, before, after: structuredClone(this.entries), undoes: number });
    edit.undoneBy = this.edits.length;
    const again = edit.undoes === undefined ? undefined : this.edits[edit.undoes - 1];
    if (again !== undefined) again.undoneBy = undefined;
    return number;
  }

  #putBack(edit: ModelEdit, termbase: string, id: string): void {
    const was = find(edit.before, termbase, id);
    const now = find(this.entries, termbase, id);
    this.entries = this.entries.filter((one) => one !== now);
    if (was !== undefined) this.entries.push({ ...was, id: now?.id ?? was.id });
  }

  /** All edits, the newest first. */
  listed(): readonly EntryEdit[] {
    return this.edits
      .map((edit, index) => ({
        number: index + 1,
        ...edit.origin,
        changes: changesOf(edit, index + 1).length,
        ...(edit.undoes === undefined ? {} : { undoes: edit.undoes }),
        ...(edit.undoneBy === undefined ? {} : { undoneBy: edit.undoneBy }),
      }))
      .toReversed();
  }

  changes(number: number): readonly EntryChange[] {
    const edit = this.edits[number - 1];
    return edit === undefined ? [] : changesOf(edit, number);
  }

  changesOfEntry(id: string): readonly EntryChange[] {
    return this.edits
      .flatMap((edit, index) => changesOf(edit, index + 1))
      .filter((change) => change.id === id)
      .toSorted((one, other) => other.edit - one.edit);
  }
}

function find(entries: readonly StoredEntry[], termbase: string, id: string): StoredEntry | undefined {
  return entries.find((one) => one.termbase === termbase && one.entry.id === id);
}

/** In order of the entries' numbers: the one it had before, else the one it got. */
function changesOf({ before, after }: ModelEdit, edit: number): readonly EntryChange[] {
  const names = new Map<
    string,
    { readonly number: number; readonly termbase: string; readonly id: string }
  >();
  for (const { id: number, termbase, entry } of [...before, ...after]) {
    const name = JSON.stringify([termbase, entry.id]);
    if (!names.has(name)) names.set(name, { number, termbase, id: entry.id });
  }
  return [...names.values()]
    .toSorted((one, other) => one.number - other.number)
    .map(({ termbase, id }) => {
      const [was, is] = [find(before, termbase, id)?.entry, find(after, termbase, id)?.entry];
      return {
        edit,
        termbase,
        id,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      };
    })
    .filter((change) => !isDeepStrictEqual(change.before, change.after));
}
