// What a pair of candidates is worth to somebody who makes a glossary: are they translations, are both terms, and does
// the pair tell anything?

import type { Proposal } from './bilingual-text.js';
import type { CandidateGroup } from './candidate-group.js';

/** The worth, in [0,1], and what it is made of beside the score of the proposal. */
export interface PairWorth {
  readonly score: number;
  /** Square root of the geometric mean of both termhoods. */
  readonly termhood: number;
  /** Less than 1 when both are written the same. */
  readonly novelty: number;
}

/** Power of each termhood. */
const TERMHOOD_POWER = 0.25;
/** A pair that is written the same on both sides tells a translator little, and a code nothing. */
const SAME = 0.75;
const SAME_CODE = 0.4;

export function worthOf(nl: CandidateGroup, en: CandidateGroup, { score }: Proposal): PairWorth {
  const termhood = (nl.score * en.score) ** TERMHOOD_POWER;
  const novelty = noveltyOf(nl.lemma, en.lemma);
  return { score: score * termhood * novelty, termhood, novelty };
}

function noveltyOf(nl: string, en: string): number {
  if (nl !== en) return 1;
  return /\d/u.test(nl) ? SAME_CODE : SAME;
}
