// How many planted errors a tool finds, and how often it raises an alarm where nothing was planted.

import type { Checker, Found } from './checker.js';
import type { CleanSet } from './clean-text.js';
import type { Kind, SeededError, SeededFamily, SeededText } from './seeding.js';
import { seedErrors } from './seeding.js';

export const FAMILIES: readonly SeededFamily[] = ['values', 'codes', 'hygiene', 'terms', 'consistency'];

export interface Hit {
  readonly error: SeededError;
  readonly set: string;
  readonly isFound: boolean;
}

export interface Alarms {
  readonly set: string;
  readonly segments: number;
  readonly found: readonly Found[];
}

/** A clean text, and a copy with errors of each family. */
export interface Trial {
  readonly set: CleanSet;
  readonly seeded: ReadonlyMap<SeededFamily, SeededText>;
}

export function trialOf(set: CleanSet, kinds: readonly Kind[], seed: number): Trial {
  const seeded = FAMILIES.map((family) => {
    const ofFamily = kinds.filter((kind) => kind.family === family);
    return [family, seedErrors(set, ofFamily, seed)] as const;
  });
  return { set, seeded: new Map(seeded.filter(([, { errors }]) => errors.length > 0)) };
}

/**
 * A planted error is found when a rule of its family says something of its segment that it did not say of the clean one. Codes are
 * hygiene too: a segment that is missing may be found by what it lacks.
 */
export async function hitsOf(
  checker: Checker,
  { set, seeded }: Trial,
  clean: readonly Found[],
): Promise<Hit[]> {
  const hits: Hit[] = [];
  for (const [family, { segments, errors }] of seeded) {
    if (!checker.families.includes(family)) continue;
    const before = bySegment(clean);
    const after = bySegment(await checker.check(set, segments));
    for (const error of errors) {
      const fresh = newIn(after.get(error.segment) ?? [], before.get(error.segment) ?? []);
      hits.push({ error, set: set.name, isFound: fresh.some((found) => found.family === family) });
    }
  }
  return hits;
}

function newIn(after: readonly Found[], before: readonly Found[]): Found[] {
  const left = before.map(({ key }) => key);
  return after.filter(({ key }) => {
    const known = left.indexOf(key);
    if (known >= 0) left.splice(known, 1);
    return known < 0;
  });
}

function bySegment(found: readonly Found[]): Map<number, Found[]> {
  const groups = new Map<number, Found[]>();
  for (const each of found) groups.set(each.segment, [...(groups.get(each.segment) ?? []), each]);
  return groups;
}

export function recall(hits: readonly Hit[]): number {
  return hits.length === 0 ? Number.NaN : hits.filter(({ isFound }) => isFound).length / hits.length;
}

/** Findings in a thousand segments. */
export function alarmRate(alarms: readonly Alarms[], family: SeededFamily): number {
  const segments = alarms.reduce((sum, each) => sum + each.segments, 0);
  const found = alarms.flatMap((each) => each.found).filter((each) => each.family === family).length;
  return (1000 * found) / segments;
}
