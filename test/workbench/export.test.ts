import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { plainContent } from '../../src/model/content.js';
import { ProblemError } from '../../src/model/problem.js';
import { makeUnit } from '../../src/model/unit.js';
import { exportFile } from '../../src/workbench/export.js';
import { writeWhole } from '../../src/workbench/file.js';
import type { Workbench } from '../../src/workbench/workbench.js';
import { openWorkbench } from '../../src/workbench/workbench.js';
import { BY_TEST } from '../store/samples.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-export-'));
let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench();
  const unit = (number: number) =>
    makeUnit(plainContent(`Zin ${String(number)}.`), plainContent(`Sentence ${String(number)}.`));
  await workbench.store.write(async (writer) => {
    await writer.putUnits('one', [unit(1), unit(2)], BY_TEST);
    await writer.putUnits('two', [unit(3)], BY_TEST);
  });
});
afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Problem code of what a promise is refused with. */
async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing refused',
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : 'another error'),
  );
}

describe('exportFile', () => {
  test('counts what it wrote, with and without progress', async () => {
    expect(await exportFile(workbench, join(folder, 'all.tmx'))).toMatchObject({
      units: 3,
      entries: 0,
      format: 'tmx',
    });
    const seen: number[] = [];
    const onProgress = ({ done }: { readonly done: number }): void => void seen.push(done);
    expect(await exportFile(workbench, join(folder, 'one.xlf'), { memory: 'one', onProgress })).toMatchObject(
      {
        units: 2,
        format: 'xliff-2.1',
      },
    );
    expect(seen.at(-1)).toBe(2);
  });

  test.each([
    ['x.docx', {}, 'export-format'],
    ['x.tmx', { memory: 'three' }, 'collection-not-found'],
    ['no\0name.tmx', {}, 'file-not-writable'],
  ])('%s %j is refused', async (name, options, code) => {
    expect(await refusal(exportFile(workbench, join(folder, name), options))).toBe(code);
  });
});

describe('writeWhole', () => {
  const leftovers = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

  test('replaces a file only when every piece was there', async () => {
    const path = join(folder, 'whole.txt');
    const pieces = async function* (count: number): AsyncIterable<string> {
      for (let number = 0; number < count; number++) yield `${String(number)}\n`;
      if (count > 2) throw new Error('in the middle');
    };
    await writeWhole(path, pieces(2));
    await expect(writeWhole(path, pieces(3))).rejects.toThrow('in the middle');
    expect(readFileSync(path, 'utf8')).toBe('0\n1\n');
    expect(leftovers()).toEqual([]);
  });

  test('makes the folder', async () => {
    const one = async function* (): AsyncIterable<string> {
      yield 'x';
    };
    await writeWhole(join(folder, 'new', 'deep', 'x.txt'), one());
    expect(readFileSync(join(folder, 'new', 'deep', 'x.txt'), 'utf8')).toBe('x');
  });
});
