// The score of a bead: the sum of log-likelihood ratios, each against the chance that the two blocks of
// sentences have nothing to do with each other.
//
//   score(S, T) = log P(a:b) + length(S, T) + WORD_TRUST · words(S, T) + structure(S, T)
//   words(S, T) = W · min(f(T | S), f(S | T)) + (1 - W) · mean(f(T | S), f(S | T)),  W = WEAKER_WEIGHT
//
// The minimum is our own: a sentence that only repeats what the bead already says (a heading over its
// paragraph, say) is accounted for well, but adds nothing to how well the other side is accounted for.

import type { BeadScores } from './best-path.js';
import type { ShapeChances } from './bead-shapes.js';
import type { Corridor } from './corridor.js';
import { cellCount, cellOf, transposed } from './corridor.js';
import type { Sides } from './features.js';
import type { AllowedBeads } from './fixed-beads.js';
import type { LengthModel } from './length-model.js';
import type { DirectedScores } from './lexical-scores.js';
import { directedScores } from './lexical-scores.js';
import type { TranslationTable } from './translation-table.js';

/** Below 1 because words of one sentence repeat each other's evidence. */
const WORD_TRUST = 0.6;
/** How much the weaker of the two directions decides. */
const WEAKER_WEIGHT = 0.8;

/** Log ratio for a bead that joins sentences of two paragraphs on one side. */
const ACROSS_PARAGRAPHS = -2.5;
/** Log ratio for a heading, note, item or cell beside another kind. */
const OTHER_KIND = -1.5;

/** Where a sentence stands. */
export interface Place {
  readonly paragraph: number;
  readonly kind: string;
}

interface Task {
  readonly sides: Sides;
  readonly lengths: LengthModel;
  readonly places?: { readonly source: readonly Place[]; readonly target: readonly Place[] } | undefined;
}

/** The parts of a bead's score, for those who want to know why. */
export interface ScoreParts {
  readonly length: number;
  readonly lexical: number;
  readonly structure: number;
}

export interface PairScores extends BeadScores {
  parts(i: number, j: number, a: number, b: number): ScoreParts;
}

/** Scores all pairs of the corridor with a table. */
export function makePairScores(
  task: Task,
  table: TranslationTable,
  options: {
    readonly corridor: Corridor;
    readonly most: number;
    readonly shapes: ShapeChances;
    /** Beads that may be: all when absent. */
    readonly allowed?: AllowedBeads | undefined;
    readonly onRow?: (row: number) => void;
  },
): PairScores {
  const { source, target } = task.sides;
  const { corridor, most, shapes, onRow } = options;
  const turned = transposed(corridor);
  const forward = directedScores(source, target, {
    rows: table.forward,
    alone: table.targetAlone,
    corridor,
    most,
    ...(onRow === undefined ? {} : { onRow }),
  });
  const backward = directedScores(target, source, {
    rows: table.backward,
    alone: table.sourceAlone,
    corridor: turned,
    most,
  });
  const lexical = lexicalPart({ forward, backward, corridor, turned });
  const length = lengthPart(task);
  const structure = structurePart(task);
  const whole: Part = (i, j, a, b) =>
    (shapes.beads[a - 1]?.[b - 1] ?? -Infinity) +
    length(i, j, a, b) +
    WORD_TRUST * lexical(i, j, a, b) +
    structure(i, j, a, b);
  const values = allScores(corridor, most, onlyAllowed(whole, options.allowed));
  return {
    most,
    gapOpen: shapes.gapOpen,
    gapExtend: shapes.gapExtend,
    score: (i, j, a, b) => values[(cellOf(corridor, i, j) * most + a - 1) * most + b - 1] ?? -Infinity,
    parts: (i, j, a, b) => ({
      length: length(i, j, a, b),
      lexical: lexical(i, j, a, b),
      structure: structure(i, j, a, b),
    }),
  };
}

function onlyAllowed(score: Part, allowed: AllowedBeads | undefined): Part {
  if (allowed === undefined) return score;
  return (i, j, a, b) => (allowed(i, j, a, b) ? score(i, j, a, b) : -Infinity);
}

/** Every bead's score once, by cell of its start and shape; -Infinity for beads that leave the corridor. */
function allScores(corridor: Corridor, most: number, score: Part): Float32Array {
  const values = new Float32Array(cellCount(corridor) * most * most).fill(-Infinity);
  for (let i = 0; i < corridor.source; i += 1)
    for (let j = corridor.low[i] ?? 0; j <= (corridor.high[i] ?? 0); j += 1) {
      const base = cellOf(corridor, i, j) * most * most;
      for (let a = 1; a <= most && i + a <= corridor.source; a += 1) {
        // The pairs of a bead lie in the corridor when its first row and its first column do.
        if (j < (corridor.low[i + a - 1] ?? 0)) break;
        const right = Math.min(most, (corridor.high[i] ?? 0) + 1 - j, (corridor.high[i + a] ?? 0) - j);
        for (let b = Math.max(1, (corridor.low[i + a] ?? 0) - j); b <= right; b += 1)
          values[base + (a - 1) * most + b - 1] = score(i, j, a, b);
      }
    }
  return values;
}

type Part = (i: number, j: number, a: number, b: number) => number;

function lexicalPart(scores: {
  readonly forward: DirectedScores;
  readonly backward: DirectedScores;
  readonly corridor: Corridor;
  readonly turned: Corridor;
}): Part {
  const { forward, backward, corridor, turned } = scores;
  return (i, j, a, b) => {
    const [rows, columns] = [forward[a - 1], backward[b - 1]];
    const cell = cellOf(corridor, i, j);
    const turnedCell = cellOf(turned, j, i);
    let [one, other] = [0, 0];
    for (let at = 0; at < b; at += 1) one += rows?.[cell + at] ?? 0;
    for (let at = 0; at < a; at += 1) other += columns?.[turnedCell + at] ?? 0;
    return WEAKER_WEIGHT * Math.min(one, other) + (1 - WEAKER_WEIGHT) * ((one + other) / 2);
  };
}

function lengthPart(task: Task): Part {
  const source = runningSums(task.sides.source.lengths);
  const target = runningSums(task.sides.target.lengths);
  return (i, j, a, b) =>
    task.lengths.score(
      (source[i + a] ?? 0) - (source[i] ?? 0) + a - 1,
      (target[j + b] ?? 0) - (target[j] ?? 0) + b - 1,
      b,
    );
}

function runningSums(lengths: Float64Array): Float64Array {
  const sums = new Float64Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) sums[index + 1] = (sums[index] ?? 0) + length;
  return sums;
}

function structurePart(task: Task): Part {
  const { places } = task;
  if (places === undefined) return () => 0;
  const crosses = (side: readonly Place[], first: number, size: number): number =>
    side[first]?.paragraph === side[first + size - 1]?.paragraph ? 0 : ACROSS_PARAGRAPHS;
  return (i, j, a, b) =>
    crosses(places.source, i, a) +
    crosses(places.target, j, b) +
    (places.source[i]?.kind === places.target[j]?.kind ? 0 : OTHER_KIND);
}
