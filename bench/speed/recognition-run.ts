// A process that builds an index of so many terms, recognises text with it and prints what that took as JSON. Apart, so
// that its heap holds nothing else and can be collected before it is weighed: node --expose-gc … COUNT.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import { createDutchReader } from '../../src/termbase/dutch-reader.js';
import type { RecognizerOptions } from '../../src/termbase/recognition.js';
import { TermRecognizer } from '../../src/termbase/recognition.js';
import { tokenize } from '../../src/text/token.js';
import { createShippedData } from '../../src/workbench/shipped-data.js';
import { sharedData } from '../../test/shared-data.js';
import { manyPairs } from './corpus.js';
import { manyTerms } from './many-terms.js';
import { seconds, timeRatio } from './timing.js';

/** What the process prints. Sizes in MB of 1,000,000 bytes, times in seconds, memory in bytes. */
export interface RecognitionRun {
  readonly built: number;
  readonly bytesATerm: number;
  /** The same when the texts have been read and what was found out about their words is kept. */
  readonly bytesATermInUse: number;
  readonly texts: readonly TextRun[];
}

interface TextRun {
  readonly name: string;
  readonly size: number;
  readonly newWords: number;
  readonly knownWords: number;
  /** Time over that of finding the words alone. */
  readonly ratio: number;
  /** Terms found in a thousand words. */
  readonly found: number;
}

const TEXT_CHARACTERS = 2_000_000;

await printRun(Number(process.argv.at(-1)));

async function printRun(count: number): Promise<void> {
  const entries = manyTerms(count);
  const options = await recognizerOptions();
  const given = manyTexts();
  const before = heldBytes();
  const start = performance.now();
  const recognizer = new TermRecognizer(entries, options);
  const built = (performance.now() - start) / 1000;
  const bytes = heldBytes() - before;
  const texts: TextRun[] = [];
  for (const { name, paragraphs } of given) texts.push(await runOver(name, paragraphs, recognizer));
  const inUse = heldBytes() - before;
  const run: RecognitionRun = { built, bytesATerm: bytes / count, bytesATermInUse: inUse / count, texts };
  console.log(JSON.stringify(run));
}

async function recognizerOptions(): Promise<RecognizerOptions> {
  const data = createShippedData();
  const [frequencies, tagger] = [await data.frequencies('nl'), await data.tagger('nl')];
  const knows = (word: string): number => frequencies.perMillion(word);
  return { knows, reader: createDutchReader(tagger, knows) };
}

async function runOver(
  name: string,
  paragraphs: readonly string[],
  recognizer: TermRecognizer,
): Promise<TextRun> {
  let found = 0;
  const recognizeAll = (): void => {
    found = 0;
    for (const paragraph of paragraphs) found += recognizer.recognize(paragraph, 'nl').length;
  };
  const cold = await seconds(recognizeAll);
  const warm = await timeRatio(recognizeAll, () => paragraphs.map((text) => tokenize(text).length), 3);
  const words = paragraphs.join(' ').split(' ').length;
  return {
    name,
    size: Buffer.byteLength(paragraphs.join('\n')) / 1e6,
    newWords: cold,
    knownWords: warm.seconds,
    ratio: warm.ratio,
    found: (found / words) * 1000,
  };
}

/** Sentences of the shipped documents and new ones made of them; and real ones, of manuals, where there are any. */
function manyTexts(): { readonly name: string; readonly paragraphs: readonly string[] }[] {
  const made = manyPairs(Math.ceil(TEXT_CHARACTERS / 60)).map(({ nl }) => nl);
  const texts = [{ name: 'reports', paragraphs: firstOf(made) }];
  const large = sharedData('translation-memory', 'large.en-nl.tsv.gz');
  if (large === undefined) return texts;
  const lines = gunzipSync(readFileSync(large))
    .toString('utf8')
    .split('\n', TEXT_CHARACTERS / 20);
  return [...texts, { name: 'manuals', paragraphs: firstOf(lines.map((line) => line.split('\t')[1] ?? '')) }];
}

function firstOf(paragraphs: readonly string[]): string[] {
  let length = 0;
  return paragraphs.filter((text) => (length += text.length) < TEXT_CHARACTERS);
}

/** What the process holds after collecting what nobody uses; external arrays included. */
function heldBytes(): number {
  if (globalThis.gc === undefined) throw new Error('node --expose-gc is needed to weigh an index');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
