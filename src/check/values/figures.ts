// What a value is made of: its numbers (2016 and 679 of a regulation; year, month and day of a date), so that what one language
// writes as one value and the other in two can be compared piece by piece, and the words of a reference (`art`, `a`, `regulation`).

import type { Value } from '../../text/value.js';

export interface Figures {
  /** Without leading zeros, in order. */
  readonly numbers: readonly string[];
  /** Of a reference: what kind of place or act, and the letters of points. */
  readonly words: readonly string[];
}

export function figuresOf({ kind, value }: Pick<Value, 'kind' | 'value'>): Figures {
  switch (kind) {
    case 'code':
      return { numbers: [value], words: [] };
    case 'reference':
      return { numbers: bare(value.match(/\d+(?:\.\d+)*/gu) ?? []), words: wordsOf(value) };
    case 'time':
      return { numbers: bare(value.replace(/:00$/u, '').split(':')), words: [] };
    case 'date':
      return { numbers: bare(value.split('-')), words: [] };
    default:
      return { numbers: bare([numberOf(value)]), words: [] };
  }
}

/** The number of an amount: `1250` of `EUR 1250`, `3.6` of `3.6%`. */
export function numberOf(value: string): string {
  return /-?\d[\d/.]*/u.exec(value)?.[0] ?? value;
}

/** `act` says no more than that there is one. */
function wordsOf(value: string): string[] {
  return (value.match(/\p{L}+/gu) ?? []).filter((word) => word !== 'act');
}

/** The letters of points and the small roman numbers among the words of a reference. */
export function lettersOf(words: readonly string[]): string[] {
  return words.filter((word) => /^(?:[a-z]|[ivx]{2,4})$/u.test(word));
}

function bare(numbers: readonly string[]): string[] {
  return numbers.filter((number) => number !== '').map((number) => number.replace(/^(-?)0+(?=\d)/u, '$1'));
}
