import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { ConceptEntry } from '../../src/model/entry.js';
import type { DocumentTerm } from '../../src/workbench/recognize.js';
import { recognizeFile } from '../../src/workbench/recognize.js';
import type { Workbench } from '../../src/workbench/workbench.js';
import { editOrigin, openWorkbench } from '../../src/workbench/workbench.js';
import { jsonLines, run } from '../cli/cli.js';

const ENTRIES: readonly ConceptEntry[] = [
  {
    id: 'c1',
    sections: [
      { language: 'nl', terms: [{ text: 'kennismigrant', status: 'preferred' }] },
      {
        language: 'en-GB',
        terms: [
          { text: 'knowledge migrant', status: 'deprecated' },
          { text: 'highly skilled migrant', status: 'preferred' },
        ],
      },
    ],
  },
  {
    id: 'c2',
    sections: [
      {
        language: 'nl-NL',
        terms: [{ text: 'verblijfsvergunning' }, { text: 'verblijfstitel', forbidden: true }],
      },
      { language: 'en', terms: [{ text: 'residence permit' }] },
    ],
  },
  { id: 'c3', sections: [{ language: 'nl', terms: [{ text: 'opzeggen' }] }] },
  {
    id: 'c4',
    sections: [
      { language: 'nl', terms: [{ text: 'staat' }] },
      { language: 'en', terms: [{ text: 'state' }] },
    ],
  },
];

const TEXT = `Verblijf

De kennismigrantenregeling geldt met een verblijfs-
vergunning en zonder verblijfstitel. Hij zegt de huur
op. De regel staat in de wet van de staat.
`;

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-recognize-'));
const file = join(folder, 'tekst.txt');
let workbench: Workbench;
let found: readonly DocumentTerm[];

beforeAll(async () => {
  writeFileSync(file, TEXT);
  workbench = await openWorkbench();
  await workbench.store.write((writer) =>
    writer.putEntries('migration', ENTRIES, editOrigin(workbench, 'test')),
  );
  found = await recognizeFile(workbench, file, { language: 'nl' });
});
afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('recognizeFile', () => {
  test('gives the terms of the glossary in reading order, with how they stand there', () => {
    expect(found.map(({ term, how, part, line }) => [term, part ?? how, line])).toEqual([
      ['kennismigrant', 'modifier', 3],
      ['verblijfsvergunning', 'exact', 3],
      ['verblijfstitel', 'exact', 4],
      ['opzeggen', 'split', 4],
      ['staat', 'exact', 5],
    ]);
  });

  test('with places in the original, through line ends and joined hyphens', () => {
    const original = (term: DocumentTerm | undefined): string => TEXT.slice(term?.start, term?.end);
    expect(original(found[0])).toBe('kennismigrantenregeling');
    expect(original(found[1])).toBe('verblijfs-\nvergunning');
    expect(found[1]?.text).toBe('verblijfsvergunning');
    expect(original(found[3])).toBe('zegt de huur\nop');
    expect(found[3]?.parts?.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['zegt', 'op']);
    // The noun, not the verb before it.
    expect(found[4]?.start).toBe(TEXT.lastIndexOf('staat'));
  });

  test('with status and the translations that may be used', () => {
    expect(found.map(({ entry, status, translations }) => [entry, status, translations])).toEqual([
      ['c1', 'preferred', ['highly skilled migrant']],
      ['c2', undefined, ['residence permit']],
      ['c2', 'forbidden', ['residence permit']],
      ['c3', undefined, []],
      ['c4', undefined, ['state']],
    ]);
  });

  test('English text too', async () => {
    const english = join(folder, 'text.txt');
    writeFileSync(english, 'Two highly skilled migrants from one state have residence-permits here.');
    const terms = await recognizeFile(workbench, english, { language: 'en' });
    expect(terms.map(({ text, how }) => [text, how])).toEqual([
      ['highly skilled migrants', 'inflected'],
      ['state', 'exact'],
      ['residence-permits', 'variant'],
    ]);
  });
});

describe('taalbrug recognize', () => {
  const inWorkspace = ['--workspace', join(folder, 'empty.db')];

  test('without a glossary says so', async () => {
    const { code, out } = await run('recognize', file, '--language', 'nl', ...inWorkspace);
    expect([code, out]).toEqual([0, `No term of the glossary stands in ${file}.\n`]);
  });

  test('prints a line a term, or JSON', async () => {
    const workspace = ['--workspace', join(folder, 'full.db')];
    const tbx = join(folder, 'glossary.tbx');
    writeFileSync(
      tbx,
      '<?xml version="1.0"?><tbx type="TBX-Basic" style="dct" xml:lang="nl" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>' +
        '<conceptEntry id="c1"><langSec xml:lang="nl"><termSec><term>verblijfsvergunning</term></termSec></langSec>' +
        '<langSec xml:lang="en"><termSec><term>residence permit</term></termSec></langSec></conceptEntry>' +
        '</body></text></tbx>',
    );
    expect((await run('import', tbx, ...workspace)).code).toBe(0);
    const { out } = await run('recognize', file, '--language', 'nl', ...workspace);
    expect(out).toBe('3\tverblijfsvergunning\tresidence permit\tverblijfsvergunning (the term itself)\n');
    const json = await run('recognize', file, '--language', 'nl', '--json', ...workspace);
    expect(jsonLines(json.out)).toMatchObject([
      { term: 'verblijfsvergunning', entry: 'c1', how: 'exact', line: 3, translations: ['residence permit'] },
    ]);
  });

  test('needs a language', async () => {
    expect(await run('recognize', file)).toMatchObject({ code: 2, out: '' });
  });
});
