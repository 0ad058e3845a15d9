// Speed of what runs inside one process, each against a baseline in the same run.

import { SaxesParser } from 'saxes';

import { tmxReader } from '../../src/format/tmx/reader.js';
import { tmxWriter } from '../../src/format/tmx/writer.js';
import { plainContent } from '../../src/model/content.js';
import { makeUnit } from '../../src/model/unit.js';
import { sentences } from '../../src/text/sentence.js';
import type { Figure } from '../table.js';
import type { SentencePair } from './corpus.js';
import { manyPairs } from './corpus.js';
import { timeRatio } from './timing.js';

const RATIO = { lessIsBetter: true, decimals: 3 } as const;

/** Splitting 1.5 M characters in paragraphs of ten sentences, against Intl.Segmenter alone. */
export async function sentenceSpeed(): Promise<Figure[]> {
  const all = manyPairs(12_000).map(({ nl }) => nl);
  // Segmenter copies its whole input into every segment, so one long text would measure that.
  const paragraphs = Array.from({ length: 1200 }, (_, place) =>
    all.slice(place * 10, place * 10 + 10).join(' '),
  );
  const segmenter = new Intl.Segmenter('nl', { granularity: 'sentence' });
  const { ratio, seconds: taken } = await timeRatio(
    () => paragraphs.map((paragraph) => sentences(paragraph, 'nl').length),
    () => paragraphs.map((paragraph) => [...segmenter.segment(paragraph)].length),
  );
  const rate = paragraphs.join(' ').length / 1e6 / taken;
  return [
    {
      name: 'sentences: time / Intl.Segmenter alone',
      value: ratio,
      ...RATIO,
      remark: `${rate.toFixed(1)} M characters/s`,
    },
  ];
}

/** Reading TMX into units, against the bare XML parser on the same bytes. */
export async function tmxSpeed(): Promise<Figure[]> {
  const bytes = Buffer.from(await tmxOf(manyPairs(30_000)));
  const { ratio, seconds: taken } = await timeRatio(
    () => readAll(bytes),
    () => parseOnly(bytes.toString('utf8')),
    3,
  );
  const rate = bytes.length / 1e6 / taken;
  return [
    { name: 'tmx: read time / saxes alone', value: ratio, ...RATIO, remark: `${rate.toFixed(0)} MB/s` },
  ];
}

async function tmxOf(pairs: readonly SentencePair[]): Promise<string> {
  const units = pairs.map(({ nl, en }) => makeUnit(plainContent(nl), plainContent(en)));
  const options = {
    original: 'bench',
    sourceLanguage: 'nl',
    now: '2026-01-01T00:00:00Z',
    toolVersion: '0',
  } as const;
  let text = '';
  for await (const piece of tmxWriter.write(once(units), options, () => undefined)) text += piece;
  return text;
}

async function* once<Item>(item: Item): AsyncIterable<Item> {
  yield item;
}

async function readAll(bytes: Uint8Array): Promise<number> {
  let count = 0;
  for await (const events of tmxReader.read(inChunks(bytes))) count += events.length;
  return count;
}

async function* inChunks(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 65_536) yield bytes.subarray(start, start + 65_536);
}

function parseOnly(text: string): number {
  const parser = new SaxesParser({ xmlns: true });
  let elements = 0;
  parser.on('opentag', () => void elements++);
  parser.write(text).close();
  return elements;
}
