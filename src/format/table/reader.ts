// Reads text tables: CSV with any separator (RFC 4180 and what Excel and people make of it), tab-separated values,
// glossaries of OmegaT (OmegaT manual, "Glossaries": source, target, comment). Grammar: record.ts.

import type { Place } from '../../model/problem.js';
import { makeProblem, ProblemError } from '../../model/problem.js';
import type { FormatReader, ReadEvent, ReadOptions } from '../contract.js';
import { DamagedText, decodeGuessedHead, GuessingDecoder } from '../guessed-text.js';
import type { GuessedDialect } from './dialect.js';
import { guessDialect } from './dialect.js';
import { unguard } from './formula-guard.js';
import { SAMPLE_CHARACTERS } from './limits.js';
import { RecordReader } from './record.js';
import { TableReading } from './table-reading.js';

export const tableReader: FormatReader = {
  name: 'csv',
  recognizes: (head) => looksLikeTable(head),
  read: (chunks, options = {}) => readTextTable(chunks, options),
};

/** Bytes from which a head is taken for a part of the file and not for all of it. */
const HEAD_BYTES = 4096;

function looksLikeTable(head: Uint8Array): boolean {
  const text = decodeGuessedHead(head);
  if (text === undefined || /^\s*</u.test(text)) return false;
  return guessDialect(text, head.length < HEAD_BYTES) !== undefined;
}

async function* readTextTable(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncIterable<readonly ReadEvent[]> {
  const reading = new TextTableReading(options);
  for await (const chunk of chunks) {
    const events = reading.push(chunk);
    if (events.length > 0) yield events;
  }
  yield reading.finish();
}

interface OpenTable {
  readonly records: RecordReader;
  readonly table: TableReading;
}

class TextTableReading {
  readonly #options: ReadOptions;
  readonly #decoder = new GuessingDecoder();
  #sample = '';
  #open: OpenTable | undefined;
  #guessed = false;

  constructor(options: ReadOptions) {
    this.#options = options;
  }

  push(chunk: Uint8Array): readonly ReadEvent[] {
    const text = this.#decoded(() => this.#decoder.push(chunk));
    if (this.#open !== undefined) return [...this.#warnOfEncoding(), ...this.#take(this.#open, text)];
    this.#sample += text;
    return this.#sample.length < SAMPLE_CHARACTERS ? [] : this.#begin(false);
  }

  finish(): readonly ReadEvent[] {
    const text = this.#decoded(() => this.#decoder.finish());
    const events: ReadEvent[] = [];
    if (this.#open === undefined) {
      this.#sample += text;
      events.push(...this.#begin(true));
    } else events.push(...this.#warnOfEncoding(), ...this.#take(this.#open, text));
    const open = this.#open;
    if (open === undefined) return events;
    events.push(...open.table.add(open.records.finish()));
    for (const row of open.records.strayQuotes) open.table.warnings.add('table-quote-stray', { row });
    return [...events, ...open.table.finish()];
  }

  #begin(isWhole: boolean): readonly ReadEvent[] {
    const sample = this.#sample;
    this.#sample = '';
    const dialect = guessDialect(sample, isWhole);
    if (dialect === undefined)
      throw new ProblemError(makeProblem(sample === '' ? 'file-empty' : 'file-not-bilingual', {}));
    this.#open = this.#openTable(dialect);
    const header = { format: dialect.separator === '\t' ? 'tsv' : 'csv', version: '' };
    return [
      { kind: 'header', header },
      ...this.#warnOfEncoding(),
      ...this.#take(this.#open, sample.slice(dialect.skip)),
    ];
  }

  #openTable(dialect: GuessedDialect): OpenTable {
    const described = { encoding: this.#decoder.encoding, separator: dialect.separator };
    const { hashComments } = dialect;
    return {
      records: new RecordReader(dialect),
      table: new TableReading({ ...this.#options, described, hashComments, textOf: unguard }),
    };
  }

  #take({ records, table }: OpenTable, text: string): readonly ReadEvent[] {
    return table.add(records.push(text));
  }

  #warnOfEncoding(): readonly ReadEvent[] {
    const { encoding, isGuess } = this.#decoder;
    if (this.#guessed || !isGuess) return [];
    this.#guessed = true;
    return [{ kind: 'warning', problem: makeProblem('encoding-guessed', { encoding }) }];
  }

  #decoded(decode: () => string): string {
    try {
      return decode();
    } catch (error) {
      if (!(error instanceof DamagedText)) throw error;
      const problem = makeProblem(
        'encoding-broken',
        { encoding: error.encoding.toUpperCase() },
        this.#placeAfter(error.before),
      );
      throw new ProblemError(problem);
    }
  }

  /** Where the text that has been read ends. */
  #placeAfter(text: string): Place {
    const before = (this.#open === undefined ? this.#sample : '') + text;
    const lines = before.split(/\r\n|\n|\r/u);
    return {
      line: (this.#open?.records.line ?? 1) + lines.length - 1,
      column: (lines.at(-1) ?? '').length + 1,
    };
  }
}
