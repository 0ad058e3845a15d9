// Writing inside one transaction, one put after the other; units, entries and alignments in tables of their own.

import type { BeadEdit, ReviewedBead } from '../../model/alignment.js';
import type { CandidateEdit, CandidateListHead, ListedCandidate } from '../../model/candidate-list.js';
import type { ConceptEntry, EntryReplacement } from '../../model/entry.js';
import type { CheckRecord, IgnoreMark } from '../../model/ignore-mark.js';
import { ProblemError } from '../../model/problem.js';
import type { TranslationUnit, UnitReplacement } from '../../model/unit.js';
import type { AlignmentHead, PlacedBead, PutCounts, StoreWriter } from '../contract.js';
import type { EditOrigin, RecordedEdit } from '../edit-history.js';
import { refuseSenselessReplacements } from '../entry-history.js';
import { Queue } from '../queue.js';
import {
  refuseUnstorableAlignment,
  refuseUnstorableBeadUnits,
  refuseUnstorableCandidateEdit,
  refuseUnstorableCandidates,
  refuseUnstorableEntries,
  refuseUnstorableOrigin,
  refuseUnstorableReplacements,
  refuseUnstorableMarks,
  refuseUnstorableRecord,
  refuseUnstorableRules,
  refuseUnstorableUnitReplacements,
  refuseUnstorableUnits,
} from '../storable.js';
import type { JoinedUnit } from '../unit-history.js';
import { refuseRepeatedUnits } from '../unit-history.js';
import { AlignmentTable } from './alignment-table.js';
import { CandidateTable } from './candidate-table.js';
import type { Connection } from './connection.js';
import { EntryTable } from './entry-table.js';
import { damaged } from './failure.js';
import { checkRecordTable, ignoreMarkTable } from './check-table.js';
import { putRules } from './segmentation-table.js';
import { UnitTable } from './unit-table.js';

interface StateRow {
  readonly next_unit: number;
  readonly next_entry: number;
}

const STATE = 'SELECT next_unit, next_entry FROM state';
const KEEP_STATE = 'UPDATE state SET revision = revision + 1, next_unit = ?1, next_entry = ?2';

export class SqliteWriter implements StoreWriter {
  readonly #connection: Connection;
  readonly #queue = new Queue();
  readonly #units: UnitTable;
  readonly #alignments: AlignmentTable;
  readonly #candidates: CandidateTable;
  readonly #entries: EntryTable;
  #changed = false;
  #ended = false;
  /** A put that failed half-way: what it left must not be kept, even when the caller goes on. */
  #failure: { readonly error: unknown } | undefined;

  private constructor(connection: Connection, state: StateRow) {
    this.#connection = connection;
    this.#units = new UnitTable(connection, state.next_unit);
    this.#alignments = new AlignmentTable(connection, this.#units);
    this.#candidates = new CandidateTable(connection);
    this.#entries = new EntryTable(connection, state.next_entry);
  }

  /** A writer inside the transaction that the connection is in. */
  static async begin(connection: Connection): Promise<SqliteWriter> {
    const [state] = await connection.all<StateRow>(STATE);
    if (state === undefined) throw damaged(connection.file, 'the state row is gone');
    return new SqliteWriter(connection, state);
  }

  /** Waits for puts nobody awaited, then writes down the new state. */
  async finish(): Promise<void> {
    await this.#queue.idle();
    if (this.#failure !== undefined) throw this.#failure.error;
    await this.#units.finish();
    await this.#entries.finish();
    const tables = [this.#units, this.#entries, this.#alignments, this.#candidates];
    const changed = this.#changed || tables.some((table) => table.changed);
    if (changed) await this.#connection.run(KEEP_STATE, this.#units.nextId, this.#entries.nextId);
  }

  /** From now on the writer refuses; waits for what is under way. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#queue.idle();
    await this.#units.settled().catch(() => undefined);
  }

  async putUnits(memory: string, units: readonly TranslationUnit[], origin: EditOrigin): Promise<PutCounts> {
    this.#assertInWrite();
    refuseUnstorableUnits(memory, units, origin);
    return this.#put(() => this.#units.put(memory, units, origin));
  }

  async replaceUnits(
    replacements: readonly UnitReplacement[],
    origin: EditOrigin,
  ): Promise<readonly JoinedUnit[]> {
    this.#assertInWrite();
    refuseRepeatedUnits(replacements);
    refuseUnstorableUnitReplacements(replacements, origin);
    return this.#put(() => this.#units.replace(replacements, origin));
  }

  async undoUnitEdit(origin: EditOrigin, edit?: number): Promise<RecordedEdit | undefined> {
    this.#assertInWrite();
    refuseUnstorableOrigin(origin);
    return this.#put(() => this.#units.undo(origin, edit));
  }

  async putAlignment(alignment: AlignmentHead, beads: readonly PlacedBead[]): Promise<PutCounts> {
    this.#assertInWrite();
    refuseUnstorableAlignment(alignment);
    refuseUnstorableBeadUnits(beads.map(({ unit }) => unit));
    return this.#put(() => this.#alignments.put(alignment, beads));
  }

  async editAlignment(
    name: string,
    edit: BeadEdit,
    units: readonly (TranslationUnit | undefined)[],
  ): Promise<void> {
    this.#assertInWrite();
    if (units.length !== edit.inserted.length)
      throw new Error('an edit has one unit or undefined for each bead');
    refuseUnstorableBeadUnits(units);
    return this.#put(() => this.#alignments.edit(name, edit, units));
  }

  async undoAlignmentEdit(
    name: string,
    unitsOf: (bead: ReviewedBead) => TranslationUnit | undefined,
  ): Promise<BeadEdit | undefined> {
    this.#assertInWrite();
    return this.#put(() => this.#alignments.undo(name, unitsOf));
  }

  async removeAlignment(name: string): Promise<boolean> {
    this.#assertInWrite();
    return this.#put(() => this.#alignments.remove(name));
  }

  async putCandidates(list: CandidateListHead, candidates: readonly ListedCandidate[]): Promise<void> {
    this.#assertInWrite();
    refuseUnstorableCandidates(list, candidates);
    return this.#put(() => this.#candidates.put(list, candidates));
  }

  async editCandidates(name: string, edit: CandidateEdit): Promise<void> {
    this.#assertInWrite();
    refuseUnstorableCandidateEdit(edit);
    return this.#put(() => this.#candidates.edit(name, edit));
  }

  async undoCandidateEdit(name: string): Promise<CandidateEdit | undefined> {
    this.#assertInWrite();
    return this.#put(() => this.#candidates.undo(name));
  }

  async removeCandidates(name: string): Promise<boolean> {
    this.#assertInWrite();
    return this.#put(() => this.#candidates.remove(name));
  }

  async putSegmentationRules(srx: string, version: string): Promise<void> {
    this.#assertInWrite();
    refuseUnstorableRules(srx, version);
    return this.#put(async () => {
      const changed = await putRules(this.#connection, { version, srx });
      this.#changed ||= changed;
    });
  }

  async putIgnoreMarks(marks: readonly IgnoreMark[]): Promise<void> {
    this.#assertInWrite();
    refuseUnstorableMarks(marks);
    return this.#put(async () => {
      for (const mark of marks) {
        const changed = await ignoreMarkTable.put(this.#connection, mark.fingerprint, mark);
        this.#changed ||= changed;
      }
    });
  }

  async removeIgnoreMarks(fingerprints: readonly string[]): Promise<number> {
    this.#assertInWrite();
    return this.#put(async () => {
      let removed = 0;
      for (const fingerprint of fingerprints)
        if (await ignoreMarkTable.remove(this.#connection, fingerprint)) removed += 1;
      this.#changed ||= removed > 0;
      return removed;
    });
  }

  async putCheckRecord(record: CheckRecord): Promise<void> {
    this.#assertInWrite();
    refuseUnstorableRecord(record);
    return this.#put(async () => {
      const changed = await checkRecordTable.put(this.#connection, record.name, record);
      this.#changed ||= changed;
    });
  }

  async putEntries(
    termbase: string,
    entries: readonly ConceptEntry[],
    origin: EditOrigin,
  ): Promise<PutCounts> {
    this.#assertInWrite();
    refuseUnstorableEntries(termbase, entries, origin);
    return this.#put(() => this.#entries.put(termbase, entries, origin));
  }

  async replaceEntries(
    termbase: string,
    replacements: readonly EntryReplacement[],
    origin: EditOrigin,
  ): Promise<void> {
    this.#assertInWrite();
    refuseSenselessReplacements(replacements);
    refuseUnstorableReplacements(termbase, replacements, origin);
    return this.#put(() => this.#entries.replace(termbase, replacements, origin));
  }

  async undoEntryEdit(origin: EditOrigin, edit?: number): Promise<RecordedEdit | undefined> {
    this.#assertInWrite();
    refuseUnstorableOrigin(origin);
    return this.#put(() => this.#entries.undo(origin, edit));
  }

  #put<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#queue.run(async () => {
      try {
        return await work();
      } catch (error) {
        if (!isRefusal(error)) this.#failure = { error };
        throw error;
      }
    });
  }

  #assertInWrite(): void {
    if (this.#ended) throw new Error('the write this writer belonged to has ended');
  }
}

const REFUSALS = [
  'alignment-changed',
  'candidates-changed',
  'edit-not-found',
  'edit-undone',
  'entry-changed',
  'text-not-storable',
  'unit-changed',
  'unit-taken',
];

/** A refusal found out before anything was written: the write is as it was. */
function isRefusal(error: unknown): boolean {
  return error instanceof ProblemError && REFUSALS.includes(error.problem.code);
}
