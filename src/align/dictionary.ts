// The dictionary of the pair at hand: first what is known of its words, then what its own beads teach, by
// expectation–maximisation of IBM Model 1 in both directions (Brown et al. 1993; as hunalign's and
// Moore's second pass, with these deviations):
// 1. Known pairs stay in as pseudo-counts (maximum a posteriori), so short texts never lose them.
// 2. A pair that is not known must occur in two beads, and its count is lowered by DISCOUNT: otherwise
//    every wrong bead of the first pass would confirm itself through its rare words.
// 3. No one null word: every type has its own share of occurrences that find no partner.
// 4. Started from association (Dice), not uniformly: three rounds are enough.
// O(token pairs in beads · rounds); beads beyond MOST_BEADS are sampled evenly.

import type { Step } from './best-path.js';
import type { TextSide } from './features.js';
import type { KnownPairs } from './known-pairs.js';
import { ALONE, chancesOf } from './lexical-scores.js';
import type { TranslationTable } from './translation-table.js';
import { makeTable, PairMap } from './translation-table.js';

const ROUNDS = 3;
/** What a known pair of full weight counts for, in occurrences. */
const KNOWN_COUNT = 3;
/** Taken off the count of a pair that only the beads suggest. */
const DISCOUNT = 0.8;
/** Smallest chance that is kept. */
const LEAST_CHANCE = 0.01;
/** Beads that the dictionary is learnt from. */
const MOST_BEADS = 20_000;
/** Token pairs of one bead beyond which it teaches nothing. */
const MOST_PAIRS = 20_000;
/** Occurrences that the average share of lonely words is worth against a type's own. */
const ALONE_WEIGHT = 3;
/** A type with a known pair is expected to find it this often; one without may always stand alone. */
const KNOWN_ALONE = 0.4;
/** Share of a row's chance that known pairs of full weight take together. */
const KNOWN_SHARE = 0.8;

export interface Sides {
  readonly source: TextSide;
  readonly target: TextSide;
}

/** The table before anything is learnt. */
export function knownTable(known: KnownPairs, sides: Sides): TranslationTable {
  const { pairs, weights } = known;
  const sourceSums = new Float64Array(sides.source.vocabulary.length);
  const targetSums = new Float64Array(sides.target.vocabulary.length);
  const source = pairs.source.subarray(0, pairs.size);
  const target = pairs.target.subarray(0, pairs.size);
  for (let pair = 0; pair < pairs.size; pair += 1) {
    bump(sourceSums, source[pair] ?? 0, weights[pair] ?? 0);
    bump(targetSums, target[pair] ?? 0, weights[pair] ?? 0);
  }
  const share = (sums: Float64Array, types: Int32Array): Float64Array =>
    Float64Array.from(
      weights,
      (weight, pair) => (KNOWN_SHARE * weight) / Math.max(1, sums[types[pair] ?? 0] ?? 0),
    );
  const entries = { source, target, forward: share(sourceSums, source), backward: share(targetSums, target) };
  return makeTable(entries, sides, { source: loneliness(sourceSums), target: loneliness(targetSums) });
}

/** Without a known pair a type says nothing; with one of full weight its absence speaks against a bead. */
function loneliness(sums: Float64Array): Float64Array {
  return sums.map((sum) => 1 - (1 - KNOWN_ALONE) * Math.min(1, sum));
}

/** The table after learning from beads with both sides. */
export function learntTable(known: KnownPairs, sides: Sides, beads: readonly Step[]): TranslationTable {
  const lesson = readBeads(known, sides, sampled(beads));
  const forward = learn(sides, lesson, known, 'forward');
  const backward = learn(sides, lesson, known, 'backward');
  const kept: number[] = [];
  for (let pair = 0; pair < lesson.pairs.size; pair += 1)
    if ((forward.chances[pair] ?? 0) > LEAST_CHANCE || (backward.chances[pair] ?? 0) > LEAST_CHANCE)
      kept.push(pair);
  const pick = (values: ArrayLike<number>): Float64Array =>
    Float64Array.from(kept, (pair) => values[pair] ?? 0);
  const entries = {
    source: pick(lesson.pairs.source),
    target: pick(lesson.pairs.target),
    forward: pick(forward.chances),
    backward: pick(backward.chances),
  };
  return makeTable(entries, sides, { source: backward.alone, target: forward.alone });
}

/** The token pairs of the beads, as numbers of type pairs. */
interface Lesson {
  readonly pairs: PairMap;
  /** For each bead its source tokens, target tokens and the pair number (or -1) of each combination. */
  readonly beads: readonly {
    readonly source: Int32Array;
    readonly target: Int32Array;
    readonly pairs: Int32Array;
  }[];
  /** Beads that each pair occurs in. */
  readonly together: Float64Array;
  readonly sourceCounts: Float64Array;
  readonly targetCounts: Float64Array;
}

function sampled(beads: readonly Step[]): readonly Step[] {
  const both = beads.filter((bead) => bead.a > 0 && bead.b > 0);
  if (both.length <= MOST_BEADS) return both;
  const stride = both.length / MOST_BEADS;
  return Array.from({ length: MOST_BEADS }, (_, at) => both[Math.floor(at * stride)]).filter(
    (bead) => bead !== undefined,
  );
}

function readBeads(known: KnownPairs, sides: Sides, beads: readonly Step[]): Lesson {
  const pairs = new PairMap();
  for (let pair = 0; pair < known.pairs.size; pair += 1)
    pairs.add(known.pairs.source[pair] ?? 0, known.pairs.target[pair] ?? 0);
  const sourceCounts = new Float64Array(sides.source.vocabulary.length);
  const targetCounts = new Float64Array(sides.target.vocabulary.length);
  const texts = beads
    .map((bead) => ({
      source: tokensOf(sides.source, bead.i, bead.a),
      target: tokensOf(sides.target, bead.j, bead.b),
    }))
    .filter((bead) => bead.source.length * bead.target.length <= MOST_PAIRS);
  for (const bead of texts) {
    for (const type of bead.source) bump(sourceCounts, type, 1);
    for (const type of bead.target) bump(targetCounts, type, 1);
  }
  const together: number[] = [];
  const lastBead: number[] = [];
  const numbered = texts.map((bead, number) => {
    const numbers = new Int32Array(bead.source.length * bead.target.length);
    let at = 0;
    for (const one of bead.source) {
      const once = (sourceCounts[one] ?? 0) < 2;
      for (const other of bead.target) {
        const pair = once || (targetCounts[other] ?? 0) < 2 ? pairs.find(one, other) : pairs.add(one, other);
        numbers[at] = pair;
        at += 1;
        if (pair < 0 || lastBead[pair] === number) continue;
        lastBead[pair] = number;
        together[pair] = (together[pair] ?? 0) + 1;
      }
    }
    return { ...bead, pairs: numbers };
  });
  const counts = Float64Array.from({ length: pairs.size }, (_, pair) => together[pair] ?? 0);
  return { pairs, beads: numbered, together: counts, sourceCounts, targetCounts };
}

function tokensOf(side: TextSide, first: number, size: number): Int32Array {
  return side.types.subarray(side.starts[first] ?? 0, side.starts[first + size] ?? 0);
}

interface Learnt {
  /** P(other | one) of each pair. */
  readonly chances: Float64Array;
  /** Share alone of each type of the generated side. */
  readonly alone: Float64Array;
}

/** One direction of the model. `forward`: target tokens are generated from source tokens. */
function learn(sides: Sides, lesson: Lesson, known: KnownPairs, direction: 'forward' | 'backward'): Learnt {
  const forward = direction === 'forward';
  const ones = forward ? lesson.pairs.source : lesson.pairs.target;
  const general = chancesOf(forward ? sides.target : sides.source);
  const generatedCounts = forward ? lesson.targetCounts : lesson.sourceCounts;
  let chances = association(lesson);
  let alone = new Float64Array(general.length).fill(ALONE);
  for (let round = 0; round < ROUNDS; round += 1) {
    const expected = expectation(lesson, { forward, chances, alone, general });
    chances = maximisation(lesson, known, {
      ones,
      counts: expected.counts,
      types: forward ? lesson.sourceCounts.length : lesson.targetCounts.length,
    });
    alone = expected.alone.map(
      (count, type) => (count + ALONE * ALONE_WEIGHT) / ((generatedCounts[type] ?? 0) + ALONE_WEIGHT),
    );
  }
  return { chances, alone };
}

function association(lesson: Lesson): Float64Array {
  return lesson.together.map((count, pair) => {
    const one = lesson.sourceCounts[lesson.pairs.source[pair] ?? 0] ?? 0;
    const other = lesson.targetCounts[lesson.pairs.target[pair] ?? 0] ?? 0;
    return count < 2 ? 0.1 : count / Math.max(one + other - count, count);
  });
}

function expectation(
  lesson: Lesson,
  model: {
    readonly forward: boolean;
    readonly chances: Float64Array;
    readonly alone: Float64Array;
    readonly general: Float64Array;
  },
): { readonly counts: Float64Array; readonly alone: Float64Array } {
  const counts = new Float64Array(lesson.pairs.size);
  const alone = new Float64Array(model.alone.length);
  for (const bead of lesson.beads) {
    const width = bead.target.length;
    const [given, generated] = model.forward ? [bead.source, bead.target] : [bead.target, bead.source];
    const [stepGiven, stepGenerated] = model.forward ? [width, 1] : [1, width];
    const share = (1 - ALONE) / Math.max(1, given.length);
    for (let g = 0; g < generated.length; g += 1) {
      const type = generated[g] ?? 0;
      const lonely = (model.alone[type] ?? 0) * (model.general[type] ?? 0);
      let sum = lonely;
      for (let s = 0, at = g * stepGenerated; s < given.length; s += 1, at += stepGiven) {
        const pair = bead.pairs[at] ?? -1;
        if (pair >= 0) sum += share * (model.chances[pair] ?? 0);
      }
      bump(alone, type, lonely / sum);
      for (let s = 0, at = g * stepGenerated; s < given.length; s += 1, at += stepGiven) {
        const pair = bead.pairs[at] ?? -1;
        if (pair >= 0) bump(counts, pair, (share * (model.chances[pair] ?? 0)) / sum);
      }
    }
  }
  return { counts, alone };
}

function maximisation(
  lesson: Lesson,
  known: KnownPairs,
  model: { readonly ones: Int32Array; readonly counts: Float64Array; readonly types: number },
): Float64Array {
  const totals = new Float64Array(model.types);
  const raised = model.counts.map((count, pair) => {
    const weight = known.weights[pair] ?? 0;
    const total = count + KNOWN_COUNT * weight;
    bump(totals, model.ones[pair] ?? 0, total);
    if (weight > 0) return total;
    return (lesson.together[pair] ?? 0) < 2 ? 0 : Math.max(0, count - DISCOUNT);
  });
  return raised.map((count, pair) => count / Math.max(1, totals[model.ones[pair] ?? 0] ?? 0));
}

function bump(array: Float64Array, index: number, amount: number): void {
  array[index] = (array[index] ?? 0) + amount;
}
