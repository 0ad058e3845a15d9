// Which words translate which, learnt from the beads themselves: IBM model 1 both ways (Brown et al. 1993) over
// stems of content words, with a pull towards the diagonal (Dyer, Chahuneau & Smith 2013, fast_align).
//
// Deviations: (1) it starts from Dice associations and keeps for each Dutch word only the partners that
// associate best, so that memory is linear in the vocabulary; (2) what is known before (lexicon, cognates,
// the parts of compounds; prior-knowledge.ts) is added to the counts of every round as a pseudo-count, which
// decides where the beads are few and vanishes where they are many. Time O(rounds · sum of |nl| · |en|).

/** One bead: numbers of its content words, in order. */
export interface WordBead {
  readonly nl: readonly number[];
  readonly en: readonly number[];
}

/** How the words of one bead are linked; row by row of the Dutch words, `width` English words a row. */
export interface BeadLinks {
  readonly width: number;
  /** Share of each English word that goes to each Dutch word: columns sum to at most 1. */
  readonly ofEnglish: Float64Array;
  /** Share of each Dutch word that goes to each English word: rows sum to at most 1. */
  readonly ofDutch: Float64Array;
}

/** What was learnt: the links of any of the beads. */
export interface WordTranslations {
  links(bead: number): BeadLinks;
}

/** Plausibility in [0,1], before any bead is read, that the two are translations. */
export type PriorKnowledge = (nl: number, en: number) => number;

const ROUNDS = 5;
/** Partners kept for each Dutch word. */
const MOST_PARTNERS = 40;
/** Pseudo-count of a pair that is surely known. */
const PRIOR_COUNT = 2;
/** How strongly a word is drawn to the same place of the other side; 0 is model 1, fast_align ends near 4. */
const DIAGONAL = 2;
/** Share of words that translate nothing: what the beads must outdo. */
const NULL_SHARE = 0.1;
const WORD_LIMIT = 2 ** 24;

/** Learns from the beads; `sizes` are the numbers of different words. */
export function learnWordTranslations(
  beads: readonly WordBead[],
  sizes: { readonly nl: number; readonly en: number },
  prior: PriorKnowledge,
): WordTranslations {
  const pairs = associatedPairs(beads, sizes, prior);
  const links = beads.map((bead) => linksOf(bead, pairs.index));
  const priors = Float64Array.from(pairs.known, (known) => known * PRIOR_COUNT);
  let forward: Float64Array = Float64Array.from(pairs.dice, (dice, pair) => dice + (pairs.known[pair] ?? 0));
  let backward: Float64Array = forward.slice();
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = { forward: priors.slice(), backward: priors.slice() };
    for (const [number, bead] of beads.entries()) {
      countExpected(bead, links[number] ?? new Int32Array(), { forward, backward, counts });
    }
    forward = shares(counts.forward, pairs.nl, sizes.nl);
    backward = shares(counts.backward, pairs.en, sizes.en);
  }
  return {
    links: (number) => {
      const bead = beads[number] ?? { nl: [], en: [] };
      const ofEnglish = new Float64Array(bead.nl.length * bead.en.length);
      const ofDutch = ofEnglish.slice();
      eachShare(bead, links[number] ?? new Int32Array(), { forward, backward }, (share) => {
        ofEnglish[share.place] = share.ofEnglish;
        ofDutch[share.place] = share.ofDutch;
      });
      return { width: bead.en.length, ofEnglish, ofDutch };
    },
  };
}

interface Pairs {
  /** Number of a pair by its two words. */
  readonly index: ReadonlyMap<number, number>;
  readonly nl: readonly number[];
  readonly en: readonly number[];
  readonly dice: readonly number[];
  readonly known: readonly number[];
}

function associatedPairs(
  beads: readonly WordBead[],
  sizes: { readonly nl: number; readonly en: number },
  prior: PriorKnowledge,
): Pairs {
  const postings = beadsOfWords(beads, sizes.nl);
  const frequencies = new Int32Array(sizes.en);
  for (const { en } of beads)
    for (const word of new Set(en)) frequencies[word] = (frequencies[word] ?? 0) + 1;
  const together = new Int32Array(sizes.en);
  const found = {
    index: new Map<number, number>(),
    nl: [] as number[],
    en: [] as number[],
    dice: [] as number[],
    known: [] as number[],
  };
  for (const [nl, numbers] of postings.entries()) {
    const partners = countPartners(beads, numbers, together);
    const weighed = partners.map((en) => {
      const dice = (2 * (together[en] ?? 0)) / (numbers.length + (frequencies[en] ?? 0));
      return { en, dice, known: prior(nl, en) };
    });
    for (const en of partners) together[en] = 0;
    weighed.sort((one, other) => other.dice + other.known - one.dice - one.known || one.en - other.en);
    for (const { en, dice, known } of weighed.slice(0, MOST_PARTNERS)) {
      found.index.set(nl * WORD_LIMIT + en, found.nl.length);
      found.nl.push(nl);
      found.en.push(en);
      found.dice.push(dice);
      found.known.push(known);
    }
  }
  return found;
}

function beadsOfWords(beads: readonly WordBead[], size: number): number[][] {
  const postings = Array.from({ length: size }, (): number[] => []);
  for (const [number, { nl }] of beads.entries())
    for (const word of new Set(nl)) postings[word]?.push(number);
  return postings;
}

/** Counts in `together` the beads each English word shares with one Dutch word; gives the words met. */
function countPartners(
  beads: readonly WordBead[],
  numbers: readonly number[],
  together: Int32Array,
): number[] {
  const partners: number[] = [];
  for (const number of numbers) {
    for (const en of new Set(beads[number]?.en)) {
      if (together[en] === 0) partners.push(en);
      together[en] = (together[en] ?? 0) + 1;
    }
  }
  return partners;
}

/** Pair numbers of a bead, row by row of the Dutch words; -1 where the pair was not kept. */
function linksOf({ nl, en }: WordBead, index: ReadonlyMap<number, number>): Int32Array {
  const links = new Int32Array(nl.length * en.length);
  for (const [row, source] of nl.entries()) {
    for (const [column, target] of en.entries()) {
      links[row * en.length + column] = index.get(source * WORD_LIMIT + target) ?? -1;
    }
  }
  return links;
}

/** Chances of the pairs: of the English word given the Dutch one, and the other way round. */
interface Tables {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
}

/** Adds the expected links of one bead to the counts. */
function countExpected(
  bead: WordBead,
  links: Int32Array,
  { counts, ...tables }: Tables & { readonly counts: Tables },
): void {
  eachShare(bead, links, tables, ({ pair, ofEnglish, ofDutch }) => {
    counts.forward[pair] = (counts.forward[pair] ?? 0) + ofEnglish;
    counts.backward[pair] = (counts.backward[pair] ?? 0) + ofDutch;
  });
}

interface Share {
  readonly pair: number;
  readonly place: number;
  readonly ofEnglish: number;
  readonly ofDutch: number;
}

/** Each word of a bead divides itself among the words of the other side and nothing. */
function eachShare(
  { nl, en }: WordBead,
  links: Int32Array,
  { forward, backward }: Tables,
  visit: (share: Share) => void,
): void {
  const rows = new Float64Array(nl.length);
  const columns = new Float64Array(en.length);
  const near = (row: number, column: number): number =>
    Math.exp(-DIAGONAL * Math.abs((row + 0.5) / nl.length - (column + 0.5) / en.length));
  eachLink(links, en.length, (pair, row, column) => {
    const weight = near(row, column);
    columns[column] = (columns[column] ?? 0) + (forward[pair] ?? 0) * weight;
    rows[row] = (rows[row] ?? 0) + (backward[pair] ?? 0) * weight;
  });
  eachLink(links, en.length, (pair, row, column) => {
    const weight = near(row, column);
    visit({
      pair,
      place: row * en.length + column,
      ofEnglish: ((forward[pair] ?? 0) * weight) / ((columns[column] ?? 0) + NULL_SHARE / en.length),
      ofDutch: ((backward[pair] ?? 0) * weight) / ((rows[row] ?? 0) + NULL_SHARE / nl.length),
    });
  });
}

function eachLink(
  links: Int32Array,
  width: number,
  visit: (pair: number, row: number, column: number) => void,
): void {
  for (let place = 0; place < links.length; place += 1) {
    const pair = links[place] ?? -1;
    if (pair >= 0) visit(pair, Math.floor(place / width), place % width);
  }
}

/** Counts as shares of all counts of the same word. */
function shares(counts: Float64Array, words: readonly number[], size: number): Float64Array {
  const totals = new Float64Array(size);
  for (const [pair, word] of words.entries()) totals[word] = (totals[word] ?? 0) + (counts[pair] ?? 0);
  return counts.map((count, pair) => {
    const total = totals[words[pair] ?? 0] ?? 0;
    return total === 0 ? 0 : count / total;
  });
}
