// The examples of docs/glossary-care.md are executed: those of use must end well, and those of a rule of lint must be found
// by that rule when they are wrong, and no longer when they have been set right.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

import { LINT_RULES } from '../../src/termbase/lint/lint.js';
import { shippedPath } from '../../src/workbench/shipped-data.js';
import type { LintResult } from '../../src/workbench/termbase-lint.js';
import { run } from './cli.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-care-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const term = (text: string): string => `<termSec><term>${text}</term></termSec>`;
writeFileSync(
  join(folder, 'repeated.tbx'),
  '<tbx type="TBX-Basic" style="dct" xml:lang="nl" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>' +
    `<conceptEntry id="c1"><langSec xml:lang="nl">${term('wet')}${term('wet')}</langSec>` +
    `<langSec xml:lang="en">${term('act')}</langSec></conceptEntry></body></text></tbx>`,
);

const doc = readFileSync(shippedPath('docs', 'glossary-care.md'), 'utf8');

const commandsIn = (block: string): readonly string[][] =>
  block
    .split('\n')
    .filter((line) => line.startsWith('taalbrug '))
    .map((line) =>
      [...line.matchAll(/"([^"]*)"|(\S+)/gu)]
        .map((match) => match[1] ?? match[2] ?? '')
        .map((word) => (word === 'repeated.tbx' ? join(folder, word) : word))
        .slice(1),
    );

async function execute(block: string, workspace: string): Promise<void> {
  for (const words of commandsIn(block)) {
    const { code, error } = await run(...words, '--workspace', workspace);
    expect([words, code, code === 0 ? '' : error]).toEqual([words, 0, '']);
  }
}

test('the examples of use end well', async () => {
  const blocks = [...doc.matchAll(/<!-- executed -->\n+```sh\n(.*?)```/gsu)].map((match) => match[1] ?? '');
  expect(blocks.flatMap(commandsIn).length).toBeGreaterThan(15);
  for (const block of blocks) await execute(block, join(folder, 'use.db'));
});

describe('lint', () => {
  const rules = [...doc.matchAll(/### (\S+) \((.*?)\)\n(.*?)(?=\n### |\n## |$)/gsu)].map(
    ([, name = '', severity = '', body = '']) => ({ name, severity, body }),
  );

  test('has its rules in the document, each with its severity', () => {
    expect(rules.map(({ name }) => name).sort()).toEqual(LINT_RULES.map(({ name }) => name).sort());
    for (const { name, severity } of rules)
      expect([name, severity]).toEqual([
        name,
        expect.stringContaining(LINT_RULES.find((rule) => rule.name === name)?.severity ?? 'none'),
      ]);
  });

  test.each(rules)('$name: what is wrong is found, what is right is not', async ({ name, body }) => {
    const [, wrong = ''] = /```sh wrong\n(.*?)```/su.exec(body) ?? [];
    const [, right = ''] = /```sh right\n(.*?)```/su.exec(body) ?? [];
    const workspace = join(folder, `${name}.db`);
    const findings = async (): Promise<LintResult['findings']> => {
      const { out } = await run(
        ...['termbase', 'lint', '--rule', name, '--severity', 'note', '--json', '--workspace', workspace],
      );
      return (JSON.parse(out) as LintResult).findings;
    };
    await execute(wrong, workspace);
    const [first, ...others] = await findings();
    expect(first).toMatchObject({ rule: name, termbase: 'glossary', message: expect.any(String) });
    expect(first?.message).not.toMatch(/\{\{|undefined/u);
    // One fault is told once for each language at most.
    expect(others.length).toBeLessThan(2);
    await execute(right, workspace);
    expect(await findings()).toEqual([]);
  });
});
