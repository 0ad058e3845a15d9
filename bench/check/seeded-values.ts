// Errors in numbers, dates, times, money, percentages, units and legal references: what slips when they are typed over. Only where the
// source writes the same figures, so that the target was right before and is wrong after.

import type { Language } from '../../src/model/language.js';
import type { Span } from '../../src/model/span.js';
import type { PairText } from './clean-text.js';
import type { Faulty, Kind, Planting } from './seeding.js';
import { anyOf, kindOf, matchesIn, replaced } from './seeding.js';
import type { ValueShape, WrittenValue } from './value-patterns.js';
import { digitsIn, digitsOf, MONTHS, writtenIn } from './value-patterns.js';

type Change = (value: WrittenValue, planting: Planting, segment: PairText) => string | undefined;

export const VALUE_KINDS: readonly Kind[] = [
  changed('number: digit changed', 'number', (value, planting) => otherDigit(value.text, planting)),
  changed('number: digits exchanged', 'number', (value, planting) => exchangedDigits(value.text, planting)),
  dropped('number: lost', 'number'),
  changed('number: decimal mark lost', 'number', ({ text }, { to }) =>
    text.match(decimal(to)) === null ? undefined : text.replace(/[.,](?=\d+$)/u, ''),
  ),
  changed('number: written as in the source', 'number', ({ text }, { to }) => {
    const mark = to === 'en' ? ',' : '.';
    const isGrouped = new RegExp(String.raw`^\d{1,3}[${mark}]\d{3}$`, 'u').test(text);
    return isGrouped ? text.replace(mark, to === 'en' ? '.' : ',') : undefined;
  }),
  changed('number: sign lost', 'number', (value, _, { source, target }) => {
    const isNegative = (text: string): boolean =>
      new RegExp(`(?:^|[\\s(])[-−–]${value.text.replace(/\D/gu, '.')}`, 'u').test(text);
    return isNegative(target) && isNegative(source) ? value.text : undefined;
  }),
  kindOf('number word: another', 'values', otherNumberWord),
  changed('percentage: digit changed', 'percentage', (value, planting) => otherDigit(value.text, planting)),
  changed('percentage: sign lost', 'percentage', ({ text }) =>
    text.replace(/ ?(?:%|per ?cent|procent)$/u, ''),
  ),
  changed('money: digit changed', 'money', (value, planting) => otherDigit(value.text, planting)),
  changed('money: another currency', 'money', ({ text }, { to }) => otherCurrency(text, to)),
  kindOf('magnitude: another', 'values', otherWordAfterNumber(MAGNITUDES())),
  kindOf('unit: another', 'values', otherWordAfterNumber(UNITS())),
  kindOf('time span: another unit', 'values', otherWordAfterNumber(SPANS())),
  changed('date: another day', 'date', ({ text }, { random }) =>
    text.replace(/\b\d{1,2}\b/u, (day) => String(((Number(day) + Math.floor(random() * 26)) % 28) + 1)),
  ),
  changed('date: another month', 'date', otherMonth),
  changed('date: another year', 'date', ({ text }, { random }) =>
    /\d{4}/u.test(text)
      ? text.replace(/\d{4}/u, (year) => String(Number(year) + (random() < 0.5 ? -1 : 1)))
      : undefined,
  ),
  changed('time: another', 'time', ({ text }, { random }) =>
    text.replace(/\d{2}$/u, (minutes) =>
      String((Number(minutes) + 5 + Math.floor(random() * 50)) % 60).padStart(2, '0'),
    ),
  ),
  changed('reference: another number', 'reference', ({ text }, planting) =>
    /\d\/\d/u.test(text) ? undefined : firstNumber(text, planting),
  ),
  changed('reference: another paragraph', 'reference', ({ text }, { random }, { source }) =>
    otherAfter(text, /(?<=\d\(|, lid )\d+/u, { random, source }),
  ),
  changed('reference: another letter', 'reference', ({ text }, { random }) =>
    text.replace(
      /(?<=\(|onder )[a-h](?=\))/u,
      (letter) =>
        anyOf(
          [...'abcdefgh'].filter((one) => one !== letter),
          random,
        ) ?? letter,
    ),
  ),
  changed('reference: another act', 'reference', ({ text }, planting) =>
    /\d\/\d/u.test(text)
      ? text.replace(/\d+(?:\/\d+)+/u, (act) => exchangedDigits(act, planting) ?? act)
      : undefined,
  ),
  dropped('reference: lost', 'reference'),
];

/** A kind that changes one value of a shape whose figures the source has too, to figures that it does not have. */
function changed(name: string, shape: ValueShape, change: Change): Kind {
  return kindOf(name, 'values', (segment, planting) => {
    const proposals = sharedValues(segment, planting.to, shape).flatMap((value): Faulty[] => {
      const by = change(value, planting, segment);
      if (by === undefined) return [];
      if (name.endsWith('sign lost') && shape === 'number')
        return [replaced(segment.target, before(value), '')];
      if (by === value.text || (digitsOf(by) !== digitsOf(value.text) && hasDigits(segment.source, by)))
        return [];
      return [replaced(segment.target, value, by)];
    });
    return anyOf(proposals, planting.random);
  });
}

/** A kind that takes one value out, with the word that led to it. */
function dropped(name: string, shape: ValueShape): Kind {
  return kindOf(name, 'values', (segment, { to, random }) => {
    const { target } = segment;
    const value = anyOf(
      sharedValues(segment, to, shape).filter(
        ({ start, end }) => /\s/u.test(target[start - 1] ?? '') && /^(?:[\s,;.)]|$)/u.test(target.slice(end)),
      ),
      random,
    );
    if (value === undefined) return undefined;
    const lead = /(?:\b(?:of|in|to|under|by|with|from|and|van|in|tot|bij|met|uit|en|ingevolge) )?$/u.exec(
      target.slice(0, value.start - 1) + ' ',
    );
    const start = shape === 'reference' ? (lead?.index ?? value.start) : value.start;
    return replaced(target, { start: Math.max(0, Math.min(start, value.start) - 1), end: value.end }, '');
  });
}

/** Values of a shape in the target, each of whose figures the source has. A leading ordinal of a list is no value. */
function sharedValues({ source, target }: PairText, to: Language, shape: ValueShape): WrittenValue[] {
  const known = new Set(digitsIn(source));
  return writtenIn(target, to).filter(
    (value) =>
      value.shape === shape &&
      !/^\s*$/u.test(target.slice(0, value.start)) &&
      digitsIn(value.text).every((digits) => known.has(digits)),
  );
}

function hasDigits(source: string, by: string): boolean {
  const known = new Set(digitsIn(source));
  return digitsIn(by).every((digits) => known.has(digits));
}

function before({ start }: Span): Span {
  return { start: start - 1, end: start };
}

/** One digit replaced by another; a first one not by 0. */
function otherDigit(text: string, { random }: Planting): string | undefined {
  const place = anyOf(matchesIn(text, /\d/gu), random);
  if (place === undefined) return undefined;
  const [old = ''] = place.groups;
  const isFirst = !/\d/u.test(text.slice(0, place.start));
  const digit = anyOf(
    [...'123456789', ...(isFirst ? '' : '0')].filter((one) => one !== old),
    random,
  );
  return digit && replaced(text, place, digit).target;
}

/** Two different neighbours of one number exchanged, without a 0 coming first. */
function exchangedDigits(text: string, { random }: Planting): string | undefined {
  const places = matchesIn(text, /(?<=(?<before>\d?))(?<one>\d)(?=(?<other>\d))/gu).filter(
    ({ start, groups: [, prior, one, other] }) => {
      return one !== other && !(other === '0' && prior === '' && start >= 0);
    },
  );
  const place = anyOf(places, random);
  const [, , one = '', other = ''] = place?.groups ?? [];
  return place && replaced(text, { start: place.start, end: place.start + 2 }, other + one).target;
}

function firstNumber(text: string, planting: Planting): string | undefined {
  const [number] = matchesIn(text, /\d+/gu);
  if (number === undefined) return undefined;
  const by = otherDigit(number.groups[0] ?? '', planting);
  return by && replaced(text, number, by).target;
}

function otherAfter(
  text: string,
  pattern: RegExp,
  { random, source }: { readonly random: () => number; readonly source: string },
): string | undefined {
  const numbers = ['1', '2', '3', '4', '5', '6', '7', '8'].filter((one) => !digitsIn(source).includes(one));
  return pattern.test(text) ? text.replace(pattern, (old) => anyOf(numbers, random) ?? old) : undefined;
}

function decimal(to: Language): RegExp {
  return to === 'en' ? /^\d+\.\d{1,2}$/u : /^\d+,\d{1,2}$/u;
}

function otherMonth({ text }: WrittenValue, { to, random }: Planting): string | undefined {
  const names = MONTHS[to];
  const month = names.find((name) => text.includes(name));
  const other = anyOf(
    names.filter((name) => name !== month),
    random,
  );
  return month === undefined || other === undefined ? undefined : text.replace(month, other);
}

function otherCurrency(text: string, to: Language): string | undefined {
  const others: readonly (readonly [string, string])[] = [
    ['€', '$'],
    ['$', '€'],
    ['£', '€'],
    ['EUR', 'USD'],
    ...(to === 'en'
      ? ([
          ['euro', 'dollar'],
          ['dollar', 'euro'],
          ['pound', 'euro'],
        ] as const)
      : ([
          ['euro', 'dollar'],
          ['dollar', 'euro'],
          ['pond', 'euro'],
        ] as const)),
  ];
  const [from, by] = others.find(([sign]) => text.includes(sign)) ?? [];
  return from === undefined || by === undefined ? undefined : text.replace(from, by);
}

type Words = Readonly<Record<Language, readonly (readonly [string, string])[]>>;

function MAGNITUDES(): Words {
  return {
    en: [
      ['million', 'billion'],
      ['billion', 'million'],
    ],
    nl: [
      ['miljoen', 'miljard'],
      ['miljard', 'miljoen'],
    ],
  };
}

function UNITS(): Words {
  const signs = [
    ['km', 'm'],
    ['kg', 'g'],
    ['kWh', 'MWh'],
    ['MWh', 'kWh'],
    ['GB', 'MB'],
    ['MB', 'GB'],
    ['°C', '°F'],
    ['cm', 'mm'],
  ] as const;
  return {
    en: [
      ...signs,
      ['miles', 'metres'],
      ['kilometres', 'metres'],
      ['metres', 'feet'],
      ['hectares', 'acres'],
      ['litres', 'gallons'],
    ],
    nl: [
      ...signs,
      ['mijl', 'meter'],
      ['kilometer', 'meter'],
      ['meter', 'voet'],
      ['hectare', 'are'],
      ['liter', 'gallon'],
    ],
  };
}

function SPANS(): Words {
  return {
    en: [
      ['days', 'weeks'],
      ['months', 'years'],
      ['years', 'months'],
      ['weeks', 'days'],
      ['hours', 'days'],
      ['minutes', 'hours'],
    ],
    nl: [
      ['dagen', 'weken'],
      ['maanden', 'jaar'],
      ['jaar', 'maanden'],
      ['weken', 'dagen'],
      ['uur', 'dagen'],
      ['minuten', 'uur'],
    ],
  };
}

/** Another word behind a number that the source has too. */
function otherWordAfterNumber(words: Words): (segment: PairText, planting: Planting) => Faulty | undefined {
  return ({ source, target }, { to, random }) => {
    const known = new Set(digitsIn(source));
    const proposals = words[to].flatMap(([word, other]) =>
      matchesIn(
        target,
        new RegExp(String.raw`(?<=(?<!\p{L})(\d[\d.,]*)[ \u00A0]?)${word}(?![\p{L}\p{N}])`, 'gu'),
      )
        .filter(({ groups: [, number = ''] }) => known.has(digitsOf(number)))
        .map((place) => replaced(target, place, other)),
    );
    return anyOf(proposals, random);
  };
}

const NUMBER_WORDS: Readonly<Record<Language, readonly string[]>> = {
  nl: 'twee drie vier vijf zes zeven acht negen tien'.split(' '),
  en: 'two three four five six seven eight nine ten'.split(' '),
};

/** Another number word, where the source has the same one in its language. */
function otherNumberWord({ source, target }: PairText, { set, to, random }: Planting): Faulty | undefined {
  const proposals = NUMBER_WORDS[to].flatMap((word, number) => {
    const original = NUMBER_WORDS[set.from][number] ?? '';
    if (!new RegExp(String.raw`(?<![\p{L}-])${original}(?![\p{L}-])`, 'iu').test(source)) return [];
    return matchesIn(target, new RegExp(String.raw`(?<![\p{L}-])${word}(?![\p{L}-])`, 'gu')).map((place) =>
      replaced(
        target,
        place,
        anyOf(
          NUMBER_WORDS[to].filter((one) => one !== word),
          random,
        ) ?? word,
      ),
    );
  });
  return anyOf(proposals, random);
}
