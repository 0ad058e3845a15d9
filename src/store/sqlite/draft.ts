// What a write puts into rows: units and entries made ready, in chunks, and what each chunk adds and changes.

import type { ConceptEntry } from '../../model/entry.js';
import type { Language } from '../../model/language.js';
import { LANGUAGES } from '../../model/language.js';
import type { TranslationUnit } from '../../model/unit.js';
import { unitText } from '../../model/unit.js';
import { normalForm } from '../../text/normal-form.js';
import type { PutCounts } from '../contract.js';
import { unitIdentity } from '../identity.js';
import { digestOf, entryPayload, unitPayload } from '../payload.js';
import { unitKeyNumber } from './rows.js';

// Rows per statement: beyond some hundred the gain is lost in noise; the text bounds the memory it takes.
const CHUNK_ROWS = 500;
const CHUNK_CHARACTERS = 4_000_000;

/** What is to be kept, with the key by which it is found again in its collection. */
export interface Row {
  readonly key: string;
  readonly digest: string;
  readonly payload: string;
}

/** All that is derived from a unit is made before SQLite is asked, while it is busy with the chunk before. */
export interface UnitRow extends Row {
  readonly keyNumbers: readonly (number | null)[];
  readonly texts: Readonly<Record<Language, string>>;
}

export interface EntryRow extends Row {
  readonly entry: ConceptEntry;
}

export interface Known {
  readonly id: number;
  readonly digest: string;
  readonly payload?: string;
}

/** What one chunk adds and changes, worked out before anything is written. */
export class Draft<Item extends Row> {
  readonly known = new Map<string, Known | undefined>();
  readonly added = new Map<number, Item>();
  readonly changed = new Map<number, Item>();

  place(row: Item, takeId: () => number): keyof PutCounts {
    const stored = this.known.get(row.key);
    if (stored?.digest === row.digest) return 'duplicates';
    const id = stored?.id ?? takeId();
    this.known.set(row.key, { id, digest: row.digest, payload: row.payload });
    if (stored === undefined || this.added.has(id)) this.added.set(id, row);
    else this.changed.set(id, row);
    return stored === undefined ? 'added' : 'updated';
  }

  /** What the store has under the keys of these rows; a key it has not is known to be free. */
  learn(
    rows: readonly { readonly key: string }[],
    found: readonly (Known & { readonly key: string })[],
  ): void {
    for (const { key } of rows) this.known.set(key, undefined);
    for (const row of found) this.known.set(row.key, row);
  }

  knownIds(): readonly number[] {
    return [...this.known.values()].flatMap((row) => row?.id ?? []);
  }

  changes(): readonly (readonly [number, string, string])[] {
    return [...this.changed].map(([id, row]) => [id, row.digest, row.payload]);
  }
}

export function toUnitRow(unit: TranslationUnit): UnitRow {
  const payload = unitPayload(unit);
  return {
    key: unitIdentity(unit),
    digest: digestOf(payload),
    payload,
    keyNumbers: LANGUAGES.map((language) => unitKeyNumber(unit, language)),
    texts: textsOf(unit),
  };
}

/** What the trigram indexes hold of a unit. */
export function textsOf(unit: TranslationUnit): UnitRow['texts'] {
  return { nl: normalForm(unitText(unit, 'nl')), en: normalForm(unitText(unit, 'en')) };
}

export function toEntryRow(entry: ConceptEntry): EntryRow {
  const payload = entryPayload(entry);
  return { key: entry.id, digest: digestOf(payload), payload, entry };
}

export function unitColumns(memory: number, [id, row]: readonly [number, UnitRow]): readonly unknown[] {
  return [id, memory, row.key, ...row.keyNumbers, row.digest, row.payload];
}

export function searchText(
  language: Language,
  [id, { texts }]: readonly [number, Pick<UnitRow, 'texts'>],
): readonly (readonly [number, string])[] {
  return texts[language] === '' ? [] : [[id, texts[language]]];
}

/** As many at a time as one statement takes. */
export function* inTurns<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += CHUNK_ROWS) yield items.slice(start, start + CHUNK_ROWS);
}

export function* chunksOf<Item, Made extends Pick<Row, 'payload'>>(
  items: readonly Item[],
  toRow: (item: Item) => Made,
): Generator<readonly Made[]> {
  let chunk: Made[] = [];
  let characters = 0;
  for (const item of items) {
    const row = toRow(item);
    chunk.push(row);
    characters += row.payload.length;
    if (chunk.length < CHUNK_ROWS && characters < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = [];
    characters = 0;
  }
  if (chunk.length > 0) yield chunk;
}

export function count<Item>(items: readonly Item[], putOne: (item: Item) => keyof PutCounts): PutCounts {
  const counts = { added: 0, updated: 0, duplicates: 0 };
  for (const item of items) counts[putOne(item)]++;
  return counts;
}

export function addCounts(
  counts: { added: number; updated: number; duplicates: number },
  more: PutCounts,
): void {
  counts.added += more.added;
  counts.updated += more.updated;
  counts.duplicates += more.duplicates;
}
