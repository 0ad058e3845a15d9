// A process that makes documents or beads of so many words or beads, extracts from them as the workbench does, and prints
// what that took as JSON. Apart, so that the most memory it held is its own: … terms WORDS, or … pairs BEADS.

import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

import { extractPairs } from '../../src/extract/pairs.js';
import { extractFromDocuments } from '../../src/workbench/extract.js';
import { createShippedData } from '../../src/workbench/shipped-data.js';
import { openWorkbench } from '../../src/workbench/workbench.js';
import { sharedData } from '../../test/shared-data.js';
import type { SentencePair } from './corpus.js';
import { manyPairs } from './corpus.js';
import { peakMegabytes } from './timing.js';

export interface ExtractionRun {
  /** Words, or beads. */
  readonly size: number;
  readonly found: number;
  /** Of the process's own time: what others do on the machine does not count. */
  readonly seconds: number;
  /** Most held at any time, and before extraction began, with the texts and the shipped data read. */
  readonly megabytes: number;
  readonly megabytesBefore: number;
}

/** What somebody looks at. */
const LIMIT = 1000;
const SENTENCES_A_DOCUMENT = 500;
const PAIRS_A_MILLION_WORDS = 90_000;

const [what, count] = [process.argv.at(-2), Number(process.argv.at(-1))];
await (what === 'pairs' ? runPairs(count) : runTerms(count));

async function runTerms(words: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'taalbrug-bench-'));
  try {
    const { paths, size } = await writeDocuments(words, folder);
    const workbench = await openWorkbench();
    await measured(size, async () => {
      const found = await extractFromDocuments(workbench, paths, { language: 'nl', limit: LIMIT });
      return found.length;
    });
    await workbench.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runPairs(beads: number): Promise<void> {
  const data = createShippedData();
  const options = {
    frequencies: { nl: await data.frequencies('nl'), en: await data.frequencies('en') },
    general: { nl: await data.generalFrequencies('nl'), en: await data.generalFrequencies('en') },
    lexicon: await data.translations(),
    taggers: { nl: await data.tagger('nl'), en: await data.tagger('en') },
    limit: LIMIT,
  };
  const given = await realPairs(beads);
  await measured(given.length, () => Promise.resolve(extractPairs(given, options).length));
}

async function measured(size: number, extract: () => Promise<number>): Promise<void> {
  const megabytesBefore = peakMegabytes();
  const start = process.cpuUsage();
  const found = await extract();
  const { user, system } = process.cpuUsage(start);
  const run: ExtractionRun = {
    size,
    found,
    seconds: (user + system) / 1e6,
    megabytes: peakMegabytes(),
    megabytesBefore,
  };
  console.log(JSON.stringify(run));
}

/** Plain text, a paragraph for each sentence, in files of so many sentences. */
async function writeDocuments(
  words: number,
  folder: string,
): Promise<{ readonly paths: string[]; readonly size: number }> {
  const paths: string[] = [];
  let [size, text] = [0, ''];
  const close = (): void => {
    paths.push(join(folder, `${String(paths.length)}.txt`));
    writeFileSync(paths.at(-1) ?? '', text);
    text = '';
  };
  const pairs = await realPairs(Math.ceil((words / 1e6) * PAIRS_A_MILLION_WORDS));
  for (const [number, { nl }] of pairs.entries()) {
    text += `${nl}\n\n`;
    size += nl.split(' ').length;
    if (size >= words) break;
    if (number % SENTENCES_A_DOCUMENT === SENTENCES_A_DOCUMENT - 1) close();
  }
  close();
  return { paths, size };
}

/** Real pairs of manuals where the evaluation data is here, or else sentences made of those of the shipped reports. */
async function realPairs(count: number): Promise<SentencePair[]> {
  const file = sharedData('translation-memory', 'large.en-nl.tsv.gz');
  if (file === undefined) return manyPairs(count);
  const pairs: SentencePair[] = [];
  // Read as a stream: the whole file in memory would be most of what is measured.
  const input = createReadStream(file).pipe(createGunzip());
  for await (const line of createInterface({ input })) {
    const [en = '', nl = ''] = line.split('\t');
    if (pairs.push({ nl, en }) === count) break;
  }
  return pairs;
}
