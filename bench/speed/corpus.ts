// Text of any size for the benchmarks: the shipped documents' gold pairs, and from them new sentences by
// joining the head of one with the tail of another at the same share in both languages. Fixed seed.

import { readFileSync } from 'node:fs';

import { SHIPPED_DOCUMENTS } from '../../src/workbench/demo.js';
import { shippedPath } from '../../src/workbench/shipped-data.js';

export interface SentencePair {
  readonly nl: string;
  readonly en: string;
}

/** The two-sided gold pairs of all shipped documents. */
export function shippedPairs(): SentencePair[] {
  return SHIPPED_DOCUMENTS.flatMap((name) =>
    readFileSync(shippedPath('tm', 'documents', `${name}.gold.tsv`), 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([nl = '', en = '']) => nl !== '' && en !== '')
      .map(([nl = '', en = '']) => ({ nl: nl.replaceAll(' | ', ' '), en: en.replaceAll(' | ', ' ') })),
  );
}

/** `count` different pairs; the same ones each time. */
export function manyPairs(count: number): SentencePair[] {
  const base = shippedPairs();
  const random = randomNumbers(20261124);
  const pairs: SentencePair[] = [...base];
  const any = (): SentencePair => base[Math.floor(random() * base.length)] ?? { nl: '', en: '' };
  while (pairs.length < count) {
    const [head, tail, share] = [any(), any(), 0.3 + 0.4 * random()];
    const number = String(pairs.length);
    pairs.push({
      nl: spliced(head.nl, tail.nl, { share, number }),
      en: spliced(head.en, tail.en, { share, number }),
    });
  }
  return pairs.slice(0, count);
}

function spliced(
  head: string,
  tail: string,
  { share, number }: { readonly share: number; readonly number: string },
): string {
  const [first, last] = [head.split(' '), tail.split(' ')];
  const kept = first.slice(0, Math.max(1, Math.round(first.length * share)));
  return [...kept, number, ...last.slice(Math.round(last.length * share))].join(' ');
}

/** Numbers in [0,1) from a seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
