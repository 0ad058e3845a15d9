// Search: memory matches for one segment or for a list of them.

import type { FindOptions } from '../memory/match.js';
import { DEFAULT_LIMIT } from '../memory/scoring.js';
import type { Language } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import type { Match } from '../model/match.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { Workbench, WorkOptions } from './workbench.js';

export interface SearchOptions extends FindOptions, WorkOptions {
  /** Language of the query; both are tried without it. */
  readonly from?: Language;
}

export interface SearchResult {
  readonly query: string;
  readonly matches: readonly Match[];
}

/** A segment to find matches for; its neighbours in its document before those of the options. */
export interface SearchedSegment extends Pick<FindOptions, 'previous' | 'next'> {
  readonly text: string;
}

/** Characters of the longest segment that is searched for: comparing takes time for the product of the lengths. */
export const LONGEST_QUERY = 10_000;

/**
 * Matches for each query, in query order. Throws ProblemError `query-too-long` (its `line` is the number of the query)
 * and `cancelled`, and what the store throws.
 */
export async function searchMemory(
  workbench: Workbench,
  queries: readonly (string | SearchedSegment)[],
  options: SearchOptions = {},
): Promise<SearchResult[]> {
  const languages = matchLanguages(options.from);
  const segments = queries.map((query) => (typeof query === 'string' ? { text: query } : query));
  for (const [place, { text }] of segments.entries()) refuseTooLong(text, place + 1);
  return workbench.matches.search(
    (index) =>
      segments.map(({ text, ...neighbours }) => {
        if (options.signal?.aborted === true) throw new ProblemError(makeProblem('cancelled', {}));
        const found = languages.map((from) => index.findMatches(text, from, { ...options, ...neighbours }));
        return { query: text, matches: bestOf(found, options) };
      }),
    options,
  );
}

function refuseTooLong(text: string, line: number): void {
  if (text.length <= LONGEST_QUERY) return;
  const data = { characters: text.length, limit: LONGEST_QUERY };
  throw new ProblemError(makeProblem('query-too-long', data, { line }));
}

/** The best over both languages; context matches come first, as within one. */
function bestOf(byLanguage: readonly Match[][], { limit = DEFAULT_LIMIT }: FindOptions): Match[] {
  return byLanguage
    .flat()
    .sort((one, other) => (other.context ?? 0) - (one.context ?? 0) || other.score - one.score)
    .slice(0, limit);
}

export function matchLanguages(from: Language | undefined): readonly Language[] {
  return from === undefined ? LANGUAGES : [from];
}
