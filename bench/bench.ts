// npm run bench: speed and memory, as ratios against a baseline timed in the same run; written to
// docs/bench.md. Absolute times stand beside them for the feel of it: they belong to one machine and day.

import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

import { alignSpeed } from './speed/alignment.js';
import { matchSpeed, sentenceSpeed, tmxSpeed } from './speed/engines.js';
import { lookUpSpeed, storeSpeed } from './speed/processes.js';
import { recognitionSpeed } from './speed/recognition.js';
import type { Figure, FigureGroup } from './table.js';
import { renderGroups } from './table.js';

const REPORT = new URL('../docs/bench.md', import.meta.url);

const figures: Figure[] = [];
for (const measure of [
  storeSpeed,
  lookUpSpeed,
  sentenceSpeed,
  tmxSpeed,
  matchSpeed,
  recognitionSpeed,
  alignSpeed,
]) {
  figures.push(...(await measure()));
}
const groups: FigureGroup[] = [
  {
    title: 'Speed and memory',
    note: `Medians; less is better. Node ${process.version}, ${String(cpus().length)} cores, ${process.platform} ${process.arch}.`,
    figures,
  },
];
const table = renderGroups(groups, '');
console.log(table);
await writeFile(REPORT, `# Measured speed\n\nPrinted by \`npm run bench\`; do not edit.\n\n${table}\n`);
console.error(`\nWritten to ${fileURLToPath(REPORT)}`);
