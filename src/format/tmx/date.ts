// TMX dates are ISO 8601 basic format in UTC, `YYYYMMDDThhmmssZ` (TMX 1.4b, creationdate); the model keeps the
// extended format. Anything else stays as the file wrote it, in the attributes.

const TMX_DATE = /^\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ$/u;

/** `20261124T081500Z` → `2026-11-24T08:15:00Z`; undefined when the text is no such date. */
export function readTmxDate(written: string): string | undefined {
  if (!TMX_DATE.test(written)) return undefined;
  const day = `${written.slice(0, 4)}-${written.slice(4, 6)}-${written.slice(6, 8)}`;
  return `${day}T${written.slice(9, 11)}:${written.slice(11, 13)}:${written.slice(13, 15)}Z`;
}

/** A date of the model as TMX writes it, with whether anything of it was lost; undefined when it is no date. */
export function writeTmxDate(
  date: string,
): { readonly written: string; readonly exact: boolean } | undefined {
  const time = Date.parse(date);
  if (Number.isNaN(time)) return undefined;
  const seconds = new Date(time).toISOString().replace(/\.\d+Z$/u, 'Z');
  const written = seconds.replace(/[-:]/gu, '');
  return /^\d{8}T\d{6}Z$/u.test(written) ? { written, exact: seconds === date } : undefined;
}
