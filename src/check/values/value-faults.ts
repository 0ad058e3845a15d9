// Differences between the values of the two sides, as the faults of the rules that speak of them.

import type { Span } from '../../model/span.js';
import type { Value, ValueKind } from '../../text/value.js';
import { writeValue } from '../../text/value-writing.js';
import type { CheckedSegment } from '../checked-segment.js';
import { isTranslated } from '../checked-segment.js';
import type { Fault } from '../rule.js';
import type { ValueDifference } from './differences.js';
import { valueDifferences } from './differences.js';

/** Faults about values of some kinds. A target without text has lost nothing: it is to be translated. */
export function valueFaults(segment: CheckedSegment, kinds: readonly ValueKind[]): Fault[] {
  if (!isTranslated(segment)) return [];
  if (segment.source.values.length === 0 && segment.target.values.length === 0) return [];
  return differencesOf(segment)
    .filter(({ kind }) => kinds.includes(kind))
    .map((difference) => faultOf(difference, segment));
}

/** Four rules ask for the differences of one segment, one after another. */
const KNOWN = new WeakMap<CheckedSegment, readonly ValueDifference[]>();

function differencesOf(segment: CheckedSegment): readonly ValueDifference[] {
  const found = KNOWN.get(segment) ?? valueDifferences(segment);
  KNOWN.set(segment, found);
  return found;
}

function faultOf(difference: ValueDifference, segment: CheckedSegment): Fault {
  const { source, target, isMark } = difference;
  const context = contextOf(difference);
  const severity = isMark ? 'note' : context === 'added' ? 'warning' : undefined;
  return {
    source: spanOf(source),
    target: spanOf(target),
    expected: source === undefined ? [] : writingsOf(source, target, segment),
    said: {
      ...(context === undefined ? {} : { context }),
      ...(source === undefined ? {} : { source: source.text }),
      ...(target === undefined ? {} : { target: target.text }),
    },
    ...(severity === undefined ? {} : { severity }),
  };
}

/** Which of the sentences of its rule: changed values have the one without a name. */
function contextOf({ source, target, isUnit }: ValueDifference): string | undefined {
  if (isUnit === true) return 'unit';
  if (source === undefined) return 'added';
  return target === undefined ? 'lost' : undefined;
}

function spanOf(value: Value | undefined): readonly Span[] {
  return value === undefined ? [] : [{ start: value.start, end: value.end }];
}

/** How the target would write the value of the source: as it writes the one that stands there, or by itself. */
function writingsOf(source: Value, target: Value | undefined, { target: side }: CheckedSegment): string[] {
  const { language } = side;
  const like = target?.kind === source.kind ? target : undefined;
  const writing =
    (like && writeValue(source, { language, like, from: source.text })) ??
    writeValue(source, { language, from: source.text });
  return writing === undefined || writing === target?.text ? [] : [writing];
}
