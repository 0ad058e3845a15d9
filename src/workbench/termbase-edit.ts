// Care for entries: add, change, delete and merge, each kept at once with its history, or only shown. What is kept is
// compared with what was shown, so that nobody overwrites what somebody else did meanwhile.

import type { ConceptEntry, EntryReplacement, Transaction } from '../model/entry.js';
import { reversed } from '../model/change.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { StoredEntry } from '../store/contract.js';
import type { RecordedEdit } from '../store/edit-history.js';
import type { EntryChange } from '../store/entry-history.js';
import { ConceptKeys, isSameConcept } from '../termbase/concept-key.js';
import type { EntryChangeStep, StepFault } from '../termbase/entry-change.js';
import { changeEntry } from '../termbase/entry-change.js';
import type { MergeConflict } from '../termbase/merge.js';
import { mergeEntries, redirectReferences, refersTo } from '../termbase/merge.js';
import { writeOrTry } from './dry-run.js';
import { findEntry, listed } from './termbase.js';
import type { Workbench } from './workbench.js';
import { editOrigin } from './workbench.js';

/** What an edit does to one entry, or would do. */
export interface EntryPreview extends EntryReplacement {
  readonly termbase: string;
}

export interface EditOptions {
  /** Termbase of the entry; needed when several have its id. */
  readonly termbase?: string;
  /** Only show what would be done. Default false. */
  readonly dryRun?: boolean;
}

export interface AddOptions extends EditOptions {
  /** Add it also when the concept is there already. Default false. */
  readonly anyway?: boolean;
}

/** Name of the termbase that is made when there is none. */
export const FIRST_TERMBASE = 'glossary';

/**
 * Adds a new entry under the next free id of the termbase (`termbase`, or the only one, or a new one). Throws ProblemError
 * `entry-duplicate` when an entry shares a Dutch and an English term with it, in any inflection or spelling,
 * `termbase-ambiguous` when there are several termbases, and `text-not-storable`.
 */
export async function addEntry(
  workbench: Workbench,
  draft: Omit<ConceptEntry, 'id'>,
  options: AddOptions = {},
): Promise<EntryPreview> {
  const termbase = options.termbase ?? (await onlyTermbase(workbench));
  const { id, same } = await placeFor(workbench, termbase, { ...draft, id: '' });
  if (same.length > 0 && options.anyway !== true)
    throw new ProblemError(makeProblem('entry-duplicate', { entries: same.map(nameOf).join(', ') }));
  const after: ConceptEntry = {
    ...draft,
    id,
    transactions: [...(draft.transactions ?? []), transactionOf(workbench, 'origination')],
  };
  const preview = { termbase, id, after };
  await keep(workbench, 'termbase add', { termbase, replacements: [{ id, after }], options });
  return preview;
}

async function onlyTermbase({ store }: Workbench): Promise<string> {
  const [first, ...others] = await store.termbases();
  if (first === undefined) return FIRST_TERMBASE;
  if (others.length === 0) return first.name;
  const names = [first, ...others].map(({ name }) => name).join(', ');
  throw new ProblemError(makeProblem('termbase-ambiguous', { names }));
}

/** One pass over the termbase: the next id in its own way of numbering, and the entries of the same concept. */
async function placeFor(
  { store }: Workbench,
  termbase: string,
  entry: ConceptEntry,
): Promise<{ readonly id: string; readonly same: readonly StoredEntry[] }> {
  const keys = new ConceptKeys();
  const ids = new Map<string, { readonly number: number; readonly digits: number; readonly count: number }>();
  const same: StoredEntry[] = [];
  for await (const batch of store.entries({ termbase })) {
    for (const stored of batch) {
      if (isSameConcept(entry, stored.entry, keys)) same.push(stored);
      const [, prefix = '', digits = ''] = /^(.*?)(\d{1,9})$/u.exec(stored.entry.id) ?? [];
      if (digits === '') continue;
      const known = ids.get(prefix) ?? { number: 0, digits: digits.length, count: 0 };
      const number = Math.max(known.number, Number(digits));
      ids.set(prefix, { number, digits: known.digits, count: known.count + 1 });
    }
  }
  const [usual] = [...ids].sort(([, one], [, other]) => other.count - one.count);
  if (usual === undefined) return { id: 'c1', same };
  const [prefix, { number, digits }] = usual;
  return { id: `${prefix}${String(number + 1).padStart(digits, '0')}`, same };
}

function nameOf({ termbase, entry }: StoredEntry): string {
  const { nl, en } = listed({ termbase, entry });
  return `${termbase} ${entry.id} (${nl[0] ?? ''} / ${en[0] ?? ''})`;
}

/**
 * Changes one entry step by step. Throws ProblemError `entry-not-found`, `entry-ambiguous`, `term-not-in-entry`,
 * `term-already-in-entry`, `entry-without-term` when no term would be left, and `entry-changed` when somebody else
 * changed it meanwhile.
 */
export async function editEntry(
  workbench: Workbench,
  id: string,
  steps: readonly EntryChangeStep[],
  options: EditOptions = {},
): Promise<EntryPreview> {
  const { termbase, entry: before } = await findEntry(workbench, id, options.termbase);
  const changed = changeEntry(before, await withReferenceNames(workbench, termbase, steps));
  if ('fault' in changed) throw problemOf(id, changed.fault);
  if (changed.entry.sections.every(({ terms }) => terms.length === 0))
    throw new ProblemError(makeProblem('entry-without-term', { id }));
  const after = dated(workbench, before, changed.entry);
  await keep(workbench, 'termbase edit', { termbase, replacements: [{ id, before, after }], options });
  return { termbase, id, before, after };
}

/** References say in words what they point to, which is not asked of the user; the target must be there. */
async function withReferenceNames(
  workbench: Workbench,
  termbase: string,
  steps: readonly EntryChangeStep[],
): Promise<readonly EntryChangeStep[]> {
  const named: EntryChangeStep[] = [];
  for (const step of steps) {
    if (step.kind !== 'addReference') {
      named.push(step);
      continue;
    }
    const { nl, en } = listed(await findEntry(workbench, step.reference.target, termbase));
    named.push({ ...step, reference: { ...step.reference, value: en[0] ?? nl[0] ?? step.reference.value } });
  }
  return named;
}

function problemOf(id: string, { kind, term }: StepFault): ProblemError {
  const data = { id, term: term.text };
  return new ProblemError(
    kind === 'term-missing'
      ? makeProblem('term-not-in-entry', data)
      : makeProblem('term-already-in-entry', data),
  );
}

/** Deletes an entry. Throws as `editEntry` does. */
export async function deleteEntry(
  workbench: Workbench,
  id: string,
  options: EditOptions = {},
): Promise<EntryPreview> {
  const { termbase, entry: before } = await findEntry(workbench, id, options.termbase);
  await keep(workbench, 'termbase edit', { termbase, replacements: [{ id, before }], options });
  return { termbase, id, before };
}

export interface MergePreview {
  readonly termbase: string;
  /** The entry that stays and the one that goes, as they were. */
  readonly before: readonly [ConceptEntry, ConceptEntry];
  readonly after: ConceptEntry;
  readonly conflicts: readonly MergeConflict[];
  /** Entries whose references to the one that goes now point to the one that stays. */
  readonly redirected: readonly string[];
}

/**
 * Makes one entry of two of the same termbase: the first stays with what the second adds. Throws ProblemError
 * `entry-merge-itself`, and as `editEntry` does.
 */
export async function mergeConcepts(
  workbench: Workbench,
  ids: readonly [string, string],
  options: EditOptions = {},
): Promise<MergePreview> {
  const [kept, gone] = ids;
  if (kept === gone) throw new ProblemError(makeProblem('entry-merge-itself', { id: kept }));
  const { termbase, entry: first } = await findEntry(workbench, kept, options.termbase);
  const { entry: second } = await findEntry(workbench, gone, termbase);
  const { entry, conflicts } = mergeEntries(first, second);
  const after = dated(workbench, first, entry);
  const pointing = await entriesPointingTo(workbench, termbase, gone);
  const others = pointing.filter(({ id }) => id !== kept && id !== gone);
  const replacements: EntryReplacement[] = [
    { id: kept, before: first, after },
    { id: gone, before: second },
    ...others.map((before) => ({ id: before.id, before, after: redirectReferences(before, gone, kept) })),
  ];
  await keep(workbench, 'termbase merge', { termbase, replacements, options });
  const redirected = others.map(({ id }) => id);
  return { termbase, before: [first, second], after, conflicts, redirected };
}

async function entriesPointingTo(
  { store }: Workbench,
  termbase: string,
  id: string,
): Promise<readonly ConceptEntry[]> {
  const found: ConceptEntry[] = [];
  for await (const batch of store.entries({ termbase }))
    for (const { entry } of batch) if (refersTo(entry, id)) found.push(entry);
  return found;
}

export interface UndoPreview {
  /** The edit that is taken back. */
  readonly edit: RecordedEdit;
  /** What that does to each entry: `before` is what it is now, `after` what it becomes again. */
  readonly changes: readonly EntryChange[];
}

export interface UndoOptions {
  /** Number of the edit in the history; the last of this person that is not undone when left out. */
  readonly edit?: number;
  readonly dryRun?: boolean;
  /** Most changes in the answer. Default 20. */
  readonly limit?: number;
}

const UNDONE_SHOWN = 20;

/**
 * Takes an edit back, or shows what that would do; `undefined` when there is none. Throws ProblemError `entry-changed`
 * when somebody changed an entry of it since, `edit-not-found` and `edit-undone`.
 */
export async function undoEdit(
  workbench: Workbench,
  { edit: number, limit = UNDONE_SHOWN, ...options }: UndoOptions = {},
): Promise<UndoPreview | undefined> {
  const { store } = workbench;
  const origin = editOrigin(workbench, 'termbase undo');
  const edit = await writeOrTry(store, (writer) => writer.undoEntryEdit(origin, number), options);
  if (edit === undefined) return undefined;
  const done = await store.entryChanges({ edit: edit.number, limit });
  return { edit, changes: done.map(reversed) };
}

async function keep(
  workbench: Workbench,
  command: string,
  {
    termbase,
    replacements,
    options,
  }: {
    readonly termbase: string;
    readonly replacements: readonly EntryReplacement[];
    readonly options: EditOptions;
  },
): Promise<void> {
  const origin = editOrigin(workbench, command);
  await writeOrTry(
    workbench.store,
    (writer) => writer.replaceEntries(termbase, replacements, origin),
    options,
  );
}

/** An entry that says when it was last changed and by whom, unless nothing in it changed. */
function dated(workbench: Workbench, before: ConceptEntry, after: ConceptEntry): ConceptEntry {
  if (JSON.stringify(before) === JSON.stringify(after)) return before;
  const earlier = (after.transactions ?? []).filter(({ type }) => type !== 'modification');
  return { ...after, transactions: [...earlier, transactionOf(workbench, 'modification')] };
}

function transactionOf({ now, by }: Workbench, type: Transaction['type']): Transaction {
  return by === undefined ? { type, date: now() } : { type, date: now(), responsibility: by };
}
