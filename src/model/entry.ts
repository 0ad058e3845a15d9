// Concept entries: one concept, its terms in each language (ISO 30042:2019, TBX-Basic data categories).

import type { Language, LanguageTag } from './language.js';
import { languageOf } from './language.js';
import type { Note, Provenance } from './unit.js';

/** TBX administrativeStatus without its `-admn-sts` ending. */
export type TermStatus = 'preferred' | 'admitted' | 'deprecated' | 'superseded';
export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'adverb' | 'other';
export type Gender = 'masculine' | 'feminine' | 'neuter' | 'other';
export type TermType = 'fullForm' | 'acronym' | 'abbreviation' | 'shortForm' | 'variant' | 'phrase';

/** A text with the place it was taken from. */
export interface SourcedText {
  readonly text: string;
  readonly source?: string;
}

/** A data category that has no name of its own here, kept for the way back (`type` as the file names it). */
export interface ExtraCategory {
  readonly type: string;
  readonly value: string;
  readonly target?: string;
}

export interface Term {
  readonly text: string;
  readonly status?: TermStatus;
  readonly partOfSpeech?: PartOfSpeech;
  readonly gender?: Gender;
  readonly termType?: TermType;
  readonly geographicalUsage?: string;
  readonly termLocation?: string;
  readonly source?: string;
  readonly contexts?: readonly SourcedText[];
  readonly notes?: readonly Note[];
  readonly transactions?: readonly Transaction[];
  /** Never to be used in a translation. */
  readonly forbidden?: boolean;
  /** Stays as it is in the other language. */
  readonly doNotTranslate?: boolean;
  readonly extras?: readonly ExtraCategory[];
}

export interface LanguageSection {
  readonly language: LanguageTag;
  readonly terms: readonly Term[];
  readonly definitions?: readonly SourcedText[];
  readonly notes?: readonly Note[];
  readonly transactions?: readonly Transaction[];
  readonly extras?: readonly ExtraCategory[];
}

/** A change of an entry that the file recorded (TBX transacGrp). */
export interface Transaction {
  readonly type: 'origination' | 'modification';
  readonly date?: string;
  readonly responsibility?: string;
}

export interface ConceptEntry {
  /** The file's id of the concept; unique within a termbase. */
  readonly id: string;
  readonly subjectField?: string;
  readonly sections: readonly LanguageSection[];
  readonly definitions?: readonly SourcedText[];
  readonly source?: string;
  readonly customer?: string;
  readonly project?: string;
  readonly crossReferences?: readonly ExtraCategory[];
  readonly transactions?: readonly Transaction[];
  readonly notes?: readonly Note[];
  readonly extras?: readonly ExtraCategory[];
  readonly provenance?: Provenance;
}

/** What an entry is to become. Without `before` it is to be new, without `after` it is to go. */
export interface EntryReplacement {
  readonly id: string;
  readonly before?: ConceptEntry;
  readonly after?: ConceptEntry;
}

/** All terms of an entry in a language, any region of it, in file order. */
export function termsIn(entry: ConceptEntry, language: Language): readonly Term[] {
  return entry.sections
    .filter((section) => languageOf(section.language) === language)
    .flatMap((section) => section.terms);
}

/** The term to use for a concept in a language: preferred first, then without status, then admitted. */
export function preferredTerm(entry: ConceptEntry, language: Language): Term | undefined {
  const usable = termsIn(entry, language).filter((term) => term.forbidden !== true);
  return (
    usable.find((term) => term.status === 'preferred') ??
    usable.find((term) => term.status === undefined) ??
    usable.find((term) => term.status === 'admitted')
  );
}

/** The terms of a concept that may be used in a language, as text: the preferred one first, each once. */
export function usableTerms(entry: ConceptEntry, language: Language): string[] {
  const preferred = preferredTerm(entry, language)?.text;
  const usable = termsIn(entry, language)
    .filter((term) => term.forbidden !== true && term.status !== 'deprecated' && term.status !== 'superseded')
    .map((term) => term.text);
  return [...new Set(preferred === undefined ? usable : [preferred, ...usable])];
}
