// TMX dates are ISO 8601 basic format in UTC, `YYYYMMDDThhmmssZ` (TMX 1.4b, creationdate); the model keeps the
// extended format. Anything else stays as the file wrote it, in the attributes.

/** `20261124T081500Z` → `2026-11-24T08:15:00Z`; undefined when the text is no such date. */
export function readTmxDate(written: string): string | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u.exec(written);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const date = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return Number.isNaN(Date.parse(date)) ? undefined : date;
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
