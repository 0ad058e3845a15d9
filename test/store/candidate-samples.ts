// Lists of candidates and generators that the store tests share.

import * as fc from 'fast-check';
import type { CandidateTerm } from '../../src/model/candidate.js';
import type {
  CandidateDecision,
  CandidateListHead,
  FoundCandidate,
  ListedCandidate,
} from '../../src/model/candidate-list.js';
import { CANDIDATE_STATES } from '../../src/model/candidate-list.js';
import type { Language } from '../../src/model/language.js';
import type { Store } from '../../src/store/contract.js';
import { arbitraryText } from './samples.js';

const UNDECIDED: CandidateDecision = { state: 'undecided' };

export function list(name: string, termbase = 'client'): CandidateListHead {
  return { name, termbase, languages: ['nl'], origin: [`${name}.pdf`] };
}

/** A term as extraction finds it. */
export function foundTerm(term: string, language: Language = 'nl'): CandidateTerm {
  return {
    language,
    term,
    lemma: term,
    variants: [term],
    frequency: 2,
    documents: 1,
    score: 0.5,
    explanation: { description: 'termhood', value: 0.5, details: [] },
    features: { termhood: 0, 'occurs once': 0 },
    contexts: [
      { text: `De ${term} geldt.`, span: { start: 3, end: 3 + term.length }, document: 0, sentence: 0 },
    ],
  };
}

export function found(term: string, en?: string): FoundCandidate {
  const nl = foundTerm(term);
  const { score, frequency, explanation } = nl;
  return { nl, ...(en === undefined ? {} : { en: foundTerm(en, 'en') }), score, frequency, explanation };
}

export function candidate(number: number, decision = UNDECIDED): ListedCandidate {
  return { ...found(`term ${String(number)}`), number, decision };
}

/** Numbers 1, 2, … so many. */
export function candidates(count: number): ListedCandidate[] {
  return Array.from({ length: count }, (_, index) => candidate(index + 1));
}

/** Everything a store can be asked about candidates. */
export async function candidateReads(store: Store): Promise<unknown> {
  const lists = await store.candidateLists();
  return Promise.all(lists.map(async (info) => ({ info, candidates: await store.candidates(info.name) })));
}

export const arbitraryDecision: fc.Arbitrary<CandidateDecision> = fc.record(
  {
    state: fc.constantFrom(...CANDIDATE_STATES),
    wording: fc.record({ nl: arbitraryText, definition: arbitraryText }, { requiredKeys: [] }),
    mergedInto: fc.integer({ min: 1, max: 9 }),
    entry: arbitraryText,
  },
  { requiredKeys: ['state'] },
);

export const arbitraryCandidates: fc.Arbitrary<ListedCandidate[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), arbitraryDecision, arbitraryText), {
    maxLength: 6,
    selector: ([number]) => number,
  })
  .map((rows) =>
    rows
      .toSorted(([one], [other]) => one - other)
      .map(([number, decision, term]) => ({ ...found(term), number, decision })),
  );
