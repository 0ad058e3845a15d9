// Extracting again: what was decided about a candidate is decided about it in the new list, whatever its place there.

import type { CandidateListHead, FoundCandidate, ListedCandidate } from '../model/candidate-list.js';
import { normalForm } from '../text/normal-form.js';
import type { ReviewedList } from './review.js';

/** What a candidate is known by from one extraction to the next: its lemmas. */
export function candidateKey({ nl, en }: FoundCandidate): string {
  return `${nl?.lemma ?? ''}\t${en?.lemma ?? ''}`;
}

/**
 * The list as it is now. A candidate that was there keeps its number and its decision; a new one gets the next number.
 * What is not found any more stays when something was decided about it, or about its wording, or when another one
 * belongs to it.
 */
export function carryOverDecisions(
  before: readonly ListedCandidate[],
  found: readonly FoundCandidate[],
): ListedCandidate[] {
  const known = new Map(before.map((candidate) => [candidateKey(candidate), candidate]));
  let number = Math.max(0, ...before.map((candidate) => candidate.number));
  const now = new Map<number, ListedCandidate>();
  for (const candidate of found) {
    const earlier = known.get(candidateKey(candidate));
    const own = earlier?.number ?? (number += 1);
    now.set(own, { ...candidate, number: own, decision: earlier?.decision ?? { state: 'undecided' } });
  }
  const roots = new Set(before.map(({ decision }) => decision.mergedInto));
  for (const candidate of before) {
    const { state, wording } = candidate.decision;
    const stays = state !== 'undecided' || wording !== undefined || roots.has(candidate.number);
    if (stays && !now.has(candidate.number)) now.set(candidate.number, candidate);
  }
  return [...now.values()].sort((one, other) => one.number - other.number);
}

/** What need not be proposed again, because it was decided in another list of the same termbase. */
export interface DecidedElsewhere {
  /** Normal forms of terms, by language. */
  readonly terms: Readonly<Record<'nl' | 'en', ReadonlySet<string>>>;
  /** Keys of pairs that were rejected; each of their terms may still have another partner. */
  readonly pairs: ReadonlySet<string>;
}

/** Of these lists: terms accepted, merged or rejected, and pairs rejected. */
export function decidedElsewhere(lists: readonly ReviewedList[]): DecidedElsewhere {
  const terms = { nl: new Set<string>(), en: new Set<string>() };
  const pairs = new Set<string>();
  for (const { head, candidates } of lists) {
    for (const candidate of candidates) {
      const { state } = candidate.decision;
      if (state === 'undecided' || state === 'postponed') continue;
      if (state === 'rejected' && isPairList(head)) pairs.add(candidateKey(candidate));
      else addForms(terms, candidate);
    }
  }
  return { terms, pairs };
}

function isPairList({ languages }: CandidateListHead): boolean {
  return languages.length > 1;
}

function addForms(terms: Record<'nl' | 'en', Set<string>>, candidate: ListedCandidate): void {
  for (const language of ['nl', 'en'] as const) {
    const found = candidate[language];
    if (found === undefined) continue;
    terms[language].add(found.lemma);
    for (const form of found.variants) terms[language].add(normalForm(form));
  }
}
