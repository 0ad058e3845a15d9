// Numbers written with digits. `1.234` is a thousand and more in Dutch and little more than one in
// English; white space groups digits in both (style guide 10.4: 1 234 567). A form that cannot be
// read by the rules of its language is read by those of the other: translators forget.

import type { Language } from '../../model/language.js';
import { decimal, fraction } from './decimal.js';
import type { Lexeme, Source } from './lexeme.js';
import { glued } from './lexeme.js';

/** A number over the lexemes `from` to `to`; `dotted` ones are section numbers (2.3.1), no quantities. */
export interface WrittenNumber {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly dotted?: true;
}

const VULGAR_FRACTIONS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['½', [1, 2]],
  ['⅓', [1, 3]],
  ['⅔', [2, 3]],
  ['¼', [1, 4]],
  ['¾', [3, 4]],
  ['⅕', [1, 5]],
  ['⅖', [2, 5]],
  ['⅗', [3, 5]],
  ['⅘', [4, 5]],
  ['⅙', [1, 6]],
  ['⅚', [5, 6]],
  ['⅛', [1, 8]],
  ['⅜', [3, 8]],
  ['⅝', [5, 8]],
  ['⅞', [7, 8]],
]);

const GROUP_SPACES = new Set([' ', '\u00A0', '\u2009', '\u202F']);
const MARKS = new Set(['.', ',']);
const MINUS = new Set(['-', '−']);

/**
 * The numbers that start at a lexeme: one as a rule, several where marks join digits that make no one
 * number (1,2,3,4), none when no number starts here.
 */
export function writtenNumbers(source: Source, at: number): readonly WrittenNumber[] {
  const vulgar = vulgarFraction(source, at);
  if (vulgar !== undefined) return [{ value: fraction(...vulgar), from: at, to: at + 1 }];
  const sign = isMinus(source, at) ? 1 : 0;
  if (source.lexemes[at + sign]?.kind !== 'digits') return [];
  const numbers = unsigned(source, at + sign);
  const [first, ...rest] = numbers;
  if (sign === 0 || first === undefined || first.dotted) return numbers;
  return [{ ...first, value: `-${first.value}`, from: at }, ...rest];
}

function vulgarFraction(source: Source, at: number): readonly [number, number] | undefined {
  return VULGAR_FRACTIONS.get(source.lexemes[at]?.text ?? '');
}

/** A minus sign is glued to its digits and to nothing before it: 10-12 is a range, COVID-19 a name. */
function isMinus(source: Source, at: number): boolean {
  const mark = source.lexemes[at];
  if (mark === undefined || !MINUS.has(mark.text) || glued(source, at + 1)?.kind !== 'digits') return false;
  const before = source.lexemes[at - 1];
  if (mark.gap !== 'none') return before === undefined || before.kind !== 'digits';
  return before === undefined || before.text === '(' || before.text === '€';
}

function unsigned(source: Source, at: number): readonly WrittenNumber[] {
  const chain = digitChain(source, at);
  const mixed = chain.marks.length === 0 ? mixedNumber(source, at, chain.next) : undefined;
  const number = mixed ?? chainNumber(chain, source.language);
  return number === undefined ? separate(chain) : [number];
}

interface DigitChain {
  readonly from: number;
  readonly next: number;
  readonly digits: readonly string[];
  /** The mark before each run of digits but the first. */
  readonly marks: readonly string[];
}

function digitChain(source: Source, at: number): DigitChain {
  const digits = [source.lexemes[at]?.text ?? ''];
  const marks: string[] = [];
  let next = at + 1;
  for (;;) {
    const mark = glued(source, next)?.text ?? '';
    const following = glued(source, next + 1);
    if (!MARKS.has(mark) || following?.kind !== 'digits') break;
    digits.push(following.text);
    marks.push(mark);
    next += 2;
  }
  const spaced = marks.length === 0 ? spacedGroups(source, at) : undefined;
  return spaced ?? { from: at, next, digits, marks };
}

/** Digits in groups of three by single spaces, with a decimal part after them if there is one. */
function spacedGroups(source: Source, at: number): DigitChain | undefined {
  const first = source.lexemes[at];
  if (first === undefined || first.text.length > 3 || first.text.startsWith('0')) return undefined;
  const digits = [first.text];
  let next = at + 1;
  while (isSpacedGroup(source, next)) {
    digits.push(source.lexemes[next]?.text ?? '');
    next += 1;
  }
  if (digits.length === 1) return undefined;
  const whole = digits.join('');
  const mark = glued(source, next)?.text ?? '';
  const decimals = glued(source, next + 1);
  if (!MARKS.has(mark) || decimals?.kind !== 'digits') return { from: at, next, digits: [whole], marks: [] };
  return { from: at, next: next + 2, digits: [`${whole}.${decimals.text}`], marks: [] };
}

function isSpacedGroup(source: Source, at: number): boolean {
  const lexeme = source.lexemes[at];
  const before = source.lexemes[at - 1];
  if (lexeme?.kind !== 'digits' || lexeme.text.length !== 3 || before === undefined) return false;
  if (lexeme.start - before.end !== 1 || !GROUP_SPACES.has(source.text.charAt(before.end))) return false;
  return !isListLike(source, at);
}

/** 12 345,678 is a decimal number, but 12 345.678.910 or 12 345/6 start a number of their own. */
function isListLike(source: Source, at: number): boolean {
  const mark = glued(source, at + 1)?.text;
  if (mark === '/') return glued(source, at + 2)?.kind === 'digits';
  const third = glued(source, at + 3)?.text ?? '';
  return mark === '.' && MARKS.has(third) && glued(source, at + 4)?.kind === 'digits';
}

/** The one number a chain makes: by the rules of the language, else by those of the other. */
function chainNumber(chain: DigitChain, language: Language): WrittenNumber | undefined {
  const { digits, marks, from, next: to } = chain;
  const [first = ''] = digits;
  const [mark] = marks;
  if (mark === undefined) return { value: decimal(...splitAtPoint(first)), from, to };
  const groupMark = language === 'nl' ? '.' : ',';
  const alike = marks.every((one) => one === mark);
  if (alike && (mark === groupMark || marks.length > 1) && isGrouped(digits)) {
    return { value: decimal(digits.join('')), from, to };
  }
  if (marks.length === 1 || isGroupedDecimal(chain)) {
    return { value: decimal(digits.slice(0, -1).join(''), digits.at(-1) ?? ''), from, to };
  }
  return alike && mark === '.' ? { value: digits.join('.'), from, to, dotted: true } : undefined;
}

/** One mark between groups of three and the other before the decimals. */
function isGroupedDecimal({ digits, marks }: DigitChain): boolean {
  const [mark] = marks;
  const grouping = marks.slice(0, -1);
  return mark !== marks.at(-1) && grouping.every((one) => one === mark) && isGrouped(digits.slice(0, -1));
}

function splitAtPoint(digits: string): [string, string] {
  const [whole = '', decimals = ''] = digits.split('.');
  return [whole, decimals];
}

function isGrouped([first = '', ...groups]: readonly string[]): boolean {
  const opens = first.length <= 3 && !first.startsWith('0');
  return opens && groups.every((group) => group.length === 3);
}

function separate(chain: DigitChain): readonly WrittenNumber[] {
  return chain.digits.map((digits, index) => {
    const from = chain.from + 2 * index;
    return { value: decimal(digits), from, to: from + 1 };
  });
}

/** 2½, 2 ½ and 3/4: a fraction of one digit by another, smaller than one, that no slash or mark goes on. */
function mixedNumber(source: Source, at: number, next: number): WrittenNumber | undefined {
  const whole = source.lexemes[at];
  const vulgar = vulgarFraction(source, next);
  if (whole === undefined || whole.text.length > 9) return undefined;
  if (vulgar !== undefined && source.lexemes[next]?.gap !== 'break') {
    const [numerator, denominator] = vulgar;
    const value = fraction(Number(whole.text) * denominator + numerator, denominator);
    return { value, from: at, to: next + 1 };
  }
  return slashedFraction(source, at, whole);
}

function slashedFraction(source: Source, at: number, whole: Lexeme): WrittenNumber | undefined {
  const below = glued(source, at + 2);
  if (glued(source, at + 1)?.text !== '/' || below?.kind !== 'digits') return undefined;
  if (whole.text.length !== 1 || below.text.length !== 1) return undefined;
  const [numerator, denominator] = [Number(whole.text), Number(below.text)];
  const goesOn = glued(source, at + 3)?.text ?? '';
  if (numerator === 0 || numerator >= denominator || ['/', '.', '-'].includes(goesOn)) return undefined;
  return { value: fraction(numerator, denominator), from: at, to: at + 3 };
}
