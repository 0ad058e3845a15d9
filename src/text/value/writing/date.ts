// Writes dates: 28 oktober 2021, 28 October 2021, October 28, 2021, 28.10.2021, 2021-10-28, in the form of another one.

import type { Language } from '../../../model/language.js';
import type { Writer, WritingOptions } from './form.js';
import { ordinalEnding } from './ordinal.js';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

const SHORT_MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: 'jan. feb. mrt. apr. mei juni juli aug. sept. okt. nov. dec.'.split(' '),
  en: 'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'.split(' '),
};

interface DateFields {
  readonly year: string | undefined;
  readonly month: number;
  readonly day: number | undefined;
}

function fieldsOf(value: string): DateFields | undefined {
  const [, year, month, day] = /^(\d{4}|-)-(\d{2})(?:-(\d{2}))?$/u.exec(value) ?? [];
  if (month === undefined) return undefined;
  return {
    year: year === '-' ? undefined : year,
    month: Number(month),
    day: day === undefined ? undefined : Number(day),
  };
}

/** `2021-10-28`, `--10-28`, `2021-10`. */
export const writeDate: Writer = (value, options) => {
  const fields = fieldsOf(value);
  if (fields === undefined) return undefined;
  const { like } = options;
  if (like?.kind !== 'date') return textual(fields, options.language);
  return (
    likeNumeric(fields, like.text, options) ??
    likeTextual(fields, like.text, options) ??
    textual(fields, options.language)
  );
};

function textual({ year, month, day }: DateFields, language: Language): string {
  return [day, MONTHS[language][month - 1], year].filter((part) => part !== undefined).join(' ');
}

function likeNumeric(
  fields: DateFields,
  text: string,
  { like, from = '' }: WritingOptions,
): string | undefined {
  const [, one = '', separator = '', two = '', three = ''] =
    /^(\d{1,4})([-/.‑–])(\d{1,2})\2(\d{1,4})$/u.exec(text) ?? [];
  const { year, day } = fields;
  if (separator === '' || year === undefined || day === undefined) return undefined;
  const pad = padding([one, two, three], separator, from);
  const [written, month] = [String(day).padStart(pad, '0'), String(fields.month).padStart(pad, '0')];
  if (one.length === 4) return [year, month, written].join(separator);
  const end = three.length === 2 ? year.slice(2) : year;
  const monthFirst = fieldsOf(like?.value ?? '')?.day === Number(two) && one !== two;
  return (monthFirst ? [month, written, end] : [written, month, end]).join(separator);
}

/** Two digits for days and months, or as many as they have: the journal writes 1.5.1997, other dates 01-05-1997. */
function padding(fields: readonly string[], separator: string, from: string): number {
  const short = fields.filter((field) => field.length <= 2);
  if (short.some((field) => field.length === 1)) return 1;
  if (short.some((field) => field.startsWith('0')) || fields[0]?.length === 4) return 2;
  if (/(?:^|\D)0\d(?!\d)/u.test(from)) return 2;
  return separator === '.' ? 1 : 2;
}

/** The same words in the same order, when both dates have the same fields. */
function likeTextual(fields: DateFields, text: string, { language }: WritingOptions): string | undefined {
  if (/^\d{1,2}$/u.test(text) && fields.day !== undefined) return String(fields.day);
  const month = /\p{L}{3,}\.?/gu;
  const written = [...text.matchAll(month)].find(([name]) => monthName(name, language));
  const hasYear = /\d{4}/u.test(text);
  const hasDay = /(?<!\d)\d{1,2}(?!\d)/u.test(text);
  if (
    written === undefined ||
    hasYear !== (fields.year !== undefined) ||
    hasDay !== (fields.day !== undefined)
  )
    return undefined;
  const name = written[0];
  const start = written.index;
  const [before, after] = [text.slice(0, start), text.slice(start + name.length)];
  return (
    withNumbers(before, fields, language) +
    likeMonth(fields.month, name, language) +
    withNumbers(after, fields, language)
  );
}

function monthName(name: string, language: Language): boolean {
  const bare = name.replace('.', '').toLowerCase();
  return MONTHS[language].some((month) => month.toLowerCase().startsWith(bare)) || bare === 'mrt';
}

function likeMonth(month: number, name: string, language: Language): string {
  const full = MONTHS[language].some((one) => one.toLowerCase() === name.toLowerCase());
  if (full) return MONTHS[language][month - 1] ?? '';
  const short = SHORT_MONTHS[language][month - 1] ?? '';
  const abbreviated = !MONTHS.en.includes(short);
  return language === 'en' && name.endsWith('.') && abbreviated ? `${short}.` : short;
}

function withNumbers(text: string, { year, day }: DateFields, language: Language): string {
  return text.replace(
    /(\d{4})|(\d{1,2})(st|nd|rd|th|e|de|ste)?/gu,
    (_, long?: string, short?: string, ending?: string) => {
      if (long !== undefined) return year ?? long;
      const written = String(day ?? short);
      return ending === undefined ? written : written + ordinalEnding(Number(written), language, ending);
    },
  );
}
