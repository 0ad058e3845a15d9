// The passes of an alignment: along anchors with what is known, then around the path found with what it taught.

import { findAnchors } from './anchors.js';
import type { ShapeChances } from './bead-shapes.js';
import { shapesFrom, USUAL_SHAPES } from './bead-shapes.js';
import type { Path, Step } from './best-path.js';
import { bestPath } from './best-path.js';
import type { Corridor } from './corridor.js';
import { cellCount } from './corridor.js';
import { knownTable, learntTable } from './dictionary.js';
import type { Sides } from './features.js';
import type { AllowedBeads, Folding } from './fixed-beads.js';
import { unfoldStep } from './fixed-beads.js';
import type { KnownPairs } from './known-pairs.js';
import type { LengthModel } from './length-model.js';
import { refittedModel } from './length-model.js';
import type { PairScores, Place } from './pair-scores.js';
import { makePairScores } from './pair-scores.js';
import type { TextSizes } from './search-corridors.js';
import { corridorAlong, corridorAround, touchesEdge } from './search-corridors.js';
import type { TranslationTable } from './translation-table.js';

/** What stays the same over all passes. Sentences of fixed beads are folded. */
export interface SearchTask {
  readonly sides: Sides;
  readonly sizes: TextSizes;
  readonly lengths: LengthModel;
  readonly folding: Folding;
  /** Beads that fixed ones leave possible; all when absent. */
  readonly allowed?: AllowedBeads | undefined;
  readonly places?: { readonly source: readonly Place[]; readonly target: readonly Place[] } | undefined;
  readonly onRow: (phase: number, row: number) => void;
}

export interface SearchResult {
  readonly path: Path;
  readonly corridor: Corridor;
  readonly scores: PairScores;
  readonly table: TranslationTable;
  readonly shapes: ShapeChances;
  readonly lengths: LengthModel;
}

/** Sentences on each side of the path that later passes search, and the widest they go to. */
const RADIUS = 6;
const MOST_RADIUS = 64;
/** How many times as wide the first search may become, and how many cells (70 bytes each) it may take for that. */
const MOST_WIDTH = 4;
const MOST_CELLS = 8_000_000;
/** Largest bead side of the first pass: bigger ones are found once the dictionary is learnt. */
const FIRST_MOST = 2;
const LATER_MOST = 4;

/** The best path of the two texts, with the corridor, scores and dictionary that it was found with. */
export function searchTexts(task: SearchTask, known: KnownPairs): SearchResult {
  const { path } = searchFirst(task, known);
  const lengths = lengthsFrom(task.sides, path.steps);
  return searchAgain({ ...task, lengths }, learntTable(known, task.sides, path.steps), path);
}

/** The length model that fits the 1:1 beads of a path. */
function lengthsFrom({ source, target }: Sides, steps: readonly Step[]): LengthModel {
  const beads = steps
    .filter((step) => step.a === 1 && step.b === 1)
    .map((step) => [source.lengths[step.i] ?? 0, target.lengths[step.j] ?? 0] as const);
  return refittedModel(source.lengths, target.lengths, beads);
}

function search(
  task: SearchTask,
  table: TranslationTable,
  options: {
    readonly corridor: Corridor;
    readonly most: number;
    readonly shapes: ShapeChances;
    readonly phase: number;
  },
): SearchResult {
  const { corridor } = options;
  const onRow = (row: number): void => task.onRow(options.phase, row);
  const scores = makePairScores(task, table, { ...options, allowed: task.allowed, onRow });
  const path = bestPath(corridor, scores, onRow);
  return { path, corridor, scores, table, shapes: options.shapes, lengths: task.lengths };
}

/** Searches along the anchors, wider while the path runs along the edge. */
function searchFirst(task: SearchTask, known: KnownPairs): SearchResult {
  const { sides, sizes, folding } = task;
  const { decided } = folding;
  const anchors = findAnchors(sides.source, sides.target, { known, decided });
  // Decided beads are sure: they teach before anything is searched.
  const table = decided === undefined ? knownTable(known, sides) : learntTable(known, sides, decided.pairs);
  for (let width = 1; ; width *= 2) {
    const corridor = corridorAlong(anchors, sizes, width);
    const result = search(task, table, { corridor, most: FIRST_MOST, shapes: USUAL_SHAPES, phase: 0 });
    const full = width >= MOST_WIDTH || 2 * cellCount(corridor) > MOST_CELLS;
    if (full || !touchesEdge(result.path, corridor, sizes)) return result;
  }
}

/** Searches around a path, wider while the new path runs along the edge. */
function searchAgain(task: SearchTask, table: TranslationTable, first: Path): SearchResult {
  const shapes = shapesFrom(first.steps.map((step) => unfoldStep(task.folding, step)));
  let path = first;
  for (let radius = RADIUS; ; radius *= 2) {
    const corridor = corridorAround(path, task.sizes, radius);
    const result = search(task, table, { corridor, most: LATER_MOST, shapes, phase: 1 });
    if (radius >= MOST_RADIUS || !touchesEdge(result.path, corridor, task.sizes)) return result;
    path = result.path;
  }
}
