// Normal forms: what two strings must share to be "the same" for a search. Keys only, never for display.

const APOSTROPHES = /[’‘ʼ`´]/gu;
const HYPHENS = /[‐‑‒–]/gu;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** Letters, digits and marks that only change case: most words of most texts. */
const PLAIN = /^[ -_a-~]*$/u;

/** Lower case, NFC, one apostrophe, one hyphen, no soft hyphens or zero-width characters. Length may change. */
export function normalForm(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-')
    .toLowerCase();
}

/** Key of a whole segment for exact matching: normal form with white space folded and trimmed; case is kept. */
export function segmentKey(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(APOSTROPHES, "'").replace(/\s+/gu, ' ').trim();
}

/** Without accents and diaereses (coördinatie → coordinatie), for look-ups that forgive them. */
export function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
