// The part of the matrix that is searched: for each number i of source sentences before a point, the range
// of target sentences before it. Both edges rise with i, so memory and time are those of the corridor.
//
//        0 ─── target ───▶ m
//      0 ┌──┐
//        │  └──┐              a point (i, j) lies between sentences; a bead goes from one point to another
//      n └─────┘              the cell of point (i, j) also stands for the sentence pair i, j

export interface Corridor {
  /** Number of source and of target sentences. */
  readonly source: number;
  readonly target: number;
  /** First and last j (inclusive) of each i in 0..source. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Cell of (i, j) is starts[i] + j - low[i]; the last element is the number of cells. */
  readonly starts: Int32Array;
}

/** Points that a path must keep to, for each i in 0..source: rising, every row reached from the one above. */
export interface Bounds {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Everything within the bounds: for texts small enough. */
export function wholeCorridor(source: number, target: number, bounds?: Bounds): Corridor {
  const low = bounds?.low.slice() ?? new Int32Array(source + 1);
  const high = bounds?.high.slice() ?? new Int32Array(source + 1).fill(target);
  return close(low, high, target);
}

/** Collects boxes and makes the smallest corridor that holds them and both corners. */
export class CorridorBuilder {
  private readonly low: Int32Array;
  private readonly high: Int32Array;
  private readonly source: number;
  private readonly target: number;

  constructor(source: number, target: number) {
    this.source = source;
    this.target = target;
    this.low = new Int32Array(source + 1).fill(target);
    this.high = new Int32Array(source + 1);
    this.low[0] = 0;
    this.high[source] = target;
  }

  /** Adds all points with i in [top, bottom] and j in [left, right], as far as they exist. */
  addBox(top: number, bottom: number, left: number, right: number): void {
    const [first, last] = [Math.max(0, left), Math.min(this.target, right)];
    for (let i = Math.max(0, top); i <= Math.min(this.source, bottom); i += 1) {
      if (first < (this.low[i] ?? 0)) this.low[i] = first;
      if (last > (this.high[i] ?? 0)) this.high[i] = last;
    }
  }

  /**
   * Edges made to rise and rows made to overlap, so that a path always exists; then what lies outside `bounds` is
   * taken away. The boxes must hold the corners of the bounds.
   */
  build(bounds?: Bounds): Corridor {
    const { low, high } = this;
    for (let i = this.source - 1; i >= 0; i -= 1) low[i] = Math.min(low[i] ?? 0, low[i + 1] ?? 0);
    for (let i = 1; i <= this.source; i += 1) {
      high[i] = Math.max(high[i] ?? 0, high[i - 1] ?? 0);
      // The row above must reach this row's first point.
      if ((low[i] ?? 0) > (high[i - 1] ?? 0)) low[i] = high[i - 1] ?? 0;
    }
    if (bounds !== undefined) keepWithin(low, high, bounds);
    return close(low, high, this.target);
  }
}

function keepWithin(low: Int32Array, high: Int32Array, bounds: Bounds): void {
  for (let i = 0; i < low.length; i += 1) {
    low[i] = Math.max(low[i] ?? 0, bounds.low[i] ?? 0);
    high[i] = Math.min(high[i] ?? 0, bounds.high[i] ?? 0);
  }
}

function close(low: Int32Array, high: Int32Array, target: number): Corridor {
  const starts = new Int32Array(low.length + 1);
  for (let i = 0; i < low.length; i += 1)
    starts[i + 1] = (starts[i] ?? 0) + (high[i] ?? 0) - (low[i] ?? 0) + 1;
  return { source: low.length - 1, target, low, high, starts };
}

/** The same cells with the sides exchanged. */
export function transposed(corridor: Corridor): Corridor {
  const low = new Int32Array(corridor.target + 1).fill(corridor.source);
  const high = new Int32Array(corridor.target + 1);
  for (let i = 0; i <= corridor.source; i += 1) {
    for (let j = corridor.low[i] ?? 0; j <= (corridor.high[i] ?? 0); j += 1) {
      if (i < (low[j] ?? 0)) low[j] = i;
      high[j] = i;
    }
  }
  return close(low, high, corridor.source);
}

/** Number of cells. */
export function cellCount(corridor: Corridor): number {
  return corridor.starts[corridor.source + 1] ?? 0;
}

/** Whether a point lies in the corridor. */
export function holds(corridor: Corridor, i: number, j: number): boolean {
  return i >= 0 && i <= corridor.source && j >= (corridor.low[i] ?? 0) && j <= (corridor.high[i] ?? 0);
}

/** Cell of a point that lies in the corridor. */
export function cellOf(corridor: Corridor, i: number, j: number): number {
  return (corridor.starts[i] ?? 0) + j - (corridor.low[i] ?? 0);
}
