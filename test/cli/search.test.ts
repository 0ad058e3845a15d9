// What the options of `search` ask of units, and what `--terms` does, from the command line down to the index on disk.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { jsonLines, run } from './cli.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-search-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const workspace = join(folder, 'work.db');
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

interface Row {
  readonly en: string;
  readonly attributes?: string;
  readonly property?: string;
}

const SOURCE = 'De aanvraag voor de vergunning is afgewezen.';
const ROWS: readonly Row[] = [
  { en: 'A', property: '<prop type="x-Client">Raad</prop>', attributes: 'creationdate="20240110T080000Z"' },
  { en: 'B', property: '<prop type="client">Bank</prop>', attributes: 'changedate="20250301T080000Z"' },
  { en: 'C', property: '<prop type="x-Project">Atlas</prop>', attributes: 'creationid="Sanne"' },
  { en: 'D', property: '<prop type="Domain">Belasting</prop>', attributes: 'changeid="PIET"' },
];

function tmx(rows: readonly Row[]): string {
  const units = rows.map(
    ({ en, attributes = '', property = '' }) =>
      `<tu ${attributes}>${property}<tuv xml:lang="nl"><seg>${SOURCE}</seg></tuv>` +
      `<tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`,
  );
  const header =
    'creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="nl" datatype="plaintext"';
  return `<?xml version="1.0"?><tmx version="1.4"><header ${header}/><body>${units.join('')}</body></tmx>`;
}

/** What a command prints that ends well. */
async function done(...words: readonly string[]): Promise<string> {
  const { code, out, error } = await run(...words, '--workspace', workspace);
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${String(code)}: ${error}`);
  return out;
}

beforeAll(async () => {
  const imports = [
    [file('first.tmx', tmx(ROWS)), '--into', 'reports'],
    [file('second.tmx', tmx([{ en: 'E' }])), '--into', 'letters'],
    [
      file('terms.csv', 'nl,en\nverblijfsvergunning,residence permit\nwerkvergunning,work permit\n'),
      '--as',
      'glossary',
    ],
    [
      file(
        'permits.csv',
        'nl,en\nDe verblijfsvergunning voor ouders is ingetrokken.,The residence permit for parents has been withdrawn.\n',
      ),
      '--as',
      'memory',
      '--into',
      'permits',
    ],
  ];
  for (const words of imports) {
    await done('import', ...words);
  }
});

interface Found {
  readonly matches: readonly { readonly target: string; readonly score: number }[];
}

async function targets(...options: readonly string[]): Promise<string> {
  return (jsonLines(await done('search', SOURCE, '--json', ...options)) as Found[])
    .flatMap(({ matches }) => matches.map(({ target }) => target))
    .sort()
    .join('');
}

describe('a filter of search gives the units that are so', () => {
  test.each([
    [[], 'ABCDE'],
    [['--memory', 'letters'], 'E'],
    [['--memory', 'Letters, reports'], 'ABCDE'],
    [['--memory', 'permits'], ''],
    [['--client', 'raad'], 'A'],
    [['--client', 'bank'], 'B'],
    [['--project', 'atlas'], 'C'],
    [['--domain', 'belasting'], 'D'],
    [['--author', 'sanne'], 'C'],
    [['--author', 'piet'], 'D'],
    [['--since', '2024', '--before', '2025'], 'A'],
    [['--since', '2025-03-01'], 'B'],
    [['--status', 'confirmed'], 'ABCDE'],
    [['--status', 'unreviewed'], ''],
    [['--memory', 'reports', '--client', 'Nobody'], ''],
  ])('%j: %s', async (options, expected) => {
    expect(await targets(...options)).toBe(expected);
  });

  test('a status that does not exist is refused', async () => {
    const { code, error } = await run('search', SOURCE, '--status', 'good', '--workspace', workspace);
    expect(code).toBe(2);
    expect(error).toContain('good');
  });
});

const QUERY = 'De werkvergunning voor ouders is ingetrokken.';

describe('terms', () => {
  test('search and pretranslate put the term right when asked', async () => {
    const asked = [QUERY, '--workspace', workspace, '--memory', 'permits'];
    expect((await run('search', ...asked)).out).toContain('The residence permit for parents');
    expect((await run('search', ...asked, '--terms')).out).toContain('The work permit for parents');
    const document = file('document.txt', `${QUERY}\n`);
    const out = join(folder, 'document.xlf');
    const words = [document, '--out', out, '--from', 'nl', '--workspace', workspace];
    await run('pretranslate', ...words);
    expect(readFileSync(out, 'utf8')).toContain('<target>The residence permit for parents');
    await run('pretranslate', ...words, '--terms');
    expect(readFileSync(out, 'utf8')).toContain('<target>The work permit for parents');
  });
});
