// Rows of the tables and how they become units and entries again. Every row is checked against its digest when
// it is read: SQLite has no page checksums, and a flipped bit must be told, not translated.

import type { Language } from '../../model/language.js';
import type { TranslationUnit } from '../../model/unit.js';
import { unitText } from '../../model/unit.js';
import { segmentKey } from '../../text/normal-form.js';
import type { StoredEntry, StoredUnit } from '../contract.js';
import { digestOf, readEntry, readUnit } from '../payload.js';
import { damaged } from './failure.js';

/** A unit or entry as the reading statements give it. */
export interface PayloadRow<Collection = string> {
  readonly id: number;
  readonly collection: Collection;
  readonly digest: string;
  readonly payload: string;
}

/** The unit of a row; throws ProblemError (store-damaged) when its text is not what was written. */
export function unitOfRow(row: PayloadRow, file: string): StoredUnit {
  return { id: row.id, memory: row.collection, unit: readUnit(soundPayload(row, file)) };
}

/** The entry of a row; throws ProblemError (store-damaged) when its text is not what was written. */
export function entryOfRow(row: PayloadRow, file: string): StoredEntry {
  return { id: row.id, termbase: row.collection, entry: readEntry(soundPayload(row, file)) };
}

/** The payload of a row; throws ProblemError (store-damaged) when it is not what was written. */
export function soundPayload({ id, ...text }: Omit<PayloadRow, 'collection'>, file: string): string {
  if (!isSound(text)) throw damaged(file, 'the text of a unit or entry was changed on disk', String(id));
  return text.payload;
}

/** True when a text is what was written. */
export function isSound({ payload, digest }: Pick<PayloadRow, 'payload' | 'digest'>): boolean {
  // A damaged row may hold anything, whatever its column was declared to be.
  return typeof payload === 'string' && digestOf(payload) === digest;
}

const KEY_HEX_DIGITS = 12;

/** 48 bits that stand for a segment key in an index; an empty key has none. Those that share them are compared. */
export function keyNumber(key: string): number | null {
  return key === '' ? null : Number.parseInt(digestOf(key).slice(0, KEY_HEX_DIGITS), 16);
}

/** The key number of a unit's text in a language. */
export function unitKeyNumber(unit: TranslationUnit, language: Language): number | null {
  return keyNumber(segmentKey(unitText(unit, language)));
}

// A page of rows is one answer of the driver and is held in memory whole. Segments are mostly short but may be a
// megabyte, so the number of rows follows the size of the page before.
const FIRST_PAGE = 100;
const LARGEST_PAGE = 1_000;
const PAGE_CHARACTERS = 2_000_000;

/** How many rows to ask for after a page; without one, the first. */
export function nextPageSize(rows?: readonly Pick<PayloadRow, 'payload'>[]): number {
  if (rows === undefined || rows.length === 0) return FIRST_PAGE;
  const characters = rows.reduce((sum, row) => sum + String(row.payload).length, 0);
  const fitting = Math.floor((PAGE_CHARACTERS * rows.length) / Math.max(characters, 1));
  return Math.max(1, Math.min(fitting, rows.length * 4, LARGEST_PAGE));
}
