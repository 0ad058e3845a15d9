// Which words of one text stand in another in the same order: a longest common subsequence.
//
// E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986): greedy, with the furthest-reaching
// path of each difference kept for the way back. O((n + m) × d) time, O(d²) memory for d differences.

/** Indexes of the words of `one` that a longest common subsequence with `other` holds. */
export function sharedWords(one: readonly string[], other: readonly string[]): ReadonlySet<number> {
  const paths: Int32Array[] = [];
  for (let edits = 0; edits <= one.length + other.length; edits += 1) {
    const reached = furthest(paths.at(-1), edits, { one, other });
    paths.push(reached);
    if (reached[edits + one.length - other.length] === one.length) break;
  }
  return matched(paths, one.length, one.length - other.length);
}

interface Texts {
  readonly one: readonly string[];
  readonly other: readonly string[];
}

/** For each diagonal `x − y` from −edits to edits, in steps of two, the furthest x with so many edits. */
function furthest(before: Int32Array | undefined, edits: number, { one, other }: Texts): Int32Array {
  const reached = new Int32Array(2 * edits + 1);
  for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
    let { x } = startOf(before, edits, diagonal);
    while (x < one.length && x - diagonal < other.length && one[x] === other[x - diagonal]) x += 1;
    reached[edits + diagonal] = x;
  }
  return reached;
}

interface Start {
  /** The diagonal from which the path comes. */
  readonly from: number;
  readonly x: number;
}

/** Where the path on this diagonal begins: behind a word of `one` that `other` lacks, or of `other` that `one` lacks. */
function startOf(before: Int32Array | undefined, edits: number, diagonal: number): Start {
  if (before === undefined) return { from: 0, x: 0 };
  const reach = (near: number): number => (Math.abs(near) < edits ? (before[edits - 1 + near] ?? -1) : -2);
  const without = reach(diagonal - 1) + 1;
  const added = reach(diagonal + 1);
  return without > added ? { from: diagonal - 1, x: without } : { from: diagonal + 1, x: added };
}

/** Walks the paths back from the end and collects what stood on their diagonals. */
function matched(paths: readonly Int32Array[], length: number, lastDiagonal: number): ReadonlySet<number> {
  const found = new Set<number>();
  let [end, diagonal] = [length, lastDiagonal];
  for (let edits = paths.length - 1; edits >= 0; edits -= 1) {
    const before = paths[edits - 1];
    const { from, x } = startOf(before, edits, diagonal);
    for (let at = x; at < end; at += 1) found.add(at);
    end = before?.[edits - 1 + from] ?? 0;
    diagonal = from;
  }
  return found;
}
