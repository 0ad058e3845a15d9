// Segments that are the same on one side and not on the other: what two rules are made of, one for each side.
//
// Of each segment eight numbers are kept. Segments are brought together by sorting those: n log n steps on numbers.

import type { OtherPlace } from '../model/finding.js';
import type { Severity } from '../model/severity.js';
import type { CheckedSegment, CheckedText } from './checked-segment.js';
import { isTranslated } from './checked-segment.js';
import type { Collector, ComparedFault, Fault } from './rule.js';
import type { TextKeys } from './segment-keys.js';
import { textKeys } from './segment-keys.js';

export type SegmentSide = 'source' | 'target';

export interface SameSegmentsOptions {
  /** The side on which the segments are the same. */
  readonly same: SegmentSide;
  /** Of a difference in words, and of one in capitals and marks alone. */
  readonly severity: { readonly words: Severity; readonly marks: Severity | undefined };
}

interface Seen {
  readonly index: number;
  readonly same: TextKeys;
  readonly other: TextKeys;
}

/** Most segments that are shown beside one that differs from them. */
const MOST_OTHERS = 5;

export class SameSegments implements Collector {
  readonly #options: SameSegmentsOptions;
  readonly #seen: Seen[] = [];

  constructor(options: SameSegmentsOptions) {
    this.#options = options;
  }

  add(segment: CheckedSegment): void {
    if (!isTranslated(segment)) return;
    const same = textKeys(segment[this.#options.same]);
    if (same.count === 0) return;
    this.#seen.push({ index: segment.index, same, other: textKeys(otherSide(segment, this.#options.same)) });
  }

  *faults(): Iterable<ComparedFault> {
    for (const alike of groupsBy(this.#seen, ({ same }) => same.template)) {
      if (alike.length === 1) continue;
      const told = new Set<number>();
      for (const equal of groupsBy(alike, ({ same }) => same.words))
        yield* this.#differing(equal, ({ other }) => other.template, told);
      yield* this.#differing(alike, ({ other }) => other.stems, told);
      for (const equal of groupsBy(alike, ({ same }) => same.written))
        yield* this.#differing(equal, ({ other }) => other.written, told, 'marks');
    }
  }

  /** Those of a group that are not as most are on the other side. */
  *#differing(
    group: readonly Seen[],
    key: (seen: Seen) => number,
    told: Set<number>,
    difference: 'words' | 'marks' = 'words',
  ): Iterable<ComparedFault> {
    const severity = this.#options.severity[difference];
    const left = group.filter(({ index }) => !told.has(index));
    if (left.length < 2 || severity === undefined) return;
    const [most = [], ...fewer] = groupsBy(left, key).sort(
      (one, other) => other.length - one.length || (one[0]?.index ?? 0) - (other[0]?.index ?? 0),
    );
    for (const few of fewer)
      for (const { index } of few) {
        told.add(index);
        yield this.#fault(index, { most, few: few.length, severity });
      }
  }

  #fault(
    index: number,
    {
      most,
      few,
      severity,
    }: { readonly most: readonly Seen[]; readonly few: number; readonly severity: Severity },
  ): ComparedFault {
    const { same } = this.#options;
    return {
      index,
      compared: most.slice(0, MOST_OTHERS).map((seen) => seen.index),
      tell: (segment, compared) => tell(segment, compared, { same, severity, few, most: most.length }),
    };
  }
}

function tell(
  segment: CheckedSegment,
  compared: readonly CheckedSegment[],
  {
    same,
    severity,
    few,
    most,
  }: { readonly same: SegmentSide; readonly severity: Severity; readonly few: number; readonly most: number },
): Fault {
  const others = compared.map((other) => placeOf(other, otherSide(other, same).text));
  const first = compared.find((other) => other[same].text === segment[same].text);
  return {
    severity,
    expected: same === 'source' && first !== undefined ? [first.target.text] : [],
    said: { few, most, other: others[0]?.text ?? '' },
    others,
  };
}

function otherSide(segment: CheckedSegment, side: SegmentSide): CheckedText {
  return side === 'source' ? segment.target : segment.source;
}

/** Where a segment stands, with a text of it. */
export function placeOf({ file, number, unit, line }: CheckedSegment, text: string): OtherPlace {
  return {
    file,
    number,
    ...(unit === undefined ? {} : { unit }),
    ...(line === undefined ? {} : { line }),
    text,
  };
}

/** Groups with the same key, each in the order of the items; groups in the order of their first items. */
function groupsBy<Item>(items: readonly Item[], key: (item: Item) => number): Item[][] {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
