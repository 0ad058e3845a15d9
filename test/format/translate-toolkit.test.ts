// An independent reader: what Debian's translate-toolkit (python3-translate) makes of the files we write is what is in
// them. Of our formats it knows TMX, XLIFF 1.2 and TBX of 2008; those of 2.x and 2019 it cannot read.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { FormatName } from '../../src/format/contract.js';
import { termsIn } from '../../src/model/entry.js';
import { unitText } from '../../src/model/unit.js';
import { exportFile } from '../../src/workbench/export.js';
import { importFiles } from '../../src/workbench/import.js';
import { SHIPPED_GLOSSARY, SHIPPED_MEMORY, shippedPath } from '../../src/workbench/shipped-data.js';
import type { Workbench } from '../../src/workbench/workbench.js';
import { openWorkbench } from '../../src/workbench/workbench.js';

/** Debian's own, which has the package; others in the PATH have not. */
const PYTHON = '/usr/bin/python3';
const isThere = spawnSync(PYTHON, ['-c', 'import translate']).status === 0;

const READ = `
import json, sys
from translate.storage import factory
units = factory.getobject(sys.argv[1]).units
print(json.dumps([[str(unit.source), str(unit.target)] for unit in units]))
`;

function readByToolkit(path: string): string[][] {
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', READ, path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
}

describe.skipIf(!isThere)('translate-toolkit reads what we write (skipped without python3-translate)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'taalbrug-toolkit-'));
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
    await importFiles(workbench, [shippedPath(SHIPPED_GLOSSARY), shippedPath(SHIPPED_MEMORY)]);
  });
  afterAll(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const written = async (ending: string, format: FormatName): Promise<string[][]> => {
    const path = join(folder, `written.${ending}`);
    await exportFile(workbench, path, { format });
    return readByToolkit(path);
  };

  test.each([
    ['tmx', 'tmx'],
    ['xlf', 'xliff-1.2'],
  ] as const)('every unit of a memory as %s', async (ending, format) => {
    const expected: string[][] = [];
    for await (const batch of workbench.store.units())
      expected.push(...batch.map(({ unit }) => [unitText(unit, 'nl'), unitText(unit, 'en')]));
    expect(expected.length).toBeGreaterThan(200);
    expect(await written(ending, format)).toEqual(expected);
  });

  test('every entry of a glossary as TBX', async () => {
    const expected: string[][] = [];
    for await (const batch of workbench.store.entries())
      for (const { entry } of batch)
        expected.push((['en', 'nl'] as const).map((language) => termsIn(entry, language)[0]?.text ?? ''));
    expect(expected.length).toBeGreaterThan(200);
    expect(await written('tbx', 'tbx-2008')).toEqual(expected);
  });
});
