import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { plainContent } from '../../src/model/content.js';
import { ProblemError } from '../../src/model/problem.js';
import { makeUnit, unitText } from '../../src/model/unit.js';
import type { TranslationUnit } from '../../src/model/unit.js';
import { exportFile } from '../../src/workbench/export.js';
import { importFiles, isRefused } from '../../src/workbench/import.js';
import { readOmegatProject } from '../../src/workbench/omegat-project.js';
import type { Workbench } from '../../src/workbench/workbench.js';
import { openWorkbench } from '../../src/workbench/workbench.js';

const root = mkdtempSync(join(tmpdir(), 'taalbrug-omegat-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const UNITS = [
  makeUnit(plainContent('Ja.'), plainContent('Yes.'), { status: 'confirmed' }),
  makeUnit(plainContent('Nee.'), plainContent('No.')),
  makeUnit(plainContent('Misschien.'), plainContent('Perhaps.'), { status: 'unreviewed' }),
];
const ENTRY = {
  id: 'c1',
  sections: [
    { language: 'nl', terms: [{ text: 'huurtoeslag' }] },
    { language: 'en', terms: [{ text: 'rent allowance' }] },
  ],
};

async function filledWorkbench(units: readonly TranslationUnit[] = UNITS): Promise<Workbench> {
  const workbench = await openWorkbench();
  await workbench.store.write(async (writer) => {
    const origin = { command: 'import', at: '2026-01-01T00:00:00Z' };
    await writer.putUnits('m', units, origin);
    await writer.putEntries('t', [ENTRY], origin);
  });
  return workbench;
}

/** Memory, Dutch text and status of every unit, and the terms of every entry. */
async function held({ store }: Workbench): Promise<{ units: string[]; terms: string[] }> {
  const [units, terms]: string[][] = [[], []];
  for await (const batch of store.units())
    units?.push(
      ...batch.map(({ memory, unit }) => `${memory} ${unitText(unit, 'nl')} ${unit.status ?? '-'}`),
    );
  for await (const batch of store.entries())
    for (const { entry } of batch)
      terms?.push(entry.sections.map((section) => section.terms[0]?.text).join('='));
  return { units: units ?? [], terms: terms ?? [] };
}

describe('export', () => {
  it('makes a project that OmegaT opens: confirmed units fill, others cost points, terms are a glossary', async () => {
    const workbench = await filledWorkbench();
    const folder = join(root, 'made');
    expect(await exportFile(workbench, folder, { format: 'omegat-project', from: 'en' })).toMatchObject({
      format: 'omegat-project',
      units: 3,
      entries: 1,
    });
    expect(await readOmegatProject(folder)).toMatchObject({ from: 'EN', to: 'NL' });
    expect(readFileSync(join(folder, 'tm/auto/taalbrug.tmx'), 'utf8')).toMatch(/Ja\.[^]*Nee\./u);
    expect(readFileSync(join(folder, 'tm/penalty-010/taalbrug.tmx'), 'utf8')).toContain('Misschien.');
    expect(readFileSync(join(folder, 'glossary/taalbrug.utf8'), 'utf8')).toContain(
      'rent allowance\thuurtoeslag',
    );
    for (const name of ['source', 'target', 'dictionary', 'omegat'])
      expect(existsSync(join(folder, name))).toBe(true);
    await workbench.close();
  });

  it('into a project that is there keeps its settings, and takes away what is out of date', async () => {
    const folder = join(root, 'there');
    mkdirSync(folder);
    const own =
      '<omegat><project version="1.0"><tm_dir>mem/</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><source_lang>NL-NL</source_lang><target_lang>EN-GB</target_lang></project></omegat>';
    writeFileSync(join(folder, 'omegat.project'), own);
    const first = await filledWorkbench();
    await exportFile(first, folder);
    expect(existsSync(join(folder, 'mem/penalty-010/taalbrug.tmx'))).toBe(true);
    await first.close();
    const later = await filledWorkbench(UNITS.slice(0, 2));
    await exportFile(later, folder);
    expect(existsSync(join(folder, 'mem/penalty-010/taalbrug.tmx'))).toBe(false);
    expect(readFileSync(join(folder, 'mem/auto/taalbrug.tmx'), 'utf8')).toContain('Nee.');
    expect(readFileSync(join(folder, 'omegat.project'), 'utf8')).toBe(own);
    expect(readFileSync(join(folder, 'glossary/taalbrug.utf8'), 'utf8')).toContain(
      'huurtoeslag\trent allowance',
    );
    await later.close();
  });
});

describe('import', () => {
  it('takes a project as it was exported: each file into a memory or glossary of its name', async () => {
    const from = await filledWorkbench();
    const folder = join(root, 'round');
    await exportFile(from, folder, { format: 'omegat-project' });
    const to = await openWorkbench();
    const { files } = await importFiles(to, [folder]);
    expect(files.filter(isRefused)).toEqual([]);
    expect(await held(to)).toEqual({
      units: ['taalbrug Ja. confirmed', 'taalbrug Nee. -', 'taalbrug Misschien. unreviewed'],
      terms: ['huurtoeslag=rent allowance'],
    });
    await from.close();
    await to.close();
  });

  it('reads the project’s own translations, and doubts what has a penalty or comes from a machine', async () => {
    const folder = join(root, 'job');
    const tmx = (nl: string): string =>
      `<tmx version="1.4"><header creationtool="OmegaT" creationtoolversion="6" segtype="sentence" o-tmf="x" adminlang="EN" srclang="NL" datatype="plaintext"/><body><tu><tuv xml:lang="NL"><seg>${nl}</seg></tuv><tuv xml:lang="EN"><seg>${nl} en</seg></tuv></tu></body></tmx>`;
    for (const [name, text] of [
      [
        'omegat.project',
        '<omegat><project><source_lang>nl</source_lang><target_lang>en</target_lang></project></omegat>',
      ],
      ['omegat/project_save.tmx', tmx('eigen')],
      ['tm/klant.tmx', tmx('klant')],
      ['tm/penalty-020/oud.tmx', tmx('oud')],
      ['tm/mt/machine.tmx', tmx('machine')],
      ['tm/tmx2source/fr.tmx', tmx('brug')],
      ['tm/leeg.tmx', ''],
      ['glossary/woorden.txt', 'huis\thouse\tgebouw\nboom\ttree\t\n'],
      ['glossary/lees.md', 'niets'],
    ] as const) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const workbench = await openWorkbench();
    const { files } = await importFiles(workbench, [folder]);
    expect(files.filter(isRefused)).toEqual([]);
    expect(await held(workbench)).toEqual({
      units: ['job eigen -', 'klant klant -', 'machine machine unreviewed', 'oud oud unreviewed'],
      terms: ['huis=house', 'boom=tree'],
    });
    await workbench.close();
  });

  it('refuses a project between other languages, or one that is damaged, and says so', async () => {
    const workbench = await openWorkbench();
    for (const [name, text, code] of [
      [
        'frans',
        '<omegat><project><source_lang>FR</source_lang><target_lang>EN</target_lang></project></omegat>',
        'omegat-languages',
      ],
      ['stuk', '<omegat><project>', 'xml-unfinished'],
    ] as const) {
      const folder = join(root, name);
      mkdirSync(folder);
      writeFileSync(join(folder, 'omegat.project'), text);
      const { files } = await importFiles(workbench, [folder]);
      expect(files.map((file) => (isRefused(file) ? file.refused.code : 'read'))).toEqual([code]);
      await expect(exportFile(workbench, folder)).rejects.toThrow(ProblemError);
    }
    await workbench.close();
  });

  it('a folder that is no project is still a folder', async () => {
    const workbench = await openWorkbench();
    const { files } = await importFiles(workbench, [root]);
    expect(files.map((file) => isRefused(file) && file.refused.code)).toEqual(['file-is-folder']);
    await workbench.close();
  });
});
