// The history of one kind of thing in the store in memory: every edit with what each thing was before and after it, whole.
// The plain reading of the contract, for entries and units alike.

import { makeProblem, ProblemError } from '../model/problem.js';
import type { EditOrigin, RecordedEdit, WantedEdits } from './edit-history.js';
import { editName, sameOrigin } from './edit-history.js';
import { originPayload, readOrigin } from './payload.js';

/** A change with payloads, so that nobody can change it from outside. */
export interface KeptChange {
  /** The number of the entry or unit in the store. */
  readonly number: number;
  readonly collection: string;
  /** What an entry or unit is known by in the history. */
  readonly key: string;
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

/** The edit that is to be undone. */
export interface EditToUndo {
  readonly info: RecordedEdit;
  readonly changes: readonly KeptChange[];
}

export class EditShelf {
  readonly #command: 'termbase' | 'memory';
  #kept: readonly KeptEdit[] = [];
  #staged = this.#kept;
  /** The edit of this write that more changes may come to. */
  #open: { readonly origin: EditOrigin; readonly changes: Map<string, KeptChange> } | undefined;

  constructor(command: 'termbase' | 'memory') {
    this.#command = command;
  }

  /** Remembers a change; what was before the edit stays so. */
  record(change: KeptChange, origin: EditOrigin): void {
    if (this.#open === undefined || !sameOrigin(this.#open.origin, origin)) {
      this.#close();
      this.#open = { origin, changes: new Map() };
    }
    const { changes } = this.#open;
    const name = nameOf(change);
    // One that was not there before the edit goes by the number it has at its end: it may have gone and come again.
    const first = changes.get(name) ?? change;
    const { number } = first.before === undefined ? change : first;
    changes.set(name, { ...first, number, after: change.after });
  }

  /** The open edit comes into the history, unless it changed nothing in the end. */
  #close(): void {
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

  /** The edit of a number, or the last of a person that can be undone; throws as `undoEntryEdit` says. */
  toUndo({ by }: EditOrigin, number: number | undefined): EditToUndo | undefined {
    this.#close();
    const edit = number === undefined ? lastToUndo(this.#staged, by) : this.#editOf(number);
    return edit && { info: infoOf(edit), changes: [...edit.changes].sort(byNumber) };
  }

  #editOf(number: number): KeptEdit {
    const edit = this.#staged.find((one) => one.number === number);
    const command = this.#command;
    if (edit === undefined) throw new ProblemError(makeProblem('edit-not-found', { edit: number, command }));
    const { undoneBy } = edit;
    if (undoneBy !== undefined)
      throw new ProblemError(makeProblem('edit-undone', { edit: number, undoneBy, command }));
    return edit;
  }

  /** Remembers that an edit was taken back by these changes. */
  addUndo({ number, undoes }: RecordedEdit, changes: readonly KeptChange[], origin: EditOrigin): void {
    const undo = this.#add({ origin: originPayload(origin), changes, undoes: number });
    this.#mark(number, undo);
    // What an undo took away is there again, so it can be undone anew.
    if (undoes !== undefined) this.#mark(undoes, undefined);
  }

  #mark(number: number, undoneBy: number | undefined): void {
    this.#staged = this.#staged.map(({ undoneBy: before, ...edit }) => {
      const mark = edit.number === number ? undoneBy : before;
      return mark === undefined ? edit : { ...edit, undoneBy: mark };
    });
  }

  /** The last change of something, as a problem names its edit, and the collection it was in. */
  lastOf(isMeant: (change: KeptChange) => boolean): { readonly last: string; readonly collection?: string } {
    const open = this.#open && {
      number: (this.#staged.at(-1)?.number ?? 0) + 1,
      origin: originPayload(this.#open.origin),
      changes: [...this.#open.changes.values()],
    };
    const all: readonly KeptEdit[] = open === undefined ? this.#staged : [...this.#staged, open];
    const edit = all.findLast(({ changes }) => changes.some(isMeant));
    const change = edit?.changes.find(isMeant);
    return {
      last: editName(edit && infoOf(edit)),
      ...(change === undefined ? {} : { collection: change.collection }),
    };
  }

  /** True when that changed anything. */
  keep(): boolean {
    this.#close();
    const changed = this.#kept !== this.#staged;
    this.#kept = this.#staged;
    return changed;
  }

  drop(): void {
    this.#open = undefined;
    this.#staged = this.#kept;
  }

  /** Forgets all edits; gives how many there were. */
  forget(): number {
    const edits = this.#kept.length;
    this.#kept = [];
    this.#staged = this.#kept;
    return edits;
  }

  edits({ before = Infinity, limit }: WantedEdits = {}): readonly RecordedEdit[] {
    return this.#kept
      .filter(({ number }) => number < before)
      .toReversed()
      .slice(0, limit)
      .map(infoOf);
  }

  editToUndo(by: string | undefined): RecordedEdit | undefined {
    const edit = lastToUndo(this.#kept, by);
    return edit && infoOf(edit);
  }

  /** All changes that are meant, by edit and number. */
  changes(isMeant: (change: KeptChange & { readonly edit: number }) => boolean) {
    return this.#kept.flatMap(({ number: edit, changes }) =>
      [...changes]
        .sort(byNumber)
        .map((change) => ({ ...change, edit }))
        .filter(isMeant),
    );
  }
}

function nameOf({ collection, key }: KeptChange): string {
  return `${collection}\u0000${key}`;
}

function byNumber(one: KeptChange, other: KeptChange): number {
  return one.number - other.number;
}

function lastToUndo(edits: readonly KeptEdit[], by: string | undefined): KeptEdit | undefined {
  return edits.findLast(
    ({ origin, undoes, undoneBy }) =>
      undoes === undefined && undoneBy === undefined && (readOrigin(origin).by ?? '') === (by ?? ''),
  );
}

function infoOf({ number, origin, changes, undoes, undoneBy }: KeptEdit): RecordedEdit {
  return {
    number,
    ...readOrigin(origin),
    changes: changes.length,
    ...(undoes === undefined ? {} : { undoes }),
    ...(undoneBy === undefined ? {} : { undoneBy }),
  };
}
