// A check of any size: what the command prints of small ones is in test/cli/check.test.ts.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import { checkFiles } from '../../src/workbench/check.js';
import { openWorkbench } from '../../src/workbench/workbench.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a rule may find more than fits into one call', async () => {
  const file = join(folder, 'many.tmx');
  const most = 150_000;
  const seg = (language: string, text: string): string =>
    `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`;
  const units = Array.from(
    { length: most },
    (_, at) => `<tu>${seg('nl', 'Ja hoor.')}${seg('en', letters(at))}</tu>`,
  );
  writeFileSync(file, `<tmx version="1.4"><header srclang="nl"/><body>${units.join('\n')}</body></tmx>`);
  const workbench = await openWorkbench();
  const { summary } = await checkFiles(workbench, [file], { selection: { only: ['inconsistent-target'] } });
  await workbench.close();
  expect(summary.rules).toEqual({ 'inconsistent-target': most - 1 });
}, 60_000);

/** A word for each number, without figures. */
function letters(number: number): string {
  return number.toString(26).replace(/\d/gu, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
}
