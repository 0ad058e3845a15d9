// Units that were added, changed or removed lately: few enough to be looked through from the first to the last.

import type { Language } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import type { SequenceList } from '../search/sequence/list.js';
import type { IndexedUnit } from './scoring.js';
import type { SegmentSymbols } from './segment-symbols.js';
import type { ByLanguage, MatchVolume } from './match-volume.js';
import { addSequences, newLists, VolumeDraft } from './match-volume.js';

interface RecentUnit {
  /** Absent when it is gone. */
  readonly indexed?: IndexedUnit;
  /** Number of its sequence in the list of each language, -1 when it has none. */
  readonly numbers: ByLanguage<number>;
}

export class RecentUnits {
  readonly lists: ByLanguage<SequenceList>;
  readonly #symbols: ByLanguage<SegmentSymbols>;
  readonly #units = new Map<number, RecentUnit>();

  constructor(symbols: ByLanguage<SegmentSymbols>) {
    this.#symbols = symbols;
    this.lists = newLists(symbols);
  }

  /** Sequences and marks of removed units: what a search goes through. */
  get size(): number {
    return Math.max(this.#units.size, this.lists.nl.size, this.lists.en.size);
  }

  put(indexed: IndexedUnit): void {
    const before = { nl: this.lists.nl.size, en: this.lists.en.size };
    addSequences(this.lists, this.#symbols, indexed);
    const numberIn = (language: Language): number =>
      this.lists[language].size > before[language] ? before[language] : -1;
    this.#units.set(indexed.id, { indexed, numbers: { nl: numberIn('nl'), en: numberIn('en') } });
  }

  remove(id: number): void {
    this.#units.set(id, { numbers: { nl: -1, en: -1 } });
  }

  has(id: number): boolean {
    return this.#units.has(id);
  }

  unit(id: number): IndexedUnit | undefined {
    return this.#units.get(id)?.indexed;
  }

  /** Whether a sequence of a list is what its unit says now. */
  isCurrent(language: Language, number: number): boolean {
    return this.#units.get(this.lists[language].owner(number))?.numbers[language] === number;
  }

  /** All of them as a volume in memory. */
  freeze(): MatchVolume {
    const texts: string[] = [];
    const draft = new VolumeDraft(this.#symbols, (text) => texts.push(text));
    const all = [...this.#units].toSorted(([one], [other]) => one - other);
    for (const [, { indexed, numbers }] of all) {
      if (indexed === undefined) continue;
      draft.addRow(indexed);
      for (const language of LANGUAGES)
        if (numbers[language] >= 0) draft.lists[language].add(this.lists[language].at(numbers[language]));
    }
    const gone = all.filter(([, { indexed }]) => indexed === undefined).map(([id]) => id);
    return { ...draft.finish(gone), textOf: (row) => texts[row] ?? '', inMemory: true };
  }
}
