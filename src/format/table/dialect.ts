// The separator of a text table and whether its quotes are quotes, from its first lines. In this order: what Excel
// says (`sep=;`), the separator that makes a header of the first rows, tabs, the separator that gives all rows the
// same two or three cells. Prose is no table: its commas are followed by blanks and differ from line to line.

import { ProblemError } from '../../model/problem.js';
import { readHeader } from './columns.js';
import type { Dialect, TableRecord } from './record.js';
import { isBlank, RecordReader } from './record.js';

const SEPARATORS = ['\t', ';', ',', '|'] as const;

export interface GuessedDialect extends Dialect {
  /** Lines that begin with `#` are comments: the first line says so (OmegaT). */
  readonly hashComments: boolean;
  /** Characters of a first line that is not part of the table (`sep=;`). */
  readonly skip: number;
}

/** Rows that may stand before the header. */
const HEADER_ROWS = 10;
/** Share of the lines that must have a tab when nothing else tells. */
const TAB_SHARE = 0.8;

/** The first line of a glossary of OmegaT. */
const MAGIC_COMMENT = /^#[^\n\r]{0,200}?-\*-\s{0,3}coding:/u;

/** The dialect that the start of a file shows; undefined when it is no table. `isWhole`: the sample is all of it. */
export function guessDialect(sample: string, isWhole: boolean): GuessedDialect | undefined {
  const said = /^sep=(.)(?:\r\n|\n|\r|$)/u.exec(sample);
  if (said !== null)
    return { separator: said[1] ?? ';', quotes: true, hashComments: false, skip: said[0].length };
  const hashComments = MAGIC_COMMENT.test(sample);
  const tables = SEPARATORS.map((separator) => tableOf(sample, { separator, isWhole, hashComments }));
  const best = hashComments ? tables[0] : (bestHeader(tables) ?? tabbed(tables[0]) ?? steady(tables, sample));
  return best === undefined ? undefined : { ...best.dialect, hashComments, skip: 0 };
}

interface SampledTable {
  readonly dialect: Dialect;
  readonly records: readonly TableRecord[];
}

function tableOf(
  sample: string,
  { separator, isWhole, hashComments }: { separator: string; isWhole: boolean; hashComments: boolean },
): SampledTable {
  const quoted = parse(sample, { separator, quotes: true }, isWhole);
  // Glossaries with tabs mostly know no quotes: then a quote in them is not closed, or text follows it.
  const quotes = separator !== '\t' || quoted.isClean;
  const records = quotes ? quoted.records : parse(sample, { separator, quotes }, isWhole).records;
  return {
    dialect: { separator, quotes },
    records: records.filter(
      (record) => !isBlank(record) && !(hashComments && record.cells[0]?.startsWith('#')),
    ),
  };
}

function parse(
  sample: string,
  dialect: Dialect,
  isWhole: boolean,
): { readonly records: readonly TableRecord[]; readonly isClean: boolean } {
  const reader = new RecordReader(dialect);
  const records: TableRecord[] = [];
  let isClean = true;
  try {
    records.push(...reader.push(sample));
    if (isWhole) records.push(...reader.finish());
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    // What stood before the fault is enough to see what this is; reading it will say what is wrong.
    records.push(...reader.push(''));
    isClean = false;
  }
  return { records, isClean: isClean && reader.strayQuotes.length === 0 };
}

/** The table whose first rows hold the header with the most names. */
function bestHeader(tables: readonly SampledTable[]): SampledTable | undefined {
  const scored = tables.map((table) => ({ table, names: headerNames(table) }));
  const best = scored.reduce((one, other) => (other.names > one.names ? other : one));
  return best.names > 1 ? best.table : undefined;
}

function headerNames({ records }: SampledTable): number {
  for (const { cells } of records.slice(0, HEADER_ROWS)) {
    const headers = readHeader(cells);
    if (headers !== undefined)
      return headers.filter(({ field }) => field !== 'extra' && field !== 'unnamed').length;
    if (cells.filter((cell) => cell !== '').length > 1) return 0;
  }
  return 0;
}

function tabbed(table: SampledTable | undefined): SampledTable | undefined {
  const records = table?.records ?? [];
  const withTab = records.filter(({ cells }) => cells.length > 1).length;
  return withTab > 0 && withTab >= TAB_SHARE * records.length && hasPairs(records) ? table : undefined;
}

/** The table of which every row has the same two or three cells, not as prose has them. */
function steady(tables: readonly SampledTable[], sample: string): SampledTable | undefined {
  return tables.find(({ records, dialect: { separator } }) => {
    const width = records[0]?.cells.length ?? 0;
    const isSteady = records.length > 1 && records.every(({ cells }) => cells.length === width);
    if (!isSteady || width < 2 || width > 3 || separator === '|') return false;
    return hasPairs(records) && !isPunctuation(sample, separator);
  });
}

/** True when at least half of the rows have words in both of the first cells. */
function hasPairs(records: readonly TableRecord[]): boolean {
  const hasWord = (cell = ''): boolean => /\p{L}/u.test(cell);
  const pairs = records.filter(({ cells }) => hasWord(cells[0]) && hasWord(cells[1])).length;
  return pairs >= records.length / 2;
}

/** True when the character is mostly followed by a blank or a line end, as in prose. */
function isPunctuation(sample: string, separator: string): boolean {
  const pieces = sample.split(separator).slice(1);
  return pieces.filter((piece) => /^(?: |\r|\n|$)/u.test(piece)).length > pieces.length / 2;
}
