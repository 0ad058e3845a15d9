// How well the words of two sentences account for each other: a mixture in the manner of IBM Model 1
// (Brown et al. 1993), as a ratio against the words' own frequency (Moore 2002):
//
//   f(t | S) = log [ alone(t) + (1 - ALONE) · mean over s in S of P(t | s) / p(t) ]
//
// summed over the tokens t of one sentence, for S = blocks of 1..4 sentences of the other side. Deviations
// from Moore: alone(t) is a value for each type, learnt, so that words which never find a partner do not
// speak against a bead; a single token counts for at most MOST_RATIO; both directions are used.

import { isStopWord } from '../text/stop-words.js';
import { MOST } from './bead-shapes.js';
import type { Corridor } from './corridor.js';
import { cellCount } from './corridor.js';
import type { TextSide } from './features.js';
import type { TranslationRows } from './translation-table.js';

/** Share of tokens that no word of the other side accounts for, on average. */
export const ALONE = 0.3;
/** Largest ratio that one token can give: rare words repeat each other's evidence. */
const MOST_RATIO = 400;
/** Tokens of general language that stand beside the text's own when words are counted: short texts need them. */
const GENERAL_TOKENS = 300;
/** Chance of a common and of any other type in general language. */
const COMMON_CHANCE = 0.01;
const RARE_CHANCE = 0.0002;

/** Scores of one sentence of `to` given a block of `from`: values[size - 1][cell of (block start, sentence)]. */
export type DirectedScores = readonly Float32Array[];

export interface DirectedOptions {
  readonly rows: TranslationRows;
  /** Share alone, for each type of the scored side. */
  readonly alone: Float64Array;
  /** Rows are sentences of `from`, columns of `to`. */
  readonly corridor: Corridor;
  /** Largest block. */
  readonly most: number;
  readonly onRow?: (row: number) => void;
}

/** How likely each type is as any token of such a text. */
export function chancesOf(side: TextSide): Float64Array {
  const total = side.tokens + GENERAL_TOKENS;
  return side.occurrences.map((count, type) => {
    const general = isCommon(side, type) ? COMMON_CHANCE : RARE_CHANCE;
    return (count + GENERAL_TOKENS * general) / total;
  });
}

function isCommon(side: TextSide, id: number): boolean {
  const type = side.vocabulary[id];
  return type?.kind === 'mark' || type?.forms.some((form) => isStopWord(form, side.language)) === true;
}

/** Scores all sentences of `to` in the corridor against all blocks of `from`. */
export function directedScores(from: TextSide, to: TextSide, options: DirectedOptions): DirectedScores {
  const { corridor, most } = options;
  const scores = Array.from({ length: Math.min(most, MOST) }, () => new Float32Array(cellCount(corridor)));
  const account = new Account(to, options);
  for (let i = 0; i < corridor.source; i += 1) {
    options.onRow?.(i);
    account.clear();
    for (let size = 1; size <= scores.length && i + size <= from.count; size += 1) {
      account.addSentence(from, i + size - 1);
      const values = scores[size - 1];
      if (values !== undefined) fillRow(values, account, { corridor, row: i });
    }
  }
  return scores;
}

function fillRow(
  values: Float32Array,
  account: Account,
  options: { readonly corridor: Corridor; readonly row: number },
): void {
  const { corridor, row } = options;
  const low = corridor.low[row] ?? 0;
  const start = (corridor.starts[row] ?? 0) - low;
  const high = Math.min(corridor.high[row] ?? 0, corridor.target - 1);
  for (let j = low; j <= high; j += 1) values[start + j] = account.scoreOf(j);
}

/** What a block of `from` sentences leads one to expect of the other side. */
class Account {
  /** Sum over the block's tokens of P(type | token) / p(type). */
  private readonly expected: Float64Array;
  private readonly touched: number[] = [];
  private tokens = 0;
  /** P(type | token) / p(type) of each entry. */
  private readonly lifts: Float64Array;
  private readonly logAlone: Float64Array;
  /** Each sentence's score when nothing is expected. */
  private readonly bases: Float64Array;
  private readonly to: TextSide;
  private readonly options: DirectedOptions;

  constructor(to: TextSide, options: DirectedOptions) {
    this.to = to;
    this.options = options;
    this.expected = new Float64Array(to.vocabulary.length);
    const chances = chancesOf(to);
    const { others, probabilities } = options.rows;
    this.lifts = probabilities.map((value, entry) => value / (chances[others[entry] ?? 0] ?? 1));
    this.logAlone = options.alone.map(Math.log);
    this.bases = new Float64Array(to.count);
    for (let sentence = 0; sentence < to.count; sentence += 1) {
      let sum = 0;
      for (let at = to.starts[sentence] ?? 0; at < (to.starts[sentence + 1] ?? 0); at += 1)
        sum += this.logAlone[to.types[at] ?? 0] ?? 0;
      this.bases[sentence] = sum;
    }
  }

  clear(): void {
    for (const type of this.touched) this.expected[type] = 0;
    this.touched.length = 0;
    this.tokens = 0;
  }

  addSentence(from: TextSide, sentence: number): void {
    const { starts, others } = this.options.rows;
    for (let at = from.starts[sentence] ?? 0; at < (from.starts[sentence + 1] ?? 0); at += 1) {
      const type = from.types[at] ?? 0;
      this.tokens += 1;
      for (let entry = starts[type] ?? 0; entry < (starts[type + 1] ?? 0); entry += 1) {
        const other = others[entry] ?? 0;
        const before = this.expected[other] ?? 0;
        if (before === 0) this.touched.push(other);
        this.expected[other] = before + (this.lifts[entry] ?? 0);
      }
    }
  }

  scoreOf(sentence: number): number {
    const { starts, types } = this.to;
    const { alone } = this.options;
    const share = (1 - ALONE) / Math.max(1, this.tokens);
    let score = this.bases[sentence] ?? 0;
    for (let at = starts[sentence] ?? 0; at < (starts[sentence + 1] ?? 0); at += 1) {
      const type = types[at] ?? 0;
      const expected = this.expected[type] ?? 0;
      if (expected === 0) continue;
      const ratio = Math.min(MOST_RATIO, (alone[type] ?? 1) + share * expected);
      score += Math.log(ratio) - (this.logAlone[type] ?? 0);
    }
    return score;
  }
}
