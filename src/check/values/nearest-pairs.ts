// Which of the values left on the two sides belong together: the likeliest to have been changed into each other, by kind, figures and
// place in the text.

import { editDistance, editPattern } from '../../search/edit-distance.js';
import type { Value, ValueKind } from '../../text/value.js';
import type { ComparedValue } from './compared-value.js';
import type { OpenValue } from './value-pieces.js';

/** Characters of both texts: places in them are compared as shares. */
export type Lengths = readonly [source: number, target: number];

/** Values of each side that are held against each other at a time; of longer lists, those at the same place. */
const MOST_TOGETHER = 64;

/** Pairs of open values, the nearest first, each value once. Linear in the values: lists that are very long are cut alike. */
export function nearestPairs(
  source: readonly OpenValue[],
  target: readonly OpenValue[],
  lengths: Lengths,
): [OpenValue, OpenValue][] {
  const parts = Math.ceil(Math.max(source.length, target.length) / MOST_TOGETHER);
  const partOf = (values: readonly OpenValue[], part: number): readonly OpenValue[] =>
    values.slice(
      Math.floor((part * values.length) / parts),
      Math.floor(((part + 1) * values.length) / parts),
    );
  return Array.from({ length: parts }, (_, part) =>
    pairsWithin(partOf(source, part), partOf(target, part), lengths),
  ).flat();
}

function pairsWithin(
  source: readonly OpenValue[],
  target: readonly OpenValue[],
  lengths: Lengths,
): [OpenValue, OpenValue][] {
  const candidates = source
    .flatMap((one) => target.map((other) => ({ one, other, cost: pairCost(one, other, lengths) })))
    .filter(({ cost }) => cost < Infinity)
    .toSorted((left, right) => left.cost - right.cost);
  const taken = new Set<OpenValue>();
  const pairs: [OpenValue, OpenValue][] = [];
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
const NEAR_KIND = 0.3;
const OTHER_KIND = 0.6;
const AMOUNTS: ReadonlySet<ValueKind> = new Set(['number', 'percentage', 'currency']);

function pairCost(one: OpenValue, other: OpenValue, [sourceLength, targetLength]: Lengths): number {
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
  return AMOUNTS.has(left) && AMOUNTS.has(right) ? NEAR_KIND : OTHER_KIND;
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
