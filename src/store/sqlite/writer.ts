// Writing inside one transaction, one put after the other; units and alignments in tables of their own.

import type { BeadEdit, ReviewedBead } from '../../model/alignment.js';
import type { CandidateEdit, CandidateListHead, ListedCandidate } from '../../model/candidate-list.js';
import type { ConceptEntry } from '../../model/entry.js';
import { ProblemError } from '../../model/problem.js';
import type { TranslationUnit } from '../../model/unit.js';
import type { AlignmentHead, PlacedBead, PutCounts, StoreWriter } from '../contract.js';
import { possibleIds, sameConcept } from '../identity.js';
import { readEntry } from '../payload.js';
import { Queue } from '../queue.js';
import {
  refuseUnstorableAlignment,
  refuseUnstorableBeadUnits,
  refuseUnstorableCandidateEdit,
  refuseUnstorableCandidates,
  refuseUnstorableEntries,
  refuseUnstorableRules,
  refuseUnstorableUnits,
} from '../storable.js';
import { AlignmentTable } from './alignment-table.js';
import { CandidateTable } from './candidate-table.js';
import { Collections } from './collections.js';
import type { Connection } from './connection.js';
import type { EntryRow, Known } from './draft.js';
import { addCounts, chunksOf, Draft, toEntryRow } from './draft.js';
import { damaged } from './failure.js';
import { putRules } from './segmentation-table.js';
import { UnitTable } from './unit-table.js';

interface StateRow {
  readonly next_unit: number;
  readonly next_entry: number;
}

const STATE = 'SELECT next_unit, next_entry FROM state';
const KEEP_STATE = 'UPDATE state SET revision = revision + 1, next_unit = ?1, next_entry = ?2';

const KNOWN_ENTRIES = `
  SELECT entry_key AS key, id, lower(hex(digest)) AS digest, payload FROM entries
  WHERE termbase = ?1 AND entry_key IN (SELECT value FROM json_each(?2))`;
const ADD_ENTRIES = `
  INSERT INTO entries (id, termbase, entry_key, digest, payload)
  SELECT value ->> 0, value ->> 1, value ->> 2, unhex(value ->> 3), value ->> 4 FROM json_each(?1)`;
const CHANGE_ENTRIES = `
  UPDATE entries SET digest = unhex(item.value ->> 1), payload = item.value ->> 2
  FROM json_each(?1) AS item WHERE entries.id = item.value ->> 0`;

export class SqliteWriter implements StoreWriter {
  readonly #connection: Connection;
  readonly #queue = new Queue();
  readonly #units: UnitTable;
  readonly #alignments: AlignmentTable;
  readonly #candidates: CandidateTable;
  readonly #termbases: Collections;
  #nextEntry: number;
  #changed = false;
  #ended = false;
  /** A put that failed half-way: what it left must not be kept, even when the caller goes on. */
  #failure: { readonly error: unknown } | undefined;

  private constructor(connection: Connection, state: StateRow) {
    this.#connection = connection;
    this.#units = new UnitTable(connection, state.next_unit);
    this.#alignments = new AlignmentTable(connection, this.#units);
    this.#candidates = new CandidateTable(connection);
    this.#termbases = new Collections(connection, 'termbases');
    this.#nextEntry = state.next_entry;
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
    await this.#termbases.finish();
    const changed =
      this.#changed || this.#units.changed || this.#alignments.changed || this.#candidates.changed;
    if (changed) await this.#connection.run(KEEP_STATE, this.#units.nextId, this.#nextEntry);
  }

  /** From now on the writer refuses; waits for what is under way. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#queue.idle();
    await this.#units.settled().catch(() => undefined);
  }

  async putUnits(memory: string, units: readonly TranslationUnit[]): Promise<PutCounts> {
    this.#assertInWrite();
    refuseUnstorableUnits(memory, units);
    return this.#put(() => this.#units.put(memory, units));
  }

  async removeUnits(ids: readonly number[]): Promise<number> {
    this.#assertInWrite();
    return this.#put(() => this.#units.remove(ids));
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

  async putEntries(termbase: string, entries: readonly ConceptEntry[]): Promise<PutCounts> {
    this.#assertInWrite();
    refuseUnstorableEntries(termbase, entries);
    return this.#put(async () => {
      const { id, made } = await this.#termbases.open(termbase);
      const counts = { added: 0, updated: 0, duplicates: 0 };
      for (const rows of chunksOf(entries, toEntryRow)) addCounts(counts, await this.#putEntryRows(id, rows));
      this.#changed ||= made || counts.added + counts.updated > 0;
      this.#termbases.grow(id, counts.added);
      return counts;
    });
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

  async #putEntryRows(termbase: number, rows: readonly EntryRow[]): Promise<PutCounts> {
    const draft = new Draft<EntryRow>();
    await this.#learn(draft, termbase, rows);
    const counts = { added: 0, updated: 0, duplicates: 0 };
    for (const { entry } of rows) {
      const id = await this.#freeOrSame(draft, termbase, entry);
      counts[draft.place(toEntryRow({ ...entry, id }), () => this.#nextEntry++)]++;
    }
    const added = [...draft.added].map(([id, row]) => [id, termbase, row.key, row.digest, row.payload]);
    if (added.length > 0) await this.#connection.batch(ADD_ENTRIES, added);
    if (draft.changed.size > 0) await this.#connection.batch(CHANGE_ENTRIES, draft.changes());
    return counts;
  }

  /** The id under which this concept stands, or the first free one after those of other concepts. */
  async #freeOrSame(draft: Draft<EntryRow>, termbase: number, entry: ConceptEntry): Promise<string> {
    for (const id of possibleIds(entry.id)) {
      if (!draft.known.has(id)) await this.#learn(draft, termbase, [{ key: id }]);
      const payload = draft.known.get(id)?.payload;
      if (payload === undefined || sameConcept(readEntry(payload), entry)) return id;
    }
    throw new Error('unreachable: there is always a free id');
  }

  async #learn(
    draft: Draft<EntryRow>,
    termbase: number,
    rows: readonly { readonly key: string }[],
  ): Promise<void> {
    const keys = JSON.stringify(rows.map(({ key }) => key));
    const found = await this.#connection.all<Known & { readonly key: string }>(KNOWN_ENTRIES, termbase, keys);
    draft.learn(rows, found);
  }

  #assertInWrite(): void {
    if (this.#ended) throw new Error('the write this writer belonged to has ended');
  }
}

/** A refusal found out before anything was written: the write is as it was. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof ProblemError &&
    ['alignment-changed', 'candidates-changed', 'text-not-storable'].includes(error.problem.code)
  );
}
