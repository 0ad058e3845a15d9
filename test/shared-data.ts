// Where the evaluation data and official schemas are, when they are: beside the checkout in ../shared,
// or where TAALBRUG_SHARED says. They are not part of the project; tests that need them are skipped.

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const BESIDE = resolve(fileURLToPath(new URL('../../shared', import.meta.url)));

/** Folder of the evaluation data, or `undefined` when it is not on this machine. */
export function sharedData(...path: string[]): string | undefined {
  const root = join(process.env['TAALBRUG_SHARED'] ?? BESIDE, 'data', ...path);
  return existsSync(root) ? root : undefined;
}
