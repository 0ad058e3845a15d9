// Which corridors to search: around anchors at first, then around the path that was found.

import type { Anchor } from './anchors.js';
import type { Path, Step } from './best-path.js';
import type { Bounds, Corridor } from './corridor.js';
import { CorridorBuilder, wholeCorridor } from './corridor.js';

/** Cells up to which the whole matrix is searched. */
const SMALL = 60_000;
/** Sentences searched on each side of an anchor and of a path. */
const ANCHOR_MARGIN = 12;
/** Width of the band where no anchor is: enough for a section left out, bounded for speed. */
const LEAST_BAND = 30;
const MOST_BAND = 150;
/** Of the distance between two anchors, how wide the band between them is. */
const BAND_SHARE = 0.35;

/** Sentences of each side, and what a path must keep to because beads are decided. */
export interface TextSizes {
  readonly source: number;
  readonly target: number;
  readonly bounds?: Bounds | undefined;
}

/** True when both texts are short enough to be searched as a whole. */
function isSmall(source: number, target: number): boolean {
  return (source + 1) * (target + 1) <= SMALL;
}

/** Corridor along the anchors, wider where they are far apart; `width` multiplies all distances. */
export function corridorAlong(anchors: readonly Anchor[], size: TextSizes, width = 1): Corridor {
  const { source, target } = size;
  if (isSmall(source, target)) return wholeCorridor(source, target, size.bounds);
  const builder = new CorridorBuilder(source, target);
  let before: Anchor = { i: 0, j: 0 };
  for (const anchor of [...anchors, { i: source, j: target }]) {
    addStretch(builder, { from: before, to: anchor }, width);
    before = anchor;
  }
  return builder.build(size.bounds);
}

function addStretch(
  builder: CorridorBuilder,
  stretch: { readonly from: Anchor; readonly to: Anchor },
  width: number,
): void {
  const { from, to } = stretch;
  const [rows, columns] = [to.i - from.i, to.j - from.j];
  const longer = Math.max(rows, columns);
  const margin = ANCHOR_MARGIN * width;
  if (longer <= LEAST_BAND) {
    builder.addBox(from.i - margin, to.i + margin, from.j - margin, to.j + margin);
    return;
  }
  const half = (width * Math.min(MOST_BAND, Math.max(LEAST_BAND, BAND_SHARE * longer + ANCHOR_MARGIN))) / 2;
  const steps = Math.ceil(longer / half);
  for (let step = 0; step < steps; step += 1) {
    const [first, last] = [step / steps, (step + 1) / steps];
    builder.addBox(
      Math.round(from.i + rows * first - half),
      Math.round(from.i + rows * last + half),
      Math.round(from.j + columns * first - half),
      Math.round(from.j + columns * last + half),
    );
  }
}

/** Corridor of `radius` sentences on each side of a path. */
export function corridorAround(path: Path, size: TextSizes, radius: number): Corridor {
  const builder = new CorridorBuilder(size.source, size.target);
  for (const step of path.steps)
    builder.addBox(step.i, step.i + step.a, step.j - radius, step.j + step.b + radius);
  return builder.build(size.bounds);
}

/** Whether a path runs along an edge of its corridor beyond which there is more: better paths may lie outside. */
export function touchesEdge(path: Path, corridor: Corridor, size: TextSizes): boolean {
  return path.steps.some((step) => nearEdge(step, corridor, size));
}

function nearEdge(step: Step, corridor: Corridor, { target, bounds }: TextSizes): boolean {
  const [low = 0, high = 0] = [corridor.low[step.i], corridor.high[step.i]];
  const [least = 0, most = target] = [bounds?.low[step.i], bounds?.high[step.i]];
  return (low > least && step.j - low < 1) || (high < most && high - step.j < 1);
}
