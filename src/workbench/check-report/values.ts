// Findings as JSON: one value, a finding on a line, so that versions of it can be compared.

import type { CheckResult } from '../check.js';

/** The same value that `--json` prints. */
export async function* findingsJson({ findings, ignored, summary }: CheckResult): AsyncIterable<string> {
  yield '{"findings":';
  yield* jsonArray(findings);
  yield ',"ignored":';
  yield* jsonArray(ignored);
  yield `,"summary":${JSON.stringify(summary)}}\n`;
}

/** An array of one item on a line; never one string of all of it, which would end at half a gigabyte. */
export function* jsonArray(items: Iterable<unknown>): Iterable<string> {
  let before = '[\n';
  for (const item of items) {
    yield before + JSON.stringify(item);
    before = ',\n';
  }
  yield before === '[\n' ? '[]' : '\n]';
}
