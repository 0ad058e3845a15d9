// Speed, memory and growth of extraction: documents of 100,000, a million and five million words, and memories of 10,000
// and 100,000 beads, each in a process of its own (extraction-run.ts).

import { fileURLToPath } from 'node:url';

import type { Figure } from '../table.js';
import { runScript } from './child.js';
import type { ExtractionRun } from './extraction-run.js';

const SCRIPT = fileURLToPath(new URL('extraction-run.ts', import.meta.url));
const WORDS = [100_000, 1_000_000, 5_000_000] as const;
const BEADS = [10_000, 100_000] as const;

/** Tokens and beads a second, the most memory, and how time grows with the text. */
export function extractionSpeed(): Figure[] {
  return [...figuresOf('terms', WORDS, 'words'), ...figuresOf('pairs', BEADS, 'beads')];
}

function figuresOf(what: 'terms' | 'pairs', sizes: readonly number[], unit: string): Figure[] {
  const runs = sizes.map(
    (size) => JSON.parse(runScript(SCRIPT, [what, String(size)]).stdout) as ExtractionRun,
  );
  return runs.flatMap((run, place) => {
    const name = `extract ${what}: ${thousands(sizes[place] ?? 0)} ${unit}`;
    const before = runs[place - 1];
    return [
      {
        name: `${name}, seconds of processor`,
        value: run.seconds,
        lessIsBetter: true,
        decimals: 1,
        remark: `${(run.size / run.seconds).toFixed(0)} ${unit}/s`,
      },
      {
        name: `${name}, peak MB`,
        value: run.megabytes,
        lessIsBetter: true,
        decimals: 0,
        remark: `${run.megabytesBefore.toFixed(0)} MB before, ${bytesEach(run)} bytes a ${unit.slice(0, -1)} beyond that`,
      },
      ...(before === undefined ? [] : [growth(name, before, run)]),
    ];
  });
}

function growth(name: string, before: ExtractionRun, run: ExtractionRun): Figure {
  const times = run.size / before.size;
  return {
    name: `${name}, growth of time / growth of text`,
    value: run.seconds / before.seconds / times,
    lessIsBetter: true,
    decimals: 2,
    remark: `${times.toFixed(0)} times the text; 1 is linear`,
  };
}

function bytesEach({ size, megabytes, megabytesBefore }: ExtractionRun): string {
  return (((megabytes - megabytesBefore) * 1024 * 1024) / size).toFixed(0);
}

function thousands(count: number): string {
  return count.toLocaleString('en');
}
