// Numbers of a workbook as text, near to how the sheet shows them (ECMA-376 part 1, 18.8.30 numFmt): dates as ISO 8601,
// because the order of day and month depends on who looks; percentages and fixed decimals as the format says; all
// others as the number itself, with a decimal point. Excel stores 3.14 as 3.1400000000000001: seventeen digits are cut.

export type NumberFormat =
  | { readonly kind: 'general' }
  | { readonly kind: 'date'; readonly hasDay: boolean; readonly hasTime: boolean }
  | { readonly kind: 'fixed'; readonly decimals: number; readonly percent: boolean };

const GENERAL: NumberFormat = { kind: 'general' };

/** The codes that every workbook has without naming them. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'd-m-yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'd-m-yyyy h:mm'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
]);

/** The format of an id, by the codes that the workbook itself names. */
export function numberFormat(id: number, codes: ReadonlyMap<number, string>): NumberFormat {
  const code = codes.get(id) ?? BUILT_IN.get(id);
  return code === undefined ? GENERAL : readFormatCode(code);
}

/** What a code like `dd-mm-yyyy` or `0.0%` says; its part for positive numbers counts. */
export function readFormatCode(code: string): NumberFormat {
  const [positive = ''] = code
    .slice(0, 255)
    .replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]/giu, '')
    .split(';');
  const letters = positive.replace(/AM\/PM|A\/P|General/giu, '');
  const hasTime = /[hs]/iu.test(letters);
  const hasDay = /[dy]/iu.test(letters) || (/m/iu.test(letters) && !hasTime);
  if (hasDay || hasTime) return { kind: 'date', hasDay, hasTime };
  const decimals = /[0#?][.,]?(0*)(?!.*[.])/u.test(positive)
    ? (/\.(0+)/u.exec(positive)?.[1] ?? '').length
    : 0;
  return /[0#]/u.test(positive) ? { kind: 'fixed', decimals, percent: positive.includes('%') } : GENERAL;
}

/** The text of a number. `is1904`: days are counted from 1904, as old workbooks of Macintosh do. */
export function numberText(written: string, format: NumberFormat, is1904: boolean): string {
  const value = Number(written);
  if (written.trim() === '' || !Number.isFinite(value)) return written;
  if (format.kind === 'date') return dateText(value, format, is1904) ?? String(value);
  if (format.kind === 'general') return String(Number(value.toPrecision(15)));
  const shown = format.percent ? value * 100 : value;
  return `${shown.toFixed(Math.min(format.decimals, 20))}${format.percent ? '%' : ''}`;
}

const MS_OF_DAY = 86_400_000;
/** The last day that Excel knows, 31 December 9999. */
const LAST_DAY = 2_958_465;

function dateText(
  serial: number,
  { hasDay, hasTime }: { readonly hasDay: boolean; readonly hasTime: boolean },
  is1904: boolean,
): string | undefined {
  const days = is1904 ? serial + 1462 : serial;
  if (days < 0 || days > LAST_DAY + 1) return undefined;
  // Excel has a 29 February 1900 that never was; days before it count from one day later.
  const since1900 = days < 60 ? days + 1 : days;
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round(since1900 * MS_OF_DAY));
  const [day = '', time = ''] = moment.toISOString().split('T');
  const clock = time.slice(0, time.startsWith('00', 6) ? 5 : 8);
  if (hasDay && hasTime) return `${day} ${clock}`;
  return hasDay ? day : clock;
}
