// Part of speech of the words of a sentence, by an averaged perceptron (Collins 2002, "Discriminative training
// methods for hidden Markov models"), greedy from left to right. Tags are those of Universal Dependencies.
//
// Deviation: every feature looks at one word (this one, or one of two neighbours each side) or at the two tags
// before, never at a word and a tag together. So the weights of a word in each of the five places are summed
// once for a word form and kept, and a token costs a few additions of short vectors: millions of tokens a
// minute. It costs about half a point of accuracy.
//
// The weights are data (lexicon/tagger.*.tsv, trained by scripts/train-tagger.ts) and are handed in.

/** Tags of Universal Dependencies; `X` for what is none of them. */
export const TAGS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;

export type Tag = (typeof TAGS)[number];

/** Gives each word of one sentence its part of speech. */
export interface Tagger {
  tag(words: readonly string[]): Tag[];
}

/** Weights of one feature, one number a tag, in the order of `TAGS`. */
export type TagWeights = Float32Array;

/** Weights by feature name, as trained. */
export type TaggerModel = ReadonlyMap<string, TagWeights>;

/** Places a feature can look at: two words before to two words after. */
const PLACES = [-2, -1, 0, 1, 2] as const;
type Place = (typeof PLACES)[number];
const BEFORE = 2;

/** Stands for the places before the first and after the last word. */
export const OUTSIDE = '\u0002';
const NO_TAG: number = TAGS.length;

/** Names of the features that look at the word in one place; `first` when it opens the sentence. */
export function wordFeatures(word: string, place: Place, first: boolean): string[] {
  const form = word.toLowerCase();
  if (place === -2 || place === 2) return [`${place}w${form}`];
  if (place !== 0)
    return [`${place}w${form}`, `${place}s${form.slice(-3)}`, `${place}h${shape(word, false)}`];
  const last = form.slice(form.lastIndexOf('-') + 1);
  const features = [
    'b',
    `w${form}`,
    `h${shape(word, first)}`,
    `p${form.slice(0, 1)}`,
    `p${form.slice(0, 3)}`,
  ];
  for (let length = 1; length <= 5 && length <= last.length; length += 1)
    features.push(`s${last.slice(-length)}`);
  return features;
}

/** Names of the features that look at the two tags before; numbers are places in `TAGS`. */
export function tagFeatures(previous: number, beforePrevious: number): string[] {
  return [`t${previous}`, `u${beforePrevious}`, `v${previous}.${beforePrevious}`];
}

/** Case, digits and hyphen of a word, coarsely. */
function shape(word: string, first: boolean): string {
  if (/\d/u.test(word)) return /\p{L}/u.test(word) ? 'dl' : 'd';
  if (!/\p{L}/u.test(word)) return 'm';
  const hyphen = word.includes('-') ? '-' : '';
  if (/^\p{Lu}{2,}$/u.test(word)) return 'A';
  if (/^\p{Lu}/u.test(word)) return (first ? 'f' : 'C') + hyphen;
  return `l${hyphen}`;
}

/** Reads a file of `feature<TAB>tag:weight tag:weight …` lines under `#` lines. */
export function parseTaggerModel(text: string): TaggerModel {
  const model = new Map<string, TagWeights>();
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab <= 0 || line.startsWith('#')) continue;
    const weights = new Float32Array(TAGS.length);
    for (const pair of line.slice(tab + 1).split(' ')) {
      const colon = pair.indexOf(':');
      weights[Number(pair.slice(0, colon))] = Number(pair.slice(colon + 1));
    }
    model.set(line.slice(0, tab), weights);
  }
  return model;
}

/** A tagger over trained weights. It keeps what it has summed for each word form it meets. */
export function createTagger(model: TaggerModel): Tagger {
  const sums = new Map<string, readonly Float32Array[]>();
  const tagSums = sumsOfTags(model);
  const sumsOf = (word: string, first: boolean): readonly Float32Array[] => {
    const key = first ? `^${word}` : word;
    const known = sums.get(key);
    if (known !== undefined) return known;
    const made = PLACES.map((place) => sumOf(model, wordFeatures(word, place, first)));
    sums.set(key, made);
    return made;
  };
  return { tag: (words) => tagWords(words, sumsOf, tagSums) };
}

function tagWords(
  words: readonly string[],
  sumsOf: (word: string, first: boolean) => readonly Float32Array[],
  tagSums: readonly Float32Array[],
): Tag[] {
  const outside = sumsOf(OUTSIDE, false);
  const summed = words.map((word, index) => sumsOf(word, index === 0));
  const scores = new Float32Array(TAGS.length);
  const tags: Tag[] = [];
  let previous = NO_TAG;
  let beforePrevious = NO_TAG;
  for (let index = 0; index < words.length; index += 1) {
    scores.fill(0);
    for (let at = 0; at < PLACES.length; at += 1) {
      add(scores, (summed[index + at - BEFORE] ?? outside)[at]);
    }
    add(scores, tagSums[previous * (NO_TAG + 1) + beforePrevious]);
    beforePrevious = previous;
    previous = greatest(scores);
    tags.push(TAGS[previous] ?? 'X');
  }
  return tags;
}

function sumsOfTags(model: TaggerModel): Float32Array[] {
  const sums: Float32Array[] = [];
  for (let previous = 0; previous <= NO_TAG; previous += 1) {
    for (let before = 0; before <= NO_TAG; before += 1)
      sums.push(sumOf(model, tagFeatures(previous, before)));
  }
  return sums;
}

function sumOf(model: TaggerModel, features: readonly string[]): Float32Array {
  const sum = new Float32Array(TAGS.length);
  for (const feature of features) add(sum, model.get(feature));
  return sum;
}

function add(sum: Float32Array, weights: Float32Array | undefined): void {
  if (weights === undefined) return;
  for (let tag = 0; tag < sum.length; tag += 1) sum[tag] = (sum[tag] ?? 0) + (weights[tag] ?? 0);
}

function greatest(scores: Float32Array): number {
  let best = 0;
  for (let tag = 1; tag < scores.length; tag += 1) {
    if ((scores[tag] ?? 0) > (scores[best] ?? 0)) best = tag;
  }
  return best;
}
