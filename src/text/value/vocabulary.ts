// The words that carry values, as each language must list them: nl.ts and en.ts hold the lists.

import type { Phrases } from './phrase.js';

/** How wide a part of a legal text is. Parts with a name of their own keep it in a value; see `NAMED`. */
export type Level =
  | 'protocol'
  | 'annex'
  | 'book'
  | 'part'
  | 'title'
  | 'chapter'
  | 'section'
  | 'article'
  | 'recital'
  | 'clause'
  | 'rule'
  | 'table'
  | 'figure'
  | 'page'
  | 'note'
  | 'paragraph'
  | 'subparagraph'
  | 'point'
  | 'indent'
  | 'sentence';

/** A word for a part of a legal text. */
export interface StructureWord {
  readonly level: Level;
  /** Plural nouns announce a list of bare items (artikelen 7 en 8). */
  readonly many: boolean;
  /** A full stop must follow: `p.` is a page, `p` is not. */
  readonly abbreviated: boolean;
}

export interface Vocabulary {
  /** Month names and their abbreviations. */
  readonly months: ReadonlyMap<string, number>;
  /** Months that are other words too and count only with a capital (May, March). */
  readonly capitalMonths: ReadonlySet<string>;
  readonly structure: ReadonlyMap<string, StructureWord>;
  /** Words for acts, with the type of act in the value. */
  readonly acts: ReadonlyMap<string, string>;
  /** Treaties as written after an article, with their value. */
  readonly treaties: Phrases;
  readonly conjunctions: ReadonlySet<string>;
  /** Words between the ends of a range. */
  readonly through: Phrases;
  /** Words between a part and its whole (van, of). */
  readonly belonging: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** `nr`, `no`: a number follows. */
  readonly numberSigns: ReadonlySet<string>;
  /** Powers of ten that follow a number. */
  readonly powers: ReadonlyMap<string, number>;
  /** Powers of ten that count only in an amount of money, glued to the number (€3bn). */
  readonly moneyPowers: ReadonlyMap<string, number>;
  readonly percent: Phrases;
  readonly percentPoints: Phrases;
  /** Words for currencies, with their codes. */
  readonly currencies: Phrases;
}

/** Structure words from `noun: level` lists; each noun is listed with its plural or plurals after it. */
export function structureWords(
  nouns: readonly (readonly [level: Level, one: string, many: string])[],
  abbreviations: readonly (readonly [level: Level, one: string, many: string])[],
): ReadonlyMap<string, StructureWord> {
  const found = new Map<string, StructureWord>();
  for (const [level, one, many] of nouns) {
    found.set(many, { level, many: true, abbreviated: false });
    found.set(one, { level, many: false, abbreviated: false });
  }
  for (const [level, one, many] of abbreviations) {
    found.set(many, { level, many: true, abbreviated: true });
    found.set(one, { level, many: false, abbreviated: true });
  }
  return found;
}

/** Months from twelve lists of names, January first. */
export function monthNames(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.flatMap((list, index) => list.split(' ').map((name) => [name, index + 1] as const)));
}
