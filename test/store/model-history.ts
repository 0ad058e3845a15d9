// The naive model of a history, of entries or of units: everything as it was before and after every edit. It shares no code
// with the drivers but the value types.

import { isDeepStrictEqual } from 'node:util';
import type { EditOrigin, RecordedEdit } from '../../src/store/edit-history.js';
import { ModelStore } from './model-store.js';

/** An entry or unit: the store's number, the collection it is in, what its history knows it by, and what it is. */
export interface Thing {
  readonly id: number;
  readonly collection: string;
  readonly key: string;
  readonly value: unknown;
}

interface ModelEdit {
  readonly origin: EditOrigin;
  readonly before: readonly Thing[];
  readonly after: readonly Thing[];
  readonly undoes?: number;
  undoneBy?: number | undefined;
}

interface ModelChange extends Pick<Thing, 'id' | 'collection' | 'key'> {
  readonly edit: number;
  readonly before?: unknown;
  readonly after?: unknown;
}

export abstract class ModelOfHistory extends ModelStore {
  /** By number, from 1. */
  edits: ModelEdit[] = [];
  /** What the write under way changes until it is closed, or until another origin or an undo comes. */
  open: { readonly origin: EditOrigin; readonly before: readonly Thing[] } | undefined;

  abstract things(): readonly Thing[];
  abstract setThings(things: readonly Thing[]): void;
  /** Why these cannot stand beside each other, if they cannot. */
  abstract clash(things: readonly Thing[]): string | undefined;
  /** The code of the problem that somebody else was first. */
  abstract readonly changedSince: string;

  close(): void {
    if (this.open !== undefined && !isDeepStrictEqual(this.open.before, this.things()))
      this.edits.push({ ...this.open, after: structuredClone(this.things()) });
    this.open = undefined;
  }

  begin(origin: EditOrigin): void {
    if (this.open !== undefined && isDeepStrictEqual(this.open.origin, origin)) return;
    this.close();
    this.open = { origin, before: structuredClone(this.things()) };
  }

  toUndo(by: string | undefined): number | undefined {
    const index = this.edits.findLastIndex(
      ({ origin, undoes, undoneBy }) => origin.by === by && undoes === undefined && undoneBy === undefined,
    );
    return index < 0 ? undefined : index + 1;
  }

  /** The number of the edit undone, or why it was not. */
  undo(origin: EditOrigin, wanted?: number): number | string | undefined {
    this.close();
    const number = wanted ?? this.toUndo(origin.by);
    if (number === undefined) return undefined;
    const edit = this.edits[number - 1];
    if (edit === undefined) return 'edit-not-found';
    if (edit.undoneBy !== undefined) return 'edit-undone';
    const changed = this.changes(number);
    const before = structuredClone(this.things());
    for (const change of changed)
      if (!isDeepStrictEqual(find(before, change)?.value, change.after)) return this.changedSince;
    const after = changed.reduce((things, change) => putBack(things, edit, change), before);
    const clash = this.clash(after);
    if (clash !== undefined) return clash;
    this.setThings(after.toSorted((one, other) => one.id - other.id));
    this.edits.push({ origin, before, after: structuredClone(this.things()), undoes: number });
    edit.undoneBy = this.edits.length;
    const again = edit.undoes === undefined ? undefined : this.edits[edit.undoes - 1];
    if (again !== undefined) again.undoneBy = undefined;
    return number;
  }

  /** All edits, the newest first. */
  listed(): readonly RecordedEdit[] {
    return this.edits
      .map((edit, index) => ({
        number: index + 1,
        ...edit.origin,
        changes: this.changes(index + 1).length,
        ...(edit.undoes === undefined ? {} : { undoes: edit.undoes }),
        ...(edit.undoneBy === undefined ? {} : { undoneBy: edit.undoneBy }),
      }))
      .toReversed();
  }

  /** In order of the numbers: the one it had before, else the one it got. */
  changes(edit: number): readonly ModelChange[] {
    const { before = [], after = [] } = this.edits[edit - 1] ?? {};
    const names = new Map<string, Thing>();
    for (const thing of [...before, ...after]) {
      const name = JSON.stringify([thing.collection, thing.key]);
      if (!names.has(name)) names.set(name, thing);
    }
    return [...names.values()]
      .toSorted((one, other) => one.id - other.id)
      .map((thing) => {
        const [was, is] = [find(before, thing), find(after, thing)];
        const { id, collection, key } = thing;
        return {
          edit,
          id,
          collection,
          key,
          ...(was === undefined ? {} : { before: was.value }),
          ...(is === undefined ? {} : { after: is.value }),
        };
      })
      .filter((change) => !isDeepStrictEqual(change.before, change.after));
  }

  changesOf(key: string): readonly ModelChange[] {
    return this.edits
      .flatMap((_, index) => this.changes(index + 1))
      .filter((change) => change.key === key)
      .toSorted((one, other) => other.edit - one.edit);
  }
}

function find(
  things: readonly Thing[],
  { collection, key }: Pick<Thing, 'collection' | 'key'>,
): Thing | undefined {
  return things.find((thing) => thing.collection === collection && thing.key === key);
}

function putBack(things: readonly Thing[], { before }: ModelEdit, change: ModelChange): Thing[] {
  const was = find(before, change);
  const now = find(things, change);
  const others = things.filter((one) => one !== now);
  return was === undefined ? others : [...others, { ...was, id: now?.id ?? was.id }];
}
