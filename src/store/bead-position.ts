// Where a bead stands in its alignment: how many sentences of either text come before it. Every bead takes at least
// one sentence further, so no two beads have the same position, an empty side has one too, and splitting and
// merging change the positions of no other bead. Positions follow from the order of the beads; they are not in them.

import type { ReviewedBead } from '../model/alignment.js';
import type { PlacedBead } from './contract.js';

/** Sentences of either text: as a position, those before it; as a size, those in it. */
export interface Extent {
  readonly source: number;
  readonly target: number;
}

export interface PositionedBead extends PlacedBead {
  readonly position: Extent;
}

/** A run of beads without a gap, from the position of the first to the position after the last. */
export interface Stretch {
  readonly from: Extent;
  readonly to: Extent;
}

const START: Extent = { source: 0, target: 0 };

/** Both texts from their first sentence to their last. */
export function wholeOf(to: Extent): Stretch {
  return { from: START, to };
}

/** Sorts by position, those that moved after the others. */
export function byPosition(one: PositionedBead, other: PositionedBead): number {
  return (
    Number(isMoved(one)) - Number(isMoved(other)) ||
    one.position.source - other.position.source ||
    one.position.target - other.position.target
  );
}

/** True for a passage that stands elsewhere in the other text. */
export function isMoved({ bead }: PlacedBead): boolean {
  return bead.moved === true;
}

/** The stretches that beads in order of position cover. */
export function stretchesOf(beads: readonly PositionedBead[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { position, bead } of beads) {
    const last = stretches.at(-1);
    const to = after(position, bead);
    if (last !== undefined && samePosition(last.to, position))
      stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ from: position, to });
  }
  return stretches;
}

/**
 * The positions of beads in order: those that moved stand where they say, the others fill these stretches one after
 * the other. Gives them in order of position. Throws when a bead is empty, has a hole or is not made of the sentences
 * that come next, when sentences are left over, and when a sentence is in two beads that moved.
 */
export function placeBeads(
  beads: readonly PlacedBead[],
  { stretches, texts }: { readonly stretches: readonly Stretch[]; readonly texts: Extent },
): readonly PositionedBead[] {
  const moved = beads.filter(isMoved).map((placed) => standWhereTheySay(placed, texts));
  if (shareSentence(moved)) throw new Error('a sentence is in two beads that moved');
  const others = beads.filter((placed) => !isMoved(placed));
  return [...fill(stretches, others), ...moved.sort(byPosition)];
}

function fill(stretches: readonly Stretch[], beads: readonly PlacedBead[]): readonly PositionedBead[] {
  const placed: PositionedBead[] = [];
  for (const { from, to } of stretches) {
    let position = from;
    while (!samePosition(position, to)) {
      const next = beads[placed.length];
      if (next === undefined || !standsAt(next.bead, position)) throw misplaced(position);
      placed.push({ ...next, position });
      position = after(position, next.bead);
      if (!within(position, to)) throw misplaced(position);
    }
  }
  if (placed.length < beads.length) throw misplaced(stretches.at(-1)?.to ?? START);
  return placed;
}

function standWhereTheySay(placed: PlacedBead, texts: Extent): PositionedBead {
  const { bead } = placed;
  const position = { source: bead.source[0] ?? -1, target: bead.target[0] ?? -1 };
  const sound = bead.source.length > 0 && bead.target.length > 0 && standsAt(bead, position);
  if (!sound || !within(after(position, bead), texts)) throw misplaced(position);
  return { ...placed, position };
}

/** True when two of these beads have a sentence in common. */
export function shareSentence(beads: readonly PlacedBead[]): boolean {
  return (['source', 'target'] as const).some((side) => {
    const numbers = beads.flatMap(({ bead }) => bead[side]);
    return new Set(numbers).size < numbers.length;
  });
}

function after({ source, target }: Extent, bead: ReviewedBead): Extent {
  return { source: source + bead.source.length, target: target + bead.target.length };
}

function samePosition(one: Extent, other: Extent): boolean {
  return one.source === other.source && one.target === other.target;
}

function within(position: Extent, end: Extent): boolean {
  return position.source <= end.source && position.target <= end.target;
}

function standsAt(bead: ReviewedBead, { source, target }: Extent): boolean {
  return (
    bead.source.length + bead.target.length > 0 &&
    bead.source.every((number, index) => number === source + index) &&
    bead.target.every((number, index) => number === target + index)
  );
}

function misplaced({ source, target }: Extent): Error {
  return new Error(`beads do not fit at source sentence ${source}, target sentence ${target}`);
}
