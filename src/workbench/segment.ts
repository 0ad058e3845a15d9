// Segment: the sentences of a document in reading order, and what was cleaned on the way.

import type { CleaningReport, Sentence } from '../model/document.js';
import type { ReadDocumentOptions } from './document.js';
import { readSingleDocument } from './document.js';
import type { Workbench } from './workbench.js';

export interface SegmentResult {
  readonly sentences: readonly Sentence[];
  readonly report: CleaningReport;
}

export async function segmentFile(
  workbench: Workbench,
  path: string,
  options: ReadDocumentOptions,
): Promise<SegmentResult> {
  const { sentences, document } = await readSingleDocument(workbench, path, options);
  return { sentences, report: document.report };
}
