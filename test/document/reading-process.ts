// Reads one document and says what came of it, and what it took: for tests that measure a process.

import { readFileSync } from 'node:fs';

import { ProblemError } from '../../src/model/problem.js';
import { read } from './reading.js';

const path = process.argv[2] ?? '';
const start = performance.now();
const verdict = await read(readFileSync(path), path).then(
  ({ paragraphs }) => ({ verdict: 'accept', paragraphs: paragraphs.length }),
  (error: unknown) => {
    if (!(error instanceof ProblemError)) throw error;
    return { verdict: 'reject', problem: error.problem };
  },
);
const seconds = (performance.now() - start) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ ...verdict, seconds, megabytes }));
