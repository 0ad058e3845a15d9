// What every driver needs to know about lists of candidates and their edits.

import type { CandidateEdit, CandidateState, ListedCandidate } from '../model/candidate-list.js';
import { CANDIDATE_STATES } from '../model/candidate-list.js';
import { makeProblem, ProblemError } from '../model/problem.js';

/** Counts of a list without candidates. */
export function noCandidates(): Record<CandidateState, number> {
  return Object.fromEntries(CANDIDATE_STATES.map((state) => [state, 0])) as Record<CandidateState, number>;
}

/** The edit that undoes an edit. */
export function reverseOf(edit: CandidateEdit): CandidateEdit {
  const decisions = edit.decisions.map(({ number, before, after }) => ({
    number,
    before: after,
    after: before,
  }));
  return { ...edit, decisions };
}

/** Throws Error when numbers do not rise from one candidate to the next. */
export function assertRising(candidates: readonly ListedCandidate[]): void {
  let last = 0;
  for (const { number } of candidates) {
    if (!Number.isSafeInteger(number) || number <= last)
      throw new Error('the numbers of candidates must rise');
    last = number;
  }
}

export function candidatesChanged(name: string): ProblemError {
  return new ProblemError(makeProblem('candidates-changed', { name }));
}
