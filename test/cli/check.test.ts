// taalbrug check: what a translator sees, and what a pipeline does.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

interface Result {
  readonly findings: readonly { rule: string; fingerprint: string; isNew?: boolean; number: number }[];
  readonly ignored: readonly { rule: string; reason: string }[];
  readonly summary: { errors: number; ignored: number; known?: number };
}

const valueOf = async (...words: string[]): Promise<Result> =>
  JSON.parse((await run('check', ...words, '--json')).out) as Result;

/** A copy of the file in a folder with a workspace of its own. */
function ownCopy(name: string): { copy: string; own: readonly string[] } {
  const copy = join(folder, `${name}.xlf`);
  writeFileSync(copy, readFileSync(file));
  return { copy, own: ['--workspace', join(folder, `${name}.db`)] };
}

describe('ignore marks', () => {
  test('a finding that is ignored is told no more, also when it stands elsewhere, until that is taken back', async () => {
    const { copy, own } = ownCopy('ignore');
    const [doubled] = (await valueOf(copy, ...own)).findings;
    const mark = doubled?.fingerprint ?? '';
    const words = [copy, ...own, '--ignore', mark.slice(0, 6).toUpperCase(), '--reason', 'zo besteld'];
    const first = await valueOf(...words);
    expect(first.findings.map(({ rule }) => rule)).toEqual(['empty-target']);
    expect(first.ignored).toMatchObject([{ rule: 'doubled-word', reason: 'zo besteld' }]);
    expect(first.summary).toMatchObject({ errors: 1, ignored: 1 });

    const moved = join(folder, 'moved.xlf');
    writeFileSync(
      moved,
      readFileSync(copy, 'utf8').replace('<trans-unit', `${unit('0', 'Ja.', 'Yes.')}<trans-unit`),
    );
    const { out, error } = await run('check', moved, ...own);
    expect(out).not.toContain('twice in a row');
    expect(error).toContain('Ignored: 1.');

    const listed = await run('check', '--ignored', ...own);
    expect([listed.code, listed.out]).toEqual([
      0,
      expect.stringContaining(`${mark}  zo besteld  doubled-word`),
    ]);
    expect(listed.out).toContain('    The permit was was granted.');

    expect((await run('check', '--unignore', mark.slice(0, 4), ...own)).code).toBe(0);
    expect((await valueOf(copy, ...own)).findings).toHaveLength(2);
    expect((await run('check', '--ignored', ...own)).out).toBe('');
  });

  test('a sentence that was changed since is told again', async () => {
    const { copy, own } = ownCopy('changed');
    const { findings } = await valueOf(copy, ...own, '--rules', 'doubled-word');
    await valueOf(copy, ...own, '--ignore', findings[0]?.fingerprint ?? '', '--reason', 'r');
    writeFileSync(copy, readFileSync(copy, 'utf8').replace('granted.', 'given.'));
    expect((await valueOf(copy, ...own, '--rules', 'doubled-word')).findings).toHaveLength(1);
  });

  test.each([
    [['--ignore', 'abcd'], 2, '--reason'],
    [['--ignore', 'abcd', '--reason', ' '], 2, '--reason'],
    [['--ignore', 'xyz', '--reason', 'r'], 2, '"xyz" is no mark'],
    [['--ignore', 'abc', '--reason', 'r'], 2, 'at least 4'],
    [['--ignore', '0000', '--reason', 'r'], 3, 'No finding has the mark 0000'],
    [['--unignore', '0000'], 3, 'No finding has the mark 0000'],
  ])('%j: nothing is marked', async (words, exit, sentence) => {
    const { copy, own } = ownCopy('refused');
    const { code, out, error } = await run('check', copy, ...own, ...words);
    expect([code, out]).toEqual([exit, '']);
    expect(error).toContain(sentence);
    expect((await run('check', '--ignored', ...own)).out).toBe('');
  });
});

describe('new since', () => {
  test('the last check of the same file: what was there before is counted, not told', async () => {
    const { copy, own } = ownCopy('new');
    expect((await valueOf(copy, ...own, '--new')).findings).toHaveLength(2);
    writeFileSync(
      copy,
      readFileSync(copy, 'utf8')
        .replace('a letter.', 'a a letter.')
        .replace('<body>', `<body>${unit('0', 'Ja.', 'Yes.')}`),
    );
    // The same rules only: the others are as they were.
    const some = await valueOf(copy, ...own, '--new', '--rules', 'empty-target');
    expect([some.findings.length, some.summary.known]).toEqual([0, 1]);
    const { findings, summary } = await valueOf(copy, ...own, '--new');
    expect(findings).toMatchObject([{ rule: 'doubled-word', number: 3, isNew: true }]);
    expect(summary).toMatchObject({ errors: 1, known: 2 });
    expect((await run('check', copy, ...own, '--new')).error).toContain(
      'Errors: 0, warnings: 0, notes: 0. Known before: 3.',
    );
  });

  test('an earlier report', async () => {
    const { copy, own } = ownCopy('baseline');
    const report = join(folder, 'earlier.json');
    await run('check', copy, ...own, '--report', report);
    writeFileSync(copy, readFileSync(copy, 'utf8').replace('a letter.', 'a a letter.'));
    const { code, out } = await run('check', copy, ...own, '--baseline', report);
    expect([code, out.match(/twice in a row\./gu)?.length]).toEqual([1, 1]);
    expect(out).toContain('] new\n');
  });

  test.each(['{', '[]', '{"findings":[{}]}', '{"findings":3}', 'null'])('%s is no report', async (text) => {
    const report = join(folder, 'none.json');
    writeFileSync(report, text);
    const { code, error } = await check('--baseline', report);
    expect([code, error]).toEqual([
      3,
      `${report}: is no report of a check in JSON. Make one with --report NAME.json.\n`,
    ]);
  });

  test('a check alone makes no workspace', async () => {
    const { copy, own } = ownCopy('alone');
    await valueOf(copy, ...own);
    expect(existsSync(own[1] ?? '')).toBe(false);
  });
});

describe('an annotated copy', () => {
  test('has notes and marks, is checked as before, and carries what was ignored to another workspace', async () => {
    const { copy, own } = ownCopy('annotate');
    const before = readFileSync(copy, 'utf8');
    const { findings } = await valueOf(copy, ...own);
    const out = join(folder, 'annotated.xlf');
    const mark = findings[0]?.fingerprint ?? '';
    await run('check', copy, ...own, '--ignore', mark, '--reason', 'zo besteld', '--annotate', out);
    const text = readFileSync(out, 'utf8');
    expect(readFileSync(copy, 'utf8')).toBe(before);
    expect(text).toContain(`[doubled-word ${mark}] ignored: zo besteld</note>`);
    expect(text).toContain('>was was</mrk> granted');
    expect((await run('validate', out)).code).toBe(0);

    const elsewhere = ['--workspace', join(folder, 'elsewhere.db')];
    const there = await valueOf(out, ...elsewhere);
    expect(there.findings.map(({ fingerprint }) => fingerprint)).toEqual([findings[1]?.fingerprint]);
    expect(there.ignored).toMatchObject([{ reason: 'zo besteld' }]);

    // A translator writes the reason into the other note.
    writeFileSync(out, text.replace(/(\[empty-target [0-9a-f]{16}\])/u, '$1 ignored: vertaalt de klant'));
    expect((await valueOf(out, ...elsewhere)).summary).toMatchObject({ errors: 0, ignored: 2 });

    await run('check', out, ...elsewhere, '--annotate', out);
    expect(readFileSync(out, 'utf8').match(/<note /gu)).toHaveLength(2);
  });

  test.each([
    [[file, file], 'Name one XLIFF file.'],
    [[join(folder, 'list.csv')], 'Name one XLIFF file.'],
  ])('%j: is refused before anything is done', async (paths, sentence) => {
    writeFileSync(join(folder, 'list.csv'), 'nl,en\nja,yes\n');
    const out = join(folder, 'not-written.xlf');
    const { code, error } = await run('check', ...paths, '--annotate', out, '--workspace', workspace);
    expect([code, error]).toEqual([3, expect.stringContaining(sentence)]);
    expect(existsSync(out)).toBe(false);
  });
});

describe('settings', () => {
  const settings = join(folder, 'project.ini');

  test('hold for the check; the command line goes before them', async () => {
    writeFileSync(
      settings,
      '# project\nprofile = strict\nfrom=nl\nseverity = warning # not less\n\n[rules]\nempty-target = off\ndoubled-word = warning\n',
    );
    const own = [file, '--workspace', workspace, '--settings', settings];
    const first = await valueOf(...own);
    expect([first.findings.map(({ rule }) => rule), first.summary.errors]).toEqual([['doubled-word'], 0]);
    const other = await valueOf(...own, '--rules', '+empty-target', '--set', 'doubled-word=note');
    expect(other.findings.map(({ rule }) => rule)).toEqual(['empty-target']);
  });

  test('rules of one’s own are named from where the settings stand', async () => {
    writeFileSync(settings, 'custom = nowhere.txt\nnumbers = eu\n');
    const { code, error } = await check('--settings', settings);
    expect([code, error]).toEqual([3, expect.stringContaining(join(folder, 'nowhere.txt'))]);
  });

  test.each([
    ['profile = lax', 1, 'profile cannot be "lax". It can be: quick, standard, strict.'],
    ['\nprofiel = strict', 2, '"profiel" is not known here. There are: profile, termbase'],
    ['[rules]\r\ndoubled-wrod = off', 2, '"doubled-wrod" is not known here. There are: terms'],
    ['[rules]\ndoubled-word = uit', 2, 'doubled-word cannot be "uit". It can be: on, off, error'],
    ['[rules]\nterms = on\nTerms = off', 3, 'terms was set before.'],
    ['[regels]', 1, '"regels" is not known here. There are: rules.'],
    ['profile strict', 1, '"profile strict" is no setting. Write name = value.'],
    ['profile =', 1, 'is no setting'],
    ['from = Frans', 1, 'from cannot be "Frans". It can be: nl, en.'],
    ['numbers = us', 1, 'numbers cannot be "us"'],
  ])('%j is refused with its line', async (text, line, sentence) => {
    writeFileSync(settings, text);
    const { code, out, error } = await check('--settings', settings);
    expect([code, out]).toEqual([3, '']);
    expect(error).toContain(`${settings}, line ${String(line)}: `);
    expect(error).toContain(sentence);
  });
});

test('reports beside the list; another ending is refused before anything is done', async () => {
  const [page, sarif] = [join(folder, 'r.html'), join(folder, 'r.sarif')];
  const { code } = await check('--report', page, '--report', sarif, '--ui', 'nl');
  expect(code).toBe(1);
  expect(readFileSync(page, 'utf8')).toContain('<html lang="nl">');
  expect(JSON.parse(readFileSync(sarif, 'utf8'))).toMatchObject({ version: '2.1.0' });
  const refused = await check('--report', join(folder, 'r.docx'));
  expect([refused.code, refused.out]).toEqual([3, '']);
  expect(refused.error).toContain('.html, .json, .sarif, .csv or .xlsx');
});

test('an entry of the client decides before a general one', async () => {
  const glossary = ['--workspace', join(folder, 'scope.db')];
  const add = (...words: string[]) => run('termbase', 'add', ...words, '--into', 'kantoor', ...glossary);
  expect((await add('--nl', 'vergunning', '--en', 'permit')).code).toBe(0);
  expect((await add('--nl', 'vergunning', '--en', 'licence', '--client', 'Noord', '--anyway')).code).toBe(0);
  const missing = async (...words: string[]): Promise<unknown[]> => {
    const { out } = await run('check', file, '--rules', 'term-missing', '--json', ...words, ...glossary);
    return (JSON.parse(out) as { findings: { expected: unknown }[] }).findings.map(
      ({ expected }) => expected,
    );
  };
  expect(await missing('--client', 'Zuid')).toEqual([]);
  expect(await missing('--client', 'Noord')).toEqual([['licence']]);
});
