// Rows of a segment list to translation units, a unit a row. What is no text of a language goes into the unit's own
// fields where it has one, else into a property named by its column.

import { plainContent } from '../../model/content.js';
import type { LanguageTag } from '../../model/language.js';
import type { Note, Property, Provenance, TranslationUnit, Variant } from '../../model/unit.js';
import type { Draft } from '../draft.js';
import type { EntryRow, FilledCell } from './entry-rows.js';
import type { FieldName } from '../field-name.js';
import { headerLanguage } from '../header-language.js';
import { isIsoDate, readShare } from '../field-value.js';

interface UnitDraft extends Omit<Draft<TranslationUnit>, 'variants' | 'properties' | 'notes' | 'provenance'> {
  variants: Draft<Variant>[];
  properties?: Property[];
  notes?: Note[];
  provenance?: Draft<Provenance>;
}

/** The unit of a row; one without variants when no cell holds a text. */
export function readUnitRow({ cells }: EntryRow, source: LanguageTag | undefined): TranslationUnit {
  const unit: UnitDraft = { variants: [] };
  for (const cell of cells) {
    if (cell.column.field !== 'unnamed' && !readVariant(unit, cell) && !readField(unit, cell))
      addProperty(unit, cell);
  }
  if (source !== undefined) {
    unit.sourceLanguage ??= source;
    // The source comes first, whatever the order of the columns.
    unit.variants.sort((one, other) => Number(other.language === source) - Number(one.language === source));
  }
  return unit;
}

function readVariant(unit: UnitDraft, { column, text }: FilledCell): boolean {
  const [language] = column.languages ?? [];
  if (column.field !== 'term' || language === undefined) return false;
  unit.variants.push({ language, content: plainContent(text) });
  return true;
}

function readField(unit: UnitDraft, { column, text }: FilledCell): boolean {
  return FIELDS.get(column.field)?.(unit, text, column.languages) ?? false;
}

type ReadUnitField = (unit: UnitDraft, text: string, languages?: readonly LanguageTag[]) => boolean;

/** Each sets its field when that is free and the value fits, and says whether it did. */
const FIELDS: ReadonlyMap<FieldName, ReadUnitField> = new Map([
  ['key', (unit, text) => setOnce(unit, 'key', text)],
  ['id', (unit, text) => setOnce(unit, 'key', text)],
  ['previous', (unit, text) => setOnce(unit, 'previous', text)],
  ['next', (unit, text) => setOnce(unit, 'next', text)],
  ['confidence', (unit, text) => setOnce(unit, 'confidence', readShare(text))],
  ['sourceLanguage', (unit, text) => setOnce(unit, 'sourceLanguage', headerLanguage(text))],
  ['status', readStatus],
  ['note', readNote],
  ['createdAt', (unit, text) => setProvenance(unit, 'createdAt', isIsoDate(text) ? text : undefined)],
  ['changedAt', (unit, text) => setProvenance(unit, 'changedAt', isIsoDate(text) ? text : undefined)],
  ['createdBy', (unit, text) => setProvenance(unit, 'createdBy', text)],
  ['changedBy', (unit, text) => setProvenance(unit, 'changedBy', text)],
] satisfies [FieldName, ReadUnitField][]);

function setOnce<Field extends 'key' | 'previous' | 'next' | 'confidence' | 'sourceLanguage'>(
  unit: UnitDraft,
  field: Field,
  value: UnitDraft[Field] | undefined,
): boolean {
  if (value === undefined || unit[field] !== undefined) return false;
  unit[field] = value;
  return true;
}

function setProvenance(
  unit: UnitDraft,
  field: 'createdAt' | 'changedAt' | 'createdBy' | 'changedBy',
  value: string | undefined,
): boolean {
  if (value === undefined || unit.provenance?.[field] !== undefined) return false;
  (unit.provenance ??= {})[field] = value;
  return true;
}

function readStatus(unit: UnitDraft, text: string): boolean {
  if ((text !== 'confirmed' && text !== 'unreviewed') || unit.status !== undefined) return false;
  unit.status = text;
  return true;
}

function readNote(unit: UnitDraft, text: string, languages?: readonly LanguageTag[]): boolean {
  const [language] = languages ?? [];
  (unit.notes ??= []).push(language === undefined ? { text } : { text, language });
  return true;
}

function addProperty(unit: UnitDraft, { column, text }: FilledCell): void {
  const [language] = column.languages ?? [];
  const type = column.rest ?? column.name;
  (unit.properties ??= []).push(
    column.rest === undefined || language === undefined
      ? { type, value: text }
      : { type, value: text, language },
  );
}
