// The glossaries of the workspace: what is in them, which entry is meant, and what has been done to it.

import type { ConceptEntry } from '../model/entry.js';
import { termsIn, usableTerms } from '../model/entry.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { Scope } from '../model/scope.js';
import { belongsTo } from '../model/scope.js';
import type { StoredEntry } from '../store/contract.js';
import type { RecordedEdit } from '../store/edit-history.js';
import type { EntryChange } from '../store/entry-history.js';
import { normalForm, segmentKey } from '../text/normal-form.js';
import { refuseUnknownCollection } from './collection.js';
import type { Workbench } from './workbench.js';

/** An entry in a list. */
export interface ListedEntry {
  readonly termbase: string;
  readonly id: string;
  /** The terms to use, then all usable ones, in each language. */
  readonly nl: readonly string[];
  readonly en: readonly string[];
  readonly entry: ConceptEntry;
}

export interface ListEntriesOptions extends Scope {
  /** Only this termbase; all without it. */
  readonly termbase?: string;
  /** Only entries with this in the id, a term or a definition, capitals and accents as `normalForm` has them. */
  readonly find?: string;
  /** How many to pass over, and how many to give. Default 0 and all. */
  readonly skip?: number;
  readonly limit?: number;
}

export interface EntryList {
  /** How many there are, those passed over included. */
  readonly total: number;
  readonly entries: readonly ListedEntry[];
}

/** Entries in the order of the store. Throws ProblemError `collection-not-found`. */
export async function listEntries(
  workbench: Workbench,
  options: ListEntriesOptions = {},
): Promise<EntryList> {
  const { termbase, find, skip = 0, limit = Infinity } = options;
  if (termbase !== undefined) await refuseUnknownCollection(workbench.store.termbases(), termbase);
  const wanted = find === undefined ? undefined : normalForm(find);
  const entries: ListedEntry[] = [];
  let total = 0;
  for await (const batch of workbench.store.entries(termbase === undefined ? {} : { termbase })) {
    for (const stored of batch) {
      if (!belongsTo(stored.entry, options)) continue;
      if (wanted !== undefined && !says(stored.entry, wanted)) continue;
      if (total >= skip && entries.length < limit) entries.push(listed(stored));
      total++;
    }
  }
  return { total, entries };
}

function says(entry: ConceptEntry, wanted: string): boolean {
  const has = (text: string): boolean => normalForm(text).includes(wanted);
  return (
    has(entry.id) ||
    entry.definitions?.some(({ text }) => has(text)) === true ||
    entry.sections.some(
      ({ terms, definitions = [] }) =>
        terms.some(({ text }) => has(text)) || definitions.some(({ text }) => has(text)),
    )
  );
}

/** An entry as a list shows it; without a usable term, the terms that it has. */
export function listed({ termbase, entry }: Omit<StoredEntry, 'id'>): ListedEntry {
  const terms = (language: 'nl' | 'en'): readonly string[] => {
    const usable = usableTerms(entry, language);
    return usable.length > 0 ? usable : termsIn(entry, language).map(({ text }) => text);
  };
  return { termbase, id: entry.id, nl: terms('nl'), en: terms('en'), entry };
}

/** Most entries named to somebody who asked for one that is not there. */
const MOST_NEAR = 5;

/**
 * The entry of an id, in one termbase or in any. Throws ProblemError `entry-not-found`, which names entries that have the
 * text as a term or an id that begins with it, `entry-ambiguous` when several termbases have it, and
 * `collection-not-found`.
 */
export async function findEntry(workbench: Workbench, id: string, termbase?: string): Promise<StoredEntry> {
  if (termbase !== undefined) await refuseUnknownCollection(workbench.store.termbases(), termbase);
  const within = termbase === undefined ? {} : { termbase };
  const [found, ...others] = await workbench.store.entriesById(id, within);
  if (found !== undefined && others.length === 0) return found;
  if (found === undefined) {
    const near = await nearEntries(workbench, id, within);
    throw new ProblemError(makeProblem('entry-not-found', { id, near: near === '' ? '–' : near }));
  }
  const termbases = [found, ...others].map((stored) => stored.termbase).join(', ');
  throw new ProblemError(makeProblem('entry-ambiguous', { id, termbases }));
}

async function nearEntries(
  { store }: Workbench,
  id: string,
  within: { readonly termbase?: string },
): Promise<string> {
  const [key, form] = [segmentKey(id), normalForm(id)];
  const near: string[] = [];
  for await (const batch of store.entries(within)) {
    for (const { entry } of batch) {
      const hasTerm = entry.sections.some(({ terms }) => terms.some(({ text }) => segmentKey(text) === key));
      if (!hasTerm && !(form !== '' && normalForm(entry.id).startsWith(form))) continue;
      const { nl, en } = listed({ termbase: '', entry });
      near.push(`${entry.id} (${[nl[0], en[0]].filter((term) => term !== undefined).join(' / ')})`);
      if (near.length >= MOST_NEAR) return near.join(', ');
    }
  }
  return near.join(', ');
}

export interface EditRecord extends RecordedEdit {
  /** The changes of the edit, or those of the entry asked for; as many as were asked for. */
  readonly entries: readonly EntryChange[];
}

export interface HistoryOptions {
  /** Only edits of the entry of this id. */
  readonly id?: string;
  /** Termbase of the entry, when an id is given. */
  readonly termbase?: string;
  /** Most edits. Default all. */
  readonly limit?: number;
  /** Most changes shown of one edit. Default 3. */
  readonly changesOfEach?: number;
}

const CHANGES_OF_EACH = 3;

/** What has been done to entries, the newest first. Throws ProblemError `entry-not-found` for an id without history. */
export async function entryHistory(
  workbench: Workbench,
  options: HistoryOptions = {},
): Promise<readonly EditRecord[]> {
  const { store } = workbench;
  const { id, limit, changesOfEach = CHANGES_OF_EACH } = options;
  if (id !== undefined) return historyOfEntry(workbench, id, options);
  const records: EditRecord[] = [];
  for (const edit of await store.entryEdits(limit === undefined ? {} : { limit }))
    records.push({ ...edit, entries: await store.entryChanges({ edit: edit.number, limit: changesOfEach }) });
  return records;
}

async function historyOfEntry(
  workbench: Workbench,
  id: string,
  { termbase, limit }: HistoryOptions,
): Promise<readonly EditRecord[]> {
  const { store } = workbench;
  const within = termbase === undefined ? {} : { termbase };
  const most = limit === undefined ? {} : { limit };
  const changes = await store.entryChanges({ id, ...within, ...most });
  // An entry of before the history began has none; only what never was is refused.
  if (changes.length === 0) await findEntry(workbench, id, termbase);
  const records: EditRecord[] = [];
  for (const change of changes) {
    const [edit] = await store.entryEdits({ before: change.edit + 1, limit: 1 });
    if (edit !== undefined) records.push({ ...edit, entries: [change] });
  }
  return records;
}
