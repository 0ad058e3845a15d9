// Candidate terms of documents in one language, ranked by termhood (termhood.ts), each with its reasons,
// passages and, where the text gives one, its definition.

import type { CandidateTerm } from '../model/candidate.js';
import type { Language } from '../model/language.js';
import type { FrequencyList } from '../text/lexicon.js';
import type { Tagger } from '../text/tagger.js';
import { addAcronyms, findAcronyms } from './acronyms.js';
import { candidateOf, frequencyOf, leastTermhood, rankGroups } from './candidates.js';
import { addCoordinatedCompounds } from './coordinated-compounds.js';
import type { OtherLanguage } from './equivalents.js';
import { addEquivalents, findEquivalents } from './equivalents.js';
import { exclusion } from './exclusion.js';
import { addLongGroups } from './long-groups.js';
import { countPhrases } from './phrases.js';
import { findReferences, referenceCandidates } from './references.js';
import type { Documents } from './running-text.js';
import { readRunningText } from './running-text.js';

export interface TermOptions {
  readonly language: Language;
  readonly frequencies: FrequencyList;
  /**
   * Frequencies of all sorts of language; without them those of spoken language are the contrast, and words of
   * offices and newspapers look like terms.
   */
  readonly general?: FrequencyList | undefined;
  /** What is known of the other language: without it no other names are found that the text gives ("blue card (blauwe kaart)"). */
  readonly other?: OtherLanguage | undefined;
  /** Finds parts of speech; without it the form of a word decides, a little worse. */
  readonly tagger?: Tagger | undefined;
  /** Most candidates given back. Without it the list ends where candidates are seldom terms. */
  readonly limit?: number | undefined;
  /** Least occurrences of all forms together; 1 when not given. */
  readonly minFrequency?: number | undefined;
  /** Terms already known or rejected, in any inflection and spelling. */
  readonly exclude?: ReadonlySet<string> | undefined;
  /** Only terms, or only names; both when not given. */
  readonly only?: 'term' | 'name' | undefined;
}

/** Candidate terms, best first. The same documents give the same list. Time grows as n log n with the text. */
export function extractTerms(documents: Documents, options: TermOptions): CandidateTerm[] {
  const { limit = Infinity, minFrequency = 1, exclude = [], only } = options;
  const text = readRunningText(documents, options);
  const references = findReferences(text);
  const table = countPhrases(text, references);
  addCoordinatedCompounds(text, table, options.frequencies);
  addLongGroups(text, table, references.masked);
  const acronyms = findAcronyms(text, { ...options, ...references });
  addAcronyms(text, table, acronyms);
  const equivalents = findEquivalents(text, options);
  addEquivalents(text, table, equivalents);
  const isExcluded = exclusion(exclude, options.language);
  const least = leastTermhood(text.words.length);
  const candidates: CandidateTerm[] = [];
  for (const group of rankGroups(text, table, { ...options, acronyms, equivalents })) {
    if (candidates.length >= limit || (limit === Infinity && group.score < least)) break;
    if (frequencyOf(group) < minFrequency) continue;
    const candidate = candidateOf(group, text);
    if (isExcluded(candidate) || (only !== undefined && candidate.kind !== only)) continue;
    candidates.push(candidate);
  }
  return candidates;
}

/** The acts and papers that the documents refer to, most frequent first; `limit` and `minFrequency` hold for them too. */
export function extractReferences(documents: Documents, options: TermOptions): CandidateTerm[] {
  const { limit, minFrequency = 1 } = options;
  const text = readRunningText(documents, options);
  return referenceCandidates(findReferences(text), text)
    .filter(({ frequency }) => frequency >= minFrequency)
    .slice(0, limit);
}
