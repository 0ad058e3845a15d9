// Terms with their translations, from aligned beads: Dutch candidate terms, the English phrases that stand in
// the same beads, and a score of how well each pair goes together (bilingual-text.ts).
//
// Competitive linking (Melamed 2000, "Models of translational equivalence among words"): the best pair is
// accepted first and takes both its terms, so that indirect associations (a translation's usual neighbour)
// lose. Deviation: it links terms over the whole text and not words within a bead.

import type { CandidatePair } from '../model/candidate.js';
import type { Language } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import type { Explanation } from '../model/match.js';
import type { BilingualOptions, TextBead } from './bilingual-side.js';
import type { Place, Proposal } from './bilingual-text.js';
import { BilingualText } from './bilingual-text.js';
import type { CandidateGroup } from './candidates.js';
import { candidateOf, isExcluded, occurrencesOf, rankGroups } from './candidates.js';
import { addCoordinatedCompounds } from './coordinated-compounds.js';
import { countForms, shownForm } from './forms.js';
import type { Phrase } from './phrases.js';

export interface PairOptions extends BilingualOptions {
  /** Most pairs given back. Without it the list ends where pairs are seldom right. */
  readonly limit?: number | undefined;
  /** Least number of beads in which both terms stand; 1 when not given. */
  readonly minFrequency?: number | undefined;
  /** Normal forms of terms already known or rejected; a pair with one of them is left out. */
  readonly exclude?: Partial<Readonly<Record<Language, ReadonlySet<string>>>> | undefined;
}

export interface TermTranslations {
  /** The term as it was given. */
  readonly term: string;
  /** English terms, best first; scores in [0,1]. Empty when the term stands in no bead. */
  readonly translations: readonly { readonly term: string; readonly score: number }[];
}

const NONE: ReadonlySet<string> = new Set();
/** Translations weighed for each Dutch candidate. */
const MOST_RIVALS = 8;
/** Lower than for terms alone: that a phrase has a translation of its own speaks for it too. */
const LEAST_TERMHOOD_OF_PAIRS = 0.1;
/** A pair that scores less is given only when a limit asks for it. */
const LEAST_TRANSLATION = 0.35;
/** Translations proposed for a given term when no limit is given. */
const DEFAULT_PROPOSALS = 10;

/** Pairs of terms, best first. The same beads give the same list. */
export function extractPairs(beads: readonly TextBead[], options: PairOptions): CandidatePair[] {
  const { limit = Infinity, minFrequency = 1, exclude = {} } = options;
  const bilingual = new BilingualText(beads, options);
  const links = linkTerms(bilingual, options, limit === Infinity ? LEAST_TRANSLATION : 0);
  return links
    .map((link) => pairOf(link, bilingual))
    .filter(({ frequency }) => frequency >= minFrequency)
    .filter((pair) => LANGUAGES.every((language) => !isExcluded(pair[language], exclude[language] ?? NONE)))
    .sort((one, other) => other.score - one.score || other.frequency - one.frequency)
    .slice(0, limit);
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

interface Link {
  readonly nl: CandidateGroup;
  readonly en: CandidateGroup;
  readonly proposal: Proposal;
}

/** Competitive linking of the Dutch and English candidates. */
function linkTerms(bilingual: BilingualText, options: PairOptions, leastScore: number): Link[] {
  const { nl, en } = bilingual;
  addCoordinatedCompounds(nl.text, nl.table, options.frequencies.nl);
  const english = new Map<Phrase, CandidateGroup>();
  for (const group of rankGroups(en.text, en.table, options.frequencies.en)) {
    for (const phrase of group.phrases) english.set(phrase, group);
  }
  const rivals = rankGroups(nl.text, nl.table, options.frequencies.nl)
    .filter(({ termhood }) => termhood.score >= LEAST_TERMHOOD_OF_PAIRS)
    .flatMap((group) => rivalsOf(group, bilingual, english))
    .filter(({ proposal }) => proposal.score >= leastScore)
    .sort(byScore);
  const taken = new Set<CandidateGroup>();
  return rivals.filter((link) => {
    if (taken.has(link.nl) || taken.has(link.en)) return false;
    taken.add(link.nl).add(link.en);
    return true;
  });
}

function byScore(one: Link, other: Link): number {
  return (
    other.proposal.score - one.proposal.score ||
    other.proposal.together - one.proposal.together ||
    compare(one.nl.lemma, other.nl.lemma) ||
    compare(one.en.lemma, other.en.lemma)
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The best translations of a Dutch candidate, one for each English candidate. */
function rivalsOf(
  nl: CandidateGroup,
  bilingual: BilingualText,
  english: ReadonlyMap<Phrase, CandidateGroup>,
): Link[] {
  const links = new Map<CandidateGroup, Link>();
  for (const proposal of bilingual.translations(placesOf(nl))) {
    const en = english.get(proposal.phrase);
    if (en === undefined || links.has(en)) continue;
    links.set(en, { nl, en, proposal });
    if (links.size === MOST_RIVALS) break;
  }
  return [...links.values()];
}

function placesOf(group: CandidateGroup): Place[] {
  return occurrencesOf(group).map(({ sentence, first, last }) => ({
    bead: sentence,
    from: first,
    to: last + 1,
  }));
}

/** The score of a pair asks both: are they translations, and is it a term? */
function pairOf({ nl, en, proposal }: Link, bilingual: BilingualText): CandidatePair {
  const inEnglish = new Set(occurrencesOf(en).map(({ sentence }) => sentence));
  const inDutch = new Set(occurrencesOf(nl).map(({ sentence }) => sentence));
  const beads = [...inDutch].filter((bead) => inEnglish.has(bead));
  const termhood = Math.max(nl.termhood.score, en.termhood.score);
  return {
    nl: candidateOf(nl, bilingual.nl.text),
    en: candidateOf(en, bilingual.en.text),
    score: proposal.score * Math.sqrt(termhood),
    frequency: beads.length,
    explanation: explainPair(proposal, termhood),
    beads,
  };
}

function explainPair(proposal: Proposal, termhood: number): Explanation {
  const { score, association, forward, backward, shape } = proposal;
  return {
    description: 'translation × square root of termhood',
    value: score * Math.sqrt(termhood),
    details: [
      {
        description: 'translation: cube root of the first three × the fourth',
        value: score,
        details: [
          { description: 'beads with both (Dice, less half a bead)', value: association },
          { description: 'share of the Dutch words that goes to the English ones', value: forward },
          { description: 'share of the English words that goes to the Dutch ones', value: backward },
          { description: 'form of the English phrase', value: shape },
        ],
      },
      { description: 'termhood, of the side that has more', value: termhood },
    ],
  };
}
