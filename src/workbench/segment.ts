// Segment: the sentences of a document in reading order, and what was cleaned on the way.

import { basename } from 'node:path';

import type { CleaningReport, Sentence } from '../model/document.js';
import type { ReadDocumentOptions } from './document.js';
import { readSingleDocument } from './document.js';
import { reportFormat, writeCleaningReport } from './report.js';
import type { Workbench } from './workbench.js';

export interface SegmentOptions extends ReadDocumentOptions {
  /** File for the report of what was cleaned, `.html` or `.json`. */
  readonly report?: string;
}

export interface SegmentResult {
  readonly sentences: readonly Sentence[];
  readonly report: CleaningReport;
}

/** Throws ProblemError when the document cannot be read or the report not be written. */
export async function segmentFile(
  workbench: Workbench,
  path: string,
  { report, ...options }: SegmentOptions,
): Promise<SegmentResult> {
  if (report !== undefined) reportFormat(report);
  const { sentences, document } = await readSingleDocument(workbench, path, options);
  if (report !== undefined) await writeCleaningReport(workbench, report, { name: basename(path), document });
  return { sentences, report: document.report };
}
