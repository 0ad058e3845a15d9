// Looking over a memory: duplicates, conflicting translations, and units that are no use. Nothing goes unless it is asked to.

import { cleaningFindings, CLEANING_RULES } from '../memory/care/cleaning/rules.js';
import type { CleaningFinding, CleaningModel, CleaningRule } from '../memory/care/cleaning/rules.js';
import type { Lengths } from '../text/length-model.js';
import { learnLengths } from '../text/length-model.js';
import type { Conflict } from '../memory/care/conflicts.js';
import { conflictKeys, conflictOf } from '../memory/care/conflicts.js';
import type { DuplicateKind } from '../memory/care/duplicates.js';
import { duplicateKeys, mergeDuplicates } from '../memory/care/duplicates.js';
import { groupsByKey } from '../memory/care/unit-groups.js';
import { stamped, withContent } from '../memory/care/unit-edit.js';
import type { Content } from '../model/content.js';
import type { Language } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import type { TranslationUnit } from '../model/unit.js';
import { unitText, variantIn } from '../model/unit.js';
import { writeUnits } from './export.js';
import type { CareOptions, CareResult, UnitPreview } from './memory-edit.js';
import { keepReplacements, stampOf } from './memory-edit.js';
import type { ChosenUnits } from './memory.js';
import { chosenUnits } from './memory.js';
import { only } from './only.js';
import type { Workbench } from './workbench.js';

/** A group of units that say the same, with what is to become of them. */
export interface DuplicateGroup {
  readonly memory: string;
  readonly nl: string;
  readonly en: string;
  /** The one that stays. */
  readonly kept: number;
  readonly going: readonly number[];
}

export interface DuplicateResult extends CareResult {
  readonly groups: readonly DuplicateGroup[];
}

export interface DuplicateOptions extends CareOptions {
  /** Default `equal`. */
  readonly kind?: DuplicateKind;
  /** Merge each group into the unit that stays. Default false: only list. */
  readonly merge?: boolean;
}

/** Units that say the same; with `merge` one of each group stays with what the others know besides. */
export async function findDuplicates(
  workbench: Workbench,
  chosen: ChosenUnits,
  { kind = 'equal', merge = false, ...options }: DuplicateOptions = {},
): Promise<DuplicateResult> {
  const found = await groupsByKey(
    () => chosenUnits(workbench, chosen),
    (unit) => duplicateKeys(unit, kind),
  );
  const stamp = stampOf(workbench);
  const groups: DuplicateGroup[] = [];
  const previews: UnitPreview[] = [];
  for (const group of found.values()) {
    const { kept, after, going } = mergeDuplicates(group);
    const { memory, id, unit: before } = kept;
    groups.push({
      memory,
      nl: unitText(before, 'nl'),
      en: unitText(before, 'en'),
      kept: id,
      going: going.map((one) => one.id),
    });
    if (JSON.stringify(after) !== JSON.stringify(before))
      previews.push({ memory, id, before, after: stamped(after, stamp) });
    previews.push(...going.map((one) => ({ memory, id: one.id, before: one.unit })));
  }
  const kept = merge ? previews : [];
  return { ...(await keepReplacements(workbench, 'memory duplicates', kept, options)), groups };
}

/** Segments with several translations, in both directions or in one; those with the most units first. */
export async function findConflicts(
  workbench: Workbench,
  chosen: ChosenUnits,
  { languages = LANGUAGES }: { readonly languages?: readonly Language[] } = {},
): Promise<readonly Conflict[]> {
  const conflicts: Conflict[] = [];
  for (const language of languages) {
    const groups = await groupsByKey(
      () => chosenUnits(workbench, chosen),
      (unit) => conflictKeys(unit, language),
    );
    for (const group of groups.values()) conflicts.push(...[conflictOf(group, language)].filter(isConflict));
  }
  const size = ({ translations }: Conflict): number =>
    translations.reduce((sum, { ids }) => sum + ids.length, 0);
  return conflicts.sort((one, other) => size(other) - size(one));
}

function isConflict(conflict: Conflict | undefined): conflict is Conflict {
  return conflict !== undefined;
}

/** A unit that is found to be no use, and why. */
export interface FoundUnit {
  readonly memory: string;
  readonly id: number;
  readonly nl: string;
  readonly en: string;
  readonly rule: CleaningRule;
  readonly language?: Language;
  readonly found: string;
  /** The reason as a sentence. */
  readonly message: string;
  /** Whether `apply` sets the unit right, or deletes it. */
  readonly action: 'repair' | 'delete';
}

export interface CleanResult extends CareResult {
  readonly findings: readonly FoundUnit[];
  /** Units looked at. */
  readonly looked: number;
  readonly counts: Readonly<Partial<Record<CleaningRule, number>>>;
}

export interface CleanOptions extends CareOptions {
  readonly rules?: readonly CleaningRule[];
  /** Repair and delete what was found. Default false: only list. */
  readonly apply?: boolean;
  /** Units that are fine as they are. */
  readonly except?: readonly number[];
  /** File that the units to be deleted are written to first. */
  readonly removedTo?: string;
}

/** Looks for units that are no use. Throws as `chosenUnits` does, and when the file cannot be written. */
export async function cleanMemory(
  workbench: Workbench,
  chosen: ChosenUnits,
  options: CleanOptions = {},
): Promise<CleanResult> {
  const { rules = CLEANING_RULES, apply = false, except = [], removedTo } = options;
  const model = await cleaningModel(workbench, chosen);
  const spared = new Set(except);
  const stamp = stampOf(workbench);
  const findings: FoundUnit[] = [];
  const previews: UnitPreview[] = [];
  const counts: Partial<Record<CleaningRule, number>> = {};
  let looked = 0;
  for await (const batch of chosenUnits(workbench, chosen))
    for (const { id, memory, unit: before } of batch) {
      looked++;
      const found = spared.has(id) ? [] : cleaningFindings(before, model, rules);
      if (found.length === 0) continue;
      const after = repaired(before, found);
      const action = after === undefined ? 'delete' : 'repair';
      const texts = { nl: unitText(before, 'nl'), en: unitText(before, 'en') };
      for (const { repair: _, ...fault } of found) {
        counts[fault.rule] = (counts[fault.rule] ?? 0) + 1;
        const message = reasonOf(workbench, fault);
        findings.push({ memory, id, ...texts, ...fault, message, action });
      }
      if (apply)
        previews.push({
          memory,
          id,
          before,
          ...(after === undefined ? {} : { after: stamped(after, stamp) }),
        });
    }
  if (removedTo !== undefined && options.dryRun !== true) await writeRemoved(workbench, removedTo, previews);
  const result = await keepReplacements(workbench, 'memory clean', previews, options);
  return { ...result, findings, looked, counts };
}

function reasonOf(
  { messages }: Workbench,
  { rule, language, found }: Omit<CleaningFinding, 'repair'>,
): string {
  const side = language === undefined ? '' : messages.t(`command.termbase.language.${language}`);
  return messages.t(`command.memory.clean.reason.${rule}`, { side, found });
}

/** The unit set right, or `undefined` when one of its faults cannot be. */
function repaired(unit: TranslationUnit, findings: readonly CleaningFinding[]): TranslationUnit | undefined {
  let made = unit;
  for (const { language, repair } of findings) {
    if (repair === undefined || language === undefined) return undefined;
    const content: Content = (variantIn(made, language)?.content ?? []).map((part) =>
      part.kind === 'text' ? { ...part, text: repair(part.text) } : part,
    );
    made = withContent(made, language, content);
  }
  return made;
}

/** Pairs from which lengths are learnt: every one of a small memory, evenly spread over a large one. */
const LEARNT_FROM = 50_000;

/** Tells the language of a text that shows it for certain. Takes a moment to load. */
export async function languageDetector(): Promise<CleaningModel['detect']> {
  const { eld } = await import('eld/small');
  return (text) => {
    const found = eld.detect(text);
    return found.isReliable() && found.language !== '' ? found.language : undefined;
  };
}

async function cleaningModel(workbench: Workbench, chosen: ChosenUnits): Promise<CleaningModel> {
  const { memory } = chosen;
  let pairs: Lengths[] = [];
  let step = 1;
  let seen = 0;
  for await (const batch of chosenUnits(workbench, memory === undefined ? {} : { memory }))
    for (const { unit } of batch) {
      if (seen++ % step !== 0) continue;
      pairs.push([unitText(unit, 'nl').trim().length, unitText(unit, 'en').trim().length]);
      if (pairs.length < LEARNT_FROM) continue;
      pairs = pairs.filter((_, index) => index % 2 === 0);
      step *= 2;
    }
  return { lengths: learnLengths(pairs), detect: await languageDetector() };
}

async function writeRemoved(
  workbench: Workbench,
  path: string,
  previews: readonly UnitPreview[],
): Promise<void> {
  const going = previews.filter(({ after }) => after === undefined).map(({ before }) => before);
  await writeUnits(workbench, path, {
    units: { [Symbol.asyncIterator]: () => only(going)[Symbol.asyncIterator]() },
    original: 'removed',
  });
}
