// Words that say a value without being read as one: a decade is ten years, both are two, veertienjarig has a fourteen in it, and
// WO I is World War 1. A number that has such a word on the other side is no number that was lost.

import type { Language } from '../../model/language.js';
import { dutchNumeral } from '../../text/value/spelled-number.js';
import type { CheckedText } from '../checked-segment.js';
import type { ComparedValue } from './compared-value.js';

const WORDS: Readonly<Record<Language, ReadonlyMap<string, readonly number[]>>> = {
  nl: byWord([
    [0, 'geen nul'],
    [0.25, 'kwart'],
    [0.5, 'half halve helft'],
    [1, 'een eenmaal enkele enig enige eens'],
    [2, 'beide beiden paar dubbel dubbele tweemaal twee tweede tweeling'],
    [3, 'driemaal'],
    [7, 'week'],
    [10, 'decennium decennia'],
    [12, 'dozijn jaar'],
    [24, 'etmaal dag'],
    [50, 'helft'],
    [60, 'uur'],
    [100, 'eeuw eeuwen'],
    [1000, 'millennium'],
  ]),
  en: byWord([
    [0, 'no zero none nil'],
    [0.25, 'quarter'],
    [0.5, 'half'],
    [1, 'one once single a an sole'],
    [2, 'both two twice pair couple double twin second dual bi'],
    [3, 'three thrice triple'],
    [7, 'week'],
    [10, 'decade decades'],
    [12, 'dozen dozens year noon'],
    [14, 'fortnight'],
    [15, 'quarter'],
    [20, 'score'],
    [24, 'day'],
    [30, 'half'],
    [50, 'half'],
    [60, 'hour'],
    [100, 'century centuries'],
    [1000, 'millennium'],
  ]),
};

function byWord(rows: readonly (readonly [number, string])[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [value, words] of rows)
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), value]);
  return found;
}

/** What may follow a numeral in one Dutch word. */
const AFTER_NUMERAL =
  /(?:jarige?n?|jaarlijkse?|maandse?|maandelijkse?|weekse?|daagse?|urige?|malige?|maal|voudige?|delige?|ledige?|koppige?|talige?|zijdige?|hoek(?:ige?)?|tal(?:len)?|persoons|landen|partijen|deling|en|er|ers)$/u;
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Tells whether a text says a value in another way. Reads the text once. */
export function standIns(text: CheckedText): (value: ComparedValue) => boolean {
  const said = new Set([
    ...text.tokens.flatMap(({ text: written }) => numbersIn(written, text.language)),
    ...tenfolds(text),
  ]);
  return ({ numbers, value }) =>
    value.kind !== 'code' && value.kind !== 'date' && numbers.length === 1 && said.has(Number(numbers[0]));
}

function numbersIn(written: string, language: Language): readonly number[] {
  const word = written.toLowerCase();
  const roman = ROMAN.indexOf(written);
  const parts = language === 'en' && word.includes('-') ? word.split('-') : [word];
  const found = parts.flatMap((part) => WORDS[language].get(part) ?? []);
  const ending = language === 'nl' ? AFTER_NUMERAL.exec(word) : null;
  const numeral = ending === null ? undefined : dutchNumeral(word.slice(0, ending.index));
  return [...found, ...(roman > 0 ? [roman] : []), ...(numeral === undefined ? [] : [numeral])];
}

/** Two decades are twenty years. */
const DECADES = /^\s(?:decades|decennia)\b/iu;

function tenfolds({ values, text }: CheckedText): number[] {
  return values
    .filter(({ spelled, end }) => spelled === true && DECADES.test(text.slice(end, end + 12)))
    .map(({ value }) => Number(value) * 10);
}
