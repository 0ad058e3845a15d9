// Whether anybody has written to a store since it was last looked at, without asking SQLite: that takes a tenth of a
// millisecond, which is more than a search. Every commit writes to the journal and every checkpoint to the store.

import { statSync } from 'node:fs';

/**
 * File times come from a clock that ticks up to a hundred times a second: two writes within a tick may leave the same
 * time, so a file that was written just now is not known to be as it was (the "racy" entries of git's index).
 */
const SETTLED_NS = 100_000_000n;

/**
 * Times and sizes of a store and its journal; whoever finds the same again finds the same store. `undefined` when that
 * cannot be said: something was written this very moment, or the system notes times late (Windows).
 */
export function stateOfFiles(file: string): string | undefined {
  if (process.platform === 'win32') return undefined;
  const times = [file, `${file}-wal`].map(timesOf);
  const newest = times.reduce((latest, { at }) => (at > latest ? at : latest), 0n);
  const age = BigInt(Date.now()) * 1_000_000n - newest;
  return age < SETTLED_NS ? undefined : times.map(({ text }) => text).join(' ');
}

function timesOf(file: string): { readonly at: bigint; readonly text: string } {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  if (found === undefined) return { at: 0n, text: '-' };
  return { at: found.mtimeNs, text: `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}` };
}
