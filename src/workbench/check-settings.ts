// The settings of a project's check, read from its file.

import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

import { CHECK_RULES } from '../check/rules/rules.js';
import type { CheckSettings } from '../check/settings.js';
import { readSettings } from '../check/settings.js';
import { atPlace, ProblemError } from '../model/problem.js';
import { readBytes } from './file.js';

/** In the folder where the check is run; read without being named. */
export const USUAL_SETTINGS = 'taalbrug-check.ini';

export interface FoundSettings {
  readonly path: string;
  readonly settings: CheckSettings;
}

/** The settings of a file, or of the usual one where it is there. Throws ProblemError with file and line. */
export async function checkSettings(path?: string): Promise<FoundSettings | undefined> {
  if (path === undefined) return existsSync(USUAL_SETTINGS) ? checkSettings(USUAL_SETTINGS) : undefined;
  const text = Buffer.from(await readBytes(path)).toString('utf8');
  try {
    const settings = readSettings(text, CHECK_RULES);
    // Named from where the settings stand.
    const custom =
      settings.custom === undefined
        ? {}
        : { custom: isAbsolute(settings.custom) ? settings.custom : join(dirname(path), settings.custom) };
    return { path, settings: { ...settings, ...custom } };
  } catch (error) {
    throw error instanceof ProblemError ? new ProblemError(atPlace(error.problem, { file: path })) : error;
  }
}
