// A ranker that learns which candidates are terms from candidates accepted and rejected.
//
// Logistic regression with a Gaussian prior around weights set by hand (Bayesian MAP; the prior says: termhood.ts is
// right), so that without decisions the list is that of termhood, ten decisions move it a little, and thousands
// decide. Fitted by Newton's method, deterministic. Words are remembered too: a candidate that shares its last word, or
// any, with those decided stands as they did. From a thousand decisions on, boosted trees (boosted-trees.ts) have half
// the say: they can tell what matters for words from what matters for phrases. What they are told of words decided
// before comes from other subjects only, where subjects are given: in one's own text the same words come back, in the
// next one they do not. Time of the regression: decisions × features² × about eight rounds.

import type { CandidateTerm } from '../model/candidate.js';
import type { Explanation } from '../model/match.js';
import type { BoostedTrees } from './boosted-trees.js';
import { growTrees, treeParts } from './boosted-trees.js';
import { solve } from './linear-system.js';

/** What was decided about a candidate. */
export interface Decision {
  readonly candidate: RankableCandidate;
  readonly accepted: boolean;
  /** What the text is about, when decisions on several texts are learnt from: any name that tells them apart. */
  readonly subject?: string;
}

/** What a ranker looks at. */
export type RankableCandidate = Pick<CandidateTerm, 'lemma' | 'features'>;

interface Tally {
  readonly accepted: number;
  readonly rejected: number;
}

/** A value: learnt from decisions, never changed. */
export interface Ranker {
  /** By name of the number they weigh. A weight that is absent is 0. */
  readonly weights: ReadonlyMap<string, number>;
  /** How often candidates were accepted and rejected: by lemma, by last word, and by any word. */
  readonly lemmas: ReadonlyMap<string, Tally>;
  readonly lastWords: ReadonlyMap<string, Tally>;
  readonly words: ReadonlyMap<string, Tally>;
  /** Grown from many decisions; they have half the say. */
  readonly grown?: GrownTrees;
}

interface GrownTrees {
  readonly trees: BoostedTrees;
  readonly memory: Memory;
}

const START = 'start value';
const BEFORE = {
  lemma: 'decided before',
  lastWord: 'decisions on candidates with its last word',
  words: 'decisions on candidates with its words',
} as const;

/** Set by hand: termhood as it is, and decisions on the same words speak for themselves. */
export const PRIOR_RANKER: Ranker = {
  weights: new Map([
    ['termhood', 1],
    [BEFORE.lemma, 3],
    [BEFORE.lastWord, 1],
    [BEFORE.words, 0.5],
  ]),
  lemmas: new Map(),
  lastWords: new Map(),
  words: new Map(),
};

/**
 * How firmly a weight stays where the prior has it: as if so many decisions spoke for that. With less, the first ten
 * decisions spoil the list; with more, hundreds change little.
 */
const PRECISION = 50;
/** Fewer decisions than this grow no trees. */
const LEAST_FOR_TREES = 1000;
/** Newton's method doubles the right digits each round. */
const MOST_ROUNDS = 12;
const SMALL_STEP = 1e-4;

/**
 * The ranker that these decisions give. `prior` may be a ranker learnt before, from other documents say; what is
 * decided about these is best learnt together, in one call, because a prior keeps no doubt about its weights.
 */
export function learnRanker(decisions: readonly Decision[], prior: Ranker = PRIOR_RANKER): Ranker {
  if (canGrow(decisions)) return withTrees(decisions, prior);
  const memory = rememberWords(decisions, prior);
  const share = shareOf(prior);
  const rows = decisions.map(({ candidate, accepted }) => ({
    numbers: numbersOf(candidate, { ...prior, ...memory }, accepted),
    target: accepted ? 1 : 0,
    offset: (1 - share) * treeLogit(candidate, prior.grown),
  }));
  const names = [...new Set(rows.flatMap(({ numbers }) => [...numbers.keys()]))].sort();
  const places = new Map(names.map((name, at) => [name, at]));
  const fitted = fit(
    rows.map((row) => sparseRow(row, share, places)),
    names.map((name) => prior.weights.get(name) ?? 0),
  );
  const weights = new Map(prior.weights);
  for (const [at, name] of names.entries()) weights.set(name, fitted[at] ?? 0);
  return { weights, ...memory, ...(prior.grown === undefined ? {} : { grown: prior.grown }) };
}

function canGrow(decisions: readonly Decision[]): boolean {
  const accepted = decisions.filter((decision) => decision.accepted).length;
  return decisions.length >= LEAST_FOR_TREES && accepted > 0 && accepted < decisions.length;
}

/** The prior as it is, with trees beside it, and with the decisions on the very same candidates. */
function withTrees(decisions: readonly Decision[], prior: Ranker): Ranker {
  const { lemmas } = rememberWords(decisions, prior);
  const subjects = [...new Set(decisions.map(({ subject }) => subject))];
  const memories = new Map(
    subjects.map((subject) => [
      subject,
      rememberWords(subjects.length === 1 ? decisions : decisions.filter((one) => one.subject !== subject)),
    ]),
  );
  const memory = rememberWords(decisions);
  const examples = decisions.map(({ candidate, accepted, subject }) => ({
    accepted,
    numbers: treeNumbers(
      candidate,
      memories.get(subject) ?? memory,
      subjects.length === 1 ? accepted : undefined,
    ),
  }));
  return { ...prior, lemmas, grown: { trees: growTrees(examples), memory } };
}

/** The say of the weighted sum. */
function shareOf({ grown }: Ranker): number {
  return grown === undefined ? 1 : 0.5;
}

/** Log odds of the trees; 0 without them. */
function treeLogit(candidate: RankableCandidate, grown: GrownTrees | undefined): number {
  if (grown === undefined) return 0;
  const parts = treeParts(grown.trees, treeNumbers(candidate, grown.memory));
  return [...parts.values()].reduce((sum, value) => sum + value, grown.trees.start);
}

/** What the trees ask about: the candidate's own numbers, and how often its words were decided and how. */
function treeNumbers(
  { lemma, features }: RankableCandidate,
  memory: Memory,
  own?: boolean,
): Map<string, number> {
  const words = lemma.split(' ');
  const numbers = new Map(Object.entries(features));
  const tallies = words.map((word) => memory.words.get(word));
  const leanings = tallies.map((tally) => leaning(tally, own));
  const times = tallies.map((tally) =>
    Math.log2(1 + (tally?.accepted ?? 0) + (tally?.rejected ?? 0) - (own === undefined ? 0 : 1)),
  );
  numbers.set(BEFORE.lemma, leaning(memory.lemmas.get(lemma), own));
  numbers.set(BEFORE.lastWord, leaning(memory.lastWords.get(words.at(-1) ?? ''), own));
  numbers.set(BEFORE.words, leanings.reduce((sum, value) => sum + value, 0) / words.length);
  numbers.set('decisions on its first word', leanings[0] ?? 0);
  numbers.set('how often its last word was decided (log2)', times.at(-1) ?? 0);
  numbers.set('how often its first word was decided (log2)', times[0] ?? 0);
  numbers.set('how often its rarest word was decided (log2)', Math.min(...times));
  return numbers;
}

/**
 * The candidates by probability of being accepted, best first, each with the reasons. Give more than are shown
 * (`limit` of `extractTerms`), so that those can rise which termhood left out; below 0.2 few are terms.
 */
export function rankCandidates<Candidate extends CandidateTerm>(
  candidates: readonly Candidate[],
  ranker: Ranker,
): Candidate[] {
  return candidates
    .map((candidate) => {
      const explanation = explainRank(candidate, ranker);
      return { ...candidate, score: explanation.value, explanation };
    })
    .sort((one, other) => other.score - one.score || (one.lemma < other.lemma ? -1 : 1));
}

/** Probability that the candidate is accepted, and what each number adds to its log odds, strongest first. */
export function explainRank(candidate: RankableCandidate, ranker: Ranker): Explanation {
  const parts = treeReasons(candidate, ranker.grown);
  const share = shareOf(ranker);
  for (const [name, value] of numbersOf(candidate, ranker)) {
    const weight = share * (ranker.weights.get(name) ?? 0);
    if (value * weight === 0) continue;
    parts.push({
      description: name,
      value: value * weight,
      details: [
        { description: 'value', value },
        { description: 'weight', value: weight },
      ],
    });
  }
  const details = parts.sort((one, other) => Math.abs(other.value) - Math.abs(one.value));
  const sum = details.reduce((total, { value }) => total + value, 0);
  return { description: 'probability, logistic of the sum', value: logistic(sum), details };
}

function treeReasons(candidate: RankableCandidate, grown: GrownTrees | undefined): Explanation[] {
  if (grown === undefined) return [];
  const share = 0.5;
  const numbers = treeNumbers(candidate, grown.memory);
  const reasons = [...treeParts(grown.trees, numbers)].map(([name, value]) => ({
    description: `${name} (trees)`,
    value: share * value,
    details: [{ description: 'value', value: numbers.get(name) ?? 0 }],
  }));
  return [{ description: START, value: share * grown.trees.start }, ...reasons];
}

type Memory = Pick<Ranker, 'lemmas' | 'lastWords' | 'words'>;

function rememberWords(decisions: readonly Decision[], prior: Memory = PRIOR_RANKER): Memory {
  const lemmas = new Map(prior.lemmas);
  const lastWords = new Map(prior.lastWords);
  const words = new Map(prior.words);
  for (const { candidate, accepted } of decisions) {
    const own = candidate.lemma.split(' ');
    add(lemmas, candidate.lemma, accepted);
    add(lastWords, own.at(-1) ?? '', accepted);
    for (const word of new Set(own)) add(words, word, accepted);
  }
  return { lemmas, lastWords, words };
}

function add(tallies: Map<string, Tally>, key: string, isAccepted: boolean): void {
  const { accepted, rejected } = tallies.get(key) ?? { accepted: 0, rejected: 0 };
  tallies.set(key, isAccepted ? { accepted: accepted + 1, rejected } : { accepted, rejected: rejected + 1 });
}

/** Everything that is weighed. `own`: the candidate's own decision, which must not speak for itself. */
function numbersOf(
  { lemma, features }: RankableCandidate,
  memory: Memory,
  own?: boolean,
): Map<string, number> {
  const words = lemma.split(' ');
  const numbers = new Map(Object.entries(features));
  for (const [name, value] of words.length === 1 ? [] : Object.entries(features)) {
    if (!name.startsWith('word') && !name.startsWith('phrase')) numbers.set(`${name} (phrase)`, value);
  }
  numbers.set(START, 1);
  numbers.set(BEFORE.lemma, leaning(memory.lemmas.get(lemma), own));
  numbers.set(BEFORE.lastWord, leaning(memory.lastWords.get(words.at(-1) ?? ''), own));
  const leanings = [...new Set(words)].map((word) => leaning(memory.words.get(word), own));
  numbers.set(BEFORE.words, leanings.reduce((sum, value) => sum + value, 0) / leanings.length);
  return numbers;
}

/** From -1 (always rejected) to 1 (always accepted); nearer 0 the fewer decisions there are. */
function leaning(tally: Tally | undefined, own: boolean | undefined): number {
  const accepted = (tally?.accepted ?? 0) - (own === true ? 1 : 0);
  const rejected = (tally?.rejected ?? 0) - (own === false ? 1 : 0);
  return (accepted - rejected) / (accepted + rejected + 1);
}

/** The numbers that are not 0, by place, in ascending order. */
interface Row {
  readonly places: Int32Array;
  readonly values: Float64Array;
  readonly target: number;
  /** Log odds that are not weighed here. */
  readonly offset: number;
}

function sparseRow(
  {
    numbers,
    target,
    offset,
  }: { readonly numbers: ReadonlyMap<string, number>; readonly target: number; readonly offset: number },
  share: number,
  placeOf: ReadonlyMap<string, number>,
): Row {
  const filled = [...numbers]
    .filter(([, value]) => value !== 0)
    .map(([name, value]): readonly [number, number] => [placeOf.get(name) ?? 0, share * value])
    .sort(([one], [other]) => one - other);
  const places = Int32Array.from(filled, ([place]) => place);
  return { places, values: Float64Array.from(filled, ([, value]) => value), target, offset };
}

/** The most probable weights, by Newton's method; the Gaussian prior makes the problem strictly convex. */
function fit(rows: readonly Row[], prior: readonly number[]): Float64Array {
  let weights = Float64Array.from(prior);
  const precision = precisionOf(rows, prior.length);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const step = newtonStep(rows, weights, { prior, precision });
    weights = weights.map((weight, at) => weight - (step[at] ?? 0));
    if (Math.max(0, ...step.map(Math.abs)) < SMALL_STEP) break;
  }
  return weights;
}

/** The same firmness whatever the unit of a number: as if each had a mean square of one. */
function precisionOf(rows: readonly Row[], size: number): Float64Array {
  const squares = new Float64Array(size);
  for (const { places, values } of rows) {
    for (const [at, place] of places.entries())
      squares[place] = (squares[place] ?? 0) + (values[at] ?? 0) ** 2;
  }
  return squares.map((sum) => PRECISION * (1 + sum / Math.max(1, rows.length)));
}

function newtonStep(
  rows: readonly Row[],
  weights: Float64Array,
  { prior, precision }: { readonly prior: readonly number[]; readonly precision: Float64Array },
): number[] {
  const size = weights.length;
  const gradient = Float64Array.from(
    weights,
    (weight, at) => (precision[at] ?? 0) * (weight - (prior[at] ?? 0)),
  );
  const curvature = new Float64Array(size * size);
  for (let at = 0; at < size; at += 1) curvature[at * size + at] = precision[at] ?? 0;
  for (const row of rows) addRow(row, weights, { gradient, curvature });
  return solve(curvature, gradient);
}

function addRow(
  { places, values, target, offset }: Row,
  weights: Float64Array,
  { gradient, curvature }: { readonly gradient: Float64Array; readonly curvature: Float64Array },
): void {
  const size = weights.length;
  let sum = offset;
  for (let at = 0; at < places.length; at += 1) sum += (values[at] ?? 0) * (weights[places[at] ?? 0] ?? 0);
  const probability = logistic(sum);
  for (let at = 0; at < places.length; at += 1) {
    const [place = 0, value = 0] = [places[at], values[at]];
    const spread = probability * (1 - probability) * value;
    gradient[place] = (gradient[place] ?? 0) + (probability - target) * value;
    for (let other = 0; other <= at; other += 1) {
      const cell = place * size + (places[other] ?? 0);
      curvature[cell] = (curvature[cell] ?? 0) + spread * (values[other] ?? 0);
    }
  }
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
