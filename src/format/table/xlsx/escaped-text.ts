// Characters that a workbook writes as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19 ST_Xstring): what XML cannot hold, line
// ends of Windows, and the underscore of a text that looks like such an escape.

const ESCAPE = /_x([0-9A-Fa-f]{4})_/gu;

/** The text that a workbook means. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The text as a workbook writes it. */
export function escapeCellText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
}
