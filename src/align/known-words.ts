// How sure it is that two words belong together, by where that is known from, and how Dutch compounds are looked up:
// the same for the lexicon and for a glossary.

/** Trust in a pair by where it comes from. */
export const WEIGHTS = {
  value: 1,
  digits: 0.9,
  mark: 0.9,
  /** Same spelling, four letters or more or with a digit. */
  identical: 0.9,
  /** Same spelling of a short word: of, in, was, of which only some are the same word. */
  identicalShort: 0.3,
  /** The lexicon or the glossary knows it as it stands. */
  listed: 1,
  /** The lexicon or the glossary knows it by a guessed base form only. */
  inflected: 0.8,
  /** One part of a compound is known. */
  compoundPart: 0.4,
  cognate: 0.7,
} as const;

/** Letters of the shortest compound and of its shortest part that are looked up. */
const COMPOUND_LENGTH = 8;
export const PART_LENGTH = 4;

/** Strings that could be the first or the last part of a Dutch compound. */
export function compoundParts(form: string): string[] {
  if (form.length < COMPOUND_LENGTH) return [];
  const parts: string[] = [];
  for (let at = PART_LENGTH; at <= form.length - PART_LENGTH; at += 1) {
    const tail = form.slice(at);
    parts.push(form.slice(0, at), tail);
    if (tail.endsWith('en')) parts.push(tail.slice(0, -2));
    else if (tail.endsWith('s')) parts.push(tail.slice(0, -1));
  }
  return parts;
}
