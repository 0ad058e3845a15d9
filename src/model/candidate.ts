// Candidate terms: what extraction proposes, with the reasons and passages that support it.

import type { Language } from './language.js';
import type { Explanation } from './match.js';
import type { Span } from './span.js';

/** A passage in which a candidate stands. */
export interface Context {
  readonly text: string;
  /** Where the candidate stands in `text`. */
  readonly span: Span;
  /** Number of the document and of the sentence in it, from 0. */
  readonly document: number;
  readonly sentence: number;
}

/** A definition or explanation found in the text. */
export interface FoundDefinition {
  /** The term it defines, as written there, without its article. */
  readonly term: string;
  /** The definition, as written there. */
  readonly text: string;
  /** The sentence it stands in, and where term and definition stand in that. */
  readonly context: string;
  readonly termSpan: Span;
  readonly span: Span;
  /** The turn of phrase that announces it: "wordt verstaan", "is", "hierna"; for people. */
  readonly cue: string;
  /** Number of the document and of the sentence in it, from 0. */
  readonly document: number;
  readonly sentence: number;
  /** Line and page in the original, from 1, where the documents know them. */
  readonly line?: number;
  readonly page?: number;
}

/** Another name that the text itself gives a term: its translation in brackets, a synonym, a short name. */
export interface FoundEquivalent {
  /** The other name, as written there, without its article. */
  readonly text: string;
  /** The languages of the other name and of the term where it stands; they differ for a translation. */
  readonly language: Language;
  readonly termLanguage: Language;
  /** The sentence it stands in, and where the term and the other name stand in that. */
  readonly context: string;
  readonly termSpan: Span;
  readonly span: Span;
  /** What links the two: "ook wel", "hereinafter", or "brackets"; for people. */
  readonly cue: string;
  /** Number of the document and of the sentence in it, from 0. */
  readonly document: number;
  readonly sentence: number;
  /** Line and page in the original, from 1, where the documents know them. */
  readonly line?: number;
  readonly page?: number;
}

/** `name`: a named entity, called by a name of its own; `reference`: an act or paper that the text cites. */
export type CandidateKind = 'term' | 'name' | 'reference';

export interface CandidateTerm {
  readonly language: Language;
  /** Extraction always says it. */
  readonly kind?: CandidateKind;
  /** The form to show: the most frequent surface form, or the base form where it occurs. */
  readonly term: string;
  /** Normal form under which the variants were grouped; a search key, not for display. */
  readonly lemma: string;
  /** Surface forms that occurred, most frequent first. */
  readonly variants: readonly string[];
  readonly frequency: number;
  /** In how many documents it occurs. */
  readonly documents: number;
  /** Higher is better; comparable within one run only. */
  readonly score: number;
  readonly explanation: Explanation;
  /** Numbers that describe it, by name: what a ranker learns from. An absent number is 0. */
  readonly features: Readonly<Record<string, number>>;
  readonly contexts: readonly Context[];
  /** The short form that the text gives it ("IND", "Awb"); among the variants too. */
  readonly acronym?: string;
  readonly definition?: FoundDefinition;
  /** Other names that the text gives it, each once, in order of the text. */
  readonly equivalents?: readonly FoundEquivalent[];
}

/** A candidate with its translation. */
export interface CandidatePair {
  readonly nl: CandidateTerm;
  readonly en: CandidateTerm;
  readonly score: number;
  /** Beads in which both stand. */
  readonly frequency: number;
  readonly explanation: Explanation;
  /** Numbers of beads in which both stand, from 0. */
  readonly beads: readonly number[];
}
