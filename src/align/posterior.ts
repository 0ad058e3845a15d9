// How likely each step of a path is, given all other paths of the corridor: the forward–backward
// algorithm (Baum 1972) over the same states as best-path.ts. O(cells · a · b).

import type { BeadScores, OnRow, Step } from './best-path.js';
import type { Corridor } from './corridor.js';
import { cellCount, cellOf, holds } from './corridor.js';

/** Sums of a state's paths, as logs, for every cell. */
interface Sums {
  readonly bead: Float64Array;
  readonly source: Float64Array;
  readonly target: Float64Array;
}

/** Chance in [0,1] of each step: of a bead as it is; of a sentence alone, wherever on the other side it stands. */
export function posteriors(
  corridor: Corridor,
  scores: BeadScores,
  options: { readonly steps: readonly Step[]; readonly onRow?: OnRow },
): Float64Array {
  const forward = forwardSums(corridor, scores, options.onRow);
  const backward = backwardSums(corridor, scores);
  const last = cellCount(corridor) - 1;
  const total = logAdd3(forward.bead[last] ?? 0, forward.source[last] ?? 0, forward.target[last] ?? 0);
  const context = { corridor, scores, forward, backward, total };
  const alone = aloneChances(context);
  return Float64Array.from(options.steps, (step) => {
    if (step.b === 0) return alone.source[step.i] ?? 0;
    if (step.a === 0) return alone.target[step.j] ?? 0;
    return beadChance(context, step);
  });
}

interface Context {
  readonly corridor: Corridor;
  readonly scores: BeadScores;
  readonly forward: Sums;
  readonly backward: Sums;
  readonly total: number;
}

function emptySums(cells: number): Sums {
  const column = (): Float64Array => new Float64Array(cells).fill(-Infinity);
  return { bead: column(), source: column(), target: column() };
}

function forwardSums(corridor: Corridor, scores: BeadScores, onRow?: OnRow): Sums {
  const sums = emptySums(cellCount(corridor));
  const all = new Float64Array(cellCount(corridor)).fill(-Infinity);
  const { gapOpen, gapExtend } = scores;
  for (let i = 0; i <= corridor.source; i += 1) {
    onRow?.(i);
    for (let j = corridor.low[i] ?? 0; j <= (corridor.high[i] ?? 0); j += 1) {
      const cell = cellOf(corridor, i, j);
      sums.bead[cell] = i === 0 && j === 0 ? 0 : beadsInto(corridor, scores, { all, i, j });
      if (holds(corridor, i - 1, j)) {
        const above = cellOf(corridor, i - 1, j);
        sums.source[cell] = logAdd((sums.bead[above] ?? 0) + gapOpen, (sums.source[above] ?? 0) + gapExtend);
      }
      if (holds(corridor, i, j - 1))
        sums.target[cell] = logAdd(
          logAdd(sums.bead[cell - 1] ?? 0, sums.source[cell - 1] ?? 0) + gapOpen,
          (sums.target[cell - 1] ?? 0) + gapExtend,
        );
      all[cell] = logAdd3(sums.bead[cell] ?? 0, sums.source[cell] ?? 0, sums.target[cell] ?? 0);
    }
  }
  return sums;
}

function beadsInto(
  corridor: Corridor,
  scores: BeadScores,
  at: { readonly all: Float64Array; readonly i: number; readonly j: number },
): number {
  let sum = -Infinity;
  for (let a = 1; a <= scores.most && a <= at.i; a += 1) {
    const row = at.i - a;
    const low = corridor.low[row] ?? 0;
    const start = (corridor.starts[row] ?? 0) - low;
    const right = Math.min(at.j - 1, corridor.high[row] ?? 0);
    for (let from = right; from >= Math.max(low, at.j - scores.most); from -= 1)
      sum = logAdd(sum, (at.all[start + from] ?? 0) + scores.score(row, from, a, at.j - from));
  }
  return sum;
}

function backwardSums(corridor: Corridor, scores: BeadScores): Sums {
  const sums = emptySums(cellCount(corridor));
  const { gapOpen, gapExtend } = scores;
  for (let i = corridor.source; i >= 0; i -= 1) {
    for (let j = corridor.high[i] ?? 0; j >= (corridor.low[i] ?? 0); j -= 1) {
      const cell = cellOf(corridor, i, j);
      const end = i === corridor.source && j === corridor.target;
      const bead = end ? 0 : beadsOutOf(corridor, scores, { sums, i, j });
      const right = holds(corridor, i, j + 1) ? (sums.target[cell + 1] ?? 0) : -Infinity;
      const below = holds(corridor, i + 1, j) ? (sums.source[cellOf(corridor, i + 1, j)] ?? 0) : -Infinity;
      sums.bead[cell] = logAdd3(bead, below + gapOpen, right + gapOpen);
      sums.source[cell] = logAdd3(bead, below + gapExtend, right + gapOpen);
      sums.target[cell] = logAdd(bead, right + gapExtend);
    }
  }
  return sums;
}

function beadsOutOf(
  corridor: Corridor,
  scores: BeadScores,
  at: { readonly sums: Sums; readonly i: number; readonly j: number },
): number {
  let sum = -Infinity;
  for (let a = 1; a <= scores.most && at.i + a <= corridor.source; a += 1) {
    const row = at.i + a;
    const low = corridor.low[row] ?? 0;
    const start = (corridor.starts[row] ?? 0) - low;
    const right = Math.min(at.j + scores.most, corridor.high[row] ?? 0);
    for (let to = Math.max(low, at.j + 1); to <= right; to += 1)
      sum = logAdd(sum, scores.score(at.i, at.j, a, to - at.j) + (at.sums.bead[start + to] ?? 0));
  }
  return sum;
}

function beadChance(context: Context, step: Step): number {
  const { corridor, forward, backward } = context;
  const from = cellOf(corridor, step.i, step.j);
  const to = cellOf(corridor, step.i + step.a, step.j + step.b);
  const before = logAdd3(forward.bead[from] ?? 0, forward.source[from] ?? 0, forward.target[from] ?? 0);
  const score = context.scores.score(step.i, step.j, step.a, step.b);
  return chance(before + score + (backward.bead[to] ?? 0) - context.total);
}

/** Chance of each sentence to be without partner, summed over its row or column. */
function aloneChances(context: Context): { readonly source: Float64Array; readonly target: Float64Array } {
  const { corridor, forward, backward, scores, total } = context;
  const source = new Float64Array(corridor.source);
  const target = new Float64Array(corridor.target);
  for (let i = 0; i <= corridor.source; i += 1)
    for (let j = corridor.low[i] ?? 0; j <= (corridor.high[i] ?? 0); j += 1) {
      const cell = cellOf(corridor, i, j);
      const [bead = 0, alone = 0] = [forward.bead[cell], forward.source[cell]];
      if (holds(corridor, i + 1, j)) {
        const into = logAdd(bead + scores.gapOpen, alone + scores.gapExtend);
        const below = backward.source[cellOf(corridor, i + 1, j)] ?? 0;
        source[i] = (source[i] ?? 0) + Math.exp(into + below - total);
      }
      if (holds(corridor, i, j + 1)) {
        const into = logAdd(
          logAdd(bead, alone) + scores.gapOpen,
          (forward.target[cell] ?? 0) + scores.gapExtend,
        );
        target[j] = (target[j] ?? 0) + Math.exp(into + (backward.target[cell + 1] ?? 0) - total);
      }
    }
  return {
    source: source.map((value) => Math.min(1, value)),
    target: target.map((value) => Math.min(1, value)),
  };
}

function chance(log: number): number {
  return Math.min(1, Math.exp(log));
}

/** Differences beyond which the smaller term is left out: e^-20 is far below what confidence can show. */
const NEGLIGIBLE = 20;

function logAdd(one: number, other: number): number {
  const difference = one - other;
  if (difference > NEGLIGIBLE || other === -Infinity) return one;
  if (difference < -NEGLIGIBLE || one === -Infinity) return other;
  return difference > 0 ? one + Math.log1p(Math.exp(-difference)) : other + Math.log1p(Math.exp(difference));
}

function logAdd3(one: number, other: number, third: number): number {
  return logAdd(logAdd(one, other), third);
}
