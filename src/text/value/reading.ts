// What the grammars of values hand back: values over lexemes, not yet over the text.

export type ValueKind =
  'number' | 'percentage' | 'currency' | 'date' | 'time' | 'ordinal' | 'reference' | 'code';

/** One value over the lexemes `from` to `to` (exclusive). */
export interface Part {
  readonly kind: ValueKind;
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly spelled?: true;
}

/** Values read from one place on, in order, not overlapping, and the lexeme after them. */
export interface Reading {
  readonly parts: readonly Part[];
  readonly next: number;
}

/** A reading of one value. */
export function reading(part: Part): Reading {
  return { parts: [part], next: part.to };
}
