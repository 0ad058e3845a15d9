// The terms of a termbase, indexed for recognition and look-up: one pass over a text finds every term
// that starts at each word, through the stems of its words; a finer comparison then decides.

import type { ConceptEntry, Term } from '../model/entry.js';
import type { Language } from '../model/language.js';
import { languageOf } from '../model/language.js';
import type { OccurrenceKind } from '../model/match.js';
import { sameWord } from '../text/inflection.js';
import { normalForm, withoutDiacritics } from '../text/normal-form.js';
import { rememberingStemmer } from '../text/stem.js';
import { tokenize } from '../text/token.js';

/** An entry with the name of its termbase. */
export interface TermbaseEntry {
  readonly termbase: string;
  readonly entry: ConceptEntry;
}

/** One term of one entry, prepared. */
export interface IndexedTerm extends TermbaseEntry {
  readonly term: Term;
  readonly language: Language;
  /** The words and marks of the term as written. */
  readonly words: readonly string[];
}

export class TermIndex {
  readonly language: Language;
  readonly #byFirstWord: StemBuckets;
  readonly #bySpelling = new Map<string, IndexedTerm[]>();
  readonly #byWord: StemBuckets;
  #longestWord = 0;

  constructor(language: Language) {
    this.language = language;
    const stemOf = rememberingStemmer(language);
    this.#byFirstWord = new StemBuckets(stemOf);
    this.#byWord = new StemBuckets(stemOf);
  }

  add(indexed: IndexedTerm): void {
    const first = indexed.words[0];
    if (first === undefined) return;
    this.#byFirstWord.add(first, indexed);
    push(this.#bySpelling, spellingKey(indexed.term.text), indexed);
    for (const word of indexed.words) this.#byWord.add(word, indexed);
    if (indexed.words.length === 1) this.#longestWord = Math.max(this.#longestWord, first.length);
  }

  /** Terms whose words stand at `place` in the words of a text, longest first. */
  termsAt(
    words: readonly string[],
    place: number,
  ): { readonly indexed: IndexedTerm; readonly how: OccurrenceKind }[] {
    const found: { readonly indexed: IndexedTerm; readonly how: OccurrenceKind }[] = [];
    for (const indexed of this.#byFirstWord.termsOf(words[place] ?? '')) {
      const how = this.#agreement(indexed, words.slice(place, place + indexed.words.length));
      if (how !== undefined) found.push({ indexed, how });
    }
    return found.sort(
      (one, other) => other.indexed.words.length - one.indexed.words.length || rank(one) - rank(other),
    );
  }

  #agreement(indexed: IndexedTerm, words: readonly string[]): OccurrenceKind | undefined {
    let how: OccurrenceKind = 'exact';
    for (const [place, termWord] of indexed.words.entries()) {
      const word = words[place];
      if (word === undefined) return undefined;
      const closeness = wordCloseness(word, termWord, this.language);
      if (closeness === undefined) return undefined;
      if (closeness === 'inflected') how = 'inflected';
    }
    return how;
  }

  /** Terms that differ from the text only in hyphens, spaces, apostrophes or diacritics. */
  spelledLike(text: string): readonly IndexedTerm[] {
    return this.#bySpelling.get(spellingKey(text)) ?? [];
  }

  /** Terms with the word, in any inflection, as one of their words. */
  withWord(word: string): readonly IndexedTerm[] {
    return this.#byWord.termsOf(word);
  }

  /** Every term of one word that is exactly this normal form. */
  oneWordTerms(form: string): readonly IndexedTerm[] {
    if (form.length > this.#longestWord) return [];
    return (this.#bySpelling.get(spellingKey(form)) ?? []).filter(
      (indexed) => indexed.words.length === 1 && normalForm(indexed.term.text) === form,
    );
  }

  /** Every term, in the order added. */
  *all(): Iterable<IndexedTerm> {
    for (const terms of this.#bySpelling.values()) yield* terms;
  }
}

/** Letters at the start that no inflection changes; words are kept apart by them before any stem is made. */
const START_LETTERS = 2;

/**
 * Terms by the stem of a word. Stems cost a dozen patterns each, so they are made only for the words that
 * begin like a word that was asked for: a look-up asks for few, and a glossary has thousands.
 */
class StemBuckets {
  readonly #stemOf: (word: string) => string;
  readonly #waiting = new Map<string, { readonly word: string; readonly indexed: IndexedTerm }[]>();
  readonly #byStem = new Map<string, IndexedTerm[]>();

  constructor(stemOf: (word: string) => string) {
    this.#stemOf = stemOf;
  }

  add(word: string, indexed: IndexedTerm): void {
    push(this.#waiting, startOf(word), { word, indexed });
  }

  /** Terms with a word of this stem, each once. */
  termsOf(word: string): readonly IndexedTerm[] {
    const start = startOf(word);
    for (const waiting of this.#waiting.get(start) ?? []) this.#sort(waiting);
    this.#waiting.delete(start);
    return this.#byStem.get(this.#stemOf(word)) ?? [];
  }

  #sort({ word, indexed }: { readonly word: string; readonly indexed: IndexedTerm }): void {
    const stem = this.#stemOf(word);
    if (this.#byStem.get(stem)?.includes(indexed) !== true) push(this.#byStem, stem, indexed);
  }
}

function startOf(word: string): string {
  return normalForm(word).slice(0, START_LETTERS);
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function rank({ how }: { readonly how: OccurrenceKind }): number {
  return how === 'exact' ? 0 : 1;
}

/** Acronyms keep their capitals: IND is no `ind`, COA no `coa`. */
function isAcronym(word: string): boolean {
  return /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}\P{Ll}*$/u.test(word);
}

function wordCloseness(word: string, termWord: string, language: Language): 'same' | 'inflected' | undefined {
  if (word === termWord) return 'same';
  if (isAcronym(termWord)) return undefined;
  return sameWord(word, termWord, language);
}

function spellingKey(text: string): string {
  return withoutDiacritics(normalForm(text)).replace(/[-\s'.]/gu, '');
}

/** One index for each language over all terms of the entries. */
export function indexTerms(entries: Iterable<TermbaseEntry>): Readonly<Record<Language, TermIndex>> {
  const indexes = { nl: new TermIndex('nl'), en: new TermIndex('en') };
  for (const { termbase, entry } of entries) {
    for (const section of entry.sections) {
      const language = languageOf(section.language);
      if (language === undefined) continue;
      for (const term of section.terms) {
        const words = tokenize(term.text).map((token) => token.text);
        indexes[language].add({ termbase, entry, term, language, words });
      }
    }
  }
  return indexes;
}
