// Characters that came in wrong: UTF-8 that was read as windows-1252 (`cafÃ©`), control characters and invisible ones. What
// can be told from the text alone is set right.

// windows-1252, bytes 0x80 to 0x9F (https://encoding.spec.whatwg.org/index-windows-1252.txt).
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const BYTES = new Map(Array.from(WINDOWS_1252, (character, index) => [character, 0x80 + index]));
const NEXT = `[\u0080-\u00BF${WINDOWS_1252}]`;
/** What the bytes of letters of Latin languages, of signs and of the byte order mark look like; `É”` is none. */
const MISREAD = new RegExp(`[ÂÃÄÅ]${NEXT}|â${NEXT}{2}|ï(?:»¿|¬${NEXT})|ð${NEXT}{3}`, 'gu');
const LOST = '\uFFFD';

/** Controls (C1), byte order marks, direction marks and zero-width spaces; tabs and line ends are text. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u007F-\u009F\u200B\u2060\uFEFF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/gu;

/** The text with what was read in the wrong encoding set right; the same when there is nothing like it. */
export function repairEncoding(text: string): string {
  return text.replace(MISREAD, (run) => {
    const bytes = Uint8Array.from(Array.from(run), byteOf);
    try {
      const read = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      return read.replace(/^\uFEFF/u, '');
    } catch {
      return run;
    }
  });
}

function byteOf(character: string): number {
  return BYTES.get(character) ?? character.charCodeAt(0);
}

/** Whether a character was lost for good when the text was read. */
export function hasLostCharacters(text: string): boolean {
  return text.includes(LOST);
}

/** The text without control and invisible characters; those that windows-1252 has a sign for become that sign. */
export function repairControls(text: string): string {
  return text.replace(CONTROLS, (control) => {
    const sign = WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80);
    return sign === '' || sign === control ? '' : sign;
  });
}
