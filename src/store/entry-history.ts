// Changes of concept entries and how they are remembered (edit-history.ts).

import type { ConceptEntry, EntryReplacement } from '../model/entry.js';
import type { EditOrigin, RecordedEdit, WantedEdits } from './edit-history.js';

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
  undoEntryEdit(origin: EditOrigin, edit?: number): Promise<RecordedEdit | undefined>;
}

/** The part of a store that reads the history of entries. */
export interface EntryHistory {
  /** Edits, the newest first. */
  entryEdits(wanted?: WantedEdits): Promise<readonly RecordedEdit[]>;
  /** The edit that `undoEntryEdit` would take back for this person. */
  entryEditToUndo(by?: string): Promise<RecordedEdit | undefined>;
  /** Changes of one edit in order of the entries, or of the entries of one id, the newest first. Default limit: all. */
  entryChanges(wanted: WantedChanges): Promise<readonly EntryChange[]>;
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
