// Any regions of the matrix, scored like a text of their own: they are put one after the other, with a decided bead of
// two empty sentences before each, so that regions which cross are in order and no bead leaves its region.

import type { Anchor } from './anchors.js';
import type { Step } from './best-path.js';
import type { Corridor } from './corridor.js';
import type { Sides } from './features.js';
import { selectSentences } from './features.js';
import type { AllowedBeads, Decided } from './fixed-beads.js';
import { allowedBeads, boundsOf, FREE } from './fixed-beads.js';
import type { PairScores } from './pair-scores.js';
import { makePairScores } from './pair-scores.js';
import type { SearchResult, SearchTask } from './search.js';
import { corridorAlong } from './search-corridors.js';

/** Rising sentences of both sides, and sentence pairs along which they seem to run, rising on both sides. */
export interface Region {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly anchors: readonly Anchor[];
}

/** Regions one after the other: the sentence of each row and column, -1 for the empty ones between regions. */
export interface RegionRows {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly anchors: readonly Anchor[];
  readonly decided: Decided;
}

export interface RegionScores {
  readonly rows: RegionRows;
  readonly sides: Sides;
  readonly corridor: Corridor;
  readonly scores: PairScores;
}

/** Largest bead side. */
const MOST = 4;

/** Scores the beads of all regions with what an alignment has learnt. */
export function scoreRegions(
  task: SearchTask,
  result: SearchResult,
  regions: readonly Region[],
): RegionScores {
  const rows = rowsOf(regions);
  const sides = {
    source: selectSentences(task.sides.source, rows.source),
    target: selectSentences(task.sides.target, rows.target),
  };
  const sizes = { source: rows.source.length, target: rows.target.length, bounds: rows.decided.bounds };
  const corridor = corridorAlong(rows.anchors, sizes);
  const scores = makePairScores(
    { ...task, lengths: result.lengths, sides, places: placesOf(task, rows) },
    result.table,
    {
      corridor,
      most: MOST,
      shapes: result.shapes,
      allowed: allowedIn(rows),
    },
  );
  return { rows, sides, corridor, scores };
}

function rowsOf(regions: readonly Region[]): RegionRows {
  const source: number[] = [];
  const target: number[] = [];
  const anchors: Anchor[] = [];
  const pairs: Step[] = [];
  for (const region of regions) {
    const separator = { i: source.length, j: target.length };
    pairs.push({ ...separator, a: 1, b: 1 });
    anchors.push(separator, ...anchorsIn(region, separator));
    for (const sentence of [-1, ...region.source]) source.push(sentence);
    for (const sentence of [-1, ...region.target]) target.push(sentence);
  }
  return { source, target, anchors, decided: decideAll(pairs, source.length, target.length) };
}

function anchorsIn(region: Region, separator: Anchor): Anchor[] {
  const rows = new Map(region.source.map((sentence, at) => [sentence, separator.i + 1 + at]));
  const columns = new Map(region.target.map((sentence, at) => [sentence, separator.j + 1 + at]));
  return region.anchors.map(({ i, j }) => ({ i: rows.get(i) ?? 0, j: columns.get(j) ?? 0 }));
}

function decideAll(pairs: readonly Step[], source: number, target: number): Decided {
  const partners = { source: new Int32Array(source).fill(FREE), target: new Int32Array(target).fill(FREE) };
  for (const { i, j } of pairs) [partners.source[i], partners.target[j]] = [j, i];
  return { partners, pairs, bounds: boundsOf(pairs, { source, target }) };
}

/** Separators stand alone, and a bead holds neighbours only. */
function allowedIn({ source, target, decided }: RegionRows): AllowedBeads {
  const allowed = allowedBeads(decided.partners);
  const neighbours = (rows: readonly number[], first: number, size: number): boolean =>
    (rows[first + size - 1] ?? 0) - (rows[first] ?? 0) === size - 1;
  return (i, j, a, b) => allowed(i, j, a, b) && neighbours(source, i, a) && neighbours(target, j, b);
}

function placesOf({ places }: SearchTask, rows: RegionRows): SearchTask['places'] {
  if (places === undefined) return undefined;
  const nowhere = { paragraph: -1, kind: 'paragraph' };
  return {
    source: rows.source.map((sentence) => places.source[sentence] ?? nowhere),
    target: rows.target.map((sentence) => places.target[sentence] ?? nowhere),
  };
}
