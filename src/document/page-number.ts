// Lines that may carry a page number: alone ("21", "iv"), said ("Pagina 3 van 12", "– 3 –"), or at one end of a
// running title ("De Monitor 2024 21", "22 Ministerie van Zaken"). Reading one is no verdict: page.ts decides.

import type { Line } from './line.js';
import { asksForNumber } from './line-shape.js';
import { romanValue } from './numbering.js';

export interface PageNumberReading {
  readonly number: number;
  readonly shape: 'alone' | 'said' | 'title';
  /** The running title without the number, in lower case; empty when there is none. */
  readonly title: string;
  /** Where the number stands in a running title. */
  readonly side: 'start' | 'end';
}

const ALONE = /^(\d{1,4})(?:\s*(?:van|of|\/)\s*\d{1,4})?$/iu;
/** The first pages of a book are numbered so; there are not hundreds of them. */
const ROMAN = /^[ivxl]{1,7}$/u;
const SAID =
  /^(?:(?:pagina|page|blz\.?|pag\.?|p\.)\s*(\d{1,4})(?:\s*(?:van|of|\/)\s*\d{1,4})?|[-–—]\s*(\d{1,4})\s*[-–—])$/iu;
const TITLE_END =
  /\s(?:[|•·–-]\s)?(?:(?:pagina|page|blz\.?|pag\.?|p\.)\s)?(\d{1,4})(?:\s(?:van|of|\/)\s\d{1,4})?$/iu;
const TITLE_START = /^(\d{1,4})(?:\s[|•·–-])?\s/u;
/** Short forms by which notes refer to notes; they repeat with rising numbers but are no titles. */
const NOTE_REFERENCE = /^(?:ibid|idem|id|zie|see|op\.? ?cit|aldaar)\b/iu;

/** Every way to read a line as one with a page number; most lines have none. */
export function pageNumberReadings(line: Line): PageNumberReading[] {
  const { text } = line.clean;
  const bare = ALONE.exec(text) ?? SAID.exec(text);
  if (bare !== null) {
    const shape = /^\d/u.test(text) ? 'alone' : 'said';
    return [{ number: Number(bare[1] ?? bare[2]), shape, title: '', side: 'end' }];
  }
  const roman = romanPage(text);
  if (roman !== undefined) return [{ number: roman, shape: 'alone', title: '', side: 'end' }];
  const start = TITLE_START.exec(text);
  const end = TITLE_END.exec(text);
  return [
    ...(end === null ? [] : titleReading(end[1], text.slice(0, end.index), 'end')),
    ...(start === null ? [] : titleReading(start[1], text.slice(start[0].length), 'start')),
  ];
}

/** The number of a page in small Roman letters, or `undefined`. */
export function romanPage(text: string): number | undefined {
  return ROMAN.test(text) ? romanValue(text) : undefined;
}

function titleReading(digits = '', title: string, side: 'start' | 'end'): PageNumberReading[] {
  const isTitle = /\p{L}{2}/u.test(title) && !/[.,;:]$/u.test(title) && !NOTE_REFERENCE.test(title);
  if (!isTitle || (side === 'end' && asksForNumber(title))) return [];
  return [{ number: Number(digits), shape: 'title', title: title.toLowerCase(), side }];
}
