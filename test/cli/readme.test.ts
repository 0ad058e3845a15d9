// The examples of the README and of the pages that follow on it are executed, in order, in a folder that has what a checkout
// has.

import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import { shippedPath } from '../../src/workbench/shipped-data.js';
import { runProcess } from './cli.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-readme-'));
for (const name of ['glossary', 'tm']) symlinkSync(shippedPath(name), join(folder, name));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PAGES = ['README.md', 'docs/pretranslate.md', 'docs/concordance.md'];

/** The examples of a page. */
function examplesIn(page: string): readonly string[] {
  const text = readFileSync(shippedPath(page), 'utf8');
  const block = /executed by test\/cli\/readme\.test\.ts -->\n+```sh\n(.*?)```/su.exec(text)?.[1] ?? '';
  return block.split('\n').filter((line) => line.startsWith('taalbrug '));
}

test.each(PAGES)('%s has examples', (page) => {
  expect(examplesIn(page).length).toBeGreaterThan(3);
});

const isFew = (lines: number): boolean => lines <= 3;

test('every example does something and ends well', () => {
  for (const example of PAGES.flatMap(examplesIn)) {
    const words = [...example.matchAll(/"([^"]*)"|(\S+)/gu)]
      .map((match) => match[1] ?? match[2] ?? '')
      .slice(1);
    const { code, out, error } = runProcess([...words, '--workspace', 'readme.db'], { cwd: folder });
    // What the check finds in the shipped memory, it is meant to find.
    expect([example, code]).toEqual([example, words[0] === 'check' && code === 1 ? 1 : 0]);
    // Notes of what was kept, no flood of warnings.
    expect([example, error.trim().split('\n').length]).toEqual([example, expect.toSatisfy(isFew)]);
    // Nothing is new in what was checked before.
    expect([example, out === '']).toEqual([example, words.includes('--new')]);
  }
}, 240_000);
