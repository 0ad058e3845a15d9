// Units that share a key, of any number of units: the first pass counts short hashes, the second keeps only what came more
// than once. Memory follows the number of units at eight bytes of hash each, and the units that really share a key.

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
      for (const key of keysOf(unit)) counts.set(hashOf(key), (counts.get(hashOf(key)) ?? 0) + 1);
  const groups = new Map<string, Unit[]>();
  for await (const batch of batches())
    for (const unit of batch)
      for (const key of keysOf(unit)) {
        if ((counts.get(hashOf(key)) ?? 0) < 2) continue;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [unit]);
        else group.push(unit);
      }
  for (const [key, group] of groups) if (group.length < 2) groups.delete(key);
  return groups;
}

/** 53 bits of a text: two multiplicative hashes side by side. */
function hashOf(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507);
  low = Math.imul(low ^ (low >>> 13), 3_266_489_909);
  return (high & 0x1f_ffff) * 0x1_0000_0000 + (low >>> 0);
}
