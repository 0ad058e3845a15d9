// What every file format gives and takes: a hub. Readers turn bytes into units or entries of the model,
// writers turn them into text; no format knows another. Both stream, and every writer says what it lost.

import type { ConceptEntry, SourcedText } from '../model/entry.js';
import type { LanguageTag } from '../model/language.js';
import type { Match } from '../model/match.js';
import type { Loss, Problem } from '../model/problem.js';
import type { TranslationUnit } from '../model/unit.js';

export type FormatName =
  | 'tmx'
  | 'tbx'
  | 'tbx-2008'
  | 'xliff-1.2'
  | 'xliff-2.1'
  | 'xliff-2.2'
  | 'srx'
  | 'csv'
  | 'tsv'
  | 'xlsx'
  | 'omegat'
  | 'multiterm'
  | 'po';

/** What a file said of itself before its first unit or entry. */
export interface FormatHeader {
  readonly format: string;
  /** What the file itself says, even nonsense. */
  readonly version: string;
  readonly sourceLanguage?: LanguageTag;
}

/** Whether a table holds terms or segments. */
export type TableKind = 'glossary' | 'memory';

/** How a table was understood, for the user to see before it is kept. */
export interface TableGuess {
  readonly kind: TableKind;
  /** The sheet of a workbook. */
  readonly sheet?: string;
  /** Of a text table: its encoding as IANA names it, and the character between its cells. */
  readonly encoding?: string;
  readonly separator?: string;
  /** Row of the column names; absent when the table has none. */
  readonly headerRow?: number;
  readonly columns: readonly TableColumnGuess[];
  /** The character that divides several terms in one cell. */
  readonly synonymSeparator?: string;
}

export interface TableColumnGuess {
  /** As the file writes it; empty without a header. */
  readonly name: string;
  /** What it holds: a word of `FieldName` (field-name.ts). */
  readonly field: string;
  /** The languages whose terms or texts it is about; absent when it is about the whole concept or unit. */
  readonly languages?: readonly LanguageTag[];
}

/** What a user may say of a file that does not say it, or says it wrongly. */
export interface ReadOptions {
  readonly from?: LanguageTag;
  readonly to?: LanguageTag;
  readonly as?: TableKind;
}

export type ReadEvent =
  | { readonly kind: 'header'; readonly header: FormatHeader }
  /**
   * `continued`: not to be counted as one more: a further segment (XLIFF 2) or plural form (PO) of the unit before it,
   * or a message that the file itself does not count any more (PO, obsolete).
   */
  | {
      readonly kind: 'unit';
      readonly unit: TranslationUnit;
      readonly line: number;
      readonly continued?: true;
    }
  | { readonly kind: 'entry'; readonly entry: ConceptEntry; readonly line: number }
  | { readonly kind: 'table'; readonly table: TableGuess }
  /** Rows of a table since the last such event, that of the column names included. */
  | { readonly kind: 'rows'; readonly count: number }
  | { readonly kind: 'warning'; readonly problem: Problem };

export interface FormatReader {
  readonly name: FormatName;
  /** Whether the first bytes (up to 4 kB) look like this format; by content, never by name. */
  recognizes(head: Uint8Array): boolean;
  /**
   * Events in file order, in batches (a batch an event would cost more than the parsing).
   * Throws `ProblemError` with line and column when the file is refused; the caller then keeps nothing.
   */
  read(chunks: AsyncIterable<Uint8Array>, options?: ReadOptions): AsyncIterable<readonly ReadEvent[]>;
}

export interface WriteOptions {
  /** Name of the file or memory that the units come from, where the format asks for one. */
  readonly original: string;
  readonly sourceLanguage: 'nl' | 'en';
  /** Time to write where the format wants one, as ISO 8601 UTC; floors read no clock. */
  readonly now: string;
  readonly toolVersion: string;
}

/** A part of a file: text, or bytes where the format is binary. */
export type Piece = string | Uint8Array;

/** Called once, after the last piece was taken. */
export type ReportLosses = (losses: readonly Loss[]) => void;

export interface UnitWriter {
  readonly name: FormatName;
  /**
   * Pieces of the file, in order. Never throws on data that a store accepted. A writer of tables goes through
   * `units` twice (first to see which columns there are); each time they must come from the start.
   */
  write(
    units: AsyncIterable<readonly TranslationUnit[]>,
    options: WriteOptions,
    report: ReportLosses,
  ): AsyncIterable<Piece>;
}

/** A match to write beside a unit, as proposal for its translator. */
export type WrittenMatch = Pick<Match, 'source' | 'target' | 'score' | 'similarity' | 'kind' | 'memory'>;

/** A term that occurs in a unit, with what it may be translated by; one of the last two is there. */
export interface WrittenTerm {
  readonly term: string;
  readonly translations: readonly string[];
  readonly definition?: SourcedText;
}

/** A unit with what a memory and a termbase know about it. */
export interface AnnotatedUnit {
  readonly unit: TranslationUnit;
  /** In any order; written best first. */
  readonly matches?: readonly WrittenMatch[];
  readonly glossary?: readonly WrittenTerm[];
}

/** A writer of a format that can carry matches and terms with its units. */
export interface AnnotatedUnitWriter extends UnitWriter {
  writeAnnotated(
    units: AsyncIterable<readonly AnnotatedUnit[]>,
    options: WriteOptions,
    report: ReportLosses,
  ): AsyncIterable<string>;
}

/** Of `entries` holds what is said of `units` (`UnitWriter`). */
export interface EntryWriter {
  readonly name: FormatName;
  write(
    entries: AsyncIterable<readonly ConceptEntry[]>,
    options: WriteOptions,
    report: ReportLosses,
  ): AsyncIterable<Piece>;
}
