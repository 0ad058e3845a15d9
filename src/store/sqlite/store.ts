// The store in one SQLite file: a writer connection behind a queue, two readers, nothing half-written.

import { resolve } from 'node:path';
import { existsSync } from 'node:fs';
import type { CandidateState, ListedCandidate } from '../../model/candidate-list.js';
import { CANDIDATE_STATES } from '../../model/candidate-list.js';
import type { CheckRecord, IgnoreMark } from '../../model/ignore-mark.js';
import type { Language } from '../../model/language.js';
import { makeProblem, ProblemError } from '../../model/problem.js';
import { unitText } from '../../model/unit.js';
import { normalForm, segmentKey } from '../../text/normal-form.js';
import type {
  AlignmentInfo,
  CandidateListInfo,
  CollectionInfo,
  Store,
  StoredAlignment,
  StoredEntry,
  StoredSegmentationRules,
  StoredUnit,
  StoreHealth,
  StoreWriter,
} from '../contract.js';
import type { RecordedEdit, WantedEdits } from '../edit-history.js';
import type { EntryChange, WantedChanges } from '../entry-history.js';
import { Queue } from '../queue.js';
import type { TouchedUnits, UnitMark } from '../touched-units.js';
import { isStorable } from '../storable.js';
import type { UnitChange, WantedUnitChanges } from '../unit-history.js';
import { readAlignment, readAlignments } from './alignment-rows.js';
import { readCandidateLists, readCandidates } from './candidate-table.js';
import { checkRecordTable, ignoreMarkTable } from './check-table.js';
import type { Connection, ConnectionMode, Value } from './connection.js';
import { openConnection } from './connection.js';
import { readEdits, readEditToUndo } from './edit-rows.js';
import { readChanges } from './entry-change-rows.js';
import {
  createStoreFile,
  migrate,
  refuseIncomplete,
  refuseNewer,
  refuseOtherFiles,
  storedVersion,
  storeFileExists,
} from './file.js';
import { damaged } from './failure.js';
import { stateOfFiles } from './file-state.js';
import { forgetUnitEdits } from './forgetting.js';
import { checkHealth } from './health.js';
import {
  ENTRIES_BY_KEY,
  ENTRIES_PAGE,
  ENTRIES_PAGE_OF_TERMBASE,
  UNITS_BY_ID,
  UNITS_BY_KEY,
  UNITS_PAGE,
  UNITS_PAGE_OF_MEMORY,
  UNITS_WITH_TRIGRAMS,
} from './questions.js';
import { Readers } from './readers.js';
import type { PayloadRow } from './rows.js';
import { entryOfRow, keyNumber, nextPageSize, unitOfRow } from './rows.js';
import type { MigrationStep } from './schema.js';
import { MIGRATIONS, versionOf } from './schema.js';
import { readRules } from './segmentation-table.js';
import { trigramQuery } from './trigram.js';
import { readTouchedUnits, readUnitMark } from './touched-table.js';
import { readUnitChanges } from './unit-change-rows.js';
import { SqliteWriter } from './writer.js';

export interface SqliteStoreOptions {
  /** Make the file when it is not there. Default true; never when `readOnly`. */
  readonly create?: boolean;
  /** Only read: `write` throws, and an older store is refused (store-older) instead of migrated. Default false. */
  readonly readOnly?: boolean;
  /** How long a write waits for another process before store-locked; seconds, default 30. */
  readonly busySeconds?: number;
  /** Schema steps to bring the file to. Default: those of this program; others only in tests of migration. */
  readonly migrations?: readonly MigrationStep[];
}

/**
 * Opens the store in a file. Throws ProblemError with `place.file`: file-not-found, folder-not-found,
 * file-not-writable, file-unreadable, file-is-folder, store-foreign, store-damaged, store-newer, store-older,
 * store-locked, disk-full or disk-failed.
 */
export async function openSqliteStore(file: string, options: SqliteStoreOptions = {}): Promise<Store> {
  const path = resolve(file);
  const steps = options.migrations ?? MIGRATIONS;
  if (!(await storeFileExists(path))) {
    if (options.create === false || options.readOnly === true)
      throw new ProblemError(makeProblem('file-not-found', {}, { file: path }));
    await createStoreFile(path, steps);
  }
  await refuseOtherFiles(path);
  return new SqliteStore(await openReaders(path, options, steps), options);
}

async function openReaders(
  path: string,
  options: SqliteStoreOptions,
  steps: readonly MigrationStep[],
): Promise<Readers> {
  const { connection, mode } = await openFirstReader(path, options);
  try {
    await refuseNewer(connection, versionOf(steps));
    if ((await storedVersion(connection)) < versionOf(steps)) await bringUpToDate(connection, options, steps);
    await refuseIncomplete(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return new Readers(connection, { mode, ...busyOf(options) });
}

async function openFirstReader(
  path: string,
  options: SqliteStoreOptions,
): Promise<{ readonly connection: Connection; readonly mode: ConnectionMode }> {
  try {
    return { connection: await openConnection(path, { mode: 'read', ...busyOf(options) }), mode: 'read' };
  } catch (error) {
    // On a read-only medium WAL cannot make its shared memory; nobody else can write there either.
    const settled = options.readOnly === true && !existsSync(`${path}-wal`);
    if (!settled || !(error instanceof ProblemError) || error.problem.code !== 'file-not-writable')
      throw error;
    return { connection: await openConnection(path, { mode: 'immutable' }), mode: 'immutable' };
  }
}

async function bringUpToDate(
  reader: Connection,
  options: SqliteStoreOptions,
  steps: readonly MigrationStep[],
): Promise<void> {
  const { file } = reader;
  if (options.readOnly === true) {
    const data = { version: await storedVersion(reader), known: versionOf(steps) };
    throw new ProblemError(makeProblem('store-older', data, { file }));
  }
  const connection = await openConnection(file, { mode: 'write', ...busyOf(options) });
  await migrate(connection, steps).finally(() => connection.close());
}

function busyOf({ busySeconds }: SqliteStoreOptions): { readonly busySeconds?: number } {
  return busySeconds === undefined ? {} : { busySeconds };
}

/** Ids or keys in one statement; more are asked in turns so that an answer stays small. */
const MOST_IDS = 500;

class SqliteStore implements Store {
  readonly #readers: Readers;
  readonly #options: SqliteStoreOptions;
  readonly #queue = new Queue();
  #writer: Connection | undefined;
  /** The mark of the units while the files are as they were when it was read. */
  #marked: { readonly files: string; readonly mark: UnitMark } | undefined;
  #closing: Promise<void> | undefined;

  constructor(readers: Readers, options: SqliteStoreOptions) {
    this.#readers = readers;
    this.#options = options;
  }

  get #file(): string {
    return this.#readers.file;
  }

  write<Result>(work: (writer: StoreWriter) => Promise<Result>): Promise<Result> {
    return this.#writeAlone((connection) => inTransaction(connection, work));
  }

  /** Work on the writing connection, when all before it has ended. */
  #writeAlone<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    if (this.#closing !== undefined) return Promise.reject(new Error('the store is closed'));
    if (this.#options.readOnly === true)
      return Promise.reject(new Error('the store was opened for reading only'));
    return this.#queue.run(async () => {
      const connection = await this.#writing();
      try {
        return await work(connection);
      } catch (error) {
        if (isDiskFailure(error)) await this.#letGoOfWriter();
        throw error;
      }
    });
  }

  async #writing(): Promise<Connection> {
    this.#writer ??= await openConnection(this.#file, { mode: 'write', ...busyOf(this.#options) });
    return this.#writer;
  }

  /** After the disk refused, nothing more is written through the same handle: what it holds is unknown. */
  async #letGoOfWriter(): Promise<void> {
    const connection = this.#writer;
    this.#writer = undefined;
    await connection?.close();
  }

  async memories(): Promise<readonly CollectionInfo[]> {
    return this.#readers.all('SELECT name, size AS count FROM memories ORDER BY id');
  }

  async termbases(): Promise<readonly CollectionInfo[]> {
    return this.#readers.all('SELECT name, size AS count FROM termbases ORDER BY id');
  }

  async revision(): Promise<number> {
    const [row] = await this.#readers.all<{ readonly revision: number }>('SELECT revision FROM state');
    return row?.revision ?? 0;
  }

  async unitMark(): Promise<UnitMark> {
    const files = stateOfFiles(this.#file);
    if (files !== undefined && files === this.#marked?.files) return this.#marked.mark;
    const mark = await readUnitMark(this.#readers);
    this.#marked = files === undefined ? undefined : { files, mark };
    return mark;
  }

  touchedUnits(since: UnitMark): Promise<TouchedUnits | undefined> {
    return readTouchedUnits(this.#readers, since);
  }

  async *units({ memory, signal }: { readonly memory?: string; readonly signal?: AbortSignal } = {}) {
    const sql = memory === undefined ? UNITS_PAGE : UNITS_PAGE_OF_MEMORY;
    for await (const rows of this.#pages(sql, memory === undefined ? [] : [memory], signal))
      yield rows.map((row) => unitOfRow(row, this.#file));
  }

  async *entries({ termbase, signal }: { readonly termbase?: string; readonly signal?: AbortSignal } = {}) {
    const sql = termbase === undefined ? ENTRIES_PAGE : ENTRIES_PAGE_OF_TERMBASE;
    for await (const rows of this.#pages(sql, termbase === undefined ? [] : [termbase], signal))
      yield rows.map((row): StoredEntry => entryOfRow(row, this.#file));
  }

  async entriesById(
    id: string,
    { termbase }: { readonly termbase?: string } = {},
  ): Promise<readonly StoredEntry[]> {
    const rows = await this.#readers.all<PayloadRow>(ENTRIES_BY_KEY, id, termbase ?? null);
    return rows.map((row) => entryOfRow(row, this.#file));
  }

  entryEdits(wanted: WantedEdits = {}): Promise<readonly RecordedEdit[]> {
    return readEdits(this.#readers, 'entry', wanted);
  }

  entryEditToUndo(by?: string): Promise<RecordedEdit | undefined> {
    return readEditToUndo(this.#readers, 'entry', by);
  }

  entryChanges(wanted: WantedChanges): Promise<readonly EntryChange[]> {
    return readChanges(this.#readers, wanted);
  }

  unitEdits(wanted: WantedEdits = {}): Promise<readonly RecordedEdit[]> {
    return readEdits(this.#readers, 'unit', wanted);
  }

  unitEditToUndo(by?: string): Promise<RecordedEdit | undefined> {
    return readEditToUndo(this.#readers, 'unit', by);
  }

  unitChanges(wanted: WantedUnitChanges): Promise<readonly UnitChange[]> {
    return readUnitChanges(this.#readers, wanted);
  }

  forgetUnitEdits(): Promise<number> {
    return this.#writeAlone(forgetUnitEdits);
  }

  /** Pages of a statement whose ?1 is the last id seen and ?2 the size of the page. */
  async *#pages(
    sql: string,
    values: readonly Value[],
    signal?: AbortSignal,
    after = 0,
  ): AsyncGenerator<readonly PayloadRow[]> {
    let rows: readonly PayloadRow[] | undefined;
    let last = after;
    for (;;) {
      if (signal?.aborted === true) throw new ProblemError(makeProblem('cancelled', {}));
      rows = await this.#readers.all<PayloadRow>(sql, last, nextPageSize(rows), ...values);
      if (rows.length === 0) return;
      yield rows;
      const next = rows.at(-1)?.id ?? last;
      if (next <= last) throw damaged(this.#file, 'the numbers of units or entries do not rise');
      last = next;
    }
  }

  async unitsById(ids: readonly number[]): Promise<readonly StoredUnit[]> {
    const found = new Map<number, StoredUnit>();
    for (let start = 0; start < ids.length; start += MOST_IDS) {
      const wanted = JSON.stringify(ids.slice(start, start + MOST_IDS));
      const rows = await this.#readers.all<PayloadRow>(UNITS_BY_ID, wanted);
      for (const row of rows) found.set(row.id, unitOfRow(row, this.#file));
    }
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  async unitsByKey(language: Language, keys: readonly string[]): Promise<readonly StoredUnit[]> {
    const numbers = keys.map(keyNumber).filter((number) => number !== null);
    const rows = await this.#readers.all<PayloadRow>(UNITS_BY_KEY[language], JSON.stringify(numbers));
    const wanted = new Set(keys);
    return rows
      .map((row) => unitOfRow(row, this.#file))
      .filter(({ unit }) => wanted.has(segmentKey(unitText(unit, language))));
  }

  async unitsContaining(
    language: Language,
    needles: readonly string[],
    options: { readonly limit: number; readonly after?: number; readonly memory?: string },
  ): Promise<readonly StoredUnit[]> {
    if (needles.includes('')) throw new Error('a needle has at least one character');
    if (!needles.every(isStorable)) return [];
    const found: StoredUnit[] = [];
    if (options.limit <= 0) return found;
    for await (const rows of this.#candidates(language, needles, options)) {
      for (const row of rows) {
        const stored = unitOfRow(row, this.#file);
        const text = normalForm(unitText(stored.unit, language));
        if (needles.every((needle) => text.includes(needle)) && found.push(stored) >= options.limit)
          return found;
      }
    }
    return found;
  }

  #candidates(
    language: Language,
    needles: readonly string[],
    { after, memory }: { readonly after?: number; readonly memory?: string },
  ): AsyncGenerator<readonly PayloadRow[]> {
    const query = trigramQuery(needles);
    if (query !== undefined)
      return this.#pages(UNITS_WITH_TRIGRAMS[language], [memory ?? null, query], undefined, after);
    if (memory !== undefined) return this.#pages(UNITS_PAGE_OF_MEMORY, [memory], undefined, after);
    return this.#pages(UNITS_PAGE, [], undefined, after);
  }

  alignments(): Promise<readonly AlignmentInfo[]> {
    return readAlignments(this.#readers);
  }

  alignment(name: string): Promise<StoredAlignment | undefined> {
    return this.#readers.alone((connection) => readAlignment(connection, name));
  }

  candidateLists(): Promise<readonly CandidateListInfo[]> {
    return readCandidateLists(this.#readers);
  }

  candidates(
    name: string,
    states: readonly CandidateState[] = CANDIDATE_STATES,
  ): Promise<readonly ListedCandidate[] | undefined> {
    return readCandidates(this.#readers, name, states);
  }

  segmentationRules(version?: string): Promise<StoredSegmentationRules | undefined> {
    return readRules(this.#readers, version);
  }

  ignoreMarks(): Promise<readonly IgnoreMark[]> {
    return ignoreMarkTable.all(this.#readers);
  }

  checkRecord(name: string): Promise<CheckRecord | undefined> {
    return checkRecordTable.find(this.#readers, name);
  }

  health(options: { readonly deep?: boolean } = {}): Promise<StoreHealth> {
    return checkHealth(this.#readers, options.deep === true);
  }

  close(): Promise<void> {
    this.#closing ??= this.#letGo();
    return this.#closing;
  }

  async #letGo(): Promise<void> {
    await this.#queue.idle();
    await this.#readers.close();
    // Last, because the last connection to close folds the WAL into the file, which a reader may not do.
    await this.#letGoOfWriter();
  }
}

async function inTransaction<Result>(
  connection: Connection,
  work: (writer: StoreWriter) => Promise<Result>,
): Promise<Result> {
  await connection.run('BEGIN IMMEDIATE');
  let writer: SqliteWriter | undefined;
  try {
    writer = await SqliteWriter.begin(connection);
    const result = await work(writer);
    await writer.finish();
    await writer.end();
    await connection.run('COMMIT');
    return result;
  } catch (error) {
    await writer?.end();
    // SQLite has rolled back by itself when the disk was full or failed; then there is nothing left to undo.
    await connection.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

function isDiskFailure(error: unknown): boolean {
  return error instanceof ProblemError && ['disk-failed', 'disk-full'].includes(error.problem.code);
}
