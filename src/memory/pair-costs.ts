// What each step from one segment to another costs, in hundredths of a word. All costs are the same both ways.
//
//   the same token                                  0
//   the same value, written otherwise               5
//   the same word in other case                     5
//   another spelling of the word                    8
//   another word with the same stem                15
//   another value of the same kind                 15
//   another punctuation mark                       12
//   other white space before it                     2
//   a part of a compound that stands apart         10
//   an inline code more, less or another one       10
//   anything else            the greater of the weights

import type { TokenChange } from '../model/match.js';
import type { TokenRow } from './compared-segment.js';
import { GAP } from './segment-tokens.js';
import { otherWordCost, taperOf } from './short-segments.js';
import { FULL_WEIGHT, NO_CLASS } from './token-table.js';
import { valueCost } from './value-cost.js';

const CASE_COST = 5;
const SPELLING_COST = 8;
const STEM_COST = 15;
const OTHER_MARK_COST = 12;
const GAP_COST = 2;
const JOINED_COST = 10;
const CODE_COST = 10;

/** The steps between two segments and their costs. Places beyond the end are misuse. */
export class PairCosts {
  readonly queryLength: number;
  readonly unitLength: number;
  readonly #query: TokenRow;
  readonly #unit: TokenRow;
  readonly #taper: number;
  readonly #freeValues: boolean;

  /** With `freeValues` every value stands for any other of its kind: what is left when all are repaired. */
  constructor(query: TokenRow, unit: TokenRow, freeValues = false) {
    this.#query = query;
    this.#unit = unit;
    this.queryLength = query.ids.length;
    this.unitLength = unit.ids.length;
    this.#taper = taperOf(Math.max(query.fullTokens, unit.fullTokens));
    this.#freeValues = freeValues;
  }

  remove(place: number): number {
    return this.#alone(this.#query, place);
  }

  insert(place: number): number {
    return this.#alone(this.#unit, place);
  }

  #alone({ table, ids }: TokenRow, place: number): number {
    return (table.weights[ids[place] ?? 0] ?? 0) || this.#codeCost;
  }

  /** A query of bare text says nothing of codes. */
  get #codeCost(): number {
    return this.#query.coded && this.#unit.coded ? CODE_COST : 0;
  }

  substitute(queryPlace: number, unitPlace: number): number {
    const { table, ids } = this.#query;
    const one = ids[queryPlace] ?? 0;
    const other = this.#unit.ids[unitPlace] ?? 0;
    const base = one === other ? 0 : this.#otherTokenCost(one, other);
    if (base >= FULL_WEIGHT || table.weights[one] === 0 || table.weights[other] === 0) return base;
    return base + this.#gapCost(queryPlace, unitPlace);
  }

  #otherTokenCost(one: number, other: number): number {
    const { weights, classes, normals, keys, values } = this.#query.table;
    const [weight = 0, otherWeight = 0] = [weights[one], weights[other]];
    if (weight !== otherWeight) return Math.max(weight, otherWeight, this.#codeCost);
    if (weight === 0) return this.#codeCost;
    if (weight !== FULL_WEIGHT) return OTHER_MARK_COST;
    const [className = NO_CLASS, otherName = NO_CLASS] = [classes[one], classes[other]];
    if (className !== otherName) return this.#otherClassCost(className, otherName);
    const [value, otherValue] = [values[one], values[other]];
    if (value !== undefined && otherValue !== undefined)
      return this.#freeValues ? 0 : valueCost(value, otherValue);
    if (normals[one] === normals[other]) return CASE_COST;
    return keys[one] === keys[other] ? SPELLING_COST : STEM_COST;
  }

  #otherClassCost(className: number, otherName: number): number {
    if (this.#taper === 0) return FULL_WEIGHT;
    const { table } = this.#query;
    const [one, other] = [table.className(className), table.className(otherName)];
    return one.startsWith('#') || other.startsWith('#')
      ? FULL_WEIGHT
      : otherWordCost(one, other, this.#taper);
  }

  #gapCost(queryPlace: number, unitPlace: number): number {
    const one = this.#query.gaps[queryPlace] ?? 0;
    const other = this.#unit.gaps[unitPlace] ?? 0;
    if (one === other) return 0;
    return one === GAP.joined || other === GAP.joined ? JOINED_COST : GAP_COST;
  }

  /** How a token of the query and the token of the unit that stands for it differ. */
  change(queryPlace: number, unitPlace: number): TokenChange {
    const { table, ids } = this.#query;
    const [one, other] = [ids[queryPlace] ?? 0, this.#unit.ids[unitPlace] ?? 0];
    if (one === other) return this.#changeOfGap(queryPlace, unitPlace);
    const [weight, otherWeight] = [table.weights[one], table.weights[other]];
    if (weight !== otherWeight) return 'other';
    if (weight === 0) return 'code';
    if (weight !== FULL_WEIGHT) return 'mark';
    if (table.classes[one] !== table.classes[other]) return 'other';
    const value = table.values[one];
    if (value !== undefined) return value.value === table.values[other]?.value ? 'written' : 'value';
    if (table.normals[one] === table.normals[other]) return 'case';
    return table.keys[one] === table.keys[other] ? 'spelling' : 'inflected';
  }

  #changeOfGap(queryPlace: number, unitPlace: number): TokenChange {
    const gap = this.#gapCost(queryPlace, unitPlace);
    return gap === 0 ? 'same' : gap === JOINED_COST ? 'joined' : 'space';
  }
}
