// Reviewing an alignment: what a person decides about beads, as edits that can be undone. An edit says which beads
// go and which come instead; it never renumbers anything, because sentences keep their numbers and a bead is known
// by its first ones. Pure: a store keeps the edits, a door asks for them.

import type { BeadEdit, BeadState, ReviewedBead, SentenceGroup } from '../model/alignment.js';
import { makeProblem, ProblemError } from '../model/problem.js';

export interface ReviewedBeads {
  /** In order; every sentence of both sides is in exactly one. */
  readonly beads: readonly ReviewedBead[];
  /** Pairs that cross them, over sentences that stand alone in `beads`. */
  readonly moved: readonly ReviewedBead[];
}

export type Side = 'source' | 'target';

/**
 * What a bead is called: the first sentence of each side, counted from 0, as `12:14`, `12:` or `:14`. No two beads
 * of an alignment have the same name, and a bead keeps its name as long as it keeps its first sentences.
 */
export function beadName({ source, target }: SentenceGroup): string {
  return `${firstOf(source)}:${firstOf(target)}`;
}

function firstOf(side: readonly number[]): string {
  return side[0] === undefined ? '' : String(side[0]);
}

/** The bead of that name. Throws ProblemError `bead-not-found`. */
export function findBead({ beads, moved }: ReviewedBeads, name: string): ReviewedBead {
  const found = [...moved, ...beads].find((bead) => beadName(bead) === name);
  if (found === undefined) throw new ProblemError(makeProblem('bead-not-found', { name }));
  return found;
}

const DECISIONS = { accepted: 'accept', rejected: 'reject', unreviewed: 'reopen' } as const;

/** Gives beads a state, all in one edit. Throws RangeError without beads. */
export function decideBeads(beads: readonly ReviewedBead[], state: BeadState): BeadEdit {
  if (beads.length === 0) throw new RangeError('no bead to decide on');
  return {
    name: DECISIONS[state],
    removed: beads,
    inserted: beads.map((bead) => ({ ...bead, state })),
  };
}

/** How many sentences of each side the first part takes. */
export interface SplitPlace {
  readonly source: number;
  readonly target: number;
}

/**
 * Cuts a bead in two, both accepted. Throws ProblemError `bead-split` when a part would be empty or take sentences
 * that are not there, `bead-moved` for a moved one.
 */
export function splitBead(alignment: ReviewedBeads, bead: ReviewedBead, at: SplitPlace): BeadEdit {
  refuseMoved(bead);
  const parts = [
    byPerson(bead.source.slice(0, at.source), bead.target.slice(0, at.target)),
    byPerson(bead.source.slice(at.source), bead.target.slice(at.target)),
  ];
  if (!fits(at.source, bead.source) || !fits(at.target, bead.target) || parts.some(isEmpty))
    throw new ProblemError(
      makeProblem('bead-split', {
        name: beadName(bead),
        source: bead.source.length,
        target: bead.target.length,
      }),
    );
  return reshape(alignment, { name: 'split', removed: [bead], inserted: parts });
}

function fits(count: number, side: readonly number[]): boolean {
  return Number.isInteger(count) && count >= 0 && count <= side.length;
}

/**
 * Makes one accepted bead of several. Beads with one side that stand between them may stay out. Throws ProblemError
 * `bead-merge` when the sentences of a side do not follow each other, `bead-moved` when one is a moved one,
 * RangeError for less than two.
 */
export function mergeBeads(alignment: ReviewedBeads, beads: readonly ReviewedBead[]): BeadEdit {
  if (new Set(beads).size < 2) throw new RangeError('a merge takes two beads or more');
  beads.forEach(refuseMoved);
  const merged = byPerson(
    rising(beads.flatMap(({ source }) => source)),
    rising(beads.flatMap(({ target }) => target)),
  );
  const places = beads.map((bead) => alignment.beads.indexOf(bead));
  const range = alignment.beads.slice(Math.min(...places), Math.max(...places) + 1);
  const between = range.filter((bead) => !beads.includes(bead));
  if (!hasNoHoles(merged) || between.some(hasBothSides))
    throw new ProblemError(makeProblem('bead-merge', { names: beads.map(beadName).join(' ') }));
  const inserted = orderBeads([merged, ...between], range);
  return reshape(alignment, { name: 'merge', removed: range, inserted });
}

/**
 * Moves the last sentence of a side to the next bead, or the first to the one before; both are accepted. A bead left
 * without sentences goes. Throws ProblemError `bead-move` when there is no such sentence or bead, `bead-moved`.
 */
export function moveSentence(
  alignment: ReviewedBeads,
  bead: ReviewedBead,
  { side, to }: { readonly side: Side; readonly to: 'previous' | 'next' },
): BeadEdit {
  refuseMoved(bead);
  const forward = to === 'next';
  const neighbour = alignment.beads[alignment.beads.indexOf(bead) + (forward ? 1 : -1)];
  const sentence = forward ? bead[side].at(-1) : bead[side][0];
  if (neighbour === undefined || sentence === undefined || !follows(neighbour[side], sentence))
    throw new ProblemError(makeProblem('bead-move', { name: beadName(bead) }));
  const giver = changed(bead, side, (numbers) => numbers.filter((number) => number !== sentence));
  const taker = changed(neighbour, side, (numbers) => rising([...numbers, sentence]));
  const pair = forward ? [giver, taker] : [taker, giver];
  const removed = forward ? [bead, neighbour] : [neighbour, bead];
  return reshape(alignment, {
    name: 'move',
    removed,
    inserted: pair.filter((one) => !isEmpty(one)),
  });
}

/** Whether a sentence may join the numbers of a side: next to them, or they are none. */
function follows(numbers: readonly number[], sentence: number): boolean {
  return hasNoHole(rising([...numbers, sentence]));
}

function changed(
  bead: ReviewedBead,
  side: Side,
  change: (numbers: readonly number[]) => readonly number[],
): ReviewedBead {
  const numbers = change(bead[side]);
  return side === 'source' ? byPerson(numbers, bead.target) : byPerson(bead.source, numbers);
}

/** What a person made is sure, and no machine's evidence speaks for it. */
function byPerson(source: readonly number[], target: readonly number[]): ReviewedBead {
  return { source, target, confidence: 1, evidence: {}, state: 'accepted' };
}

/** A moved pair gives way when a person pairs one of its sentences otherwise. */
function reshape({ moved }: ReviewedBeads, edit: BeadEdit): BeadEdit {
  const paired = edit.inserted.filter(hasBothSides);
  const taken = {
    source: new Set(paired.flatMap(({ source }) => source)),
    target: new Set(paired.flatMap(({ target }) => target)),
  };
  const crossed = moved.filter(
    ({ source, target }) =>
      source.some((number) => taken.source.has(number)) || target.some((number) => taken.target.has(number)),
  );
  return { ...edit, removed: [...edit.removed, ...crossed] };
}

/** The edit that takes an edit back. */
export function undoOf(edit: BeadEdit): BeadEdit {
  return { ...edit, removed: edit.inserted, inserted: edit.removed };
}

/** The alignment after an edit. Throws RangeError when the edit does not belong to it. */
export function applyEdit({ beads, moved }: ReviewedBeads, edit: BeadEdit): ReviewedBeads {
  const gone = new Set(edit.removed.map(beadName));
  const kept = (bead: ReviewedBead): boolean => !gone.has(beadName(bead));
  const come = (isMoved: boolean): ReviewedBead[] =>
    edit.inserted.filter((bead) => (bead.moved === true) === isMoved);
  return {
    beads: orderBeads([...beads.filter(kept), ...come(false)]),
    moved: [...moved.filter(kept), ...come(true)].toSorted(
      (one, other) => (one.source[0] ?? 0) - (other.source[0] ?? 0),
    ),
  };
}

/**
 * Beads in the order of both texts; where sentences without partner meet, the source's come first. They must hold
 * every sentence from the first of `range` (default: sentence 0 of both sides) on exactly once: else RangeError. O(n).
 */
export function orderBeads(
  beads: readonly ReviewedBead[],
  range: readonly SentenceGroup[] = [],
): ReviewedBead[] {
  const bySource = startingWith(beads, 'source');
  const byTarget = startingWith(beads, 'target');
  const ordered: ReviewedBead[] = [];
  let source = firstNumber(range, 'source');
  let target = firstNumber(range, 'target');
  for (const _ of beads) {
    const next = nextBead(bySource.get(source), byTarget.get(target));
    if (next === undefined) throw new RangeError(`no bead goes on at ${String(source)}:${String(target)}`);
    ordered.push(next);
    source += next.source.length;
    target += next.target.length;
  }
  return ordered;
}

function firstNumber(range: readonly SentenceGroup[], side: Side): number {
  return range.flatMap((bead) => bead[side])[0] ?? 0;
}

function startingWith(beads: readonly ReviewedBead[], side: Side): ReadonlyMap<number, ReviewedBead> {
  return new Map(beads.flatMap((bead) => (bead[side][0] === undefined ? [] : [[bead[side][0], bead]])));
}

function nextBead(
  atSource: ReviewedBead | undefined,
  atTarget: ReviewedBead | undefined,
): ReviewedBead | undefined {
  if (atSource !== undefined && (atSource.target.length === 0 || atSource === atTarget)) return atSource;
  return atTarget?.source.length === 0 ? atTarget : undefined;
}

/** What is left to review, the most doubtful first; at equal confidence in order of the text. */
export function byDoubt({ beads, moved }: ReviewedBeads): ReviewedBead[] {
  return [...beads, ...moved]
    .filter(({ state }) => state === 'unreviewed')
    .toSorted((one, other) => one.confidence - other.confidence);
}

function refuseMoved(bead: ReviewedBead): void {
  if (bead.moved === true) throw new ProblemError(makeProblem('bead-moved', { name: beadName(bead) }));
}

function rising(numbers: readonly number[]): number[] {
  return numbers.toSorted((one, other) => one - other);
}

function hasNoHoles({ source, target }: SentenceGroup): boolean {
  return hasNoHole(source) && hasNoHole(target);
}

function hasNoHole(numbers: readonly number[]): boolean {
  return numbers.every((number, place) => place === 0 || number === (numbers[place - 1] ?? 0) + 1);
}

function hasBothSides({ source, target }: SentenceGroup): boolean {
  return source.length > 0 && target.length > 0;
}

function isEmpty({ source, target }: SentenceGroup): boolean {
  return source.length === 0 && target.length === 0;
}
