// Which words translate which, learnt from the beads themselves: IBM model 1 both ways (Brown et al. 1993) over
// stems of content words, with a pull towards the diagonal (Dyer, Chahuneau & Smith 2013, fast_align).
//
// Deviations: (1) it starts from Dice associations and keeps for each Dutch word only the partners that
// associate best, so that memory is linear in the vocabulary; (2) what is known before (lexicon, cognates,
// the parts of compounds; prior-knowledge.ts) is added to the counts of every round as a pseudo-count, which
// decides where the beads are few and vanishes where they are many. Time O(rounds · number of cells), where a cell
// is a Dutch and an English word of one bead that are partners; cells are kept in flat arrays, 12 bytes each.

import { NumberList } from '../search/number-list.js';

/** One bead: numbers of its content words, in order. */
export interface WordBead {
  readonly nl: ArrayLike<number>;
  readonly en: ArrayLike<number>;
}

/**
 * What was learnt: links between the words of the beads, one bead behind the other, in order of the Dutch words; those
 * whose shares are next to nothing are left out.
 */
export interface WordLinks {
  /** First link of each bead, and one more. */
  readonly starts: Int32Array;
  /** Places of the two words among the content words of their bead. */
  readonly rows: Uint16Array;
  readonly columns: Uint16Array;
  /** Share of the English word that goes to the Dutch one; those of one English word sum to at most 1. */
  readonly ofEnglish: Float32Array;
  /** Share of the Dutch word that goes to the English one; those of one Dutch word sum to at most 1. */
  readonly ofDutch: Float32Array;
  /** How surely the two words are translations in any bead: geometric mean of the chances of each given the other. */
  readonly chances: Float32Array;
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
/** Words of a bead beyond this are not linked: a row and a column make one number. */
const MOST_WORDS = 2 ** 15;
/** A smaller share is no link. */
const LEAST_SHARE = 0.001;

/** Learns from the beads; `sizes` are the numbers of different words. */
export function learnWordTranslations(
  beads: readonly WordBead[],
  sizes: { readonly nl: number; readonly en: number },
  prior: PriorKnowledge,
): WordLinks {
  const pairs = associatedPairs(beads, sizes, prior);
  const model = new Model(new Cells(beads, pairs), pairs, sizes);
  for (let round = 0; round < ROUNDS; round += 1) model.learn();
  return model.links();
}

/** Pairs of words that were kept: those of one Dutch word one behind the other, by rising English word. */
interface Pairs {
  /** First pair of each Dutch word, and one more. */
  readonly starts: Int32Array;
  readonly en: Int32Array;
  readonly dice: Float64Array;
  readonly known: Float64Array;
}

function associatedPairs(
  beads: readonly WordBead[],
  sizes: { readonly nl: number; readonly en: number },
  prior: PriorKnowledge,
): Pairs {
  const english = beads.map(({ en }) => distinct(en));
  const frequencies = new Int32Array(sizes.en);
  for (const words of english) for (const word of words) frequencies[word] = (frequencies[word] ?? 0) + 1;
  const postings = beadsOfWords(beads, sizes.nl);
  const together = new Int32Array(sizes.en);
  const [starts, kept] = [new Int32Array(sizes.nl + 1), new NumberList()];
  const [dices, knowns]: [number[], number[]] = [[], []];
  for (const [nl, numbers] of postings.entries()) {
    const partners = countPartners(english, numbers.view(), together);
    const weighed = partners.map((en) => {
      const dice = (2 * (together[en] ?? 0)) / (numbers.size + (frequencies[en] ?? 0));
      return { en, dice, known: prior(nl, en) };
    });
    for (const en of partners) together[en] = 0;
    for (const { en, dice, known } of bestPartners(weighed)) {
      kept.push(en);
      dices.push(dice);
      knowns.push(known);
    }
    starts[nl + 1] = kept.size;
  }
  return { starts, en: kept.done(), dice: Float64Array.from(dices), known: Float64Array.from(knowns) };
}

interface Partner {
  readonly en: number;
  readonly dice: number;
  readonly known: number;
}

function bestPartners(partners: Partner[]): Partner[] {
  if (partners.length > MOST_PARTNERS)
    partners.sort((one, other) => other.dice + other.known - one.dice - one.known || one.en - other.en);
  return partners.slice(0, MOST_PARTNERS).sort((one, other) => one.en - other.en);
}

function distinct(words: ArrayLike<number>): Int32Array {
  return Int32Array.from(new Set(Array.from(words)));
}

function beadsOfWords(beads: readonly WordBead[], size: number): NumberList[] {
  const postings = Array.from({ length: size }, () => new NumberList(2));
  for (const [number, { nl }] of beads.entries())
    for (const word of distinct(nl)) postings[word]?.push(number);
  return postings;
}

/** Counts in `together` the beads each English word shares with one Dutch word; gives the words met. */
function countPartners(english: readonly Int32Array[], numbers: Int32Array, together: Int32Array): number[] {
  const partners: number[] = [];
  for (const number of numbers) {
    for (const en of english[number] ?? []) {
      if (together[en] === 0) partners.push(en);
      together[en] = (together[en] ?? 0) + 1;
    }
  }
  return partners;
}

/** Every pair of words in every bead that was kept as a pair. */
class Cells {
  /** First cell of each bead, and one more. */
  readonly starts: Int32Array;
  readonly pairs: Int32Array;
  readonly places: Int32Array;
  /** How near the diagonal of its bead. */
  readonly nearness: Float32Array;
  readonly longest: number;
  readonly #beads: readonly WordBead[];

  constructor(beads: readonly WordBead[], pairs: Pairs) {
    this.#beads = beads;
    this.starts = new Int32Array(beads.length + 1);
    const [found, places] = [new NumberList(), new NumberList()];
    for (const [number, { nl, en }] of beads.entries()) {
      for (let row = 0; row < Math.min(nl.length, MOST_WORDS); row += 1) {
        for (let column = 0; column < Math.min(en.length, MOST_WORDS); column += 1) {
          const pair = pairOf(nl[row] ?? 0, en[column] ?? 0, pairs);
          if (pair < 0) continue;
          found.push(pair);
          places.push(row * MOST_WORDS + column);
        }
      }
      this.starts[number + 1] = found.size;
    }
    this.pairs = found.done();
    this.places = places.done();
    this.nearness = new Float32Array(this.pairs.length);
    for (const number of beads.keys()) this.#setNearness(number);
    this.longest = beads.reduce((most, { nl, en }) => Math.max(most, nl.length, en.length), 0);
  }

  #setNearness(bead: number): void {
    const size = this.sizeOf(bead);
    for (let cell = this.starts[bead] ?? 0; cell < (this.starts[bead + 1] ?? 0); cell += 1) {
      const [row, column] = [this.rowOf(cell), this.columnOf(cell)];
      const distance = Math.abs((row + 0.5) / size.nl - (column + 0.5) / size.en);
      this.nearness[cell] = Math.exp(-DIAGONAL * distance);
    }
  }

  sizeOf(bead: number): { readonly nl: number; readonly en: number } {
    return { nl: this.#beads[bead]?.nl.length ?? 0, en: this.#beads[bead]?.en.length ?? 0 };
  }

  rowOf(cell: number): number {
    return Math.floor((this.places[cell] ?? 0) / MOST_WORDS);
  }

  columnOf(cell: number): number {
    return (this.places[cell] ?? 0) % MOST_WORDS;
  }
}

/** Number of a pair by halving, or -1. */
function pairOf(nl: number, en: number, { starts, en: partners }: Pairs): number {
  let [low, high] = [starts[nl] ?? 0, (starts[nl + 1] ?? 0) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const partner = partners[middle] ?? 0;
    if (partner === en) return middle;
    if (partner < en) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Chances of the pairs: `forward` of the English word given the Dutch one, `backward` the other way round. */
class Model {
  readonly #cells: Cells;
  readonly #pairs: Pairs;
  readonly #sizes: { readonly nl: number; readonly en: number };
  readonly #priors: Float64Array;
  /** What each row and column of the bead at hand has in all. */
  readonly #rows: Float64Array;
  readonly #columns: Float64Array;
  #forward: Float64Array;
  #backward: Float64Array;

  constructor(cells: Cells, pairs: Pairs, sizes: { readonly nl: number; readonly en: number }) {
    this.#cells = cells;
    this.#pairs = pairs;
    this.#sizes = sizes;
    this.#priors = pairs.known.map((known) => known * PRIOR_COUNT);
    this.#rows = new Float64Array(cells.longest);
    this.#columns = new Float64Array(cells.longest);
    this.#forward = pairs.dice.map((dice, pair) => dice + (pairs.known[pair] ?? 0));
    this.#backward = this.#forward.slice();
  }

  /** One round of expectation and maximisation. */
  learn(): void {
    const counts = { forward: this.#priors.slice(), backward: this.#priors.slice() };
    const { starts, pairs } = this.#cells;
    for (let bead = 0; bead + 1 < starts.length; bead += 1) {
      this.#sum(bead);
      for (let cell = starts[bead] ?? 0; cell < (starts[bead + 1] ?? 0); cell += 1) {
        const pair = pairs[cell] ?? 0;
        const { ofEnglish, ofDutch } = this.#shares(cell, bead);
        counts.forward[pair] = (counts.forward[pair] ?? 0) + ofEnglish;
        counts.backward[pair] = (counts.backward[pair] ?? 0) + ofDutch;
      }
    }
    this.#forward = this.#sharesOfDutch(counts.forward);
    this.#backward = this.#sharesOfEnglish(counts.backward);
  }

  links(): WordLinks {
    const { starts, places } = this.#cells;
    const firsts = new Int32Array(starts.length);
    const kept = new NumberList();
    const [ofEnglish, ofDutch] = [new Float32Array(places.length), new Float32Array(places.length)];
    const chances = new Float32Array(places.length);
    for (let bead = 0; bead + 1 < starts.length; bead += 1) {
      this.#sum(bead);
      for (let cell = starts[bead] ?? 0; cell < (starts[bead + 1] ?? 0); cell += 1) {
        const shares = this.#shares(cell, bead);
        if (shares.ofEnglish < LEAST_SHARE && shares.ofDutch < LEAST_SHARE) continue;
        ofEnglish[kept.size] = shares.ofEnglish;
        ofDutch[kept.size] = shares.ofDutch;
        const pair = this.#cells.pairs[cell] ?? 0;
        chances[kept.size] = Math.sqrt((this.#forward[pair] ?? 0) * (this.#backward[pair] ?? 0));
        kept.push(cell);
      }
      firsts[bead + 1] = kept.size;
    }
    const cells = kept.view();
    return {
      starts: firsts,
      rows: Uint16Array.from(cells, (cell) => this.#cells.rowOf(cell)),
      columns: Uint16Array.from(cells, (cell) => this.#cells.columnOf(cell)),
      ofEnglish: ofEnglish.slice(0, cells.length),
      ofDutch: ofDutch.slice(0, cells.length),
      chances: chances.slice(0, cells.length),
    };
  }

  #sum(bead: number): void {
    const cells = this.#cells;
    const size = cells.sizeOf(bead);
    this.#rows.fill(0, 0, size.nl);
    this.#columns.fill(0, 0, size.en);
    for (let cell = cells.starts[bead] ?? 0; cell < (cells.starts[bead + 1] ?? 0); cell += 1) {
      const [pair, near] = [cells.pairs[cell] ?? 0, cells.nearness[cell] ?? 0];
      const [row, column] = [cells.rowOf(cell), cells.columnOf(cell)];
      this.#columns[column] = (this.#columns[column] ?? 0) + (this.#forward[pair] ?? 0) * near;
      this.#rows[row] = (this.#rows[row] ?? 0) + (this.#backward[pair] ?? 0) * near;
    }
  }

  /** A word of a bead divides itself among the words of the other side and nothing. After `#sum`. */
  #shares(cell: number, bead: number): { readonly ofEnglish: number; readonly ofDutch: number } {
    const cells = this.#cells;
    const size = cells.sizeOf(bead);
    const [pair, near] = [cells.pairs[cell] ?? 0, cells.nearness[cell] ?? 0];
    const [row, column] = [cells.rowOf(cell), cells.columnOf(cell)];
    const ofEnglish =
      ((this.#forward[pair] ?? 0) * near) / ((this.#columns[column] ?? 0) + NULL_SHARE / size.en);
    const ofDutch = ((this.#backward[pair] ?? 0) * near) / ((this.#rows[row] ?? 0) + NULL_SHARE / size.nl);
    return { ofEnglish, ofDutch };
  }

  /** Counts as shares of all counts of the same Dutch word. */
  #sharesOfDutch(counts: Float64Array): Float64Array {
    const { starts } = this.#pairs;
    for (let nl = 0; nl + 1 < starts.length; nl += 1) {
      const own = counts.subarray(starts[nl], starts[nl + 1]);
      const total = own.reduce((sum, count) => sum + count, 0);
      if (total > 0) for (const [place, count] of own.entries()) own[place] = count / total;
    }
    return counts;
  }

  #sharesOfEnglish(counts: Float64Array): Float64Array {
    const { en } = this.#pairs;
    const totals = new Float64Array(this.#sizes.en);
    for (const [pair, word] of en.entries()) totals[word] = (totals[word] ?? 0) + (counts[pair] ?? 0);
    return counts.map((count, pair) => {
      const total = totals[en[pair] ?? 0] ?? 0;
      return total === 0 ? 0 : count / total;
    });
  }
}
