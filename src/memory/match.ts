// The match index: units of a memory in both languages, ready for fuzzy search; exact, at any threshold, while units
// come, change and go. docs/match-engine.md has the design, the proof and the figures.
//
// Large volumes that never change and a few recent units beside them; the newest that speaks for a unit is right. What
// can be similar enough by its classes (or letters, where words are few) is taken best first and scored in full until
// nothing that is left can enter the list.

import type { Language } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import type { Match } from '../model/match.js';
import { unitText } from '../model/unit.js';
import { ItemBuffer } from '../search/sequence/items.js';
import type { SequencePart } from '../search/sequence/part.js';
import { FoundSequences, SequenceNeed } from '../search/sequence/need.js';
import { SequenceQuery } from '../search/sequence/query.js';
import type { Candidate } from './candidates.js';
import { Candidates } from './candidates.js';
import type { MatchFilter } from './match-filter.js';
import { passes, sameName } from './match-filter.js';
import type { ByLanguage, MatchVolume } from './match-volume.js';
import { placeOf, unitOfRow } from './match-volume.js';
import { RecentUnits } from './recent-units.js';
import { ScoreBounds } from './score-bounds.js';
import type { IndexedUnit, MatchOptions } from './scoring.js';
import { bestMatches, DEFAULT_THRESHOLD, scoreKnownUnit } from './scoring.js';
import { keyOf, SegmentSymbols } from './segment-symbols.js';
import { ShortQuery, shortOfList, shortOfPart } from './short-query.js';
import type { ComparedSegment, TokenRow } from './similarity.js';
import { isShort, SHORT_WORDS, similarityBoundByClasses } from './similarity.js';
import type { TokenTableOptions } from './token-table.js';
import { TopMatches } from './top-matches.js';
import { joinVolumes } from './volume-join.js';

/** Recent units are looked through one by one; so many take a few hundredths of a millisecond. */
const MOST_RECENT = 2048;
/** A volume in memory is joined with the one before it when that is less than so many times as large. */
const JOIN_RATIO = 4;

export interface MatchIndexOptions extends TokenTableOptions {
  /** Units looked through one by one before they become a volume. Default 2048. */
  readonly mostRecent?: number;
}

export interface FindOptions extends MatchOptions {
  readonly filter?: MatchFilter;
}

export class MatchIndex {
  readonly #symbols: ByLanguage<SegmentSymbols>;
  #volumes: readonly MatchVolume[];
  #recent: RecentUnits;
  readonly #mostRecent: number;
  /** Kept from one search to the next: nothing else runs meanwhile. */
  readonly #found = new FoundSequences();
  readonly #candidates = new Candidates();
  readonly #items = new ItemBuffer();

  /** `volumes` come in order: each speaks for its units against those before it. */
  constructor(options: MatchIndexOptions = {}, volumes: readonly MatchVolume[] = []) {
    this.#symbols = { nl: new SegmentSymbols('nl', options), en: new SegmentSymbols('en', options) };
    this.#mostRecent = options.mostRecent ?? MOST_RECENT;
    this.#volumes = volumes;
    this.#recent = new RecentUnits(this.#symbols);
  }

  /** What segments are made of here: for a volume that will be added. */
  get symbols(): ByLanguage<SegmentSymbols> {
    return this.#symbols;
  }

  /** Volumes in order, the recent units as the last one. */
  volumes(): readonly MatchVolume[] {
    this.#freeze();
    return this.#volumes;
  }

  /** Puts other volumes that say the same in place of all. */
  replaceVolumes(volumes: readonly MatchVolume[]): void {
    this.#volumes = volumes;
    this.#recent = new RecentUnits(this.#symbols);
  }

  /** Adds a unit, or puts it in place of the one of that id. */
  put(indexed: IndexedUnit): void {
    this.#recent.put(indexed);
    if (this.#recent.size >= this.#mostRecent) this.#freeze();
  }

  /** Takes a unit out; nothing happens when there is none of that id. */
  remove(id: number): void {
    if (this.unit(id) === undefined) return;
    this.#recent.remove(id);
    if (this.#recent.size >= this.#mostRecent) this.#freeze();
  }

  #freeze(): void {
    if (this.#recent.size === 0) return;
    let newest = this.#recent.freeze();
    const volumes = [...this.#volumes];
    for (let last = volumes.at(-1); last !== undefined; last = volumes.at(-1)) {
      if (!last.inMemory || last.touched.length >= JOIN_RATIO * newest.touched.length) break;
      newest = joinVolumes(last, newest, this.#symbols);
      volumes.pop();
    }
    this.#volumes = [...volumes, newest];
    this.#recent = new RecentUnits(this.#symbols);
  }

  /** The unit with this id. */
  unit(id: number): IndexedUnit | undefined {
    if (this.#recent.has(id)) return this.#recent.unit(id);
    const volume = this.#volumes.findLast(({ touched }) => placeOf(touched, id) >= 0);
    const row = volume === undefined ? -1 : placeOf(volume.ids, id);
    return volume === undefined || row < 0 ? undefined : unitOfRow(volume, row);
  }

  /** Matches at or above the threshold, best first. */
  findMatches(query: string, language: Language, options: FindOptions = {}): Match[] {
    const { threshold = DEFAULT_THRESHOLD } = options;
    const segment = this.#symbols[language].prepare(query);
    this.#candidates.clear();
    this.#collect(segment, { language, threshold, key: keyOf(query) });
    const top = new TopMatches(options);
    const bounds = new ScoreBounds(segment, options);
    for (let found = this.#candidates.take(); found !== undefined; found = this.#candidates.take()) {
      if (top.isBeyond(found)) break;
      if (!top.mayEnter(found)) continue;
      const costs = found.costs ?? bounds.of(this.#rowOf(found, language));
      if (found.costs === undefined && !found.sameKey) {
        this.#candidates.putBack(found, costs);
        continue;
      }
      const indexed = this.#filtered(found.id, options.filter);
      if (indexed === undefined) continue;
      const text = unitText(indexed.unit, language);
      const prepared = (): ComparedSegment => this.#symbols[language].prepare(text);
      // What is too little to enter the list is not worth repairing: the threshold rises as the list fills.
      const unit = { indexed, text, costs, sameKey: found.sameKey, segment: prepared };
      top.add(scoreKnownUnit(segment, unit, { ...options, threshold: top.leastScore }));
    }
    return bestMatches(top.scored, language, options);
  }

  /** The tokens of a candidate; they hold until those of the next are asked for. */
  #rowOf({ source, number }: Candidate, language: Language): TokenRow {
    const symbols = this.#symbols[language];
    source.readItems(number, this.#items);
    if (source.vocabulary !== undefined) symbols.translate(this.#items, source.vocabulary);
    return symbols.rowOf(this.#items);
  }

  #filtered(id: number, filter: MatchFilter | undefined): IndexedUnit | undefined {
    if (filter === undefined) return this.unit(id);
    if (!this.#recent.has(id)) {
      const volume = this.#volumes.findLast(({ touched }) => placeOf(touched, id) >= 0);
      const row = volume === undefined ? -1 : placeOf(volume.ids, id);
      if (volume === undefined || row < 0 || !rowPasses(volume, row, filter)) return undefined;
    }
    const indexed = this.unit(id);
    return indexed !== undefined && passes(indexed, filter) ? indexed : undefined;
  }

  /** Puts into the queue what may reach the threshold: by the best similarity, 1 more where the key is the same. */
  #collect(segment: ComparedSegment, asked: Asked): void {
    const query = new SequenceQuery(this.#symbols[asked.language].symbolsOf(segment), segment.weight);
    const need = new SequenceNeed(asked.threshold, segment.weight);
    const short = isShort(segment) ? new ShortQuery(query, segment, asked.threshold) : undefined;
    const wanted = { found: this.#found, shortest: short === undefined ? 0 : SHORT_WORDS + 1 };
    const boundAt = (place: number): number =>
      similarityBoundByClasses(this.#found.distance(place), query.weight, this.#found.weight(place));
    for (const [place, volume] of this.#volumes.entries()) {
      for (const part of volume.parts[asked.language]) {
        const add = (number: number, bound: number): void =>
          this.#offer(part, number, { place, bound, key: asked.key });
        this.#candidates.from({
          readItems: (number, buffer) => part.readItems(number, buffer),
          vocabulary: volume.vocabularies[asked.language],
        });
        this.#found.clear();
        part.find(query, need, wanted);
        for (let at = 0; at < this.#found.size; at++) add(this.#found.number(at), boundAt(at));
        short?.find(shortOfPart(part), add);
      }
    }
    const list = this.#recent.lists[asked.language];
    this.#candidates.from(list);
    const addRecent = (number: number, bound: number): void => {
      if (!this.#recent.isCurrent(asked.language, number)) return;
      this.#candidates.add(list.owner(number), number, { bound, sameKey: list.key(number) === asked.key });
    };
    this.#found.clear();
    list.find(query, need, wanted);
    for (let at = 0; at < this.#found.size; at++) addRecent(this.#found.number(at), boundAt(at));
    short?.find(shortOfList(list), addRecent);
  }

  /** A sequence of a part, unless a newer volume speaks for its unit. */
  #offer(
    part: SequencePart,
    number: number,
    { place, bound, key }: { readonly place: number; readonly bound: number; readonly key: number },
  ): void {
    const id = part.owner(number);
    if (this.#recent.has(id)) return;
    for (let newer = place + 1; newer < this.#volumes.length; newer++)
      if (placeOf(this.#volumes[newer]?.touched ?? NO_IDS, id) >= 0) return;
    this.#candidates.add(id, number, { bound, sameKey: part.key(number) === key });
  }

  /** Bytes of all that is held besides the texts of units, by unit and language: for the bench. */
  get bytes(): number {
    return this.#volumes.reduce((sum, volume) => sum + bytesOf(volume), 0);
  }
}

interface Asked {
  readonly language: Language;
  readonly threshold: number;
  readonly key: number;
}

const NO_IDS = new Uint32Array(0);

/** What can be asked of a unit without reading it. */
function rowPasses(volume: MatchVolume, row: number, { memories, status }: MatchFilter): boolean {
  if (status !== undefined && (status === 'unreviewed') !== (volume.unreviewed[row] === 1)) return false;
  const memory = volume.names[volume.memories[row] ?? 0] ?? '';
  return memories === undefined || memories.some((name) => sameName(name, memory));
}

function bytesOf(volume: MatchVolume): number {
  const arrays = LANGUAGES.flatMap((language) => volume.parts[language].flatMap((part) => part.bytes));
  const rows = [volume.ids, volume.memories, volume.unreviewed].map(({ byteLength }) => byteLength);
  const vocabularies = LANGUAGES.map((language) => volume.vocabularies[language].bytes);
  return [...arrays, ...rows, ...vocabularies].reduce((sum, bytes) => sum + bytes, 0);
}
