// CRC-32 as in the zip format (APPNOTE.TXT 4.4.7; polynomial 0xEDB88320 reflected), a table step a byte.

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The checksum of bytes that follow those with checksum `before` (0 at the start). */
export function crc32(bytes: Uint8Array, before = 0): number {
  let rest = ~before;
  // An indexed loop: for-of over typed arrays is several times slower, and parts have up to 250 MB.
  for (let at = 0; at < bytes.length; at += 1)
    rest = (TABLE[(rest ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (rest >>> 8);
  return ~rest >>> 0;
}
