// What the values of a source and of its target differ in. Values are compared as multisets, in rounds that ask less and less:
// equal; alike (equal-values.ts); the same numbers divided over other values (value-pieces.ts). What is left on both sides is paired,
// nearest first (nearest-pairs.ts), so that a changed number is one difference and not a lost one and an added one.
//
// Goals: one changed value gives one difference; values that translators write otherwise give none; linear time. Not a goal:
// numbers that changed places.

import type { Value, ValueKind } from '../../text/value.js';
import type { CheckedSegment } from '../checked-segment.js';
import type { ComparedValue } from './compared-value.js';
import { matchAlike, matchEqual } from './equal-values.js';
import { nearestPairs } from './nearest-pairs.js';
import { sideOf } from './side.js';
import type { OpenValue } from './value-pieces.js';
import { openValues } from './value-pieces.js';

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

export function valueDifferences({ source, target }: CheckedSegment): ValueDifference[] {
  const sides = [sideOf(source), sideOf(target)] as const;
  matchEqual(sides);
  if (sides.every(({ left }) => left.size === 0)) return [];
  const conflicts = matchAlike(sides).map(([one, other]) => ({
    ...changed(one, other),
    isUnit: one.unit !== undefined && one.value.value === other.value.value,
  }));
  const [lost, added] = openValues(sides);
  const pairs = nearestPairs(lost, added, [source.text.length, target.text.length]);
  const paired = new Set(pairs.flat());
  const isAlone = (one: OpenValue): boolean => !paired.has(one) && isTelling(one);
  return [
    ...conflicts,
    ...pairs.map(([one, other]) => changed(one.compared, other.compared)),
    ...lost.filter(isAlone).map(({ compared }) => lone(compared, { source: compared.value })),
    ...added.filter(isAlone).map(({ compared }) => lone(compared, { target: compared.value })),
  ];
}

/** A repeat is left out at will, and a number in words is often none: both tell nothing alone. */
function isTelling({ isRepeat, hasStandIn, compared }: OpenValue): boolean {
  return !isRepeat && !hasStandIn && compared.value.spelled !== true;
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
