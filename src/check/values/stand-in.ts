// Words that say a value without being read as one: a decade is ten years, both are two, veertienjarig has a fourteen in it, and
// WO I is World War 1. A number that has such a word on the other side is no number that was lost.

import type { Language } from '../../model/language.js';
import type { Value } from '../../text/value.js';
import { dutchNumeral } from '../../text/value/spelled-number.js';
import type { CheckedText } from '../checked-segment.js';
import type { ComparedValue } from './compared-value.js';

const WORDS: Readonly<Record<Language, ReadonlyMap<string, readonly number[]>>> = {
  nl: standIns([
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
  en: standIns([
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

function standIns(rows: readonly (readonly [number, string])[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [value, words] of rows)
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), value]);
  return found;
}

/** Two decades are twenty years. */
const DECADES = /^\s(?:decades|decennia)\b/iu;

function isTenfold({ value, end }: Value, asked: number, { text }: CheckedText): boolean {
  return Number(value) * 10 === asked && DECADES.test(text.slice(end, end + 12));
}

/** What may follow a numeral in one Dutch word. */
const AFTER_NUMERAL =
  /(?:jarige?n?|jaarlijkse?|maandse?|maandelijkse?|weekse?|daagse?|urige?|malige?|maal|voudige?|delige?|ledige?|koppige?|talige?|zijdige?|hoek(?:ige?)?|tal(?:len)?|persoons|landen|partijen|deling|en|er|ers)$/u;
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Whether a text says a value in another way. */
export function hasStandIn({ numbers, value }: ComparedValue, text: CheckedText): boolean {
  const { tokens, language } = text;
  if (value.kind === 'code' || value.kind === 'date') return false;
  const [number, ...more] = numbers;
  if (number === undefined || more.length > 0) return false;
  const asked = Number(number);
  if (text.values.some((other) => other.spelled === true && isTenfold(other, asked, text))) return true;
  return tokens.some(({ text: written }) => {
    const word = written.toLowerCase();
    if (WORDS[language].get(word)?.includes(asked) === true) return true;
    if (written === ROMAN[asked]) return true;
    if (language === 'en')
      return word.split('-').some((part) => WORDS.en.get(part)?.includes(asked) === true);
    const ending = AFTER_NUMERAL.exec(word);
    return ending !== null && dutchNumeral(word.slice(0, ending.index)) === asked;
  });
}
