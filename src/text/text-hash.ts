// Numbers that stand for texts: equal texts have equal ones, and others practically never.

/** 64 bits in two halves: FNV-1a (draft-eastlake-fnv) over UTF-16 code units, twice with different starts. */
export function hashHalves(text: string): readonly [number, number] {
  let [one, other] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b) ^ (other >>> 13);
  }
  return [one >>> 0, other >>> 0];
}

/** 53 bits, as many as a number holds exactly: among a million texts two share one in a case of 20,000. */
export function hash53(text: string): number {
  const [one, other] = hashHalves(text);
  return one * 2 ** 21 + (other >>> 11);
}
