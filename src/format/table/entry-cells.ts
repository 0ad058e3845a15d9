// A concept entry as rows of a table: the way back of entry-rows.ts. All rows have the concept's id. Each language is a
// stream of cells of its own, and so is the concept: the second term of each language stands on the second row, the
// second definition too, and a term's second note on the row after it, where its language has no term.
//
// Losses: what has no column (`transaction`, `language-extra`, `note-language`, `note-attribute`, parts of `provenance`),
// what a reader would take for something else (`extra`, `cross-reference`, `language-section` of a language that headers
// do not know), repetitions, which read as one (`repeated`), and `empty-text`.

import type { ConceptEntry, LanguageSection, SourcedText, Term } from '../../model/entry.js';
import type { LanguageTag } from '../../model/language.js';
import type { LossCount } from '../losses.js';
import type { Rank, WrittenCell, WrittenRow } from './column-set.js';
import { CONCEPT_ID } from './columns.js';
import { targetName } from './entry-rows.js';
import { parseHeader } from './field.js';
import type { Put } from './language-cells.js';
import { distinct, LanguageCells, noteLosses } from './language-cells.js';
import { isIsoDate } from '../field-value.js';

/** Ranks of the groups of columns: the concept's name, its languages, its texts. */
const [NAME_RANK, LANGUAGE_RANK, TEXT_RANK] = [0, 1, 2];

/** The column that every glossary has. */
export const ID_COLUMN = { name: CONCEPT_ID, number: 0, rank: [NAME_RANK, 0], text: '' } as const;

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
    const put: Put = (row, cell) =>
      this.#put(row, { ...cell, rank: [LANGUAGE_RANK, language, ...cell.rank] });
    const cells = new LanguageCells(language, put, this.#losses);
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
