// A value of one side of a segment with what the comparison asks of it.

import type { Value } from '../../text/value.js';
import type { CheckedText } from '../checked-segment.js';
import type { Figures } from './figures.js';
import { figuresOf } from './figures.js';
import type { MeasureUnit } from './measure-unit.js';
import { unitBehind } from './measure-unit.js';

export interface ComparedValue extends Figures {
  readonly value: Value;
  readonly unit: MeasureUnit | undefined;
  /** A number that belongs to the page and not to the sentence: of a note behind a word, of an item of a list before it. */
  readonly isMark: boolean;
}

export function comparedValues({ values, text, language }: CheckedText): ComparedValue[] {
  return values.map((value, at) => ({
    value,
    ...figuresOf(value),
    unit: unitBehind([value, values[at + 1]], text, language),
    isMark: isMark(value, text),
  }));
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };
const LARGEST_MARK = 3;

function isMark({ kind, start, end, text: written }: Value, text: string): boolean {
  if ((kind !== 'number' && kind !== 'reference') || written.length > LARGEST_MARK || !/^\d+$/u.test(written))
    return false;
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  const isBracketed = after !== '' && CLOSING[before] === after;
  const isGlued = /\p{Ll}/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
  const isLabel =
    text.slice(0, start).trim() === '' && /[.)]/u.test(after) && /\s/u.test(text.charAt(end + 1));
  return isBracketed || isGlued || isLabel;
}
