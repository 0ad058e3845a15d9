// The examples of docs/memory-care.md are executed: all must end well, and the rules of cleaning are those of its table.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import { CLEANING_RULES } from '../../src/memory/care/cleaning/rules.js';
import { shippedPath } from '../../src/workbench/shipped-data.js';
import { run } from './cli.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-memory-care-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'names.txt'), 'Jan de Vries\tNAAM\n');

const doc = readFileSync(shippedPath('docs', 'memory-care.md'), 'utf8');

/** Files that the examples name, where they are here. */
const FILES: Readonly<Record<string, string>> = {
  'tm/migration-reports.tmx': shippedPath('tm', 'migration-reports.tmx'),
  'removed.tmx': join(folder, 'removed.tmx'),
  'names.txt': join(folder, 'names.txt'),
};

const commandsIn = (block: string): readonly string[][] =>
  block
    .split('\n')
    .filter((line) => line.startsWith('taalbrug '))
    .map((line) =>
      [...line.matchAll(/"([^"]*)"|(\S+)/gu)]
        .map((match) => match[1] ?? match[2] ?? '')
        .map((word) => FILES[word] ?? word)
        .slice(1),
    );

test('the examples end well, and each change in them changes something', async () => {
  const blocks = [...doc.matchAll(/<!-- executed -->\n+```sh\n(.*?)```/gsu)].map((match) => match[1] ?? '');
  const commands = blocks.flatMap(commandsIn);
  expect(commands.length).toBeGreaterThan(25);
  for (const words of commands) {
    const { code, out, error } = await run(...words, '--workspace', join(folder, 'use.db'));
    expect([words, code, code === 0 ? '' : error]).toEqual([words, 0, '']);
    expect([words, /Changed 0, deleted 0|nothing of yours/u.test(out + error)]).toEqual([words, false]);
  }
});

test('the rules of the table are those that there are', () => {
  const named = [...doc.matchAll(/^\| `([a-z-]+)` /gmu)].map((match) => match[1]);
  expect(named).toEqual(CLEANING_RULES);
});
