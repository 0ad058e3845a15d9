// npm run measure: every quality figure the product can answer on the evaluation data, beside the plain
// methods' figures, as one table; written to docs/measures.md.
//
//   --check   ends with 1 when a figure is worse than its floor in bench/floors.json
//   --raise   raises the floors to the figures (they never fall)
//   --only NAME  only the groups whose function begins so (usefulness, memory, ...); nothing is written
//   --list FILE  measures nothing: writes the findings of the check in clean text to FILE, for reading
//
// Without the evaluation data only the figures on the shipped documents are measured, and it says so.

import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { sharedData } from '../test/shared-data.js';
import { alignmentFigures } from './measure/alignment.js';
import { bilingualExtractionFigures } from './measure/bilingual-extraction.js';
import { checkFigures, listFindings } from './measure/check.js';
import { cleaningFigures } from './measure/cleaning.js';
import { concordanceFigures } from './measure/concordance.js';
import { definitionFigures } from './measure/definitions.js';
import { equivalentFigures } from './measure/equivalents.js';
import { extractionFigures } from './measure/extraction.js';
import { hyphenFigures } from './measure/hyphens.js';
import { interchangeFigures } from './measure/interchange.js';
import { matchExactnessFigures } from './measure/match-exactness.js';
import { memoryFigures } from './measure/memory.js';
import { recognitionFigures } from './measure/recognition.js';
import { sentenceFigures } from './measure/sentences.js';
import { shippedFigures } from './measure/shipped.js';
import { termAlignmentFigures } from './measure/term-alignment.js';
import { usefulnessFigures } from './measure/usefulness.js';
import { wordFigures } from './measure/words.js';
import type { FigureGroup } from './table.js';
import { raisedFloors, renderGroups, underFloor } from './table.js';

const FLOORS = new URL('floors.json', import.meta.url);
const REPORT = new URL('../docs/measures.md', import.meta.url);

const only = /--only[= ](\w+)/u.exec(process.argv.slice(2).join(' '))?.[1];
const list = /--list[= ](\S+)/u.exec(process.argv.slice(2).join(' '))?.[1];
if (list !== undefined) {
  console.error(`${String(await listFindings(list))} findings written to ${list}`);
  process.exit();
}
const groups = await measureAll();
const table = renderGroups(groups, 'plain method');
console.log(table);
if (only !== undefined) {
  console.error('\nOnly a part was measured; nothing is written.');
} else if (sharedData() === undefined) {
  console.error(
    '\nThe evaluation data (../shared/data) is not here: only the shipped documents were measured.',
  );
} else {
  await writeFile(REPORT, `# Measured quality\n\nPrinted by \`npm run measure\`; do not edit.\n\n${table}\n`);
  console.error(`\nWritten to ${fileURLToPath(REPORT)}`);
  await holdFloors(process.argv.slice(2));
}

async function measureAll(): Promise<FigureGroup[]> {
  const made: FigureGroup[] = [];
  const shipped = [shippedFigures, hyphenFigures, definitionFigures, equivalentFigures, checkFigures];
  const evaluated = [
    sentenceFigures,
    wordFigures,
    alignmentFigures,
    extractionFigures,
    termAlignmentFigures,
    bilingualExtractionFigures,
    recognitionFigures,
    memoryFigures,
    matchExactnessFigures,
    cleaningFigures,
    usefulnessFigures,
    concordanceFigures,
    interchangeFigures,
  ];
  for (const figures of sharedData() === undefined ? shipped : [...shipped, ...evaluated]) {
    if (only === undefined || figures.name.startsWith(only)) made.push(await figures());
  }
  return made;
}

async function holdFloors(options: readonly string[]): Promise<void> {
  const floors = JSON.parse(await readFile(FLOORS, 'utf8')) as Record<string, number>;
  if (options.includes('--raise')) {
    await writeFile(FLOORS, `${JSON.stringify(raisedFloors(groups, floors), null, 2)}\n`);
  }
  const fallen = underFloor(groups, floors);
  for (const sentence of fallen) console.error(sentence);
  if (options.includes('--check') && fallen.length > 0) process.exitCode = 1;
}
