// Two long texts to align, with their gold: real sentence pairs of many documents joined, some sentences of each
// side left out and some neighbours merged. Fixed seed.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import type { GoldBead } from '../../test/align/gold.js';
import { sharedData } from '../../test/shared-data.js';
import type { SentencePair } from './corpus.js';
import { manyPairs, randomNumbers } from './corpus.js';

export interface NoisyTexts {
  readonly nl: readonly string[];
  readonly en: readonly string[];
  readonly gold: readonly GoldBead[];
}

const DROPPED = 0.03;
const MERGED = 0.03;
/** Labels and buttons of two words are no sentences. */
const LEAST_CHARACTERS = 25;

/** Texts of about `count` sentences a side. */
export function noisyTexts(count: number): NoisyTexts {
  const random = randomNumbers(42);
  const happens = (share: number): boolean => random() < share;
  const nl: string[] = [];
  const en: string[] = [];
  const gold: GoldBead[] = [];
  const pairs = realPairs(count);
  for (let place = 0; place < pairs.length; place += 1) {
    const [pair, next] = [pairs[place], pairs[place + 1]];
    if (pair === undefined) break;
    if (next !== undefined && happens(MERGED)) {
      gold.push({ source: [nl.length], target: [en.length, en.length + 1] });
      nl.push(`${pair.nl} ${next.nl}`);
      en.push(pair.en, next.en);
      place += 1;
      continue;
    }
    const [source, target] = [happens(DROPPED) ? [] : [nl.length], happens(DROPPED) ? [] : [en.length]];
    if (source.length > 0) nl.push(pair.nl);
    if (target.length > 0) en.push(pair.en);
    if (source.length + target.length > 0) gold.push({ source, target });
  }
  return { nl, en, gold };
}

/** Pairs of the evaluation data's large memory, or made of the shipped documents where it is not here. */
function realPairs(count: number): readonly SentencePair[] {
  const file = sharedData('translation-memory', 'large.en-nl.tsv.gz');
  if (file === undefined) return manyPairs(count);
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([en = '', nl = '']) => Math.min(en.length, nl.length) >= LEAST_CHARACTERS)
    .slice(0, count)
    .map(([en = '', nl = '']) => ({ nl, en }));
}
