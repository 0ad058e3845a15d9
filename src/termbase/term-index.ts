// The terms of a termbase in one language, ready to be found: an automaton over classes of words for
// recognition, postings of words and spellings for look-up. Terms are numbers in flat arrays, and what a
// caller sees of them is made when it is asked for: a glossary of 100,000 terms costs some 15 MB.

import type { ConceptEntry, Term } from '../model/entry.js';
import { termsIn } from '../model/entry.js';
import type { Language } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import { Automaton } from '../search/automaton.js';
import { NumberMap } from '../search/number-map.js';
import { ROOT } from '../search/trie.js';
import { sameWord } from '../text/inflection.js';
import { normalForm, withoutDiacritics } from '../text/normal-form.js';
import type { TermForm } from './term-form.js';
import { termForms } from './term-form.js';
import { hashOf, WordClasses } from './word-classes.js';

/** Whether a term is worth indexing. */
export type WantsTerm = (text: string) => boolean;

/** An entry with the name of its termbase. */
export interface TermbaseEntry {
  readonly termbase: string;
  readonly entry: ConceptEntry;
}

/** One term of one entry, prepared. */
export interface IndexedTerm extends TermbaseEntry {
  readonly term: Term;
  readonly language: Language;
}

/** A form of a term: what a pattern of the automaton stands for. */
export interface IndexedForm extends TermForm {
  readonly indexed: IndexedTerm;
  /** One word that its termbase writes with a capital where it writes others without. */
  readonly isName: boolean;
}

const NONE = -1;
const NO_FORMS: readonly IndexedForm[] = [];

export class TermIndex {
  readonly language: Language;
  readonly automaton: Automaton;
  readonly classes: WordClasses;
  readonly #owners: readonly TermbaseEntry[];
  readonly #terms: readonly Term[];
  readonly #ownerOf: Int32Array;
  readonly #termOf: Int32Array;
  readonly #formOf: Uint8Array;
  readonly #withClass: Postings;
  readonly #spellings: Spellings;
  /** Termbases in which a capital at the beginning says something. */
  readonly #writingSmall: ReadonlySet<string>;
  readonly #seen = new Map<number, IndexedTerm>();
  readonly #seenForms = new Map<number, IndexedForm>();

  constructor(language: Language, owners: readonly TermbaseEntry[], wants: WantsTerm = () => true) {
    this.language = language;
    this.#owners = owners;
    const { terms, ownerOf, writingSmall } = termsOf(owners, language, wants);
    this.#terms = terms;
    this.#ownerOf = Int32Array.from(ownerOf);
    this.classes = new WordClasses(language, terms.length);
    const { members, starts, termOf, formOf } = patternsOf(terms, this.classes);
    const classOfMember = this.classes.seal();
    const symbols = Int32Array.from(members, (member) => classOfMember[member] ?? 0);
    this.#termOf = Int32Array.from(termOf);
    this.#formOf = Uint8Array.from(formOf);
    this.automaton = new Automaton({ symbols, starts });
    this.#withClass = new Postings({ symbols, starts, termOf }, this.classes.size);
    this.#spellings = new Spellings(terms);
    this.#writingSmall = writingSmall;
  }

  /** How many terms there are. */
  get size(): number {
    return this.#terms.length;
  }

  /** The form of a term that a pattern of the automaton stands for. */
  form(pattern: number): IndexedForm {
    const known = this.#seenForms.get(pattern);
    if (known !== undefined) return known;
    const indexed = this.#indexed(this.#termOf[pattern] ?? 0);
    const form = termForms(indexed.term.text)[this.#formOf[pattern] ?? 0];
    if (form === undefined) throw new RangeError(`There is no pattern ${String(pattern)}`);
    const isName =
      form.words.length === 1 && CAPITAL.test(form.text) && this.#writingSmall.has(indexed.termbase);
    const made = { ...form, indexed, isName };
    this.#seenForms.set(pattern, made);
    return made;
  }

  #indexed(number: number): IndexedTerm {
    const known = this.#seen.get(number);
    if (known !== undefined) return known;
    const [owner, term] = [this.#owners[this.#ownerOf[number] ?? 0], this.#terms[number]];
    if (owner === undefined || term === undefined) throw new RangeError(`There is no term ${String(number)}`);
    const made = { ...owner, term, language: this.language };
    this.#seen.set(number, made);
    return made;
  }

  /** Forms of one word whose class a key (word-classes.ts) belongs to. Asked for every part of every new word. */
  oneWordForms(key: number): readonly IndexedForm[] {
    const symbol = this.classes.classOfKey(key);
    if (symbol < 0) return NO_FORMS;
    const state = this.automaton.child(ROOT, symbol);
    if (state === ROOT) return NO_FORMS;
    return Array.from(this.automaton.patternsAt(state), (pattern) => this.form(pattern));
  }

  /** Terms that differ from the text only in hyphens, spaces, apostrophes or diacritics. */
  spelledLike(text: string): IndexedTerm[] {
    return [...this.#spellings.like(text)].map((number) => this.#indexed(number));
  }

  /** Terms with the word, in any inflection, as one of their words. */
  withWord(word: string): IndexedTerm[] {
    const numbers = new Set(this.classes.classesOf(word).flatMap((symbol) => this.#withClass.of(symbol)));
    return [...numbers]
      .map((number) => this.#indexed(number))
      .filter(({ term }) =>
        termForms(term.text).some(({ words }) =>
          words.some((termWord) => sameWord(word, termWord, this.language) !== undefined),
        ),
      );
  }

  /** What the terms are, as written, in the order added. */
  *texts(): Iterable<string> {
    for (const { text } of this.#terms) yield text;
  }

  /** Terms whose text, in normal form, passes the test. */
  where(test: (form: string) => boolean): IndexedTerm[] {
    const found: IndexedTerm[] = [];
    for (const [number, { text }] of this.#terms.entries())
      if (test(normalForm(text))) found.push(this.#indexed(number));
    return found;
  }
}

interface ListedTerms {
  readonly terms: readonly Term[];
  readonly ownerOf: readonly number[];
  /** Termbases that write most of their terms, the unwanted ones too, with a small letter. */
  readonly writingSmall: ReadonlySet<string>;
}

function termsOf(owners: readonly TermbaseEntry[], language: Language, wants: WantsTerm): ListedTerms {
  const [terms, ownerOf]: [Term[], number[]] = [[], []];
  const balance = new Map<string, number>();
  for (const [number, { termbase, entry }] of owners.entries()) {
    for (const term of termsIn(entry, language)) {
      balance.set(termbase, (balance.get(termbase) ?? 0) + (CAPITAL.test(term.text) ? -1 : 1));
      if (!wants(term.text)) continue;
      terms.push(term);
      ownerOf.push(number);
    }
  }
  const small = [...balance].filter(([, more]) => more > 0).map(([termbase]) => termbase);
  return { terms, ownerOf, writingSmall: new Set(small) };
}

const CAPITAL = /^\p{Lu}/u;

interface TermPatterns {
  /** Member numbers of the words, one pattern behind the other. */
  readonly members: readonly number[];
  readonly starts: readonly number[];
  readonly termOf: readonly number[];
  readonly formOf: readonly number[];
}

/** Every form of every term as a pattern. */
function patternsOf(terms: readonly Term[], classes: WordClasses): TermPatterns {
  const [members, starts, termOf, formOf]: [number[], number[], number[], number[]] = [[], [0], [], []];
  const known = new Map<string, number>();
  const memberOf = (word: string): number => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const made = classes.add(word);
    known.set(word, made);
    return made;
  };
  for (const [number, term] of terms.entries()) {
    for (const [place, { words }] of termForms(term.text).entries()) {
      for (const word of words) members.push(memberOf(word));
      starts.push(members.length);
      termOf.push(number);
      formOf.push(place);
    }
  }
  return { members, starts, termOf, formOf };
}

/** For each symbol the terms that hold it, in one array (counting sort). */
class Postings {
  readonly #starts: Int32Array;
  readonly #terms: Int32Array;

  constructor(
    {
      symbols,
      starts,
      termOf,
    }: {
      readonly symbols: Int32Array;
      readonly starts: readonly number[];
      readonly termOf: readonly number[];
    },
    symbolCount: number,
  ) {
    this.#starts = new Int32Array(symbolCount + 2);
    this.#terms = new Int32Array(symbols.length);
    for (const symbol of symbols) this.#starts[symbol + 2] = (this.#starts[symbol + 2] ?? 0) + 1;
    for (let place = 1; place < this.#starts.length; place++)
      this.#starts[place] = (this.#starts[place] ?? 0) + (this.#starts[place - 1] ?? 0);
    for (const [pattern, term] of termOf.entries()) {
      for (let place = starts[pattern] ?? 0; place < (starts[pattern + 1] ?? 0); place++) {
        const at = (symbols[place] ?? 0) + 1;
        this.#terms[this.#starts[at] ?? 0] = term;
        this.#starts[at] = (this.#starts[at] ?? 0) + 1;
      }
    }
  }

  of(symbol: number): number[] {
    return [...this.#terms.subarray(this.#starts[symbol], this.#starts[symbol + 1])];
  }
}

/** Terms by their letters alone. */
class Spellings {
  readonly #terms: readonly Term[];
  readonly #first: NumberMap;
  readonly #next: Int32Array;

  constructor(terms: readonly Term[]) {
    this.#terms = terms;
    this.#first = new NumberMap(terms.length);
    this.#next = new Int32Array(terms.length).fill(NONE);
    for (let number = terms.length - 1; number >= 0; number--) {
      const key = hashOf(lettersOf(terms[number]?.text ?? ''));
      this.#next[number] = this.#first.get(key);
      this.#first.set(key, number);
    }
  }

  *like(text: string): Iterable<number> {
    const letters = lettersOf(text);
    let number = this.#first.get(hashOf(letters));
    for (; number >= 0; number = this.#next[number] ?? NONE)
      if (lettersOf(this.#terms[number]?.text ?? '') === letters) yield number;
  }
}

const PLAIN = /^[a-z ]+$/u;

function lettersOf(text: string): string {
  if (PLAIN.test(text)) return text.replaceAll(' ', '');
  return withoutDiacritics(normalForm(text)).replace(/[-\s'.]/gu, '');
}

/** One index for each language over the terms of the entries, all or those that are wanted. */
export function indexTerms(
  entries: Iterable<TermbaseEntry>,
  wants?: WantsTerm,
): Readonly<Record<Language, TermIndex>> {
  const owners = [...entries];
  const [nl, en] = LANGUAGES.map((language) => new TermIndex(language, owners, wants));
  if (nl === undefined || en === undefined) throw new Error('Both languages are indexed');
  return { nl, en };
}
