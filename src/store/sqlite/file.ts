// The store as a file: made whole or not at all, looked at before SQLite touches it, copied before it migrates.

import { constants, existsSync } from 'node:fs';
import { access, copyFile, link, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeProblem, ProblemError } from '../../model/problem.js';
import type { Connection } from './connection.js';
import { openConnection } from './connection.js';
import { damaged, storeFailure } from './failure.js';
import type { MigrationStep } from './schema.js';
import { APPLICATION_ID, TABLES, versionOf } from './schema.js';

/** Texts of clients are nobody else's business. */
const OWNER_ONLY = 0o600;

// https://www.sqlite.org/fileformat.html §1.3: "SQLite format 3" and NUL; then numbers, big-endian.
const MAGIC = Buffer.from('SQLite format 3\u0000', 'latin1');
const HEADER_BYTES = 100;
const PAGE_SIZE_AT = 16;
const PAGES_AT = 28;
const APPLICATION_ID_AT = 68;

/** True when there is something under this name. Throws ProblemError for a folder or a missing folder. */
export async function storeFileExists(file: string): Promise<boolean> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new ProblemError(makeProblem('file-is-folder', {}, { file }));
    return true;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw storeFailure(error, file);
  }
}

/**
 * Refuses what is not a store by its first bytes, without opening it as a database: SQLite would already write
 * journal files beside it. Throws ProblemError (store-foreign, store-damaged, file-unreadable).
 */
export async function refuseOtherFiles(file: string): Promise<void> {
  const header = await readHeader(file);
  const isDatabase = header.subarray(0, MAGIC.length).equals(MAGIC);
  const isOurs = header.length === HEADER_BYTES && header.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID;
  if (isDatabase && isOurs) return refuseTruncated(file, header);
  if (header.length === 0) throw damaged(file, 'the file is empty');
  if (isOurs || header.every((byte) => byte === 0)) throw damaged(file, 'the header is overwritten');
  if (isDatabase && header.length < HEADER_BYTES) throw damaged(file, 'the file is cut off');
  throw new ProblemError(makeProblem('store-foreign', {}, { file }));
}

/** Without journal beside it, a file shorter than its header says has lost its end. */
async function refuseTruncated(file: string, header: Buffer): Promise<void> {
  const pageSize = header.readUInt16BE(PAGE_SIZE_AT);
  const pages = header.readUInt32BE(PAGES_AT);
  const { size } = await stat(file);
  if (size < pages * pageSize && !(await hasJournal(file)))
    throw damaged(file, 'the end of the file is missing');
}

/** Readers that close last leave an empty journal; only one with something in it counts. */
async function hasJournal(file: string): Promise<boolean> {
  const journal = `${file}-wal`;
  return existsSync(journal) && (await stat(journal)).size > 0;
}

async function readHeader(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Error && isCode(error, 'EACCES'))
      throw new ProblemError(makeProblem('file-unreadable', { reason: error.message }, { file }));
    throw storeFailure(error, file);
  }
}

/**
 * Makes an empty store under a name that is free: built beside it and then linked into place, so that a kill
 * leaves a whole store or none. When another process was first, its store stays. Throws ProblemError.
 */
export async function createStoreFile(file: string, steps: readonly MigrationStep[]): Promise<void> {
  await refuseMissingFolder(file);
  try {
    await sweepLeftovers(file);
    const folder = await mkdtemp(`${file}.new-`);
    try {
      const built = join(folder, 'store');
      await buildStore(built, steps);
      await putInPlace(built, file);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } catch (error) {
    throw renamed(storeFailure(error, file), file);
  }
}

/** Throws ProblemError when a store cannot be made here: `folder-not-found`, `file-not-writable`. */
export async function refuseMissingFolder(file: string): Promise<void> {
  const folder = dirname(file);
  try {
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR'))
      throw new ProblemError(makeProblem('folder-not-found', { folder }, { file }));
    throw storeFailure(error, file);
  }
}

async function buildStore(built: string, steps: readonly MigrationStep[]): Promise<void> {
  await (await open(built, 'wx', OWNER_ONLY)).close();
  const connection = await openConnection(built, { mode: 'write' });
  try {
    await connection.script('PRAGMA journal_mode = WAL');
    await connection.script(`BEGIN; PRAGMA application_id = ${APPLICATION_ID}; ${stepsSql(steps)}; COMMIT`);
  } finally {
    await connection.close();
  }
}

async function putInPlace(built: string, file: string): Promise<void> {
  try {
    await link(built, file);
  } catch (error) {
    if (isCode(error, 'EEXIST')) return;
    // File systems without hard links: a plain copy that still refuses to overwrite.
    await copyFile(built, file, constants.COPYFILE_EXCL);
  }
  await syncFolder(file);
}

/** A name that has just appeared survives a power cut only when its folder was synced too. */
async function syncFolder(file: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dirname(file), 'r');
  await folder.sync().finally(() => folder.close());
}

const LEFTOVER_AGE_MS = 60_000;

/** Takes away what a process that was killed while making this store left behind. */
async function sweepLeftovers(file: string): Promise<void> {
  const folder = dirname(file);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(file)}.new-`)) continue;
    const leftover = join(folder, name);
    const age = Date.now() - (await stat(leftover)).mtimeMs;
    if (age > LEFTOVER_AGE_MS) await rm(leftover, { recursive: true, force: true });
  }
}

/** A failure in a file beside the store is a failure of the store to whoever asked. */
function renamed(error: unknown, file: string): unknown {
  if (!(error instanceof ProblemError)) return error;
  return new ProblemError({ ...error.problem, place: { ...error.problem.place, file } });
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** The schema version of an open store. */
export async function storedVersion(connection: Connection): Promise<number> {
  const [row] = await connection.all<{ readonly user_version: number }>('PRAGMA user_version');
  return row?.user_version ?? 0;
}

/** Throws ProblemError when the store is newer than this program, or lacks a table. */
export async function refuseNewer(connection: Connection, known: number): Promise<void> {
  const version = await storedVersion(connection);
  const { file } = connection;
  if (version > known) throw new ProblemError(makeProblem('store-newer', { version, known }, { file }));
  if (version < 1) throw damaged(file, `schema version ${version}`);
}

/** Throws ProblemError when a table of the current schema is missing. */
export async function refuseIncomplete(connection: Connection): Promise<void> {
  const rows = await connection.all<{ readonly name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table'",
  );
  const present = new Set(rows.map(({ name }) => name));
  const missing = TABLES.filter((name) => !present.has(name));
  if (missing.length > 0) throw damaged(connection.file, `no table ${missing.join(', ')}`);
}

/**
 * Brings an open store to the version the steps lead to, all of it or nothing; before that it is copied to
 * `FILE.backup-vN`, N the version it had. Two processes may ask at once: the second finds it done.
 */
export async function migrate(connection: Connection, steps: readonly MigrationStep[]): Promise<void> {
  const before = await storedVersion(connection);
  if (before >= versionOf(steps)) return;
  await backUp(connection, `${connection.file}.backup-v${before}`);
  await connection.run('BEGIN IMMEDIATE');
  try {
    const now = await storedVersion(connection);
    const missing = steps.filter(({ version }) => version > now);
    if (missing.length > 0) await connection.script(stepsSql(missing));
    await connection.run('COMMIT');
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

function stepsSql(steps: readonly MigrationStep[]): string {
  return steps
    .map(({ version, statements }) => `${statements}; PRAGMA user_version = ${version}`)
    .join(';\n');
}

/**
 * Copies an open store as it is now, compact, to a new file that replaces an older one of that name only when
 * it is whole. Other processes may go on writing.
 */
export async function backUp(connection: Connection, copy: string): Promise<void> {
  const folder = await mkdtemp(`${copy}.new-`);
  try {
    const built = join(folder, 'store');
    // VACUUM INTO takes an empty file; made here so that nobody else can read it, not even for a moment.
    await (await open(built, 'wx', OWNER_ONLY)).close();
    await connection.run('VACUUM INTO ?', built);
    const handle = await open(built, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(built, copy);
    await syncFolder(copy);
  } catch (error) {
    throw renamed(storeFailure(error, copy), copy);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
