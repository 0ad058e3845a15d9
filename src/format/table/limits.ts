// How much of a table is taken. Far above what glossaries and segment lists hold, far below what fills the memory.

export const TABLE_LIMITS = {
  /** Cells of one row; the widest glossaries seen (a column for each detail of each language) have some fifty. */
  columns: 1000,
  /** UTF-16 code units of one cell: as long as a segment of the XML formats may be. Excel stops at 32,767. */
  cellLength: 1_048_576,
  /** Rows of a sheet: the last one that Excel has (ECMA-376 part 1, 18.3.1.73). */
  sheetRows: 1_048_576,
  /** Bytes of a workbook as it lies on disk; a million rows of two short cells take 30 MB. */
  workbookBytes: 200_000_000,
  /** UTF-16 code units of the shared strings of a workbook, which stay in memory while it is read. */
  sharedText: 200_000_000,
} as const;

/** Characters and rows from which separator, columns and kind are guessed. */
export const SAMPLE_CHARACTERS = 65_536;
export const SAMPLE_ROWS = 1000;

/** Longer terms are read with a warning, much longer ones are no terms (as in TBX). In UTF-16 code units. */
export const LONG_TERM = 2000;
export const LONGEST_TERM = 20_000;
