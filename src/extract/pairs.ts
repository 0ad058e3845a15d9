// Terms with their translations, from aligned beads: Dutch candidate terms, the English phrases that stand in
// the same beads, a score of how well each pair goes together (bilingual-text.ts), and which of them are linked
// (linking.ts).

import type { CandidatePair } from '../model/candidate.js';
import type { Language } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import type { Explanation } from '../model/match.js';
import type { BilingualOptions, TextBead } from './bilingual-side.js';
import type { Proposal } from './bilingual-text.js';
import { BilingualText } from './bilingual-text.js';
import { candidateOf } from './candidates.js';
import { exclusion } from './exclusion.js';
import { countForms, shownForm } from './forms.js';
import type { Link } from './linking.js';
import { linkCandidates } from './linking.js';
import type { PairWorth } from './pair-worth.js';
import { worthOf } from './pair-worth.js';
import type { Phrase } from './phrases.js';

export interface PairOptions extends BilingualOptions {
  /** Most pairs given back. Without it the list ends where pairs are seldom right. */
  readonly limit?: number | undefined;
  /** Least number of beads in which both terms stand; 1 when not given. */
  readonly minFrequency?: number | undefined;
  /** Terms already known or rejected, in any inflection and spelling; a pair with one of them is left out. */
  readonly exclude?: Partial<Readonly<Record<Language, ReadonlySet<string>>>> | undefined;
}

export interface TermTranslations {
  /** The term as it was given. */
  readonly term: string;
  /** English terms, best first; scores in [0,1]. Empty when the term stands in no bead. */
  readonly translations: readonly { readonly term: string; readonly score: number }[];
}

/** Proposals that score less are linked only when a limit asks for it. */
const LEAST_TRANSLATION = 0.35;
/** Translations proposed for a given term when no limit is given. */
const DEFAULT_PROPOSALS = 10;

/** Pairs of terms, best first. The same beads give the same list. */
export function extractPairs(beads: readonly TextBead[], options: PairOptions): CandidatePair[] {
  const { limit = Infinity, minFrequency = 1, exclude = {}, frequencies, general } = options;
  const isExcluded = { nl: exclusion(exclude.nl ?? [], 'nl'), en: exclusion(exclude.en ?? [], 'en') };
  const bilingual = new BilingualText(beads, options);
  const leastScore = limit === Infinity ? LEAST_TRANSLATION : 0;
  const links = linkCandidates(bilingual, { frequencies, general, leastScore })
    .filter(({ beads: { length } }) => length >= minFrequency)
    .map((link) => ({ link, worth: worthOf(link.nl, link.en, link.proposal) }))
    .sort(
      (one, other) => other.worth.score - one.worth.score || other.link.beads.length - one.link.beads.length,
    );
  const pairs: CandidatePair[] = [];
  for (const { link, worth } of links) {
    if (pairs.length >= limit) break;
    const pair = pairOf(link, worth, bilingual);
    if (LANGUAGES.every((language) => !isExcluded[language](pair[language]))) pairs.push(pair);
  }
  return pairs;
}

/** For each given Dutch term, the English terms that translate it in these beads. */
export function proposeTranslations(
  terms: readonly string[],
  beads: readonly TextBead[],
  options: BilingualOptions & { readonly limit?: number | undefined },
): TermTranslations[] {
  const bilingual = new BilingualText(beads, options);
  return terms.map((term) => ({
    term,
    translations: bilingual
      .translations(bilingual.find(term))
      .slice(0, options.limit ?? DEFAULT_PROPOSALS)
      .map(({ phrase, score }) => ({ term: shownPhrase(phrase, bilingual), score })),
  }));
}

function shownPhrase(phrase: Phrase, { en: { text } }: BilingualText): string {
  const own = phrase.words.map((word) => text.types[word]?.form ?? '').join(' ');
  return shownForm(countForms(phrase, text), own);
}

function pairOf(
  { nl, en, proposal, beads }: Link,
  worth: PairWorth,
  bilingual: BilingualText,
): CandidatePair {
  return {
    nl: candidateOf(nl, bilingual.nl.text),
    en: candidateOf(en, bilingual.en.text),
    score: worth.score,
    frequency: beads.length,
    explanation: explainPair(proposal, worth),
    beads,
  };
}

function explainPair(proposal: Proposal, { score: worth, termhood, novelty }: PairWorth): Explanation {
  const { score, association, forward, backward, shape } = proposal;
  return {
    description: 'translation × termhood × novelty',
    value: worth,
    details: [
      {
        description: 'translation: cube root of the first three × the fourth',
        value: score,
        details: [
          { description: 'beads with both (Dice over free beads, less half a bead)', value: association },
          { description: 'share of the Dutch words that goes to the English ones', value: forward },
          { description: 'share of the English words that goes to the Dutch ones', value: backward },
          { description: 'form of the English phrase', value: shape },
        ],
      },
      { description: 'termhood: square root of the mean (geometric) of both sides', value: termhood },
      { description: 'novelty: less than 1 when both are written the same', value: novelty },
    ],
  };
}
