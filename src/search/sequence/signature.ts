// A bag of symbols in 64 bits: one bit for each symbol, chosen by its hash. A bit that only one of two signatures has
// stands for at least one symbol that the other sequence lacks, so two signatures bound the edit distance from below
// in a few operations, without touching the sequences.

/** The word of the signature, 0 or 1, in which a symbol has its bit. */
export function signatureWord(symbol: number): number {
  return (symbol >>> 5) & 1;
}

/** The bit of a symbol in its word. */
export function signatureBit(symbol: number): number {
  return 1 << (symbol & 31);
}

/** How many bits of a 32-bit number are set (Hacker's Delight, figure 5-2). */
export function bitsSet(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  bits = (bits + (bits >>> 4)) & 0x0f0f0f0f;
  return Math.imul(bits, 0x01010101) >>> 24;
}

/** 32 well-mixed bits that stand for a text: FNV-1a over its UTF-16 code units, then the finaliser of MurmurHash3. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++)
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
