// One segment with several translations in a memory, in either direction: what a translator would be shown one day the one
// way and the next day the other.

import type { Language } from '../../model/language.js';
import { unitText } from '../../model/unit.js';
import { segmentKey } from '../../text/normal-form.js';
import type { CaredUnit } from './duplicates.js';
import { lastChange } from './filter.js';

export interface ConflictingTranslation {
  readonly text: string;
  readonly ids: readonly number[];
  /** How many of these are confirmed. */
  readonly confirmed: number;
  /** When the newest was last changed. */
  readonly changedAt?: string;
}

export interface Conflict {
  readonly memory: string;
  /** Language of the segment that has several translations. */
  readonly language: Language;
  readonly text: string;
  /** The most frequent first. */
  readonly translations: readonly ConflictingTranslation[];
}

/** What units with the same segment in a language share; nothing where a side is empty. */
export function conflictKeys({ memory, unit }: CaredUnit, language: Language): readonly string[] {
  const [from, to] = [language, other(language)].map((side) => segmentKey(unitText(unit, side)));
  return from === '' || to === '' ? [] : [JSON.stringify([memory, from])];
}

function other(language: Language): Language {
  return language === 'nl' ? 'en' : 'nl';
}

/** The conflict in a group of units with the same segment, if it has more than one translation. */
export function conflictOf(group: readonly CaredUnit[], language: Language): Conflict | undefined {
  const [first] = group;
  const byText = new Map<string, CaredUnit[]>();
  for (const one of group) {
    const key = segmentKey(unitText(one.unit, other(language)));
    byText.set(key, [...(byText.get(key) ?? []), one]);
  }
  if (first === undefined || byText.size < 2) return undefined;
  const translations = [...byText.values()]
    .map((units) => translationOf(units, language))
    .sort((one, another) => another.ids.length - one.ids.length);
  return { memory: first.memory, language, text: unitText(first.unit, language), translations };
}

function translationOf(units: readonly CaredUnit[], language: Language): ConflictingTranslation {
  const changedAt = units
    .flatMap(({ unit }) => lastChange(unit) ?? [])
    .toSorted()
    .at(-1);
  const [first] = units;
  return {
    text: first === undefined ? '' : unitText(first.unit, other(language)),
    ids: units.map(({ id }) => id),
    confirmed: units.filter(({ unit }) => unit.status === 'confirmed').length,
    ...(changedAt === undefined ? {} : { changedAt }),
  };
}
