// Speed and memory of term recognition: a glossary of 100,000 terms over real Dutch text. The terms are
// EuroVoc and CPV labels where the evaluation data is here, and for the rest made of real words: compounds of
// two and phrases of two or three, so that classes, shared beginnings and parts of words occur as in life.

import { readFileSync } from 'node:fs';

import type { ConceptEntry } from '../../src/model/entry.js';
import { createDutchReader } from '../../src/termbase/dutch-reader.js';
import { TermRecognizer } from '../../src/termbase/recognition.js';
import type { TermbaseEntry } from '../../src/termbase/term-index.js';
import { tokenize } from '../../src/text/token.js';
import { createShippedData, shippedPath } from '../../src/workbench/shipped-data.js';
import { sharedData } from '../../test/shared-data.js';
import type { Figure } from '../table.js';
import { manyPairs, randomNumbers } from './corpus.js';
import { seconds, timeRatio } from './timing.js';

const TERMS = 100_000;
const TEXT_CHARACTERS = 2_000_000;
/** The most frequent words are in no term. */
const GRAMMAR_WORDS = 300;

/** Building an index of 100,000 terms, its memory, and recognising real text with it. */
export async function recognitionSpeed(): Promise<Figure[]> {
  const entries = manyTerms(TERMS);
  const text = manyText(TEXT_CHARACTERS);
  const data = createShippedData();
  const [frequencies, tagger] = [await data.frequencies('nl'), await data.tagger('nl')];
  const knows = (word: string): number => frequencies.perMillion(word);
  const options = { knows, reader: createDutchReader(tagger, knows) };
  const made: TermRecognizer[] = [];
  const before = heldBytes();
  const built = await seconds(() => {
    made.push(new TermRecognizer(entries, options));
  });
  const bytes = (heldBytes() - before) / TERMS;
  const [recognizer] = made;
  let found = 0;
  const recognizeAll = (): void => {
    found = 0;
    for (const paragraph of text) found += recognizer?.recognize(paragraph, 'nl').length ?? 0;
  };
  const cold = await seconds(recognizeAll);
  const warm = await timeRatio(recognizeAll, () => text.map((paragraph) => tokenize(paragraph).length), 3);
  const words = text.join(' ').split(' ').length;
  const size = Buffer.byteLength(text.join('\n')) / 1e6;
  return [
    { name: 'recognize: index of 100,000 terms, seconds', value: built, lessIsBetter: true, decimals: 2 },
    {
      name: 'recognize: index, bytes a term besides text',
      value: bytes,
      lessIsBetter: true,
      decimals: 0,
      remark: canCollect() ? '' : 'without --expose-gc: an upper bound',
    },
    {
      name: 'recognize: seconds a MB, new words, 100,000 terms',
      value: cold / size,
      lessIsBetter: true,
      decimals: 2,
      remark: `${(size / cold).toFixed(1)} MB/s; ${((found / words) * 1000).toFixed(0)} terms in 1,000 words`,
    },
    {
      name: 'recognize: time / finding the words alone, 100,000 terms',
      value: warm.ratio,
      lessIsBetter: true,
      decimals: 1,
      remark: `${(size / warm.seconds).toFixed(1)} MB/s on words seen before`,
    },
  ];
}

/** Entries of one Dutch term each; real labels first. */
export function manyTerms(count: number): TermbaseEntry[] {
  const random = randomNumbers(20261125);
  const words = readFileSync(shippedPath('lexicon', 'frequency.nl.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '')
    .filter((word) => word.length > 3)
    .slice(GRAMMAR_WORDS);
  const any = (): string => words[Math.floor(random() * words.length)] ?? '';
  const terms = new Set(realTerms());
  while (terms.size < count) {
    const kind = random();
    if (kind < 0.35) terms.add(any() + any());
    else terms.add(kind < 0.85 ? `${any()} ${any()}` : `${any()} ${any()} ${any()}`);
  }
  return [...terms]
    .slice(0, count)
    .map((term, number) => ({ termbase: 'bench', entry: entryOf(term, number) }));
}

function entryOf(term: string, number: number): ConceptEntry {
  return { id: String(number), sections: [{ language: 'nl', terms: [{ text: term }] }] };
}

function realTerms(): string[] {
  const folder = sharedData('term-pairs');
  if (folder === undefined) return [];
  return ['eurovoc', 'cpv'].flatMap((name) =>
    readFileSync(`${folder}/${name}.nl-en.tsv`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[0] ?? '')
      .filter((term) => term !== ''),
  );
}

/** Sentences of the shipped documents, and new ones made of them. */
function manyText(characters: number): string[] {
  const paragraphs: string[] = [];
  let length = 0;
  for (const { nl } of manyPairs(Math.ceil(characters / 60))) {
    paragraphs.push(nl);
    length += nl.length;
    if (length >= characters) break;
  }
  return paragraphs;
}

function canCollect(): boolean {
  return typeof globalThis.gc === 'function';
}

/** What the process holds, after collecting what nobody uses when node was started with --expose-gc. */
function heldBytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
