// Where units and entries with their histories and reviewed alignments are kept: the one contract that every driver fulfils and
// that one conformance suite checks (test/store). Drivers are plain keepers: they know texts and keys, not translation.

import type { AlignedText, BeadEdit, ReviewedBead } from '../model/alignment.js';
import type {
  CandidateEdit,
  CandidateListHead,
  CandidateState,
  ListedCandidate,
} from '../model/candidate-list.js';
import type { ConceptEntry } from '../model/entry.js';
import type { CheckRecord, IgnoreMark } from '../model/ignore-mark.js';
import type { Language } from '../model/language.js';
import type { Problem } from '../model/problem.js';
import type { TranslationUnit } from '../model/unit.js';
import type { EditOrigin } from './edit-history.js';
import type { EntryEditor, EntryHistory } from './entry-history.js';
import type { UnitEditor, UnitHistory } from './unit-history.js';

import type { TouchedUnits, UnitMark } from './touched-units.js';
export interface StoredUnit {
  /** The store's number for it: rising, never reused. */
  readonly id: number;
  readonly memory: string;
  readonly unit: TranslationUnit;
}

export interface StoredEntry {
  readonly id: number;
  readonly termbase: string;
  readonly entry: ConceptEntry;
}

/** What a write did with what it was given; the three add up to the number given. */
export interface PutCounts {
  readonly added: number;
  readonly updated: number;
  readonly duplicates: number;
}

/** A named memory or termbase and how many units or entries it holds. */
export interface CollectionInfo {
  readonly name: string;
  readonly count: number;
}

/** What an alignment is, without what was decided about it. */
export interface AlignmentHead {
  /** Known by it among all alignments of the store. */
  readonly name: string;
  /** Memory that its units go into. */
  readonly memory: string;
  readonly source: AlignedText;
  readonly target: AlignedText;
  /** Version of the segmentation rules that split both texts. */
  readonly segmentation: string;
}

export interface StoredAlignment extends AlignmentHead {
  /** In order of source and target; every sentence of both texts is in exactly one. */
  readonly beads: readonly ReviewedBead[];
  /** Passages that stand elsewhere in the other text, in order of source; each sentence is in at most one. */
  readonly moved: readonly ReviewedBead[];
}

/** An alignment in a list, and how far its review has come. */
export interface AlignmentInfo {
  readonly name: string;
  readonly memory: string;
  /** All beads, those that moved included: the sum of the next three. */
  readonly beads: number;
  readonly unreviewed: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Edits that can be undone. */
  readonly edits: number;
  readonly sourcePath: string;
  readonly targetPath: string;
}

/** A bead with the unit it stands for in its memory; none while it is not to be found there. */
export interface PlacedBead {
  readonly bead: ReviewedBead;
  readonly unit?: TranslationUnit;
}

/** A list of candidates in a list of lists, and how far its review has come. */
export interface CandidateListInfo extends CandidateListHead {
  readonly counts: Readonly<Record<CandidateState, number>>;
  /** Edits that can be undone. */
  readonly edits: number;
}

/** Rules by which sentences are split, as SRX, and the version they are known by. */
export interface StoredSegmentationRules {
  readonly version: string;
  readonly srx: string;
}

export interface StoreHealth {
  readonly ok: boolean;
  readonly units: number;
  readonly entries: number;
  readonly problems: readonly Problem[];
}

/**
 * Lives only inside one `write`; using it afterwards throws. Puts asked at once are done one after the other. A put
 * that refuses text, and an edit that no longer fits, leave the write as it was; any other failure dooms all of it.
 *
 * Units of alignments: a bead whose unit is new in the memory adds it, and refers to it; beads with an equal unit, of
 * any alignment, share it. The fields of such a unit are those of the bead put last, but its `status` is made here:
 * `confirmed` while a bead that refers to it is accepted, else `unreviewed`. It leaves the memory with the last
 * bead that refers to it. A unit that came otherwise (`putUnits`, `replaceUnits`) is never changed, removed or referred to by a
 * bead.
 */
export interface StoreWriter extends EntryEditor, UnitEditor {
  /**
   * Adds units to a memory, made when it is new. A unit whose key, languages and content (inline codes
   * included) are all in the memory already is a duplicate; when its other fields differ, the stored one
   * takes the new fields and counts as updated. The order of the two languages is no part of identity; the
   * order of several variants of one language is. Content comes back as `makeContent` shapes it.
   * Throws ProblemError `text-not-storable` for text that XML 1.0 cannot hold, in any field: `place.unit` is
   * the unit's key, or its number in `units` from 1. Take one or two thousand a call: less is slower, and
   * more gains nothing. A unit that only alignments had put there is taken over from them: no bead refers to it
   * any more, so no alignment changes or removes it. What is added and changed comes into the history as an edit of this
   * origin; for what is added that costs nothing.
   */
  putUnits(memory: string, units: readonly TranslationUnit[], origin: EditOrigin): Promise<PutCounts>;
  /**
   * Adds entries to a termbase, made when it is new. An entry with the id of a stored one and a term in
   * common (same language, same segment key) replaces it (updated; duplicate when equal). An entry with the
   * id of a stored one and no term in common is another concept: it is looked for under `c1-2`, `c1-3`, …
   * and added under the first of these that is free. Refuses text as `putUnits` does; `place.unit` is the id.
   * What is added and changed comes into the history as an edit of this origin.
   */
  putEntries(termbase: string, entries: readonly ConceptEntry[], origin: EditOrigin): Promise<PutCounts>;

  /**
   * Keeps an alignment in place of the one of that name, whose units leave as when it is removed and whose edits are
   * forgotten. Gives what became of the units: `duplicates` are those the memory had (from elsewhere, or equal).
   * `beads` come in order, those that moved among or after them. Throws ProblemError `text-not-storable`: for a
   * sentence `place` has the file and in `unit` its number from 1, for a unit its key or the number of its bead.
   * Throws Error when a sentence is not in exactly one bead, or in two that moved.
   */
  putAlignment(alignment: AlignmentHead, beads: readonly PlacedBead[]): Promise<PutCounts>;
  /**
   * Exchanges beads and remembers how to undo it. `units` are those of `edit.inserted`, one for each or undefined.
   * `edit.inserted` come in order and hold the same sentences as those removed; those that moved are free in that.
   * Takes time for the beads of the edit, not for those of the alignment. Throws ProblemError `alignment-changed`
   * when the beads to remove are not in it just so (then somebody else was first, or it is gone), `text-not-storable`
   * as `putAlignment` does, and Error when the sentences do not fit.
   */
  editAlignment(name: string, edit: BeadEdit, units: readonly (TranslationUnit | undefined)[]): Promise<void>;
  /**
   * Undoes the last edit, forgets it and gives it back; `undefined` when there is none. `unitsOf` is asked for the
   * unit of each bead that comes back.
   */
  undoAlignmentEdit(
    name: string,
    unitsOf: (bead: ReviewedBead) => TranslationUnit | undefined,
  ): Promise<BeadEdit | undefined>;
  /** Removes an alignment and the units that only its beads refer to; false when there is none of that name. */
  removeAlignment(name: string): Promise<boolean>;

  /**
   * Keeps a list of candidates in place of the one of that name, whose edits are forgotten. Numbers rise, with holes or
   * without; throws Error when they do not. Throws ProblemError `text-not-storable`, in `place.unit` the number.
   */
  putCandidates(list: CandidateListHead, candidates: readonly ListedCandidate[]): Promise<void>;
  /**
   * Changes decisions and remembers the edit; its `entries` are kept with it, but changing them is left to the caller.
   * Takes time for the decisions of the edit. Throws ProblemError `candidates-changed` when a decision is not as
   * `before` says (then somebody else was first, or the list is gone), `text-not-storable` as `putCandidates` does.
   */
  editCandidates(name: string, edit: CandidateEdit): Promise<void>;
  /** Undoes the decisions of the last edit, forgets it and gives it back; `undefined` when there is none. */
  undoCandidateEdit(name: string): Promise<CandidateEdit | undefined>;
  /** Removes a list of candidates; false when there is none of that name. */
  removeCandidates(name: string): Promise<boolean>;

  /**
   * Puts segmentation rules in force. They are kept for ever under their version, because alignments refer to it;
   * throws Error when others have it.
   */
  putSegmentationRules(srx: string, version: string): Promise<void>;

  /** Keeps ignore marks; one with the fingerprint of another takes its place. Throws ProblemError `text-not-storable`. */
  putIgnoreMarks(marks: readonly IgnoreMark[]): Promise<void>;
  /** Takes back the marks with these fingerprints; gives how many there were. */
  removeIgnoreMarks(fingerprints: readonly string[]): Promise<number>;
  /** Keeps what a check found, in place of the record of that name. Throws ProblemError `text-not-storable`. */
  putCheckRecord(record: CheckRecord): Promise<void>;
}

export interface Store extends EntryHistory, UnitHistory {
  /**
   * Runs `work` and keeps all it wrote, or nothing when it throws, is killed or the machine loses power.
   * Writes queue: one at a time, in the order asked. Readers see the state before until it is kept. A write
   * asked and awaited inside another waits for ever. Throws what `work` throws, and ProblemError when the
   * world refuses (store-locked, disk-full, disk-failed, file-not-writable, store-damaged).
   */
  write<Result>(work: (writer: StoreWriter) => Promise<Result>): Promise<Result>;

  /** In the order in which they were made. */
  memories(): Promise<readonly CollectionInfo[]>;
  termbases(): Promise<readonly CollectionInfo[]>;
  /** A number that rises with every write that changed something. */
  revision(): Promise<number>;
  /** The state of the units: an index made at another mark is stale. As good as free when nothing was written. */
  unitMark(): Promise<UnitMark>;
  /**
   * The units that were added, changed or removed since a mark, as ranges of ids that hold them all; `undefined` when
   * that is not known: it is too many writes ago, or another store's mark.
   */
  touchedUnits(since: UnitMark): Promise<TouchedUnits | undefined>;

  /**
   * Units in order of id, in batches, of one memory or of all. Memory use does not grow with their number. What is
   * kept while it runs may come too. Throws ProblemError `cancelled` when the signal says so.
   */
  units(options?: {
    readonly memory?: string;
    readonly signal?: AbortSignal;
  }): AsyncIterable<readonly StoredUnit[]>;
  /** The units with these ids, in the order asked; ids that are not there are left out. */
  unitsById(ids: readonly number[]): Promise<readonly StoredUnit[]>;
  /**
   * Units whose text in `language` has one of these segment keys (`segmentKey` in text/normal-form), by id. The
   * empty key finds nothing.
   */
  unitsByKey(language: Language, keys: readonly string[]): Promise<readonly StoredUnit[]>;
  /**
   * Units whose normal form (`normalForm`) in `language` contains every needle as a substring, by id, at
   * most `limit` after id `after`. Needles are normal forms of at least one character (an empty one throws);
   * no needles find every unit. Needles of three characters and more are found by index, shorter ones alone by
   * a scan that ends when `limit` is reached.
   */
  unitsContaining(
    language: Language,
    needles: readonly string[],
    options: { readonly limit: number; readonly after?: number; readonly memory?: string },
  ): Promise<readonly StoredUnit[]>;

  /** Entries in order of id, in batches, of one termbase or of all. */
  entries(options?: {
    readonly termbase?: string;
    readonly signal?: AbortSignal;
  }): AsyncIterable<readonly StoredEntry[]>;
  /** The entries of this id, one of each termbase at most, in order of id, or only that of one termbase. */
  entriesById(id: string, options?: { readonly termbase?: string }): Promise<readonly StoredEntry[]>;

  /** In the order in which they were first made. */
  alignments(): Promise<readonly AlignmentInfo[]>;
  /** The whole of one alignment as it was at one moment, or `undefined` when there is none of that name. */
  alignment(name: string): Promise<StoredAlignment | undefined>;

  /** In the order in which they were first made. */
  candidateLists(): Promise<readonly CandidateListInfo[]>;
  /** Candidates of a list by number, all or those in these states; `undefined` when there is no list of that name. */
  candidates(
    name: string,
    states?: readonly CandidateState[],
  ): Promise<readonly ListedCandidate[] | undefined>;

  /** The segmentation rules of a version, or those in force: the last that were put. */
  segmentationRules(version?: string): Promise<StoredSegmentationRules | undefined>;

  /** In the order in which their fingerprints first came. */
  ignoreMarks(): Promise<readonly IgnoreMark[]>;
  /** What the last check of a file or memory found. */
  checkRecord(name: string): Promise<CheckRecord | undefined>;

  /**
   * Looks for damage; what it finds are values, it never throws for it. `deep` compares every text, key and index
   * with what was written; without it the check stays within seconds.
   */
  health(options?: { readonly deep?: boolean }): Promise<StoreHealth>;
  /** Waits for the writes asked so far and lets go of everything. Later calls throw. */
  close(): Promise<void>;
}
