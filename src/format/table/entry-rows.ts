// Rows of a glossary to concept entries. A row is a concept; rows with the same concept id are one concept, each adding
// terms and texts. A cell about a term stands in the row of that term; in a row without a term of its language it is
// about the last one before.

import type { ConceptEntry, ExtraCategory, LanguageSection, SourcedText, Term } from '../../model/entry.js';
import type { LanguageTag } from '../../model/language.js';
import type { Place } from '../../model/problem.js';
import { makeProblem, ProblemError } from '../../model/problem.js';
import type { Note, Provenance } from '../../model/unit.js';
import type { Draft } from '../draft.js';
import type { Column } from './columns.js';
import { contentId } from './content-id.js';
import type { FieldName } from '../field-name.js';
import { headerLanguage } from '../header-language.js';
import { TERM_VALUES } from '../term-value.js';
import type { SynonymSeparator } from './synonyms.js';
import { splitSynonyms, splitTerms } from './synonyms.js';
import { isIsoDate } from '../field-value.js';

interface TermDraft extends Omit<Draft<Term>, 'contexts' | 'notes' | 'extras'> {
  contexts?: Draft<SourcedText>[];
  notes?: Note[];
  extras?: ExtraCategory[];
}

interface SectionDraft extends Omit<Draft<LanguageSection>, 'terms' | 'definitions' | 'notes'> {
  terms: TermDraft[];
  definitions?: Draft<SourcedText>[];
  notes?: Note[];
}

interface EntryDraft extends Omit<
  Draft<ConceptEntry>,
  'definitions' | 'notes' | 'extras' | 'provenance' | 'sections' | 'crossReferences'
> {
  sections: SectionDraft[];
  crossReferences?: ExtraCategory[];
  definitions?: Draft<SourcedText>[];
  notes?: Note[];
  extras?: ExtraCategory[];
  provenance?: Draft<Provenance>;
}

/** A row's cell with its column; never empty. */
export interface FilledCell {
  readonly column: Column;
  readonly text: string;
}

export interface EntryRow {
  readonly cells: readonly FilledCell[];
  readonly place: Place;
}

/** An entry that is complete, and where it began. */
export interface RowEntry {
  readonly entry: ConceptEntry;
  readonly place: Place;
}

export interface EntryRowsOptions {
  readonly synonymSeparator?: SynonymSeparator;
  /** Told of a value that its column does not know. */
  readonly onUnknown: (value: string, place: Place) => void;
  /** Told of a concept whose rows lie so far apart that it became two. */
  readonly onScattered: (id: string, place: Place) => void;
}

/** Concepts kept open for further rows; tables are sorted by concept or small. The older half is closed at once. */
const OPEN_CONCEPTS = 20_000;
/** Rows of one concept; each is compared with those before it, and no concept has a hundredth of it. */
const ROWS_OF_CONCEPT = 10_000;
/** Ids remembered to tell concepts that come back after they were closed, and names given. */
const REMEMBERED_IDS = 1_000_000;

export class EntryRows {
  readonly #options: EntryRowsOptions;
  readonly #open = new Map<string, { readonly draft: EntryDraft; readonly place: Place; rows: number }>();
  readonly #used = new Map<string, number>();

  constructor(options: EntryRowsOptions) {
    this.#options = options;
  }

  /** Takes a row; gives the entries that it completes. */
  add(row: EntryRow): readonly RowEntry[] {
    const id = row.cells.find(({ column }) => column.field === 'id')?.text;
    const known = id === undefined ? undefined : this.#open.get(id);
    const draft: EntryDraft = known?.draft ?? { id: id ?? '', sections: [] };
    new RowReading(draft, row, this.#options).read();
    if (known !== undefined) {
      known.rows += 1;
      if (known.rows > ROWS_OF_CONCEPT)
        throw new ProblemError(makeProblem('table-concept-too-long', { limit: ROWS_OF_CONCEPT }, row.place));
      return [];
    }
    if (id === undefined) return draft.sections.length === 0 ? [] : [this.#closed(draft, row.place)];
    this.#open.set(id, { draft, place: row.place, rows: 1 });
    return this.#open.size > OPEN_CONCEPTS ? this.#closeOldest() : [];
  }

  /** The entries that are left. */
  finish(): readonly RowEntry[] {
    const left = [...this.#open.values()].map(({ draft, place }) => this.#closed(draft, place));
    this.#open.clear();
    return left.filter(({ entry }) => entry.sections.length > 0);
  }

  /** One at a time would cost a walk over all those deleted before it. */
  #closeOldest(): readonly RowEntry[] {
    const oldest = [...this.#open].slice(0, OPEN_CONCEPTS / 2);
    for (const [id] of oldest) this.#open.delete(id);
    return oldest
      .map(([, { draft, place }]) => this.#closed(draft, place))
      .filter(({ entry }) => entry.sections.length > 0);
  }

  #closed(draft: EntryDraft, place: Place): RowEntry {
    const wanted = draft.id === '' ? contentId(nameOf(draft)) : draft.id;
    const count = (this.#used.get(wanted) ?? 0) + 1;
    if (this.#used.size < REMEMBERED_IDS) this.#used.set(wanted, count);
    if (count > 1 && draft.id !== '')
      this.#options.onScattered(draft.id.slice(0, 100).replace(/\p{Cc}+/gu, ' '), place);
    return { entry: { ...draft, id: count === 1 ? wanted : `${wanted}-${String(count)}` }, place };
  }
}

function nameOf({ sections, subjectField = '' }: EntryDraft): string {
  const terms = sections.map(
    ({ language, terms }) => `${language}\t${terms.map(({ text }) => text).join('\t')}`,
  );
  return [subjectField, ...terms].join('\n');
}

/** Columns that hold terms; everything else is about them or about the concept. */
const TERMS: ReadonlySet<FieldName> = new Set(['term', 'synonyms']);

/** The reading of one row into its entry. */
class RowReading {
  readonly #entry: EntryDraft;
  readonly #row: EntryRow;
  readonly #options: EntryRowsOptions;
  /** By language: the terms of this row, or the last one before when it has none. */
  readonly #terms = new Map<LanguageTag, readonly TermDraft[]>();
  readonly #rowLanguage: LanguageTag | undefined;

  constructor(entry: EntryDraft, row: EntryRow, options: EntryRowsOptions) {
    this.#entry = entry;
    this.#row = row;
    this.#options = options;
    const written = row.cells.find(({ column }) => column.field === 'rowLanguage')?.text;
    this.#rowLanguage = written === undefined ? undefined : (headerLanguage(written) ?? written);
  }

  read(): void {
    const { cells } = this.#row;
    for (const cell of cells) if (TERMS.has(cell.column.field)) this.#readTerms(cell);
    for (const cell of cells) if (!TERMS.has(cell.column.field)) this.#readDetail(cell);
  }

  #readTerms({ column, text }: FilledCell): void {
    const texts =
      column.field === 'synonyms' ? splitSynonyms(text) : splitTerms(text, this.#options.synonymSeparator);
    for (const language of this.#languagesOf(column)) {
      const section = this.#section(language);
      const terms = texts.map((term) => termIn(section, term));
      this.#terms.set(language, [...(this.#terms.get(language) ?? []), ...terms]);
    }
  }

  #languagesOf(column: Column): readonly LanguageTag[] {
    if (column.languages !== undefined) return column.languages;
    return this.#rowLanguage === undefined ? [] : [this.#rowLanguage];
  }

  #section(language: LanguageTag): SectionDraft {
    const known = this.#entry.sections.find((section) => section.language === language);
    if (known !== undefined) return known;
    const section: SectionDraft = { language, terms: [] };
    this.#entry.sections.push(section);
    return section;
  }

  #readDetail(cell: FilledCell): void {
    const { field } = cell.column;
    if (field === 'id' || field === 'rowLanguage' || field === 'unnamed') return;
    const languages = this.#languagesOf(cell.column);
    if (field === 'definition' || field === 'definitionSource') this.#readDefinition(cell, languages);
    else if (languages.length === 0 || CONCEPT_ONLY.has(field)) this.#readConceptDetail(cell);
    else for (const language of languages) this.#readTermDetail(cell, language);
  }

  #readDefinition({ column, text }: FilledCell, languages: readonly LanguageTag[]): void {
    const levels =
      languages.length === 0 ? [this.#entry] : languages.map((language) => this.#section(language));
    for (const level of levels) {
      const definitions = (level.definitions ??= []);
      if (column.field === 'definition') addText(definitions, text);
      else addSource(definitions, text);
    }
  }

  #readConceptDetail({ column, text }: FilledCell): void {
    const entry = this.#entry;
    const field = CONCEPT_FIELDS.get(column.field);
    if (column.field === 'note') addNote((entry.notes ??= []), text);
    else if (column.field === 'crossReference')
      addExtra((entry.crossReferences ??= []), { type: column.name, value: text });
    else if (column.field === 'crossReferenceTarget') this.#readTarget(column.name, text);
    else if (PROVENANCE.has(column.field)) this.#readProvenance(column, text);
    else if (field !== undefined && (entry[field] === undefined || entry[field] === text))
      entry[field] = text;
    else addExtra((entry.extras ??= []), { type: column.name, value: text });
  }

  /** The target of the last cross-reference of that type. */
  #readTarget(name: string, target: string): void {
    const references = this.#entry.crossReferences ?? [];
    const at = references.findLastIndex(({ type }) => name === targetName(type));
    const reference = references[at];
    if (reference?.target === undefined && reference !== undefined) references[at] = { ...reference, target };
    else addExtra((this.#entry.extras ??= []), { type: name, value: target });
  }

  #readProvenance({ field, name }: Column, text: string): void {
    const isDate = field === 'createdAt' || field === 'changedAt';
    if (isDate && !isIsoDate(text)) addExtra((this.#entry.extras ??= []), { type: name, value: text });
    else (this.#entry.provenance ??= {})[field as 'createdBy'] ??= text;
  }

  #readTermDetail(cell: FilledCell, language: LanguageTag): void {
    if (cell.column.field === 'languageNote') {
      addNote((this.#section(language).notes ??= []), cell.text);
      return;
    }
    const here = this.#terms.get(language);
    const section = this.#entry.sections.find((one) => one.language === language);
    const last = section?.terms.at(-1);
    const terms = here ?? (last === undefined ? [] : [last]);
    const [first] = terms;
    if (first === undefined) return this.#keepWithoutTerm(cell, language);
    if (!readOwn(first, cell)) for (const term of terms) this.#readValue(term, cell);
  }

  /** What stands in the row of a term that is missing: a note of its language, or kept with the concept. */
  #keepWithoutTerm({ column, text }: FilledCell, language: LanguageTag): void {
    if (column.field === 'note') addNote((this.#section(language).notes ??= []), text);
    else addExtra((this.#entry.extras ??= []), { type: column.name, value: text });
  }

  /** A value that all terms of the row share. */
  #readValue(term: TermDraft, { column, text }: FilledCell): void {
    if (TERM_VALUES.get(column.field)?.(term, text) === true) return;
    if (TERM_VALUES.has(column.field)) this.#options.onUnknown(text, this.#row.place);
    addExtra((term.extras ??= []), { type: column.rest ?? column.name, value: text });
  }
}

/** The term of that text, made when the section does not have it. */
function termIn(section: SectionDraft, text: string): TermDraft {
  const known = section.terms.find((term) => term.text === text);
  if (known !== undefined) return known;
  const term: TermDraft = { text };
  section.terms.push(term);
  return term;
}

/** Texts that belong to the first term of a row only. True when the cell held one. */
function readOwn(term: TermDraft, { column, text }: FilledCell): boolean {
  if (column.field === 'note') addNote((term.notes ??= []), text);
  else if (column.field === 'context') addText((term.contexts ??= []), text);
  else if (column.field === 'contextSource') addSource((term.contexts ??= []), text);
  else if (column.field === 'reference' && term.source === undefined) term.source = text;
  else return false;
  return true;
}

/** Fields of the concept, whatever language their column names. */
const CONCEPT_ONLY: ReadonlySet<FieldName> = new Set(['domain', 'customer', 'project']);
const CONCEPT_FIELDS: ReadonlyMap<FieldName, 'subjectField' | 'customer' | 'project' | 'source'> = new Map([
  ['domain', 'subjectField'],
  ['customer', 'customer'],
  ['project', 'project'],
  ['reference', 'source'],
]);
const PROVENANCE: ReadonlySet<FieldName> = new Set(['createdAt', 'createdBy', 'changedAt', 'changedBy']);

/** A text that is repeated on every row of a concept counts once. */
function addText(texts: Draft<SourcedText>[], text: string): void {
  if (!texts.some((known) => known.text === text)) texts.push({ text });
}

/** The source of the last text, where that has none yet. */
function addSource(texts: Draft<SourcedText>[], source: string): void {
  const last = texts.at(-1);
  if (last !== undefined) last.source ??= source;
}

function addNote(notes: Note[], text: string): void {
  if (!notes.some((known) => known.text === text)) notes.push({ text });
}

function addExtra(extras: ExtraCategory[], extra: ExtraCategory): void {
  if (!extras.some(({ type, value }) => type === extra.type && value === extra.value)) extras.push(extra);
}

/** Name of the column with the targets of cross-references of a type. */
export function targetName(type: string): string {
  return `${type} target`;
}
