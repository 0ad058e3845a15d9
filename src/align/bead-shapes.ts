// Which beads there are and how usual each is: logs of chances, against all beads with both sides.
// Estimated by hand from several collections and smoothed: the shapes beyond 2:1 are rarer than any
// one collection can tell.

/** Most sentences on one side of a bead. */
export const MOST = 4;

/** Chance of a bead of a source and b target sentences, [a - 1][b - 1]. Symmetric. */
const CHANCES: readonly (readonly number[])[] = [
  [0.92, 0.018, 0.004, 0.0017],
  [0.018, 0.003, 0.0014, 0.0007],
  [0.004, 0.0014, 0.0007, 0.0005],
  [0.0017, 0.0007, 0.0005, 0.0004],
];

const LOG_CHANCES: readonly Float64Array[] = CHANCES.map((row) => Float64Array.from(row, Math.log));

/** Log chance of an a:b bead. */
export function logShape(a: number, b: number): number {
  return LOG_CHANCES[a - 1]?.[b - 1] ?? -Infinity;
}

/** A run of sentences without partner: dear to open, cheap to go on with, because sections are left out as a whole. */
export const GAP_OPEN = Math.log(0.035);
export const GAP_EXTEND = Math.log(0.3);
