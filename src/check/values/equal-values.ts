// Matches values that are equal, and those that say the same in other figures or with less of what is understood: the act of an
// article, the year of a date, miles for kilometres. What is nearly so and says something else is a conflict. Linear.

import type { ValueKind } from '../../text/value.js';
import type { CheckedText } from '../checked-segment.js';
import type { ComparedValue } from './compared-value.js';
import { lettersOf, numberOf } from './figures.js';
import type { MeasureUnit } from './measure-unit.js';
import { isConverted } from './measure-unit.js';
import type { Side, Sides, ValuePair } from './side.js';
import { byKey, firstOf, settle } from './side.js';

/** Equal values are matched, those with the same unit first; a number whose unit is another on the other side is not. */
export function matchEqual(sides: Sides): void {
  const [source, target] = sides;
  const sameUnit = byKey(target.left, (one) => `${keyOf(one)} ${unitKey(one.unit)}`);
  for (const one of [...source.left]) {
    const there = sameUnit.get(`${keyOf(one)} ${unitKey(one.unit)}`);
    const [found] = there ?? [];
    if (found === undefined) continue;
    there?.delete(found);
    settle(sides, [one, found]);
  }
  const anyUnit = byKey(target.left, keyOf);
  for (const one of [...source.left]) {
    const there = anyUnit.get(keyOf(one));
    const found = firstOf(there, (other) => hasNoOtherUnit(one, other));
    if (found === undefined) continue;
    there?.delete(found);
    settle(sides, [one, found]);
  }
}

function keyOf({ value }: ComparedValue): string {
  return `${value.kind} ${value.value}`;
}

function unitKey(unit: MeasureUnit | undefined): string {
  return unit === undefined ? '' : `${unit.dimension} ${String(unit.size)}`;
}

function hasNoOtherUnit({ unit: one }: ComparedValue, { unit: other }: ComparedValue): boolean {
  return one === undefined || other === undefined || unitKey(one) === unitKey(other);
}

/** Matches what is alike; gives pairs with the same numbers that say something else by their unit, letter, sign or act. */
export function matchAlike(sides: Sides): readonly ValuePair[] {
  const [source, target] = sides;
  const texts = [source.text, target.text] as const;
  const withNumbers = byKey(target.left, numbersKey);
  const take = (fits: (pair: ValuePair) => boolean): ValuePair[] =>
    [...source.left].flatMap((one): ValuePair[] => {
      const there = withNumbers.get(numbersKey(one));
      const other = firstOf(there, (candidate) => fits([one, candidate]));
      if (other === undefined) return [];
      there?.delete(other);
      settle(sides, [one, other]);
      return [[one, other]];
    });
  take((pair) => isCompatible(pair, texts));
  matchConverted(sides);
  return take(([one, other]) => !one.isMark && !other.isMark && !isSpelled(one) && !isSpelled(other));
}

function isSpelled({ value }: ComparedValue): boolean {
  return value.spelled === true;
}

/** The order of numbers is that of the language: 19.1.1999, 1999-01-19. */
function numbersKey({ numbers }: ComparedValue): string {
  return numbers.length < 2 ? (numbers[0] ?? '') : numbers.toSorted().join(' ');
}

const AMOUNTS: ReadonlySet<ValueKind> = new Set(['number', 'percentage', 'currency']);

function isCompatible(
  [one, other]: ValuePair,
  [source, target]: readonly [CheckedText, CheckedText],
): boolean {
  const [kind, otherKind] = [one.value.kind, other.value.kind];
  if (kind === 'code' || otherKind === 'code') return kind === otherKind;
  if (AMOUNTS.has(kind) && AMOUNTS.has(otherKind))
    return kind === otherKind && one.value.value === other.value.value && hasNoOtherUnit(one, other);
  if (kind !== 'reference' || otherKind !== 'reference') return true;
  const [fewer, more] = [one.words, other.words].toSorted((left, right) => left.length - right.length);
  if (fewer === undefined || more === undefined || !isPart(fewer, more)) return false;
  return hasLetters(lettersMissing(one, other), target) && hasLetters(lettersMissing(other, one), source);
}

function isPart(words: readonly string[], of: readonly string[]): boolean {
  const rest = [...of];
  return words.every((word) => {
    const at = rest.indexOf(word);
    if (at !== -1) rest.splice(at, 1);
    return at !== -1;
  });
}

/** Letters of points that the other value does not have. */
function lettersMissing({ words }: ComparedValue, { words: others }: ComparedValue): string[] {
  const letters = lettersOf(others);
  return lettersOf(words).filter((letter) => !letters.includes(letter));
}

/** The letters stand in the text by themselves: they were not read as part of the reference. */
function hasLetters(letters: readonly string[], { tokens }: CheckedText): boolean {
  return letters.every((letter) => tokens.some(({ text }) => text.toLowerCase() === letter));
}

function matchConverted(sides: Sides): void {
  const [source, target] = sides;
  const measured = new Set([...target.left].filter(({ unit }) => unit !== undefined));
  if (measured.size === 0) return;
  for (const one of [...source.left]) {
    const other = one.unit && firstOf(measured, (candidate) => areConverted(one, candidate));
    if (other === undefined) continue;
    measured.delete(other);
    settle(sides, [one, other]);
  }
}

/** Whether any value of a side, matched or not, is a value in another unit: 30 metres (100 feet). */
export function isConvertedIn(one: ComparedValue, { all }: Side): boolean {
  if (one.unit === undefined) return false;
  const measured = new Set(all.filter(({ unit }) => unit !== undefined));
  return firstOf(measured, (other) => areConverted(one, other)) !== undefined;
}

function areConverted(one: ComparedValue, other: ComparedValue): boolean {
  if (one.unit === undefined || other.unit === undefined) return false;
  return isConverted(
    [Number(numberOf(one.value.value)), one.unit],
    [Number(numberOf(other.value.value)), other.unit],
  );
}
