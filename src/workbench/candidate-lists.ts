// Extraction into a list that the workspace keeps: without what the glossary has and what was decided before, and with
// the decisions of the same list of an earlier time.

import type { DecidedElsewhere } from '../extract/list-carry-over.js';
import { candidateKey, carryOverDecisions, decidedElsewhere } from '../extract/list-carry-over.js';
import type { CandidatePair, CandidateTerm } from '../model/candidate.js';
import type { CandidateListHead, FoundCandidate } from '../model/candidate-list.js';
import { termsIn } from '../model/entry.js';
import type { Language } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import { normalForm } from '../text/normal-form.js';
import { headOf } from './candidates.js';
import type { Workbench } from './workbench.js';

/** Normal forms of terms that need not be proposed, by language. */
export type KnownTerms = Readonly<Record<Language, ReadonlySet<string>>>;

/** What a new list leaves out. */
export interface Known {
  readonly terms: KnownTerms;
  readonly decided: DecidedElsewhere;
}

/** What keeping a list did. */
export interface KeptCandidates {
  readonly list: string;
  readonly termbase: string;
  readonly candidates: number;
  /** Not in the list before. */
  readonly added: number;
  /** Decided before. */
  readonly decided: number;
}

/** What is known already to a termbase: its terms, and decisions in other lists than `name`. */
export async function knownTo(
  workbench: Workbench,
  { termbase, name }: Pick<CandidateListHead, 'termbase' | 'name'>,
): Promise<Known> {
  const { store } = workbench;
  const lists = [];
  for (const head of (await store.candidateLists()).map(headOf)) {
    if (head.termbase !== termbase || head.name === name) continue;
    const candidates = await store.candidates(head.name, ['accepted', 'merged', 'rejected']);
    lists.push({ head, candidates: candidates ?? [] });
  }
  const decided = decidedElsewhere(lists);
  const terms = { nl: new Set(decided.terms.nl), en: new Set(decided.terms.en) };
  for await (const batch of store.entries({ termbase })) {
    for (const { entry } of batch)
      for (const language of LANGUAGES)
        for (const { text } of termsIn(entry, language)) terms[language].add(normalForm(text));
  }
  return { terms, decided };
}

/** A term as a list keeps it. */
export function foundTerm(term: CandidateTerm): FoundCandidate {
  const { score, frequency, explanation } = term;
  return { [term.language]: term, score, frequency, explanation };
}

/** A pair as a list keeps it. */
export function foundPair({ nl, en, score, frequency, explanation }: CandidatePair): FoundCandidate {
  return { nl, en, score, frequency, explanation };
}

/** The list that goes by this name for this termbase: a name that another termbase's list has gets a number. */
export async function freeListName(
  workbench: Workbench,
  { name, termbase, languages }: Omit<CandidateListHead, 'origin'>,
): Promise<string> {
  const lists = await workbench.store.candidateLists();
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? name : `${name} (${String(number)})`;
    const taken = lists.find((list) => list.name === numbered);
    const isSame = taken?.termbase === termbase && taken.languages.join() === languages.join();
    if (taken === undefined || isSame) return numbered;
  }
}

/** Keeps a list, with the decisions of the one of that name. */
export async function keepCandidates(
  workbench: Workbench,
  head: CandidateListHead,
  found: readonly FoundCandidate[],
  { decided }: Known,
): Promise<KeptCandidates> {
  const before = (await workbench.store.candidates(head.name)) ?? [];
  const open = found.filter((candidate) => !decided.pairs.has(candidateKey(candidate)));
  const candidates = carryOverDecisions(before, open);
  await workbench.store.write((writer) => writer.putCandidates(head, candidates));
  const known = new Set(before.map(({ number }) => number));
  return {
    list: head.name,
    termbase: head.termbase,
    candidates: candidates.length,
    added: candidates.filter(({ number }) => !known.has(number)).length,
    decided: candidates.filter(({ decision }) => decision.state !== 'undecided').length,
  };
}
