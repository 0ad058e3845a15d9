// What the writers of values share: the forms that a value may take the shape of.

import type { Language } from '../../../model/language.js';
import type { ValueKind } from '../reading.js';

/** What is to be written. */
export interface WrittenValue {
  readonly kind: ValueKind;
  /** Canonical, as `values` gives it. */
  readonly value: string;
}

/** A value that stands in a text of the language it is to be written in. */
export interface LikeValue extends WrittenValue {
  readonly text: string;
}

export interface WritingOptions {
  readonly language: Language;
  /** A value in that language whose form is taken over: its marks, its order, its words. */
  readonly like?: LikeValue;
  /** How the value itself is written in the other language: its decimals, groups, roman numbers, communities. */
  readonly from?: string;
}

export function otherOf(language: Language): Language {
  return language === 'nl' ? 'en' : 'nl';
}

/** Writes a value, or gives `undefined` when this way of writing is not for it. */
export type Writer = (value: string, options: WritingOptions) => string | undefined;
