// Candidate terms under review: a list that is kept, and what a person has decided about each of its candidates.

import type { CandidateTerm } from './candidate.js';
import type { EntryReplacement } from './entry.js';
import type { Language } from './language.js';
import type { Explanation } from './match.js';

/** `merged`: a further term of another candidate's entry. */
export type CandidateState = 'undecided' | 'postponed' | 'accepted' | 'rejected' | 'merged';

export const CANDIDATE_STATES: readonly CandidateState[] = [
  'undecided',
  'postponed',
  'accepted',
  'rejected',
  'merged',
];

/** What a person wrote in place of what was found; a field that is absent stays as it was found. */
export interface CandidateWording {
  readonly nl?: string;
  readonly en?: string;
  readonly definition?: string;
  readonly subjectField?: string;
  readonly note?: string;
}

export interface CandidateDecision {
  readonly state: CandidateState;
  readonly wording?: CandidateWording;
  /** Number of the candidate whose entry it belongs to; only of one that is `merged`. */
  readonly mergedInto?: number;
  /** Id of the entry that it became in the list's termbase; only of one that is `accepted`. */
  readonly entry?: string;
}

/** What extraction found: a term of one language, or one of each that translate each other. */
export interface FoundCandidate {
  readonly nl?: CandidateTerm;
  readonly en?: CandidateTerm;
  /** As extraction gave it, best 1; comparable within one list. */
  readonly score: number;
  readonly frequency: number;
  readonly explanation: Explanation;
}

export interface ListedCandidate extends FoundCandidate {
  /** From 1; what it goes by in its list, for ever. */
  readonly number: number;
  readonly decision: CandidateDecision;
}

/** What a list of candidates is, without them. */
export interface CandidateListHead {
  /** Known by it among all lists of the store. */
  readonly name: string;
  /** Termbase that what is accepted goes into. */
  readonly termbase: string;
  /** One language, or both for terms with translations. */
  readonly languages: readonly Language[];
  /** What they were found in, as the user named it: files, or a memory. */
  readonly origin: readonly string[];
}

export interface DecisionChange {
  readonly number: number;
  readonly before: CandidateDecision;
  readonly after: CandidateDecision;
}

/** One thing a person did to a list; exchanging before and after undoes it. */
export interface CandidateEdit {
  readonly name: 'accept' | 'reject' | 'postpone' | 'reopen' | 'merge' | 'edit';
  /** Each candidate at most once. */
  readonly decisions: readonly DecisionChange[];
  /** What it changed in the termbase of the list. */
  readonly entries: readonly EntryReplacement[];
}
