// Times of day: 14.30 uur, 14:30, 14u30, 2.30 p.m., 9 o'clock. Value: hours and minutes of the 24-hour day
// (style guide: Dutch writes a full stop and uur, English a full stop or colon and a.m. or p.m.).

import type { Source } from './lexeme.js';
import { afterPhrase, glued, next } from './lexeme.js';
import type { Reading } from './reading.js';
import { reading } from './reading.js';
import { phrases } from './phrase.js';

const AFTERNOON = phrases('p . m .', 'pm', 'p . m');
const MORNING = phrases('a . m .', 'am', 'a . m');
const OCLOCK = phrases("o ' clock", 'o ’ clock');
/** Words that make 14.30 a time: without one of them it is a decimal or a section number. */
const HOUR_WORDS = new Set(['uur', 'u', 'h', 'hrs', 'hours']);
const AT_AN_HOUR = new Set(['om', 'vanaf', 'tot']);

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly next: number;
  /** Written with a colon or `u`: a time by itself. */
  readonly certain: boolean;
}

/** The time of day at a lexeme. */
export function readTime(source: Source, at: number): Reading | undefined {
  if (source.lexemes[at]?.kind !== 'digits') return undefined;
  const clock = clockAt(source, at) ?? fullHour(source, at);
  if (clock === undefined) return undefined;
  return halfDay(source, at, clock) ?? wholeDay(source, at, clock);
}

function clockAt(source: Source, at: number): Clock | undefined {
  const mark = glued(source, at + 1)?.lower ?? '';
  const minutes = glued(source, at + 2);
  if (!['.', ':', 'u', 'h'].includes(mark) || minutes?.kind !== 'digits' || minutes.text.length !== 2)
    return undefined;
  const [hour, minute] = [hourOf(source, at), Number(minutes.text)];
  if (hour === undefined || minute > 59) return undefined;
  const seconds =
    mark === ':' && glued(source, at + 3)?.text === ':' && glued(source, at + 4)?.text.length === 2;
  return { hour, minute, next: seconds ? at + 5 : at + 3, certain: mark !== '.' };
}

function fullHour(source: Source, at: number): Clock | undefined {
  const hour = hourOf(source, at);
  return hour === undefined ? undefined : { hour, minute: 0, next: at + 1, certain: false };
}

function hourOf(source: Source, at: number): number | undefined {
  const digits = source.lexemes[at]?.text ?? '';
  const before = glued(source, at) && source.lexemes[at - 1]?.text;
  if (digits.length > 2 || before === ':' || before === '.' || before === ',') return undefined;
  return Number(digits) <= 24 ? Number(digits) : undefined;
}

function halfDay(source: Source, at: number, clock: Clock): Reading | undefined {
  if (clock.hour > 12) return undefined;
  const afternoon = afterPhrase(source, clock.next, AFTERNOON);
  const after = afternoon ?? afterPhrase(source, clock.next, MORNING);
  if (after === undefined) return undefined;
  const hour = (clock.hour % 12) + (afternoon === undefined ? 0 : 12);
  return timeReading({ ...clock, hour, next: after }, at);
}

function wholeDay(source: Source, at: number, clock: Clock): Reading | undefined {
  const oclock = clock.next === at + 1 ? afterPhrase(source, clock.next, OCLOCK) : undefined;
  if (oclock !== undefined) return timeReading({ ...clock, next: oclock }, at);
  const marked = HOUR_WORDS.has(next(source, clock.next)?.lower ?? '');
  if (clock.next === at + 1)
    return marked && isAtHour(source, at) ? timeReading(pastWord(source, clock), at) : undefined;
  return marked
    ? timeReading(pastWord(source, clock), at)
    : clock.certain
      ? timeReading(clock, at)
      : undefined;
}

/** "om 9 uur" is a time, "9 uur" nine hours. */
function isAtHour(source: Source, at: number): boolean {
  return source.language === 'nl' && AT_AN_HOUR.has(source.lexemes[at - 1]?.lower ?? '');
}

function pastWord(source: Source, clock: Clock): Clock {
  const word = next(source, clock.next)?.lower;
  const stop = word === 'u' && glued(source, clock.next + 1)?.text === '.';
  return { ...clock, next: clock.next + (stop ? 2 : 1) };
}

function timeReading(clock: Clock, from: number): Reading {
  const value = `${twoDigits(clock.hour % 24)}:${twoDigits(clock.minute)}`;
  return reading({ kind: 'time', value, from, to: clock.next });
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
