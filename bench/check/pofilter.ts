// translate-toolkit's pofilter, run for real on a PO file of the segments (Debian: python3-translate has it as a module, translate-toolkit
// as a command as well). Only the tests that speak of what is planted: those of capitals, accelerators, plurals and program formats
// would add alarms and find nothing.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Checker, Found } from './checker.js';
import type { CleanSet, PairText } from './clean-text.js';
import type { SeededFamily } from './seeding.js';
import { asTags } from './tags.js';

const PYTHON = '/usr/bin/python3';
const MODULE = ['-m', 'translate.filters.pofilter'];

const TESTS: Readonly<Record<string, SeededFamily>> = {
  numbers: 'values',
  urls: 'values',
  emails: 'values',
  xmltags: 'codes',
  blank: 'hygiene',
  brackets: 'hygiene',
  doublequoting: 'hygiene',
  doublespacing: 'hygiene',
  doublewords: 'hygiene',
  endpunc: 'hygiene',
  endwhitespace: 'hygiene',
  long: 'hygiene',
  puncspacing: 'hygiene',
  short: 'hygiene',
  startpunc: 'hygiene',
  startwhitespace: 'hygiene',
  unchanged: 'hygiene',
  untranslated: 'hygiene',
};

export const POFILTER: Checker = {
  name: 'pofilter',
  families: ['values', 'codes', 'hygiene'],
  check: async (set, segments) => run(set, segments),
};

export function hasPofilter(): boolean {
  return spawnSync(PYTHON, [...MODULE, '--version']).status === 0;
}

function run(set: CleanSet, segments: readonly PairText[]): Found[] {
  const folder = mkdtempSync(join(tmpdir(), 'taalbrug-measure-'));
  const [input, output] = [join(folder, 'in.po'), join(folder, 'out.po')];
  try {
    writeFileSync(input, poOf(segments));
    const to = set.from === 'nl' ? 'en' : 'nl';
    const tests = Object.keys(TESTS).map((name) => `--test=${name}`);
    const words = [
      ...MODULE,
      '--progress=none',
      `--language=${to}`,
      ...tests,
      `--input=${input}`,
      `--output=${output}`,
    ];
    const { status, stderr } = spawnSync(PYTHON, words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return readFailures(readFileSync(output, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function poOf(segments: readonly PairText[]): string {
  const head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n';
  const units = segments.map(
    ({ source, target }, number) =>
      `msgctxt "${String(number)}"\nmsgid ${quoted(asTags(source))}\nmsgstr ${quoted(asTags(target))}\n`,
  );
  return head + units.join('\n');
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\t', '\\t')}"`;
}

/** Each unit that failed has comments `# (pofilter) numbers: …` before its context. */
export function readFailures(po: string): Found[] {
  return po.split('\n\n').flatMap((unit) => {
    const number = /^msgctxt "(\d+)"$/mu.exec(unit)?.[1];
    if (number === undefined) return [];
    const notes = [...unit.matchAll(/^# \(pofilter\) (\w+):/gmu)].map(([, test = '']) => test);
    return notes.flatMap((rule) => {
      const family = TESTS[rule];
      return family === undefined ? [] : [{ segment: Number(number), family, rule, key: rule }];
    });
  });
}
