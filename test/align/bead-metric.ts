// Scores of an alignment against gold: strict (identical beads), lax (beads that share a sentence pair, as
// in vecalign), beads with one side, and how far confidence is from the share that is right.

import type { Bead } from '../../src/model/alignment.js';
import type { GoldBead } from './gold.js';

/** Counts that can be added over documents. */
export interface BeadCounts {
  readonly found: number;
  readonly gold: number;
  readonly strictHits: number;
  readonly laxFoundHits: number;
  readonly laxGoldHits: number;
  readonly oneSidedFound: number;
  readonly oneSidedGold: number;
  readonly oneSidedHits: number;
  /** Confidence and correctness of each bead with both sides. */
  readonly judged: readonly JudgedBead[];
}

export interface JudgedBead {
  readonly confidence: number;
  /** Identical to a gold bead. */
  readonly right: boolean;
  /** Part of a larger gold bead: such gold does not say whether it is right. */
  readonly finer: boolean;
}

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Compares an alignment with gold. */
export function countBeads(found: readonly Bead[], gold: readonly GoldBead[]): BeadCounts {
  const foundTwo = found.filter(hasBothSides);
  const goldTwo = gold.filter(hasBothSides);
  const goldKeys = new Set(goldTwo.map(keyOf));
  const oneSidedGold = new Set(gold.filter((bead) => !hasBothSides(bead)).map(keyOf));
  const oneSidedFound = found.filter((bead) => !hasBothSides(bead));
  return {
    found: foundTwo.length,
    gold: goldTwo.length,
    strictHits: foundTwo.filter((bead) => goldKeys.has(keyOf(bead))).length,
    laxFoundHits: sharing(foundTwo, goldTwo),
    laxGoldHits: sharing(goldTwo, foundTwo),
    oneSidedFound: oneSidedFound.length,
    oneSidedGold: oneSidedGold.size,
    oneSidedHits: oneSidedFound.filter((bead) => oneSidedGold.has(keyOf(bead))).length,
    judged: judgedBeads(foundTwo, goldTwo),
  };
}

function judgedBeads(found: readonly Bead[], gold: readonly GoldBead[]): JudgedBead[] {
  const keys = new Set(gold.map(keyOf));
  const homes = {
    source: homesOf(gold, ({ source }) => source),
    target: homesOf(gold, ({ target }) => target),
  };
  return found.map((bead) => {
    const right = keys.has(keyOf(bead));
    const around = [
      ...bead.source.map((sentence) => homes.source.get(sentence)),
      ...bead.target.map((sentence) => homes.target.get(sentence)),
    ];
    const finer = !right && around[0] !== undefined && around.every((home) => home === around[0]);
    return { confidence: bead.confidence, right, finer };
  });
}

/** The gold bead of each sentence of a side. */
function homesOf(
  gold: readonly GoldBead[],
  side: (bead: GoldBead) => readonly number[],
): ReadonlyMap<number, GoldBead> {
  return new Map(gold.flatMap((bead) => side(bead).map((sentence) => [sentence, bead] as const)));
}

/** The counts of several documents together. */
export function sumCounts(all: readonly BeadCounts[]): BeadCounts {
  const sum = (pick: (counts: BeadCounts) => number): number =>
    all.reduce((total, counts) => total + pick(counts), 0);
  return {
    found: sum((counts) => counts.found),
    gold: sum((counts) => counts.gold),
    strictHits: sum((counts) => counts.strictHits),
    laxFoundHits: sum((counts) => counts.laxFoundHits),
    laxGoldHits: sum((counts) => counts.laxGoldHits),
    oneSidedFound: sum((counts) => counts.oneSidedFound),
    oneSidedGold: sum((counts) => counts.oneSidedGold),
    oneSidedHits: sum((counts) => counts.oneSidedHits),
    judged: all.flatMap((counts) => counts.judged),
  };
}

/** Identical beads with both sides. */
export function strictScores(counts: BeadCounts): Scores {
  return scores(counts.strictHits / counts.found, counts.strictHits / counts.gold);
}

/** Beads that share at least one sentence pair with a bead of the other alignment. */
export function laxScores(counts: BeadCounts): Scores {
  return scores(counts.laxFoundHits / counts.found, counts.laxGoldHits / counts.gold);
}

/** Identical beads with one side. */
export function oneSidedScores(counts: BeadCounts): Scores {
  return scores(counts.oneSidedHits / counts.oneSidedFound, counts.oneSidedHits / counts.oneSidedGold);
}

/** Expected calibration error over ten bins of equal width: mean distance of confidence from the share right. */
export function calibrationError(judged: BeadCounts['judged']): number {
  const bins = Array.from({ length: 10 }, () => ({ confidence: 0, right: 0 }));
  for (const { confidence, right } of judged) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))];
    if (bin === undefined) continue;
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
  }
  return (
    bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0) / Math.max(1, judged.length)
  );
}

function scores(precision: number, recall: number): Scores {
  const [p, r] = [precision || 0, recall || 0];
  return { precision: p, recall: r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

function hasBothSides(bead: GoldBead): boolean {
  return bead.source.length > 0 && bead.target.length > 0;
}

function keyOf(bead: GoldBead): string {
  return `${bead.source.join(' ')}:${bead.target.join(' ')}`;
}

/** How many of `beads` share a sentence pair with one of `others`. */
function sharing(beads: readonly GoldBead[], others: readonly GoldBead[]): number {
  const pairs = new Set(others.flatMap(pairsOf));
  return beads.filter((bead) => pairsOf(bead).some((pair) => pairs.has(pair))).length;
}

function pairsOf(bead: GoldBead): string[] {
  return bead.source.flatMap((i) => bead.target.map((j) => `${i} ${j}`));
}
