// Candidate terms of documents in one language, ranked by termhood (termhood.ts), each with its reasons,
// passages and, where the text gives one, its definition.

import type { CandidateTerm } from '../model/candidate.js';
import type { Language } from '../model/language.js';
import type { FrequencyList } from '../text/lexicon.js';
import type { Tagger } from '../text/tagger.js';
import { candidateOf, frequencyOf, isExcluded, LEAST_TERMHOOD, rankGroups } from './candidates.js';
import { addCoordinatedCompounds } from './coordinated-compounds.js';
import { countPhrases } from './phrases.js';
import type { Documents } from './running-text.js';
import { readRunningText } from './running-text.js';

export interface TermOptions {
  readonly language: Language;
  readonly frequencies: FrequencyList;
  /** Finds parts of speech; without it the form of a word decides, a little worse. */
  readonly tagger?: Tagger | undefined;
  /** Most candidates given back. Without it the list ends where candidates are seldom terms. */
  readonly limit?: number | undefined;
  /** Least occurrences of all forms together; 1 when not given. */
  readonly minFrequency?: number | undefined;
  /** Normal forms of terms already known or rejected. */
  readonly exclude?: ReadonlySet<string> | undefined;
}

/** Candidate terms, best first. The same documents give the same list. Time grows as n log n with the text. */
export function extractTerms(documents: Documents, options: TermOptions): CandidateTerm[] {
  const { limit = Infinity, minFrequency = 1, exclude = new Set() } = options;
  const text = readRunningText(documents, options);
  const table = countPhrases(text);
  addCoordinatedCompounds(text, table, options.frequencies);
  const candidates: CandidateTerm[] = [];
  for (const group of rankGroups(text, table, options.frequencies)) {
    if (candidates.length >= limit || (limit === Infinity && group.termhood.score < LEAST_TERMHOOD)) break;
    if (frequencyOf(group) < minFrequency) continue;
    const candidate = candidateOf(group, text);
    if (!isExcluded(candidate, exclude)) candidates.push(candidate);
  }
  return candidates;
}
