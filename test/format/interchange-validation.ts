// How well the validator of XLIFF 2 agrees with the official test suite in the evaluation data. Used by the test and by
// measure scripts; needs the folder `interchange` of the shared data.

import { createReadStream } from 'node:fs';
import { join } from 'node:path';

import { validateXliff2 } from '../../src/format/xliff/xliff-2/validation/validator.js';
import { ProblemError } from '../../src/model/problem.js';
import type { InterchangeFile } from './interchange.js';
import { interchangeFiles } from './interchange.js';

export interface ValidationCounts {
  readonly valid: number;
  readonly accepted: number;
  readonly invalid: number;
  readonly rejected: number;
}

const VERSIONS = new Set(['2.0', '2.1', '2.2']);

export async function measureValidation(folder: string): Promise<ValidationCounts> {
  const counts = { valid: 0, accepted: 0, invalid: 0, rejected: 0 };
  for (const file of interchangeFiles(folder)) {
    if (file.format !== 'xliff' || !VERSIONS.has(file.version ?? '')) continue;
    if (file.expected !== 'valid' && file.expected !== 'invalid') continue;
    const isValid = await validates(folder, file);
    counts[file.expected] += 1;
    if (file.expected === 'valid' && isValid) counts.accepted += 1;
    if (file.expected === 'invalid' && !isValid) counts.rejected += 1;
  }
  return counts;
}

async function validates(folder: string, { path }: InterchangeFile): Promise<boolean> {
  try {
    for await (const events of validateXliff2(createReadStream(join(folder, path))))
      if (events.some(({ kind }) => kind === 'violation')) return false;
    return true;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}
