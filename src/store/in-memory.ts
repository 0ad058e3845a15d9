// The store for one run: nothing on disk. The plain reading of the contract, and what other tests build on.
// Look-ups by key and substring scan all units, so it is meant for some hundred thousand of them at most.

import type { BeadEdit, ReviewedBead } from '../model/alignment.js';
import type {
  CandidateEdit,
  CandidateListHead,
  CandidateState,
  ListedCandidate,
} from '../model/candidate-list.js';
import { CANDIDATE_STATES } from '../model/candidate-list.js';
import type { ConceptEntry, EntryReplacement } from '../model/entry.js';
import type { CheckRecord, IgnoreMark } from '../model/ignore-mark.js';
import type { Language } from '../model/language.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { TranslationUnit, UnitReplacement } from '../model/unit.js';
import { unitText } from '../model/unit.js';
import { normalForm, segmentKey } from '../text/normal-form.js';
import { AlignmentShelf } from './alignment-shelf.js';
import { CandidateShelf } from './candidate-shelf.js';
import type {
  AlignmentHead,
  AlignmentInfo,
  CandidateListInfo,
  CollectionInfo,
  PlacedBead,
  PutCounts,
  Store,
  StoredAlignment,
  StoredEntry,
  StoredSegmentationRules,
  StoredUnit,
  StoreWriter,
} from './contract.js';
import type { EditOrigin, RecordedEdit, WantedEdits } from './edit-history.js';
import type { EntryChange, WantedChanges } from './entry-history.js';
import { refuseSenselessReplacements } from './entry-history.js';
import { EntryShelf } from './entry-shelf.js';
import { NamedPayloads } from './named-payloads.js';
import { readEntry, readUnit } from './payload.js';
import { Queue } from './queue.js';
import type { Kept, Shelf } from './shelf.js';
import { Staging } from './staging.js';
import {
  isStorable,
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
} from './storable.js';
import type { JoinedUnit, UnitChange, WantedUnitChanges } from './unit-history.js';
import type { TouchedUnits, UnitMark } from './touched-units.js';
import { fewRanges, TouchedIds, WRITES_REMEMBERED } from './touched-units.js';
import { refuseRepeatedUnits } from './unit-history.js';
import { UnitShelf } from './unit-shelf.js';

const BATCH = 500;

/** What a store in memory consists of. */
class Shelves {
  readonly memory = new UnitShelf();
  readonly units = this.memory.units;
  readonly glossary = new EntryShelf();
  readonly alignments = new AlignmentShelf(this.units);
  readonly candidates = new CandidateShelf();
  readonly rules = new RulesShelf();
  readonly ignoreMarks = new NamedPayloads<IgnoreMark>();
  readonly checkRecords = new NamedPayloads<CheckRecord>();
  readonly #all = [
    this.memory,
    this.glossary,
    this.alignments,
    this.candidates,
    this.rules,
    this.ignoreMarks,
    this.checkRecords,
  ];

  /** Keeps what a write staged; true when that changed anything. */
  keep(): boolean {
    const changed = this.#all.map((shelf) => shelf.keep());
    return changed.includes(true);
  }

  drop(): void {
    for (const shelf of this.#all) shelf.drop();
  }
}

/** Segmentation rules by version, the last put at the end. */
class RulesShelf extends Staging<readonly StoredSegmentationRules[]> {
  constructor() {
    super([]);
  }

  put(rules: StoredSegmentationRules): void {
    const known = this.staged.find(({ version }) => version === rules.version);
    if (known !== undefined && known.srx !== rules.srx)
      throw new Error(`segmentation rules ${rules.version} are there already, with other text`);
    if (known === undefined || known !== this.staged.at(-1))
      this.staged = [...this.staged.filter((other) => other !== known), rules];
  }

  find(version: string | undefined): StoredSegmentationRules | undefined {
    if (version === undefined) return this.kept.at(-1);
    return this.kept.find((rules) => rules.version === version);
  }
}

/** Units touched by the writes of this store, which no other has. */
class Touches {
  #writes: TouchedUnits[] = [{ mark: { revision: 0, stamp: 0 }, ranges: [] }];

  get mark(): UnitMark {
    return this.#writes.at(-1)?.mark ?? { revision: 0, stamp: 0 };
  }

  add(revision: number, ids: readonly number[]): void {
    const touched = new TouchedIds();
    touched.add(ids);
    this.#writes.push({ mark: { revision, stamp: 0 }, ranges: touched.ranges() });
    this.#writes = this.#writes.filter(({ mark }) => mark.revision >= revision - WRITES_REMEMBERED);
  }

  since({ revision, stamp }: UnitMark): TouchedUnits | undefined {
    const place = this.#writes.findIndex(({ mark }) => mark.revision === revision && mark.stamp === stamp);
    if (place < 0) return undefined;
    const ranges = this.#writes.slice(place + 1).flatMap((write) => write.ranges);
    return { mark: this.mark, ranges: fewRanges(ranges, ranges.length) };
  }
}

class InMemoryWriter implements StoreWriter {
  readonly #shelves: Shelves;
  ended = false;

  constructor(shelves: Shelves) {
    this.#shelves = shelves;
  }

  async putUnits(memory: string, units: readonly TranslationUnit[], origin: EditOrigin): Promise<PutCounts> {
    this.#assertInWrite();
    refuseUnstorableUnits(memory, units, origin);
    return this.#shelves.memory.put(memory, units, { origin, release: this.#release });
  }

  async replaceUnits(
    replacements: readonly UnitReplacement[],
    origin: EditOrigin,
  ): Promise<readonly JoinedUnit[]> {
    this.#assertInWrite();
    refuseRepeatedUnits(replacements);
    refuseUnstorableUnitReplacements(replacements, origin);
    return this.#shelves.memory.replace(replacements, { origin, release: this.#release });
  }

  async undoUnitEdit(origin: EditOrigin, edit?: number): Promise<RecordedEdit | undefined> {
    this.#assertInWrite();
    refuseUnstorableOrigin(origin);
    return this.#shelves.memory.undo(origin, edit, this.#release);
  }

  readonly #release = (ids: readonly number[]): void => this.#shelves.alignments.release(ids);

  async putAlignment(alignment: AlignmentHead, beads: readonly PlacedBead[]): Promise<PutCounts> {
    this.#assertInWrite();
    refuseUnstorableAlignment(alignment);
    refuseUnstorableBeadUnits(beads.map(({ unit }) => unit));
    return this.#shelves.alignments.put(alignment, beads);
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
    this.#shelves.alignments.edit(name, edit, units);
  }

  async undoAlignmentEdit(
    name: string,
    unitsOf: (bead: ReviewedBead) => TranslationUnit | undefined,
  ): Promise<BeadEdit | undefined> {
    this.#assertInWrite();
    return this.#shelves.alignments.undo(name, unitsOf);
  }

  async removeAlignment(name: string): Promise<boolean> {
    this.#assertInWrite();
    return this.#shelves.alignments.remove(name);
  }

  async putCandidates(list: CandidateListHead, candidates: readonly ListedCandidate[]): Promise<void> {
    this.#assertInWrite();
    refuseUnstorableCandidates(list, candidates);
    this.#shelves.candidates.put(list, candidates);
  }

  async editCandidates(name: string, edit: CandidateEdit): Promise<void> {
    this.#assertInWrite();
    refuseUnstorableCandidateEdit(edit);
    this.#shelves.candidates.edit(name, edit);
  }

  async undoCandidateEdit(name: string): Promise<CandidateEdit | undefined> {
    this.#assertInWrite();
    return this.#shelves.candidates.undo(name);
  }

  async removeCandidates(name: string): Promise<boolean> {
    this.#assertInWrite();
    return this.#shelves.candidates.remove(name);
  }

  async putSegmentationRules(srx: string, version: string): Promise<void> {
    this.#assertInWrite();
    refuseUnstorableRules(srx, version);
    this.#shelves.rules.put({ version, srx });
  }

  async putIgnoreMarks(marks: readonly IgnoreMark[]): Promise<void> {
    this.#assertInWrite();
    refuseUnstorableMarks(marks);
    for (const mark of marks) this.#shelves.ignoreMarks.put(mark.fingerprint, mark);
  }

  async removeIgnoreMarks(fingerprints: readonly string[]): Promise<number> {
    this.#assertInWrite();
    return fingerprints.filter((fingerprint) => this.#shelves.ignoreMarks.remove(fingerprint)).length;
  }

  async putCheckRecord(record: CheckRecord): Promise<void> {
    this.#assertInWrite();
    refuseUnstorableRecord(record);
    this.#shelves.checkRecords.put(record.name, record);
  }

  async putEntries(
    termbase: string,
    entries: readonly ConceptEntry[],
    origin: EditOrigin,
  ): Promise<PutCounts> {
    this.#assertInWrite();
    refuseUnstorableEntries(termbase, entries, origin);
    return this.#shelves.glossary.put(termbase, entries, origin);
  }

  async replaceEntries(
    termbase: string,
    replacements: readonly EntryReplacement[],
    origin: EditOrigin,
  ): Promise<void> {
    this.#assertInWrite();
    refuseSenselessReplacements(replacements);
    refuseUnstorableReplacements(termbase, replacements, origin);
    this.#shelves.glossary.replace(termbase, replacements, origin);
  }

  async undoEntryEdit(origin: EditOrigin, edit?: number): Promise<RecordedEdit | undefined> {
    this.#assertInWrite();
    refuseUnstorableOrigin(origin);
    return this.#shelves.glossary.undo(origin, edit);
  }

  #assertInWrite(): void {
    if (this.ended) throw new Error('the write this writer belonged to has ended');
  }
}

/** A store that lives as long as the process; the same answers as the other drivers give. */
export function createInMemoryStore(): Store {
  return new InMemoryStore();
}

class InMemoryStore implements Store {
  readonly #shelves = new Shelves();
  readonly #queue = new Queue();
  #revision = 0;
  readonly #touches = new Touches();
  #closed = false;

  write<Result>(work: (writer: StoreWriter) => Promise<Result>): Promise<Result> {
    if (this.#closed) return Promise.reject(closedError());
    return this.#queue.run(async () => {
      const writer = new InMemoryWriter(this.#shelves);
      try {
        const result = await work(writer);
        const touched = this.#shelves.units.stagedIds;
        if (this.#shelves.keep()) this.#revision++;
        if (touched.length > 0) this.#touches.add(this.#revision, touched);
        return result;
      } finally {
        writer.ended = true;
        this.#shelves.drop();
      }
    });
  }

  async memories(): Promise<readonly CollectionInfo[]> {
    this.#assertOpen();
    return this.#shelves.units.collections();
  }

  async termbases(): Promise<readonly CollectionInfo[]> {
    this.#assertOpen();
    return this.#shelves.glossary.entries.collections();
  }

  async revision(): Promise<number> {
    this.#assertOpen();
    return this.#revision;
  }

  async unitMark(): Promise<UnitMark> {
    this.#assertOpen();
    return this.#touches.mark;
  }

  async touchedUnits(since: UnitMark): Promise<TouchedUnits | undefined> {
    this.#assertOpen();
    return this.#touches.since(since);
  }

  async *units(options: { readonly memory?: string; readonly signal?: AbortSignal } = {}) {
    for await (const batch of this.#batches(this.#shelves.units, options.memory, options.signal))
      yield batch.map(toStoredUnit);
  }

  async *entries(options: { readonly termbase?: string; readonly signal?: AbortSignal } = {}) {
    for await (const batch of this.#batches(this.#shelves.glossary.entries, options.termbase, options.signal))
      yield batch.map(toStoredEntry);
  }

  async entriesById(
    id: string,
    { termbase }: { readonly termbase?: string } = {},
  ): Promise<readonly StoredEntry[]> {
    this.#assertOpen();
    return [...this.#shelves.glossary.entries.kept.values()]
      .filter((kept) => kept.key === id && (termbase === undefined || kept.collection === termbase))
      .map(toStoredEntry);
  }

  async entryEdits(wanted?: WantedEdits): Promise<readonly RecordedEdit[]> {
    this.#assertOpen();
    return this.#shelves.glossary.history.edits(wanted);
  }

  async entryEditToUndo(by?: string): Promise<RecordedEdit | undefined> {
    this.#assertOpen();
    return this.#shelves.glossary.history.editToUndo(by);
  }

  async entryChanges(wanted: WantedChanges): Promise<readonly EntryChange[]> {
    this.#assertOpen();
    return this.#shelves.glossary.changes(wanted);
  }

  async unitEdits(wanted?: WantedEdits): Promise<readonly RecordedEdit[]> {
    this.#assertOpen();
    return this.#shelves.memory.history.edits(wanted);
  }

  async unitEditToUndo(by?: string): Promise<RecordedEdit | undefined> {
    this.#assertOpen();
    return this.#shelves.memory.history.editToUndo(by);
  }

  async unitChanges(wanted: WantedUnitChanges): Promise<readonly UnitChange[]> {
    this.#assertOpen();
    return this.#shelves.memory.changes(wanted);
  }

  forgetUnitEdits(): Promise<number> {
    if (this.#closed) return Promise.reject(closedError());
    return this.#queue.run(async () => {
      const edits = this.#shelves.memory.history.forget();
      if (edits > 0) this.#revision++;
      return edits;
    });
  }

  async *#batches(shelf: Shelf, collection: string | undefined, signal: AbortSignal | undefined) {
    this.#assertOpen();
    let batch: Kept[] = [];
    for (const kept of shelf.kept.values()) {
      if (collection !== undefined && kept.collection !== collection) continue;
      if (batch.push(kept) < BATCH) continue;
      refuseCancelled(signal);
      yield batch;
      this.#assertOpen();
      batch = [];
    }
    refuseCancelled(signal);
    if (batch.length > 0) yield batch;
  }

  async unitsById(ids: readonly number[]): Promise<readonly StoredUnit[]> {
    this.#assertOpen();
    return ids.flatMap((id) => this.#shelves.units.kept.get(id) ?? []).map(toStoredUnit);
  }

  async unitsByKey(language: Language, keys: readonly string[]): Promise<readonly StoredUnit[]> {
    this.#assertOpen();
    const wanted = new Set(keys.filter((key) => key !== ''));
    return this.#unitsWhere((unit) => wanted.has(segmentKey(unitText(unit, language))));
  }

  async unitsContaining(
    language: Language,
    needles: readonly string[],
    options: { readonly limit: number; readonly after?: number; readonly memory?: string },
  ): Promise<readonly StoredUnit[]> {
    this.#assertOpen();
    if (needles.includes('')) throw new Error('a needle has at least one character');
    if (!needles.every(isStorable)) return [];
    const found = this.#unitsWhere((unit) => {
      const text = normalForm(unitText(unit, language));
      return needles.every((needle) => text.includes(needle));
    });
    return found
      .filter(({ id }) => id > (options.after ?? 0))
      .filter(({ memory }) => options.memory === undefined || memory === options.memory)
      .slice(0, options.limit);
  }

  #unitsWhere(wanted: (unit: TranslationUnit) => boolean): readonly StoredUnit[] {
    return [...this.#shelves.units.kept.values()].map(toStoredUnit).filter(({ unit }) => wanted(unit));
  }

  async alignments(): Promise<readonly AlignmentInfo[]> {
    this.#assertOpen();
    return this.#shelves.alignments.infos();
  }

  async alignment(name: string): Promise<StoredAlignment | undefined> {
    this.#assertOpen();
    return this.#shelves.alignments.read(name);
  }

  async candidateLists(): Promise<readonly CandidateListInfo[]> {
    this.#assertOpen();
    return this.#shelves.candidates.infos();
  }

  async candidates(
    name: string,
    states: readonly CandidateState[] = CANDIDATE_STATES,
  ): Promise<readonly ListedCandidate[] | undefined> {
    this.#assertOpen();
    return this.#shelves.candidates.read(name, states);
  }

  async segmentationRules(version?: string): Promise<StoredSegmentationRules | undefined> {
    this.#assertOpen();
    return this.#shelves.rules.find(version);
  }

  async ignoreMarks(): Promise<readonly IgnoreMark[]> {
    this.#assertOpen();
    return this.#shelves.ignoreMarks.all();
  }

  async checkRecord(name: string): Promise<CheckRecord | undefined> {
    this.#assertOpen();
    return this.#shelves.checkRecords.find(name);
  }

  async health() {
    this.#assertOpen();
    return {
      ok: true,
      units: this.#shelves.units.kept.size,
      entries: this.#shelves.glossary.entries.kept.size,
      problems: [],
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#queue.idle();
  }

  #assertOpen(): void {
    if (this.#closed) throw closedError();
  }
}

function closedError(): Error {
  return new Error('the store is closed');
}

function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new ProblemError(makeProblem('cancelled', {}));
}

function toStoredUnit({ id, collection, payload }: Kept): StoredUnit {
  return { id, memory: collection, unit: readUnit(payload) };
}

function toStoredEntry({ id, collection, payload }: Kept): StoredEntry {
  return { id, termbase: collection, entry: readEntry(payload) };
}
