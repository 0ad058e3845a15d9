// Where values stand in a text, by plain patterns: written for the seeded errors only, so that what the product reads and misreads
// does not decide what it is asked.

import type { Language } from '../../src/model/language.js';
import type { Span } from '../../src/model/span.js';
import { matchesIn } from './seeding.js';

export type ValueShape = 'date' | 'reference' | 'time' | 'percentage' | 'money' | 'number';

export interface WrittenValue extends Span {
  readonly shape: ValueShape;
  readonly text: string;
}

export const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

const months = (language: Language): string => MONTHS[language].join('|');

const NUMBER = String.raw`(?:\d{1,3}(?:[.,\u00A0 ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)`;
const NOT_WITHIN = String.raw`(?<![\p{L}\p{N}]|\p{N}[.,:/-])`;
const NOT_BEFORE = String.raw`(?![\p{L}\p{N}]|[.,:/-]\p{N})`;

const REFERENCE: Readonly<Record<Language, string>> = {
  en: String.raw`(?:Articles?|paragraphs?|points?|Annex|Chapter|Section|Regulation|Directive|(?:Framework )?Decision)(?: \((?:EU|EC|EEC|EU, Euratom|Euratom)\))?(?: No\.?)? \d+(?:\/\d+)*(?:\/[A-Z]+)?(?:\(\w{1,2}\))*(?: ?\([a-h]\))?`,
  nl: String.raw`(?:artikel(?:en)?|lid|leden|punt(?:en)?|bijlage|hoofdstuk|afdeling|verordening|richtlijn|(?:kader)?besluit)(?: \((?:EU|EG|EEG|EU, Euratom|Euratom)\))?(?: nr\.?)? \d+(?:\/\d+)*(?:\/[A-Z]+)?(?:, lid \d+)?(?:, onder [a-h]\))?`,
};

const PATTERNS: Readonly<Record<Language, readonly (readonly [ValueShape, RegExp])[]>> = {
  en: patternsOf('en', String.raw`(?:%| ?per ?cent\b)`, String.raw`(?:euros?|EUR|dollars?|pounds?)`),
  nl: patternsOf('nl', String.raw`(?:%| ?procent\b)`, String.raw`(?:euro|EUR|dollar|pond)`),
};

function patternsOf(language: Language, percent: string, currency: string): [ValueShape, RegExp][] {
  const day = String.raw`${NOT_WITHIN}\d{1,2} (?:${months(language)})(?: \d{4})?\b`;
  const american = String.raw`\b(?:${months(language)}) \d{1,2}(?:, \d{4})?\b`;
  const clock = String.raw`${NOT_WITHIN}\d{1,2}(?::\d{2}|[.]\d{2}(?= uur))${NOT_BEFORE}`;
  const patterns: readonly [ValueShape, string][] = [
    ['date', language === 'en' ? `${day}|${american}` : day],
    ['reference', String.raw`(?<!\p{L})(?:${REFERENCE[language]})`],
    ['time', clock],
    ['percentage', String.raw`${NOT_WITHIN}${NUMBER} ?${percent}`],
    [
      'money',
      String.raw`(?:(?:€|\$|£|\bEUR)[ \u00A0]?${NUMBER}${NOT_BEFORE}|${NOT_WITHIN}${NUMBER} ?(?:(?:million|billion|miljoen|miljard) )?(?:€|\b${currency}\b))`,
    ],
    ['number', `${NOT_WITHIN}${NUMBER}${NOT_BEFORE}`],
  ];
  return patterns.map(([shape, pattern]) => [
    shape,
    new RegExp(pattern, shape === 'reference' ? 'giu' : 'gu'),
  ]);
}

/** Values in order of place, none within another. */
export function writtenIn(text: string, language: Language): WrittenValue[] {
  let left = text;
  const found: WrittenValue[] = [];
  for (const [shape, pattern] of PATTERNS[language])
    for (const { start, end } of matchesIn(left, pattern)) {
      found.push({ shape, start, end, text: text.slice(start, end) });
      left = left.slice(0, start) + '\u0000'.repeat(end - start) + left.slice(end);
    }
  return found.toSorted((one, other) => one.start - other.start);
}

/** The digits of every number of a text, separators left out. */
export function digitsIn(text: string): string[] {
  return matchesIn(text, new RegExp(NUMBER, 'gu')).map(({ groups }) => digitsOf(groups[0] ?? ''));
}

export function digitsOf(text: string): string {
  return text.replace(/\D/gu, '');
}
