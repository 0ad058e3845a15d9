// Several terms in one cell. A semicolon or bar divides terms only where the table shows that it is meant: in at least
// two rows the pieces look like terms, and at least once the two languages have a different number of them (a list
// of words of equal length in both is as likely one term). Columns named "synonyms" are always lists.

import type { LanguageTag } from '../../model/language.js';

export type SynonymSeparator = ';' | '|';

/** Rows that must show it, and their share: semicolons stand in long names now and then, bars hardly ever. */
const LEAST_ROWS = 2;
const LEAST_SHARE: Readonly<Record<SynonymSeparator, number>> = { ';': 0.03, '|': 0 };
/** Longer pieces are no terms, in UTF-16 code units. */
const LONGEST_PIECE = 100;

/** The terms of one row, by language: the cells of its term columns. */
export type TermCells = readonly { readonly language: LanguageTag; readonly cell: string }[];

/** The character that divides terms in these rows; undefined when none does. */
export function guessSynonymSeparator(rows: readonly TermCells[]): SynonymSeparator | undefined {
  const separators: readonly SynonymSeparator[] = [';', '|'];
  return separators.find((separator) => {
    const lists = rows.filter((row) => isListRow(row, separator));
    const isFrequent = lists.length >= Math.max(LEAST_ROWS, LEAST_SHARE[separator] * rows.length);
    return isFrequent && lists.some((row) => isUneven(row, separator));
  });
}

function isListRow(row: TermCells, separator: SynonymSeparator): boolean {
  const divided = row.filter(({ cell }) => cell.includes(separator));
  return divided.length > 0 && divided.every(({ cell }) => piecesOf(cell, separator).every(isTermLike));
}

function isUneven(row: TermCells, separator: SynonymSeparator): boolean {
  const counts = row.filter(({ cell }) => cell !== '').map(({ cell }) => piecesOf(cell, separator).length);
  return counts.some((count) => count !== counts[0]);
}

function piecesOf(cell: string, separator: SynonymSeparator): readonly string[] {
  return cell.split(separator).map((piece) => piece.trim());
}

/** A piece that could be a term: some letters, no half of a bracket or quotation, not itself a list. */
function isTermLike(piece: string): boolean {
  if (piece === '' || piece.length > LONGEST_PIECE || !/\p{L}/u.test(piece) || piece.includes(', '))
    return false;
  const opened = (piece.match(/[([{]/gu) ?? []).length;
  const closed = (piece.match(/[)\]}]/gu) ?? []).length;
  const quotes = (piece.match(/["']/gu) ?? []).length;
  return opened === closed && (quotes % 2 === 0 || /^\p{L}+'\p{L}|^'\p{L}/u.test(piece));
}

/** The terms in a cell; empty pieces fall away. */
export function splitTerms(cell: string, separator: SynonymSeparator | undefined): readonly string[] {
  if (separator === undefined) return cell === '' ? [] : [cell];
  return piecesOf(cell, separator).filter((piece) => piece !== '');
}

/** The terms in a cell of a column of synonyms: divided by semicolons, bars or line ends, else by commas. */
export function splitSynonyms(cell: string): readonly string[] {
  const pieces = cell.split(/[;|\n]/u);
  return (pieces.length > 1 ? pieces : cell.split(', '))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
