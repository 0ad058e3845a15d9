// The sentences of the shipped documents with values of every kind written behind them, in the way of each language: the published
// texts have few times and amounts. Fixed; a third stays without.

import type { SentencePair } from '../speed/corpus.js';
import { randomNumbers } from '../speed/corpus.js';
import { MONTHS } from './value-patterns.js';

type Written = (random: () => number) => readonly [nl: string, en: string];

const whole = (random: () => number, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

function grouped(value: number, mark: string): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, mark);
}

const WAYS: readonly Written[] = [
  (random) => both(whole(random, 1000, 999_999), (value, mark) => grouped(value, mark.group)),
  (random) =>
    both(
      whole(random, 101, 9999),
      (value, mark) => `${Math.floor(value / 100)}${mark.decimal}${digits(value)}`,
    ),
  (random) =>
    both(
      whole(random, 100_001, 9_999_999),
      (value, mark) => `${grouped(Math.floor(value / 100), mark.group)}${mark.decimal}${digits(value)}`,
    ),
  (random) =>
    both(whole(random, 11, 989), (value, mark) => `${Math.floor(value / 10)}${mark.decimal}${value % 10}%`),
  (random) => same(whole(random, 2, 99), 'procent', 'per cent'),
  (random) => {
    const value = whole(random, 1000, 99_999);
    return [`€ ${grouped(value, '.')}`, `€${grouped(value, ',')}`];
  },
  (random) => {
    const value = whole(random, 1000, 99_999);
    return [`${grouped(value, '.')} euro`, `EUR ${grouped(value, ',')}`];
  },
  (random) => {
    const value = whole(random, 11, 99);
    return [
      `${Math.floor(value / 10)},${value % 10} miljoen euro`,
      `EUR ${Math.floor(value / 10)}.${value % 10} million`,
    ];
  },
  (random) => {
    const [day, month, year] = [whole(random, 1, 28), whole(random, 0, 11), whole(random, 1995, 2026)];
    return [`${day} ${MONTHS.nl[month] ?? ''} ${year}`, `${day} ${MONTHS.en[month] ?? ''} ${year}`];
  },
  (random) => {
    const [day, month, year] = [whole(random, 13, 28), whole(random, 1, 12), whole(random, 1995, 2026)];
    return [`${day}-${month}-${year}`, `${day}/${month}/${year}`];
  },
  (random) => {
    const [hour, minute] = [whole(random, 8, 20), String(whole(random, 10, 59))];
    return [`${hour}.${minute} uur`, `${hour}:${minute}`];
  },
  (random) => same(whole(random, 2, 99), 'km', 'km'),
  (random) => same(whole(random, 2, 99), 'kWh', 'kWh'),
  (random) => same(whole(random, 2, 99), 'hectare', 'hectares'),
  (random) => {
    const value = whole(random, 2, 19);
    return [`-${value} °C`, `-${value} °C`];
  },
  (random) => same(whole(random, 2, 90), 'dagen', 'days'),
  (random) => same(whole(random, 2, 36), 'maanden', 'months'),
  (random) => {
    const [article, paragraph, point] = [whole(random, 2, 40), whole(random, 1, 6), letter(random)];
    const act = `${whole(random, 2010, 2025)}/${whole(random, 100, 2999)}`;
    return [
      `artikel ${article}, lid ${paragraph}, onder ${point}), van Verordening (EU) ${act}`,
      `Article ${article}(${paragraph})(${point}) of Regulation (EU) ${act}`,
    ];
  },
  (random) => {
    const [article, paragraph] = [whole(random, 2, 40), whole(random, 1, 6)];
    const act = `${whole(random, 1995, 2014)}/${whole(random, 10, 199)}`;
    return [
      `artikel ${article}, lid ${paragraph}, van Richtlijn ${act}/EG`,
      `Article ${article}(${paragraph}) of Directive ${act}/EC`,
    ];
  },
  (random) => {
    const [first, more] = [whole(random, 2, 40), whole(random, 2, 6)];
    return [`artikelen ${first} tot en met ${first + more}`, `Articles ${first} to ${first + more}`];
  },
  (random) => {
    const [number, page] = [whole(random, 10, 390), whole(random, 1, 90)];
    const [day, month, year] = [whole(random, 13, 28), whole(random, 1, 12), whole(random, 2000, 2022)];
    return [
      `PB L ${number} van ${day}.${month}.${year}, blz. ${page}`,
      `OJ L ${number}, ${day}.${month}.${year}, p. ${page}`,
    ];
  },
];

interface Marks {
  readonly group: string;
  readonly decimal: string;
}

function both(value: number, write: (value: number, marks: Marks) => string): [string, string] {
  return [write(value, { group: '.', decimal: ',' }), write(value, { group: ',', decimal: '.' })];
}

function same(value: number, nl: string, en: string): [string, string] {
  return [`${value} ${nl}`, `${value} ${en}`];
}

function digits(value: number): string {
  return String(value % 100).padStart(2, '0');
}

function letter(random: () => number): string {
  return 'abcdef'.charAt(whole(random, 0, 5));
}

/** Every sentence so many times. */
const TIMES = 4;
/** Of the sentences: as many stay as they are. */
const WITHOUT = 1 / 3;

export function writtenValues(pairs: readonly SentencePair[]): SentencePair[] {
  const random = randomNumbers(20261201);
  let written = 0;
  return Array.from({ length: TIMES }, () => pairs)
    .flat()
    .map(({ nl, en }) => {
      const way = random() < WITHOUT ? undefined : WAYS[written++ % WAYS.length];
      if (way === undefined) return { nl, en };
      const [dutch, english] = way(random);
      return { nl: behind(nl, dutch), en: behind(en, english) };
    });
}

function behind(sentence: string, value: string): string {
  return sentence.replace(/[.:;]?$/u, (mark) => ` (${value})${mark}`);
}
