// A concept entry as rows of a table: the way back of entry-rows.ts. All rows have the concept's id. Each language is a
// stream of cells of its own, and so is the concept: the second term of each language stands on the second row, the
// second definition too, and a term's second note on the row after it, where its language has no term.
//
// Losses: what the grammar above has no cell for (`transaction`, `language-extra`, `note-language`, `note-attribute`), what a reader would take for something else (`extra`,
// `language-section` without a tag that headers know), and repetitions, which read as one (`repeated`).

import type { ConceptEntry, ExtraCategory, LanguageSection, SourcedText, Term } from '../../model/entry.js';
import type { LanguageTag } from '../../model/language.js';
import type { Note } from '../../model/unit.js';
import type { LossCount } from '../losses.js';
import type { Rank, WrittenCell, WrittenRow } from './column-set.js';
import { CONCEPT_ID } from './columns.js';
import { targetName } from './entry-rows.js';
import { parseHeader } from './field.js';
import { isIsoDate } from '../field-value.js';

/** Ranks of the groups of columns: the concept's name, its languages, its texts. */
const [NAME_RANK, LANGUAGE_RANK, TEXT_RANK] = [0, 1, 2];

/** The column that every glossary has. */
export const ID_COLUMN = { name: CONCEPT_ID, number: 0, rank: [NAME_RANK, 0], text: '' } as const;

/** Details of a term, in the order of their columns. */
const TERM_DETAILS = [
  'status',
  'forbidden',
  'do not translate',
  'part of speech',
  'gender',
  'term type',
  'region',
  'location',
  'reference',
  'context',
  'context source',
  'note',
  'definition',
  'definition source',
  'language note',
] as const;

const CONCEPT_TEXTS = [
  'definition',
  'definition source',
  'note',
  'reference',
  'created at',
  'created by',
  'changed at',
  'changed by',
] as const;

/** The rows of an entry, none when it has nothing to show. */
export function entryCells(entry: ConceptEntry, losses: LossCount): readonly WrittenRow[] {
  return new EntryCells(entry, losses).rows();
}

class EntryCells {
  readonly #entry: ConceptEntry;
  readonly #losses: LossCount;
  readonly #rows: WrittenCell[][] = [];

  constructor(entry: ConceptEntry, losses: LossCount) {
    this.#entry = entry;
    this.#losses = losses;
  }

  rows(): readonly WrittenRow[] {
    const { sections } = this.#entry;
    const merged = new Map<LanguageTag, LanguageSection[]>();
    for (const section of sections)
      merged.set(section.language, [...(merged.get(section.language) ?? []), section]);
    for (const [language, same] of merged) this.#language(language, same);
    if (this.#rows.length === 0) {
      this.#losses.add('entry', this.#entry.id);
      return [];
    }
    this.#concept();
    const id = { ...ID_COLUMN, text: this.#entry.id };
    return this.#rows.map((row) => [id, ...row]);
  }

  #put(row: number, cell: Omit<WrittenCell, 'number'>): void {
    if (cell.text === '') return this.#losses.add('empty-text', `${this.#entry.id} ${cell.name}`);
    while (this.#rows.length <= row) this.#rows.push([]);
    const cells = this.#rows[row];
    const number = cells?.filter(({ name }) => name === cell.name).length ?? 0;
    cells?.push({ ...cell, number });
  }

  #language(language: LanguageTag, sections: readonly LanguageSection[]): void {
    const header = parseHeader(language);
    if (header.field !== 'term' || header.language !== language) {
      this.#losses.add('language-section', `${this.#entry.id} ${language}`);
      return;
    }
    if (sections.length > 1) this.#losses.add('repeated', `${this.#entry.id} ${language}`);
    const cells = new LanguageCells(language, (row, cell) => this.#put(row, cell), this.#losses);
    cells.definitions(sections.flatMap(({ definitions }) => definitions ?? []));
    const terms = sections.flatMap((section) => section.terms);
    for (const term of this.#withoutRepeated(terms)) cells.term(term);
    cells.languageNotes(sections.flatMap(({ notes }) => notes ?? []));
    for (const section of sections) this.#sectionLosses(section);
  }

  #withoutRepeated(terms: readonly Term[]): readonly Term[] {
    const seen = new Set<string>();
    return terms.filter(({ text }) => {
      const isNew = !seen.has(text);
      if (!isNew) this.#losses.add('repeated', text);
      seen.add(text);
      return isNew;
    });
  }

  #sectionLosses({ language, extras, transactions }: LanguageSection): void {
    for (const { type, value } of extras ?? []) this.#losses.add('language-extra', `${type}: ${value}`);
    for (const { type } of transactions ?? []) this.#losses.add('transaction', `${language} ${type}`);
  }

  #concept(): void {
    const { subjectField, customer, project, source, provenance } = this.#entry;
    const names = { domain: subjectField, customer, project };
    Object.entries(names).forEach(([name, text], at) => this.#optional(name, text, [NAME_RANK, 1 + at]));
    this.#texts('definition', this.#entry.definitions ?? []);
    this.#notes();
    this.#optional('reference', source, textRank('reference'));
    const { createdAt, createdBy, changedAt, changedBy, ...rest } = provenance ?? {};
    const known = {
      'created at': createdAt,
      'created by': createdBy,
      'changed at': changedAt,
      'changed by': changedBy,
    };
    for (const [name, text] of Object.entries(known)) this.#provenance(name, text);
    for (const [name, value] of Object.entries(rest))
      this.#losses.add('provenance', `${name}: ${String(value)}`);
    this.#crossReferences();
    this.#extras();
    this.#conceptLosses();
  }

  /** Each type has a column of its own, with one for targets beside it. */
  #crossReferences(): void {
    const rows = new Map<string, number>();
    const seen = new Set<string>();
    for (const { type, value, target } of this.#entry.crossReferences ?? []) {
      const isOwn = parseHeader(type).field === 'crossReference' && parseHeader(type).name === type;
      const name = JSON.stringify([type, value]);
      if (!isOwn || seen.has(name) || value === '') {
        this.#losses.add(isOwn ? 'repeated' : 'cross-reference', `${type}: ${value}`);
        continue;
      }
      seen.add(name);
      const row = rows.get(type) ?? 0;
      rows.set(type, row + 1);
      const rank = [TEXT_RANK, CONCEPT_TEXTS.length];
      this.#put(row, { name: type, rank, text: value });
      if (target !== undefined) this.#put(row, { name: targetName(type), rank, text: target });
    }
  }

  #provenance(name: string, text: string | undefined): void {
    if (text !== undefined && name.endsWith(' at') && !isIsoDate(text))
      this.#losses.add('provenance', `${name}: ${text}`);
    else this.#optional(name, text, textRank(name));
  }

  #optional(name: string, text: string | undefined, rank: Rank): void {
    if (text !== undefined) this.#put(0, { name, rank, text });
  }

  #texts(name: string, texts: readonly SourcedText[]): void {
    distinct(texts, this.#losses).forEach(({ text, source }, row) => {
      this.#put(row, { name, rank: textRank(name), text });
      if (source !== undefined && text !== '')
        this.#put(row, { name: `${name} source`, rank: textRank(`${name} source`), text: source });
    });
  }

  #notes(): void {
    distinct(this.#entry.notes ?? [], this.#losses).forEach((note, row) => {
      noteLosses(note, this.#losses);
      this.#put(row, { name: 'note', rank: textRank('note'), text: note.text });
    });
  }

  #extras(): void {
    const rows = new Map<string, number>();
    for (const { type, value, target } of this.#entry.extras ?? []) {
      const header = parseHeader(type);
      const isPlain =
        header.field === 'extra' &&
        header.language === undefined &&
        header.name === type &&
        target === undefined;
      const row = rows.get(type) ?? 0;
      rows.set(type, row + 1);
      if (isPlain) this.#put(row, { name: type, rank: [TEXT_RANK, CONCEPT_TEXTS.length + 1], text: value });
      else this.#losses.add('extra', `${type}: ${value}`);
    }
  }

  #conceptLosses(): void {
    for (const { type } of this.#entry.transactions ?? [])
      this.#losses.add('transaction', `${this.#entry.id} ${type}`);
  }
}

function textRank(name: string): Rank {
  return [TEXT_RANK, CONCEPT_TEXTS.findIndex((known) => known === name)];
}

type Put = (row: number, cell: Omit<WrittenCell, 'number'>) => void;

/** The cells of one language of an entry. */
class LanguageCells {
  readonly #language: LanguageTag;
  readonly #put: Put;
  readonly #losses: LossCount;
  /** The row for the next term. */
  #next = 0;

  constructor(language: LanguageTag, put: Put, losses: LossCount) {
    this.#language = language;
    this.#put = put;
    this.#losses = losses;
  }

  definitions(definitions: readonly SourcedText[]): void {
    distinct(definitions, this.#losses).forEach(({ text, source }, row) => {
      this.#detail(row, 'definition', text);
      if (source !== undefined && text !== '') this.#detail(row, 'definition source', source);
    });
  }

  term(term: Term): void {
    const row = this.#next;
    this.#cell(row, this.#language, { rank: [], text: term.text });
    this.#values(term, row);
    const contexts = distinct(term.contexts ?? [], this.#losses);
    contexts.forEach(({ text, source }, at) => {
      this.#detail(row + at, 'context', text);
      if (source !== undefined && text !== '') this.#detail(row + at, 'context source', source);
    });
    const notes = this.#notes(term.notes ?? [], 'note', row);
    this.#extras(term.extras ?? [], row);
    this.#next = row + Math.max(1, contexts.length, notes);
    for (const { type } of term.transactions ?? []) this.#losses.add('transaction', `${term.text} ${type}`);
  }

  languageNotes(notes: readonly Note[]): void {
    this.#notes(notes, 'language note', 0);
  }

  /** From a row on; gives how many. */
  #notes(notes: readonly Note[], detail: string, row: number): number {
    const all = distinct(notes, this.#losses);
    all.forEach((note, at) => {
      noteLosses(note, this.#losses);
      this.#detail(row + at, detail, note.text);
    });
    return all.length;
  }

  #values(term: Term, row: number): void {
    const values: Readonly<Partial<Record<(typeof TERM_DETAILS)[number], string | undefined>>> = {
      status: term.status,
      forbidden: term.forbidden === true ? 'yes' : undefined,
      'do not translate': term.doNotTranslate === true ? 'yes' : undefined,
      'part of speech': term.partOfSpeech,
      gender: term.gender,
      'term type': term.termType,
      region: term.geographicalUsage,
      location: term.termLocation,
      reference: term.source,
    };
    for (const [name, text] of Object.entries(values)) if (text !== undefined) this.#detail(row, name, text);
  }

  #extras(extras: readonly ExtraCategory[], row: number): void {
    const seen = new Set<string>();
    for (const { type, value, target } of extras) {
      const name = detailName(this.#language, type);
      const header = parseHeader(name);
      const isPlain = header.field === 'extra' && header.rest === type && header.language === this.#language;
      if (!isPlain || target !== undefined || seen.has(type)) this.#losses.add('extra', `${type}: ${value}`);
      else this.#cell(row, name, { rank: [TERM_DETAILS.length], text: value });
      seen.add(type);
    }
  }

  #detail(row: number, detail: string, text: string): void {
    const rank = [TERM_DETAILS.findIndex((known) => known === detail)];
    this.#cell(row, detailName(this.#language, detail), { rank, text });
  }

  #cell(row: number, name: string, { rank, text }: Pick<WrittenCell, 'rank' | 'text'>): void {
    this.#put(row, { name, rank: [LANGUAGE_RANK, this.#language, ...rank], text });
  }
}

/** "nl status"; "status (fr)" where the code of the language is too much like a word to stand in front. */
export function detailName(language: LanguageTag, detail: string): string {
  const short = `${language} ${detail}`;
  return parseHeader(short).language === language ? short : `${detail} (${language})`;
}

/** A text that stands there twice reads as one. */
function distinct<Value extends { readonly text: string }>(
  values: readonly Value[],
  losses: LossCount,
): readonly Value[] {
  const seen = new Set<string>();
  return values.filter(({ text }) => {
    const isNew = !seen.has(text);
    if (!isNew) losses.add('repeated', text);
    seen.add(text);
    return isNew;
  });
}

function noteLosses({ language, attributes }: Note, losses: LossCount): void {
  if (language !== undefined) losses.add('note-language', language);
  for (const [name, value] of Object.entries(attributes ?? {}))
    losses.add('note-attribute', `${name}="${value}"`);
}
