// The floor plan (ARCHITECTURE.md) is kept by the linter. This proves that it can fail: a file with
// forbidden imports, put where it must not be, is found; the tree itself is clean.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));
const OXLINT = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
const planted = mkdtempSync(join(tmpdir(), 'taalbrug-floors-'));

afterAll(() => rmSync(planted, { recursive: true, force: true }));

function lint(folder: string): { readonly status: number | null; readonly output: string } {
  const { status, stdout } = spawnSync(process.execPath, [OXLINT, '-c', '.oxlintrc.json', 'src'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, output: stdout };
}

function plant(file: string, line: string): ReturnType<typeof lint> {
  cpSync(join(ROOT, '.oxlintrc.json'), join(planted, '.oxlintrc.json'));
  rmSync(join(planted, 'src'), { recursive: true, force: true });
  mkdirSync(join(planted, 'src', file, '..'), { recursive: true });
  writeFileSync(join(planted, 'src', file), `${line}\nexport const planted = [x];\n`);
  return lint(planted);
}

describe('imports only go down', () => {
  test('in the whole tree', () => {
    const { status, output } = lint(ROOT);
    expect(output).not.toContain('no-restricted-imports');
    expect(status).toBe(0);
  });

  test('every folder of src has its rule', () => {
    const rules = linterRules();
    for (const folder of readdirSync(join(ROOT, 'src'))) expect(rules).toContain(`src/${folder}/**`);
  });

  test.each([
    ['model/planted.ts', "import { x } from '../text/token.js';"],
    ['text/planted.ts', "import { x } from '../search/edit-distance.js';"],
    ['search/planted.ts', "import { x } from '../format/registry.js';"],
    ['container/planted.ts', "import { x } from '../text/token.js';"],
    ['format/planted.ts', "import { x } from '../document/reader.js';"],
    ['search/planted.ts', "import { x } from '../container/container.js';"],
    ['align/planted.ts', "import { x } from '../extract/terms.js';"],
    ['memory/planted.ts', "import type { x } from '../workbench/workbench.js';"],
    ['extract/planted.ts', "import { readFileSync as x } from 'node:fs';"],
    ['termbase/planted.ts', "import { x } from '../store/sqlite/store.js';"],
    ['workbench/planted.ts', "import { x } from '../cli/main.js';"],
    ['cli/planted.ts', "import { x } from '../store/in-memory.js';"],
    ['text/planted.ts', "import { x } from 'natural';"],
  ])('a planted violation in %s is found: %s', (file, line) => {
    const { status, output } = plant(file, line);
    expect(output).toContain('no-restricted-imports');
    expect(status).not.toBe(0);
  });
});

function linterRules(): string {
  return readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8');
}
