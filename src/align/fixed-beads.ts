// Beads that a person has decided, as a smaller task for everything after: the sentences of such a bead are
// folded into one of each side, so that a bead of any size is a 1:1 bead or one sentence alone. The corridor
// then has to pass through that 1:1 bead (`bounds`), and no other bead may hold its sentences (`partners`).
// The search, the dictionary and forward–backward need no other rule.
//
//        ┌─────┐               bounds: before the bead i:j every point is at most (i, j),
//        │     │               after it at least (i + 1, j + 1); the only step between
//        └─────● i, j          the two boxes is the bead itself
//               ●─────┐
//               │     │

import type { SentenceGroup } from '../model/alignment.js';
import type { Step } from './best-path.js';
import type { Bounds } from './corridor.js';

/** In `partners`: no bead is decided for this sentence; it is decided that it stands alone. */
export const FREE = -2;
export const ALONE = -1;

/** For each sentence of a side its decided partner on the other, ALONE or FREE. */
export interface Partners {
  readonly source: Int32Array;
  readonly target: Int32Array;
}

/** What is decided, over folded sentences. */
export interface Decided {
  readonly partners: Partners;
  readonly bounds: Bounds;
  /** The decided beads with both sides, in order. */
  readonly pairs: readonly Step[];
}

/** One side with the sentences of every fixed bead as one: item k holds the sentences starts[k] .. starts[k+1]. */
interface FoldedSide {
  readonly starts: Int32Array;
  /** Item of the first sentence of each fixed bead; -1 when the bead has none on this side. */
  readonly items: readonly number[];
}

/** Both texts with fixed beads folded. */
export interface Folding {
  readonly source: FoldedSide;
  readonly target: FoldedSide;
  /** Absent when nothing is fixed. */
  readonly decided?: Decided;
}

/**
 * Folds fixed beads of two texts of the given numbers of sentences. Linear. Throws RangeError when a fixed bead is
 * empty, has holes, leaves the text, or does not come after all fixed beads before it on both sides.
 */
export function foldFixed(
  fixed: readonly SentenceGroup[],
  sizes: { readonly source: number; readonly target: number },
): Folding {
  const source = foldSide(
    fixed.map((bead) => bead.source),
    sizes.source,
  );
  const target = foldSide(
    fixed.map((bead) => bead.target),
    sizes.target,
  );
  if (fixed.some((bead) => bead.source.length + bead.target.length === 0))
    throw new RangeError('alignSentences: a fixed bead holds no sentence');
  if (fixed.length === 0) return { source, target };
  return { source, target, decided: decide(source, target) };
}

function foldSide(groups: readonly (readonly number[])[], size: number): FoldedSide {
  const starts: number[] = [];
  const items: number[] = [];
  let next = 0;
  for (const group of groups) {
    const [first] = group;
    if (first === undefined) {
      items.push(-1);
      continue;
    }
    if (
      !Number.isInteger(first) ||
      first < next ||
      group.some((sentence, at) => sentence !== first + at) ||
      first + group.length > size
    )
      throw new RangeError('alignSentences: `fixed` beads must be in order, without holes, inside the texts');
    for (; next < first; next += 1) starts.push(next);
    items.push(starts.length);
    starts.push(first);
    next = first + group.length;
  }
  for (; next <= size; next += 1) starts.push(next);
  return { starts: Int32Array.from(starts), items };
}

function decide(source: FoldedSide, target: FoldedSide): Decided {
  const partners = {
    source: new Int32Array(sizeOf(source)).fill(FREE),
    target: new Int32Array(sizeOf(target)).fill(FREE),
  };
  const pairs: Step[] = [];
  for (const [bead, i] of source.items.entries()) {
    const j = target.items[bead] ?? -1;
    if (i >= 0) partners.source[i] = j >= 0 ? j : ALONE;
    if (j >= 0) partners.target[j] = i >= 0 ? i : ALONE;
    if (i >= 0 && j >= 0) pairs.push({ i, j, a: 1, b: 1 });
  }
  return { partners, pairs, bounds: boundsOf(pairs, { source: sizeOf(source), target: sizeOf(target) }) };
}

/** The points that a path through all pairs may touch; the pairs rise on both sides. */
export function boundsOf(
  pairs: readonly Step[],
  sizes: { readonly source: number; readonly target: number },
): Bounds {
  const low = new Int32Array(sizes.source + 1);
  const high = new Int32Array(sizes.source + 1).fill(sizes.target);
  let row = 0;
  for (const { i, j } of pairs) {
    for (; row <= i; row += 1) high[row] = j;
    low[row] = j + 1;
  }
  for (let i = 1; i <= sizes.source; i += 1) low[i] = Math.max(low[i] ?? 0, low[i - 1] ?? 0);
  return { low, high };
}

/** Number of folded sentences. */
export function sizeOf(side: FoldedSide): number {
  return side.starts.length - 1;
}

/** The texts of a side's folded sentences. */
export function foldTexts(side: FoldedSide, texts: readonly string[]): readonly string[] {
  if (sizeOf(side) === texts.length) return texts;
  return foldItems(side, (first, end) => texts.slice(first, end).join(' '));
}

/** One value for each folded sentence, made from the range of sentences it holds. */
export function foldItems<Item>(side: FoldedSide, make: (first: number, end: number) => Item): Item[] {
  return Array.from({ length: sizeOf(side) }, (_, item) =>
    make(side.starts[item] ?? 0, side.starts[item + 1] ?? 0),
  );
}

/** A step over folded sentences as one over the sentences themselves. */
export function unfoldStep({ source, target }: Folding, step: Step): Step {
  const [i = 0, iEnd = 0] = [source.starts[step.i], source.starts[step.i + step.a]];
  const [j = 0, jEnd = 0] = [target.starts[step.j], target.starts[step.j + step.b]];
  return { i, j, a: iEnd - i, b: jEnd - j };
}

/** A bead of folded sentences, none of them a fixed bead, with the numbers they have in their texts. */
export function unfoldBead<Sided extends SentenceGroup>({ source, target }: Folding, bead: Sided): Sided {
  return {
    ...bead,
    source: bead.source.map((item) => source.starts[item] ?? 0),
    target: bead.target.map((item) => target.starts[item] ?? 0),
  };
}

/** Whether a step of the path, over folded sentences, is a fixed bead. */
export function isDecided(decided: Decided | undefined, step: Step): boolean {
  if (decided === undefined) return false;
  const { source, target } = decided.partners;
  return step.a > 0 ? (source[step.i] ?? FREE) !== FREE : (target[step.j] ?? FREE) !== FREE;
}

/** Whether a bead, from sentences i and j on over a and b sentences, may be. */
export type AllowedBeads = (i: number, j: number, a: number, b: number) => boolean;

/** Tells of any bead whether it is one of the decided ones or holds no decided sentence. O(1) each. */
export function allowedBeads(partners: Partners): AllowedBeads {
  const source = runningCounts(partners.source);
  const target = runningCounts(partners.target);
  return (i, j, a, b) =>
    (source[i] === source[i + a] && target[j] === target[j + b]) ||
    (a === 1 && b === 1 && partners.source[i] === j);
}

function runningCounts(partners: Int32Array): Int32Array {
  const counts = new Int32Array(partners.length + 1);
  for (const [at, partner] of partners.entries())
    counts[at + 1] = (counts[at] ?? 0) + (partner === FREE ? 0 : 1);
  return counts;
}
