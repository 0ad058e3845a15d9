// The glossary of a workspace is evidence when documents are aligned.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { ConceptEntry } from '../../src/model/entry.js';
import { alignFiles } from '../../src/workbench/align.js';
import { glossaryOf } from '../../src/workbench/glossary.js';
import type { Workbench } from '../../src/workbench/workbench.js';
import { editOrigin, openWorkbench } from '../../src/workbench/workbench.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-glossary-'));
const workspace = join(folder, 'terms.db');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Words that no lexicon knows: only the glossary tells which sentence has no partner. */
const files = {
  nl: join(folder, 'loket.txt'),
  en: join(folder, 'counter.txt'),
};

const entry = (id: string, nl: readonly string[], en: readonly string[]): ConceptEntry => ({
  id,
  sections: [
    { language: 'nl', terms: nl.map((text) => ({ text })) },
    { language: 'en-GB', terms: en.map((text) => ({ text })) },
  ],
});

beforeAll(async () => {
  writeFileSync(
    files.nl,
    'Er komt een nieuwe blorp.\nEr komt een nieuwe gnurf.\nEr komt een nieuwe smelk.\n',
  );
  writeFileSync(files.en, 'There will be a new wizzle.\nThere will be a new quonk.\n');
  const workbench = await openWorkbench({ workspace, writes: true });
  const origin = editOrigin(workbench, 'test');
  await workbench.store.write(async (writer) => {
    await writer.putEntries(
      'mine',
      [
        entry('c1', ['blorp'], ['wizzle']),
        entry('c2', ['gnurf', 'gnurfje'], ['trabbit', 'grey trabbit']),
        entry('c4', ['alleen'], []),
      ],
      origin,
    );
    await writer.putEntries('theirs', [entry('c1', ['smelk'], ['quonk'])], origin);
  });
  await workbench.close();
});

async function alignedIn(workbench: Workbench): Promise<(readonly [string, number | undefined])[]> {
  const { beads } = await alignFiles(workbench, files, { lines: true });
  await workbench.close();
  return beads.map((bead) => [
    `${bead.source.join('+')}:${bead.target.join('+')}`,
    bead.evidence['glossary'],
  ]);
}

const WITH_GLOSSARY = [
  ['0:0', 1],
  ['1:', undefined],
  ['2:1', 1],
];

describe('the glossary of a workspace', () => {
  test('is every Dutch term of an entry with every English one, in all termbases', async () => {
    const workbench = await openWorkbench({ workspace });
    expect((await glossaryOf(workbench)).map(({ nl, en }) => `${nl} = ${en}`)).toEqual([
      'blorp = wizzle',
      'gnurf = trabbit',
      'gnurf = grey trabbit',
      'gnurfje = trabbit',
      'gnurfje = grey trabbit',
      'smelk = quonk',
    ]);
    await workbench.close();
  });

  test('says which sentences are translations, and is counted in the evidence', async () => {
    expect(await alignedIn(await openWorkbench({ workspace }))).toEqual(WITH_GLOSSARY);
  });

  test('holds for a workbench that takes its rules from the workspace', async () => {
    expect(await alignedIn(await openWorkbench({ rulesFrom: workspace }))).toEqual(WITH_GLOSSARY);
  });

  test('is not asked where there is none', async () => {
    const without = await alignedIn(await openWorkbench());
    expect(without.every(([, count]) => count === undefined)).toBe(true);
  });

  test('of a file that is no workspace is a warning, once', async () => {
    const broken = join(folder, 'broken.db');
    writeFileSync(broken, 'no store');
    const codes: string[] = [];
    const options = { rulesFrom: broken, warn: ({ code }: { code: string }) => void codes.push(code) };
    const workbench = await openWorkbench(options);
    await alignFiles(workbench, files, { lines: true });
    await alignFiles(workbench, files, { lines: true });
    await workbench.close();
    expect(codes).toEqual(['store-foreign']);
  });
});
