// Units of measure behind a number: 5 km and 5 kilometres have one unit, and 130 miles are 200 km for most readers.

import type { Language } from '../../model/language.js';
import type { Value } from '../../text/value.js';

export interface MeasureUnit {
  readonly dimension: 'length' | 'area' | 'volume' | 'mass' | 'time' | 'energy' | 'power' | 'temperature';
  /** Times the base unit of the dimension. */
  readonly size: number;
}

type Row = readonly [MeasureUnit['dimension'], size: number, words: string];

const BOTH: readonly Row[] = [
  ['length', 0.001, 'mm'],
  ['length', 0.01, 'cm'],
  ['length', 1, 'm'],
  ['length', 1000, 'km'],
  ['area', 1, 'm2 m²'],
  ['area', 1e6, 'km2 km²'],
  ['area', 1e4, 'ha'],
  ['volume', 1, 'm3 m³'],
  ['volume', 1e-6, 'ml'],
  ['mass', 1e-3, 'g'],
  ['mass', 1, 'kg'],
  ['mass', 1e-6, 'mg'],
  ['energy', 1, 'kWh'],
  ['energy', 1e3, 'MWh'],
  ['energy', 1e6, 'GWh'],
  ['power', 1, 'kW'],
  ['power', 1e3, 'MW'],
  ['power', 1e6, 'GW'],
];

const ROWS: Readonly<Record<Language, readonly Row[]>> = {
  nl: [
    ...BOTH,
    ['length', 0.001, 'millimeter millimeters'],
    ['length', 0.01, 'centimeter centimeters'],
    ['length', 1, 'meter meters'],
    ['length', 1000, 'kilometer kilometers'],
    ['length', 1609.344, 'mijl mijlen'],
    ['length', 0.3048, 'voet'],
    ['length', 0.0254, 'inch'],
    ['area', 1, 'vierkante-meter'],
    ['area', 1e4, 'hectare hectares hectaren'],
    ['volume', 1e-3, 'liter liters'],
    ['mass', 1, 'kilo kilogram'],
    ['mass', 1e-3, 'gram'],
    ['mass', 1000, 'ton'],
    ['temperature', 1, 'graden °C'],
    ['time', 1, 'seconde seconden'],
    ['time', 60, 'minuut minuten'],
    ['time', 86400, 'dag dagen'],
    ['time', 604800, 'week weken'],
    ['time', 2629800, 'maand maanden'],
    ['time', 31557600, 'jaar jaren'],
  ],
  en: [
    ...BOTH,
    ['length', 0.001, 'millimetre millimetres millimeter millimeters'],
    ['length', 0.01, 'centimetre centimetres centimeter centimeters'],
    ['length', 1, 'metre metres meter meters'],
    ['length', 1000, 'kilometre kilometres kilometer kilometers'],
    ['length', 1609.344, 'mile miles'],
    ['length', 0.3048, 'foot feet'],
    ['length', 0.0254, 'inch inches'],
    ['length', 0.9144, 'yard yards'],
    ['area', 4046.86, 'acre acres'],
    ['area', 1e4, 'hectare hectares'],
    ['volume', 1e-3, 'litre litres liter liters'],
    ['mass', 1, 'kilo kilos kilogram kilograms kilogramme kilogrammes'],
    ['mass', 1e-3, 'gram grams gramme grammes'],
    ['mass', 0.45359, 'lb lbs pound pounds'],
    ['mass', 1000, 'tonne tonnes ton tons'],
    ['temperature', 1, 'degrees °C °F'],
    ['time', 1, 'second seconds'],
    ['time', 60, 'minute minutes'],
    ['time', 86400, 'day days'],
    ['time', 604800, 'week weeks'],
    ['time', 2629800, 'month months'],
    ['time', 31557600, 'year years'],
  ],
};

const UNITS = {
  nl: unitsOf(ROWS.nl),
  en: unitsOf(ROWS.en),
} as const;

function unitsOf(rows: readonly Row[]): ReadonlyMap<string, MeasureUnit> {
  return new Map(
    rows.flatMap(([dimension, size, words]) =>
      words.split(' ').map((word) => [word, { dimension, size }] as const),
    ),
  );
}

const WORD = /[\s-]?(°[CF]|[\p{L}]{1,12}[²³23]?(?![\p{L}\p{N}]))/uy;
/** `a 550 pound hog`: read as money, as pounds mostly are. */
const POUND = /\b(?:pounds?|lbs?)$/iu;

/** Between the two ends of a range, which share a unit: 2 to 4 inches. */
const THROUGH = /^\s?(?:[-–]|to|and|or|tot|en|of|à|a)\s?$/u;

/** The unit that stands right behind a number, or behind the number that it makes a range with. */
export function unitBehind(
  [value, following]: readonly [Value, Value | undefined],
  text: string,
  language: Language,
): MeasureUnit | undefined {
  const own = ownUnit(value, text, language);
  if (own !== undefined || following === undefined) return own;
  return THROUGH.test(text.slice(value.end, following.start))
    ? ownUnit(following, text, language)
    : undefined;
}

function ownUnit(value: Value, text: string, language: Language): MeasureUnit | undefined {
  if (value.kind === 'currency' && POUND.test(value.text)) return UNITS.en.get('pound');
  if (value.kind !== 'number') return undefined;
  WORD.lastIndex = value.end;
  const word = WORD.exec(text)?.[1];
  return word === undefined
    ? undefined
    : (UNITS[language].get(word) ?? UNITS[language].get(word.toLowerCase()));
}

/** Rounded translations differ by less. */
const ROUNDING = 0.2;

/** Whether two numbers with their units say about the same: 130 miles and 200 km, 80 and 26 degrees. */
export function isConverted(
  [one, unit]: readonly [number, MeasureUnit],
  [other, otherUnit]: readonly [number, MeasureUnit],
): boolean {
  if (unit.dimension !== otherUnit.dimension) return false;
  if (unit.dimension === 'temperature') return isFahrenheit(one, other) || isFahrenheit(other, one);
  if (unit.size === otherUnit.size) return false;
  const [left, right] = [one * unit.size, other * otherUnit.size];
  return Math.abs(left - right) <= ROUNDING * Math.max(left, right);
}

function isFahrenheit(celsius: number, fahrenheit: number): boolean {
  return Math.abs(celsius * 1.8 + 32 - fahrenheit) <= 2;
}
