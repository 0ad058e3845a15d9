// Which beads there are and how usual each is: logs of chances, against all beads with both sides.
// The usual chances are smoothed over several collections, since the shapes beyond 2:1 are rarer than any one
// collection can tell; the text's own shares of gaps and of other shapes correct them after the first search.

import type { Step } from './best-path.js';

/** Most sentences on one side of a bead. */
export const MOST = 4;

/** Chance of a bead of a source and b target sentences, [a - 1][b - 1]. Symmetric. */
const CHANCES: readonly (readonly number[])[] = [
  [0.92, 0.018, 0.004, 0.0017],
  [0.018, 0.003, 0.0014, 0.0007],
  [0.004, 0.0014, 0.0007, 0.0005],
  [0.0017, 0.0007, 0.0005, 0.0004],
];

/** Share of beads other than 1:1 in the table above. */
const USUAL_OTHER = 0.08;
/** Chance that sentences without partner follow a bead. */
const USUAL_GAP = 0.035;
/** Chance that such a run goes on: cheap, because sections are left out as a whole. */
const GAP_EXTEND = Math.log(0.3);

/** How many beads the usual shares are worth against those of the text at hand. */
const USUAL_WEIGHT = 60;
/** However a first search went, gaps and other shapes stay possible and never the rule. */
const SHARE_RANGE = [0.01, 0.25] as const;

/** Log chances of all steps in one text. */
export interface ShapeChances {
  /** Of a bead of a and b sentences, [a - 1][b - 1]. */
  readonly beads: readonly Float64Array[];
  readonly gapOpen: number;
  readonly gapExtend: number;
}

/** Chances before anything is known of the text. */
export const USUAL_SHAPES: ShapeChances = shapesWith(USUAL_OTHER, USUAL_GAP);

/** Chances after a first search: a text that leaves out much, or joins much, does so throughout. */
export function shapesFrom(steps: readonly Step[]): ShapeChances {
  const beads = steps.filter((step) => step.a > 0 && step.b > 0);
  const other = beads.filter((step) => step.a + step.b > 2).length;
  const runs = steps.filter((step, at) => isAlone(step) && !isAlone(steps[at - 1])).length;
  return shapesWith(share(other, beads.length, USUAL_OTHER), share(runs, beads.length, USUAL_GAP));
}

function isAlone(step: Step | undefined): boolean {
  return step !== undefined && (step.a === 0 || step.b === 0);
}

function share(count: number, all: number, usual: number): number {
  const value = (count + USUAL_WEIGHT * usual) / (all + USUAL_WEIGHT);
  return Math.min(SHARE_RANGE[1], Math.max(SHARE_RANGE[0], value));
}

function shapesWith(other: number, gap: number): ShapeChances {
  const scale = other / USUAL_OTHER;
  const beads = CHANCES.map((row, a) =>
    Float64Array.from(row, (chance, b) => Math.log(a + b === 0 ? 1 - other : chance * scale)),
  );
  return { beads, gapOpen: Math.log(gap), gapExtend: GAP_EXTEND };
}
