// A name for a concept whose table gives it none: made of its terms and domain, so that the corrected table finds the
// concept again. 64 bits in two lanes of FNV-1a with different primes and starts: among a million concepts the
// chance of two equal names is one in thirty million (and a store keeps two such concepts apart by their terms).

const LANES = [
  { start: 0x811c9dc5, prime: 0x01000193 },
  { start: 0x9e3779b1, prime: 0x85ebca6b },
] as const;

/** 16 hexadecimal digits. */
export function contentId(text: string): string {
  return LANES.map(({ start, prime }) => {
    let hash: number = start;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
    // The last step lets every bit depend on the last letters.
    hash = Math.imul(hash ^ (hash >>> 15), prime | 1);
    return (hash >>> 0).toString(16).padStart(8, '0');
  }).join('');
}
