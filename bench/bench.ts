// npm run bench: speed and memory, as ratios against a baseline timed in the same run; written to
// docs/bench.md. Absolute times stand beside them for the feel of it: they belong to one machine and day.
//
//   --only NAME   runs and prints one part (store, look-up, sentences, tmx, match, recognition, extraction,
//                 align, glossary, care, interchange) and writes nothing
//   --only NAME --write   puts its rows in place of the old ones

import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { alignSpeed } from './speed/alignment.js';
import { sentenceSpeed, tmxSpeed } from './speed/engines.js';
import { extractionSpeed } from './speed/extraction.js';
import { glossaryCareSpeed } from './speed/glossary-care.js';
import { interchangeSpeed } from './speed/interchange.js';
import { matchSpeed } from './speed/match.js';
import { memoryCareSpeed } from './speed/memory-care.js';
import { lookUpSpeed, storeSpeed } from './speed/processes.js';
import { recognitionSpeed } from './speed/recognition.js';
import type { Figure, FigureGroup } from './table.js';
import { renderGroups, withNewRows } from './table.js';

const REPORT = new URL('../docs/bench.md', import.meta.url);

const PARTS: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = {
  store: storeSpeed,
  'look-up': lookUpSpeed,
  sentences: sentenceSpeed,
  tmx: tmxSpeed,
  match: matchSpeed,
  recognition: recognitionSpeed,
  extraction: extractionSpeed,
  align: alignSpeed,
  glossary: glossaryCareSpeed,
  care: memoryCareSpeed,
  interchange: interchangeSpeed,
};

const { values } = parseArgs({ options: { only: { type: 'string' }, write: { type: 'boolean' } } });
const { only, write = only === undefined } = values;
if (only !== undefined && PARTS[only] === undefined)
  throw new Error(`--only takes one of ${Object.keys(PARTS).join(', ')}`);
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(PARTS))
  if (only === undefined || only === name) figures.push(...(await measure()));
const groups: FigureGroup[] = [
  {
    title: 'Speed and memory',
    note: `Medians; less is better. Node ${process.version}, ${String(cpus().length)} cores, ${process.platform} ${process.arch}.`,
    figures,
  },
];
const table = renderGroups(groups, '');
console.log(table);
if (write) {
  const title = '# Measured speed\n\nPrinted by `npm run bench`; do not edit.\n\n';
  const page = only === undefined ? `${title}${table}\n` : withNewRows(await readFile(REPORT, 'utf8'), table);
  await writeFile(REPORT, page);
  console.error(`\nWritten to ${fileURLToPath(REPORT)}`);
}
