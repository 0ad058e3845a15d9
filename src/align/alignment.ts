// Sentence alignment: which sentences of a Dutch and an English text say the same. Design and measurements
// in docs/alignment.md. In short: anchors from rare shared words give a corridor; dynamic programming over
// beads scores lengths (Gale & Church 1993) and words (Model 1 ratios, Moore 2002); the beads found teach
// a dictionary, with which a narrow corridor is searched again; forward–backward gives each bead's chance.

import type { Alignment, Bead } from '../model/alignment.js';
import type { ParagraphKind } from '../model/document.js';
import type { Language } from '../model/language.js';
import type { TranslationLexicon } from '../text/lexicon.js';
import { findAnchors } from './anchors.js';
import type { ShapeChances } from './bead-shapes.js';
import { shapesFrom, USUAL_SHAPES } from './bead-shapes.js';
import type { Path } from './best-path.js';
import { bestPath } from './best-path.js';
import { makeBeads } from './confidence.js';
import type { Corridor } from './corridor.js';
import { cellCount } from './corridor.js';
import type { Sides } from './features.js';
import { knownTable, learntTable } from './dictionary.js';
import { partnersOf } from './evidence.js';
import { readSide } from './features.js';
import type { KnownPairs } from './known-pairs.js';
import { knownPairs } from './known-pairs.js';
import type { LengthModel } from './length-model.js';
import { makeLengthModel } from './length-model.js';
import type { PairScores } from './pair-scores.js';
import { makePairScores } from './pair-scores.js';
import { posteriors } from './posterior.js';
import type { TextSizes } from './search-corridors.js';
import { corridorAlong, corridorAround, touchesEdge } from './search-corridors.js';
import type { TranslationTable } from './translation-table.js';

/** Where a sentence stands in its document; a `Sentence` of the model is one. */
export interface SentencePlace {
  /** Number of its paragraph. */
  readonly paragraph: number;
  readonly kind: ParagraphKind;
}

export interface AlignOptions {
  /** Language of the source sentences; the target is in the other one. */
  readonly sourceLanguage: Language;
  /** Common words and their equivalents; may be empty. */
  readonly lexicon: TranslationLexicon;
  /** Where the sentences stand, one for each sentence: beads across paragraphs or kinds become less likely. */
  readonly places?: { readonly source: readonly SentencePlace[]; readonly target: readonly SentencePlace[] };
  /** Checked between rows; when aborted, its reason is thrown. */
  readonly signal?: AbortSignal;
  /** Share of the work done, in [0,1], rising. */
  readonly onProgress?: (done: number) => void;
}

/** Sentences on each side of the path that later passes search, and the widest they go to. */
const RADIUS = 6;
const MOST_RADIUS = 64;
/** How many times as wide the first search may become, and how many cells (70 bytes each) it may take for that. */
const MOST_WIDTH = 4;
const MOST_CELLS = 8_000_000;
/** Largest bead side of the first pass: bigger ones are found once the dictionary is learnt. */
const FIRST_MOST = 2;
const LATER_MOST = 4;
/** First search, search with the learnt dictionary, forward–backward: shares of the progress reported. */
const PHASES = 3;

/**
 * Aligns two lists of sentences. Gives beads in order that hold every sentence of both sides exactly once.
 * Deterministic; exchanging the sides (and `sourceLanguage`) gives the same beads with sides exchanged.
 * Throws the signal's reason when aborted, RangeError when `places` are not one for each sentence.
 */
export function alignSentences(
  source: readonly string[],
  target: readonly string[],
  options: AlignOptions,
): Alignment {
  checkPlaces(source, target, options.places);
  if (options.sourceLanguage === 'nl') return alignDutchEnglish(source, target, options);
  // Always computed from Dutch to English: so the direction asked for cannot change the answer.
  const { places, ...rest } = options;
  const mirrored = places === undefined ? {} : { places: { source: places.target, target: places.source } };
  return alignDutchEnglish(target, source, { ...rest, ...mirrored }).map(mirror);
}

function mirror(bead: Bead): Bead {
  return { ...bead, source: bead.target, target: bead.source };
}

function checkPlaces(
  source: readonly string[],
  target: readonly string[],
  places: AlignOptions['places'],
): void {
  if (places === undefined) return;
  if (places.source.length !== source.length || places.target.length !== target.length)
    throw new RangeError('alignSentences: `places` must hold one place for each sentence');
}

/** What stays the same over all passes. */
interface Task {
  readonly sides: Sides;
  readonly sizes: TextSizes;
  readonly lengths: LengthModel;
  readonly places: AlignOptions['places'];
  readonly onRow: (phase: number, row: number) => void;
}

function alignDutchEnglish(
  dutch: readonly string[],
  english: readonly string[],
  options: AlignOptions,
): Alignment {
  options.signal?.throwIfAborted();
  const sides = { source: readSide(dutch, 'nl'), target: readSide(english, 'en') };
  const task: Task = {
    sides,
    sizes: { source: sides.source.count, target: sides.target.count },
    lengths: makeLengthModel(sides.source.lengths, sides.target.lengths),
    places: options.places,
    onRow: watcher(options, sides.source.count),
  };
  const known = knownPairs(sides.source, sides.target, options.lexicon);
  options.signal?.throwIfAborted();
  const first = searchFirst(task, known);
  const result = searchAgain(task, learntTable(known, sides, first.path.steps), {
    path: first.path,
    phase: 1,
  });
  const chances = posteriors(result.corridor, result.scores, {
    steps: result.path.steps,
    onRow: (row) => task.onRow(2, row),
  });
  options.onProgress?.(1);
  return makeBeads(result.path.steps, chances, { sides, scores: result.scores, partners: partnersOf(known) });
}

interface SearchResult {
  readonly path: Path;
  readonly corridor: Corridor;
  readonly scores: PairScores;
}

function search(
  task: Task,
  table: TranslationTable,
  options: {
    readonly corridor: Corridor;
    readonly most: number;
    readonly shapes: ShapeChances;
    readonly phase: number;
  },
): SearchResult {
  const onRow = (row: number): void => task.onRow(options.phase, row);
  const scores = makePairScores(task, table, { ...options, onRow });
  return { path: bestPath(options.corridor, scores, onRow), corridor: options.corridor, scores };
}

/** Searches along the anchors, wider while the path runs along the edge. */
function searchFirst(task: Task, known: KnownPairs): SearchResult {
  const anchors = findAnchors(task.sides.source, task.sides.target, known);
  const table = knownTable(known, task.sides);
  for (let width = 1; ; width *= 2) {
    const corridor = corridorAlong(anchors, task.sizes, width);
    const result = search(task, table, { corridor, most: FIRST_MOST, shapes: USUAL_SHAPES, phase: 0 });
    const full = width >= MOST_WIDTH || 2 * cellCount(corridor) > MOST_CELLS;
    if (full || !touchesEdge(result.path, corridor)) return result;
  }
}

/** Searches around a path, wider while the new path runs along the edge. */
function searchAgain(
  task: Task,
  table: TranslationTable,
  options: { readonly path: Path; readonly phase: number },
): SearchResult {
  const shapes = shapesFrom(options.path.steps);
  let path = options.path;
  for (let radius = RADIUS; ; radius *= 2) {
    const corridor = corridorAround(path, task.sizes, radius);
    const result = search(task, table, { corridor, most: LATER_MOST, shapes, phase: options.phase });
    if (radius >= MOST_RADIUS || !touchesEdge(result.path, corridor)) return result;
    path = result.path;
  }
}

/** Reports progress and notices cancelling, every WATCH_ROWS rows. */
function watcher(options: AlignOptions, rows: number): (phase: number, row: number) => void {
  let done = 0;
  return (phase, row) => {
    if (row % WATCH_ROWS !== 0) return;
    options.signal?.throwIfAborted();
    const now = (phase + row / (rows + 1)) / PHASES;
    if (now <= done) return;
    done = now;
    options.onProgress?.(done);
  };
}

const WATCH_ROWS = 256;
