// What the words of the documents are worth against general language: how rare, how much more frequent here
// than there (Damerau's contrast of corpora, "weirdness"), and whether they are built on such a word.

import type { FrequencyList } from '../text/lexicon.js';
import type { RunningText, WordType } from './running-text.js';

export interface WordStatistics {
  /** -log2 of occurrences per million in general language; about 1.7 for words the list does not know. */
  readonly rarity: number;
  /** log2 of occurrences here over those expected from general language; 0 when as many as expected. */
  readonly contrast: number;
  /** Contrast of the best word of the documents that this one begins or ends with; 0 when none. */
  readonly part: number;
  readonly isUnknown: boolean;
  /** log2 of how much more frequent it is in all sorts of language than in spoken language. */
  readonly written: number;
}

/** Words below this many per million are not in a list of 50,000 words; so unknown words count as this rare. */
const LEAST_PER_MILLION = 0.3;
/** Added to both sides of the contrast, so that one occurrence proves little. */
const SMOOTHING = 0.5;
/**
 * Texts shorter than this are read as if they had this many words: on one page every word is far more
 * frequent than expected, and that says nothing.
 */
const SHORTEST_TEXT = 50_000;
/** Shortest part of a compound, and the shortest rest beside it, in letters. */
const SHORTEST_PART = 4;
const SHORTEST_REST = 3;
/** A word must occur this often to count as a part: once or twice proves no subject. */
const LEAST_PART_FREQUENCY = 3;

/** General language: spoken, and of all sorts where that is known. */
export interface ContrastLists {
  readonly frequencies: FrequencyList;
  readonly general?: FrequencyList | undefined;
}

/** Statistics of each word type, in the order of `text.types`. */
export function wordStatistics(text: RunningText, lists: ContrastLists): WordStatistics[] {
  const size = Math.max(SHORTEST_TEXT, text.words.length);
  const bare = text.types.map((type) => bareStatistics(type, size, lists));
  const parts = new Map<string, number>();
  for (const [id, type] of text.types.entries()) {
    if (isSubjectWord(type)) parts.set(type.form, bare[id]?.contrast ?? 0);
  }
  return text.types.map((type, id) => ({
    rarity: bare[id]?.rarity ?? 0,
    contrast: bare[id]?.contrast ?? 0,
    isUnknown: bare[id]?.isUnknown ?? true,
    written: bare[id]?.written ?? 0,
    part: bestPart(type.form, parts),
  }));
}

function bareStatistics(
  type: WordType,
  size: number,
  { frequencies, general = frequencies }: ContrastLists,
): Omit<WordStatistics, 'part'> {
  const form = type.form.replace(/^-|-$/u, '');
  const perMillion = general.perMillion(form);
  const expected = (perMillion * size) / 1e6;
  return {
    rarity: -Math.log2(perMillion + LEAST_PER_MILLION),
    contrast: Math.log2((type.frequency + SMOOTHING) / (expected + SMOOTHING)),
    isUnknown: perMillion === 0,
    written: Math.log2((perMillion + LEAST_PER_MILLION) / (frequencies.perMillion(form) + LEAST_PER_MILLION)),
  };
}

function isSubjectWord({ form, frequency, classes, isFunctionWord }: WordType): boolean {
  const named = classes.noun + classes.name + classes.adjective;
  return (
    form.length >= SHORTEST_PART &&
    !isFunctionWord &&
    frequency >= LEAST_PART_FREQUENCY &&
    named > frequency / 2
  );
}

function bestPart(form: string, parts: ReadonlyMap<string, number>): number {
  let best = 0;
  for (let length = SHORTEST_PART; length <= form.length - SHORTEST_REST; length += 1) {
    const first = parts.get(form.slice(0, length)) ?? 0;
    const last = parts.get(form.slice(-length)) ?? 0;
    best = Math.max(best, first, last);
  }
  return best;
}
