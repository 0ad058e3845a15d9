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
// 5. After a first search its 1:1 beads say how far, and how widely, this text's lengths lie from the model: laws are
//    translated more literally than news. By expectation–maximisation of Student's t (Lange, Little & Taylor 1989).

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
/** How many beads the usual ratio and spread are worth against those of the text at hand. */
const USUAL_WEIGHT = 60;
/** Characters from which a sentence tells something about the ratio: OFFSET bends it in shorter ones. */
const LEAST_TELLING = 30;
const FIT_ROUNDS = 3;
/** Lengths in one text never spread less than this (standard deviation relative to the mean). */
const LEAST_SPREAD = 0.35;

/** log Γ(5/2) − log Γ(2) − ½ log(4π): the constant of Student's t for FREEDOM = 4. */
const STUDENT_CONSTANT = Math.log(0.375);
const NORMAL_CONSTANT = -0.5 * Math.log(2 * Math.PI);

/** Logs of whole numbers, and of the variance for each sum of lengths: a bead's score is asked for very often. */
const TABLED = 4096;
const LOGS = Float64Array.from({ length: TABLED }, (_, value) => Math.log(value));
const LOG_VARIANCES = Float64Array.from({ length: TABLED }, (_, sum) => Math.log(varianceOf(sum)));

export interface LengthModel {
  /** Log-likelihood ratio of a block of `size` target sentences with `target` characters beside `source` characters. */
  score(source: number, target: number, size: number): number;
  /** Target characters per source character. */
  readonly ratio: number;
}

/** How a text's own beads differ from the model: the usual ratio of lengths times `ratio`, the variance times `spread`. */
export interface LengthFit {
  readonly ratio: number;
  readonly spread: number;
}

const USUAL_FIT: LengthFit = { ratio: 1, spread: 1 };

/** Estimates the model from the lengths of the two sides. */
export function makeLengthModel(
  source: Float64Array,
  target: Float64Array,
  fit: LengthFit = USUAL_FIT,
): LengthModel {
  const ratio = ratioOf(source, target) * fit.ratio;
  const { mean, variance } = moments(target);
  const logRatio = Math.log(ratio);
  const deviation = Math.sqrt(fit.spread);
  const logDeviation = Math.log(deviation);
  const blocks = [1, 2, 3, 4].map((size) => logNormal(size * mean, size * variance));
  return {
    ratio,
    score: (sourceLength, targetLength, size) => {
      const block = blocks[size - 1] ?? { mean: 0, deviation: 1 };
      const logTarget = logOf(targetLength + OFFSET);
      const difference = logTarget - logOf(sourceLength + OFFSET) - logRatio;
      const given = studentLog(difference / deviation, sourceLength + targetLength) - logDeviation;
      return given - normalLog((logTarget - block.mean) / block.deviation) + Math.log(block.deviation);
    },
  };
}

/** The model of a text whose 1:1 beads are known, as pairs of lengths. O(beads). */
export function refittedModel(
  source: Float64Array,
  target: Float64Array,
  beads: readonly (readonly [source: number, target: number])[],
): LengthModel {
  const usual = makeLengthModel(source, target).ratio;
  const logs = beads.map(([here, there]) => Math.log((there + OFFSET) / (usual * (here + OFFSET))));
  const telling = logs.filter((_, at) => (beads[at]?.[0] ?? 0) > LEAST_TELLING);
  const shift = telling.reduce((total, log) => total + log, 0) / (telling.length + USUAL_WEIGHT);
  const squares = beads.map(([here, there], at) => ((logs[at] ?? 0) - shift) ** 2 / varianceOf(here + there));
  let spread = 1;
  for (let round = 0; round < FIT_ROUNDS; round += 1) {
    const before = spread;
    const weighted = (square: number): number => ((FREEDOM + 1) * square) / (FREEDOM + square / before);
    const all = squares.reduce((total, square) => total + weighted(square), USUAL_WEIGHT);
    spread = all / (beads.length + USUAL_WEIGHT);
  }
  return makeLengthModel(source, target, { ratio: Math.exp(shift), spread });
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
  const variance = varianceOf(lengths);
  const logVariance = LOG_VARIANCES[lengths] ?? Math.log(variance);
  return (
    STUDENT_CONSTANT - 0.5 * logVariance - ((FREEDOM + 1) / 2) * Math.log1p((x * x) / (FREEDOM * variance))
  );
}

function varianceOf(lengths: number): number {
  return VARIANCE_FLOOR + VARIANCE_PER_CHARACTER / (lengths / 2 + OFFSET);
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
