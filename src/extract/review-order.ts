// In which order candidates come up for review: by the probability that they are accepted, learnt from what was decided
// so far (ranker.ts). Without decisions that is the order of extraction.

import type { FoundCandidate, ListedCandidate } from '../model/candidate-list.js';
import type { Explanation } from '../model/match.js';
import { logit } from './candidate-features.js';
import type { RankableCandidate, Ranker } from './ranker.js';
import { explainRank, learnRanker } from './ranker.js';

export interface RankedCandidate extends ListedCandidate {
  /** Probability that it is accepted, and what its log odds are the sum of. */
  readonly rank: Explanation;
  /** What speaks for and against it, strongest first, the parts of its termhood each by themselves. */
  readonly reasons: readonly Explanation[];
}

/** The ranker that decisions teach; postponed and undecided candidates say nothing. */
export function rankerOf(decided: readonly ListedCandidate[]): Ranker {
  const decisions = decided.flatMap((candidate) => {
    const { state } = candidate.decision;
    if (state !== 'accepted' && state !== 'rejected') return [];
    return [{ candidate: rankable(candidate), accepted: state === 'accepted' }];
  });
  return learnRanker(decisions);
}

/** Candidates, the likeliest first. */
export function inReviewOrder(
  candidates: readonly ListedCandidate[],
  ranker: Ranker,
): readonly RankedCandidate[] {
  return candidates
    .map((candidate) => {
      const rank = explainRank(rankable(candidate), ranker);
      return { ...candidate, rank, reasons: reasonsFor(candidate, rank) };
    })
    .sort((one, other) => other.rank.value - one.rank.value || one.number - other.number);
}

/** Values that everyone has say nothing about one. */
const SAYS_NOTHING = 'start value';
const TERMHOOD = 'termhood';

function reasonsFor({ nl, en, explanation }: FoundCandidate, { details = [] }: Explanation): Explanation[] {
  const isPair = nl !== undefined && en !== undefined;
  const learnt = details.filter(({ description }) => isPair || description !== TERMHOOD);
  const found = isPair ? [] : (explanation.details ?? []);
  return [...learnt, ...found]
    .filter(({ description, value }) => description !== SAYS_NOTHING && value !== 0)
    .sort((one, other) => Math.abs(other.value) - Math.abs(one.value));
}

/**
 * What the ranker looks at. Of a pair both terms speak, and in place of their termhood the score of the pair, which
 * holds it.
 */
function rankable({ nl, en, score }: FoundCandidate): RankableCandidate {
  const only = nl ?? en;
  if (only === undefined) return { lemma: '', features: {} };
  if (nl === undefined || en === undefined) return only;
  const english = Object.entries(en.features).map(([name, value]) => [`English: ${name}`, value]);
  return {
    lemma: nl.lemma,
    features: { ...nl.features, ...Object.fromEntries(english), termhood: logit(score) },
  };
}
