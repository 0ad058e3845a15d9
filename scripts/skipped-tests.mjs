// Says before the tests what they will skip on this machine, and what it takes to run them all.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A line for each thing that is missing; nothing when all tests will run. */
export function announceSkippedTests(root) {
  for (const { missing, sentence } of REQUIREMENTS) if (missing(root)) console.error(`skipped: ${sentence}`);
}

const REQUIREMENTS = [
  {
    missing: (root) => !existsSync(join(process.env.TAALBRUG_SHARED ?? join(root, '..', 'shared'), 'data')),
    sentence:
      'everything that needs the evaluation data and the official schemas (../shared/data, or where TAALBRUG_SHARED says).',
  },
  {
    missing: () => !onPath('soffice'),
    sentence: 'PDF and office documents set by LibreOffice (Debian: libreoffice-writer-nogui).',
  },
  {
    missing: () => !existsSync('/usr/lib/python3/dist-packages/translate'),
    sentence: 'what translate-toolkit makes of our files (Debian: python3-translate).',
  },
  {
    missing: () => process.platform !== 'linux' || process.getuid?.() !== 0,
    sentence: 'the full disk (it mounts a small file system, which takes root on Linux).',
  },
];

function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}
