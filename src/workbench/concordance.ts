// Concordance: where a phrase stands in the memory, by word forms, as written, or as a pattern.

import { ConcordanceQuery } from '../memory/concordance.js';
import type { Language } from '../model/language.js';
import type { ConcordanceLine } from '../model/match.js';
import type { StoredUnit } from '../store/contract.js';
import { matchLanguages } from './search.js';
import type { Workbench } from './workbench.js';

export interface FindConcordanceOptions {
  readonly from?: Language;
  readonly limit?: number;
  readonly exact?: boolean;
}

const DEFAULT_LINES = 20;
/** How many candidates are fetched at a time; the store's answer is a superset of the hits. */
const PAGE = 200;

/** Lines in order of age, Dutch before English where no language is given. */
export async function findConcordance(
  workbench: Workbench,
  phrase: string,
  { from, limit = DEFAULT_LINES, exact = false }: FindConcordanceOptions = {},
): Promise<ConcordanceLine[]> {
  const lines: ConcordanceLine[] = [];
  for (const language of matchLanguages(from)) {
    const query = new ConcordanceQuery(phrase, { language, exact });
    for await (const unit of candidateUnits(workbench, language, query.needles())) {
      if (lines.length >= limit) return lines;
      const line = query.lineOf(unit);
      if (line !== undefined) lines.push(line);
    }
  }
  return lines;
}

async function* candidateUnits(
  workbench: Workbench,
  language: Language,
  needles: readonly string[],
): AsyncIterable<StoredUnit> {
  if (needles.length === 0) return;
  let after = 0;
  for (;;) {
    const units = await workbench.store.unitsContaining(language, needles, { limit: PAGE, after });
    yield* units;
    const last = units.at(-1);
    if (last === undefined || units.length < PAGE) return;
    after = last.id;
  }
}
