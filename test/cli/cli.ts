// Runs the command line as a process of its own, as a user does, and in this process for speed.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

import { main } from '../../src/cli/main.js';

const BIN = fileURLToPath(new URL('../../bin/taalbrug.js', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** The built command in a process of its own. The set-up before the tests has built it. */
export function runProcess(
  words: readonly string[],
  options: { readonly input?: string; readonly cwd?: string } = {},
): Run {
  if (!existsSync(BIN.replace('bin/taalbrug.js', 'dist/cli/main.js')))
    throw new Error('run npm test: it builds first');
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...words], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', TAALBRUG_WORKSPACE: '' },
    // A megabyte is the default, and what is longer is cut off wherever the last piece of the pipe ended.
    maxBuffer: Infinity,
    ...options,
  });
  return { code: status, out: stdout, error: stderr };
}

/** The command's sources in this process. */
export async function run(...words: readonly string[]): Promise<Run> {
  const out = new Collector();
  const error = new Collector();
  const code = await main(words.includes('--ui') ? words : [...words, '--ui', 'en'], { out, error });
  return { code, out: out.text, error: error.text };
}

class Collector extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

/** The JSON lines of an output. */
export function jsonLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}
