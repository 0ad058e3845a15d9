// The dictionary of the pair at hand: first what is known of its words, then what its own beads teach, by
// expectation–maximisation of IBM Model 1 in both directions (Brown et al. 1993; as hunalign's and
// Moore's second pass, with these deviations):
// 1. Known pairs stay in as pseudo-counts (maximum a posteriori), so short texts never lose them.
// 2. A pair that is not known must occur in two beads, and its count is lowered by DISCOUNT: otherwise
//    every wrong bead of the first pass would confirm itself through its rare words.
// 3. No one null word: every type has its own share of occurrences that find no partner, which is all of
//    them until the lexicon or the beads say otherwise.
// 4. Started from association (Dice), not uniformly: two rounds are enough.
// O(combinations of tokens in beads · rounds); beads beyond MOST_BEADS are sampled evenly.

import type { Step } from './best-path.js';
import type { Sides, TextSide } from './features.js';
import type { KnownPairs } from './known-pairs.js';
import type { Lesson } from './lesson.js';
import { readBeads } from './lesson.js';
import { ALONE, chancesOf } from './lexical-scores.js';
import type { TranslationTable } from './translation-table.js';
import { makeTable } from './translation-table.js';

const ROUNDS = 2;
/** What a known pair of full weight counts for, in occurrences. */
const KNOWN_COUNT = 3;
/** Taken off the count of a pair that only the beads suggest. */
const DISCOUNT = 0.8;
/** Occurrences that the share expected beforehand is worth against what the beads show. */
const ALONE_WEIGHT = 3;
/** Share of its occurrences that a type stands alone even when a partner is fully expected. */
const KNOWN_ALONE = 0.4;
/** Share of a row's chance that known pairs of full weight take together. */
const KNOWN_SHARE = 0.8;

/** The table before anything is learnt. */
export function knownTable(known: KnownPairs, sides: Sides): TranslationTable {
  const { pairs, weights } = known;
  const source = pairs.source.subarray(0, pairs.size);
  const target = pairs.target.subarray(0, pairs.size);
  const sourceSums = weightSums(source, weights, sides.source);
  const targetSums = weightSums(target, weights, sides.target);
  const share = (sums: Float64Array, types: Int32Array): Float64Array =>
    Float64Array.from(
      weights,
      (weight, pair) => (KNOWN_SHARE * weight) / Math.max(1, sums[types[pair] ?? 0] ?? 0),
    );
  const entries = { source, target, forward: share(sourceSums, source), backward: share(targetSums, target) };
  return makeTable(entries, sides, {
    source: loneliness(sourceSums, known.sourceExpected),
    target: loneliness(targetSums, known.targetExpected),
  });
}

/** Sum of the weights of each type's known pairs. */
function weightSums(types: Int32Array, weights: readonly number[], side: TextSide): Float64Array {
  const sums = new Float64Array(side.vocabulary.length);
  for (const [pair, weight] of weights.entries()) bump(sums, types[pair] ?? 0, weight);
  return sums;
}

/** Without anything known a type says nothing; where a partner is expected, its absence speaks against a bead. */
function loneliness(sums: Float64Array, expected: Float64Array): Float64Array {
  return sums.map((sum, type) => 1 - (1 - KNOWN_ALONE) * Math.min(1, Math.max(sum, expected[type] ?? 0)));
}

/** The table after learning from beads with both sides. */
export function learntTable(known: KnownPairs, sides: Sides, beads: readonly Step[]): TranslationTable {
  const lesson = readBeads(known, sides, beads);
  const forward = learn(lesson, known, directionOf(sides, { ...lesson, known }, true));
  const backward = learn(lesson, known, directionOf(sides, { ...lesson, known }, false));
  const entries = {
    source: lesson.pairs.source,
    target: lesson.pairs.target,
    forward: forward.chances,
    backward: backward.chances,
  };
  return makeTable(entries, sides, { source: backward.alone, target: forward.alone });
}

/** One direction of the model: tokens of the generated side come from tokens of the given side. */
interface Direction {
  readonly generated: TextSide;
  /** Place of the generated token of each combination. */
  readonly places: Int32Array;
  readonly facing: Int32Array;
  readonly generatedCounts: Float64Array;
  /** Both types of each pair, and how many given types there are. */
  readonly given: Int32Array;
  readonly generatedOf: Int32Array;
  /** How far each generated type is expected to find a partner. */
  readonly expected: Float64Array;
  readonly givenTypes: number;
}

function directionOf(
  sides: Sides,
  lesson: Lesson & { readonly known: KnownPairs },
  forward: boolean,
): Direction {
  return {
    expected: forward ? lesson.known.targetExpected : lesson.known.sourceExpected,
    generated: forward ? sides.target : sides.source,
    places: forward ? lesson.targetPlace : lesson.sourcePlace,
    facing: forward ? lesson.targetFacing : lesson.sourceFacing,
    generatedCounts: forward ? lesson.targetCounts : lesson.sourceCounts,
    given: forward ? lesson.pairs.source : lesson.pairs.target,
    generatedOf: forward ? lesson.pairs.target : lesson.pairs.source,
    givenTypes: (forward ? lesson.sourceCounts : lesson.targetCounts).length,
  };
}

interface Learnt {
  /** P(generated | given) of each pair. */
  readonly chances: Float64Array;
  /** Share alone of each type of the generated side. */
  readonly alone: Float64Array;
}

function learn(lesson: Lesson, known: KnownPairs, direction: Direction): Learnt {
  const general = chancesOf(direction.generated);
  const usual = loneliness(
    weightSums(direction.generatedOf, known.weights, direction.generated),
    direction.expected,
  );
  let learnt: Learnt = { chances: association(lesson), alone: general.map(() => ALONE) };
  for (let round = 0; round < ROUNDS; round += 1) {
    const expected = expectation(lesson, direction, { ...learnt, general });
    learnt = {
      chances: maximisation(lesson, known, { direction, counts: expected.counts }),
      alone: expected.alone.map(
        (count, type) =>
          (count + (usual[type] ?? 1) * ALONE_WEIGHT) /
          ((direction.generatedCounts[type] ?? 0) + ALONE_WEIGHT),
      ),
    };
  }
  return learnt;
}

/** Where to start: the share of beads with one of the two that have both. */
function association(lesson: Lesson): Float64Array {
  return Float64Array.from({ length: lesson.pairs.size }, (_, pair) => {
    const count = lesson.together[pair] ?? 0;
    const one = lesson.sourceCounts[lesson.pairs.source[pair] ?? 0] ?? 0;
    const other = lesson.targetCounts[lesson.pairs.target[pair] ?? 0] ?? 0;
    return count < 2 ? 0.1 : count / Math.max(one + other - count, count);
  });
}

/** How often each pair and each lonely type is expected to have been the reason for a token. */
function expectation(
  lesson: Lesson,
  direction: Direction,
  model: Learnt & { readonly general: Float64Array },
): { readonly counts: Float64Array; readonly alone: Float64Array } {
  const { places, facing } = direction;
  const { types } = direction.generated;
  const sums = new Float64Array(types.length);
  for (let place = 0; place < types.length; place += 1) sums[place] = lonely(model, types[place] ?? 0);
  for (let at = 0; at < lesson.pair.length; at += 1) {
    const place = places[at] ?? 0;
    bump(sums, place, ((1 - ALONE) / (facing[place] ?? 1)) * (model.chances[lesson.pair[at] ?? 0] ?? 0));
  }
  const counts = new Float64Array(lesson.pairs.size);
  for (let at = 0; at < lesson.pair.length; at += 1) {
    const [place, pair] = [places[at] ?? 0, lesson.pair[at] ?? 0];
    const share = ((1 - ALONE) / (facing[place] ?? 1)) * (model.chances[pair] ?? 0);
    bump(counts, pair, share / (sums[place] ?? 1));
  }
  const alone = new Float64Array(model.alone.length);
  for (let place = 0; place < types.length; place += 1) {
    const type = types[place] ?? 0;
    if ((facing[place] ?? 0) > 0) bump(alone, type, lonely(model, type) / (sums[place] ?? 1));
  }
  return { counts, alone };
}

function lonely(
  model: { readonly alone: Float64Array; readonly general: Float64Array },
  type: number,
): number {
  return (model.alone[type] ?? 0) * (model.general[type] ?? 0);
}

function maximisation(
  lesson: Lesson,
  known: KnownPairs,
  expected: { readonly direction: Direction; readonly counts: Float64Array },
): Float64Array {
  const { given, givenTypes } = expected.direction;
  const totals = new Float64Array(givenTypes);
  const raised = expected.counts.map((count, pair) => {
    const weight = known.weights[pair] ?? 0;
    bump(totals, given[pair] ?? 0, count + KNOWN_COUNT * weight);
    if (weight > 0) return count + KNOWN_COUNT * weight;
    return (lesson.together[pair] ?? 0) < 2 ? 0 : Math.max(0, count - DISCOUNT);
  });
  return raised.map((count, pair) => count / Math.max(1, totals[given[pair] ?? 0] ?? 0));
}

function bump(array: Float64Array, index: number, amount: number): void {
  array[index] = (array[index] ?? 0) + amount;
}
