// Characters that nobody sees, or that a file of another kind cannot hold, as visible codes.

// Controls of ASCII but tab and line feed, of direction (which could make a text read otherwise than it is), and no characters.
// eslint-disable-next-line no-control-regex
const HIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

/** `a\u0000b` is `a⟨0000⟩b`; half a surrogate pair is the replacement character. */
export function visibleText(text: string): string {
  return text
    .toWellFormed()
    .replace(
      HIDDEN,
      (character) => `⟨${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    );
}
