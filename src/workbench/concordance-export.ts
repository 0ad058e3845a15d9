// The units of concordance lines as a file.

import type { FindConcordanceOptions } from './concordance.js';
import { findHits } from './concordance.js';
import { writeUnits } from './export.js';
import { only } from './only.js';
import type { Workbench } from './workbench.js';

/** Writes the units of the lines to a file, in the format of its ending. Gives how many. Throws as both do. */
export async function exportConcordance(
  workbench: Workbench,
  phrase: string,
  { out, ...options }: FindConcordanceOptions & { readonly out: string },
): Promise<number> {
  const hits = await findHits(workbench, phrase, options);
  // Writers of tables go through the units twice.
  const units = { [Symbol.asyncIterator]: () => only(hits.map(({ unit }) => unit))[Symbol.asyncIterator]() };
  await writeUnits(workbench, out, { units, original: phrase });
  return hits.length;
}
