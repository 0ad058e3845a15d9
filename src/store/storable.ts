// The door of every store: text that XML 1.0 cannot hold is refused here, so that no export can fail later.
// XML 1.0 (fifth edition) §2.2: Char ::= #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF].

import type { AlignedText } from '../model/alignment.js';
import { firstIllegalCharacter } from '../model/content.js';
import type { CandidateEdit, CandidateListHead, ListedCandidate } from '../model/candidate-list.js';
import type { ConceptEntry, EntryReplacement } from '../model/entry.js';
import type { CheckRecord, IgnoreMark } from '../model/ignore-mark.js';
import type { Place, Problem } from '../model/problem.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { TranslationUnit, UnitReplacement } from '../model/unit.js';
import type { AlignmentHead } from './contract.js';
import type { EditOrigin } from './edit-history.js';

/** True when XML 1.0 can hold every character of the text. */
export function isStorable(text: string): boolean {
  return firstIllegalCharacter(text) < 0;
}

/** The first character in any text of a value (names of fields included) that XML cannot hold. */
function unstorableCharacter(value: unknown): string | undefined {
  if (typeof value === 'string') {
    const at = firstIllegalCharacter(value);
    return at < 0 ? undefined : value.charAt(at);
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const found = unstorableCharacter(inner) ?? unstorableCharacter(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function problemIn(value: unknown, unit: string, place: Place = {}): Problem | undefined {
  const character = unstorableCharacter(value);
  if (character === undefined) return undefined;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return makeProblem('text-not-storable', { character: `U+${code}` }, { ...place, unit });
}

/**
 * Why no store will take a unit, or `undefined` when it will. `number` counts from 1 and names the unit
 * when it has no key.
 */
export function unitProblem(unit: TranslationUnit, number: number): Problem | undefined {
  return problemIn(unit, unit.key ?? String(number));
}

/** Why no store will take an entry, or `undefined` when it will. */
export function entryProblem(entry: ConceptEntry): Problem | undefined {
  return problemIn(entry, entry.id);
}

/** Throws ProblemError for the first unit that cannot be kept, before any of them is. */
export function refuseUnstorableUnits(
  memory: string,
  units: readonly TranslationUnit[],
  origin: EditOrigin,
): void {
  refuse(problemIn([memory, origin], memory));
  units.forEach((unit, index) => refuse(unitProblem(unit, index + 1)));
}

/** The same for units that come by replacement; they go by their number. */
export function refuseUnstorableUnitReplacements(
  replacements: readonly UnitReplacement[],
  origin: EditOrigin,
): void {
  refuseUnstorableOrigin(origin);
  for (const { id, after } of replacements) refuse(problemIn(after, String(id)));
}

/** Throws ProblemError for the first entry that cannot be kept, before any of them is. */
export function refuseUnstorableEntries(
  termbase: string,
  entries: readonly ConceptEntry[],
  origin: EditOrigin,
): void {
  refuse(problemIn([termbase, origin], termbase));
  entries.forEach((entry) => refuse(entryProblem(entry)));
}

/** The same for entries that come by replacement. */
export function refuseUnstorableReplacements(
  termbase: string,
  replacements: readonly EntryReplacement[],
  origin: EditOrigin,
): void {
  refuseUnstorableEntries(
    termbase,
    replacements.flatMap(({ after }) => after ?? []),
    origin,
  );
}

/** Throws ProblemError when what an edit comes from cannot be kept. */
export function refuseUnstorableOrigin(origin: EditOrigin): void {
  refuse(problemIn(origin, origin.command));
}

/** Throws ProblemError for the first sentence or name that cannot be kept, before any of them is. */
export function refuseUnstorableAlignment({ source, target, ...names }: AlignmentHead): void {
  refuse(problemIn(names, names.name));
  for (const text of [source, target]) {
    refuse(problemIn(text.path, names.name));
    refuseUnstorableSentences(text);
  }
}

function refuseUnstorableSentences({ path, sentences }: AlignedText): void {
  sentences.forEach((sentence, index) => {
    const line = sentence.line === undefined ? {} : { line: sentence.line };
    refuse(problemIn(sentence, String(index + 1), { file: path, ...line }));
  });
}

/** Throws ProblemError for the first unit of a bead that cannot be kept; one without a key goes by its bead's number. */
export function refuseUnstorableBeadUnits(units: readonly (TranslationUnit | undefined)[]): void {
  units.forEach((unit, index) => refuse(unit === undefined ? undefined : unitProblem(unit, index + 1)));
}

/** Throws ProblemError for the first candidate or name that cannot be kept, before any of them is. */
export function refuseUnstorableCandidates(
  list: CandidateListHead,
  candidates: readonly ListedCandidate[],
): void {
  refuse(problemIn(list, list.name));
  for (const candidate of candidates) refuse(problemIn(candidate, String(candidate.number)));
}

/** Throws ProblemError when a decision or an entry of an edit cannot be kept. */
export function refuseUnstorableCandidateEdit({ decisions, entries }: CandidateEdit): void {
  for (const decision of decisions) refuse(problemIn(decision, String(decision.number)));
  for (const entry of entries) refuse(problemIn(entry, entry.id));
}

/** Throws ProblemError for the first ignore mark that cannot be kept; `place.unit` is its fingerprint. */
export function refuseUnstorableMarks(marks: readonly IgnoreMark[]): void {
  for (const mark of marks) refuse(problemIn(mark, mark.fingerprint));
}

/** The same for what a check found; `place.unit` is its name. */
export function refuseUnstorableRecord(record: CheckRecord): void {
  refuse(problemIn(record, record.name));
}

/** Throws ProblemError when segmentation rules or their version cannot be kept. */
export function refuseUnstorableRules(srx: string, version: string): void {
  refuse(problemIn([version, srx], version));
}

function refuse(problem: Problem | undefined): void {
  if (problem !== undefined) throw new ProblemError(problem);
}
