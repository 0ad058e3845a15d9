// Sentence alignment: which sentences of a Dutch and an English text say the same. Design and measurements
// in docs/alignment.md. In short: anchors from rare shared words give a corridor; dynamic programming over
// beads scores lengths (Gale & Church 1993) and words (Model 1 ratios, Moore 2002); the beads found teach
// a dictionary, with which a narrow corridor is searched again; forward–backward gives each bead's chance.

import type { Bead, SentenceAlignment, SentenceGroup } from '../model/alignment.js';
import type { ParagraphKind } from '../model/document.js';
import type { Language } from '../model/language.js';
import type { TranslationLexicon } from '../text/lexicon.js';
import { makeBeads } from './confidence.js';
import { partnersOf } from './evidence.js';
import { readSide } from './features.js';
import type { Folding } from './fixed-beads.js';
import { allowedBeads, foldFixed, foldItems, foldTexts, unfoldBead } from './fixed-beads.js';
import type { GlossaryPair, GlossaryReading } from './glossary.js';
import { readGlossary } from './glossary.js';
import { findMoved } from './moved.js';
import { knownPairs } from './known-pairs.js';
import { makeLengthModel } from './length-model.js';
import { posteriors } from './posterior.js';
import type { SearchTask } from './search.js';
import { searchTexts } from './search.js';

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
  /** Terms of a glossary and their equivalents, each of one or several words: known beside the lexicon. */
  readonly glossary?: readonly GlossaryPair[];
  /** Where the sentences stand, one for each sentence: beads across paragraphs or kinds become less likely. */
  readonly places?: { readonly source: readonly SentencePlace[]; readonly target: readonly SentencePlace[] };
  /**
   * Beads that a person has decided, in order on both sides and of any size; one with one side says that its
   * sentences have no partner. They stand in the result as they are, and everything else is aligned around them.
   */
  readonly fixed?: readonly SentenceGroup[];
  /** Checked between rows; when aborted, its reason is thrown. */
  readonly signal?: AbortSignal;
  /** Share of the work done, in [0,1], rising. */
  readonly onProgress?: (done: number) => void;
}

/** First search, search with the learnt dictionary, forward–backward: shares of the progress reported. */
const PHASES = 3;

/**
 * Aligns two lists of sentences. Gives beads in order that hold every sentence of both sides exactly once.
 * Deterministic; exchanging the sides (and `sourceLanguage`, `places`, `fixed`) gives the same beads with sides
 * exchanged. Throws the signal's reason when aborted, RangeError when `places` are not one for each sentence or
 * `fixed` beads are empty, overlap, cross, have holes or leave the texts.
 */
export function alignSentences(
  source: readonly string[],
  target: readonly string[],
  options: AlignOptions,
): SentenceAlignment {
  checkPlaces(source, target, options.places);
  if (options.sourceLanguage === 'nl') return alignDutchEnglish(source, target, options);
  // Always computed from Dutch to English: so the direction asked for cannot change the answer.
  const { places, fixed, ...rest } = options;
  const mirrored = {
    ...(places === undefined ? {} : { places: mirror(places) }),
    ...(fixed === undefined ? {} : { fixed: fixed.map(mirror) }),
  };
  const { beads, moved } = alignDutchEnglish(target, source, { ...rest, ...mirrored });
  return { beads: beads.map(mirror<Bead>), moved: inOrder(moved.map(mirror<Bead>)) };
}

function inOrder(beads: readonly Bead[]): readonly Bead[] {
  return beads.toSorted((one, other) => (one.source[0] ?? 0) - (other.source[0] ?? 0));
}

function mirror<Sided extends { readonly source: unknown; readonly target: Sided['source'] }>(
  sided: Sided,
): Sided {
  return { ...sided, source: sided.target, target: sided.source };
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

function alignDutchEnglish(
  dutch: readonly string[],
  english: readonly string[],
  options: AlignOptions,
): SentenceAlignment {
  options.signal?.throwIfAborted();
  const folding = foldFixed(options.fixed ?? [], { source: dutch.length, target: english.length });
  const { task, glossary } = taskOf(dutch, english, { ...options, folding });
  const { sides } = task;
  const known = knownPairs(sides.source, sides.target, { lexicon: options.lexicon, glossary });
  options.signal?.throwIfAborted();
  const result = searchTexts(task, known);
  const { path, corridor, scores } = result;
  const chances = posteriors(corridor, scores, {
    steps: path.steps,
    onRow: (row) => task.onRow(2, row),
  });
  const partners = partnersOf(known);
  const moved = findMoved(task, result, partners);
  options.onProgress?.(1);
  return {
    beads: makeBeads(path.steps, chances, { sides, scores, partners, folding }),
    moved: inOrder(moved.map((bead) => unfoldBead(folding, bead))),
  };
}

function taskOf(
  dutch: readonly string[],
  english: readonly string[],
  options: AlignOptions & { readonly folding: Folding },
): { readonly task: SearchTask; readonly glossary: GlossaryReading } {
  const { folding, places } = options;
  const words = {
    source: readSide(foldTexts(folding.source, dutch), 'nl'),
    target: readSide(foldTexts(folding.target, english), 'en'),
  };
  const { sides, reading } = readGlossary(words, options.glossary ?? []);
  const { source, target } = sides;
  const task: SearchTask = {
    sides,
    sizes: { source: source.count, target: target.count, bounds: folding.decided?.bounds },
    lengths: makeLengthModel(source.lengths, target.lengths),
    folding,
    allowed: folding.decided === undefined ? undefined : allowedBeads(folding.decided.partners),
    places: places === undefined ? undefined : foldPlaces(folding, places),
    onRow: watcher(options, source.count),
  };
  return { task, glossary: reading };
}

/** A folded sentence stands where its first one does. */
function foldPlaces(folding: Folding, places: NonNullable<AlignOptions['places']>): SearchTask['places'] {
  const first = (side: readonly SentencePlace[], sentence: number): SentencePlace =>
    side[sentence] ?? { paragraph: 0, kind: 'paragraph' };
  return {
    source: foldItems(folding.source, (sentence) => first(places.source, sentence)),
    target: foldItems(folding.target, (sentence) => first(places.target, sentence)),
  };
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
