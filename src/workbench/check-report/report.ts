// The findings of a check as a file: a page for people, values for programs, SARIF for editors and pipelines, a table for
// spreadsheets. The ending of its name says which.

import { makeProblem, ProblemError } from '../../model/problem.js';
import type { CheckResult } from '../check.js';
import { writeWhole } from '../file.js';
import type { ReportMaking } from './making.js';
import { findingsPage } from './page.js';
import { findingsSarif } from './sarif.js';
import { findingsCsv, findingsXlsx } from './table.js';
import { findingsJson } from './values.js';

type WriteReport = (result: CheckResult, workbench: ReportMaking) => AsyncIterable<string | Uint8Array>;

const FORMATS: ReadonlyMap<string | undefined, WriteReport> = new Map([
  ['html', findingsPage],
  ['htm', findingsPage],
  ['json', findingsJson],
  ['sarif', findingsSarif],
  ['csv', findingsCsv],
  ['xlsx', findingsXlsx],
]);

/** Throws ProblemError `check-report-format` for another ending: to be asked before long work. */
export function refuseUnknownReport(path: string): void {
  reportFormat(path);
}

/** Writes a report whole or not at all. Throws ProblemError when it cannot be written. */
export async function writeCheckReport(
  workbench: ReportMaking,
  path: string,
  result: CheckResult,
): Promise<void> {
  await writeWhole(path, reportFormat(path)(result, workbench));
}

function reportFormat(path: string): WriteReport {
  // `check.sarif.json` is a usual name for SARIF.
  const ending = /\.sarif\.json$/iu.test(path) ? 'sarif' : /\.([a-z]+)$/iu.exec(path)?.[1];
  const format = FORMATS.get(ending?.toLowerCase());
  if (format !== undefined) return format;
  throw new ProblemError(makeProblem('check-report-format', {}, { file: path }));
}
