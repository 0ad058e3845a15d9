// Records of a text table, as they come in. Grammar: RFC 4180 with any separator and any line end.
//
//   table  ::= record (end record)* end?      record ::= cell (separator cell)*     end ::= CRLF | LF | CR
//   cell   ::= blank* '"' (any character but '"' | '""')* '"' blank* | (no separator, no line end)*
//
// Beyond RFC 4180, because real files need it: blanks around a quoted cell; a cell that goes on after its closing
// quote (kept as it stands, counted in `strayQuotes`); blanks around a cell without quotes are not part of it.
// Linear; keeps one record.

import type { Place } from '../../model/problem.js';
import { makeProblem, ProblemError } from '../../model/problem.js';
import { TABLE_LIMITS } from './limits.js';

export interface Dialect {
  readonly separator: string;
  /** False: quotes are letters like any other, as in glossaries of OmegaT. */
  readonly quotes: boolean;
}

export interface TableRecord {
  readonly cells: readonly string[];
  /** Number of the record, from 1; empty ones count. */
  readonly row: number;
  /** Line where it begins, from 1; absent where a table has no lines. */
  readonly line?: number;
}

/** `closed`: the closing quote and a blank after it have been read. */
type State = 'start' | 'plain' | 'quoted' | 'afterQuote' | 'closed';

/** Cuts text that comes in pieces into records. */
export class RecordReader {
  /** Rows in which text followed a closing quote. */
  readonly strayQuotes: number[] = [];
  readonly #dialect: Dialect;
  #records: TableRecord[] = [];
  #cells: string[] = [];
  #cell = '';
  #state: State = 'start';
  /** Blanks after a closing quote: part of the cell only when more follows. */
  #gap = '';
  #row = 1;
  #line = 1;
  #recordLine = 1;
  #quoteLine = 1;
  #afterReturn = false;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** Line that is being read, from 1. */
  get line(): number {
    return this.#line;
  }

  /** Where the record that is being read begins. */
  get place(): Place {
    return { row: this.#row, line: this.#recordLine };
  }

  /** The records that this piece completes. Throws `ProblemError` where a limit is passed. */
  push(text: string): readonly TableRecord[] {
    let from = 0;
    while (from < text.length)
      from = this.#state === 'quoted' ? this.#quoted(text, from) : this.#open(text, from);
    return this.#take();
  }

  /** The last record, when the file does not end in a line end. Throws `ProblemError` inside quotes. */
  finish(): readonly TableRecord[] {
    if (this.#state === 'quoted') this.#refuseQuote();
    if (this.#cells.length > 0 || this.#cell !== '' || this.#isClosed()) this.#endRecord();
    return this.#take();
  }

  #take(): readonly TableRecord[] {
    const taken = this.#records;
    this.#records = [];
    return taken;
  }

  /** Reads outside quotes from `from`; gives where it stopped. */
  #open(text: string, from: number): number {
    const character = text.charAt(from);
    if (character === '\n' || character === '\r') return this.#lineEnd(character, from);
    this.#afterReturn = false;
    if (character === this.#dialect.separator) {
      this.#endCell();
      return from + 1;
    }
    if (character === '"' && this.#dialect.quotes && this.#openQuote()) return from + 1;
    return this.#plain(text, from);
  }

  /** True when the quote opens a cell, or goes on with one after a doubled quote. */
  #openQuote(): boolean {
    if (this.#state === 'closed') this.#noteStray();
    if (this.#state === 'afterQuote') this.#cell += '"';
    else if (this.#state === 'start' && this.#cell.trim() === '') {
      this.#cell = '';
      this.#quoteLine = this.#line;
    } else return false;
    this.#state = 'quoted';
    return true;
  }

  #plain(text: string, from: number): number {
    let to = from + 1;
    while (to < text.length && !this.#ends(text.charAt(to))) to += 1;
    const piece = text.slice(from, to);
    if (this.#isClosed()) {
      if (piece.trim() === '') {
        this.#state = 'closed';
        this.#gap += piece;
        return to;
      }
      this.#noteStray();
    }
    // A blank at the start may stand before a quote; a quote ends the piece, so the state tells.
    if (this.#state !== 'start' || piece.trim() !== '') this.#state = 'plain';
    this.#append(piece);
    return to;
  }

  #isClosed(): boolean {
    return this.#state === 'afterQuote' || this.#state === 'closed';
  }

  #ends(character: string): boolean {
    return (
      character === this.#dialect.separator || character === '\n' || character === '\r' || character === '"'
    );
  }

  #noteStray(): void {
    if (this.strayQuotes.at(-1) !== this.#row) this.strayQuotes.push(this.#row);
    this.#cell += this.#gap;
    this.#gap = '';
    this.#state = 'plain';
  }

  /** Reads inside quotes up to the closing one or the end of the piece. */
  #quoted(text: string, from: number): number {
    const quote = text.indexOf('"', from);
    const to = quote < 0 ? text.length : quote;
    const piece = text.slice(from, to);
    this.#countLines(piece);
    this.#append(piece);
    if (quote < 0) return to;
    this.#state = 'afterQuote';
    this.#afterReturn = false;
    return to + 1;
  }

  #countLines(piece: string): void {
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (code === 13 || (code === 10 && !this.#afterReturn)) this.#line += 1;
      this.#afterReturn = code === 13;
    }
  }

  #append(piece: string): void {
    this.#cell += piece;
    if (this.#cell.length <= TABLE_LIMITS.cellLength) return;
    if (this.#state === 'quoted') this.#refuseQuote();
    throw new ProblemError(
      makeProblem('table-cell-too-long', { limit: TABLE_LIMITS.cellLength }, this.place),
    );
  }

  #refuseQuote(): never {
    throw new ProblemError(makeProblem('table-quote-open', {}, { row: this.#row, line: this.#quoteLine }));
  }

  #lineEnd(character: string, from: number): number {
    if (character === '\n' && this.#afterReturn) {
      this.#afterReturn = false;
      this.#recordLine = this.#line;
      return from + 1;
    }
    this.#line += 1;
    this.#endRecord();
    this.#recordLine = this.#line;
    this.#afterReturn = character === '\r';
    return from + 1;
  }

  #endCell(): void {
    this.#cells.push(this.#isClosed() ? this.#cell : this.#cell.trim());
    this.#cell = '';
    this.#gap = '';
    this.#state = 'start';
    if (this.#cells.length > TABLE_LIMITS.columns)
      throw new ProblemError(
        makeProblem('table-too-many-columns', { limit: TABLE_LIMITS.columns }, this.place),
      );
  }

  #endRecord(): void {
    this.#endCell();
    this.#records.push({ cells: this.#cells, row: this.#row, line: this.#recordLine });
    this.#cells = [];
    this.#row += 1;
  }
}

/** True when no cell holds anything. */
export function isBlank({ cells }: TableRecord): boolean {
  return cells.every((cell) => cell.trim() === '');
}
