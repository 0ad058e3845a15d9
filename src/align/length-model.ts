// How well two lengths fit: Gale & Church (1993), "A program for aligning sentences in bilingual corpora".
//
//   score(Ls, Lt) = log [ P(Lt | Ls, translation) / P(Lt | any text of this side) ]
//
// Deviations from the paper:
// 1. A log ratio instead of a difference, x = log((Lt + k) / (c (Ls + k))), with variance a + b / L: the
//    paper's variance grows with the length; measured on Dutch–English the relative spread does not
//    fall below 9 % however long the sentence.
// 2. Student's t with few degrees of freedom instead of the normal: free translations are not rare.
// 3. The denominator: how common the length is in this text (log-normal, moments matched for blocks). Two
//    very long sentences of like length say more than two of the usual length.
// 4. c, the ratio of the languages, is estimated from the pair and held near the usual ratio.

/** English characters for one Dutch character, in EU texts, news and licences (0.85–0.93). */
const USUAL_RATIO = 0.89;
/** How many characters of text the usual ratio is worth against the pair's own. */
const RATIO_WEIGHT = 4000;
/** Added to every length: short headings vary by whole words. */
const OFFSET = 8;
/** Spread of the log ratio that no length takes away. */
const VARIANCE_FLOOR = 0.008;
/** Spread of the log ratio times the length. */
const VARIANCE_PER_CHARACTER = 1.3;
/** Degrees of freedom of Student's t: heavy tails. */
const FREEDOM = 4;
/** Lengths in one text never spread less than this (standard deviation relative to the mean). */
const LEAST_SPREAD = 0.35;

/** log Γ(5/2) − log Γ(2) − ½ log(4π): the constant of Student's t for FREEDOM = 4. */
const STUDENT_CONSTANT = Math.log(0.375);
const NORMAL_CONSTANT = -0.5 * Math.log(2 * Math.PI);

/** Logs of whole numbers, and of the variance for each sum of lengths: a bead's score is asked for very often. */
const TABLED = 4096;
const LOGS = Float64Array.from({ length: TABLED }, (_, value) => Math.log(value));
const LOG_VARIANCES = Float64Array.from({ length: TABLED }, (_, sum) =>
  Math.log(VARIANCE_FLOOR + VARIANCE_PER_CHARACTER / (sum / 2 + OFFSET)),
);

export interface LengthModel {
  /** Log-likelihood ratio of a block of `size` target sentences with `target` characters beside `source` characters. */
  score(source: number, target: number, size: number): number;
  /** Target characters per source character. */
  readonly ratio: number;
}

/** Estimates the model from the lengths of the two sides. */
export function makeLengthModel(source: Float64Array, target: Float64Array): LengthModel {
  const ratio = ratioOf(source, target);
  const { mean, variance } = moments(target);
  const logRatio = Math.log(ratio);
  const blocks = [1, 2, 3, 4].map((size) => logNormal(size * mean, size * variance));
  return {
    ratio,
    score: (sourceLength, targetLength, size) => {
      const block = blocks[size - 1] ?? { mean: 0, deviation: 1 };
      const logTarget = logOf(targetLength + OFFSET);
      const difference = logTarget - logOf(sourceLength + OFFSET) - logRatio;
      const given = studentLog(difference, sourceLength + targetLength);
      return given - normalLog((logTarget - block.mean) / block.deviation) + Math.log(block.deviation);
    },
  };
}

function ratioOf(source: Float64Array, target: Float64Array): number {
  const [all, other] = [sum(source), sum(target)];
  const own = other / Math.max(1, all);
  // Texts of very unequal length are no whole translations of each other: their ratio says nothing.
  const weight = own > 0.7 && own < 1.25 ? Math.min(all, 10 * RATIO_WEIGHT) : 0;
  return (own * weight + USUAL_RATIO * RATIO_WEIGHT) / (weight + RATIO_WEIGHT);
}

/** Student's t of a log ratio of two lengths with the given sum. */
function studentLog(x: number, lengths: number): number {
  const variance = VARIANCE_FLOOR + VARIANCE_PER_CHARACTER / (lengths / 2 + OFFSET);
  const logVariance = LOG_VARIANCES[lengths] ?? Math.log(variance);
  return (
    STUDENT_CONSTANT - 0.5 * logVariance - ((FREEDOM + 1) / 2) * Math.log1p((x * x) / (FREEDOM * variance))
  );
}

function logOf(length: number): number {
  return LOGS[length] ?? Math.log(length);
}

function normalLog(z: number): number {
  return NORMAL_CONSTANT - 0.5 * z * z;
}

/** Log-normal with the given mean and variance, as mean and deviation of the logarithm. */
function logNormal(mean: number, variance: number): { readonly mean: number; readonly deviation: number } {
  const squared = Math.log1p(variance / (mean * mean));
  return { mean: Math.log(mean) - squared / 2, deviation: Math.sqrt(squared) };
}

function moments(lengths: Float64Array): { readonly mean: number; readonly variance: number } {
  const count = Math.max(1, lengths.length);
  const mean = sum(lengths) / count + OFFSET;
  let squares = 0;
  for (const length of lengths) squares += (length + OFFSET - mean) ** 2;
  return { mean, variance: Math.max(squares / count, (LEAST_SPREAD * mean) ** 2) };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
