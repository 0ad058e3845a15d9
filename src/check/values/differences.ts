// What the values of a source and of its target differ in. Values are compared as multisets, in rounds that ask less and less:
// equal; equal but for what one language leaves to be understood (the act of an article, the year of a date); the same numbers
// divided over other values (19.1.1999 and "19 January" … "1999"). What is left on both sides is paired, nearest first, so that a
// changed number is one difference and not a lost one and an added one.
//
// Goals: one changed value gives one difference; values that translators write otherwise give none. Not a goal: numbers that
// changed places. Cost: the number of values times itself in the worst case, of those left over only.

import type { Value, ValueKind } from '../../text/value.js';
import { editDistance, editPattern } from '../../search/edit-distance.js';
import type { CheckedSegment, CheckedText } from '../checked-segment.js';
import type { ComparedValue } from './compared-value.js';
import { comparedValues } from './compared-value.js';
import { lettersOf, numberOf } from './figures.js';
import { isConverted } from './measure-unit.js';
import { hasStandIn } from './stand-in.js';

export interface ValueDifference {
  /** Of the value that is at fault: what rule speaks of it. */
  readonly kind: ValueKind;
  /** Without one of them a value was lost or added. */
  readonly source?: Value;
  readonly target?: Value;
  /** The number is the same and its unit is another. */
  readonly isUnit?: boolean;
  /** Only the mark of a note or the label of an item. */
  readonly isMark: boolean;
}

interface Side {
  readonly text: CheckedText;
  readonly all: readonly ComparedValue[];
  readonly left: Set<ComparedValue>;
}

export function valueDifferences({ source, target }: CheckedSegment): ValueDifference[] {
  const sides = [sideOf(source), sideOf(target)] as const;
  matchEqual(...sides);
  if (sides[0].left.size === 0 && sides[1].left.size === 0) return [];
  const conflicts = matchAlike(...sides);
  const [lost, added] = matchPieces(...sides);
  return [...conflicts, ...differencesOf(lost, added, [source.text.length, target.text.length])];
}

function sideOf(text: CheckedText): Side {
  const all = comparedValues(text);
  return { text, all, left: new Set(all) };
}

/** Equal values are matched, those with the same unit first; a number whose unit is another on the other side is not. */
function matchEqual(source: Side, target: Side): void {
  for (const agrees of [hasSameUnit, hasNoOtherUnit]) {
    const waiting = new Map<string, ComparedValue[]>();
    for (const one of target.left) {
      const key = keyOf(one);
      const there = waiting.get(key);
      if (there === undefined) waiting.set(key, [one]);
      else there.push(one);
    }
    for (const one of source.left) {
      const there = waiting.get(keyOf(one));
      const at = there?.findIndex((other) => agrees(one, other)) ?? -1;
      const [found] = at === -1 || there === undefined ? [] : there.splice(at, 1);
      if (found !== undefined) settle(source, target, [one, found]);
    }
  }
}

function keyOf({ value }: ComparedValue): string {
  return `${value.kind} ${value.value}`;
}

function hasSameUnit({ unit }: ComparedValue, { unit: other }: ComparedValue): boolean {
  return unit?.dimension === other?.dimension && unit?.size === other?.size;
}

function hasNoOtherUnit(one: ComparedValue, other: ComparedValue): boolean {
  return one.unit === undefined || other.unit === undefined || hasSameUnit(one, other);
}

function settle(source: Side, target: Side, [one, other]: readonly [ComparedValue, ComparedValue]): void {
  source.left.delete(one);
  target.left.delete(other);
}

/**
 * Values that say the same in other figures, or with less of what is understood. Those with the same numbers that say something
 * else by their unit, letter or act are differences.
 */
function matchAlike(source: Side, target: Side): ValueDifference[] {
  const conflicts: ValueDifference[] = [];
  for (const isFirst of [true, false])
    for (const one of source.left) {
      const alike = [...target.left].find((other) =>
        isFirst
          ? sameNumbers(one, other) && isCompatible(one, other, [source.text, target.text])
          : areConverted(one, other),
      );
      if (alike !== undefined) settle(source, target, [one, alike]);
    }
  for (const one of source.left) {
    const conflict = [...target.left].find(
      (other) => sameNumbers(one, other) && !one.isMark && !other.isMark,
    );
    if (conflict === undefined || isEither(one, conflict, ({ value }) => value.spelled === true)) continue;
    if (isCompatible(one, conflict, [source.text, target.text])) continue;
    settle(source, target, [one, conflict]);
    const isUnit = one.unit !== undefined && one.value.value === conflict.value.value;
    conflicts.push({ ...changed(one, conflict), isUnit });
  }
  return conflicts;
}

function isEither(one: ComparedValue, other: ComparedValue, is: (value: ComparedValue) => boolean): boolean {
  return is(one) || is(other);
}

function sameNumbers({ numbers }: ComparedValue, { numbers: others }: ComparedValue): boolean {
  if (numbers.length !== others.length) return false;
  if (numbers.every((number, at) => number === others[at])) return true;
  const sorted = others.toSorted();
  return numbers.toSorted().every((number, at) => number === sorted[at]);
}

const AMOUNTS: ReadonlySet<ValueKind> = new Set(['number', 'percentage', 'currency']);

function isCompatible(
  one: ComparedValue,
  other: ComparedValue,
  [source, target]: readonly [CheckedText, CheckedText],
): boolean {
  const kinds = [one.value.kind, other.value.kind] as const;
  if (kinds[0] === 'code' || kinds[1] === 'code') return kinds[0] === kinds[1];
  if (AMOUNTS.has(kinds[0]) && AMOUNTS.has(kinds[1])) {
    if (kinds[0] !== kinds[1]) return false;
    return one.value.value === other.value.value && hasNoOtherUnit(one, other);
  }
  if (kinds[0] === 'reference' && kinds[1] === 'reference') {
    const [fewer, more] =
      one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
    if (!isPart(fewer, more)) return false;
    return hasLetters(lettersMissing(one, other), target) && hasLetters(lettersMissing(other, one), source);
  }
  return true;
}

function isPart(words: readonly string[], of: readonly string[]): boolean {
  const rest = [...of];
  return words.every((word) => {
    const at = rest.indexOf(word);
    if (at === -1) return false;
    rest.splice(at, 1);
    return true;
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

function areConverted(one: ComparedValue, other: ComparedValue): boolean {
  if (one.unit === undefined || other.unit === undefined) return false;
  const [number, otherNumber] = [one, other].map(({ value }) => Number(numberOf(value.value)));
  if (number === undefined || otherNumber === undefined) return false;
  return isConverted([number, one.unit], [otherNumber, other.unit]);
}

/** A number of a value that nothing on the other side has answered yet. */
interface Piece {
  readonly number: string;
  readonly owner: ComparedValue;
}

/**
 * Values all of whose numbers are among those that the other side has left are matched, and so are those whose numbers were all
 * taken by them. Gives what is then left, with the numbers of each that are still open.
 */
function matchPieces(source: Side, target: Side): readonly [Open[], Open[]] {
  const pieces: [Piece[], Piece[]] = [piecesOf(source), piecesOf(target)];
  for (const [own, other] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const side = own === 0 ? source : target;
    for (const one of [...side.left].toSorted((left, right) => right.numbers.length - left.numbers.length)) {
      const rest = without(pieces[other], one.numbers);
      if (rest === undefined || !pieces[own].some(({ owner }) => owner === one)) continue;
      pieces[other] = rest;
      pieces[own] = pieces[own].filter(({ owner }) => owner !== one);
      side.left.delete(one);
    }
  }
  return [openOf(pieces[0], target), openOf(pieces[1], source)];
}

function piecesOf({ left }: Side): Piece[] {
  return [...left].flatMap((owner) => owner.numbers.map((number) => ({ number, owner })));
}

/** The pieces without one for each of some numbers, `undefined` when they do not have them all. */
function without(pieces: readonly Piece[], numbers: readonly string[]): Piece[] | undefined {
  const rest = [...pieces];
  for (const number of numbers) {
    const at = rest.findIndex((piece) => piece.number === number);
    if (at === -1) return undefined;
    rest.splice(at, 1);
  }
  return rest;
}

/** A value with numbers that were not found. */
interface Open {
  readonly compared: ComparedValue;
  readonly numbers: readonly string[];
  /** The other side has these numbers too, less often. */
  readonly isRepeat: boolean;
  readonly hasStandIn: boolean;
}

function openOf(pieces: readonly Piece[], other: Side): Open[] {
  const known = new Set(other.all.flatMap(({ numbers }) => numbers));
  const owners = [...new Set(pieces.map(({ owner }) => owner))];
  return owners.map((compared) => {
    const numbers = pieces.filter(({ owner }) => owner === compared).map(({ number }) => number);
    return {
      compared,
      numbers,
      isRepeat: numbers.every((number) => known.has(number)),
      hasStandIn: hasStandIn(compared, other.text) || other.all.some((one) => areConverted(compared, one)),
    };
  });
}

function differencesOf(source: readonly Open[], target: readonly Open[], sides: Lengths): ValueDifference[] {
  const pairs = nearestPairs(source, target, sides);
  const paired = new Set(pairs.flat());
  const isLost = (one: Open): boolean =>
    !paired.has(one) && !one.isRepeat && !one.hasStandIn && one.compared.value.spelled !== true;
  return [
    ...pairs.map(([one, other]) => changed(one.compared, other.compared)),
    ...source.filter(isLost).map(({ compared }) => lone(compared, { source: compared.value })),
    ...target.filter(isLost).map(({ compared }) => lone(compared, { target: compared.value })),
  ];
}

function lone(
  { value, isMark }: ComparedValue,
  sides: Pick<ValueDifference, 'source' | 'target'>,
): ValueDifference {
  return { kind: value.kind, isMark, ...sides };
}

function changed(one: ComparedValue, other: ComparedValue): ValueDifference {
  const kind = SPEAKS_FIRST.find((first) => one.value.kind === first || other.value.kind === first);
  return {
    kind: kind ?? one.value.kind,
    source: one.value,
    target: other.value,
    isMark: one.isMark && other.isMark,
  };
}

/** Where the two sides of a changed value are of two kinds, the kind that says more. */
const SPEAKS_FIRST: readonly ValueKind[] = ['reference', 'date', 'time'];

/** Characters of both texts: places in them are compared as shares. */
type Lengths = readonly [source: number, target: number];

/** Pairs of open values, the nearest first, each value once. */
function nearestPairs(source: readonly Open[], target: readonly Open[], lengths: Lengths): [Open, Open][] {
  const candidates = source
    .flatMap((one) => target.map((other) => ({ one, other, cost: pairCost(one, other, lengths) })))
    .filter(({ cost }) => cost < Infinity)
    .toSorted((left, right) => left.cost - right.cost);
  const taken = new Set<Open>();
  const pairs: [Open, Open][] = [];
  for (const { one, other } of candidates) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push([one, other]);
  }
  return pairs;
}

/** What one side only repeats, or says in words, is the likelier not to be what was changed. */
const REPEATED = 2;
const SAID_IN_WORDS = 2;
const PLACE = 0.5;

function pairCost(one: Open, other: Open, [sourceLength, targetLength]: Lengths): number {
  const [left, right] = [one.compared, other.compared];
  const kinds = kindCost(left, right);
  const words = Number(one.hasStandIn) + Number(other.hasStandIn);
  const areWords = left.value.spelled === true || right.value.spelled === true;
  if (kinds === Infinity || (words > 0 && areWords)) return Infinity;
  const apart = Math.abs(left.value.start / sourceLength - right.value.start / targetLength);
  const [figures, otherFigures] = [one.numbers.join('/'), other.numbers.join('/')];
  const edits =
    editDistance(editPattern(codesIn(figures)), codesIn(otherFigures)) /
    Math.max(figures.length, otherFigures.length);
  const repeats = Number(one.isRepeat) + Number(other.isRepeat);
  return kinds + edits + PLACE * apart + REPEATED * repeats + SAID_IN_WORDS * words;
}

function kindCost(one: ComparedValue, other: ComparedValue): number {
  const [left, right] = [one.value.kind, other.value.kind];
  if (one.isMark !== other.isMark || (left === 'code') !== (right === 'code')) return Infinity;
  if (!mayPairInWords(one, other)) return Infinity;
  if (left === right) return 0;
  return AMOUNTS.has(left) && AMOUNTS.has(right) ? 0.3 : 0.6;
}

/** `one` and `first` are often no numbers; greater ones in words are changed when both sides have one of their kind, or figures. */
function mayPairInWords({ value: one }: ComparedValue, { value: other }: ComparedValue): boolean {
  if (one.spelled !== true && other.spelled !== true) return true;
  const isTelling = ({ spelled, kind, value }: Value): boolean =>
    spelled !== true || (kind === 'number' && Number(value) >= 2);
  return isTelling(one) && isTelling(other);
}

function codesIn(figures: string): number[] {
  return Array.from(figures, (figure) => figure.charCodeAt(0));
}
