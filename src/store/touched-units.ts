// Which units a write touched, as ranges of ids: what an index that is derived from the store must look at again. An
// import adds neighbours, so a range or two say it all; where a write touched very many far apart, ranges are widened
// over what lies between them: looking at a unit that did not change does no harm.

/** Ids from `first` to `last`. */
export interface IdRange {
  readonly first: number;
  readonly last: number;
}

/**
 * A state of the units: equal marks, equal units. The stamp is drawn anew by each write that touches units, so that a
 * copy of the store that went its own way has other marks.
 */
export interface UnitMark {
  readonly revision: number;
  readonly stamp: number;
}

/** What was added, changed or removed between two states, and may be more than that. */
export interface TouchedUnits {
  /** The later state. */
  readonly mark: UnitMark;
  readonly ranges: readonly IdRange[];
}

/** Ranges kept of one write. */
const MOST_RANGES = 1000;
/** Writes that are remembered; an index older than that is made anew. */
export const WRITES_REMEMBERED = 10_000;

/** Ids that a write touches, as they come. */
export class TouchedIds {
  #ranges: { first: number; last: number }[] = [];

  add(ids: Iterable<number>): void {
    for (const id of ids) this.#addOne(id);
  }

  #addOne(id: number): void {
    const last = this.#ranges.at(-1);
    if (last !== undefined && id >= last.first && id <= last.last + 1) {
      last.last = Math.max(last.last, id);
      return;
    }
    this.#ranges.push({ first: id, last: id });
    if (this.#ranges.length >= 2 * MOST_RANGES) this.#ranges = fewRanges(this.#ranges, MOST_RANGES);
  }

  /** Apart and in order, at most MOST_RANGES; none when nothing was touched. */
  ranges(): readonly IdRange[] {
    return fewRanges(this.#ranges, MOST_RANGES);
  }
}

/** Ranges that hold all of these and at most so many, in order: those nearest to each other are joined. */
export function fewRanges(ranges: readonly IdRange[], most: number): { first: number; last: number }[] {
  const joined = joinTouching(ranges);
  if (joined.length <= most) return joined;
  const gaps = joined.slice(1).map(({ first }, place) => first - (joined[place]?.last ?? 0));
  const narrowest = gaps.toSorted((one, other) => other - one)[most - 2] ?? Infinity;
  let wide = gaps.filter((gap) => gap > narrowest).length;
  const few: { first: number; last: number }[] = [];
  for (const [place, range] of joined.entries()) {
    const gap = gaps[place - 1] ?? Infinity;
    const apart = gap > narrowest || (gap === narrowest && wide++ < most - 1);
    const before = few.at(-1);
    if (before === undefined || apart) few.push(range);
    else before.last = range.last;
  }
  return few;
}

function joinTouching(ranges: readonly IdRange[]): { first: number; last: number }[] {
  const joined: { first: number; last: number }[] = [];
  for (const { first, last } of ranges.toSorted((one, other) => one.first - other.first)) {
    const before = joined.at(-1);
    if (before !== undefined && first <= before.last + 1) before.last = Math.max(before.last, last);
    else joined.push({ first, last });
  }
  return joined;
}
