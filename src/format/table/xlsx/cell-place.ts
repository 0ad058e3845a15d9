// Names of cells: letters for the column, a number for the row (ECMA-376 part 1, 18.18.62 ST_CellRef).

export interface CellPlace {
  /** From 1. */
  readonly row: number;
  readonly column: number;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** The place that a name says; undefined when no sheet has it. */
export function readCellPlace(name: string): CellPlace | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7})$/u.exec(name.replaceAll('$', ''));
  if (match === null) return undefined;
  const row = Number(match[2]);
  const column = columnNumber(match[1] ?? '');
  return row >= 1 && row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The letters of a column, from 1. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : columnLetters((column - 1 - rest) / 26) + letter;
}

export interface CellRange {
  readonly first: CellPlace;
  readonly last: CellPlace;
}

/** A range like `A2:A5`. */
export function readCellRange(name: string): CellRange | undefined {
  const [first, last] = name.split(':').map(readCellPlace);
  return first === undefined || last === undefined ? undefined : { first, last };
}
