// Are these two lengths those of one sentence in two languages? Gale & Church (1993): the length of a translation is that
// of its source times a constant, and its variance grows with the length. Both numbers are learnt from the memory or text itself, by
// medians, so that the faults that are looked for do not move them.

/** Characters of the Dutch and of the English side. */
export type Lengths = readonly [nl: number, en: number];

export interface LengthModel {
  /** English characters for one Dutch character. */
  readonly ratio: number;
  /** Variance for one character. */
  readonly variance: number;
}

/** With fewer pairs a memory says little about itself; then these hold, of Dutch and English EU texts. */
const LEAST_PAIRS = 200;
const USUAL: LengthModel = { ratio: 0.94, variance: 2.4 };
/** Shorter segments have ratios of any size. */
const TELLING_LENGTH = 20;
/** The median of the square of a normal variable. */
const MEDIAN_OF_SQUARE = 0.4549;
/** Characters by which any segment may differ: `Ja.` and `Yes, it is.` */
const FREE_CHARACTERS = 12;

/** Deviations from which lengths do not belong together; measured on clean memories in docs/memory-care.md. */
export const MOST_DEVIATIONS = 4.5;

export function learnLengths(pairs: readonly Lengths[]): LengthModel {
  const telling = pairs.filter(([nl, en]) => Math.min(nl, en) >= TELLING_LENGTH);
  if (telling.length < LEAST_PAIRS) return USUAL;
  const ratio = median(telling.map(([nl, en]) => en / nl));
  const squares = telling.map(([nl, en]) => (en - ratio * nl) ** 2 / (nl + FREE_CHARACTERS));
  return { ratio, variance: Math.max(0.1, median(squares) / MEDIAN_OF_SQUARE) };
}

/** How many standard deviations the English side is too long (positive) or too short for the Dutch one. */
export function lengthDeviation({ ratio, variance }: LengthModel, [nl, en]: Lengths): number {
  const size = (nl + en / ratio) / 2 + FREE_CHARACTERS;
  return (en - ratio * nl) / Math.sqrt(variance * size);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
