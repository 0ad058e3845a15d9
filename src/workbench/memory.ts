// The translation memories of the workspace: what is in them, and what has been done to it.

import type { UnitFilter } from '../memory/care/filter.js';
import { unitTest } from '../memory/care/filter.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { StoredUnit } from '../store/contract.js';
import type { RecordedEdit } from '../store/edit-history.js';
import type { UnitChange } from '../store/unit-history.js';
import { normalForm } from '../text/normal-form.js';
import { languageOf } from '../model/language.js';
import { refuseUnknownCollection } from './collection.js';
import type { Workbench } from './workbench.js';

/** Which units of which memory are meant. */
export interface ChosenUnits extends UnitFilter {
  /** Only this memory; all without it. */
  readonly memory?: string;
  /** Only these units, by the store's number. */
  readonly ids?: readonly number[];
  readonly signal?: AbortSignal;
}

/** The units that are meant, in order of their numbers, in batches. Throws ProblemError `collection-not-found`, `unit-not-found`. */
export async function* chosenUnits(
  { store }: Workbench,
  { memory, ids, signal, ...filter }: ChosenUnits,
): AsyncGenerator<readonly StoredUnit[]> {
  if (memory !== undefined) await refuseUnknownCollection(store.memories(), memory);
  const isMeant = unitTest(filter);
  if (ids !== undefined) {
    const found = await unitsOf(store, ids);
    yield found.filter((one) => (memory === undefined || one.memory === memory) && isMeant(one.unit));
    return;
  }
  const within = {
    ...(memory === undefined ? {} : { memory }),
    ...(signal === undefined ? {} : { signal }),
  };
  for await (const batch of store.units(within)) yield batch.filter(({ unit }) => isMeant(unit));
}

async function unitsOf(store: Workbench['store'], ids: readonly number[]): Promise<readonly StoredUnit[]> {
  const wanted = [...new Set(ids)].sort((one, other) => one - other);
  const found = await store.unitsById(wanted);
  const there = new Set(found.map(({ id }) => id));
  const missing = wanted.find((id) => !there.has(id));
  if (missing !== undefined) throw new ProblemError(makeProblem('unit-not-found', { id: missing }));
  return found;
}

export interface ListUnitsOptions extends ChosenUnits {
  /** Only units behind this one. */
  readonly after?: number;
  readonly limit?: number;
}

export interface UnitList {
  readonly units: readonly StoredUnit[];
  /** Whether there are more; the number of the last one shown is what to go on after. */
  readonly more: boolean;
}

const LISTED = 50;

/** Units in order of their numbers, a page at a time. Throws as `chosenUnits` does. */
export async function listUnits(workbench: Workbench, options: ListUnitsOptions = {}): Promise<UnitList> {
  const { after = 0, limit = LISTED, ...chosen } = options;
  const units: StoredUnit[] = [];
  for await (const batch of pagesAfter(workbench, after, limit, chosen)) {
    for (const one of batch) {
      if (one.id <= after) continue;
      if (units.length >= limit) return { units, more: true };
      units.push(one);
    }
  }
  return { units, more: false };
}

/** By the index of texts where a text is asked for in one language, else by going through all. */
async function* pagesAfter(
  workbench: Workbench,
  after: number,
  limit: number,
  chosen: ChosenUnits,
): AsyncGenerator<readonly StoredUnit[]> {
  const language = chosen.language === undefined ? undefined : languageOf(chosen.language);
  if (chosen.text === undefined || language === undefined || chosen.ids !== undefined) {
    yield* chosenUnits(workbench, chosen);
    return;
  }
  const { store } = workbench;
  const { memory } = chosen;
  if (memory !== undefined) await refuseUnknownCollection(store.memories(), memory);
  const isMeant = unitTest(chosen);
  let last = after;
  for (;;) {
    const page = await store.unitsContaining(language, [normalForm(chosen.text)].filter(Boolean), {
      limit: limit + 1,
      after: last,
      ...(memory === undefined ? {} : { memory }),
    });
    yield page.filter(({ unit }) => isMeant(unit));
    last = page.at(-1)?.id ?? last;
    if (page.length <= limit) return;
  }
}

export interface UnitEditRecord extends RecordedEdit {
  /** The changes of the edit, or that of the unit asked for; as many as were asked for. */
  readonly units: readonly UnitChange[];
}

export interface UnitHistoryOptions {
  /** Only edits of this unit. */
  readonly id?: number;
  /** Most edits. Default all. */
  readonly limit?: number;
}

const CHANGES_OF_EACH = 3;

/** What has been done to units, the newest first. Throws ProblemError `unit-not-found` for one that never was. */
export async function unitHistory(
  workbench: Workbench,
  { id, limit }: UnitHistoryOptions = {},
): Promise<readonly UnitEditRecord[]> {
  const { store } = workbench;
  const most = limit === undefined ? {} : { limit };
  const records: UnitEditRecord[] = [];
  if (id === undefined) {
    for (const edit of await store.unitEdits(most))
      records.push({
        ...edit,
        units: await store.unitChanges({ edit: edit.number, limit: CHANGES_OF_EACH }),
      });
    return records;
  }
  const changes = await store.unitChanges({ id, ...most });
  // A unit of before the history began, or of an alignment, has none; only what never was is refused.
  if (changes.length === 0) await unitsOf(store, [id]);
  for (const change of changes) {
    const [edit] = await store.unitEdits({ before: change.edit + 1, limit: 1 });
    if (edit !== undefined) records.push({ ...edit, units: [change] });
  }
  return records;
}
