// Dates: 28 oktober 2021, October 28, 2021, 28.10.2021, 2021-10-28, oktober 2021, 1 juli. Value: ISO 8601, with
// `--07-01` for a day without a year and `2021-10` for a month. Days that share a month (1 en 2 juli
// 2020, July 1–3) are a date each.

import type { Source } from './lexeme.js';
import { afterPhrase, glued, next } from './lexeme.js';
import { afterOrdinalEnding } from './ordinal.js';
import type { Part, Reading } from './reading.js';
import { reading } from './reading.js';

/** More days than this share no month in one list. */
const LONGEST_DAY_LIST = 8;

/** The date or dates at a lexeme. */
export function readDate(source: Source, at: number): Reading | undefined {
  if (source.lexemes[at]?.kind === 'digits') return numericDate(source, at) ?? dayFirst(source, at);
  return monthFirst(source, at);
}

interface Day {
  readonly day: number;
  readonly from: number;
  readonly next: number;
}

function dayAt(source: Source, at: number): Day | undefined {
  return next(source, at) && firstDay(source, at);
}

function dayFirst(source: Source, at: number): Reading | undefined {
  const days = dayList(source, at);
  const last = days.at(-1);
  if (last === undefined) return undefined;
  const joined = source.vocabulary.belonging.has(next(source, last.next)?.lower ?? '') ? 1 : 0;
  const month = monthAt(source, last.next + joined);
  if (month === undefined) return undefined;
  const year = yearAt(source, month.next);
  return dateReading(days, { month: month.month, year: year?.year, next: year?.next ?? month.next });
}

/** Days with commas, conjunctions or range words between them. */
function dayList(source: Source, at: number): Day[] {
  const first = firstDay(source, at);
  const days = first === undefined ? [] : [first];
  while (days.length > 0 && days.length < LONGEST_DAY_LIST) {
    const joint = dayJoint(source, days.at(-1)?.next ?? at);
    const day = joint === undefined ? undefined : dayAt(source, joint);
    if (day === undefined) break;
    days.push(day);
  }
  return days;
}

/** A day that may open a text; the days after it may not stand behind a wide gap. */
function firstDay(source: Source, at: number): Day | undefined {
  const digits = source.lexemes[at];
  if (digits?.kind !== 'digits' || digits.text.length > 2) return undefined;
  const day = Number(digits.text);
  if (day < 1 || day > 31) return undefined;
  return { day, from: at, next: afterOrdinalEnding(source, at + 1) ?? at + 1 };
}

function dayJoint(source: Source, at: number): number | undefined {
  const through = afterPhrase(source, at, source.vocabulary.through);
  if (through !== undefined) return through;
  const mark = next(source, at);
  if (mark === undefined) return undefined;
  if (mark.text === ',' || mark.text === '/') return at + 1;
  return source.vocabulary.conjunctions.has(mark.lower) ? at + 1 : undefined;
}

function monthAt(source: Source, at: number): { month: number; next: number } | undefined {
  return next(source, at) && namedMonth(source, at);
}

function namedMonth(source: Source, at: number): { month: number; next: number } | undefined {
  const word = source.lexemes[at];
  if (word?.kind !== 'word') return undefined;
  const month = source.vocabulary.months.get(word.lower);
  if (month === undefined) return undefined;
  if (source.vocabulary.capitalMonths.has(word.lower) && word.text === word.lower) return undefined;
  // The full stop of `okt.` is part of the date when a year follows; else it may end the sentence.
  const stop = word.lower.length <= 4 && glued(source, at + 1)?.text === '.' && yearAt(source, at + 2);
  return { month, next: stop ? at + 2 : at + 1 };
}

function yearAt(source: Source, at: number): { year: number; next: number } | undefined {
  const place = next(source, at)?.text === ',' ? at + 1 : at;
  const digits = next(source, place);
  if (digits?.kind !== 'digits' || digits.text.length !== 4) return undefined;
  const year = Number(digits.text);
  return year < 1000 || year > 2999 ? undefined : { year, next: place + 1 };
}

/** October 28, 2021; July 1–3, 2020; October 2021. */
function monthFirst(source: Source, at: number): Reading | undefined {
  const month = namedMonth(source, at);
  if (month === undefined) return undefined;
  const year = yearAt(source, month.next);
  if (year !== undefined) {
    return reading({ kind: 'date', value: isoMonth(year.year, month.month), from: at, to: year.next });
  }
  return source.language === 'en' ? monthThenDays(source, at, month) : undefined;
}

function monthThenDays(
  source: Source,
  at: number,
  month: { month: number; next: number },
): Reading | undefined {
  if (next(source, month.next) === undefined) return undefined;
  const days = daysAfterMonth(source, month.next);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const year = yearAt(source, last.next);
  const spans = days.map((day, index) => (index === 0 ? { ...day, from: at } : day));
  return dateReading(spans, { month: month.month, year: year?.year, next: year?.next ?? last.next });
}

/** After a month a comma opens a year or a new clause, and a number after `and` need not be a day. */
function daysAfterMonth(source: Source, at: number): Day[] {
  const first = dayAt(source, at);
  if (first === undefined || (glued(source, first.next)?.text === '.' && glued(source, first.next + 1)))
    return [];
  const joint = afterPhrase(source, first.next, source.vocabulary.through);
  const second = joint === undefined ? undefined : dayAt(source, joint);
  return second === undefined ? [first] : [first, second];
}

interface MonthAndYear {
  readonly month: number;
  readonly year: number | undefined;
  /** The lexeme after the whole date. */
  readonly next: number;
}

function dateReading(days: readonly Day[], { month, year, next: end }: MonthAndYear): Reading | undefined {
  if (days.some(({ day }) => day > daysIn(month))) return undefined;
  const parts = days.map(({ day, from, next: to }, index): Part => {
    const value =
      year === undefined
        ? `--${twoDigits(month)}-${twoDigits(day)}`
        : `${isoMonth(year, month)}-${twoDigits(day)}`;
    return { kind: 'date', value, from, to: index === days.length - 1 ? end : to };
  });
  return { parts, next: end };
}

function daysIn(month: number): number {
  if (month === 2) return 29;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isoMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

const SEPARATORS = new Set(['-', '/', '.', '‑', '–']);

/** 28-10-2021, 28/10/2021, 28.10.2021, 2021-10-28; day before month unless only the other way is a date. */
function numericDate(source: Source, at: number): Reading | undefined {
  const separator = glued(source, at + 1)?.text ?? '';
  if (!SEPARATORS.has(separator) || glued(source, at + 3)?.text !== separator) return undefined;
  const fields = [source.lexemes[at], glued(source, at + 2), glued(source, at + 4)];
  const texts = fields.map((field) => (field?.kind === 'digits' ? field.text : ''));
  const value = isoOf(texts, separator);
  if (value === undefined || isLonger(source, at + 5, separator)) return undefined;
  return reading({ kind: 'date', value, from: at, to: at + 5 });
}

/** 1.2.2010.3 and 2021-10-28-4 are numbers of something else. */
function isLonger(source: Source, at: number, separator: string): boolean {
  return glued(source, at)?.text === separator && glued(source, at + 1)?.kind === 'digits';
}

function isoOf([one = '', two = '', three = '']: readonly string[], separator: string): string | undefined {
  const short = (text: string): boolean => text.length === 1 || text.length === 2;
  if (one.length === 4 && short(two) && short(three)) return iso(Number(one), Number(two), Number(three));
  if (!short(one) || !short(two)) return undefined;
  const year = three.length === 4 ? Number(three) : twoDigitYear(one, two, three, separator);
  if (year === undefined) return undefined;
  return iso(year, Number(two), Number(one)) ?? iso(year, Number(one), Number(two));
}

/** Only 28-10-21 and 28/10/21 in full width: 1.2.10 is a section. Years before 50 are of this century. */
function twoDigitYear(one: string, two: string, three: string, separator: string): number | undefined {
  if (separator === '.' || one.length !== 2 || two.length !== 2 || three.length !== 2) return undefined;
  return Number(three) < 50 ? 2000 + Number(three) : 1900 + Number(three);
}

function iso(year: number, month: number, day: number): string | undefined {
  if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1 || day > daysIn(month))
    return undefined;
  return `${isoMonth(year, month)}-${twoDigits(day)}`;
}
