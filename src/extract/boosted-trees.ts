// Boosted regression trees for yes-or-no decisions (Friedman 2001, "Greedy function approximation"; second-order
// splits as in Chen & Guestrin 2016, XGBoost), over numbers by name. Deterministic.
//
// Every tree is small and adds a little to the log odds, and what it adds is accounted for by the numbers it asks
// about on the way down: each step's change goes to the number that decided it (Saabas 2014), so that the parts sum to
// the whole. Numbers are cut at quantiles beforehand. Time: trees × levels × decisions × numbers.

export interface BoostedTrees {
  readonly names: readonly string[];
  /** Log odds before anything is asked. */
  readonly start: number;
  readonly trees: readonly TreeNode[];
}

/** `value`: what this node adds to the log odds; the leaf's counts, the others explain. */
interface TreeNode {
  readonly value: number;
  readonly split?: {
    /** Place in `names`; below the threshold to the left. */
    readonly feature: number;
    readonly threshold: number;
    readonly below: TreeNode;
    readonly above: TreeNode;
  };
}

export interface Example {
  readonly numbers: ReadonlyMap<string, number>;
  readonly accepted: boolean;
}

const TREES = 100;
const LEVELS = 4;
const RATE = 0.1;
/** Keeps leaves of few decisions from saying much. */
const RIDGE = 5;
/** Least curvature in a leaf; four decisions at even odds give 1. */
const LEAST_CURVATURE = 5;
const MOST_CUTS = 47;

/** Trees that tell accepted from rejected examples; both must occur. */
export function growTrees(examples: readonly Example[]): BoostedTrees {
  const names = [...new Set(examples.flatMap(({ numbers }) => [...numbers.keys()]))].sort();
  const columns = names.map((name) => columnOf(examples, name));
  const accepted = examples.filter((example) => example.accepted).length;
  const start = Math.log(accepted / (examples.length - accepted));
  const odds = new Float64Array(examples.length).fill(start);
  const growth: Growth = {
    columns,
    gradient: new Float64Array(examples.length),
    curvature: new Float64Array(examples.length),
  };
  const all = Int32Array.from(examples.keys());
  const trees: TreeNode[] = [];
  for (let round = 0; round < TREES; round += 1) {
    for (const [row, example] of examples.entries()) {
      const probability = 1 / (1 + Math.exp(-(odds[row] ?? 0)));
      growth.gradient[row] = (example.accepted ? 1 : 0) - probability;
      growth.curvature[row] = probability * (1 - probability);
    }
    trees.push(grow(growth, all, LEVELS));
    addTree(trees.at(-1), growth, { rows: all, odds });
  }
  return { names, start, trees };
}

/** What each number adds to the log odds; together with `start` they are the log odds. */
export function treeParts(
  { names, trees }: BoostedTrees,
  numbers: ReadonlyMap<string, number>,
): Map<string, number> {
  const values = names.map((name) => numbers.get(name) ?? 0);
  const parts = new Map<string, number>();
  for (const root of trees) {
    // What a tree says before its first question is the same for all; it goes to that question's number.
    let before = 0;
    let node = root;
    while (node.split !== undefined) {
      const { feature, threshold, below, above } = node.split;
      const name = names[feature] ?? '';
      node = (values[feature] ?? 0) < threshold ? below : above;
      parts.set(name, (parts.get(name) ?? 0) + node.value - before);
      before = node.value;
    }
  }
  return parts;
}

interface Column {
  /** For each example the number of cuts at or below its value. */
  readonly bins: Uint8Array;
  readonly cuts: readonly number[];
}

interface Growth {
  readonly columns: readonly Column[];
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
}

function columnOf(examples: readonly Example[], name: string): Column {
  const values = Float64Array.from(examples, ({ numbers }) => numbers.get(name) ?? 0);
  const cuts = cutsOf(values);
  const bins = Uint8Array.from(values, (value) => {
    let [low, high] = [0, cuts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value >= (cuts[middle] ?? Infinity)) low = middle + 1;
      else high = middle;
    }
    return low;
  });
  return { bins, cuts };
}

/** Between all values when there are few, else at quantiles; rising. */
function cutsOf(values: Float64Array): number[] {
  const sorted = values.toSorted();
  const distinct = [...new Set(sorted)];
  if (distinct.length <= MOST_CUTS + 1)
    return distinct.slice(1).map((value, at) => (value + (distinct[at] ?? value)) / 2);
  const quantiles = Array.from(
    { length: MOST_CUTS },
    (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / (MOST_CUTS + 1))] ?? 0,
  );
  return [...new Set(quantiles)];
}

interface Sums {
  gradient: number;
  curvature: number;
}

function grow(growth: Growth, rows: Int32Array, levels: number): TreeNode {
  const sums = { gradient: 0, curvature: 0 };
  for (const row of rows) add(sums, growth, row);
  const value = (RATE * sums.gradient) / (sums.curvature + RIDGE);
  const best = levels === 0 ? undefined : bestSplit(growth, rows, sums);
  if (best === undefined) return { value };
  const { bins } = best.column;
  const below = grow(
    growth,
    rows.filter((row) => (bins[row] ?? 0) <= best.cut),
    levels - 1,
  );
  const above = grow(
    growth,
    rows.filter((row) => (bins[row] ?? 0) > best.cut),
    levels - 1,
  );
  return {
    value,
    split: { feature: best.feature, threshold: best.column.cuts[best.cut] ?? 0, below, above },
  };
}

interface Split {
  readonly feature: number;
  readonly column: Column;
  readonly cut: number;
}

/** The question that gains most; of equal ones the first. */
function bestSplit(growth: Growth, rows: Int32Array, all: Sums): Split | undefined {
  let best: Split | undefined;
  let most = worth(all) + 1e-3;
  for (const [feature, column] of growth.columns.entries()) {
    const histogram = Array.from({ length: column.cuts.length + 1 }, () => ({ gradient: 0, curvature: 0 }));
    for (const row of rows) {
      const bin = histogram[column.bins[row] ?? 0];
      if (bin !== undefined) add(bin, growth, row);
    }
    const left = { gradient: 0, curvature: 0 };
    for (let cut = 0; cut < column.cuts.length; cut += 1) {
      left.gradient += histogram[cut]?.gradient ?? 0;
      left.curvature += histogram[cut]?.curvature ?? 0;
      const right = { gradient: all.gradient - left.gradient, curvature: all.curvature - left.curvature };
      if (Math.min(left.curvature, right.curvature) < LEAST_CURVATURE) continue;
      const gained = worth(left) + worth(right);
      if (gained <= most) continue;
      most = gained;
      best = { feature, column, cut };
    }
  }
  return best;
}

function worth({ gradient, curvature }: Sums): number {
  return gradient ** 2 / (curvature + RIDGE);
}

function add(sums: Sums, { gradient, curvature }: Growth, row: number): void {
  sums.gradient += gradient[row] ?? 0;
  sums.curvature += curvature[row] ?? 0;
}

/** Adds what a tree says of each row to its log odds. */
function addTree(
  tree: TreeNode | undefined,
  { columns }: Growth,
  { rows, odds }: { readonly rows: Int32Array; readonly odds: Float64Array },
): void {
  for (const row of rows) {
    let node = tree;
    while (node?.split !== undefined) {
      const { feature, threshold, below, above } = node.split;
      const column = columns[feature];
      // A bin is the number of cuts at or below the value: below the threshold when that cut is not among them.
      node = (column?.bins[row] ?? 0) <= (column?.cuts.indexOf(threshold) ?? 0) ? below : above;
    }
    odds[row] = (odds[row] ?? 0) + (node?.value ?? 0);
  }
}
