// A pattern as a tree, without what a yes-or-no question does not need: no capture, no preference between ways
// to match (greedy, reluctant and possessive are one).

import type { CharacterSet } from './character-set.js';

export type Pattern =
  | { readonly kind: 'character'; readonly set: CharacterSet }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  /** `most` is Infinity when nothing bounds it. */
  | { readonly kind: 'repeat'; readonly body: Pattern; readonly least: number; readonly most: number }
  | { readonly kind: 'place'; readonly place: PlaceTest }
  | { readonly kind: 'look'; readonly ahead: boolean; readonly negated: boolean; readonly body: Pattern };

/** What can be asked of a place between two characters. */
export type PlaceTest =
  | 'text-start'
  | 'text-end'
  /** The end, or before the line end that ends the text. */
  | 'last-line-end'
  | 'line-start'
  | 'line-end'
  | 'word-boundary'
  | 'no-word-boundary';

export const EMPTY: Pattern = { kind: 'sequence', parts: [] };

export function sequenceOf(parts: readonly Pattern[]): Pattern {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { kind: 'sequence', parts };
}

export function choiceOf(options: readonly Pattern[]): Pattern {
  const [only] = options;
  return only !== undefined && options.length === 1 ? only : { kind: 'choice', options };
}
