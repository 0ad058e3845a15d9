// A translation unit as a row of a table: the way back of unit-rows.ts. The column "segment id" is always there: by it
// a reader knows a list of segments.
//
// Losses: `inline-code` (its text stays), `variant` (a second one of a language, or of a language headers do not
// know), `empty-text`, `property` and `note-…` that would read as something else, `attribute`, `provenance` (what
// has no column), and what belongs to one language only (`variant-detail`).

import { codesOf, plainText } from '../../model/content.js';
import type { Note, Property, Provenance, TranslationUnit, Variant } from '../../model/unit.js';
import type { LossCount } from '../losses.js';
import type { WrittenCell, WrittenRow } from './column-set.js';
import type { FieldName } from '../field-name.js';
import { parseHeader } from './field.js';
import { headerLanguage } from '../header-language.js';
import { isIsoDate, readShare } from '../field-value.js';

/** The column that every list of segments has. */
export const KEY_COLUMN = { name: 'segment id', number: 0, rank: [0], text: '' } as const;

/** Ranks of the columns after the key. */
const [LANGUAGE_RANK, FIELD_RANK, NOTE_RANK, PROPERTY_RANK] = [1, 2, 3, 4];
const FIELDS = [
  'source language',
  'status',
  'confidence',
  'previous',
  'next',
  'created at',
  'created by',
  'changed at',
  'changed by',
] as const;

/** Fields of a unit: a property of such a name would come back as the field. */
const TAKEN: ReadonlySet<FieldName> = new Set([
  'unnamed',
  'term',
  'synonyms',
  'sourceTerm',
  'targetTerm',
  'sourceOrReference',
  'rowLanguage',
  'key',
  'id',
  'previous',
  'next',
  'confidence',
  'sourceLanguage',
  'status',
  'note',
  'createdAt',
  'createdBy',
  'changedAt',
  'changedBy',
]);

/** The row of a unit; nothing when none of its texts can be written. */
export function unitCells(unit: TranslationUnit, losses: LossCount): WrittenRow | undefined {
  const cells = new UnitCells(losses);
  for (const variant of unit.variants) cells.variant(variant);
  if (cells.row.length === 0) {
    losses.add('unit', unit.key ?? '');
    return undefined;
  }
  cells.put({ ...KEY_COLUMN, text: unit.key ?? '' });
  cells.fields(unit);
  for (const note of unit.notes ?? []) cells.note(note);
  for (const property of unit.properties ?? []) cells.property(property);
  for (const [name, value] of Object.entries(unit.attributes ?? {}))
    losses.add('attribute', `${name}="${value}"`);
  return cells.row;
}

class UnitCells {
  readonly row: WrittenCell[] = [];
  readonly #losses: LossCount;

  constructor(losses: LossCount) {
    this.#losses = losses;
  }

  put(cell: Omit<WrittenCell, 'number'>): void {
    const number = this.row.filter(({ name }) => name === cell.name).length;
    if (cell.text !== '') this.row.push({ ...cell, number });
  }

  variant({ language, content, ...details }: Variant): void {
    const header = parseHeader(language);
    const text = plainText(content);
    const isKnown = header.field === 'term' && header.language === language;
    if (!isKnown || this.row.some(({ name }) => name === language))
      return this.#losses.add('variant', `${language}: ${text}`);
    if (text === '') return this.#losses.add('empty-text', language);
    for (const code of codesOf(content)) this.#losses.add('inline-code', code.data ?? code.id);
    for (const name of Object.keys(details)) this.#losses.add('variant-detail', name);
    this.put({ name: language, rank: [LANGUAGE_RANK, language], text });
  }

  fields({ sourceLanguage, status, confidence, previous, next, provenance = {} }: TranslationUnit): void {
    const { createdAt, createdBy, changedAt, changedBy, ...rest } = provenance;
    const values: Readonly<Record<(typeof FIELDS)[number], string | undefined>> = {
      'source language': this.#exactly('source-language', sourceLanguage, headerLanguage),
      status,
      confidence: this.#exactly('confidence', confidence, readShare),
      previous: this.#notEmpty('previous', previous),
      next: this.#notEmpty('next', next),
      'created at': this.#date(createdAt),
      'created by': this.#notEmpty('created by', createdBy),
      'changed at': this.#date(changedAt),
      'changed by': this.#notEmpty('changed by', changedBy),
    };
    FIELDS.forEach((name, at) => this.put({ name, rank: [FIELD_RANK, at], text: values[name] ?? '' }));
    this.#provenanceLosses(rest);
  }

  #provenanceLosses(rest: Provenance): void {
    for (const [name, value] of Object.entries(rest))
      this.#losses.add('provenance', `${name}: ${String(value)}`);
  }

  /** The value as text, when reading gives it back. */
  #exactly<Value extends string | number>(
    what: string,
    value: Value | undefined,
    read: (text: string) => Value | undefined,
  ): string | undefined {
    if (value === undefined) return undefined;
    if (read(String(value)) === value) return String(value);
    this.#losses.add(what, String(value));
    return undefined;
  }

  #date(value: string | undefined): string | undefined {
    if (value === undefined || isIsoDate(value)) return value;
    this.#losses.add('provenance', value);
    return undefined;
  }

  #notEmpty(name: string, value: string | undefined): string | undefined {
    if (value === '') this.#losses.add('empty-text', name);
    return value;
  }

  note({ text, language, attributes }: Note): void {
    for (const [name, value] of Object.entries(attributes ?? {}))
      this.#losses.add('note-attribute', `${name}="${value}"`);
    const name = language === undefined ? 'note' : `note (${language})`;
    if (parseHeader(name).language !== language)
      return this.#losses.add('note-language', `${String(language)}: ${text}`);
    if (text === '') return this.#losses.add('empty-text', name);
    // Columns of one name stand for the term before them; numbers make them different.
    const same = this.row.filter((cell) => cell.name === name || cell.name.startsWith(`${name} `)).length;
    this.put({
      name: same === 0 || language !== undefined ? name : `${name} ${String(same + 1)}`,
      rank: [NOTE_RANK],
      text,
    });
  }

  property({ type, value, language, attributes }: Property): void {
    for (const [name, text] of Object.entries(attributes ?? {}))
      this.#losses.add('attribute', `${name}="${text}"`);
    const name = language === undefined ? type : `${type} (${language})`;
    const header = parseHeader(name);
    const isOwn =
      language === undefined
        ? header.language === undefined
        : header.rest === type && header.language === language;
    if (!isOwn || TAKEN.has(header.field) || header.name !== name || value === '')
      this.#losses.add('property', `${type}: ${value}`);
    else this.put({ name, rank: [PROPERTY_RANK], text: value });
  }
}
