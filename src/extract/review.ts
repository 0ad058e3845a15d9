// Review of a list of candidates: what a person wants becomes changes of decisions, and these say which entries the
// termbase gains, changes and loses. Nothing is renumbered, so a decision never moves another candidate.

import type {
  CandidateDecision,
  CandidateEdit,
  CandidateListHead,
  CandidateWording,
  DecisionChange,
  ListedCandidate,
} from '../model/candidate-list.js';
import type { ConceptEntry, EntryReplacement } from '../model/entry.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import { entryOfCandidates, termOf } from './candidate-entry.js';

/** What a person wants done; candidates go by their numbers. */
export type ReviewDecision =
  | { readonly kind: 'accept' | 'reject' | 'postpone' | 'reopen'; readonly numbers: readonly number[] }
  /** All others become further terms of the first. */
  | { readonly kind: 'merge'; readonly numbers: readonly number[] }
  | { readonly kind: 'edit'; readonly number: number; readonly wording: CandidateWording };

export interface ReviewedList {
  readonly head: CandidateListHead;
  readonly candidates: readonly ListedCandidate[];
}

/** Decisions that change, without what that does to the termbase. */
export type DecisionChanges = Pick<CandidateEdit, 'name' | 'decisions'>;

const STATES = {
  accept: 'accepted',
  reject: 'rejected',
  postpone: 'postponed',
  reopen: 'undecided',
} as const;

/**
 * The decisions that a wish changes; those that are so already are left out. One that is accepted anew has no entry yet.
 * Throws ProblemError: `candidate-not-found`, `candidate-merged` for one that belongs to another (it can only be
 * reopened), `candidate-empty` when an edit would leave no term.
 */
export function changesOf(list: ReviewedList, wish: ReviewDecision): DecisionChanges {
  if (wish.kind === 'edit') return { name: 'edit', decisions: [editWording(list, wish)] };
  const wanted = [...new Set(wish.numbers)].map((number) => findCandidate(list, number));
  const decisions =
    wish.kind === 'merge' ? merge(list, wanted) : wanted.map((candidate) => decide(candidate, wish.kind));
  return { name: wish.kind, decisions: decisions.filter(({ before, after }) => !isSame(before, after)) };
}

function findCandidate({ head, candidates }: ReviewedList, number: number): ListedCandidate {
  const found = candidates.find((candidate) => candidate.number === number);
  if (found !== undefined) return found;
  throw new ProblemError(makeProblem('candidate-not-found', { name: head.name, number }));
}

function decide({ number, decision }: ListedCandidate, kind: keyof typeof STATES): DecisionChange {
  if (kind !== 'reopen') refuseMerged(number, decision);
  const state = STATES[kind];
  if (state === decision.state) return { number, before: decision, after: decision };
  return { number, before: decision, after: { state, ...wordingOf(decision) } };
}

function merge({ candidates }: ReviewedList, wanted: readonly ListedCandidate[]): DecisionChange[] {
  const [root, ...others] = wanted;
  if (root === undefined) return [];
  refuseMerged(root.number, root.decision);
  const moving = new Set(others.map(({ number }) => number));
  // What belongs to one that moves, moves along.
  return candidates
    .filter(({ number, decision }) => moving.has(number) || moving.has(decision.mergedInto ?? 0))
    .filter(({ number }) => number !== root.number)
    .map(({ number, decision }) => ({
      number,
      before: decision,
      after: { state: 'merged', mergedInto: root.number, ...wordingOf(decision) },
    }));
}

function editWording(
  list: ReviewedList,
  { number, wording }: { readonly number: number; readonly wording: CandidateWording },
): DecisionChange {
  const candidate = findCandidate(list, number);
  const { decision } = candidate;
  const written = Object.entries({ ...decision.wording, ...wording }).map(([name, text]) => [
    name,
    text.trim(),
  ]);
  const after: CandidateDecision = { ...decision, wording: Object.fromEntries(written) as CandidateWording };
  const edited = { ...candidate, decision: after };
  if (termOf(edited, 'nl') === undefined && termOf(edited, 'en') === undefined)
    throw new ProblemError(makeProblem('candidate-empty', { number }));
  return { number, before: decision, after };
}

function wordingOf({ wording }: CandidateDecision): Pick<CandidateDecision, 'wording'> {
  return wording === undefined ? {} : { wording };
}

function refuseMerged(number: number, { state, mergedInto = 0 }: CandidateDecision): void {
  if (state === 'merged')
    throw new ProblemError(makeProblem('candidate-merged', { number, into: mergedInto }));
}

function isSame(one: CandidateDecision, other: CandidateDecision): boolean {
  return (
    one === other ||
    (one.state === other.state && one.mergedInto === other.mergedInto && one.wording === other.wording)
  );
}

/** Accepted candidates that have no entry yet, as they will be. */
export function withoutEntry(list: ReviewedList, { decisions }: DecisionChanges): ListedCandidate[] {
  return afterChanges(list, decisions).filter(
    ({ decision }) => decision.state === 'accepted' && decision.entry === undefined,
  );
}

/** The same changes with an id for each entry that is to come, by number of its candidate. */
export function withEntryIds(
  { name, decisions }: DecisionChanges,
  ids: ReadonlyMap<number, string>,
): DecisionChanges {
  return {
    name,
    decisions: decisions.map((change) => {
      const entry = ids.get(change.number);
      return entry === undefined ? change : { ...change, after: { ...change.after, entry } };
    }),
  };
}

/** Ids of the entries that these changes touch, of those that are there. */
export function touchedEntries(list: ReviewedList, { decisions }: DecisionChanges): string[] {
  const roots = rootsOf(list, decisions);
  return list.candidates.flatMap(({ number, decision }) =>
    roots.has(number) && decision.entry !== undefined ? [decision.entry] : [],
  );
}

/**
 * What the changes do to the termbase. `entries` are those that are touched, as they are there now, by id. `at` is
 * written down in them, ISO 8601.
 */
export function replacementsOf(
  list: ReviewedList,
  { decisions }: DecisionChanges,
  { entries, at }: { readonly entries: ReadonlyMap<string, ConceptEntry>; readonly at: string },
): EntryReplacement[] {
  const roots = rootsOf(list, decisions);
  const before = new Map(list.candidates.map((candidate) => [candidate.number, candidate]));
  const all = afterChanges(list, decisions);
  const replacements: EntryReplacement[] = [];
  for (const candidate of all.filter(({ number }) => roots.has(number))) {
    const [had, has] = [before.get(candidate.number)?.decision.entry, candidate.decision.entry];
    const stored = had === undefined ? undefined : entries.get(had);
    if (had !== undefined && had !== has && stored !== undefined)
      replacements.push({ id: had, before: stored });
    if (has === undefined) continue;
    const merged = all.filter(({ decision }) => decision.mergedInto === candidate.number);
    const after = entryOfCandidates(list.head, [candidate, ...merged], {
      id: has,
      at,
      ...(stored === undefined ? {} : { earlier: stored }),
    });
    replacements.push({ id: has, ...(stored === undefined ? {} : { before: stored }), after });
  }
  return replacements;
}

/** Numbers of the candidates that changed, and of those whose entry they belong or belonged to. */
function rootsOf({ candidates }: ReviewedList, decisions: readonly DecisionChange[]): ReadonlySet<number> {
  const roots = new Set<number>();
  for (const { number, before, after } of decisions) {
    for (const root of [number, before.mergedInto, after.mergedInto]) if (root !== undefined) roots.add(root);
  }
  return new Set(candidates.map(({ number }) => number).filter((number) => roots.has(number)));
}

/** The candidates as they are after the changes. */
export function afterChanges(
  { candidates }: ReviewedList,
  decisions: readonly DecisionChange[],
): ListedCandidate[] {
  const changed = new Map(decisions.map(({ number, after }) => [number, after]));
  return candidates.map((candidate) => ({
    ...candidate,
    decision: changed.get(candidate.number) ?? candidate.decision,
  }));
}
