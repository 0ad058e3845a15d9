// The naive model of a store that the property test compares the drivers with: lists, loops, and the sentences
// of the contract written down as plainly as they can be. It shares no code with the drivers but the value types.

import { isDeepStrictEqual } from 'node:util';
import { languageOf } from '../../src/model/language.js';
import type { Language } from '../../src/model/language.js';
import type { ConceptEntry } from '../../src/model/entry.js';
import type { TranslationUnit } from '../../src/model/unit.js';
import { unitText } from '../../src/model/unit.js';
import type { PutCounts, StoredEntry, StoredUnit } from '../../src/store/contract.js';
import { normalForm, segmentKey } from '../../src/text/normal-form.js';

type Outcome = keyof PutCounts;

export class ModelStore {
  units: StoredUnit[] = [];
  entries: StoredEntry[] = [];
  memories: string[] = [];
  termbases: string[] = [];
  revision = 0;
  nextUnit = 1;
  nextEntry = 1;

  /** A copy to go back to when a write fails. */
  copy(): ModelStore {
    return Object.assign(new ModelStore(), structuredClone({ ...this }));
  }

  putUnits(memory: string, units: readonly TranslationUnit[]): PutCounts {
    if (!this.memories.includes(memory)) this.memories.push(memory);
    return tally(units.map((unit) => this.#putUnit(memory, unit)));
  }

  #putUnit(memory: string, unit: TranslationUnit): Outcome {
    const index = this.units.findIndex((stored) => stored.memory === memory && sameUnit(stored.unit, unit));
    const stored = this.units[index];
    if (stored === undefined) this.units.push({ id: this.nextUnit++, memory, unit });
    else if (isDeepStrictEqual(stored.unit, unit)) return 'duplicates';
    else this.units[index] = { ...stored, unit };
    return stored === undefined ? 'added' : 'updated';
  }

  putEntries(termbase: string, entries: readonly ConceptEntry[]): PutCounts {
    if (!this.termbases.includes(termbase)) this.termbases.push(termbase);
    return tally(entries.map((entry) => this.#putEntry(termbase, entry, 1)));
  }

  #putEntry(termbase: string, given: ConceptEntry, attempt: number): Outcome {
    const entry = { ...given, id: attempt === 1 ? given.id : `${given.id}-${attempt}` };
    const index = this.entries.findIndex((one) => one.termbase === termbase && one.entry.id === entry.id);
    const stored = this.entries[index];
    if (stored === undefined) {
      this.entries.push({ id: this.nextEntry++, termbase, entry });
      return 'added';
    }
    if (!shareTerm(stored.entry, entry)) return this.#putEntry(termbase, given, attempt + 1);
    if (isDeepStrictEqual(stored.entry, entry)) return 'duplicates';
    this.entries[index] = { ...stored, entry };
    return 'updated';
  }

  byKey(language: Language, keys: readonly string[]): readonly StoredUnit[] {
    return this.units.filter(({ unit }) => {
      const key = segmentKey(unitText(unit, language));
      return key !== '' && keys.includes(key);
    });
  }

  containing(language: Language, needles: readonly string[]): readonly StoredUnit[] {
    return this.units.filter(({ unit }) => {
      const text = normalForm(unitText(unit, language));
      return needles.every((needle) => text.includes(needle));
    });
  }
}

export function tally(outcomes: readonly Outcome[]): PutCounts {
  const number = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return { added: number('added'), updated: number('updated'), duplicates: number('duplicates') };
}

export function sameUnit(one: TranslationUnit, other: TranslationUnit): boolean {
  return one.key === other.key && isDeepStrictEqual(languages(one), languages(other));
}

/** Content by language: nl before en before the rest, otherwise in the order of the unit. */
function languages(unit: TranslationUnit) {
  const pairs = unit.variants.map(({ language, content }) => ({ language, content }));
  const groups = new Map<string, typeof pairs>();
  for (const pair of pairs) {
    const group = languageOf(pair.language) ?? pair.language;
    groups.set(group, [...(groups.get(group) ?? []), pair]);
  }
  return groups;
}

function shareTerm(one: ConceptEntry, other: ConceptEntry): boolean {
  const terms = (entry: ConceptEntry) =>
    entry.sections.flatMap(({ language, terms }) =>
      terms.map(({ text }) => [languageOf(language), segmentKey(text)]),
    );
  if (terms(one).length === 0 && terms(other).length === 0) return true;
  return terms(one).some((mine) => terms(other).some((theirs) => isDeepStrictEqual(mine, theirs)));
}
