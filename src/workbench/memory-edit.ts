// Care for units: add, confirm, change, delete and replace, each kept at once with its history, or only shown. What is kept is
// compared with what was shown, so that nobody overwrites what somebody else did meanwhile.

import type { UnitEdit } from '../memory/care/unit-edit.js';
import { editUnit, madeNow, stamped, withContent } from '../memory/care/unit-edit.js';
import type { Search } from '../memory/care/replacement.js';
import { replacerOf } from '../memory/care/replacement.js';
import { plainContent } from '../model/content.js';
import type { Language } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { TranslationUnit, UnitReplacement, UnitStatus } from '../model/unit.js';
import { makeUnit, unitText, variantIn } from '../model/unit.js';
import type { PutCounts, StoredUnit, StoreWriter } from '../store/contract.js';
import type { EditOrigin, RecordedEdit } from '../store/edit-history.js';
import type { JoinedUnit, UnitChange } from '../store/unit-history.js';
import { reversed } from '../model/change.js';
import { segmentKey } from '../text/normal-form.js';
import { writeOrTry } from './dry-run.js';
import type { ChosenUnits } from './memory.js';
import { chosenUnits } from './memory.js';
import type { Workbench } from './workbench.js';
import { editOrigin } from './workbench.js';

/** What a change does to one unit, or would do. */
export interface UnitPreview extends UnitReplacement {
  readonly memory: string;
}

export interface CareOptions {
  /** Only show what would be done. Default false. */
  readonly dryRun?: boolean;
  /** Most units shown in the answer. Default 20. */
  readonly show?: number;
}

/** What a change of units did. */
export interface CareResult {
  /** Units that say something else now. */
  readonly changed: number;
  readonly deleted: number;
  /** Units that left because another of their memory says the same now. */
  readonly joined: readonly JoinedUnit[];
  /** The first of them, before and after. */
  readonly units: readonly UnitPreview[];
}

const SHOWN = 20;

/** Keeps replacements as one edit, all or none, or only shows them. Throws as `replaceUnits` does. */
export async function keepReplacements(
  workbench: Workbench,
  command: string,
  previews: readonly UnitPreview[],
  { dryRun = false, show = SHOWN }: CareOptions,
): Promise<CareResult> {
  const origin = editOrigin(workbench, command);
  const joined =
    previews.length === 0
      ? []
      : await writeOrTry(workbench.store, (writer) => writer.replaceUnits(previews, origin), { dryRun });
  const changed = previews.filter(({ after }) => after !== undefined).length - joined.length;
  const deleted = previews.length - changed - joined.length;
  return { changed, deleted, joined, units: previews.slice(0, show) };
}

/** Name of the memory that is made when there is none. */
export const FIRST_MEMORY = 'memory';

/** A translation as somebody makes or confirms it. */
export interface Translation {
  readonly nl: string;
  readonly en: string;
  /** Language that was translated from. Default nl. */
  readonly from?: Language;
  /** The segments before and after it in its document, in that language. */
  readonly previous?: string;
  readonly next?: string;
  /** The document's own key for it. */
  readonly key?: string;
  readonly status?: UnitStatus;
  readonly note?: string;
}

export interface AddUnitOptions extends CareOptions {
  /** Memory to put it in; the only one there is, or a new one, when left out. */
  readonly memory?: string;
}

/** Adds a translation, which is not there yet in just these words. Throws ProblemError `memory-ambiguous`. */
export async function addUnit(
  workbench: Workbench,
  translation: Translation,
  options: AddUnitOptions = {},
): Promise<PutCounts & { readonly memory: string }> {
  const memory = options.memory ?? (await onlyMemory(workbench));
  const unit = unitOf(translation, workbench);
  const there = (await sameSource(workbench, memory, translation)).find((one) => saysSame(one.unit, unit));
  if (there !== undefined) return { memory, added: 0, updated: 0, duplicates: 1 };
  const origin = editOrigin(workbench, 'memory add');
  const counts = await writeOrTry(
    workbench.store,
    (writer) => writer.putUnits(memory, [unit], origin),
    options,
  );
  return { memory, ...counts };
}

/**
 * Keeps a translation that a translator has confirmed: where the source stands in the memory already, between the same
 * segments or under the same key, that unit takes the new translation; else it is added. Throws as `addUnit` does.
 */
export async function confirmUnit(
  workbench: Workbench,
  given: Translation,
  options: AddUnitOptions = {},
): Promise<PutCounts & { readonly memory: string; readonly unit?: UnitPreview }> {
  const translation = { status: 'confirmed' as const, ...given };
  const memory = options.memory ?? (await onlyMemory(workbench));
  const origin = editOrigin(workbench, 'memory confirm');
  const stored = (await sameSource(workbench, memory, translation)).find(({ unit }) =>
    hasContext(unit, translation),
  );
  if (stored === undefined) {
    const unit = unitOf(translation, workbench);
    const counts = await writeOrTry(
      workbench.store,
      (writer) => writer.putUnits(memory, [unit], origin),
      options,
    );
    return { memory, ...counts };
  }
  const after = confirmed(stored.unit, translation, workbench);
  const unit: UnitPreview = { memory, id: stored.id, before: stored.unit, after };
  if (after === stored.unit) return { memory, added: 0, updated: 0, duplicates: 1 };
  await writeOrTry(workbench.store, (writer) => writer.replaceUnits([unit], origin), options);
  return { memory, added: 0, updated: 1, duplicates: 0, unit };
}

async function onlyMemory({ store }: Workbench): Promise<string> {
  const [first, ...others] = await store.memories();
  if (first === undefined) return FIRST_MEMORY;
  if (others.length === 0) return first.name;
  const names = [first, ...others].map(({ name }) => name).join(', ');
  throw new ProblemError(makeProblem('memory-ambiguous', { names }));
}

function unitOf(translation: Translation, { now, by }: Workbench): TranslationUnit {
  const { nl, en, from = 'nl', previous, next, key, status, note } = translation;
  return makeUnit(plainContent(nl), plainContent(en), {
    sourceLanguage: from,
    provenance: madeNow({ at: now(), ...(by === undefined ? {} : { by }) }),
    ...(key === undefined ? {} : { key }),
    ...(status === undefined ? {} : { status }),
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
    ...(note === undefined ? {} : { notes: [{ text: note }] }),
  });
}

async function sameSource(
  { store }: Workbench,
  memory: string,
  translation: Translation,
): Promise<readonly StoredUnit[]> {
  const { from = 'nl' } = translation;
  const found = await store.unitsByKey(from, [segmentKey(translation[from])]);
  return found.filter((one) => one.memory === memory && unitText(one.unit, from) === translation[from]);
}

function saysSame(one: TranslationUnit, other: TranslationUnit): boolean {
  return (
    one.key === other.key &&
    LANGUAGES.every((language) => unitText(one, language) === unitText(other, language))
  );
}

/** Under the same key; without keys, between the same segments. */
function hasContext(unit: TranslationUnit, { key, previous, next }: Translation): boolean {
  if (key !== undefined || unit.key !== undefined) return key === unit.key;
  return (unit.previous ?? '') === (previous ?? '') && (unit.next ?? '') === (next ?? '');
}

function confirmed(unit: TranslationUnit, translation: Translation, workbench: Workbench): TranslationUnit {
  const { from = 'nl', status, note } = translation;
  const to = from === 'nl' ? 'en' : 'nl';
  const isSame = unitText(unit, to) === translation[to];
  const translated = isSame ? unit : withContent(unit, to, plainContent(translation[to]));
  const edit = {
    ...(status === undefined ? {} : { status }),
    ...(note === undefined ? {} : { note }),
  };
  const stamp = stampOf(workbench);
  return isSame ? editUnit(unit, edit, stamp).unit : stamped(editUnit(translated, edit, stamp).unit, stamp);
}

/** Who changes units now. */
export function stampOf({ now, by }: Workbench): { readonly at: string; readonly by?: string } {
  return { at: now(), ...(by === undefined ? {} : { by }) };
}

/**
 * Changes one unit. Throws ProblemError `unit-not-found`, `unit-codes-missing` when a new text lacks inline codes that the
 * old one had (unless `withoutCodes`), and `unit-changed` when somebody else changed it meanwhile.
 */
export async function changeUnit(
  workbench: Workbench,
  id: number,
  edit: UnitEdit,
  options: CareOptions & { readonly withoutCodes?: boolean } = {},
): Promise<CareResult> {
  const previews: UnitPreview[] = [];
  for await (const batch of chosenUnits(workbench, { ids: [id] }))
    for (const { memory, unit: before } of batch) {
      const { unit: after, missing } = editUnit(before, edit, stampOf(workbench));
      if (missing.length > 0 && options.withoutCodes !== true)
        throw new ProblemError(makeProblem('unit-codes-missing', { id, codes: missing.join(' ') }));
      if (after !== before) previews.push({ memory, id, before, after });
    }
  return keepReplacements(workbench, 'memory edit', previews, options);
}

/** Deletes the units that are meant, as one edit. Throws as `chosenUnits` does. */
export async function deleteUnits(
  workbench: Workbench,
  chosen: ChosenUnits,
  options: CareOptions = {},
): Promise<CareResult> {
  const { show = SHOWN } = options;
  const origin = editOrigin(workbench, 'memory delete');
  const units: UnitPreview[] = [];
  const work = async (writer: Pick<StoreWriter, 'replaceUnits'>): Promise<number> => {
    let deleted = 0;
    for await (const batch of chosenUnits(workbench, chosen)) {
      const going = batch.map(({ id, memory, unit: before }) => ({ id, memory, before }));
      await writer.replaceUnits(going, origin);
      deleted += going.length;
      units.push(...going.slice(0, Math.max(0, show - units.length)));
    }
    return deleted;
  };
  const deleted = await writeOrTry(workbench.store, work, options);
  return { changed: 0, deleted, joined: [], units };
}

export interface ReplaceOptions extends CareOptions {
  /** Only in this language; in both without it. */
  readonly side?: Language;
}

export interface ReplaceResult extends CareResult {
  /** How many places were replaced. */
  readonly places: number;
}

/**
 * Replaces in the texts of the units that are meant, as one edit; inline codes stay in their place. Throws ProblemError
 * `pattern-invalid`, and as `chosenUnits` does.
 */
export async function replaceInUnits(
  workbench: Workbench,
  search: Search,
  chosen: ChosenUnits,
  options: ReplaceOptions = {},
): Promise<ReplaceResult> {
  const replacer = replacerOf(search);
  const stamp = stampOf(workbench);
  const sides = options.side === undefined ? LANGUAGES : [options.side];
  const previews: UnitPreview[] = [];
  let places = 0;
  for await (const batch of chosenUnits(workbench, chosen))
    for (const { id, memory, unit: before } of batch) {
      let after = before;
      for (const language of sides) {
        const replaced = replacer(variantIn(after, language)?.content ?? []);
        if (replaced === undefined) continue;
        after = withContent(after, language, replaced.content);
        places += replaced.count;
      }
      if (after !== before) previews.push({ id, memory, before, after: stamped(after, stamp) });
    }
  return { ...(await keepReplacements(workbench, 'memory replace', previews, options)), places };
}

export interface UnitUndo {
  /** The edit that is taken back. */
  readonly edit: RecordedEdit;
  /** What that does to the first units: `before` is what it is now, `after` what it becomes again. */
  readonly changes: readonly UnitChange[];
}

/**
 * Takes an edit back, or shows what that would do; `undefined` when there is none. Throws ProblemError `unit-changed` when
 * somebody changed a unit of it since, `unit-taken`, `edit-not-found` and `edit-undone`.
 */
export async function undoUnitEdit(
  workbench: Workbench,
  { edit: number, show = SHOWN, ...options }: CareOptions & { readonly edit?: number } = {},
): Promise<UnitUndo | undefined> {
  const { store } = workbench;
  const origin: EditOrigin = editOrigin(workbench, 'memory undo');
  const edit = await writeOrTry(store, (writer) => writer.undoUnitEdit(origin, number), options);
  if (edit === undefined) return undefined;
  const done = await store.unitChanges({ edit: edit.number, limit: show });
  return { edit, changes: done.map(reversed) };
}
