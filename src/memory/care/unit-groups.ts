// Units that share a key, of any number of units: the first pass counts short hashes, the second keeps only what came more
// than once. Memory follows the number of units at eight bytes of hash each, and the units that really share a key.

import { hash53 } from '../../text/text-hash.js';

/** A unit as groups know it. */
export interface Numbered {
  readonly id: number;
}

/** Groups of at least two units with the same key, in the order of their first units; no key, no group. */
export async function groupsByKey<Unit extends Numbered>(
  batches: () => AsyncIterable<readonly Unit[]>,
  keysOf: (unit: Unit) => readonly string[],
): Promise<ReadonlyMap<string, readonly Unit[]>> {
  const counts = new Map<number, number>();
  for await (const batch of batches())
    for (const unit of batch)
      for (const key of keysOf(unit)) counts.set(hash53(key), (counts.get(hash53(key)) ?? 0) + 1);
  const groups = new Map<string, Unit[]>();
  for await (const batch of batches())
    for (const unit of batch)
      for (const key of keysOf(unit)) {
        if ((counts.get(hash53(key)) ?? 0) < 2) continue;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [unit]);
        else group.push(unit);
      }
  for (const [key, group] of groups) if (group.length < 2) groups.delete(key);
  return groups;
}
