// The hostile corpus: each document gets the verdict its manifest asks for, in its time and memory.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

import { sharedData } from '../shared-data.js';

interface HostileCase {
  readonly id: string;
  readonly path: string;
  readonly format: string;
  readonly problem: string;
  readonly expect: 'accept' | 'warn' | 'reject';
  readonly units?: number;
  readonly also_ok?: readonly string[];
  readonly position?: { readonly part?: string; readonly line?: number };
  readonly limits?: { readonly seconds?: number; readonly rss_mb?: number };
}

interface Verdict {
  readonly verdict: 'accept' | 'reject';
  readonly paragraphs?: number;
  readonly problem?: {
    readonly code: string;
    readonly place: { part?: string; line?: number };
    readonly data: object;
  };
  readonly seconds: number;
  readonly megabytes: number;
}

const FOLDER = sharedData('hostile');
const FORMATS: ReadonlySet<string> = new Set(['docx', 'odt', 'pptx', 'html', 'md', 'txt']);
const READER = resolve(fileURLToPath(new URL('reading-process.ts', import.meta.url)));
const TSX = import.meta.resolve('tsx');

function casesOf(folder: string | undefined): readonly HostileCase[] {
  if (folder === undefined) return [];
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    cases: readonly HostileCase[];
  };
  return manifest.cases.filter(({ format }) => FORMATS.has(format));
}

/** Read in a process of its own, so that its peak of memory is its own. */
function verdictOn(path: string): Verdict {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', TSX, READER, path], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Verdict;
}

/** What is not as the manifest asks. The part is the place of the problem, or what it is about. */
function complaints(found: Verdict, { units, position = {}, limits = {}, ...one }: HostileCase): string[] {
  const said = JSON.stringify(found.problem ?? {});
  const line = found.problem?.place.line ?? 0;
  const checks: readonly (readonly [string, boolean])[] = [
    ['verdict', [one.expect, ...(one.also_ok ?? [])].includes(found.verdict)],
    ['units', found.verdict === 'reject' || found.paragraphs === units],
    ['part', position.part === undefined || said.includes(position.part)],
    ['line', position.line === undefined || Math.abs(line - position.line) <= 1],
    ['time', found.seconds < (limits.seconds ?? 10)],
    ['memory', found.megabytes < (limits.rss_mb ?? 400)],
  ];
  return checks.filter(([, isRight]) => !isRight).map(([what]) => `${what}: ${JSON.stringify(found)}`);
}

describe.skipIf(FOLDER === undefined)('hostile documents (need the shared data)', () => {
  const cases = casesOf(FOLDER);

  test('are there', () => expect(cases.length).toBeGreaterThan(8));

  test.each(cases.map((one) => [one.id, one.problem, one] as const))('%s: %s', (_, _problem, one) => {
    const found = verdictOn(join(FOLDER ?? '', one.path));
    expect(complaints(found, one)).toEqual([]);
  });
});
