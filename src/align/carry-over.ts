// Decisions carried over to new versions of the documents: a bead that a person decided on stands when all its
// sentences are still there. Which sentence is which is told by patience diff (B. Cohen): sentences that occur once
// in both versions, in their longest rising row, fix the rest; equal neighbours of a fixed one are fixed too.
// O(n log n). A decision dropped costs a second look; one carried to the wrong sentence would never be seen again.

import type { ReviewedBead, SentenceGroup } from '../model/alignment.js';
import { segmentKey } from '../text/normal-form.js';

export interface TextVersions {
  readonly before: readonly string[];
  readonly now: readonly string[];
}

/** For each sentence of the old version its number in the new one, rising; undefined when it is not there. */
export function sentenceMap({ before, now }: TextVersions): (number | undefined)[] {
  const old = before.map(segmentKey);
  const fresh = now.map(segmentKey);
  const map: (number | undefined)[] = old.map(() => undefined);
  let last: Pair = [-1, -1];
  for (const fixed of [...longestRise(sharedOnce(old, fresh)), [old.length, fresh.length] as const]) {
    fillGap(map, { old, fresh, after: last, before: fixed });
    if (fixed[0] < old.length) map[fixed[0]] = fixed[1];
    last = fixed;
  }
  return map;
}

type Pair = readonly [old: number, fresh: number];

/** Sentences that occur exactly once in both versions. */
function sharedOnce(old: readonly string[], fresh: readonly string[]): Pair[] {
  const places = onceIn(fresh);
  const pairs: Pair[] = [];
  for (const [key, from] of onceIn(old)) {
    const to = places.get(key);
    if (to !== undefined) pairs.push([from, to]);
  }
  return pairs.sort(([one], [other]) => one - other);
}

function onceIn(keys: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  keys.forEach((key, place) => (places.has(key) ? repeated.add(key) : places.set(key, place)));
  for (const key of repeated) places.delete(key);
  return places;
}

/** The longest row of pairs that rises in both numbers (Schensted 1961). `pairs` rise in the first. */
function longestRise(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = [];
  const previous: number[] = pairs.map(() => -1);
  pairs.forEach(([, to], place) => {
    const length = tailBefore(tails, pairs, to);
    previous[place] = length === 0 ? -1 : (tails[length - 1] ?? -1);
    tails[length] = place;
  });
  const row: Pair[] = [];
  for (let place = tails.at(-1) ?? -1; place >= 0; place = previous[place] ?? -1) {
    const pair = pairs[place];
    if (pair !== undefined) row.push(pair);
  }
  return row.toReversed();
}

/** How many tails end below `to`: binary search. */
function tailBefore(tails: readonly number[], pairs: readonly Pair[], to: number): number {
  let [low, high] = [0, tails.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Gap {
  readonly old: readonly string[];
  readonly fresh: readonly string[];
  /** The fixed pairs on both ends. */
  readonly after: Pair;
  readonly before: Pair;
}

/** Equal sentences from the front of a gap, then from its back. */
function fillGap(map: (number | undefined)[], { old, fresh, after, before }: Gap): void {
  let [from, to] = [after[0] + 1, after[1] + 1];
  for (; from < before[0] && to < before[1] && old[from] === fresh[to]; from += 1, to += 1) map[from] = to;
  let [end, stop] = [before[0] - 1, before[1] - 1];
  for (; end >= from && stop >= to && old[end] === fresh[stop]; end -= 1, stop -= 1) map[end] = stop;
}

/** The decided beads, with the numbers that their sentences have now; those that lost a sentence are left out. */
export function carryOver(
  decided: readonly ReviewedBead[],
  versions: { readonly source: TextVersions; readonly target: TextVersions },
): ReviewedBead[] {
  const maps = { source: sentenceMap(versions.source), target: sentenceMap(versions.target) };
  return decided.flatMap((bead) => {
    const source = renumbered(bead.source, maps.source);
    const target = renumbered(bead.target, maps.target);
    return source === undefined || target === undefined ? [] : [{ ...bead, source, target }];
  });
}

/** The numbers of a side now; undefined when one is gone or they do not follow each other any more. */
function renumbered(
  numbers: SentenceGroup['source'],
  map: readonly (number | undefined)[],
): number[] | undefined {
  const now = numbers.flatMap((number) => map[number] ?? []);
  const whole =
    now.length === numbers.length && now.every((number, place) => number === (now[0] ?? 0) + place);
  return whole ? now : undefined;
}
