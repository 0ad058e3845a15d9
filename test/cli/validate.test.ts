// taalbrug validate: the verdict, each violation with place and clause, and exit codes a pipeline can use.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { SHIPPED_GLOSSARY, shippedPath } from '../../src/workbench/shipped-data.js';
import { run } from './cli.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-validate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const GOOD = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="nl" trgLang="en">
<file id="f1"><unit id="u1"><segment><source>Hallo</source><target>Hello</target></segment></unit></file></xliff>`;
const good = written('good.xlf', GOOD);
const bad = written(
  'bad.xlf',
  GOOD.replace('<unit id="u1">', '<unit id="u 1" soort="x">').replace(
    'Hello',
    'Hello<ph id="1" dataRef="d"/>',
  ),
);

test('a valid file', async () => {
  expect(await run('validate', good)).toMatchObject({
    code: 0,
    out: `${good}: valid (xliff-2.1)\n`,
    error: '',
  });
});

test('each violation with its place and clause, in both languages', async () => {
  const { code, out } = await run('validate', bad);
  expect(code).toBe(1);
  expect(out.split('\n').slice(0, 4)).toEqual([
    `${bad}: not valid (xliff-2.1): 3 violations`,
    `${bad}:2:15: id="u 1" of <unit> is not allowed; expected: name. (4.2.2.5 unit)`,
    `${bad}:2:15: <unit> has no attribute soort. (4.2.2.5 unit)`,
    `${bad}:2:84: dataRef="d" of <ph> refers to nothing that it may refer to. (4.3.1 dataRef)`,
  ]);
  expect((await run('validate', bad, '--ui', 'nl')).out).toContain('<unit> kent geen attribuut soort.');
  expect((await run('validate', bad, '--limit', '1')).out.split('\n')).toHaveLength(3);
});

test('as values, several files at once', async () => {
  const missing = join(folder, 'missing.xlf');
  const { code, out, error } = await run('validate', good, missing, bad, '--json');
  expect(code).toBe(3);
  expect(error).toContain('there is no such file');
  expect(JSON.parse(out)).toMatchObject({
    files: [
      { path: good, valid: true, checked: true, count: 0, violations: [] },
      { path: missing, refused: { code: 'file-not-found' } },
      {
        path: bad,
        valid: false,
        count: 3,
        violations: [{ rule: 'attribute-value', line: 2, column: 15 }, {}, {}],
      },
    ],
  });
});

test('what is no well-formed XML is refused with its place', async () => {
  const broken = written('broken.xlf', GOOD.replace('</unit>', ''));
  const { code, error } = await run('validate', broken);
  expect([code, error]).toEqual([3, expect.stringMatching(/broken\.xlf, line 2, column \d+/u)]);
});

test('other formats are read whole, and say that this is all', async () => {
  const { code, out } = await run('validate', shippedPath(SHIPPED_GLOSSARY));
  expect([code, out]).toEqual([0, expect.stringContaining('its standard is not checked')]);
});
