// Glossaries and segment lists by the command line: what is shown before, what is kept, what is refused, and that
// every format that can be written gives back what it was given.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';

import { sharedData } from '../shared-data.js';
import type { Run } from './cli.js';
import { run } from './cli.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let workspace: string;
let number = 0;
const inWorkspace = (...words: string[]): Promise<Run> => run(...words, '--workspace', workspace);

beforeEach(() => {
  workspace = join(folder, `w${String((number += 1))}.db`);
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Imported {
  readonly files: readonly {
    readonly units: number;
    readonly entries: number;
    readonly added: number;
    readonly duplicates: number;
    readonly warnings: readonly { readonly message: string }[];
    readonly tables?: readonly { readonly kind: string }[];
    readonly refused?: { readonly code: string; readonly line?: number; readonly message: string };
  }[];
}

async function imported(...words: string[]): Promise<Imported['files'][number]> {
  const { out } = await inWorkspace('import', ...words, '--json');
  const [one] = (JSON.parse(out) as Imported).files;
  if (one === undefined) throw new Error('nothing was imported');
  return one;
}

async function counts(): Promise<readonly [units: number, entries: number]> {
  const { out } = await inWorkspace('doctor', '--json');
  const { ok, units, entries } = JSON.parse(out) as { ok: boolean; units: number; entries: number };
  expect(ok).toBe(true);
  return [units, entries];
}

const GLOSSARY =
  'Begrip ID;Nederlands;Engels;Status EN;Definitie;Kleur\r\n1;besluit;decision;voorkeur;een beslissing;rood\r\n1;beschikking;ruling;verboden;;\r\n2;=1+1;"-5; ""x""";;;\r\n';

describe('import of a table', () => {
  test('--dry-run shows what each column is taken for, and keeps nothing', async () => {
    const path = file('woorden.csv', GLOSSARY);
    const { code, out } = await inWorkspace('import', path, '--dry-run', '--ui', 'nl');
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, -1)).toStrictEqual([
      `${path}: csv, 2 eenheden of begrippen; 2 nieuw, 0 bijgewerkt, 0 bekend`,
      '  gelezen als woordenlijst; utf-8, cellen gescheiden door ";"',
      '  1. Begrip ID → begrip',
      '  2. Nederlands → term (nl)',
      '  3. Engels → term (en)',
      '  4. Status EN → status (en)',
      '  5. Definitie → definitie',
      '  6. Kleur → bewaard onder zijn naam',
      'Proefrun: er is niets bewaard.',
    ]);
    expect(await counts()).toStrictEqual([0, 0]);
  });

  test('without names, and with several terms in a cell, that is shown too', async () => {
    const path = file('los.tsv', 'het huis; de woning\tthe house\nde auto; de wagen\tthe car\n');
    const { out } = await inWorkspace('import', path, '--dry-run');
    expect(out).toContain(
      'cells divided by "tab"\n  without column names; the columns by their place:\n  1. – → term (nl)\n',
    );
    expect(out).toContain('several terms in one cell, divided by ";"');
  });

  test('rows are what the file holds, entries the concepts', async () => {
    const path = file('woorden.csv', GLOSSARY);
    expect(await imported(path)).toMatchObject({
      units: 4,
      entries: 2,
      added: 2,
      warnings: [],
      tables: [{ kind: 'glossary' }],
    });
    expect(await imported(path)).toMatchObject({ added: 0, duplicates: 2 });
    expect(await counts()).toStrictEqual([0, 2]);
  });

  test('--as says what it is; anything else is wrong usage', async () => {
    const path = file('paren.csv', 'nl,en\nhuis,house\n');
    expect(await imported(path, '--as', 'memory')).toMatchObject({ entries: 0, added: 1 });
    expect(await counts()).toStrictEqual([1, 0]);
    const wrong = await inWorkspace('import', path, '--as', 'iets');
    expect([wrong.code, wrong.error]).toStrictEqual([2, expect.stringContaining('glossary, memory')]);
  });

  test('--from and --to name the languages of a list that does not', async () => {
    const path = file('bron.csv', 'source,target\nhouse,huis\n');
    expect(await imported(path, '--from', 'en', '--to', 'nl')).toMatchObject({ entries: 1, warnings: [] });
    const { out } = await inWorkspace('lookup', 'huis', '--from', 'nl', '--json');
    expect(out).toContain('"house"');
    const sentences = file('zinnen.csv', 'nl,en\n"Dit is een hele zin.","This is a whole sentence."\n');
    await imported(sentences, '--from', 'en', '--to', 'nl');
    const match = await inWorkspace('search', 'Dit is een hele zin.', '--from', 'nl', '--json');
    expect(match.out).toContain('"This is a whole sentence."');
  });

  test.each([
    ['kapot.csv', 'nl,en\nhuis,house\n"boom,tree\n', 'table-quote-open', 3],
    ['scheef.csv', 'nl,en\nhuis,house\nkat,cat,extra\n', 'table-row-too-long', 3],
    [
      'oud.xls',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'file-old-office',
      undefined,
    ],
    ['brief.txt', 'Beste Jan,\nhet huis, dat groot is, staat leeg.\n', 'file-not-bilingual', undefined],
  ])('%s is refused: exit 3, file and row named, nothing kept', async (name, content, code, line) => {
    const path = file(name, content);
    const { code: exit, error } = await inWorkspace('import', path);
    expect([exit, error]).toStrictEqual([3, expect.stringContaining(path)]);
    const { refused } = await imported(path);
    expect([refused?.code, refused?.line]).toStrictEqual([code, line]);
    expect(await counts()).toStrictEqual([0, 0]);
  });
});

describe('export of tables', () => {
  test.each(['csv', 'tsv', 'xlsx', 'mtf'])('a glossary comes back from %s', async (ending) => {
    await imported(file('woorden.csv', GLOSSARY));
    const out = join(folder, `uit.${ending}`);
    expect((await inWorkspace('export', out)).code).toBe(0);
    const again = await imported(out, '--into', 'woorden');
    expect(again).toMatchObject({ entries: 2, added: 0, duplicates: 2, warnings: [] });
  });

  test.each(['csv', 'tsv', 'xlsx', 'po'])('a memory comes back from %s', async (ending) => {
    await imported(file('zinnen.csv', 'key,nl,en\nk1,Een zin.,A sentence.\n,=2,"+3\n4"\n'));
    const out = join(folder, `geheugen.${ending}`);
    expect((await inWorkspace('export', out, '--memory', 'zinnen')).code).toBe(0);
    const again = await imported(out, '--into', 'anders', '--from', 'nl', '--to', 'en');
    expect([again.added, again.warnings]).toStrictEqual([2, []]);
    expect((await inWorkspace('search', 'Een zin.', '--json')).out).toContain('"A sentence."');
  });

  test('of a glossary and a memory, the glossary is written and the memory said to be left out', async () => {
    await imported(file('woorden.csv', GLOSSARY));
    await imported(file('zinnen.csv', 'key,nl,en\nk1,Een zin.,A sentence.\n'));
    const { out } = await inWorkspace('export', join(folder, 'alles.csv'), '--json');
    expect(JSON.parse(out)).toMatchObject({
      entries: 2,
      losses: [{ what: 'units', count: 1, example: '--memory zinnen' }],
    });
    const list = join(folder, 'lijst.tsv');
    await inWorkspace('export', list, '--memory', 'zinnen');
    expect(readFileSync(list, 'utf8')).toContain('k1\tEen zin.\tA sentence.');
  });

  test('OmegaT reads a glossary by its first line', async () => {
    await imported(file('woorden.csv', GLOSSARY));
    const out = join(folder, 'glossary.utf8');
    await inWorkspace('export', out);
    expect(readFileSync(out, 'utf8').split('\n').slice(0, 3)).toStrictEqual([
      '# Glossary in tab-separated format -*- coding: utf-8 -*-',
      'besluit\tdecision\teen beslissing',
      'besluit\truling\t[NIET GEBRUIKEN / DO NOT USE] een beslissing',
    ]);
  });
});

interface HostileCase {
  readonly id: string;
  readonly path: string;
  readonly format: string;
  readonly problem: string;
  readonly expect: 'accept' | 'warn' | 'reject';
  readonly units?: number;
  readonly unit_kind?: string;
  readonly position?: { readonly line: number };
  readonly options?: { readonly from: string; readonly to: string };
}

const HOSTILE = sharedData('hostile');
const CASES = (
  HOSTILE === undefined
    ? []
    : (JSON.parse(readFileSync(join(HOSTILE, 'manifest.json'), 'utf8')) as { cases: HostileCase[] }).cases
).filter(({ format }) => ['csv', 'tsv', 'xlsx', 'po'].includes(format));

describe.skipIf(HOSTILE === undefined)('hostile tables by the command line (need the shared data)', () => {
  test.each(CASES.map((one) => [one.id, one.problem, one] as const))('%s: %s', async (_id, _problem, one) => {
    const languages = one.options === undefined ? [] : ['--from', one.options.from, '--to', one.options.to];
    const path = join(HOSTILE ?? '', one.path);
    const shown = await inWorkspace('import', path, ...languages, '--dry-run');
    // eslint-disable-next-line no-control-regex
    expect(shown.out + shown.error).not.toMatch(/[\u0007\u001B]/u);
    expect(shown.code).toBe(one.expect === 'reject' ? 3 : 0);
    const { warnings = [], refused } = await imported(path, ...languages);
    expect(refused?.line).toBe(one.position?.line);
    expect(warnings.length > 0).toBe(one.expect === 'warn');
    const expected = one.expect === 'reject' ? 0 : (one.units ?? 0);
    expect(await counts()).toStrictEqual(one.unit_kind === 'pair' ? [expected, 0] : [0, expected]);
  });

  test('formulas leave as text and come back as they were', async () => {
    await imported(join(HOSTILE ?? '', 'files/formulas.csv'));
    for (const ending of ['csv', 'tsv', 'xlsx']) {
      const out = join(folder, `formulas.${ending}`);
      await inWorkspace('export', out);
      expect(await imported(out, '--into', 'formulas')).toMatchObject({ entries: 6, duplicates: 6 });
      if (ending === 'xlsx') continue;
      expect(readFileSync(out, 'utf8')).not.toMatch(/(?:^|[,\t"\n])[=+@-]/u);
    }
  });
});
