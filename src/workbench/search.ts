// Search: memory matches for one segment or for a list of them.

import type { MatchOptions } from '../memory/match.js';
import { MatchIndex } from '../memory/match.js';
import type { Language } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import type { Match } from '../model/match.js';
import type { Workbench } from './workbench.js';

export interface SearchOptions extends MatchOptions {
  /** Language of the query; both are tried without it. */
  readonly from?: Language;
}

export interface SearchResult {
  readonly query: string;
  readonly matches: readonly Match[];
}

/** Matches for each query, in query order. */
export async function searchMemory(
  workbench: Workbench,
  queries: readonly string[],
  options: SearchOptions = {},
): Promise<SearchResult[]> {
  const indexes = await searchIndexes(workbench, matchLanguages(options.from));
  return queries.map((query) => ({ query, matches: bestOf(indexes, query, options) }));
}

/** Best matches over all indexes, each unit once. */
export function bestOf(indexes: readonly MatchIndex[], query: string, options: MatchOptions): Match[] {
  const all = indexes.flatMap((index) => index.findMatches(query, options));
  const sorted = indexes.length === 1 ? all : all.sort((one, other) => other.score - one.score);
  return sorted.slice(0, options.limit ?? sorted.length);
}

export function matchLanguages(from: Language | undefined): readonly Language[] {
  return from === undefined ? LANGUAGES : [from];
}

/** One match index for each language over every unit of the workspace, in one pass. */
export async function searchIndexes(
  workbench: Workbench,
  languages: readonly Language[],
): Promise<MatchIndex[]> {
  const indexes = languages.map((language) => new MatchIndex(language));
  for await (const batch of workbench.store.units()) {
    for (const unit of batch) for (const index of indexes) index.add(unit);
  }
  return indexes;
}
