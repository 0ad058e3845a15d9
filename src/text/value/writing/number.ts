// Writes numbers and what is made of them: amounts of money, percentages. Dutch groups by full stops and has a decimal
// comma, English the other way round; white space groups in both (style guide 10.4).

import type { Language } from '../../../model/language.js';
import { decimal } from '../decimal.js';
import { ENGLISH } from '../en.js';
import { DUTCH } from '../nl.js';
import type { Writer, WritingOptions } from './form.js';
import { otherOf } from './form.js';

const VOCABULARIES = { nl: DUTCH, en: ENGLISH } as const;

/** A written amount: what stands before its digits, the digits, a power word, and the rest. */
interface AmountForm {
  readonly before: string;
  readonly digits: string;
  /** ` million`, `bn`, with the white space before it; empty when there is none. */
  readonly power: string;
  readonly exponent: number;
  readonly after: string;
}

const DIGITS = /^(.*?)(\d(?:[\d.,\u0020\u00A0\u2009\u202F]*\d)?)(.*)$/su;
const SPACES = '\u0020\u00A0\u2009\u202F';

function amountForm(text: string, language: Language, money: boolean): AmountForm | undefined {
  const [, before = '', digits, rest = ''] = DIGITS.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const [, space = '', word = '', after = ''] = /^(\s?)(\p{L}*)(.*)$/su.exec(rest) ?? [];
  const { powers, moneyPowers } = VOCABULARIES[language];
  const exponent =
    powers.get(word.toLowerCase()) ??
    (money && space === '' ? moneyPowers.get(word.toLowerCase()) : undefined);
  if (exponent === undefined) return { before, digits, power: '', exponent: 0, after: rest };
  const stop = after.startsWith('.') ? '.' : '';
  return { before, digits, power: space + word + stop, exponent, after: after.slice(stop.length) };
}

/** A plain number. */
export const writeNumber: Writer = (value, options) => {
  const { like, language } = options;
  if (value.includes('/')) return value;
  if (like === undefined || /\d/u.test(like.text)) return writeAmount(value, options, false);
  return spelled(value, like.text, language) ?? writeAmount(value, withoutLike(options), false);
};

const NUMBER_WORDS: Readonly<Record<Language, readonly string[]>> = {
  nl: 'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
};

/** In words up to twelve, where the form is in words. */
function spelled(value: string, like: string, language: Language): string | undefined {
  const word = /^\d{1,2}$/u.test(value) ? NUMBER_WORDS[language][Number(value)] : undefined;
  if (word === undefined || !/^\p{L}+$/u.test(like)) return undefined;
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** `3.6%`, `2pp`, `5‰`: the sign or words are those of the form. */
export const writePercentage: Writer = (value, options) => {
  const unit = /[^\d.\-/]+$/u.exec(value)?.[0] ?? '';
  const number = value.slice(0, -unit.length);
  const { like, language } = options;
  if (like === undefined || !like.value.endsWith(unit) || (unit === '%' && like.value.endsWith('pp'))) {
    const written = writeAmount(number, withoutLike(options), false);
    return written && `${written}${DEFAULT_UNIT[language][unit] ?? unit}`;
  }
  const written = writeAmount(number, options, false);
  return written && agreeing(written, number);
};

const DEFAULT_UNIT: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: { '%': '%', '‰': '‰', pp: ' procentpunten' },
  en: { '%': '%', '‰': '‰', pp: ' percentage points' },
};

/** One percentage point, two percentage points; één procentpunt, twee procentpunten. */
function agreeing(written: string, number: string): string {
  const one = number === '1';
  return written
    .replace(/(percentage point)s?$/u, one ? '$1' : '$1s')
    .replace(/(procentpunt|percentpunt)(?:en)?$/u, one ? '$1' : '$1en');
}

const SYMBOLS: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£', JPY: '¥' };

/** `EUR 1250`: the place of the sign, and whether it is a sign, a code or a word, are those of the form. */
export const writeCurrency: Writer = (value, options) => {
  const [code = '', number = ''] = value.split(' ');
  const { like, language } = options;
  const likeCode = like?.kind === 'currency' ? like.value.slice(0, 3) : undefined;
  if (like === undefined || likeCode === undefined) {
    const written = writeAmount(number, withoutLike(options), true);
    return written && (language === 'nl' && /^EUR$/u.test(code) ? `€ ${written}` : `${code} ${written}`);
  }
  const written = writeAmount(number, options, true);
  if (written === undefined || likeCode === code) return written;
  return otherCurrency(written, likeCode, code);
};

/** The sign or code changed; the words for currencies are not (they inflect). */
function otherCurrency(written: string, from: string, to: string): string | undefined {
  if (written.includes(from)) return written.replace(from, to);
  const symbol = SYMBOLS[from];
  if (symbol === undefined || !written.includes(symbol)) return undefined;
  const plain = from === 'USD' ? written.replace('US$', '$') : written;
  return plain.replace(symbol, () => SYMBOLS[to] ?? `${to} `);
}

function withoutLike({ language, from }: WritingOptions): WritingOptions {
  return { language, ...(from === undefined ? {} : { from }) };
}

function writeAmount(number: string, options: WritingOptions, money: boolean): string | undefined {
  const { language, like, from } = options;
  const form = like && amountForm(like.text, language, money);
  if (like !== undefined && form === undefined) return undefined;
  const own = from === undefined ? undefined : amountForm(from, otherOf(language), money);
  const { power, exponent } = powerFor(number, form, own, language);
  const absolute = number.replace(/^-/u, '');
  const mantissa = exponent === 0 ? absolute : dividedByPower(absolute, exponent);
  const digits = writeDigits(mantissa, { language, form, own: own?.exponent === exponent ? own : undefined });
  const before = (form?.before ?? '').replace(/[-−]$/u, '');
  const after = form?.after ?? '';
  return `${before}${signOf(number, form, own)}${digits}${power}${noCents(after, mantissa)}`;
}

/** `€ 25,-` says that there are no cents. */
function noCents(after: string, mantissa: string): string {
  return mantissa.includes('.') ? after.replace(/^,[-–—]+/u, '') : after;
}

function signOf(number: string, form: AmountForm | undefined, own: AmountForm | undefined): string {
  if (!number.startsWith('-')) return '';
  return /[-−]$/u.exec(form?.before ?? '')?.[0] ?? /[-−]$/u.exec(own?.before ?? '')?.[0] ?? '-';
}

/** The power word to write: that of the form when it fits the number, else that of the number as it was written. */
function powerFor(
  number: string,
  form: AmountForm | undefined,
  own: AmountForm | undefined,
  language: Language,
): { readonly power: string; readonly exponent: number } {
  if (form !== undefined && form.exponent > 0) {
    return fits(number, form.exponent) ? form : { power: '', exponent: 0 };
  }
  if (own !== undefined && own.exponent >= 6 && fits(number, own.exponent)) {
    const word = [...VOCABULARIES[language].powers].find(([, exponent]) => exponent === own.exponent)?.[0];
    if (word !== undefined) return { power: ` ${word}`, exponent: own.exponent };
  }
  return { power: '', exponent: 0 };
}

/** Two decimals at most, and neither too small nor too great for the word. */
function fits(number: string, exponent: number): boolean {
  const mantissa = dividedByPower(number.replace(/^-/u, ''), exponent);
  const [whole = '', decimals = ''] = mantissa.split('.');
  return decimals.length <= 2 && whole.length <= 4 && (whole !== '0' || decimals.length === 1);
}

function dividedByPower(number: string, exponent: number): string {
  const [whole = '', decimals = ''] = number.split('.');
  const padded = whole.padStart(exponent + 1, '0');
  const moved = `${padded.slice(0, -exponent)}.${padded.slice(-exponent)}${decimals}`;
  const [before = '', after = ''] = moved.split('.');
  return decimal(before, after);
}

interface DigitForm {
  readonly language: Language;
  readonly form: AmountForm | undefined;
  /** As the number itself is written in the other language, when it is written with the same power. */
  readonly own: AmountForm | undefined;
}

function writeDigits(number: string, { language, form, own }: DigitForm): string {
  if (own !== undefined && /^\d+$/u.test(own.digits) && (form === undefined || /^\d+$/u.test(form.digits))) {
    if (decimal(own.digits) === number) return own.digits;
  }
  const [whole = '', decimals = ''] = number.split('.');
  const padded = own === undefined ? decimals : asWritten(decimals, own.digits, otherOf(language));
  // Versions and the like keep a full stop in Dutch: 2018.1.
  const mark = language === 'nl' && !/^\d+\.(?!\d{3}$)\d+$/u.test(form?.digits ?? '') ? ',' : '.';
  return grouped(whole, groupMark(whole, { language, form, own })) + (padded === '' ? '' : mark + padded);
}

/** Decimals with the zeros that were written after them: 3,50 stays 3.50. */
function asWritten(decimals: string, digits: string, language: Language): string {
  const mark = language === 'nl' ? ',' : '.';
  const at = digits.lastIndexOf(mark);
  const written = at === -1 ? '' : digits.slice(at + 1);
  return written.replace(/0+$/u, '') === decimals && /^\d*$/u.test(written) ? written : decimals;
}

function groupMark(whole: string, { language, form, own }: DigitForm): string {
  const other = otherOf(language);
  const likeMark = form && groupMarkOf(form.digits, language);
  if (likeMark !== undefined) return likeMark;
  const ownMark = own && groupMarkOf(own.digits, other);
  const usual = language === 'nl' ? '.' : ',';
  if (ownMark !== undefined) return SPACES.includes(ownMark) ? ownMark : usual;
  if (own !== undefined || (form !== undefined && wholeDigits(form.digits) > 3)) return '';
  return whole.length > 4 ? usual : '';
}

function groupMarkOf(digits: string, language: Language): string | undefined {
  const pattern =
    language === 'nl'
      ? /^\d{1,3}([.\u0020\u00A0\u2009\u202F])\d{3}(?!\d)/u
      : /^\d{1,3}([,\u0020\u00A0\u2009\u202F])\d{3}(?!\d)/u;
  return pattern.exec(digits)?.[1];
}

function wholeDigits(digits: string): number {
  return /^\d+/u.exec(digits)?.[0].length ?? 0;
}

function grouped(whole: string, mark: string): string {
  return mark === '' ? whole : whole.replace(/\B(?=(?:\d{3})+$)/gu, mark);
}
