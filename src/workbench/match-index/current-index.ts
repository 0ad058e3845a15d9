// The match index of a store, kept true: made when there is none, brought up to date when something was written, and,
// beside a workspace of some size, saved, so that the next process need not make it.

import type { FileVolume } from './volume-file.js';
import { IndexDamaged } from './volume-file.js';
import { IndexFolder } from './index-folder.js';
import type { NamedVolume } from './index-folder.js';
import type { VolumeWriter } from './volume-writer.js';
import { MatchIndex } from '../../memory/match.js';
import type { MatchVolume } from '../../memory/match-volume.js';
import { VolumeDraft } from '../../memory/match-volume.js';
import { fillWithJoined } from '../../memory/volume-join.js';
import type { Problem } from '../../model/problem.js';
import { makeProblem, ProblemError } from '../../model/problem.js';
import type { Store, StoredUnit } from '../../store/contract.js';
import type { IdRange, TouchedUnits, UnitMark } from '../../store/touched-units.js';
import type { WorkOptions } from '../workbench.js';

const SMALLEST_SAVED = 50;
const MOST_UNSAVED = 1000;
/** More volumes than this, or more changes in them than this share of the units, are joined into one. */
const MOST_VOLUMES = 6;
const MOST_CHANGED = 0.25;
/** When more of the units were touched than this, making the index anew takes less time. */
const MOST_TOUCHED = 0.3;
const UNITS_AT_ONCE = 500;

export interface CurrentIndexOptions {
  /** The workspace file that the index is saved beside; without it the index lives in memory only. */
  readonly workspace?: string;
  readonly warn: (problem: Problem) => void;
  /** Units of the smallest index that is saved; fewer are indexed quicker than a file is read. Default 50. */
  readonly smallestSaved?: number;
  /** Changes that are read again at each start before they are saved too. Default 1000. */
  readonly mostUnsaved?: number;
}

interface OpenIndex {
  readonly index: MatchIndex;
  mark: UnitMark;
  /** What is saved, in order, and how many units were touched since. */
  saved: readonly { readonly named: NamedVolume; readonly volume: FileVolume }[];
  unsaved: number;
}

export class CurrentIndex {
  readonly #store: Store;
  readonly #folder: IndexFolder | undefined;
  readonly #warn: (problem: Problem) => void;
  #open: OpenIndex | undefined;
  /** One after the other: two searches must not bring the same index up to date. */
  #turn: Promise<unknown> = Promise.resolve();
  readonly #smallestSaved: number;
  readonly #mostUnsaved: number;
  #maySave = true;

  constructor(store: Store, { workspace, warn, ...limits }: CurrentIndexOptions) {
    this.#store = store;
    this.#folder = workspace === undefined ? undefined : new IndexFolder(workspace);
    this.#warn = warn;
    this.#smallestSaved = limits.smallestSaved ?? SMALLEST_SAVED;
    this.#mostUnsaved = limits.mostUnsaved ?? MOST_UNSAVED;
  }

  /**
   * Runs searches over the index as the store is now. `work` may run twice: when what it read was damaged, the index is
   * made anew. Throws ProblemError `cancelled`, and what the store throws.
   */
  async search<Result>(work: (index: MatchIndex) => Result, options: WorkOptions = {}): Promise<Result> {
    const open = this.#open;
    // The common case takes no turn: nothing was written since the last search.
    if (open !== undefined && sameMark(open.mark, await this.#store.unitMark()) && open === this.#open)
      return this.#run(work, open, options);
    const turn = this.#turn.then(() => this.#bringUpToDate(options));
    this.#turn = turn.catch(() => undefined);
    return this.#run(work, await turn, options);
  }

  /** Takes the index away, also what is saved: it has texts of the store. The next search makes it again. */
  discard(): Promise<void> {
    const turn = this.#turn.then(() => {
      this.#letGo();
      this.#folder?.remove();
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #run<Result>(
    work: (index: MatchIndex) => Result,
    { index }: OpenIndex,
    options: WorkOptions,
  ): Promise<Result> {
    try {
      return work(index);
    } catch (error) {
      if (!isFailureOfIndex(error)) throw error;
      const turn = this.#turn.then(() => this.#makeAnew(options));
      this.#turn = turn.catch(() => undefined);
      return work((await turn).index);
    }
  }

  async #bringUpToDate(options: WorkOptions): Promise<OpenIndex> {
    this.#open ??= this.#openSaved();
    const open = this.#open;
    if (open === undefined) return this.#makeAnew(options);
    const touched = await this.#store.touchedUnits(open.mark);
    if (touched === undefined || (await this.#isTooMuch(touched))) return this.#makeAnew(options);
    try {
      await this.#take(open, touched, options);
    } catch (error) {
      if (!isFailureOfIndex(error)) throw error;
      return this.#makeAnew(options);
    }
    if (open.unsaved > this.#mostUnsaved) this.#saveChanges(open);
    return open;
  }

  #openSaved(): OpenIndex | undefined {
    const saved = this.#folder?.open();
    if (saved === undefined) return undefined;
    const index = new MatchIndex(
      {},
      saved.volumes.map(({ volume }) => volume),
    );
    return { index, mark: saved.mark, saved: saved.volumes, unsaved: 0 };
  }

  async #isTooMuch({ ranges }: TouchedUnits): Promise<boolean> {
    const touched = sizeOf(ranges);
    return touched > this.#mostUnsaved && touched > MOST_TOUCHED * (await this.#units());
  }

  async #units(): Promise<number> {
    return (await this.#store.memories()).reduce((sum, { count }) => sum + count, 0);
  }

  /** Puts what was touched into the index as it is now. */
  async #take(open: OpenIndex, { mark, ranges }: TouchedUnits, { signal }: WorkOptions): Promise<void> {
    for (const ids of inBatches(ranges)) {
      if (signal?.aborted === true) throw new ProblemError(makeProblem('cancelled', {}));
      const found = new Map((await this.#store.unitsById(ids)).map((unit) => [unit.id, unit]));
      for (const id of ids) putOrRemove(open.index, id, found.get(id));
    }
    open.mark = mark;
    open.unsaved += sizeOf(ranges);
  }

  async #makeAnew(options: WorkOptions): Promise<OpenIndex> {
    this.#letGo();
    const mark = await this.#store.unitMark();
    const size = await this.#units();
    const made = size < this.#smallestSaved ? undefined : await this.#makeSaved(mark, size, options);
    this.#open = made ?? (await this.#makeInMemory(mark, size, options));
    return this.#open;
  }

  async #makeInMemory(mark: UnitMark, size: number, options: WorkOptions): Promise<OpenIndex> {
    const index = new MatchIndex();
    const texts: string[] = [];
    const draft = new VolumeDraft(index.symbols, (text) => texts.push(text));
    await this.#fill(draft, size, options);
    index.replaceVolumes([{ ...draft.finish(), textOf: (row) => texts[row] ?? '', inMemory: true }]);
    return { index, mark, saved: [], unsaved: 0 };
  }

  /** The index made on disk; `undefined` when it cannot be. */
  async #makeSaved(mark: UnitMark, size: number, options: WorkOptions): Promise<OpenIndex | undefined> {
    const index = new MatchIndex();
    const made = await this.#writing(async (writer) => {
      const draft = new VolumeDraft(index.symbols, writer.addText);
      await this.#fill(draft, size, options);
      return draft.finish();
    });
    if (made === undefined) return undefined;
    const saved = this.#saveManifest(mark, [made]);
    index.replaceVolumes([made.volume]);
    return { index, mark, saved: saved ? [made] : [], unsaved: 0 };
  }

  async #fill(draft: VolumeDraft, total: number, { signal, onProgress }: WorkOptions): Promise<void> {
    for await (const batch of this.#store.units(signal === undefined ? {} : { signal })) {
      for (const unit of batch) draft.add(unit);
      onProgress?.({ done: draft.size, total });
    }
  }

  /** Writes the changes down beside what is saved, or everything as one volume when it has become too many pieces. */
  #saveChanges(open: OpenIndex): void {
    const volumes = open.index.volumes();
    const changes = volumes.slice(open.saved.length);
    const [base] = volumes;
    if (base === undefined || changes.length === 0) return;
    const changed = volumes.slice(1).reduce((sum, { touched }) => sum + touched.length, 0);
    const all = volumes.length > MOST_VOLUMES || changed > MOST_CHANGED * base.touched.length;
    const joined = all ? volumes : changes;
    const made = this.#writingNow((writer) => {
      const draft = new VolumeDraft(open.index.symbols, writer.addText);
      const { gone } = fillWithJoined(draft, joined, open.index.symbols);
      return draft.finish(all ? [] : gone);
    });
    if (made === undefined) return;
    const kept = all ? [] : open.saved;
    if (!this.#saveManifest(open.mark, [...kept, made])) return;
    open.index.replaceVolumes([...kept, made].map(({ volume }) => volume));
    for (const { volume } of all ? open.saved : []) volume.close();
    open.saved = [...kept, made];
    open.unsaved = 0;
  }

  async #writing(fill: (writer: VolumeWriter) => Promise<Made>): Promise<SavedVolume | undefined> {
    const started = this.#begin();
    if (started === undefined) return undefined;
    try {
      return this.#end(started, await fill(started.writer));
    } catch (error) {
      return this.#giveUp(started, error);
    }
  }

  #writingNow(fill: (writer: VolumeWriter) => Made): SavedVolume | undefined {
    const started = this.#begin();
    if (started === undefined) return undefined;
    try {
      return this.#end(started, fill(started.writer));
    } catch (error) {
      return this.#giveUp(started, error);
    }
  }

  #begin(): Started | undefined {
    if (!this.#maySave) return undefined;
    try {
      return this.#folder?.newVolume();
    } catch (error) {
      this.#cannotSave(error);
      return undefined;
    }
  }

  #end({ file, writer }: Started, made: Made): SavedVolume {
    const { volume, bytes, check } = writer.finish(made);
    return { named: { file, bytes, check }, volume };
  }

  #giveUp({ writer }: Started, error: unknown): undefined {
    writer.abandon();
    if (!isSystemError(error)) throw error;
    this.#cannotSave(error);
  }

  #saveManifest(mark: UnitMark, volumes: readonly SavedVolume[]): boolean {
    try {
      this.#folder?.save(
        mark,
        volumes.map(({ named }) => named),
      );
      return true;
    } catch (error) {
      this.#cannotSave(error);
      return false;
    }
  }

  /** Said once: searching goes on, only slower at the next start. */
  #cannotSave(error: unknown): void {
    if (!isSystemError(error)) throw error;
    this.#maySave = false;
    this.#warn(makeProblem('index-not-saved', { reason: error.message }));
  }

  #letGo(): void {
    for (const { volume } of this.#open?.saved ?? []) volume.close();
    this.#open = undefined;
  }

  /** Takes the index away, in memory and on disk: with it all it holds of texts that the store has forgotten. */
  async forget(): Promise<void> {
    const turn = this.#turn.then(() => {
      this.#letGo();
      this.#folder?.remove();
    });
    this.#turn = turn.catch(() => undefined);
    await turn;
  }

  async close(): Promise<void> {
    await this.#turn;
    this.#letGo();
  }
}

type Made = Omit<MatchVolume, 'textOf' | 'inMemory'>;
type Started = ReturnType<IndexFolder['newVolume']>;

interface SavedVolume {
  readonly named: NamedVolume;
  readonly volume: FileVolume;
}

function putOrRemove(index: MatchIndex, id: number, unit: StoredUnit | undefined): void {
  if (unit === undefined) index.remove(id);
  else index.put(unit);
}

function sameMark(one: UnitMark, other: UnitMark): boolean {
  return one.revision === other.revision && one.stamp === other.stamp;
}

function sizeOf(ranges: readonly IdRange[]): number {
  return ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

function* inBatches(ranges: readonly IdRange[]): Generator<number[]> {
  let ids: number[] = [];
  for (const { first, last } of ranges) {
    for (let id = first; id <= last; id++) {
      ids.push(id);
      if (ids.length < UNITS_AT_ONCE) continue;
      yield ids;
      ids = [];
    }
  }
  if (ids.length > 0) yield ids;
}

function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

/** What was read of the index was not what was written, or could not be read. */
function isFailureOfIndex(error: unknown): boolean {
  return error instanceof IndexDamaged || isSystemError(error);
}
