// The shipped memory is what its documents give: every pair of it stands in the gold files, nearly all of
// those are in it, and the script that builds it gives the same file again.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { unitText } from '../../src/model/unit.js';
import { SHIPPED_DOCUMENTS } from '../../src/workbench/demo.js';
import { importFiles } from '../../src/workbench/import.js';
import { SHIPPED_MEMORY, shippedPath } from '../../src/workbench/shipped-data.js';
import { openWorkbench } from '../../src/workbench/workbench.js';

function goldPairs(): ReadonlySet<string> {
  const lines = SHIPPED_DOCUMENTS.flatMap((name) =>
    readFileSync(shippedPath('tm', 'documents', `${name}.gold.tsv`), 'utf8').split('\n'),
  );
  const pairs = lines.map((line) => line.split('\t').map((side) => side.replaceAll(' | ', ' ')));
  return new Set(pairs.filter(([nl = '', en = '']) => nl !== '' && en !== '').map((pair) => pair.join('\t')));
}

test('the pairs of the shipped memory are those of the gold files', async () => {
  const workbench = await openWorkbench();
  await importFiles(workbench, [shippedPath(SHIPPED_MEMORY)]);
  const found: string[] = [];
  for await (const batch of workbench.store.units()) {
    for (const { unit } of batch) found.push(`${unitText(unit, 'nl')}\t${unitText(unit, 'en')}`);
  }
  await workbench.close();
  const gold = goldPairs();
  expect(found.filter((pair) => !gold.has(pair))).toEqual([]);
  expect(found.length).toBeGreaterThan(0.95 * gold.size);
});

test('the script builds the same file again', () => {
  const copy = mkdtempSync(join(tmpdir(), 'taalbrug-memory-'));
  try {
    for (const name of ['src', 'scripts', 'tm'])
      cpSync(shippedPath(name), join(copy, name), { recursive: true });
    for (const name of ['node_modules', 'lexicon', 'package.json', 'tsconfig.json'])
      symlinkSync(shippedPath(name), join(copy, name));
    const tsx = shippedPath('node_modules', 'tsx', 'dist', 'cli.mjs');
    const { status } = spawnSync(process.execPath, [tsx, 'scripts/build-memory.ts'], { cwd: copy });
    expect(status).toBe(0);
    expect(readFileSync(join(copy, SHIPPED_MEMORY), 'utf8')).toBe(
      readFileSync(shippedPath(SHIPPED_MEMORY), 'utf8'),
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}, 60_000);
