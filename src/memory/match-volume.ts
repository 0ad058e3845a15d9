// Units of a memory as the index holds them: for each language the sequences of their classes in parts that never change,
// and of each unit what can be asked of it without reading it. The units themselves are read one by one, when they are
// shown or must be scored.
//
// A volume speaks for the units it has and for those it says are gone, against every older volume.

import type { Language } from '../model/language.js';
import { LANGUAGES, otherLanguage } from '../model/language.js';
import type { TranslationUnit } from '../model/unit.js';
import { unitText } from '../model/unit.js';
import { SequenceList } from '../search/sequence/list.js';
import { SequencePart } from '../search/sequence/part.js';
import { usedItems } from '../search/sequence/part-build.js';
import { statusOf } from './match-filter.js';
import type { IndexedUnit } from './scoring.js';
import type { SegmentSymbols, Vocabulary } from './segment-symbols.js';

export type ByLanguage<Item> = Readonly<Record<Language, Item>>;

/** What is known of units without reading them, by row; rows are in order of id. */
export interface UnitRows {
  readonly ids: Uint32Array;
  /** Numbers of memories in `names`. */
  readonly memories: Uint32Array;
  /** 1 for units that nobody confirmed. */
  readonly unreviewed: Uint8Array;
}

export interface MatchVolume extends UnitRows {
  /** Ids of all units it speaks for, in order: those it has and those that are gone. */
  readonly touched: Uint32Array;
  readonly names: readonly string[];
  readonly parts: ByLanguage<readonly SequencePart[]>;
  /** The items of the parts. */
  readonly vocabularies: ByLanguage<Vocabulary>;
  /** The unit in a row as JSON. */
  readonly textOf: (row: number) => string;
  /** Held in memory whole: can be joined with another. */
  readonly inMemory: boolean;
}

/** Ids are kept in 32 bits. Nobody will ever add so many units; a store that says so is not believed. */
export const GREATEST_ID = 0xffffffff;

/** Place of an id in a rising list, -1 when it is not there. */
export function placeOf(ids: Uint32Array, id: number): number {
  let [low, high] = [0, ids.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = ids[middle] ?? 0;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

export function unitOfRow(volume: MatchVolume, row: number): IndexedUnit {
  return {
    id: volume.ids[row] ?? 0,
    memory: volume.names[volume.memories[row] ?? 0] ?? '',
    unit: JSON.parse(volume.textOf(row)) as TranslationUnit,
  };
}

/** Adds to the lists what a unit says in each language; units without text in one of the two are no matches. */
export function addSequences(
  lists: ByLanguage<SequenceList>,
  symbols: ByLanguage<SegmentSymbols>,
  { id, unit }: IndexedUnit,
): void {
  for (const language of LANGUAGES) {
    const text = unitText(unit, language);
    if (text === '' || unitText(unit, otherLanguage(language)) === '') continue;
    lists[language].add(symbols[language].sequenceOf(text, id));
  }
}

export function newLists({ nl, en }: ByLanguage<SegmentSymbols>): ByLanguage<SequenceList> {
  return { nl: new SequenceList(nl), en: new SequenceList(en) };
}

/** A volume in the making: units in order of id. */
export class VolumeDraft {
  readonly #symbols: ByLanguage<SegmentSymbols>;
  readonly #keep: (text: string) => void;
  readonly #lists: ByLanguage<SequenceList>;
  readonly #names = new Map<string, number>();
  #rows = { ids: new Uint32Array(256), memories: new Uint32Array(256), unreviewed: new Uint8Array(256) };
  #size = 0;

  /** `keep` is given each unit as JSON. */
  constructor(symbols: ByLanguage<SegmentSymbols>, keep: (text: string) => void) {
    this.#symbols = symbols;
    this.#keep = keep;
    this.#lists = newLists(symbols);
  }

  get size(): number {
    return this.#size;
  }

  /** Throws Error when ids do not rise. */
  add(indexed: IndexedUnit): void {
    this.addRow(indexed);
    addSequences(this.#lists, this.#symbols, indexed);
  }

  /** Adds a unit without its sequences. */
  addRow({ id, memory, unit }: IndexedUnit): void {
    this.#addRow(id, memory, statusOf(unit) === 'unreviewed');
    this.#keep(JSON.stringify(unit));
  }

  /** Takes a unit over from a volume, without its sequences. */
  addKept(volume: MatchVolume, row: number): void {
    const memory = volume.names[volume.memories[row] ?? 0] ?? '';
    this.#addRow(volume.ids[row] ?? 0, memory, volume.unreviewed[row] === 1);
    this.#keep(volume.textOf(row));
  }

  /** The lists that sequences are added to. */
  get lists(): ByLanguage<SequenceList> {
    return this.#lists;
  }

  #addRow(id: number, memory: string, unreviewed: boolean): void {
    if (id > GREATEST_ID || (this.#size > 0 && id <= (this.#rows.ids[this.#size - 1] ?? 0)))
      throw new Error('ids of units rise and are below 2^32');
    if (this.#size === this.#rows.ids.length) this.#grow();
    const number = this.#names.get(memory) ?? this.#names.size;
    this.#names.set(memory, number);
    this.#rows.ids[this.#size] = id;
    this.#rows.memories[this.#size] = number;
    this.#rows.unreviewed[this.#size++] = Number(unreviewed);
  }

  #grow(): void {
    const { ids, memories, unreviewed } = this.#rows;
    const room = 2 * ids.length;
    this.#rows = {
      ids: new Uint32Array(room),
      memories: new Uint32Array(room),
      unreviewed: new Uint8Array(room),
    };
    this.#rows.ids.set(ids);
    this.#rows.memories.set(memories);
    this.#rows.unreviewed.set(unreviewed);
  }

  /** What was added; `gone` are ids of units that are no more. */
  finish(gone: Iterable<number> = []): Omit<MatchVolume, 'textOf' | 'inMemory'> {
    const ids = this.#rows.ids.slice(0, this.#size);
    const absent = [...gone];
    const nl = partsOf(this.#lists.nl, this.#symbols.nl);
    const en = partsOf(this.#lists.en, this.#symbols.en);
    return {
      ids,
      memories: this.#rows.memories.slice(0, this.#size),
      unreviewed: this.#rows.unreviewed.slice(0, this.#size),
      touched: absent.length === 0 ? ids : Uint32Array.from([...ids, ...absent]).sort(),
      names: [...this.#names.keys()],
      parts: { nl: nl.parts, en: en.parts },
      vocabularies: { nl: nl.vocabulary, en: en.vocabulary },
    };
  }
}

function partsOf(
  list: SequenceList,
  symbols: SegmentSymbols,
): { readonly parts: readonly SequencePart[]; readonly vocabulary: Vocabulary } {
  const used = usedItems(list);
  const all = Uint32Array.from({ length: list.size }, (_, number) => number);
  return {
    parts: SequencePart.of(list, all, used),
    vocabulary: symbols.vocabularyOf(used.items, used.symbols),
  };
}
