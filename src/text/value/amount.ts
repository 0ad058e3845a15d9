// Amounts: a number with what makes it a percentage or a sum of money, and the ends of a range, which share
// what is written once (10-12 %, between 2 and 4 million euro, €2–4 million).

import { timesPowerOfTen } from './decimal.js';
import type { Source } from './lexeme.js';
import { afterPhrase, glued, next, phraseAt } from './lexeme.js';
import type { Part, Reading, ValueKind } from './reading.js';
import { spelledCardinal, spelledFraction } from './spelled-number.js';
import { writtenNumbers } from './written-number.js';

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['$', 'USD'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
]);

const CODES = new Set(
  'EUR USD GBP CHF JPY SEK DKK NOK ISK PLN CZK HUF RON BGN HRK TRY RUB UAH CNY CAD AUD NLG BEF ECU'.split(
    ' ',
  ),
);

interface Amount {
  readonly value: string;
  /** Currency code, `%`, `‰` or `pp` (percentage points). */
  readonly unit?: string | undefined;
  readonly power: number;
  readonly from: number;
  readonly next: number;
  readonly spelled: boolean;
}

/** The amount, or the two ends of the range of amounts, that starts at a lexeme. */
export function readAmount(source: Source, at: number): Reading | undefined {
  const first = amountAt(source, at);
  if (first === undefined) return severalNumbers(source, at);
  const second = rangeEnd(source, first);
  if (second === undefined) return amountReading([first]);
  const unit = second.unit ?? first.unit;
  const power = sharedPower(first, second);
  return amountReading([
    { ...first, unit: first.unit ?? unit, power },
    { ...second, unit },
  ]);
}

function amountReading(amounts: readonly Amount[]): Reading {
  const parts = amounts.map(amountPart);
  return { parts, next: amounts.at(-1)?.next ?? 0 };
}

function amountPart({ value, unit, power, from, next: to, spelled }: Amount): Part {
  const number = timesPowerOfTen(value, power);
  const part: Part = { kind: kindOf(unit), value: withUnit(number, unit), from, to };
  return spelled ? { ...part, spelled: true } : part;
}

function kindOf(unit: string | undefined): ValueKind {
  if (unit === undefined) return 'number';
  return unit.length === 3 ? 'currency' : 'percentage';
}

function withUnit(number: string, unit: string | undefined): string {
  if (unit === undefined) return number;
  return unit.length === 3 ? `${unit} ${number}` : `${number}${unit}`;
}

/** Digits joined by marks that make no one number: each is a value; section numbers are references. */
function severalNumbers(source: Source, at: number): Reading | undefined {
  const numbers = writtenNumbers(source, at);
  if (numbers.length === 0) return undefined;
  const parts = numbers.map(({ value, from, to, dotted }): Part =>
    dotted ? { kind: 'reference', value: `§${value}`, from, to } : { kind: 'number', value, from, to },
  );
  return { parts, next: parts.at(-1)?.to ?? at + 1 };
}

function amountAt(source: Source, at: number): Amount | undefined {
  const prefix = currencyBefore(source, at);
  const start = prefix?.next ?? at;
  const quantity = quantityAt(source, start);
  if (quantity === undefined) return undefined;
  const { value, spelled } = quantity;
  const { power, next: end } = powerAfter(source, quantity.next, prefix !== undefined);
  if (prefix !== undefined) {
    return { value, spelled, power, unit: prefix.unit, from: at, next: afterDash(source, end) };
  }
  const unit = unitAfter(source, end);
  return { value, spelled, power, unit: unit?.unit, from: at, next: unit?.next ?? end };
}

interface Quantity {
  readonly value: string;
  readonly next: number;
  readonly spelled: boolean;
}

function quantityAt(source: Source, at: number): Quantity | undefined {
  const numbers = writtenNumbers(source, at);
  const [number] = numbers;
  if (number !== undefined) {
    if (numbers.length > 1 || number.dotted || isInsideWord(source, at)) return undefined;
    return { value: number.value, next: number.to, spelled: false };
  }
  const spelled = spelledFraction(source, at) ?? spelledCardinal(source, at);
  return spelled && { ...spelled, spelled: true };
}

/** Digits glued to small letters before them are a note mark or part of a name: `Raad12`, `www2`. */
function isInsideWord(source: Source, at: number): boolean {
  const before = source.lexemes[at - 1];
  return (
    source.lexemes[at]?.gap === 'none' && before?.kind === 'word' && before.text.toUpperCase() !== before.text
  );
}

function currencyBefore(source: Source, at: number): { unit: string; next: number } | undefined {
  const lexeme = source.lexemes[at];
  if (lexeme === undefined) return undefined;
  const symbol = SYMBOLS.get(lexeme.text);
  if (symbol !== undefined) return { unit: symbol, next: at + 1 };
  if (lexeme.kind !== 'word') return undefined;
  if (lexeme.text === 'US' && glued(source, at + 1)?.text === '$') return { unit: 'USD', next: at + 2 };
  if (CODES.has(lexeme.text)) return { unit: lexeme.text, next: at + 1 };
  return lexeme.lower === 'euro' ? { unit: 'EUR', next: at + 1 } : undefined;
}

function powerAfter(source: Source, at: number, money: boolean): { power: number; next: number } {
  const word = next(source, at);
  const { powers, moneyPowers } = source.vocabulary;
  const power = powers.get(word?.lower ?? '');
  if (word !== undefined && power !== undefined)
    return { power, next: afterAbbreviation(source, at, word.lower) };
  const short = money && word?.gap === 'none' ? moneyPowers.get(word.lower) : undefined;
  return short === undefined ? { power: 0, next: at } : { power: short, next: at + 1 };
}

/** The full stop of `mln.` belongs to the word when the text goes on after it in small letters or marks. */
function afterAbbreviation(source: Source, at: number, word: string): number {
  const abbreviated = word.length === 3 || word === 'bn';
  if (!abbreviated || glued(source, at + 1)?.text !== '.') return at + 1;
  const following = next(source, at + 2);
  const goesOn = following !== undefined && following.text.toLowerCase() === following.text;
  return goesOn || CODES.has(following?.text ?? '') ? at + 2 : at + 1;
}

/** `€ 25,-` and `€ 25,--`: no cents. */
function afterDash(source: Source, at: number): number {
  if (glued(source, at)?.text !== ',') return at;
  const dash = glued(source, at + 1)?.text ?? '';
  if (!/^[-–—]$/u.test(dash)) return at;
  return glued(source, at + 2)?.text === dash ? at + 3 : at + 2;
}

function unitAfter(source: Source, at: number): { unit: string; next: number } | undefined {
  const { percentPoints, percent } = source.vocabulary;
  const points = afterPhrase(source, at, percentPoints);
  if (points !== undefined) return { unit: 'pp', next: points };
  const percentage = afterPhrase(source, at, percent);
  if (percentage !== undefined) return { unit: '%', next: percentage };
  const lexeme = next(source, at);
  if (lexeme === undefined) return undefined;
  if (lexeme.text === '‰' || lexeme.lower === 'promille') return { unit: '‰', next: at + 1 };
  return currencyAfter(source, at);
}

function currencyAfter(source: Source, at: number): { unit: string; next: number } | undefined {
  const text = next(source, at)?.text ?? '';
  if (text === '€' || CODES.has(text)) {
    // "100 € 200": the sign belongs to the number it stands before.
    const taken =
      text === '€' && source.lexemes[at]?.gap === 'space' && glued(source, at + 1)?.kind === 'digits';
    return taken ? undefined : { unit: SYMBOLS.get(text) ?? text, next: at + 1 };
  }
  const joined = source.vocabulary.belonging.has(text) ? at + 1 : at;
  const currency = phraseAt(source, joined, source.vocabulary.currencies);
  return currency && { unit: currency.value, next: currency.next };
}

/** The other end of a range, when there is something for the two ends to share. */
function rangeEnd(source: Source, first: Amount): Amount | undefined {
  const joint = afterPhrase(source, first.next, source.vocabulary.through) ?? afterBetween(source, first);
  if (joint === undefined || source.lexemes[joint] === undefined || next(source, joint) === undefined) {
    return undefined;
  }
  const second = amountAt(source, joint);
  if (second === undefined || second.spelled !== first.spelled) return undefined;
  if (first.unit !== undefined && second.unit !== undefined && first.unit !== second.unit) return undefined;
  return second.unit === undefined && second.power === 0 && first.unit === undefined ? undefined : second;
}

const BETWEEN = new Set(['tussen', 'between']);

function afterBetween(source: Source, first: Amount): number | undefined {
  const opened = BETWEEN.has(source.lexemes[first.from - 1]?.lower ?? '');
  const joined = next(source, first.next)?.lower;
  return opened && (joined === 'en' || joined === 'and') ? first.next + 1 : undefined;
}

/** In "2 to 4 million" both ends are millions; in "500 to 2 million" and "€500 to €2 million" one is. */
function sharedPower(first: Amount, second: Amount): number {
  if (first.power > 0 || (first.unit !== undefined && first.unit === second.unit)) return first.power;
  return Number(first.value) < Number(second.value) ? second.power : 0;
}
