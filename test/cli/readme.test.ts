// The README's examples are executed, in order, in a folder that has what a checkout has.

import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import { shippedPath } from '../../src/workbench/shipped-data.js';
import { runProcess } from './cli.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-readme-'));
for (const name of ['glossary', 'tm']) symlinkSync(shippedPath(name), join(folder, name));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const readme = readFileSync(shippedPath('README.md'), 'utf8');
const block = /executed by test\/cli\/readme\.test\.ts -->\n+```sh\n(.*?)```/su.exec(readme)?.[1] ?? '';
const examples = block.split('\n').filter((line) => line.startsWith('taalbrug '));

test('there are examples of the main commands', () => {
  expect(examples.length).toBeGreaterThan(8);
});

const isFew = (lines: number): boolean => lines <= 3;

test('every example does something and ends well', () => {
  for (const example of examples) {
    const words = [...example.matchAll(/"([^"]*)"|(\S+)/gu)]
      .map((match) => match[1] ?? match[2] ?? '')
      .slice(1);
    const { code, out, error } = runProcess([...words, '--workspace', 'readme.db'], { cwd: folder });
    expect([example, code]).toEqual([example, 0]);
    // Notes of what was kept, no flood of warnings.
    expect([example, error.trim().split('\n').length]).toEqual([example, expect.toSatisfy(isFew)]);
    expect([example, out === '']).toEqual([example, false]);
  }
}, 240_000);
