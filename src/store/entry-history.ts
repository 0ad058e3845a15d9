// Changes of concept entries and how they are remembered: the part of the store's contract that is about history.
// An edit is what one write did to entries with one origin; it can be undone as long as what it made still stands.

import type { ConceptEntry, EntryReplacement } from '../model/entry.js';

/** Who changed entries, with what, and when. */
export interface EditOrigin {
  /** What did it, as a stable word: `import`, `termbase edit`. */
  readonly command: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Who did it; undo goes back over the edits of one person. Absent when it is not known. */
  readonly by?: string;
}

/** An edit in the history. */
export interface EntryEdit extends EditOrigin {
  /** Rising. */
  readonly number: number;
  /** How many entries it changed; at least one. */
  readonly changes: number;
  /** The edit that it took back. */
  readonly undoes?: number;
  /** The edit that took it back, as long as that stands. */
  readonly undoneBy?: number;
}

/** What an edit did to one entry: added it (no `before`), deleted it (no `after`), or changed it. */
export interface EntryChange {
  /** Number of the edit. */
  readonly edit: number;
  readonly termbase: string;
  readonly id: string;
  readonly before?: ConceptEntry;
  readonly after?: ConceptEntry;
}

/** Changes of entries that are wanted: those of one edit, or those of the entries of one id. */
export type WantedChanges =
  | { readonly edit: number; readonly limit?: number }
  | { readonly id: string; readonly termbase?: string; readonly limit?: number };

/**
 * The part of a writer that changes entries one by one. What one write does to entries under one origin is one edit;
 * another origin begins another. An edit that changed nothing in the end is not kept.
 */
export interface EntryEditor {
  /**
   * Adds, changes and deletes entries of a termbase (made when it is new and entries come), all of them or none. Takes
   * time for these entries, not for those of the termbase. Throws ProblemError `entry-changed` (`place.unit` is the id)
   * when one is not stored just as `before` says, `text-not-storable` as `putEntries` does, and Error when an id comes
   * twice or is not that of `after`.
   */
  replaceEntries(
    termbase: string,
    replacements: readonly EntryReplacement[],
    origin: EditOrigin,
  ): Promise<void>;
  /**
   * Puts all entries of an edit back as they were before it, which is an edit of its own, and gives the edit taken
   * back; `undefined` when there is none. Without `edit` it is the last one of the person of `origin` that is neither
   * undone nor an undo; with it any, also an undo, which brings back what that took away. Throws ProblemError
   * `entry-changed` when an entry has been changed since, `edit-not-found` for a number that is not there, and
   * `edit-undone` for an edit that is undone already.
   */
  undoEntryEdit(origin: EditOrigin, edit?: number): Promise<EntryEdit | undefined>;
}

/** The part of a store that reads the history of entries. */
export interface EntryHistory {
  /** Edits, the newest first, of numbers lower than `before`. Default limit: all. */
  entryEdits(options?: { readonly limit?: number; readonly before?: number }): Promise<readonly EntryEdit[]>;
  /** The edit that `undoEntryEdit` would take back for this person. */
  editToUndo(by?: string): Promise<EntryEdit | undefined>;
  /** Changes of one edit in order of the entries, or of the entries of one id, the newest first. Default limit: all. */
  entryChanges(wanted: WantedChanges): Promise<readonly EntryChange[]>;
}

/** Whether two origins belong to one edit. */
export function sameOrigin(one: EditOrigin, other: EditOrigin): boolean {
  return one.command === other.command && one.at === other.at && one.by === other.by;
}

/** Throws Error when replacements make no sense together. */
export function refuseSenselessReplacements(replacements: readonly EntryReplacement[]): void {
  const ids = new Set(replacements.map(({ id }) => id));
  if (ids.size < replacements.length) throw new Error('an entry is replaced twice');
  for (const { id, before, after } of replacements) {
    if (before === undefined && after === undefined)
      throw new Error('a replacement has a before or an after');
    if ([before, after].some((entry) => entry !== undefined && entry.id !== id))
      throw new Error('a replacement is about another entry than its id says');
  }
}

/** An edit as a problem names it: `12: termbase edit, anna, 2026-11-24T08:15:00Z`. */
export function editName(edit: EntryEdit | undefined): string {
  if (edit === undefined) return '–';
  const { number, command, by, at } = edit;
  return `${number}: ${[command, by, at].filter((part) => part !== undefined).join(', ')}`;
}
