// Records of any table, from text or from a sheet, to events: the first rows are kept back until it is clear what the
// columns hold, then each row is read as it comes.

import { firstIllegalCharacter } from '../../model/content.js';
import type { Language } from '../../model/language.js';
import type { Place, Problem } from '../../model/problem.js';
import { makeProblem, ProblemError } from '../../model/problem.js';
import type { ReadEvent, ReadOptions, TableGuess, TableKind } from '../contract.js';
import type { Column, ColumnPlan } from './columns.js';
import { CONCEPT_ID, planByHeader, planByPlace, readHeader } from './columns.js';
import type { EntryRow, RowEntry } from './entry-rows.js';
import { EntryRows } from './entry-rows.js';
import { guessKind } from './kind.js';
import { LONG_TERM, LONGEST_TERM, SAMPLE_ROWS } from './limits.js';
import type { TableRecord } from './record.js';
import { isBlank } from './record.js';
import { RowWarnings } from './row-warnings.js';
import type { TermCells } from './synonyms.js';
import { guessSynonymSeparator } from './synonyms.js';
import { firstLanguage } from './text-language.js';
import { readUnitRow } from './unit-rows.js';

export interface TableReadingOptions extends ReadOptions {
  /** What is known of the table before its rows. */
  readonly described: Pick<TableGuess, 'sheet' | 'encoding' | 'separator'>;
  /** Lines that begin with `#` are comments, as in glossaries of OmegaT. */
  readonly hashComments?: boolean;
  /** True: a table without column names is refused, however few its columns are. */
  readonly needsHeader?: boolean;
  /** The text that a cell stands for. */
  readonly textOf: (cell: string) => string;
}

/** Rows before the header: a title, a date. */
const ROWS_BEFORE_HEADER = 10;

interface Understood {
  readonly plan: ColumnPlan;
  readonly kind: TableKind;
  readonly entries: EntryRows;
}

export class TableReading {
  readonly warnings = new RowWarnings();
  readonly #options: TableReadingOptions;
  #events: ReadEvent[] = [];
  #sample: TableRecord[] = [];
  #understood: Understood | undefined;
  #rows = 0;
  #items = 0;
  #untranslated: { count: number; readonly place: Place } | undefined;

  constructor(options: TableReadingOptions) {
    this.#options = options;
  }

  /** Takes records in order; gives what became clear. Throws `ProblemError` when the table is refused. */
  add(records: readonly TableRecord[]): readonly ReadEvent[] {
    for (const record of records) {
      if (isBlank(record) || this.#isComment(record)) continue;
      this.#rows += 1;
      if (this.#understood !== undefined) this.#read(record, this.#understood);
      else if (this.#sample.push(record) >= SAMPLE_ROWS) this.#understand();
    }
    return this.#take();
  }

  finish(): readonly ReadEvent[] {
    if (this.#understood === undefined) this.#understand();
    for (const entry of this.#understood?.entries.finish() ?? []) this.#emitEntry(entry);
    for (const problem of this.warnings.list()) this.warn(problem);
    if (this.#untranslated !== undefined) {
      const { count, place } = this.#untranslated;
      this.warn(makeProblem('units-untranslated', { count }, place));
    }
    if (this.#items === 0) this.warn(makeProblem('no-units', {}));
    this.#events.push({ kind: 'rows', count: this.#rows });
    return this.#take();
  }

  warn(problem: Problem): void {
    this.#events.push({ kind: 'warning', problem });
  }

  /** The kind that was decided, once it was. */
  get kind(): TableKind | undefined {
    return this.#understood?.kind;
  }

  #take(): readonly ReadEvent[] {
    const taken = this.#events;
    if (taken.length > 0) this.#events = [];
    return taken;
  }

  #isComment({ cells }: TableRecord): boolean {
    return this.#options.hashComments === true && (cells[0] ?? '').startsWith('#');
  }

  #understand(): void {
    const sample = this.#sample;
    this.#sample = [];
    if (sample.length === 0) return;
    const { plan, header } = this.#plan(sample);
    const body = header === undefined ? sample : sample.slice(sample.indexOf(header) + 1);
    const rows = body.map((record) => termTexts(record, plan));
    const kind = this.#options.as ?? guessKind(plan.columns, rows.map(textsOf));
    const isDivided = kind === 'glossary' && plan.columns[0]?.name !== CONCEPT_ID;
    const synonymSeparator = isDivided ? guessSynonymSeparator(rows) : undefined;
    this.#understood = { plan, kind, entries: this.#entryRows(synonymSeparator) };
    const guess = { ...this.#options.described, kind, columns: plan.columns.map(described) };
    this.#events.push({
      kind: 'table',
      table: {
        ...guess,
        ...(header === undefined ? {} : { headerRow: header.row }),
        ...(synonymSeparator === undefined ? {} : { synonymSeparator }),
      },
    });
    this.#warnOfPlan(plan, body);
    for (const record of body) this.#read(record, this.#understood);
  }

  #entryRows(synonymSeparator: ReturnType<typeof guessSynonymSeparator>): EntryRows {
    return new EntryRows({
      ...(synonymSeparator === undefined ? {} : { synonymSeparator }),
      onUnknown: (value, place) => this.warnings.addValue(value, place),
      onScattered: (id, place) => this.warn(makeProblem('table-concept-scattered', { id }, place)),
    });
  }

  #plan(sample: readonly TableRecord[]): { readonly plan: ColumnPlan; readonly header?: TableRecord } {
    const { from, to } = this.#options;
    const said = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const header = headerOf(sample, this.#options.textOf);
    const guess = (first: number, second: number): Language =>
      firstLanguage(columnText(sample, first), columnText(sample, second));
    if (header !== undefined) {
      const { headers, record } = header;
      return { plan: planByHeader(headers, { ...said, guess }), header: record };
    }
    const width = Math.max(...sample.map(({ cells }) => usedWidth(cells)));
    const plan = planByPlace(width, { ...said, guess });
    if (plan !== undefined && this.#options.needsHeader !== true) return { plan };
    throw new ProblemError(makeProblem('table-columns-unclear', { columns: width }, placeOf(sample[0])));
  }

  #warnOfPlan({ columns, languages, languagesGuessed }: ColumnPlan, body: readonly TableRecord[]): void {
    const [source = '', target = ''] = languages;
    const place = placeOf(body[0]);
    if (languagesGuessed) this.warn(makeProblem('table-languages-guessed', { source, target }, place));
    if (languages.length === 1 && body.length > 0)
      this.warn(makeProblem('table-one-language', { language: source }, place));
    const last = columns.findLastIndex(({ name }) => name !== '');
    const isUsed = (at: number): boolean => body.some(({ cells }) => (cells[at] ?? '').trim() !== '');
    const unnamed = columns.flatMap(({ field }, at) =>
      field === 'unnamed' && (at < last || isUsed(at)) ? [at] : [],
    );
    const said = unnamed.filter((at) => at > 0 || isUsed(at)).map((at) => at + 1);
    if (said.length > 0) this.warn(makeProblem('table-column-unnamed', { columns: said.join(', ') }, place));
  }

  #read(record: TableRecord, { plan, kind, entries }: Understood): void {
    const place = placeOf(record);
    this.#checkWidth(record, plan, place);
    const cells = plan.columns.flatMap((column, at) => {
      const text = this.#textOf(record.cells[at] ?? '', place);
      return text === '' ? [] : [{ column, text }];
    });
    if (kind === 'memory') this.#readUnit({ cells, place }, plan);
    else this.#readEntry({ cells, place }, entries);
  }

  #checkWidth({ cells }: TableRecord, { columns, hasHeader }: ColumnPlan, place: Place): void {
    const width = usedWidth(cells);
    if (width > columns.length)
      throw new ProblemError(
        makeProblem('table-row-too-long', { cells: width, columns: columns.length }, place),
      );
    // A sheet has no cells where nothing stands; in a text the separators are missing.
    if (
      hasHeader &&
      place.line !== undefined &&
      cells.length < columns.filter(({ field }) => field !== 'unnamed').length
    )
      this.warnings.add('table-rows-short', place);
  }

  /** The text of a cell, without what no exchange format can carry. */
  #textOf(cell: string, place: Place): string {
    const text = this.#options.textOf(cell);
    if (firstIllegalCharacter(text) < 0) return text;
    this.warnings.add('table-control-characters', place);
    return withoutControls(text);
  }

  #readUnit(row: EntryRow, plan: ColumnPlan): void {
    const { from } = this.#options;
    const unit = readUnitRow(row, plan.hasHeader && !plan.languagesGuessed ? from : plan.languages[0]);
    if (unit.variants.length === 0) return this.warnings.add('table-rows-without-term', row.place);
    if (unit.variants.length === 1 && plan.languages.length > 1)
      this.#untranslated = {
        count: (this.#untranslated?.count ?? 0) + 1,
        place: this.#untranslated?.place ?? row.place,
      };
    this.#items += 1;
    this.#events.push({ kind: 'unit', unit, line: row.place.line ?? row.place.row ?? 0 });
  }

  #readEntry(row: EntryRow, entries: EntryRows): void {
    const hasTerm = row.cells.some(({ column }) => column.field === 'term' || column.field === 'synonyms');
    const hasId = row.cells.some(({ column }) => column.field === 'id');
    if (!hasTerm && !hasId) return this.warnings.add('table-rows-without-term', row.place);
    for (const { text } of row.cells.filter(({ column }) => column.field === 'term'))
      this.#checkTerm(text, row.place);
    for (const entry of entries.add(row)) this.#emitEntry(entry);
  }

  #checkTerm(text: string, place: Place): void {
    if (text.length > LONGEST_TERM)
      throw new ProblemError(makeProblem('term-too-long', { limit: LONGEST_TERM }, place));
    if (text.length > LONG_TERM) this.warn(makeProblem('term-long', { length: text.length }, place));
  }

  #emitEntry({ entry, place }: RowEntry): void {
    this.#items += 1;
    this.#events.push({ kind: 'entry', entry, line: place.line ?? place.row ?? 0 });
  }
}

/** The first row that is a header, when only rows of one cell stand before it. */
function headerOf(
  sample: readonly TableRecord[],
  textOf: (cell: string) => string,
):
  { readonly headers: NonNullable<ReturnType<typeof readHeader>>; readonly record: TableRecord } | undefined {
  for (const record of sample.slice(0, ROWS_BEFORE_HEADER)) {
    const headers = readHeader(record.cells.map(textOf));
    if (headers !== undefined) return { headers, record };
    if (record.cells.filter((cell) => cell.trim() !== '').length > 1) return undefined;
  }
  return undefined;
}

/** Cells up to the last that holds something. */
function usedWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

function columnText(sample: readonly TableRecord[], at: number): string {
  return sample
    .slice(0, 200)
    .map(({ cells }) => cells[at] ?? '')
    .join('\n');
}

function termTexts({ cells }: TableRecord, { columns }: ColumnPlan): TermCells {
  return columns.flatMap(({ field, languages }, at) =>
    field === 'term' ? [{ language: languages?.[0] ?? '', cell: cells[at] ?? '' }] : [],
  );
}

function textsOf(row: TermCells): readonly string[] {
  return row.map(({ cell }) => cell);
}

/** For people to see: names without line ends and control characters. */
function described({ name, field, languages }: Column): TableGuess['columns'][number] {
  const shown = name.replace(/\p{Cc}+/gu, ' ');
  return languages === undefined ? { name: shown, field } : { name: shown, field, languages };
}

function placeOf(record: TableRecord | undefined): Place {
  if (record === undefined) return {};
  const { row, line } = record;
  return line === undefined ? { row } : { row, line };
}

/** A vertical tab or page break is a line break, as Word and PowerPoint copy it; other controls fall away. */
function withoutControls(text: string): string {
  let kept = text.replace(/[\v\f]/gu, '\n');
  for (let at = firstIllegalCharacter(kept); at >= 0; at = firstIllegalCharacter(kept)) {
    const illegal = kept.charAt(at);
    kept = kept.slice(0, at) + kept.slice(at).replaceAll(illegal, '');
  }
  return kept;
}
