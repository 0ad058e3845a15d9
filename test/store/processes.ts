// Starting importing-process.ts, aligning-process.ts and caring-process.ts and following what they say.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { CaredFor } from './numbered-edits.js';

export interface WritingProcess {
  /** Everything it said so far, line by line. */
  readonly lines: readonly string[];
  /** Resolves when it says this line; rejects when it ends without. */
  readonly says: (line: string) => Promise<void>;
  readonly kill: () => void;
  /** Its exit code, or the signal that ended it, and what it wrote to standard error. */
  readonly ended: Promise<{ readonly outcome: number | string | null; readonly errors: string }>;
}

/** Brings numbered units into a store. */
export function startImport(file: string, from: number, to: number, batches = 1): WritingProcess {
  return start('./importing-process.ts', [file, from, to, batches]);
}

/** Puts an alignment of so many beads into a store and accepts them one by one. */
export function startAligning(file: string, beads: number): WritingProcess {
  return start('./aligning-process.ts', [file, beads]);
}

/** Puts so many entries or units into a store, then changes them one by one and undoes each change. */
export function startCare(file: string, count: number, kind: CaredFor): WritingProcess {
  return start('./caring-process.ts', [file, count, kind]);
}

function start(script: string, values: readonly (string | number)[]): WritingProcess {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...values.map(String)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines: string[] = [];
  const waiting = new Map<
    string,
    { readonly resolve: () => void; readonly reject: (error: Error) => void }
  >();
  const reader = createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    waiting.get(line)?.resolve();
  });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  const closed = new Promise<void>((resolve) => {
    reader.on('close', resolve);
  });
  const exited = new Promise<number | string | null>((resolve) => {
    child.on('close', (code, signal) => resolve(signal ?? code));
  });
  const ended = Promise.all([exited, closed]).then(([outcome]) => {
    for (const { reject } of waiting.values()) reject(new Error(`ended with ${outcome}: ${errors}`));
    return { outcome, errors };
  });
  const says = (line: string) =>
    new Promise<void>((resolve, reject) => {
      if (lines.includes(line)) resolve();
      else waiting.set(line, { resolve, reject });
    });
  return { lines, says, kill: () => child.kill('SIGKILL'), ended };
}
