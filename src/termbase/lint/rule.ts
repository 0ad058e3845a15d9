// What a rule of lint is, and what all rules look at: the entries of one termbase, with what several rules need of them
// worked out once.

import type { ConceptEntry, Term } from '../../model/entry.js';
import { termsIn } from '../../model/entry.js';
import type { Language } from '../../model/language.js';
import { LANGUAGES } from '../../model/language.js';
import type { Severity } from '../../model/severity.js';
import type { SameConcept } from '../concept-key.js';
import { ConceptKeys, sameConcepts } from '../concept-key.js';

/** What a rule found in one entry. */
export interface Finding {
  /** Id of the entry. */
  readonly entry: string;
  readonly language?: Language;
  readonly term?: string;
  /** Ids of other entries that it is about. */
  readonly others?: readonly string[];
  /** Further values of the sentence, by their names in the catalogue. */
  readonly said?: Readonly<Record<string, string | number>>;
  /** Where it is not that of the rule. */
  readonly severity?: Severity;
}

export interface LintRule<Name extends string = string> {
  readonly name: Name;
  readonly severity: Severity;
  /** Findings in order of the entries. Takes time for the terms, not for pairs of entries. */
  readonly check: (termbase: LintedTermbase) => Iterable<Finding>;
}

/** How often a word is written per million words; 0 for one that is not known. */
export type Knows = (word: string, language: Language) => number;

export interface LintedItem {
  readonly entry: ConceptEntry;
}

export class LintedTermbase {
  readonly items: readonly LintedItem[];
  readonly keys = new ConceptKeys();
  readonly knows: Knows;
  readonly #terms = new Map<ConceptEntry, Readonly<Record<Language, readonly Term[]>>>();
  #duplicates: readonly SameConcept<LintedItem>[] | undefined;

  constructor(entries: readonly ConceptEntry[], knows: Knows = () => 0) {
    this.items = entries.map((entry) => ({ entry }));
    this.knows = knows;
  }

  /** Entries that stand for the concept of an earlier one. */
  get duplicates(): readonly SameConcept<LintedItem>[] {
    this.#duplicates ??= sameConcepts(this.items, this.keys);
    return this.#duplicates;
  }

  /** `termsIn` of an entry, worked out once: most rules ask for it. */
  termsIn(entry: ConceptEntry, language: Language): readonly Term[] {
    const known = this.#terms.get(entry);
    if (known !== undefined) return known[language];
    const made = { nl: termsIn(entry, 'nl'), en: termsIn(entry, 'en') };
    this.#terms.set(entry, made);
    return made[language];
  }

  *entries(): Iterable<ConceptEntry> {
    for (const { entry } of this.items) yield entry;
  }

  /** Every term with its entry, in order. */
  *terms(): Iterable<{
    readonly entry: ConceptEntry;
    readonly language: Language;
    readonly term: Term;
  }> {
    for (const entry of this.entries())
      for (const language of LANGUAGES)
        for (const term of this.termsIn(entry, language)) yield { entry, language, term };
  }

  /** The share of entries (or of terms) of which something is true; 0 when there are none. */
  share<Item>(items: Iterable<Item>, isTrue: (item: Item) => boolean): number {
    let [all, those] = [0, 0];
    for (const item of items) {
      all++;
      if (isTrue(item)) those++;
    }
    return all === 0 ? 0 : those / all;
  }
}

/** A termbase in which most have something is a warning for the one that has not; elsewhere it is a note. */
export function severityByHabit(share: number): Severity {
  return share >= 0.5 ? 'warning' : 'note';
}

/** True for a term that may be used in a translation. */
export function isUsable({ forbidden, status }: Term): boolean {
  return forbidden !== true && status !== 'deprecated' && status !== 'superseded';
}
