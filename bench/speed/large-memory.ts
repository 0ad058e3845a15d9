// The memory that fuzzy search is timed on: real pairs of the evaluation data, and from them as many more as are wanted.
// 70 % of those are the head of one real segment and the tail of another, cut at the same share in both languages; 30 %
// a real segment with one word or number replaced. Fixed seed. Without the data the shipped documents stand in.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import { sharedData } from '../../test/shared-data.js';
import type { SentencePair } from './corpus.js';
import { manyPairs, randomNumbers } from './corpus.js';

export interface LargeMemory {
  /** What it was made of, for the remark beside a figure. */
  readonly from: string;
  /** Pairs of the real memory, in its order. */
  readonly real: number;
  /** The first pairs: real ones, then made ones; the same ones each time. */
  pairs(count: number): SentencePair[];
  /** English segments to search for. */
  readonly queries: readonly string[];
}

const SYNTHETIC_QUERIES = 400;
const MOST_SYNTHETIC = 100_000;

export function largeMemory(): LargeMemory {
  const [pairs, queries] = ['large.en-nl.tsv.gz', 'large.queries.tsv'].map((name) =>
    sharedData('translation-memory', name),
  );
  if (pairs === undefined || queries === undefined) return shippedMemory();
  const real = readPairs(pairs);
  return {
    from: 'evaluation data',
    real: real.length,
    pairs: (count) => [...real.slice(0, count), ...madePairs(real, count - real.length)],
    queries: lines(readFileSync(queries, 'utf8')).map((line) => line.split('\t')[2] ?? ''),
  };
}

function shippedMemory(): LargeMemory {
  const all = manyPairs(MOST_SYNTHETIC + SYNTHETIC_QUERIES);
  return {
    from: 'shipped documents only: no evaluation data here',
    real: MOST_SYNTHETIC,
    pairs: (count) => all.slice(0, Math.min(count, MOST_SYNTHETIC)),
    queries: all.slice(MOST_SYNTHETIC).map(({ en }) => en),
  };
}

function readPairs(path: string): SentencePair[] {
  return lines(gunzipSync(readFileSync(path)).toString('utf8')).map((line) => {
    const [en = '', nl = ''] = line.split('\t');
    return { en, nl };
  });
}

function lines(text: string): string[] {
  return text.replace(/\n$/u, '').split('\n');
}

const SPLICED = 0.7;

function madePairs(real: readonly SentencePair[], count: number): SentencePair[] {
  const random = randomNumbers(20261201);
  const any = (): SentencePair => real[Math.floor(random() * real.length)] ?? { nl: '', en: '' };
  return Array.from({ length: Math.max(0, count) }, () => {
    if (random() < SPLICED) {
      const [head, tail, share] = [any(), any(), 0.3 + 0.4 * random()];
      return { nl: spliced(head.nl, tail.nl, share), en: spliced(head.en, tail.en, share) };
    }
    const [pair, other, share] = [any(), any(), random()];
    return { nl: replaced(pair.nl, other.nl, share), en: replaced(pair.en, other.en, share) };
  });
}

function spliced(head: string, tail: string, share: number): string {
  const [first, last] = [head.split(' '), tail.split(' ')];
  return [
    ...first.slice(0, Math.ceil(first.length * share)),
    ...last.slice(Math.ceil(last.length * share)),
  ].join(' ');
}

function replaced(text: string, other: string, share: number): string {
  const [words, others] = [text.split(' '), other.split(' ')];
  words[Math.floor(words.length * share)] = others[Math.floor(others.length * share)] ?? 'woord';
  return words.join(' ');
}
