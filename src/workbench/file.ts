// Files in and out for the workbench: read with every failure as a Problem, written whole or not at all.

import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { Problem } from '../model/problem.js';
import { makeProblem, ProblemError } from '../model/problem.js';

/** Name that stands for standard input or output. */
export const STANDARD_STREAM = '-';

/** The bytes of a file, or of standard input for `-`, in pieces. Throws ProblemError with the file's name. */
export async function* readChunks(path: string, signal?: AbortSignal): AsyncIterable<Uint8Array> {
  const stream = path === STANDARD_STREAM ? process.stdin : createReadStream(path);
  try {
    for await (const chunk of stream) {
      if (signal?.aborted === true) throw new ProblemError(makeProblem('cancelled', {}, { file: path }));
      yield chunk as Uint8Array;
    }
  } catch (error) {
    throw asFileProblem(error, path, 'read');
  }
}

/** All bytes of a file. */
export async function readBytes(path: string, signal?: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readChunks(path, signal)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * Writes pieces to a file that appears whole or not at all: temporary file beside it, fsync, rename.
 * `-` writes to standard output as the pieces come.
 */
export async function writeWhole(path: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  if (path === STANDARD_STREAM) return writeToStandardOutput(pieces);
  const folder = dirname(path);
  const temporary = join(folder, `.taalbrug-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeAndSync(temporary, pieces);
    await rename(temporary, path);
    await syncFolder(folder);
  } catch (error) {
    // Nothing to remove where the folder itself could not be made.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw asFileProblem(error, path, 'write');
  }
}

// Pieces of a writer are small; one system call for each would cost more than making them.
const WRITE_BUFFER_CHARACTERS = 1 << 18;

async function writeAndSync(path: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    let buffer = '';
    for await (const piece of pieces) {
      if (typeof piece === 'string') buffer += piece;
      if (typeof piece === 'string' && buffer.length < WRITE_BUFFER_CHARACTERS) continue;
      await handle.writeFile(buffer);
      buffer = '';
      if (typeof piece !== 'string') await handle.writeFile(piece);
    }
    await handle.writeFile(buffer);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

// Without this a power cut may forget the rename. Windows cannot open folders; it needs no such call.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeToStandardOutput(pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  for await (const piece of pieces) {
    if (!process.stdout.write(piece)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

/** Turns an error of the file system into the Problem a user can act on; other errors pass unchanged. */
export function asFileProblem(error: unknown, file: string, doing: 'read' | 'write'): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (error instanceof ProblemError || typeof code !== 'string') return error;
  return new ProblemError(fileProblem(code, file, doing));
}

function fileProblem(code: string, file: string, doing: 'read' | 'write'): Problem {
  if (code === 'ENOENT' && doing === 'read') return makeProblem('file-not-found', {}, { file });
  if (code === 'EISDIR') return makeProblem('file-is-folder', {}, { file });
  if (code === 'ENOSPC' || code === 'EDQUOT') return makeProblem('disk-full', {}, { file });
  return doing === 'read'
    ? makeProblem('file-unreadable', { reason: code }, { file })
    : makeProblem('file-not-writable', { reason: code }, { file });
}
