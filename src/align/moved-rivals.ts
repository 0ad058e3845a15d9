// Texts repeat themselves: a sentence alone may look like the partner of another sentence alone, because it is a copy,
// or nearly one, of that one's real partner. So the sentences most like the two sides of a bead, in their own language,
// are tried in their place: what speaks for the best of them speaks no more for the bead.

import type { SentenceGroup } from '../model/alignment.js';
import type { TextSide } from './features.js';
import { typesOf } from './features.js';
import type { Region } from './region-scores.js';
import { scoreRegions } from './region-scores.js';
import type { SearchResult, SearchTask } from './search.js';

/** The rarest words of a sentence that its likes are looked for by, and how many places of each are looked at. */
const WORDS = 8;
const MOST_PLACES = 64;
/** Sentences tried in the place of each. */
const LIKES = 3;

/** For each bead the score of the best other pair that one of its sides could be in; 0 when none speaks for itself. */
export function rivalScores(
  task: SearchTask,
  result: SearchResult,
  beads: readonly SentenceGroup[],
): Float64Array {
  const best = new Float64Array(beads.length);
  const { source, target } = task.sides;
  const likesOfSource = likesIn(
    source,
    beads.map((bead) => bead.source),
  );
  const likesOfTarget = likesIn(
    target,
    beads.map((bead) => bead.target),
  );
  const rivals = beads.flatMap((bead, of) => [
    ...likesOfSource(bead.source).map((group) => ({ of, ...regionOf(group, bead.target) })),
    ...likesOfTarget(bead.target).map((group) => ({ of, ...regionOf(bead.source, group) })),
  ]);
  const { rows, scores } = scoreRegions(task, result, rivals);
  for (const [number, { of, source: here, target: there }] of rivals.entries()) {
    const { i, j } = rows.decided.pairs[number] ?? { i: 0, j: 0 };
    best[of] = Math.max(best[of] ?? 0, scores.score(i + 1, j + 1, here.length, there.length));
  }
  return best;
}

function regionOf(source: readonly number[], target: readonly number[]): Region {
  return { source, target, anchors: [] };
}

/** Gives for a group of neighbouring sentences the groups of the same size most like it elsewhere in the text. */
function likesIn(
  side: TextSide,
  groups: readonly (readonly number[])[],
): (group: readonly number[]) => number[][] {
  const places = placesOfRare(side, groups.flat());
  return (group) => {
    const starts = new Map<number, number>();
    for (const [offset, sentence] of group.entries())
      for (const type of rarest(side, sentence))
        for (const place of places.get(type) ?? []) {
          const start = place - offset;
          if (start < 0 || start + group.length > side.count || overlaps(start, group)) continue;
          starts.set(start, (starts.get(start) ?? 0) + rarity(side, type));
        }
    return [...starts]
      .sort((one, other) => other[1] - one[1] || one[0] - other[0])
      .slice(0, LIKES)
      .map(([start]) => group.map((_, offset) => start + offset));
  };
}

function overlaps(start: number, group: readonly number[]): boolean {
  return Math.abs(start - (group[0] ?? 0)) < group.length;
}

function rarity(side: TextSide, type: number): number {
  return Math.log(1 + side.tokens / (side.occurrences[type] ?? 1));
}

function rarest(side: TextSide, sentence: number): number[] {
  return [...new Set(typesOf(side, sentence))]
    .sort((one, other) => (side.occurrences[one] ?? 0) - (side.occurrences[other] ?? 0) || one - other)
    .slice(0, WORDS);
}

/** The first sentences that hold each of the rarest words of some sentences. One pass over the side. */
function placesOfRare(side: TextSide, sentences: readonly number[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const sentence of sentences) for (const type of rarest(side, sentence)) places.set(type, []);
  for (let sentence = 0; sentence < side.count; sentence += 1)
    for (const type of typesOf(side, sentence)) {
      const known = places.get(type);
      if (known !== undefined && known.length < MOST_PLACES && known.at(-1) !== sentence)
        known.push(sentence);
    }
  return places;
}
