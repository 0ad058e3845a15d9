// Segmentation rules in and out: a user's SRX file changes how texts of the workspace are split, and nothing else.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';

import { LANGUAGES } from '../../src/model/language.js';
import { shippedRules } from '../../src/text/segmentation/rule-set.js';
import type { Run } from './cli.js';
import { jsonLines, run } from './cli.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-srx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
let workspace: string;
let number = 0;
const inWorkspace = (...words: string[]): Promise<Run> => run(...words, '--workspace', workspace);

/** Splits at semicolons, and at nothing else. */
const SEMICOLONS = `<?xml version="1.0"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
<header segmentsubflows="yes" cascade="yes"/>
<body><languagerules><languagerule languagerulename="Mine">
<!-- e.g. keeps -->
<rule break="no"><beforebreak>\\bnb;</beforebreak><afterbreak>\\s</afterbreak></rule>
<rule break="yes"><beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule>
</languagerule></languagerules>
<maprules><languagemap languagepattern=".*" languagerulename="Mine"/></maprules></body></srx>
`;
const RULES = LANGUAGES.reduce((sum, language) => sum + shippedRules().rules[language].length, 0);
const FAULTY = SEMICOLONS.replace('\\bnb;', '(nb;');

writeFileSync(at('mine.srx'), SEMICOLONS);
writeFileSync(at('faulty.srx'), FAULTY);
writeFileSync(
  at('tekst.txt'),
  'De aanvraag is ingediend; de dienst beslist. Daarna nb; volgt bezwaar; dat duurt lang.\n',
);
writeFileSync(
  at('text.txt'),
  'The application was filed; the office decides. An appeal follows; that takes long.\n',
);

const SHIPPED = ['De aanvraag is ingediend; de dienst beslist.', 'Daarna nb; volgt bezwaar; dat duurt lang.'];
const MINE = ['De aanvraag is ingediend;', 'de dienst beslist. Daarna nb; volgt bezwaar;', 'dat duurt lang.'];

async function sentences(): Promise<string[]> {
  const { code, out, error } = await inWorkspace('segment', at('tekst.txt'), '--language', 'nl');
  expect([code, error]).toEqual([0, '']);
  return out.trim().split('\n');
}

beforeEach(() => {
  number += 1;
  workspace = at(`${number}.db`);
});

describe('taalbrug import rules.srx', () => {
  test('puts rules in force for segment, align and extract over the workspace', async () => {
    expect(await sentences()).toEqual(SHIPPED);
    const imported = await inWorkspace('import', at('mine.srx'));
    expect(imported).toEqual({
      code: 0,
      out: `${at('mine.srx')}: srx 2.0, 4 rules; texts are split by these from now on\n`,
      error: '',
    });
    expect(await sentences()).toEqual(MINE);
    const aligned = await inWorkspace('align', at('tekst.txt'), at('text.txt'), '--json');
    const sides = jsonLines(aligned.out) as { readonly sourceText: string }[];
    expect(sides.map(({ sourceText }) => sourceText).join(' ')).toBe(MINE.join(' '));
    expect(sides).toHaveLength(3);
    const extracted = await inWorkspace(
      'extract',
      at('tekst.txt'),
      '--language',
      'nl',
      // As many as asked: words this plain would not make the list.
      '--limit',
      '10',
      '--json',
    );
    expect(extracted.out).toContain('de dienst beslist. Daarna nb; volgt bezwaar;');
  });

  test('answers JSON in the form of every import', async () => {
    const { out } = await inWorkspace('import', at('mine.srx'), '--json');
    const counts = { units: 0, entries: 0, added: 4, updated: 0, duplicates: 0 };
    expect(JSON.parse(out)).toEqual({
      files: [{ path: at('mine.srx'), format: 'srx', version: '2.0', ...counts, warnings: [], losses: [] }],
    });
    const again = JSON.parse((await inWorkspace('import', at('mine.srx'), '--json')).out) as unknown;
    expect(again).toMatchObject({ files: [{ added: 0, duplicates: 4 }] });
    expect((await inWorkspace('import', at('mine.srx'))).out).toContain('in force already');
  });

  test('a dry run changes nothing', async () => {
    expect((await inWorkspace('import', at('mine.srx'), '--dry-run')).code).toBe(0);
    expect(await sentences()).toEqual(SHIPPED);
  });

  test('refuses a faulty pattern with its line and the reason, and keeps the rules as they were', async () => {
    await inWorkspace('import', at('mine.srx'));
    const { code, error } = await inWorkspace('import', at('faulty.srx'));
    expect(code).toBe(3);
    expect(error).toBe(
      `${at('faulty.srx')}, line 6, unit Mine: the pattern (nb; cannot be used: at character 1 a bracket has no partner. Correct it and try again.\n`,
    );
    expect(await sentences()).toEqual(MINE);
    const dutch = await inWorkspace('import', at('faulty.srx'), '--ui', 'nl');
    expect(dutch.error).toContain(
      'het patroon (nb; is niet te gebruiken: bij teken 1 heeft een haakje geen tegenhanger',
    );
  });

  test('says what a file lacks and what is not kept', async () => {
    const onlyDutch = SEMICOLONS.replace('languagepattern=".*"', 'languagepattern="nl.*"').replace(
      '</languagerules>',
      '<languagerule languagerulename="Polish"><rule break="yes"/></languagerule></languagerules>',
    );
    writeFileSync(at('dutch.srx'), onlyDutch);
    const { code, error } = await inWorkspace('import', at('dutch.srx'));
    expect(code).toBe(0);
    expect(error).toContain('holds no rules for the language en');
    expect(error).toContain('not kept: language-rules, 1 × (Polish)');
  });
});

describe('taalbrug export rules.srx', () => {
  test('writes the shipped rules of a workspace that has none, and they change nothing', async () => {
    const { code, out } = await inWorkspace('export', at('shipped.srx'));
    expect([code, out]).toEqual([0, `${at('shipped.srx')}: srx 2.0, ${RULES} rules\n`]);
    expect(existsSync(workspace)).toBe(false);
    expect(readFileSync(at('shipped.srx'), 'utf8')).toContain(
      '<!-- Initials: J. de Vries, C.A. Anderson -->',
    );
    expect((await inWorkspace('import', at('shipped.srx'))).out).toContain('in force already');
    expect(await sentences()).toEqual(SHIPPED);
  });

  test('an edited export is taken back; the shipped one undoes it', async () => {
    await inWorkspace('export', at('edited.srx'));
    const edited = readFileSync(at('edited.srx'), 'utf8').replace(
      '<languagerule languagerulename="Dutch">',
      '$&<rule break="yes"><beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule>',
    );
    writeFileSync(at('edited.srx'), edited);
    expect((await inWorkspace('import', at('edited.srx'))).out).toContain(`${RULES + 1} rules`);
    expect(await sentences()).toHaveLength(5);
    await inWorkspace('export', at('back.srx'), '--json');
    expect(readFileSync(at('back.srx'), 'utf8').match(/<rule /gu)).toHaveLength(RULES + 2);
    await run('export', at('shipped.srx'), '--workspace', at('none.db'));
    expect((await inWorkspace('import', at('shipped.srx'))).out).toContain('from now on');
    expect(await sentences()).toEqual(SHIPPED);
  });

  test('answers JSON, and takes --format srx', async () => {
    const { out } = await inWorkspace('export', at('rules.xml'), '--format', 'srx', '--json');
    expect(JSON.parse(out)).toEqual({
      path: at('rules.xml'),
      format: 'srx',
      units: 0,
      entries: 0,
      rules: RULES,
      losses: [],
    });
  });
});

test('a workspace that cannot be used is said, and the shipped rules hold', async () => {
  writeFileSync(workspace, 'no store at all, but a text of some length');
  const { code, out, error } = await inWorkspace('segment', at('tekst.txt'), '--language', 'nl');
  expect(code).toBe(0);
  expect(error).toContain(workspace);
  expect(out.trim().split('\n')).toEqual(SHIPPED);
});
