// The languages a file names, each spelling looked at once: a file has a handful of spellings and millions of uses.

import type { Language, LanguageTag } from '../model/language.js';
import { languageOf, parseLanguageTag } from '../model/language.js';

export interface ReadLanguage {
  /** Undefined when the spelling names no language. */
  readonly tag: LanguageTag | undefined;
  readonly language: Language | undefined;
}

/** A hostile file may name a new language in each unit; past this many they are no longer remembered. */
const REMEMBERED = 1000;

/** One for each file. */
export class LanguageNames {
  readonly #known = new Map<string, ReadLanguage>();

  /** What a spelling means. */
  read(written: string): ReadLanguage {
    const known = this.#known.get(written);
    if (known !== undefined) return known;
    const read = { tag: parseLanguageTag(written), language: languageOf(written) };
    if (this.#known.size < REMEMBERED) this.#known.set(written, read);
    return read;
  }
}
