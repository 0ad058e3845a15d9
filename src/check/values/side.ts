// The values of one side of a segment while they are matched: those that nothing on the other side has answered yet.

import type { CheckedText } from '../checked-segment.js';
import type { ComparedValue } from './compared-value.js';
import { comparedValues } from './compared-value.js';

export interface Side {
  readonly text: CheckedText;
  readonly all: readonly ComparedValue[];
  readonly left: Set<ComparedValue>;
}

/** The side of the source and that of the target. */
export type Sides = readonly [source: Side, target: Side];

export type ValuePair = readonly [source: ComparedValue, target: ComparedValue];

export function sideOf(text: CheckedText): Side {
  const all = comparedValues(text);
  return { text, all, left: new Set(all) };
}

export function settle([source, target]: Sides, [one, other]: ValuePair): void {
  source.left.delete(one);
  target.left.delete(other);
}

/** Values by a key, each list in their order. */
export function byKey(
  values: Iterable<ComparedValue>,
  keyOf: (value: ComparedValue) => string,
): Map<string, Set<ComparedValue>> {
  const found = new Map<string, Set<ComparedValue>>();
  for (const value of values) {
    const key = keyOf(value);
    const there = found.get(key);
    if (there === undefined) found.set(key, new Set([value]));
    else there.add(value);
  }
  return found;
}

/** The first few of a set: more of the same are looked at no further, so that the work stays linear in the values. */
export function firstOf(
  values: ReadonlySet<ComparedValue> | undefined,
  isFit: (value: ComparedValue) => boolean,
) {
  let seen = 0;
  for (const value of values ?? []) {
    if (isFit(value)) return value;
    if (++seen === MOST_LOOKED_AT) return undefined;
  }
  return undefined;
}

const MOST_LOOKED_AT = 16;
