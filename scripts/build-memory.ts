// Builds tm/migration-reports.tmx from the shipped document pairs: reads and aligns them as
// `taalbrug align` does, and keeps the pairs that agree with the gold files as confirmed units.
// Prints what was kept and what the aligner had otherwise, and fails when more than a tenth is lost.

import { readFile } from 'node:fs/promises';

import { plainContent } from '../src/model/content.js';
import type { TranslationUnit } from '../src/model/unit.js';
import { makeUnit } from '../src/model/unit.js';
import type { AlignedBead } from '../src/workbench/align.js';
import { alignFiles } from '../src/workbench/align.js';
import { SHIPPED_DOCUMENTS } from '../src/workbench/demo.js';
import { writeUnits } from '../src/workbench/export.js';
import { SHIPPED_MEMORY, shippedPath } from '../src/workbench/shipped-data.js';
import { openWorkbench } from '../src/workbench/workbench.js';

// The file must come out the same on every machine and day, so its dates are those of the texts.
const WRITTEN_AT = '2026-11-24T00:00:00Z';
const LEAST_KEPT = 0.9;

const workbench = { ...(await openWorkbench()), now: () => WRITTEN_AT };
const units: TranslationUnit[] = [];
let expected = 0;
for (const name of SHIPPED_DOCUMENTS) {
  const { beads } = await alignFiles(workbench, {
    nl: shippedPath('tm', 'documents', `${name}.nl.txt`),
    en: shippedPath('tm', 'documents', `${name}.en.txt`),
  });
  const gold = await goldPairs(name);
  const kept = beads.filter((bead) => gold.has(pairKey(bead.sourceText, bead.targetText)));
  expected += gold.size;
  units.push(...kept.map((bead, place) => confirmedUnit(name, kept, { bead, place })));
  console.log(`${name}: ${String(kept.length)} of ${String(gold.size)} gold pairs`);
}
if (units.length < expected * LEAST_KEPT) {
  console.error(
    `Only ${String(units.length)} of ${String(expected)} pairs agree; the memory was not written.`,
  );
  process.exitCode = 1;
} else {
  await writeUnits(workbench, shippedPath(SHIPPED_MEMORY), {
    units: once(units),
    original: 'migration-reports',
  });
  console.log(`${SHIPPED_MEMORY}: ${String(units.length)} units`);
}
await workbench.close();

/** The two-sided beads of a gold file: `nl | nl<TAB>en | en` a line. */
async function goldPairs(name: string): Promise<ReadonlySet<string>> {
  const text = await readFile(shippedPath('tm', 'documents', `${name}.gold.tsv`), 'utf8');
  const lines = text.split('\n').map((line) => line.split('\t'));
  const joined = (side = ''): string => side.split(' | ').join(' ');
  return new Set(
    lines
      .filter(([nl = '', en = '']) => nl !== '' && en !== '')
      .map(([nl, en]) => pairKey(joined(nl), joined(en))),
  );
}

function pairKey(nl: string, en: string): string {
  return `${nl}\t${en}`;
}

function confirmedUnit(
  name: string,
  kept: readonly AlignedBead[],
  { bead, place }: { readonly bead: AlignedBead; readonly place: number },
): TranslationUnit {
  const previous = kept[place - 1]?.sourceText;
  const next = kept[place + 1]?.sourceText;
  return makeUnit(plainContent(bead.sourceText), plainContent(bead.targetText), {
    key: `${name}-${String(place + 1).padStart(3, '0')}`,
    sourceLanguage: 'nl',
    status: 'confirmed',
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  });
}

async function* once<Item>(item: Item): AsyncIterable<Item> {
  yield item;
}
