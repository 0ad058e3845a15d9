// `npm test`, `npm run demo` and the others come here: set up first, then do the thing.
//
//   node scripts/run.mjs TASK [WORD …]

import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { setUp } from './set-up.mjs';
import { announceSkippedTests } from './skipped-tests.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const [task = '', ...words] = process.argv.slice(2);

const inModules = (...path) => join(ROOT, 'node_modules', ...path);
const CLI = join(ROOT, 'bin', 'taalbrug.js');
const VITEST = inModules('vitest', 'vitest.mjs');
const TSX = inModules('tsx', 'dist', 'cli.mjs');
const TSC = inModules('typescript', 'bin', 'tsc');
const PRETTIER = inModules('prettier', 'bin', 'prettier.cjs');
const OXLINT = inModules('oxlint', 'bin', 'oxlint');

/** What each task runs, in order; the first that fails ends it. */
const TASKS = {
  demo: [[CLI, 'demo', ...words]],
  taalbrug: [[CLI, ...words]],
  test:
    words.length > 0
      ? [[VITEST, 'run', ...words]]
      : [
          [TSC],
          [OXLINT],
          [PRETTIER, '--check', '.'],
          [VITEST, 'run', '--coverage'],
          [VITEST, 'run', '--config', 'vitest.timing.config.ts'],
        ],
  measure: [[TSX, 'bench/measure.ts', ...words]],
  bench: [[TSX, 'bench/bench.ts', ...words]],
  'tm:build': [[TSX, 'scripts/build-memory.ts', ...words]],
  catalogues: [[TSX, 'scripts/catalogues.ts', ...words]],
  build: [],
};

const steps = TASKS[task];
if (steps === undefined) {
  console.error(`There is no task "${task}". There are: ${Object.keys(TASKS).join(', ')}.`);
  process.exit(2);
}
setUp();
if (task === 'test') announceSkippedTests(ROOT);
// The user's own folder stays the current one, so that file names on the command line mean what they say.
const cwd = task === 'taalbrug' ? (process.env.INIT_CWD ?? process.cwd()) : ROOT;
for (const step of steps) {
  const { status } = spawnSync(process.execPath, step, { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
