// The hostile corpus: each file of our formats gets the verdict its manifest asks for, at its line.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FormatReader } from '../../src/format/contract.js';
import { detectFormat, formatByEnding, READERS } from '../../src/format/registry.js';
import { ProblemError } from '../../src/model/problem.js';
import { sharedData } from '../shared-data.js';
import { countUnits } from './interchange.js';
import { inPieces, warningsOf } from './support.js';
import type { ReadEvent } from '../../src/format/contract.js';

interface HostileCase {
  readonly id: string;
  readonly path: string;
  readonly format: string;
  readonly problem: string;
  readonly expect: 'accept' | 'warn' | 'reject';
  readonly units?: number;
  readonly position?: { readonly line: number };
  readonly limits?: { readonly seconds?: number };
}

const FOLDER = sharedData('hostile');
const FORMATS: ReadonlySet<string> = new Set([
  'tmx',
  'tbx',
  'xliff1',
  'xliff2',
  'sdlxliff',
  'csv',
  'tsv',
  'xlsx',
]);

/** Verdicts that are not the reader's to give: which languages a text is in, and what becomes of half a unit. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['d40', 'text with bidirectional controls is legal; pages show it safely'],
  ['d43', 'units without a translation are read; the import leaves them out'],
  ['d46', 'that the languages are swapped shows only in the text'],
]);

function casesOf(folder: string | undefined): readonly HostileCase[] {
  if (folder === undefined) return [];
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    cases: readonly HostileCase[];
  };
  return manifest.cases.filter(({ format }) => FORMATS.has(format));
}

function readerFor(path: string, bytes: Uint8Array): FormatReader {
  const named = READERS.find(({ name }) => name === formatByEnding(path));
  const reader = detectFormat(bytes.subarray(0, 4096)) ?? named;
  if (reader === undefined) throw new Error(`no reader for ${path}`);
  return reader;
}

async function verdictOn(
  path: string,
): Promise<{ verdict: string; units?: number; line?: number | undefined }> {
  const bytes = readFileSync(path);
  const events: ReadEvent[] = [];
  try {
    for await (const batch of readerFor(path, bytes).read(inPieces(bytes, 65_536))) events.push(...batch);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { verdict: 'reject', line: error.problem.place.line };
  }
  return { verdict: warningsOf(events).length > 0 ? 'warn' : 'accept', units: countUnits(events) };
}

describe.skipIf(FOLDER === undefined)('hostile files (need the shared data)', () => {
  const cases = casesOf(FOLDER).filter(({ id }) => !ELSEWHERE.has(id));

  it.each(cases.map((one) => [one.id, one.problem, one] as const))('%s: %s', async (_, _problem, one) => {
    const start = performance.now();
    const found = await verdictOn(join(FOLDER ?? '', one.path));
    const expected =
      one.expect === 'reject'
        ? { verdict: 'reject', line: one.position?.line }
        : { verdict: one.expect, units: one.units };
    expect(found).toStrictEqual(expected);
    expect((performance.now() - start) / 1000).toBeLessThan(one.limits?.seconds ?? 10);
    expect(Object.keys(Object.prototype)).toStrictEqual([]);
  });
});
