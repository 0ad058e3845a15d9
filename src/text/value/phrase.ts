// Fixed phrases of one or more words, found by their first word.

interface Phrase {
  /** Small letters, one lexeme each. */
  readonly words: readonly string[];
  readonly value: string;
}

/** Phrases by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/** Phrases with what they stand for; white space parts lexemes, so `euro ' s` is `euro's`. */
export function phraseTable(table: Readonly<Record<string, string>>): Phrases {
  const found = new Map<string, readonly Phrase[]>();
  for (const [written, value] of Object.entries(table)) {
    const words = written.split(' ');
    const [first = ''] = words;
    const others = found.get(first) ?? [];
    found.set(
      first,
      [...others, { words, value }].toSorted((one, other) => other.words.length - one.words.length),
    );
  }
  return found;
}

/** Phrases that all mean the same. */
export function phrases(...written: readonly string[]): Phrases {
  return phraseTable(Object.fromEntries(written.map((phrase) => [phrase, phrase])));
}
