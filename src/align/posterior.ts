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
  const cache = scoresOf(corridor, scores);
  const forward = forwardSums(corridor, cache, options.onRow);
  const backward = backwardSums(corridor, cache);
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

/** Every bead's score once: both directions need it. Beads that do not fit the corridor have -Infinity. */
interface ScoreCache extends BeadScores {
  readonly values: Float32Array;
}

function scoresOf(corridor: Corridor, scores: BeadScores): ScoreCache {
  const most = scores.most;
  const values = new Float32Array(cellCount(corridor) * most * most).fill(-Infinity);
  for (let i = 0; i < corridor.source; i += 1)
    for (let j = corridor.low[i] ?? 0; j <= (corridor.high[i] ?? 0); j += 1) {
      const base = cellOf(corridor, i, j) * most * most;
      for (let a = 1; a <= most && i + a <= corridor.source; a += 1) {
        if (j < (corridor.low[i + a - 1] ?? 0)) break;
        const right = Math.min(most, (corridor.high[i] ?? 0) + 1 - j, (corridor.high[i + a] ?? 0) - j);
        for (let b = Math.max(1, (corridor.low[i + a] ?? 0) - j); b <= right; b += 1)
          values[base + (a - 1) * most + b - 1] = scores.score(i, j, a, b);
      }
    }
  return { ...scores, values };
}

function emptySums(cells: number): Sums {
  const column = (): Float64Array => new Float64Array(cells).fill(-Infinity);
  return { bead: column(), source: column(), target: column() };
}

function forwardSums(corridor: Corridor, scores: ScoreCache, onRow?: OnRow): Sums {
  const sums = emptySums(cellCount(corridor));
  const all = new Float64Array(cellCount(corridor)).fill(-Infinity);
  const { most, gapOpen, gapExtend, values } = scores;
  for (let i = 0; i <= corridor.source; i += 1) {
    onRow?.(i);
    for (let j = corridor.low[i] ?? 0; j <= (corridor.high[i] ?? 0); j += 1) {
      const cell = cellOf(corridor, i, j);
      let bead = i === 0 && j === 0 ? 0 : -Infinity;
      for (let a = 1; a <= most && a <= i; a += 1)
        for (let b = 1; b <= most && b <= j; b += 1) {
          if (!holds(corridor, i - a, j - b)) continue;
          const from = cellOf(corridor, i - a, j - b);
          bead = logAdd(bead, (all[from] ?? 0) + (values[from * most * most + (a - 1) * most + b - 1] ?? 0));
        }
      sums.bead[cell] = bead;
      if (holds(corridor, i - 1, j)) {
        const above = cellOf(corridor, i - 1, j);
        sums.source[cell] = logAdd((sums.bead[above] ?? 0) + gapOpen, (sums.source[above] ?? 0) + gapExtend);
      }
      if (holds(corridor, i, j - 1))
        sums.target[cell] = logAdd(
          logAdd(sums.bead[cell - 1] ?? 0, sums.source[cell - 1] ?? 0) + gapOpen,
          (sums.target[cell - 1] ?? 0) + gapExtend,
        );
      all[cell] = logAdd3(bead, sums.source[cell] ?? 0, sums.target[cell] ?? 0);
    }
  }
  return sums;
}

function backwardSums(corridor: Corridor, scores: ScoreCache): Sums {
  const sums = emptySums(cellCount(corridor));
  const { most, gapOpen, gapExtend, values } = scores;
  for (let i = corridor.source; i >= 0; i -= 1) {
    for (let j = corridor.high[i] ?? 0; j >= (corridor.low[i] ?? 0); j -= 1) {
      const cell = cellOf(corridor, i, j);
      let bead = i === corridor.source && j === corridor.target ? 0 : -Infinity;
      for (let a = 1; a <= most && i + a <= corridor.source; a += 1)
        for (let b = 1; b <= most && j + b <= corridor.target; b += 1) {
          if (!holds(corridor, i + a, j + b)) continue;
          const to = cellOf(corridor, i + a, j + b);
          const score = values[cell * most * most + (a - 1) * most + b - 1] ?? 0;
          bead = logAdd(bead, score + (sums.bead[to] ?? 0));
        }
      const right = holds(corridor, i, j + 1) ? (sums.target[cell + 1] ?? 0) : -Infinity;
      const below = holds(corridor, i + 1, j) ? (sums.source[cellOf(corridor, i + 1, j)] ?? 0) : -Infinity;
      sums.bead[cell] = logAdd3(bead, below + gapOpen, right + gapOpen);
      sums.source[cell] = logAdd3(bead, below + gapExtend, right + gapOpen);
      sums.target[cell] = logAdd(bead, right + gapExtend);
    }
  }
  return sums;
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

/** Differences beyond which the smaller term no longer counts in a double. */
const NEGLIGIBLE = 36;

function logAdd(one: number, other: number): number {
  const [larger, smaller] = one > other ? [one, other] : [other, one];
  if (smaller === -Infinity || larger - smaller > NEGLIGIBLE) return larger;
  return larger + Math.log1p(Math.exp(smaller - larger));
}

function logAdd3(one: number, other: number, third: number): number {
  return logAdd(logAdd(one, other), third);
}
