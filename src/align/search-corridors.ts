// Which corridors to search: around anchors at first, then around the path that was found.

import type { Anchor } from './anchors.js';
import type { Path, Step } from './best-path.js';
import type { Corridor } from './corridor.js';
import { CorridorBuilder, wholeCorridor } from './corridor.js';

/** Cells up to which the whole matrix is searched. */
const SMALL = 60_000;
/** Sentences searched on each side of an anchor and of a path. */
const ANCHOR_MARGIN = 12;
/** Half the width of the band where no anchor is: enough for a section left out, bounded for speed. */
const LEAST_BAND = 30;
const MOST_BAND = 150;
/** Of the distance between two anchors, how wide the band between them is. */
const BAND_SHARE = 0.35;

/** True when both texts are short enough to be searched as a whole. */
export function isSmall(source: number, target: number): boolean {
  return (source + 1) * (target + 1) <= SMALL;
}

/** Corridor along the anchors, wider where they are far apart. */
export function corridorAlong(anchors: readonly Anchor[], source: number, target: number): Corridor {
  if (isSmall(source, target)) return wholeCorridor(source, target);
  const builder = new CorridorBuilder(source, target);
  let before: Anchor = { i: 0, j: 0 };
  for (const anchor of [...anchors, { i: source, j: target }]) {
    addStretch(builder, before, anchor);
    before = anchor;
  }
  return builder.build();
}

function addStretch(builder: CorridorBuilder, from: Anchor, to: Anchor): void {
  const [rows, columns] = [to.i - from.i, to.j - from.j];
  const wanted = Math.round(BAND_SHARE * Math.max(rows, columns)) + ANCHOR_MARGIN;
  if (Math.max(rows, columns) <= LEAST_BAND) {
    const margin = ANCHOR_MARGIN;
    builder.addBox(from.i - margin, to.i + margin, from.j - margin, to.j + margin);
    return;
  }
  const band = Math.min(MOST_BAND, Math.max(LEAST_BAND, wanted));
  const steps = Math.max(1, Math.ceil(Math.max(rows, columns) / (band / 2)));
  for (let step = 0; step < steps; step += 1) {
    const [first, last] = [step / steps, (step + 1) / steps];
    builder.addBox(
      Math.round(from.i + rows * first) - band / 2,
      Math.round(from.i + rows * last) + band / 2,
      Math.round(from.j + columns * first) - band / 2,
      Math.round(from.j + columns * last) + band / 2,
    );
  }
}

/** Corridor of `radius` sentences on each side of a path. */
export function corridorAround(
  path: Path,
  size: { readonly source: number; readonly target: number },
  radius: number,
): Corridor {
  const builder = new CorridorBuilder(size.source, size.target);
  for (const step of path.steps)
    builder.addBox(step.i, step.i + step.a, step.j - radius, step.j + step.b + radius);
  return builder.build();
}

/** Whether a path runs along an edge of its corridor that is no edge of the matrix: better paths may lie outside. */
export function touchesEdge(path: Path, corridor: Corridor): boolean {
  return path.steps.some((step) => nearEdge(step, corridor));
}

function nearEdge(step: Step, corridor: Corridor): boolean {
  const [low = 0, high = 0] = [corridor.low[step.i], corridor.high[step.i]];
  return (low > 0 && step.j - low < 1) || (high < corridor.target && high - step.j < 1);
}
