// Candidates under review: lists that the workspace keeps, what is left to decide, the likeliest first, and what a person
// decides. Each decision is kept at once, together with the entries it puts into the glossary or takes out of it.

import { entryIdOf } from '../extract/candidate-entry.js';
import type { DecisionChanges, ReviewDecision, ReviewedList } from '../extract/review.js';
import {
  afterChanges,
  changesOf,
  replacementsOf,
  touchedEntries,
  withEntryIds,
  withoutEntry,
} from '../extract/review.js';
import type { Ranker } from '../extract/ranker.js';
import type { RankedCandidate } from '../extract/review-order.js';
import { inReviewOrder, rankerOf } from '../extract/review-order.js';
import type { CandidateListHead, CandidateState, ListedCandidate } from '../model/candidate-list.js';
import type { ConceptEntry } from '../model/entry.js';
import { reversed } from '../model/change.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { CandidateListInfo } from '../store/contract.js';
import type { EditOrigin } from '../store/edit-history.js';
import { possibleIds } from '../store/identity.js';
import type { Workbench } from './workbench.js';

/** What the history of the glossary says did it. */
const COMMAND = 'extract --review';

/** A candidate of a list as a review shows it. */
export interface ReviewedCandidate extends RankedCandidate {
  readonly list: string;
}

export interface CandidateReview {
  readonly lists: readonly CandidateListInfo[];
  /** Candidates of these lists, the likeliest first. */
  readonly candidates: readonly ReviewedCandidate[];
}

export interface ReviewOptions {
  /** One list; all without it. */
  readonly name?: string;
  readonly limit?: number;
  /** Default: undecided, and after those what was postponed. */
  readonly states?: readonly CandidateState[];
}

const OPEN: readonly CandidateState[] = ['undecided', 'postponed'];

/** The lists that the workspace keeps. */
export function candidateLists({ store }: Workbench): Promise<readonly CandidateListInfo[]> {
  return store.candidateLists();
}

/** What is left to decide, in one list or in all. Throws ProblemError `candidate-list-not-found`. */
export async function reviewCandidates(
  workbench: Workbench,
  { name, limit = Infinity, states = OPEN }: ReviewOptions = {},
): Promise<CandidateReview> {
  const all = await workbench.store.candidateLists();
  const lists = name === undefined ? all : [listNamed(all, name)];
  const rankers = new Map<string, Ranker>();
  const candidates: ReviewedCandidate[] = [];
  for (const { name: list, termbase } of lists) {
    const ranker = rankers.get(termbase) ?? rankerOf(await decidedFor(workbench, all, termbase));
    rankers.set(termbase, ranker);
    const wanted = (await workbench.store.candidates(list, states)) ?? [];
    candidates.push(...inReviewOrder(wanted, ranker).map((candidate) => ({ list, ...candidate })));
  }
  candidates.sort((one, other) => later(one) - later(other) || other.rank.value - one.rank.value);
  return { lists, candidates: candidates.slice(0, limit) };
}

function later({ decision }: ListedCandidate): number {
  return decision.state === 'postponed' ? 1 : 0;
}

/** What was accepted and rejected in any list for a termbase. */
async function decidedFor(
  workbench: Workbench,
  lists: readonly CandidateListInfo[],
  termbase: string,
): Promise<ListedCandidate[]> {
  const decided: ListedCandidate[] = [];
  for (const list of lists) {
    if (list.termbase !== termbase) continue;
    decided.push(...((await workbench.store.candidates(list.name, ['accepted', 'rejected'])) ?? []));
  }
  return decided;
}

/**
 * Keeps a decision and gives the candidates as they are after it; none when it changed nothing. Throws ProblemError when
 * the list or a candidate is not there, when the decision cannot be done (`candidate-…`), when an entry that it would
 * take back was changed since (`candidate-entry-changed`), or when somebody else was first (`candidates-changed`).
 */
export async function decideCandidates(
  workbench: Workbench,
  name: string,
  wish: ReviewDecision,
): Promise<readonly ListedCandidate[]> {
  const list = await openCandidates(workbench, name);
  const wanted = changesOf(list, wish);
  if (wanted.decisions.length === 0) return [];
  const changes = withEntryIds(wanted, await freeIds(workbench, list, wanted));
  const origin = originOf(workbench);
  const entries = await entriesAsMade(workbench, list, changes);
  const replacements = replacementsOf(list, changes, { entries, at: origin.at });
  await workbench.store.write(async (writer) => {
    await writer.editCandidates(name, { ...changes, entries: replacements });
    await writer.replaceEntries(list.head.termbase, replacements, origin);
  });
  const changed = new Set(changes.decisions.map(({ number }) => number));
  return afterChanges(list, changes.decisions).filter(({ number }) => changed.has(number));
}

/** Takes the last decision back; gives the candidates as they are then, none when there was nothing to undo. */
export async function undoCandidateDecision(
  workbench: Workbench,
  name: string,
): Promise<readonly ListedCandidate[]> {
  const { head } = await openCandidates(workbench, name);
  const origin = originOf(workbench);
  const edit = await workbench.store.write(async (writer) => {
    const undone = await writer.undoCandidateEdit(name);
    const back = (undone?.entries ?? []).map(reversed);
    await writer.replaceEntries(head.termbase, back, origin).catch((error: unknown) => {
      throw asEntryChanged(error, undone?.decisions[0]?.number ?? 0);
    });
    return undone;
  });
  const changed = new Set(edit?.decisions.map(({ number }) => number));
  const now = (await workbench.store.candidates(name)) ?? [];
  return now.filter(({ number }) => changed.has(number));
}

/** Nobody's, so that `termbase undo` passes it over: an entry taken back there would leave its decision standing. */
function originOf({ now }: Workbench): EditOrigin {
  return { command: COMMAND, at: now() };
}

function asEntryChanged(error: unknown, number: number): unknown {
  if (!(error instanceof ProblemError) || error.problem.code !== 'entry-changed') return error;
  const entry = error.problem.place.unit ?? '';
  return new ProblemError(makeProblem('candidate-entry-changed', { number, entry }));
}

/** A whole list. Throws ProblemError `candidate-list-not-found`. */
export async function openCandidates(workbench: Workbench, name: string): Promise<ReviewedList> {
  const info = listNamed(await workbench.store.candidateLists(), name);
  return { head: headOf(info), candidates: (await workbench.store.candidates(name)) ?? [] };
}

function listNamed(lists: readonly CandidateListInfo[], name: string): CandidateListInfo {
  const info = lists.find((list) => list.name === name);
  if (info !== undefined) return info;
  const names = lists.map((list) => list.name).join(', ');
  throw new ProblemError(
    makeProblem('candidate-list-not-found', { name, names: names === '' ? '–' : names }),
  );
}

/** What a list is, without how far its review has come. */
export function headOf({ counts: _counts, edits: _edits, ...head }: CandidateListInfo): CandidateListHead {
  return head;
}

/** An id that is free in the termbase for each candidate that becomes an entry. */
async function freeIds(
  workbench: Workbench,
  list: ReviewedList,
  changes: DecisionChanges,
): Promise<ReadonlyMap<number, string>> {
  const { termbase } = list.head;
  const ids = new Map<number, string>();
  const taken = new Set<string>();
  for (const candidate of withoutEntry(list, changes)) {
    for (const id of possibleIds(entryIdOf(candidate))) {
      if (taken.has(id) || (await isTaken(workbench, termbase, id))) continue;
      taken.add(id);
      ids.set(candidate.number, id);
      break;
    }
  }
  return ids;
}

async function isTaken({ store }: Workbench, termbase: string, id: string): Promise<boolean> {
  return (await store.entriesById(id, { termbase })).length > 0;
}

/**
 * The entries that changes touch, by id. Those that a person has edited since are not to be lost: ProblemError
 * `candidate-entry-changed`.
 */
async function entriesAsMade(
  workbench: Workbench,
  list: ReviewedList,
  changes: DecisionChanges,
): Promise<ReadonlyMap<string, ConceptEntry>> {
  const { store } = workbench;
  const { termbase } = list.head;
  const entries = new Map<string, ConceptEntry>();
  for (const id of touchedEntries(list, changes)) {
    const [stored] = await store.entriesById(id, { termbase });
    if (stored === undefined || !(await wasMadeHere(workbench, termbase, id))) {
      const number = list.candidates.find(({ decision }) => decision.entry === id)?.number ?? 0;
      throw new ProblemError(makeProblem('candidate-entry-changed', { number, entry: id }));
    }
    entries.set(id, stored.entry);
  }
  return entries;
}

/** Whether the last thing that happened to an entry was a decision about candidates. */
async function wasMadeHere({ store }: Workbench, termbase: string, id: string): Promise<boolean> {
  const [change] = await store.entryChanges({ id, termbase, limit: 1 });
  const [edit] = await store.entryEdits({ before: (change?.edit ?? 0) + 1, limit: 1 });
  return edit?.command === COMMAND;
}
