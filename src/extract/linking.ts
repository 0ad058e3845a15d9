// Which Dutch candidate goes with which English one.
//
// Competitive linking (Melamed 2000, "Models of translational equivalence among words"): the best pair is
// accepted first and takes the beads in which both its terms stand, so that indirect associations (a translation's
// usual neighbour) lose. What is left of a term's beads may go to another translation: two Dutch terms can have one
// English one, and the other way round. Deviations: a bead is taken once for each term, however often the term stands
// in it; and forms that the grouping by lemma did not bring together are brought together by their translation.

import type { Language } from '../model/language.js';
import type { FrequencyList } from '../text/lexicon.js';
import { stem } from '../text/stem.js';
import type { BilingualText, Proposal } from './bilingual-text.js';
import { withBeads } from './bilingual-text.js';
import type { Side } from './bilingual-side.js';
import type { CandidateGroup } from './candidate-group.js';
import { occurrencesOf, rankGroups } from './candidates.js';
import { addCoordinatedCompounds } from './coordinated-compounds.js';
import { worthOf } from './pair-worth.js';
import type { Phrase } from './phrases.js';

/** Two candidates and the beads in which they are taken to translate each other. */
export interface Link {
  readonly nl: CandidateGroup;
  readonly en: CandidateGroup;
  readonly proposal: Proposal;
  /** Numbers of beads, rising. */
  readonly beads: readonly number[];
}

/** English candidates weighed for each Dutch one. */
const MOST_RIVALS = 8;
/** Far lower than for terms alone: that a phrase has a translation of its own speaks for it too. */
const LEAST_TERMHOOD = 0.02;
/** Share of their common beads that two candidates must still have free to be linked. */
const LEAST_FREE = 0.5;
/** A pair that stands within a longer pair in this share of its beads is a piece of that. */
const PIECE = 0.8;

export interface LinkOptions {
  readonly frequencies: Readonly<Record<Language, FrequencyList>>;
  readonly general?: Readonly<Record<Language, FrequencyList>> | undefined;
  /** Least score of a proposal. */
  readonly leastScore: number;
}

/** Links the candidates of both sides; the same text gives the same links. */
export function linkCandidates(bilingual: BilingualText, options: LinkOptions): Link[] {
  addCoordinatedCompounds(bilingual.nl.text, bilingual.nl.table, options.frequencies.nl);
  const groups = { nl: groupsOf(bilingual.nl, options), en: groupsOf(bilingual.en, options) };
  const english = byPhrase(groups.en);
  const rivals = groups.nl
    .filter(({ score }) => score >= LEAST_TERMHOOD)
    .flatMap((group) => rivalsOf(group, bilingual, english))
    .filter(({ proposal }) => proposal.score >= options.leastScore)
    .sort(byScore);
  const links = merged(accepted(rivals));
  const pieces = piecesOf(links, bilingual, { nl: byPhrase(groups.nl), en: english });
  return links.filter((link) => !pieces.has(link));
}

function groupsOf({ text, table }: Side, { frequencies, general }: LinkOptions): CandidateGroup[] {
  return rankGroups(text, table, {
    frequencies: frequencies[text.language],
    general: general?.[text.language],
    keepFragments: true,
  });
}

function byPhrase(groups: readonly CandidateGroup[]): Map<Phrase, CandidateGroup> {
  return new Map(groups.flatMap((group) => group.phrases.map((phrase) => [phrase, group])));
}

type Rival = Omit<Link, 'beads'>;

/** The best translations of a Dutch candidate, one for each English candidate. */
function rivalsOf(
  nl: CandidateGroup,
  bilingual: BilingualText,
  english: ReadonlyMap<Phrase, CandidateGroup>,
): Rival[] {
  const places = occurrencesOf(nl).map(({ sentence, first, last }) => ({
    bead: sentence,
    from: first,
    to: last + 1,
  }));
  const rivals = new Map<CandidateGroup, Rival>();
  for (const proposal of bilingual.translations(places)) {
    const en = english.get(proposal.phrase);
    if (en === undefined || rivals.has(en) || !sameNumbers(nl, en)) continue;
    rivals.set(en, { nl, en, proposal });
    if (rivals.size === MOST_RIVALS) break;
  }
  return [...rivals.values()];
}

/** Numbers are their own translation: BT-796 is not BT-783. */
function sameNumbers(nl: CandidateGroup, en: CandidateGroup): boolean {
  return numbersIn(nl.lemma) === numbersIn(en.lemma);
}

function numbersIn(lemma: string): string {
  return /\d/u.test(lemma) ? (lemma.match(/\d+/gu) ?? []).sort().join(' ') : '';
}

function byScore(one: Rival, other: Rival): number {
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

/** The rivals, best first, that find beads which no better one has taken. */
function accepted(rivals: readonly Rival[]): Link[] {
  const free = new FreeBeads();
  return rivals.flatMap((rival) => {
    const beads = free.shared(rival);
    if (beads.length === 0 || beads.length < LEAST_FREE * rival.proposal.together) return [];
    const all = free.count(rival.nl) + free.count(rival.en);
    free.take(rival, beads);
    return [{ ...rival, proposal: withBeads(rival.proposal, beads.length, all), beads }];
  });
}

/** For each candidate the beads in which no accepted link has explained it. */
class FreeBeads {
  readonly #beads = new Map<CandidateGroup, Set<number>>();

  #of(group: CandidateGroup): Set<number> {
    const known = this.#beads.get(group);
    if (known !== undefined) return known;
    const made = new Set(occurrencesOf(group).map(({ sentence }) => sentence));
    this.#beads.set(group, made);
    return made;
  }

  count(group: CandidateGroup): number {
    return this.#of(group).size;
  }

  shared({ nl, en }: Rival): number[] {
    const [dutch, english] = [this.#of(nl), this.#of(en)];
    return [...dutch].filter((bead) => english.has(bead));
  }

  take({ nl, en }: Rival, beads: readonly number[]): void {
    const [dutch, english] = [this.#of(nl), this.#of(en)];
    for (const bead of beads) {
      dutch.delete(bead);
      english.delete(bead);
    }
  }
}

/** Links whose terms have the same stems on both sides are one: rechtspersoon and rechtspersonen. */
function merged(links: readonly Link[]): Link[] {
  const byStems = new Map<string, Link>();
  for (const link of links) {
    const key = `${stemsOf(link.nl.lemma, 'nl')}\t${stemsOf(link.en.lemma, 'en')}`;
    const better = byStems.get(key);
    byStems.set(key, better === undefined ? link : joined(better, link));
  }
  return [...byStems.values()];
}

function stemsOf(lemma: string, language: Language): string {
  return lemma
    .split(' ')
    .map((word) => stem(word, language))
    .join(' ');
}

function joined(better: Link, link: Link): Link {
  return {
    ...better,
    nl: better.nl.with(link.nl.phrases),
    en: better.en.with(link.en.phrases),
    beads: [...new Set([...better.beads, ...link.beads])].sort((one, other) => one - other),
  };
}

/** Links that hardly stand but within a longer one that is worth more: Europese Centrale of Europese Centrale Bank. */
function piecesOf(
  links: readonly Link[],
  { nl, en }: BilingualText,
  groups: Readonly<Record<Language, ReadonlyMap<Phrase, CandidateGroup>>>,
): Set<Link> {
  const byLemma = new Map<string, Link[]>();
  for (const link of links) byLemma.set(link.nl.lemma, [...(byLemma.get(link.nl.lemma) ?? []), link]);
  const pieces = new Set<Link>();
  for (const longer of links) {
    const english = new Set(lemmasWithin(longer.en, en, groups.en));
    for (const lemma of lemmasWithin(longer.nl, nl, groups.nl)) {
      for (const link of byLemma.get(lemma) ?? [])
        if (english.has(link.en.lemma) && isPieceOf(link, longer)) pieces.add(link);
    }
  }
  return pieces;
}

function isPieceOf(link: Link, longer: Link): boolean {
  if (longer.beads.length < PIECE * link.beads.length) return false;
  const [piece, whole] = [link, longer].map(({ nl, en, proposal }) => worthOf(nl, en, proposal).score);
  return (piece ?? 0) < (whole ?? 0);
}

function lemmasWithin(
  { phrases }: CandidateGroup,
  { table }: Side,
  groups: ReadonlyMap<Phrase, CandidateGroup>,
): string[] {
  const inner = phrases.flatMap((phrase) => table.within(phrase));
  return inner.map((phrase) => groups.get(phrase)?.lemma).filter((lemma) => lemma !== undefined);
}
