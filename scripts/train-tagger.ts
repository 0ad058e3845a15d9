// Trains the part-of-speech taggers on Universal Dependencies treebanks and writes lexicon/tagger.{nl,en}.tsv.
//
//   npx tsx scripts/train-tagger.ts FOLDER [--check]
//
// FOLDER holds *.conllu.gz files named <language>_<treebank>….conllu.gz. `--check` trains on nine sentences
// of ten, prints the accuracy on the tenth, and writes nothing. The same input gives the same file.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

import type { Tag, TaggerModel, TagWeights } from '../src/text/tagger.js';
import { createTagger, OUTSIDE, tagFeatures, TAGS, wordFeatures } from '../src/text/tagger.js';

const ROUNDS = 8;
/** Averaged weights are written as whole numbers of this fraction; smaller ones are dropped. */
const PRECISION = 0.1;
/** A feature whose greatest weight is below this many fractions says too little to be shipped. */
const LEAST_WEIGHT = 5;
const NO_TAG: number = TAGS.length;
const CHECK_EVERY = 10;

interface TaggedSentence {
  readonly words: readonly string[];
  readonly tags: readonly Tag[];
}

function readTreebank(path: string): TaggedSentence[] {
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

function train(sentences: readonly TaggedSentence[]): TaggerModel {
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

function accuracy(model: TaggerModel, sentences: readonly TaggedSentence[]): number {
  const tagger = createTagger(model);
  let [right, all] = [0, 0];
  for (const { words, tags } of sentences) {
    const given = tagger.tag(words);
    all += tags.length;
    right += tags.filter((tag, index) => tag === given[index]).length;
  }
  return right / all;
}

function write(language: string, model: TaggerModel, sources: readonly string[]): void {
  const lines = [...model].map(([feature, weights]) => {
    const pairs = [...weights.entries()].filter(([, weight]) => weight !== 0);
    return `${feature}\t${pairs.map(([tag, weight]) => `${tag}:${weight}`).join(' ')}`;
  });
  const notice = `# Part-of-speech weights trained on ${sources.join(', ')}; CC BY-SA 4.0, see NOTICE-tagger.md`;
  const path = fileURLToPath(new URL(`../lexicon/tagger.${language}.tsv`, import.meta.url));
  writeFileSync(path, `${[notice, ...lines.sort()].join('\n')}\n`);
}

function trainLanguage(folder: string, language: string, check: boolean): void {
  const files = readdirSync(folder).filter(
    (name) => name.startsWith(`${language}_`) && name.endsWith('.conllu.gz'),
  );
  const sentences = files.sort().flatMap((name) => readTreebank(join(folder, name)));
  if (!check) {
    write(
      language,
      train(sentences),
      files.map((name) => name.replace('.conllu.gz', '')),
    );
    return;
  }
  const model = train(sentences.filter((_, index) => index % CHECK_EVERY !== 0));
  const share = accuracy(
    model,
    sentences.filter((_, index) => index % CHECK_EVERY === 0),
  );
  console.log(`${language}: ${(100 * share).toFixed(2)} % of held-out words right, ${model.size} features`);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Give the folder of the treebanks.');
for (const language of ['nl', 'en']) trainLanguage(folder, language, process.argv.includes('--check'));
