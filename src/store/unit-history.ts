// Changes of translation units and how they are remembered (edit-history.ts). Units are known by the store's number.
//
// Alignments put, change and remove units of their own (contract.ts) and remember that themselves, as edits of the
// alignment; nothing of it is in this history. What is changed here belongs to no alignment from then on, also when it
// is put back: so what the history says a unit became is what the next change of it found. A deleted unit of a bead
// comes back when its documents are aligned anew; a pair that is wrong for good is rejected in review.

import type { TranslationUnit, UnitReplacement } from '../model/unit.js';
import type { EditOrigin, RecordedEdit, WantedEdits } from './edit-history.js';

/** What an edit did to one unit: added it (no `before`), deleted it (no `after`), or changed it. */
export interface UnitChange {
  /** Number of the edit. */
  readonly edit: number;
  readonly memory: string;
  /** The store's number of the unit. */
  readonly id: number;
  readonly before?: TranslationUnit;
  readonly after?: TranslationUnit;
}

/** Changes of units that are wanted: those of one edit (of numbers higher than `after`), or those of one unit. */
export type WantedUnitChanges =
  | { readonly edit: number; readonly limit?: number; readonly after?: number }
  | { readonly id: number; readonly limit?: number };

/** A unit that left because another of its memory says the same now. */
export interface JoinedUnit {
  readonly id: number;
  /** The one that stays. */
  readonly into: number;
}

/** The part of a writer that changes units one by one; edits are as those of entries. */
export interface UnitEditor {
  /**
   * Changes and deletes units, all of them or none, as if at once: two may exchange their texts. Of units of one memory
   * that become equal (as `putUnits` has it) one stays: one that stands and is not replaced, else one that keeps what
   * it is known by, else the first given. The others leave, and are given back. Takes time for these units, not for
   * those of the memory. Alignments let go of all of them, and of those that others join. Throws ProblemError
   * `unit-changed` (`place.unit` is the number) when one is not stored just as `before` says, `text-not-storable` as
   * `putUnits` does, and Error when a unit comes twice.
   */
  replaceUnits(replacements: readonly UnitReplacement[], origin: EditOrigin): Promise<readonly JoinedUnit[]>;
  /**
   * Puts all units of an edit back as they were before it, under the numbers they had, which is an edit of its own, and
   * gives the edit taken back; else as `undoEntryEdit`. Throws ProblemError `unit-changed` when a unit has been changed
   * since, and `unit-taken` when another one of its memory says now what it said.
   */
  undoUnitEdit(origin: EditOrigin, edit?: number): Promise<RecordedEdit | undefined>;
}

/** The part of a store that reads the history of units. */
export interface UnitHistory {
  /** Edits, the newest first. */
  unitEdits(wanted?: WantedEdits): Promise<readonly RecordedEdit[]>;
  /** The edit that `undoUnitEdit` would take back for this person. */
  unitEditToUndo(by?: string): Promise<RecordedEdit | undefined>;
  /** Changes of one edit in order of the units, or of one unit, the newest first. Default limit: all. */
  unitChanges(wanted: WantedUnitChanges): Promise<readonly UnitChange[]>;
  /**
   * Forgets all edits of units, so that none can be undone, and gives how many there were; numbers begin again. What units
   * were before is then nowhere in the files of the store, not even in free space: the store is written anew. Throws as
   * `write` does.
   */
  forgetUnitEdits(): Promise<number>;
}

/** Throws Error when replacements make no sense together. */
export function refuseRepeatedUnits(replacements: readonly UnitReplacement[]): void {
  const ids = new Set(replacements.map(({ id }) => id));
  if (ids.size < replacements.length) throw new Error('a unit is replaced twice');
}
