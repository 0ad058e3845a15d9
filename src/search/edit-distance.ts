// Edit distance between two sequences of numbers, for ranking and for filters.
//
// `editDistance` is Myers' bit-parallel algorithm (G. Myers, "A fast bit-vector algorithm for approximate
// string matching based on dynamic programming", JACM 46(3), 1999) in the blocked form of H. Hyyrö
// (2003): O(n·⌈m/32⌉). Deviation: patterns are number sequences, so the match masks live in a map.
// `weightedEditDistance` is the plain dynamic programme with caller's costs: O(n·m).
//
//          text →
//   pattern  0 1 2 3     one column of differences is kept as two bit vectors
//      ↓     1 . . .     (+1 and -1 going down); each text symbol advances the column
//            2 . . .     by a dozen machine operations for 32 rows at once

const BLOCK = 32;

/** A pattern prepared for many comparisons. */
export interface EditPattern {
  readonly length: number;
  readonly masks: ReadonlyMap<number, Int32Array>;
}

/** Prepares a pattern: for each symbol, the bits of the places where it stands. */
export function editPattern(symbols: ArrayLike<number>): EditPattern {
  const blocks = Math.max(1, Math.ceil(symbols.length / BLOCK));
  const masks = new Map<number, Int32Array>();
  for (let place = 0; place < symbols.length; place++) {
    const symbol = symbols[place] ?? 0;
    const mask = masks.get(symbol) ?? new Int32Array(blocks);
    mask[place >>> 5] = (mask[place >>> 5] ?? 0) | (1 << (place & 31));
    masks.set(symbol, mask);
  }
  return { length: symbols.length, masks };
}

/** Levenshtein distance (insertion, deletion, substitution cost 1) of the pattern and a text of symbols. */
export function editDistance(pattern: EditPattern, text: ArrayLike<number>): number {
  if (pattern.length === 0) return text.length;
  const blocks = Math.ceil(pattern.length / BLOCK);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  let distance = pattern.length;
  for (let place = 0; place < text.length; place++) {
    const mask = pattern.masks.get(text[place] ?? 0);
    distance += advanceColumn(plus, minus, { mask, lastRow: (pattern.length - 1) & 31 });
  }
  return distance;
}

/** Moves the column one text symbol on; gives the change of the distance in its last row. */
function advanceColumn(
  plus: Int32Array,
  minus: Int32Array,
  { mask, lastRow }: { readonly mask: Int32Array | undefined; readonly lastRow: number },
): number {
  let carry = 1; // the top row of a global distance grows by one with each text symbol
  const last = plus.length - 1;
  for (let block = 0; block <= last; block++) {
    const equal = mask?.[block] ?? 0;
    const plusV = plus[block] ?? 0;
    const minusV = minus[block] ?? 0;
    const vertical = equal | minusV;
    const entering = carry < 0 ? equal | 1 : equal;
    const horizontal = ((((entering & plusV) + plusV) | 0) ^ plusV) | entering;
    let plusH = minusV | ~(horizontal | plusV);
    let minusH = plusV & horizontal;
    const row = block === last ? lastRow : BLOCK - 1;
    const leaving = ((plusH >>> row) & 1) - ((minusH >>> row) & 1);
    plusH = (plusH << 1) | (carry > 0 ? 1 : 0);
    minusH = (minusH << 1) | (carry < 0 ? 1 : 0);
    plus[block] = minusH | ~(vertical | plusH);
    minus[block] = plusH & vertical;
    carry = leaving;
  }
  return carry;
}

/** Costs of a weighted distance over places of two sequences; all at least 0. */
export interface EditCosts {
  readonly remove: (sourcePlace: number) => number;
  readonly insert: (targetPlace: number) => number;
  readonly substitute: (sourcePlace: number, targetPlace: number) => number;
}

/** One step of the cheapest way from source to target; a place is -1 where its side has nothing. */
export interface EditStep {
  readonly source: number;
  readonly target: number;
  readonly cost: number;
}

export interface WeightedDistance {
  readonly cost: number;
  /** The steps of one cheapest way, in order; made when asked for. */
  readonly steps: () => readonly EditStep[];
}

/** Cheapest total cost of turning `sourceLength` places into `targetLength` places. */
export function weightedEditDistance(
  sourceLength: number,
  targetLength: number,
  costs: EditCosts,
): WeightedDistance {
  const width = targetLength + 1;
  const table = new Float64Array((sourceLength + 1) * width);
  for (let target = 1; target <= targetLength; target++) {
    table[target] = (table[target - 1] ?? 0) + costs.insert(target - 1);
  }
  for (let source = 1; source <= sourceLength; source++) {
    const above = (source - 1) * width;
    const removed = costs.remove(source - 1);
    table[above + width] = (table[above] ?? 0) + removed;
    for (let target = 1; target <= targetLength; target++) {
      const here = above + width + target;
      const substituted = (table[above + target - 1] ?? 0) + costs.substitute(source - 1, target - 1);
      const shorter = (table[above + target] ?? 0) + removed;
      const longer = (table[here - 1] ?? 0) + costs.insert(target - 1);
      table[here] = Math.min(substituted, shorter, longer);
    }
  }
  return { cost: table.at(-1) ?? 0, steps: () => stepsBack(table, { sourceLength, targetLength }, costs) };
}

function stepsBack(
  table: Float64Array,
  { sourceLength, targetLength }: { readonly sourceLength: number; readonly targetLength: number },
  costs: EditCosts,
): EditStep[] {
  const width = targetLength + 1;
  const at = (source: number, target: number): number => table[source * width + target] ?? 0;
  const steps: EditStep[] = [];
  let source = sourceLength;
  let target = targetLength;
  while (source > 0 || target > 0) {
    const here = at(source, target);
    if (source > 0 && target > 0) {
      const cost = costs.substitute(source - 1, target - 1);
      if (at(source - 1, target - 1) + cost === here) {
        steps.push({ source: --source, target: --target, cost });
        continue;
      }
    }
    if (source > 0 && at(source - 1, target) + costs.remove(source - 1) === here) {
      steps.push({ source: --source, target: -1, cost: costs.remove(source) });
    } else {
      steps.push({ source: -1, target: --target, cost: costs.insert(target) });
    }
  }
  return steps.toReversed();
}
