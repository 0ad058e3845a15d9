// Passages that stand elsewhere in the other text. A path through the matrix cannot cross itself, so a passage that
// was moved comes out of it as two runs of sentences without partner. Among all such sentences:
// 1. regions where they share rare words are found (moved-regions.ts);
// 2. all regions are aligned in one pass of the usual scorer and search (region-scores.ts);
// 3. of each region's path the stretches with the highest sums are taken, when they outweigh how many places there
//    were to find them in: log likelihood ratio − log(lone Dutch sentences · lone English ones);
// 4. what speaks as much for a copy of either side counts no more (moved-rivals.ts), and the stretch is weighed again.
// O(lone sentences · corridor).

import type { Bead, SentenceGroup } from '../model/alignment.js';
import type { Step } from './best-path.js';
import { bestPath } from './best-path.js';
import { movedConfidence } from './confidence.js';
import type { EvidenceSource } from './evidence.js';
import { evidenceOf } from './evidence.js';
import { isDecided } from './fixed-beads.js';
import type { LoneSentences } from './moved-regions.js';
import { movedRegions } from './moved-regions.js';
import { rivalScores } from './moved-rivals.js';
import { posteriors } from './posterior.js';
import type { RegionRows, RegionScores } from './region-scores.js';
import { scoreRegions } from './region-scores.js';
import type { SearchResult, SearchTask } from './search.js';

/** Log likelihood ratio of a block, after its price, from which it is reported: in text without moves next to none. */
const LEAST_EVIDENCE = 9;

/** The moved passages, the strongest first: beads with both sides over sentences that `path` left alone. */
export function findMoved(
  task: SearchTask,
  result: SearchResult,
  partners: EvidenceSource['partners'],
): Bead[] {
  const lone = loneSentences(task, result.path.steps);
  const regions = movedRegions(lone, task.sides, result.table);
  if (regions.length === 0) return [];
  const scored = scoreRegions(task, result, regions);
  const { steps } = bestPath(scored.corridor, scored.scores);
  const price = Math.log(lone.source.length * lone.target.length);
  const values = stepValues(steps, scored);
  const likely = stretches(steps, scored.rows).flatMap((stretch) => bestBlocks(stretch, { values, price }));
  lowerByRivals(values, likely, { task, result, steps, rows: scored.rows });
  const blocks = likely.flatMap((block) => bestBlocks([block.first, block.end], { values, price }));
  return withoutOverlap(beadsOf(blocks, { ...scored, steps, partners }));
}

/** Sentences alone that nobody has decided to be so. */
function loneSentences(task: SearchTask, steps: readonly Step[]): LoneSentences {
  const lone = steps.filter((step) => isAlone(step) && !isDecided(task.folding.decided, step));
  return {
    source: lone.filter((step) => step.a > 0).map((step) => step.i),
    target: lone.filter((step) => step.b > 0).map((step) => step.j),
  };
}

function isAlone(step: Step): boolean {
  return step.a === 0 || step.b === 0;
}

/** What each step adds to a path. */
function stepValues(steps: readonly Step[], { scores }: RegionScores): Float64Array {
  return Float64Array.from(steps, (step, at) => {
    if (!isAlone(step)) return scores.score(step.i, step.j, step.a, step.b);
    const before = steps[at - 1];
    return before?.a === step.a && before.b === step.b ? scores.gapExtend : scores.gapOpen;
  });
}

/** Ranges of steps between the separators. */
function stretches(steps: readonly Step[], { decided }: RegionRows): (readonly [number, number])[] {
  const ends: number[] = [];
  for (const [at, step] of steps.entries()) if (isDecided(decided, step)) ends.push(at);
  return ends.map((at, number) => [at + 1, ends[number + 1] ?? steps.length]);
}

/** Steps from `first` to before `end`. */
interface Block {
  readonly first: number;
  readonly end: number;
  readonly evidence: number;
}

/** The stretch of steps with the highest sum, and the best ones before and after it, as far as they pay the price. */
function bestBlocks(
  [first, end]: readonly [number, number],
  from: { readonly values: Float64Array; readonly price: number },
): Block[] {
  let best = { first, end: first, sum: 0 };
  let [start, sum] = [first, 0];
  for (let at = first; at < end; at += 1) {
    sum += from.values[at] ?? 0;
    if (sum <= 0) [start, sum] = [at + 1, 0];
    else if (sum > best.sum) best = { first: start, end: at + 1, sum };
  }
  const evidence = best.sum - from.price;
  if (evidence < LEAST_EVIDENCE) return [];
  return [
    ...bestBlocks([first, best.first], from),
    { first: best.first, end: best.end, evidence },
    ...bestBlocks([best.end, end], from),
  ];
}

/** Takes from the values of the blocks' beads what speaks for other pairs as well. */
function lowerByRivals(
  values: Float64Array,
  blocks: readonly Block[],
  from: {
    readonly task: SearchTask;
    readonly result: SearchResult;
    readonly steps: readonly Step[];
    readonly rows: RegionRows;
  },
): void {
  const places = blocks.flatMap((block) => placesOfBeads(block, from.steps));
  const groups = places.map((at) => groupOf(from.steps[at] ?? NO_STEP, from.rows));
  const rivals = rivalScores(from.task, from.result, groups);
  for (const [number, at] of places.entries()) values[at] = (values[at] ?? 0) - (rivals[number] ?? 0);
}

const NO_STEP: Step = { i: 0, j: 0, a: 0, b: 0 };

function placesOfBeads(block: Block, steps: readonly Step[]): number[] {
  const places: number[] = [];
  for (let at = block.first; at < block.end; at += 1) if (!isAlone(steps[at] ?? NO_STEP)) places.push(at);
  return places;
}

function groupOf(step: Step, rows: RegionRows): SentenceGroup {
  return {
    source: rows.source.slice(step.i, step.i + step.a),
    target: rows.target.slice(step.j, step.j + step.b),
  };
}

/** The beads of blocks, those of the strongest block first. */
function beadsOf(
  blocks: readonly Block[],
  from: RegionScores & { readonly steps: readonly Step[]; readonly partners: EvidenceSource['partners'] },
): Bead[] {
  const { steps, rows } = from;
  const chances = posteriors(from.corridor, from.scores, { steps });
  return blocks
    .toSorted((one, other) => other.evidence - one.evidence || one.first - other.first)
    .flatMap((block) =>
      placesOfBeads(block, steps).map((at) => {
        const step = steps[at] ?? NO_STEP;
        const evidence = { ...evidenceOf(step, chances[at] ?? 0, from), block: block.evidence };
        return { ...groupOf(step, rows), confidence: movedConfidence(step, evidence), evidence };
      }),
    );
}

/** The beads whose sentences no bead before them holds. */
function withoutOverlap(beads: readonly Bead[]): Bead[] {
  const taken = { source: new Set<number>(), target: new Set<number>() };
  return beads.filter((bead) => {
    if (bead.source.some((i) => taken.source.has(i)) || bead.target.some((j) => taken.target.has(j)))
      return false;
    for (const i of bead.source) taken.source.add(i);
    for (const j of bead.target) taken.target.add(j);
    return true;
  });
}
