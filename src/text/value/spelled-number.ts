// Numbers written in words, cardinal and ordinal. Dutch writes them as one word up to a thousand and after
// (achthonderdvijfentwintigduizend), English with hyphens and `and` (eight hundred and twenty-five thousand).

import { fraction, timesPowerOfTen } from './decimal.js';
import type { Source } from './lexeme.js';
import { glued, next } from './lexeme.js';

/** A spelled number over the lexemes up to `next`. */
export interface SpelledNumber {
  readonly value: string;
  readonly next: number;
}

const DUTCH_SMALL: ReadonlyMap<string, number> = new Map(
  (
    'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien ' +
    'zestien zeventien achttien negentien'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);

const DUTCH_TENS: ReadonlyMap<string, number> = new Map([
  ['twintig', 20],
  ['dertig', 30],
  ['veertig', 40],
  ['vijftig', 50],
  ['zestig', 60],
  ['zeventig', 70],
  ['tachtig', 80],
  ['negentig', 90],
]);

const ENGLISH_SMALL: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
    'sixteen seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);

const ENGLISH_TENS: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

const IRREGULAR_ENGLISH_ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['firstly', 1],
  ['second', 2],
  ['secondly', 2],
  ['third', 3],
  ['thirdly', 3],
  ['fifth', 5],
  ['eighth', 8],
  ['ninth', 9],
  ['twelfth', 12],
]);

/** No numeral that people write in one word is longer; longer words are not looked into. */
const LONGEST_NUMERAL = 80;

/** How every Dutch numeral begins: nearly all other words are told by it. */
const DUTCH_OPENING = /^(?:nul|[eé][eé]n|tw|drie|der|vi|vee|ze|ach|neg|tien|elf|hon|dui|tach)/u;

/** The value of one Dutch word (`eenentwintig`, `drieduizendvijfhonderd`), or `undefined` when it is no numeral. */
export function dutchNumeral(word: string): number | undefined {
  if (word.length > LONGEST_NUMERAL || !DUTCH_OPENING.test(word)) return undefined;
  const plain = word.replaceAll('é', 'e').replaceAll('ë', 'e');
  const thousand = plain.indexOf('duizend');
  if (thousand === -1) return dutchBelowThousand(plain);
  const before = thousand === 0 ? 1 : dutchBelowThousand(plain.slice(0, thousand));
  const after = dutchRest(plain.slice(thousand + 'duizend'.length), dutchBelowThousand);
  return before === undefined || after === undefined ? undefined : before * 1000 + after;
}

function dutchBelowThousand(word: string): number | undefined {
  const hundred = word.indexOf('honderd');
  if (hundred === -1) return dutchBelowHundred(word);
  const before = hundred === 0 ? 1 : dutchBelowHundred(word.slice(0, hundred));
  const after = dutchRest(word.slice(hundred + 'honderd'.length), dutchBelowHundred);
  return before === undefined || after === undefined ? undefined : before * 100 + after;
}

/** What follows honderd or duizend: nothing, a numeral, or `en` and a numeral (honderdeneen). */
function dutchRest(word: string, read: (word: string) => number | undefined): number | undefined {
  if (word === '') return 0;
  return read(word) ?? (word.startsWith('en') ? read(word.slice(2)) : undefined);
}

function dutchBelowHundred(word: string): number | undefined {
  const whole = DUTCH_SMALL.get(word) ?? DUTCH_TENS.get(word);
  if (whole !== undefined) return whole;
  for (let split = word.indexOf('en'); split !== -1; split = word.indexOf('en', split + 1)) {
    const unit = DUTCH_SMALL.get(word.slice(0, split));
    const tens = DUTCH_TENS.get(word.slice(split + 2));
    if (unit !== undefined && unit > 0 && unit < 10 && tens !== undefined) return tens + unit;
  }
  return undefined;
}

/** The value of a Dutch ordinal (`derde`, `eenentwintigste`), or `undefined`. */
export function dutchOrdinal(word: string): number | undefined {
  if (word.length > LONGEST_NUMERAL || (!word.endsWith('de') && !word.endsWith('ste'))) return undefined;
  for (const [ending, value] of [
    ['eerste', 1],
    ['derde', 3],
  ] as const) {
    const before = word.endsWith(ending) ? word.slice(0, -ending.length) : undefined;
    const base = before === undefined ? undefined : before === '' ? 0 : dutchNumeral(before);
    if (base !== undefined && base % 100 === 0) return base + value;
  }
  const stem = word.slice(0, word.endsWith('ste') ? -3 : -2);
  const value = dutchNumeral(stem);
  return value === undefined || value < 2 || value === 3 || dutchEnding(value) !== word.slice(stem.length)
    ? undefined
    : value;
}

/** -ste after acht and from twintig on, else -de; a compound takes the ending of its last part. */
function dutchEnding(value: number): string {
  const last = value % 100;
  return last === 8 || last >= 20 || last === 0 ? 'ste' : 'de';
}

/**
 * The cardinal number in words at a place. `een`, `a` and `an` count as one only before a hundred, a
 * thousand, a million or more (and `een` with accents always): alone they are articles.
 */
export function spelledCardinal(source: Source, at: number): SpelledNumber | undefined {
  const word = source.lexemes[at];
  if (word?.kind !== 'word' || glued(source, at + 1)?.kind === 'digits') return undefined;
  if (source.language === 'nl') return dutchCardinal(source, at);
  return englishCardinal(source, at);
}

function dutchCardinal(source: Source, at: number): SpelledNumber | undefined {
  const word = source.lexemes[at]?.lower ?? '';
  if (word === 'anderhalf' || word === 'anderhalve') return withPower(source, '1.5', at + 1);
  if (word === 'half' || word === 'halve') return half(source, at + 1);
  if (word === 'driekwart') return { value: '0.75', next: at + 1 };
  const first = dutchNumeral(word);
  if (first === undefined) return undefined;
  const sum = dutchAddends(source, first, at + 1);
  const large = withPower(source, String(sum.value), sum.next);
  if (word !== 'een' || large.next > at + 1) return large;
  return undefined;
}

/** tweeduizend vijftien, twee honderd, drie duizend: words that another word goes on with. */
function dutchAddends(source: Source, first: number, at: number): { value: number; next: number } {
  const word = next(source, at)?.lower ?? '';
  const second = word === 'een' ? undefined : dutchNumeral(word);
  if (second === undefined) return { value: first, next: at };
  if (first % 1000 === 0 && first > 0 && second < 1000) return { value: first + second, next: at + 1 };
  if (first < 10 && first > 0 && second === 100) return { value: first * second, next: at + 1 };
  if (first < 1000 && first > 0 && second === 1000) return { value: first * second, next: at + 1 };
  return { value: first, next: at };
}

/** een half miljoen, half a million; `half` alone is too often a part of something else. */
function half(source: Source, at: number): SpelledNumber | undefined {
  const million = withPower(source, '0.5', at);
  return million.next > at ? million : undefined;
}

function withPower(source: Source, value: string, at: number): SpelledNumber {
  const power = source.vocabulary.powers.get(next(source, at)?.lower ?? '');
  if (power === undefined || power < 6) return { value, next: at };
  return { value: timesPowerOfTen(value, power), next: at + 1 };
}

const ENGLISH_THOUSANDS: ReadonlyMap<string, number> = new Map([
  ['trillion', 1e12],
  ['billion', 1e9],
  ['million', 1e6],
  ['thousand', 1e3],
]);

function englishCardinal(source: Source, at: number): SpelledNumber | undefined {
  if (source.lexemes[at]?.lower === 'half' && isArticle(source, at + 1)) return half(source, at + 2);
  let total = 0;
  let lowest = Infinity;
  let place = at;
  let result: SpelledNumber | undefined;
  for (;;) {
    const group = englishBelowThousand(source, place);
    if (group === undefined) return result;
    const scale = ENGLISH_THOUSANDS.get(next(source, group.next)?.lower ?? '') ?? 1;
    if (scale >= lowest || (group.article && scale === 1 && group.value === 1)) return result;
    total += group.value * scale;
    place = scale === 1 ? group.next : group.next + 1;
    result = { value: String(total), next: place };
    if (scale === 1) return result;
    lowest = scale;
    if (next(source, place)?.lower === 'and') place += 1;
  }
}

interface EnglishGroup {
  readonly value: number;
  readonly next: number;
  /** It was `a` or `an` and counts only before a larger word. */
  readonly article: boolean;
}

function englishBelowThousand(source: Source, at: number): EnglishGroup | undefined {
  const first = englishBelowHundred(source, at);
  const article = first === undefined && isArticle(source, at);
  if (first === undefined && !article) return undefined;
  const { value, next: after } = first ?? { value: 1, next: at + 1 };
  if (next(source, after)?.lower !== 'hundred' || value > 99) return { value, next: after, article };
  const joined = next(source, after + 1)?.lower === 'and' ? after + 2 : after + 1;
  const rest = englishBelowHundred(source, joined);
  if (rest === undefined || isLarger(source, rest.next, joined > after + 1)) {
    return { value: value * 100, next: after + 1, article: false };
  }
  return { value: value * 100 + rest.value, next: rest.next, article: false };
}

/** In "one hundred and two hundred" the second number is one of its own. */
function isLarger(source: Source, at: number, joined: boolean): boolean {
  return joined && next(source, at)?.lower === 'hundred';
}

function isArticle(source: Source, at: number): boolean {
  const word = source.lexemes[at]?.lower;
  return word === 'a' || word === 'an';
}

function englishBelowHundred(source: Source, at: number): { value: number; next: number } | undefined {
  const word = source.lexemes[at]?.lower ?? '';
  const small = ENGLISH_SMALL.get(word);
  if (small !== undefined) return { value: small, next: at + 1 };
  const tens = ENGLISH_TENS.get(word);
  if (tens === undefined) return undefined;
  const joint = isHyphen(glued(source, at + 1)?.text) ? at + 2 : at + 1;
  const unit = ENGLISH_SMALL.get(next(source, joint)?.lower ?? '') ?? 0;
  return unit > 0 && unit < 10 ? { value: tens + unit, next: joint + 1 } : { value: tens, next: at + 1 };
}

function isHyphen(mark: string | undefined): boolean {
  return mark === '-' || mark === '‑';
}

/** The ordinal number in words at a place. */
export function spelledOrdinal(source: Source, at: number): { value: number; next: number } | undefined {
  const word = source.lexemes[at];
  if (word?.kind !== 'word') return undefined;
  if (source.language === 'en') return englishOrdinal(source, at, word.lower);
  const value = dutchOrdinal(word.lower);
  return value === undefined ? undefined : { value, next: at + 1 };
}

function englishOrdinal(
  source: Source,
  at: number,
  word: string,
): { value: number; next: number } | undefined {
  const value = englishOrdinalWord(word);
  if (value !== undefined) return { value, next: at + 1 };
  const tens = ENGLISH_TENS.get(word);
  if (tens === undefined || !isHyphen(glued(source, at + 1)?.text)) return undefined;
  const unit = englishOrdinalWord(glued(source, at + 2)?.lower ?? '');
  return unit === undefined || unit > 9 ? undefined : { value: tens + unit, next: at + 3 };
}

function englishOrdinalWord(word: string): number | undefined {
  const irregular = IRREGULAR_ENGLISH_ORDINALS.get(word);
  if (irregular !== undefined || !word.endsWith('th')) return irregular;
  const stem = word.slice(0, -2);
  const value = ENGLISH_SMALL.get(stem);
  if (value !== undefined) return value > 3 ? value : undefined;
  return stem === 'hundred' ? 100 : stem === 'thousand' ? 1000 : ENGLISH_TENS.get(`${stem.slice(0, -2)}y`);
}

/** twee derde, two-thirds, driekwart, three quarters, one third: a cardinal below ten and a denominator. */
export function spelledFraction(source: Source, at: number): SpelledNumber | undefined {
  const joined = source.language === 'nl' ? joinedDutchFraction(source, at) : undefined;
  if (joined !== undefined) return joined;
  const numerator = fractionNumerator(source, at);
  if (numerator === undefined) return undefined;
  const joint = isHyphen(glued(source, at + 1)?.text) ? at + 2 : at + 1;
  const denominator = fractionDenominator(source, joint, numerator.value);
  if (denominator === undefined || numerator.value >= denominator.value) return undefined;
  if (numerator.article && !isPartOf(source, denominator.next)) return undefined;
  return { value: fraction(numerator.value, denominator.value), next: denominator.next };
}

/** `tweederde`, one word. */
function joinedDutchFraction(source: Source, at: number): SpelledNumber | undefined {
  if (source.lexemes[at]?.lower !== 'tweederde') return undefined;
  return { value: fraction(2, 3), next: at + 1 };
}

function fractionNumerator(source: Source, at: number): { value: number; article: boolean } | undefined {
  const word = source.lexemes[at]?.lower ?? '';
  if (word === 'a' && source.language === 'en') return { value: 1, article: true };
  const value = source.language === 'nl' ? dutchNumeral(word) : ENGLISH_SMALL.get(word);
  if (value === undefined || value === 0 || value > 9) return undefined;
  return { value, article: word === 'een' };
}

function fractionDenominator(
  source: Source,
  at: number,
  numerator: number,
): { value: number; next: number } | undefined {
  const word = next(source, at)?.lower ?? '';
  const singular = source.language === 'en' && numerator > 1 && word.endsWith('s') ? word.slice(0, -1) : word;
  if (singular === 'kwart' || (singular === 'quarter' && numerator > 1)) return { value: 4, next: at + 1 };
  if (source.language === 'en' && numerator > 1 && singular === word) return undefined;
  const value = source.language === 'nl' ? dutchOrdinal(word) : englishOrdinalWord(singular);
  return value === undefined || value < 3 || value > 20 ? undefined : { value, next: at + 1 };
}

/** "een derde van de stemmen" is a fraction, "een derde land" is not. */
function isPartOf(source: Source, at: number): boolean {
  const word = next(source, at)?.lower;
  return word === 'van' || word === 'of' || word === 'deel';
}
