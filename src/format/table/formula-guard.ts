// Cells that a spreadsheet would take for a formula, made harmless and made back. A guarded cell begins with an
// apostrophe, which spreadsheets show as text and other tools use for the same purpose (OWASP, "CSV Injection").
//
//   guard(text)  = "'" text    when text is apostrophes followed by = + - @ tab or CR, or just begins with one of these
//   unguard(cell) = cell without its first apostrophe, when guard would have put it there
//
// unguard(guard(text)) = text for every text, and a Dutch word like 's-Hertogenbosch is not touched.

/** A tab, a line end or a sign by which a formula may begin, behind any number of apostrophes. */
const RISKY = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** The cell to write for a text. */
export function guard(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** The text that a cell stands for. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell) ? cell.slice(1) : cell;
}
