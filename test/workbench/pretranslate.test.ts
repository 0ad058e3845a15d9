import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Content } from '../../src/model/content.js';
import { plainContent } from '../../src/model/content.js';
import { ProblemError } from '../../src/model/problem.js';
import { makeUnit, unitText, variantIn } from '../../src/model/unit.js';
import type { TranslationUnit } from '../../src/model/unit.js';
import { pretranslateFile } from '../../src/workbench/pretranslate.js';
import { countFiles } from '../../src/workbench/statistics.js';
import { importFiles } from '../../src/workbench/import.js';
import { validateFiles } from '../../src/workbench/validate.js';
import type { Workbench } from '../../src/workbench/workbench.js';
import { openWorkbench } from '../../src/workbench/workbench.js';
import { BY_TEST } from '../store/samples.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-pretranslate-'));
const file = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const REFUSED = 'De aanvraag is afgewezen.';
const LETTER = [
  'De brief.',
  REFUSED,
  'De aanvrager ontvangt binnen acht weken een schriftelijk besluit van de dienst.',
  'Deze zin kent niemand nog.',
  'Deze zin kent niemand nog.',
];
const bold = (text: string): Content => [
  { kind: 'code', role: 'open', id: '1', data: '<b>' },
  ...plainContent(text),
  { kind: 'code', role: 'close', id: '1', data: '</b>' },
];

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  const units = [
    makeUnit(plainContent(REFUSED), plainContent('The application was refused.'), {
      previous: 'De brief.',
      next: LETTER[2] ?? '',
    }),
    makeUnit(plainContent('De brief.'), plainContent('The letter.')),
    makeUnit(
      plainContent('De aanvrager ontvangt binnen zes weken een schriftelijk besluit van de dienst.'),
      plainContent('The applicant receives a written decision from the agency within six weeks.'),
    ),
    makeUnit(
      [...plainContent('Lees de '), ...bold('gids'), ...plainContent(' eerst.')],
      [...plainContent('First read the '), ...bold('guide'), ...plainContent('.')],
    ),
  ];
  await workbench.store.write(async (writer) => void (await writer.putUnits('m', units, BY_TEST)));
  writeFileSync(file('brief.txt'), LETTER.join('\n\n'));
});
afterAll(() => workbench.close());

/** What a file holds, read by its format and put in a store of its own. */
async function unitsIn(path: string): Promise<TranslationUnit[]> {
  const reading = await openWorkbench();
  const { files } = await importFiles(reading, [path]);
  expect(files[0]).not.toHaveProperty('refused');
  const units: TranslationUnit[] = [];
  for await (const batch of reading.store.units()) units.push(...batch.map(({ unit }) => unit));
  await reading.close();
  return units;
}

async function problemOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
  );
}

describe('a document', () => {
  test.each(['xliff-2.1', 'xliff-2.2', 'xliff-1.2'] as const)(
    'becomes %s with what is known',
    async (format) => {
      const out = file(`${format}.xlf`);
      const result = await pretranslateFile(workbench, file('brief.txt'), { out, format });
      expect(result).toMatchObject({ units: 5, context: 1, exact: 1, fuzzy: 1, none: 2, language: 'nl' });
      expect(result.words).toMatchObject({ context: 4, exact: 2, none: 10 });
      expect(result.losses).toEqual([]);
      const units = await unitsIn(out);
      expect(units.map((unit) => [unit.key, unitText(unit, 'en'), unit.status])).toEqual([
        ['s1', 'The letter.', undefined],
        ['s2', 'The application was refused.', undefined],
        ['s3', expect.stringContaining('written decision'), 'unreviewed'],
      ]);
      const states = units.map((unit) => variantIn(unit, 'en')?.attributes);
      expect(states).toEqual(
        format === 'xliff-1.2'
          ? [
              { 'state-qualifier': 'exact-match' },
              { 'state-qualifier': 'id-match' },
              { 'state-qualifier': 'fuzzy-match' },
            ]
          : [
              { subState: 'taalbrug:exact-match' },
              { subState: 'taalbrug:context-match' },
              { state: 'initial', subState: 'taalbrug:fuzzy-match' },
            ],
      );
    },
  );

  test('is valid by its standard, with matches best first and the segment they belong to', async () => {
    const out = file('valid.xlf');
    await pretranslateFile(workbench, file('brief.txt'), { out, threshold: 0.3 });
    expect(await validateFiles(workbench, [out])).toMatchObject([{ valid: true, checked: true }]);
  });
});

describe('a bilingual file', () => {
  const package12 = (targets: string): string => `<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="nl" target-language="en" datatype="html"><body>
<trans-unit id="a"><source><g id="7">${REFUSED}</g></source></trans-unit>
<trans-unit id="b"><source>De <x id="1"/> brief.</source></trans-unit>
<trans-unit id="c"><source>De brief.</source>${targets}</trans-unit>
</body></file></xliff>`;

  test('keeps its translations and its codes', async () => {
    writeFileSync(file('package.xlf'), package12('<target>My letter.</target>'));
    const out = file('filled.xlf');
    const result = await pretranslateFile(workbench, file('package.xlf'), { out, format: 'xliff-1.2' });
    expect(result).toMatchObject({ units: 3, translated: 1, exact: 1, fuzzy: 1 });
    const text = readFileSync(out, 'utf8');
    expect(text).toContain('<g id="7">The application was refused.</g></target>');
    expect(text).toContain('>My letter.</target>');
  });

  test('an XLIFF stays the file it is but for its targets', async () => {
    const own = package12('').replace('<body>', "<body   ><!-- ours --><group id='g'/>");
    writeFileSync(file('own.xlf'), own);
    const result = await pretranslateFile(workbench, file('own.xlf'), { out: file('own-filled.xlf') });
    expect(result).toMatchObject({ format: 'xliff-1.2', units: 3, exact: 2, fuzzy: 1, losses: [] });
    const exact = '<target state="translated" state-qualifier="exact-match">';
    const fuzzy = '<target state="needs-review-translation" state-qualifier="fuzzy-match">';
    expect(readFileSync(file('own-filled.xlf'), 'utf8')).toBe(
      own
        .replace('</g></source>', `</g></source>${exact}<g id="7">The application was refused.</g></target>`)
        .replace(' brief.</source></trans-unit>', ` brief.</source>${fuzzy}The letter.</target></trans-unit>`)
        .replace('<source>De brief.</source>', `<source>De brief.</source>${exact}The letter.</target>`),
    );
  });

  test('what must not be translated is left alone', async () => {
    const locked = package12('').replaceAll('<trans-unit ', '<trans-unit translate="no" ');
    writeFileSync(file('locked.xlf'), locked);
    const result = await pretranslateFile(workbench, file('locked.xlf'), { out: file('locked-filled.xlf') });
    expect(result).toMatchObject({ translated: 3, exact: 0 });
    expect(readFileSync(file('locked-filled.xlf'), 'utf8')).toBe(locked);
  });

  test('a code in the middle of another text makes a match one to be looked at', async () => {
    writeFileSync(file('code.xlf'), package12(''));
    const out = file('code-filled.xlf');
    await pretranslateFile(workbench, file('code.xlf'), { out, format: 'xliff-1.2' });
    expect(readFileSync(out, 'utf8')).toMatch(
      /<trans-unit id="b"[^]*?state="needs-review-translation" state-qualifier="fuzzy-match"[^>]*>The letter\.</u,
    );
  });

  test('the same codes in the memory come with the ids of the file', async () => {
    const source = 'Lees de <ph id="4">&lt;b&gt;</ph>gids<ph id="5">&lt;/b&gt;</ph> eerst.';
    writeFileSync(
      file('tmx-like.xlf'),
      `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="nl" target-language="en" datatype="html"><body><trans-unit id="a"><source>${source}</source></trans-unit></body></file></xliff>`,
    );
    const result = await pretranslateFile(workbench, file('tmx-like.xlf'), { out: file('t.xlf') });
    expect(result.fuzzy + result.exact).toBe(1);
  });
});

describe('refused, with nothing written', () => {
  test('a format that is no XLIFF', async () => {
    const before = readdirSync(folder);
    expect(await problemOf(pretranslateFile(workbench, file('brief.txt'), { out: file('x.tmx') }))).toBe(
      'pretranslate-format',
    );
    expect(readdirSync(folder)).toEqual(before);
  });

  test('a file with nothing to translate, and one that is not there', async () => {
    writeFileSync(
      file('none.xlf'),
      '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="nl" target-language="en" datatype="x"><body/></file></xliff>',
    );
    const out = file('never.xlf');
    expect(await problemOf(pretranslateFile(workbench, file('none.xlf'), { out }))).toBe(
      'nothing-to-translate',
    );
    expect(await problemOf(pretranslateFile(workbench, file('absent.txt'), { out }))).toBe('file-not-found');
    expect(readdirSync(folder)).not.toContain('never.xlf');
  });
});

describe('statistics', () => {
  test('counts each segment once, in one row, over all files', async () => {
    const result = await countFiles(workbench, [file('brief.txt'), file('brief.txt')]);
    const rows = ({ bands }: { bands: readonly { kind: string; from?: number; segments: number }[] }) =>
      Object.fromEntries(
        bands
          .filter(({ segments }) => segments > 0)
          .map(({ kind, from = '', segments }) => [`${kind}${from}`, segments]),
      );
    const [first, second] = result.files;
    expect(first && rows(first)).toEqual({ context: 1, exact: 1, repetition: 1, fuzzy85: 1, none: 1 });
    expect(second && rows(second)).toEqual({ context: 1, exact: 1, repetition: 3 });
    expect(result.total).toMatchObject({ segments: 10, words: 2 * (first?.total.words ?? 0) });
    expect(result.bands.reduce((sum, { words }) => sum + words, 0)).toBe(result.total.words);
  });

  test('counts words and characters as a reader does', async () => {
    writeFileSync(file('count.txt'), 'Een 😀 kost €\u00A05,50 (niet 6).\n');
    const { total } = await countFiles(workbench, [file('count.txt')], { from: 'nl' });
    expect(total).toEqual({ segments: 1, words: 5, characters: 27, charactersWithoutSpaces: 21 });
  });

  test('a preset with prices says what it comes to', async () => {
    const { paidWords, bands } = await countFiles(workbench, [file('brief.txt')], { preset: 'matecat' });
    const byHand = bands.reduce((sum, { words, paid = 0 }) => sum + (words * paid) / 100, 0);
    expect(paidWords).toBe(Math.round(byHand));
  });

  test('English is seen as such', async () => {
    writeFileSync(
      file('english.txt'),
      'The letter.\n\nThe application was refused by the agency within six weeks.\n',
    );
    const { files } = await countFiles(workbench, [file('english.txt')]);
    expect(files[0]).toMatchObject({ language: 'en' });
    expect(files[0]?.bands.find(({ kind }) => kind === 'exact')).toMatchObject({ segments: 1 });
  });
});
