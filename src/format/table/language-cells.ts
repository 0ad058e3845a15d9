// The cells of one language of an entry: a stream of its own, a row for each term and one more for each further text of
// a term (entry-cells.ts).

import type { ExtraCategory, SourcedText, Term } from '../../model/entry.js';
import type { LanguageTag } from '../../model/language.js';
import type { Note } from '../../model/unit.js';
import type { LossCount } from '../losses.js';
import type { WrittenCell } from './column-set.js';
import { parseHeader } from './field.js';

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

/** Puts a cell into a row, counted from the first of the entry. */
export type Put = (row: number, cell: Omit<WrittenCell, 'number'>) => void;

/** The cells of one language of an entry. */
export class LanguageCells {
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
    this.#put(row, { name, rank, text });
  }
}

/** "nl status"; "status (fr)" where the code of the language is too much like a word to stand in front. */
export function detailName(language: LanguageTag, detail: string): string {
  const short = `${language} ${detail}`;
  return parseHeader(short).language === language ? short : `${detail} (${language})`;
}

/** A text that stands there twice reads as one. */
export function distinct<Value extends { readonly text: string }>(
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

export function noteLosses({ language, attributes }: Note, losses: LossCount): void {
  if (language !== undefined) losses.add('note-language', language);
  for (const [name, value] of Object.entries(attributes ?? {}))
    losses.add('note-attribute', `${name}="${value}"`);
}
