// taalbrug check: what a translator sees, and what a pipeline does.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

import { run } from './cli.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'brief.xlf');
const workspace = join(folder, 'none.db');

const unit = (id: string, source: string, target: string): string =>
  `<trans-unit id="${id}"><source>${source}</source>\n<target>${target}</target></trans-unit>\n`;
writeFileSync(
  file,
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="brief" datatype="plaintext" source-language="nl" target-language="en"><body>
${unit('1', 'De vergunning is verleend.', 'The permit was was granted.')}${unit('2', 'Wij schrijven u.', '')}${unit('3', 'U ontvangt een brief.', 'You will receive a letter.')}</body></file></xliff>`,
);

const check = (...words: string[]) => run('check', file, ...words, '--workspace', workspace);

describe('a list of findings', () => {
  test('has a heading for each rule, the place, both texts with the fault marked, and what was expected', async () => {
    const { code, out, error } = await check();
    expect(code).toBe(1);
    const lines = out.split('\n');
    expect(lines[0]).toBe('error  the same word twice in a row doubled-word (1)');
    expect(lines[1]).toMatch(
      /^ {2}\S+brief\.xlf:\d+ {2}"was" stands here twice in a row\. \[[0-9a-f]{8}\]$/u,
    );
    expect(lines.slice(2, 5)).toEqual([
      '    nl De vergunning is verleend.',
      '    en The permit »was was« granted.',
      '    expected: was',
    ]);
    expect(out).toContain('      1  empty-target\n');
    expect(error).toBe('Segments checked: 3. Errors: 2, warnings: 0, notes: 0.\n');
  });

  test('says in Dutch what it says in English', async () => {
    const { out, error } = await check('--ui', 'nl');
    expect(out).toContain('fout  hetzelfde woord twee keer achter elkaar doubled-word (1)\n');
    expect(out).toContain('    verwacht: was\n');
    expect(error).toContain('Fouten: 2, waarschuwingen: 0');
  });

  test('ends at --limit and says what is left; the summary counts all', async () => {
    const { code, out, error } = await check('--limit', '1');
    expect([code, out.match(/brief\.xlf/gu)?.length]).toEqual([1, 1]);
    expect(out).toContain('More findings: 1.');
    expect(error).toContain('Errors: 2');
    const { findings, summary } = JSON.parse((await check('--limit', '1', '--json')).out) as {
      findings: unknown[];
      summary: { errors: number };
    };
    expect([findings.length, summary.errors]).toEqual([1, 2]);
  });

  test('cuts long texts down to what stands around the fault, on one line', async () => {
    const long = join(folder, 'long.xlf');
    const text = 'one word, then another; '.repeat(30);
    const head = '<xliff version="1.2"><file source-language="nl" target-language="en"><body>';
    writeFileSync(long, `${head}${unit('1', 'Lang.', `${text}\nthe the ${text}`)}</body></file></xliff>`);
    const { out } = await run('check', long, '--workspace', workspace);
    const line = out.split('\n').find((each) => each.startsWith('    en'));
    expect(line).toMatch(/^ {4}en …[^»]{50,110}»the the«[^»]{50,110}…$/u);
  });
});

describe('rules', () => {
  test.each([
    [['--rules', 'doubled-word'], 'doubled-word'],
    [['--rules', '-doubled-word'], 'empty-target'],
    [['--rules', 'hygiene,-empty-target'], 'doubled-word'],
    [['--rules', 'values'], ''],
    [['--profile', 'strict'], 'doubled-word empty-target'],
    [['--set', 'doubled-word=note', '--severity', 'warning'], 'empty-target'],
  ])('%j', async (words, expected) => {
    const { out } = await check(...words, '--json');
    const { findings } = JSON.parse(out) as { findings: { rule: string }[] };
    expect(findings.map(({ rule }) => rule).join(' ')).toBe(expected);
  });

  test('exit 0 when what is left is no error', async () => {
    expect((await check('--set', 'hygiene=warning')).code).toBe(0);
  });

  test.each([
    [['--rules', 'doubled-wrod'], 'Did you mean doubled-word?'],
    [['--rules', 'xyz'], 'The rules are: terms, consistency'],
    [['--profile', 'lax'], '--profile lax: there are quick, standard, strict.'],
    [['--severity', 'bad'], '--severity bad: there are error, warning, note.'],
    [['--set', 'doubled-word'], '--set doubled-word: write a rule, = and a severity'],
    [['--limit', 'x'], '--limit'],
  ])('%j is wrong usage', async (words, sentence) => {
    const { code, out, error } = await check(...words);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(sentence);
  });
});
