// Which one-byte encoding a text is in, where nothing in the file says so: the one in which its characters stand as
// they do in Dutch and English. `re‘le` and `autoÕs` are Macintosh files read as Windows ones; a quote does not open
// inside a word, nor does a capital stand behind a small letter. Linear; looks at the first megabyte.

import iconv from 'iconv-lite';

/** By how usual they are: of equals the first is taken. Names as IANA has them, and as iconv-lite does. */
const CANDIDATES = ['windows-1252', 'iso-8859-15', 'macintosh', 'ibm850'] as const;
const SAMPLE_BYTES = 1 << 20;

/** Name of the encoding in which the bytes read best. */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = Buffer.from(bytes.subarray(0, SAMPLE_BYTES));
  let best: { encoding: string; score: number } | undefined;
  for (const encoding of CANDIDATES) {
    const score = plausibility(decodeOneByte(sample, encoding));
    if (best === undefined || score > best.score) best = { encoding, score };
  }
  return best?.encoding ?? CANDIDATES[0];
}

/** iconv-lite has the Macintosh set of before the euro, the platform the one after; of Windows it is the other way about. */
export function decodeOneByte(bytes: Uint8Array, encoding: string): string {
  return encoding === 'macintosh'
    ? new TextDecoder(encoding).decode(bytes)
    : iconv.decode(Buffer.from(bytes), encoding);
}

const FOREIGN = /[^\0-\x7F]/gu;

/** Characters beyond ASCII that stand where they may, less those that do not. */
function plausibility(text: string): number {
  let score = 0;
  for (const { 0: character, index } of text.matchAll(FOREIGN))
    score += isPlausible(character, text.charAt(index - 1), text.charAt(index + 1)) ? 1 : -1;
  return score;
}

const SMALL = /[àáâäåæçèéêëìíîïñòóôöøùúûüœß]/u;
const CAPITAL = /[ÀÁÂÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜŒ]/u;
const OPENING = /[“‘„‚«‹]/u;
const CLOSING = /[”»›]/u;
const BESIDE_WORDS = /[–—…•·€£§°©®™±×½¼¾²³µ\u00A0]/u;

function isPlausible(character: string, before: string, after: string): boolean {
  if (character === '’') return true;
  if (SMALL.test(character)) return !/\d/u.test(before + after);
  if (CAPITAL.test(character)) return !/\p{Ll}/u.test(before);
  if (OPENING.test(character)) return !/[\p{L}\p{N}]/u.test(before) && !/\s/u.test(after);
  if (CLOSING.test(character)) return !/[\p{L}\p{N}]/u.test(after) && !/\s/u.test(before);
  return BESIDE_WORDS.test(character) && !(/\p{L}/u.test(before) && /\p{L}/u.test(after));
}
