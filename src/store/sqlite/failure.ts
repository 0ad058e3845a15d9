// What SQLite and the file system say, as the problems a user can act on.

import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Problem } from '../../model/problem.js';
import { makeProblem, ProblemError } from '../../model/problem.js';

/** How long a call waits for another process before it gives up. */
export const BUSY_SECONDS = 30;

interface CodedError extends Error {
  readonly code?: string;
}

/** The same failure as a ProblemError with `place.file`, or the error itself when it is a programmer's. */
export function storeFailure(error: unknown, file: string): unknown {
  if (error instanceof ProblemError || !(error instanceof Error)) return error;
  const problem = problemOf(error, file);
  return problem === undefined ? error : new ProblemError(problem);
}

function problemOf(error: CodedError, file: string): Problem | undefined {
  const place = { file };
  switch (error.code) {
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
    // Our statements are fixed and tested: when SQLite cannot prepare or keep them, the tables are not ours any more.
    case 'SQLITE_ERROR':
    case 'SQLITE_SCHEMA':
    case 'SQLITE_CONSTRAINT':
    case 'SQLITE_MISMATCH':
      return makeProblem('store-damaged', { reason: error.message }, place);
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return makeProblem('store-locked', { seconds: BUSY_SECONDS }, place);
    case 'SQLITE_FULL':
    case 'ENOSPC':
    case 'EDQUOT':
      return makeProblem('disk-full', {}, place);
    case 'SQLITE_IOERR':
    case 'EIO':
      return hasNoRoom(file)
        ? makeProblem('disk-full', {}, place)
        : makeProblem('disk-failed', { reason: error.message }, place);
    case 'ENOENT':
      return makeProblem('file-not-found', {}, place);
    case 'EISDIR':
      return makeProblem('file-is-folder', {}, place);
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
    case 'SQLITE_PERM':
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return makeProblem('file-not-writable', { reason: error.message }, place);
    default:
      return undefined;
  }
}

/** What SQLite needs at once when it opens a journal; less than this is a full disk. */
const ROOM_NEEDED = 131_072;

/** SQLite calls it an I/O error when there is no room for the index of its journal. */
function hasNoRoom(file: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(file));
    return bavail * bsize < ROOM_NEEDED;
  } catch {
    return false;
  }
}

/** The store is not what it was when it was written; `unit` is the number of the unit or entry concerned. */
export function damaged(file: string, reason: string, unit?: string): ProblemError {
  return new ProblemError(
    makeProblem('store-damaged', { reason }, unit === undefined ? { file } : { file, unit }),
  );
}
