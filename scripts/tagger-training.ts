// Trains part-of-speech taggers on Universal Dependencies treebanks: averaged perceptrons, as src/text/tagger.ts reads
// them. The same sentences give the same weights.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import type { Tag, TaggerModel, TagWeights } from '../src/text/tagger.js';
import { createTagger, OUTSIDE, tagFeatures, TAGS, wordFeatures } from '../src/text/tagger.js';

const ROUNDS = 8;
/** Averaged weights are written as whole numbers of this fraction; smaller ones are dropped. */
const PRECISION = 0.1;
/** A feature whose greatest weight is below this many fractions says too little to be shipped. */
const LEAST_WEIGHT = 5;
const NO_TAG: number = TAGS.length;

export interface TaggedSentence {
  readonly words: readonly string[];
  readonly tags: readonly Tag[];
}

/** Tagged sentences of a gzipped CoNLL-U file. */
export function readTreebank(path: string): TaggedSentence[] {
  const blocks = gunzipSync(readFileSync(path)).toString('utf8').split('\n\n');
  return blocks.map(sentenceOf).filter(({ words }) => words.length > 0);
}

function sentenceOf(block: string): TaggedSentence {
  const rows = block.split('\n').map((line) => line.split('\t'));
  const tokens = rows.filter(([id = '']) => /^\d+$/u.test(id));
  return {
    words: tokens.map((row) => row[1] ?? ''),
    tags: tokens.map((row) => TAGS.find((tag) => tag === row[3]) ?? 'X'),
  };
}

/** Weights with the running totals that make their average over all steps cheap. */
class AveragedPerceptron {
  readonly #weights = new Map<string, { now: TagWeights; total: Float64Array; since: Float64Array }>();
  #step = 0;

  predict(features: readonly string[]): number {
    this.#step += 1;
    const scores = new Float32Array(TAGS.length);
    for (const feature of features) {
      const now = this.#weights.get(feature)?.now;
      if (now !== undefined)
        for (const [tag, weight] of now.entries()) scores[tag] = (scores[tag] ?? 0) + weight;
    }
    return scores.indexOf(Math.max(...scores));
  }

  learn(features: readonly string[], right: number, wrong: number): void {
    for (const feature of features) {
      this.#change(feature, right, 1);
      this.#change(feature, wrong, -1);
    }
  }

  #change(feature: string, tag: number, by: number): void {
    const known = this.#weights.get(feature) ?? {
      now: new Float32Array(TAGS.length),
      total: new Float64Array(TAGS.length),
      since: new Float64Array(TAGS.length),
    };
    this.#weights.set(feature, known);
    const now = known.now[tag] ?? 0;
    known.total[tag] = (known.total[tag] ?? 0) + now * (this.#step - (known.since[tag] ?? 0));
    known.since[tag] = this.#step;
    known.now[tag] = now + by;
  }

  averages(): TaggerModel {
    const model = new Map<string, TagWeights>();
    for (const [feature, { now, total, since }] of this.#weights) {
      const mean = now.map((weight, tag) => {
        const sum = (total[tag] ?? 0) + weight * (this.#step - (since[tag] ?? 0));
        return Math.round(sum / this.#step / PRECISION);
      });
      if (mean.some((weight) => Math.abs(weight) >= LEAST_WEIGHT)) model.set(feature, mean);
    }
    return model;
  }
}

/** Weights learnt from sentences with their right tags. */
export function train(sentences: readonly TaggedSentence[]): TaggerModel {
  const perceptron = new AveragedPerceptron();
  const order = sentences.map((_, index) => index);
  const random = randomNumbers();
  for (let round = 0; round < ROUNDS; round += 1) {
    order.sort((one, other) => one - other);
    for (let index = order.length - 1; index > 0; index -= 1) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
    }
    for (const index of order) trainOn(perceptron, sentences[index]);
  }
  return perceptron.averages();
}

function trainOn(perceptron: AveragedPerceptron, sentence: TaggedSentence | undefined): void {
  let [previous, beforePrevious] = [NO_TAG, NO_TAG];
  const words = sentence?.words ?? [];
  for (const [index] of words.entries()) {
    const features = featuresAt(words, index).concat(tagFeatures(previous, beforePrevious));
    const guess = perceptron.predict(features);
    const right = TAGS.indexOf(sentence?.tags[index] ?? 'X');
    if (guess !== right) perceptron.learn(features, right, guess);
    [previous, beforePrevious] = [guess, previous];
  }
}

function featuresAt(words: readonly string[], index: number): string[] {
  return ([-2, -1, 0, 1, 2] as const).flatMap((place) => {
    const word = words[index + place];
    return wordFeatures(word ?? OUTSIDE, place, word !== undefined && index + place === 0);
  });
}

/** A fixed sequence (Lehmer 1951), so that training twice gives the same weights. */
function randomNumbers(): () => number {
  let state = 20240101;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Share of words that get the right tag. */
export function accuracy(model: TaggerModel, sentences: readonly TaggedSentence[]): number {
  const tagger = createTagger(model);
  let [right, all] = [0, 0];
  for (const { words, tags } of sentences) {
    const given = tagger.tag(words);
    all += tags.length;
    right += tags.filter((tag, index) => tag === given[index]).length;
  }
  return right / all;
}
