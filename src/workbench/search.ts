// Search: memory matches for one segment or for a list of them.

import { MatchIndex } from '../memory/match.js';
import { MatchScan } from '../memory/match-scan.js';
import type { MatchOptions } from '../memory/scoring.js';
import { DEFAULT_LIMIT } from '../memory/scoring.js';
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

/** A segment to find matches for; its neighbours in its document before those of the options. */
export interface SearchedSegment extends Pick<MatchOptions, 'previous' | 'next'> {
  readonly text: string;
}

// Up to this many queries go through the units one by one; more are worth an index.
const MOST_SCANNED = 4;

/** Matches for each query, in query order. */
export async function searchMemory(
  workbench: Workbench,
  queries: readonly (string | SearchedSegment)[],
  options: SearchOptions = {},
): Promise<SearchResult[]> {
  const find = queries.length > MOST_SCANNED ? findByIndex : findByScan;
  const languages = matchLanguages(options.from);
  const segments = queries.map((query) => (typeof query === 'string' ? { text: query } : query));
  const found = await find(workbench, { segments, languages }, options);
  return segments.map(({ text }, place) => ({ query: text, matches: bestOf(found[place] ?? [], options) }));
}

interface Asked {
  readonly segments: readonly SearchedSegment[];
  readonly languages: readonly Language[];
}

/** Matches of each query by language, over one pass through the store. */
async function findByScan(workbench: Workbench, asked: Asked, options: MatchOptions): Promise<Match[][][]> {
  const scans = asked.segments.map(({ text, ...neighbours }) =>
    asked.languages.map((language) => new MatchScan(text, language, { ...options, ...neighbours })),
  );
  const all = scans.flat();
  for await (const batch of workbench.store.units()) {
    for (const unit of batch) for (const scan of all) scan.consider(unit);
  }
  return scans.map((ofQuery) => ofQuery.map((scan) => scan.matches()));
}

async function findByIndex(workbench: Workbench, asked: Asked, options: MatchOptions): Promise<Match[][][]> {
  const indexes = asked.languages.map((language) => new MatchIndex(language));
  for await (const batch of workbench.store.units()) {
    for (const unit of batch) for (const index of indexes) index.add(unit);
  }
  return asked.segments.map(({ text, ...neighbours }) =>
    indexes.map((index) => index.findMatches(text, { ...options, ...neighbours })),
  );
}

/** The best over both languages. */
function bestOf(byLanguage: readonly Match[][], { limit = DEFAULT_LIMIT }: MatchOptions): Match[] {
  return byLanguage
    .flat()
    .sort((one, other) => other.score - one.score)
    .slice(0, limit);
}

export function matchLanguages(from: Language | undefined): readonly Language[] {
  return from === undefined ? LANGUAGES : [from];
}
