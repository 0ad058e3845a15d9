// The best path through a corridor: dynamic programming over beads a:b (a, b ≤ 4) and gaps with affine
// cost (Gotoh 1982), so three states for each point: the last step was a bead, a source sentence alone,
// or a target sentence alone. In a gap the source sentences come first: every alignment has one path.
//
//   bead[i,j]   = max over a,b of best[i-a,j-b] + score(i-a, j-b, a, b)
//   source[i,j] = max(bead[i-1,j] + open, source[i-1,j] + extend)
//   target[i,j] = max(bead[i,j-1] + open, source[i,j-1] + open, target[i,j-1] + extend)
//   best        = max(bead, source, target)
//
// O(cells · a · b) time, O(cells) memory.

import type { Corridor } from './corridor.js';
import { cellCount, cellOf, holds } from './corridor.js';

/** Scores of beads: log-likelihood ratios against "these sentences have nothing to do with each other". */
export interface BeadScores {
  /** Largest a and b that are scored. */
  readonly most: number;
  readonly gapOpen: number;
  readonly gapExtend: number;
  /** Bead of source sentences i .. i+a-1 and target sentences j .. j+b-1; -Infinity when it leaves the corridor. */
  score(i: number, j: number, a: number, b: number): number;
}

/** A step of a path: from a point over `a` source and `b` target sentences. */
export interface Step {
  readonly i: number;
  readonly j: number;
  readonly a: number;
  readonly b: number;
}

export interface Path {
  readonly steps: readonly Step[];
  readonly score: number;
}

/** The three states as bits of a back pointer: 0 bead, 1 source alone, 2 target alone. */
const [BEAD, SOURCE, TARGET] = [0, 1, 2];

/** Called once a row, for progress and cancelling. */
export type OnRow = (row: number) => void;

interface Tables {
  readonly bead: Float64Array;
  readonly source: Float64Array;
  readonly target: Float64Array;
  readonly best: Float64Array;
  /** Of `best`: its state. */
  readonly state: Uint8Array;
  /** Of `bead`: (a - 1) * 4 + b - 1. */
  readonly shape: Uint8Array;
  /** State before the step, of `source` (low bits) and `target` (high bits). */
  readonly before: Uint8Array;
}

/** Finds the path with the highest sum; of equal ones always the same. */
export function bestPath(corridor: Corridor, scores: BeadScores, onRow?: OnRow): Path {
  const tables = makeTables(cellCount(corridor));
  for (let i = 0; i <= corridor.source; i += 1) {
    onRow?.(i);
    for (let j = corridor.low[i] ?? 0; j <= (corridor.high[i] ?? 0); j += 1)
      fillPoint(corridor, { scores, tables, i, j });
  }
  return { steps: trace(corridor, tables), score: tables.best[cellCount(corridor) - 1] ?? -Infinity };
}

function makeTables(cells: number): Tables {
  const column = (): Float64Array => new Float64Array(cells).fill(-Infinity);
  return {
    bead: column(),
    source: column(),
    target: column(),
    best: column(),
    state: new Uint8Array(cells),
    shape: new Uint8Array(cells),
    before: new Uint8Array(cells),
  };
}

function fillPoint(
  corridor: Corridor,
  at: { readonly scores: BeadScores; readonly tables: Tables; readonly i: number; readonly j: number },
): void {
  const { tables, i, j } = at;
  const cell = cellOf(corridor, i, j);
  if (i === 0 && j === 0) tables.bead[cell] = 0;
  else {
    fillBead(corridor, at, cell);
    fillGaps(corridor, at, cell);
  }
  const [bead = 0, source = 0, target = 0] = [tables.bead[cell], tables.source[cell], tables.target[cell]];
  const state = bead >= source && bead >= target ? BEAD : source >= target ? SOURCE : TARGET;
  tables.state[cell] = state ?? 0;
  tables.best[cell] = Math.max(bead, source, target);
}

function fillBead(
  corridor: Corridor,
  at: { readonly scores: BeadScores; readonly tables: Tables; readonly i: number; readonly j: number },
  cell: number,
): void {
  const { scores, tables, i, j } = at;
  let best = -Infinity;
  let shape = 0;
  for (let a = 1; a <= scores.most && a <= i; a += 1) {
    const row = i - a;
    const low = corridor.low[row] ?? 0;
    const start = (corridor.starts[row] ?? 0) - low;
    const right = Math.min(j - 1, corridor.high[row] ?? 0);
    for (let from = right; from >= Math.max(low, j - scores.most); from -= 1) {
      const value = (tables.best[start + from] ?? -Infinity) + scores.score(row, from, a, j - from);
      if (value > best) {
        best = value;
        shape = (a - 1) * 4 + (j - from - 1);
      }
    }
  }
  tables.bead[cell] = best;
  tables.shape[cell] = shape;
}

function fillGaps(
  corridor: Corridor,
  at: { readonly scores: BeadScores; readonly tables: Tables; readonly i: number; readonly j: number },
  cell: number,
): void {
  const { scores, tables, i, j } = at;
  if (holds(corridor, i - 1, j)) {
    const above = cellOf(corridor, i - 1, j);
    const opened = (tables.bead[above] ?? 0) + scores.gapOpen;
    const extended = (tables.source[above] ?? 0) + scores.gapExtend;
    tables.source[cell] = Math.max(opened, extended);
    tables.before[cell] = opened >= extended ? 0 : 1;
  }
  if (holds(corridor, i, j - 1)) {
    const opened = (tables.bead[cell - 1] ?? 0) + scores.gapOpen;
    const after = (tables.source[cell - 1] ?? 0) + scores.gapOpen;
    const extended = (tables.target[cell - 1] ?? 0) + scores.gapExtend;
    const best = Math.max(opened, after, extended);
    tables.target[cell] = best;
    tables.before[cell] = (tables.before[cell] ?? 0) | ((best === opened ? 0 : best === after ? 1 : 2) << 2);
  }
}

function trace(corridor: Corridor, tables: Tables): Step[] {
  const steps: Step[] = [];
  let [i, j] = [corridor.source, corridor.target];
  let state = tables.state[cellOf(corridor, i, j)] ?? 0;
  while (i > 0 || j > 0) {
    const cell = cellOf(corridor, i, j);
    const shape = tables.shape[cell] ?? 0;
    const [a, b] = state === BEAD ? [(shape >> 2) + 1, (shape & 3) + 1] : state === SOURCE ? [1, 0] : [0, 1];
    [i, j] = [i - a, j - b];
    steps.push({ i, j, a, b });
    const before = tables.before[cell] ?? 0;
    if (state === BEAD) state = tables.state[cellOf(corridor, i, j)] ?? 0;
    else state = state === SOURCE ? before & 3 : before >> 2;
  }
  return steps.toReversed();
}
