// A script of the benchmarks in a process of its own.

import { spawnSync } from 'node:child_process';

/** Longer answers are taken for a mistake. */
const MOST_BYTES = 1e8;

export interface ChildRun {
  readonly stdout: string;
}

/** Runs a TypeScript file under the loader that this process was started with. Throws when it fails. */
export function runScript(
  script: string,
  words: readonly string[],
  nodeOptions: readonly string[] = [],
): ChildRun {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, ...nodeOptions, script, ...words],
    { encoding: 'utf8', maxBuffer: MOST_BYTES },
  );
  if (status !== 0) throw new Error(stderr);
  return { stdout };
}
