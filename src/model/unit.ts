// Translation units: segments in two or more languages that say the same (TMX 1.4b `tu` and `tuv`).

import type { Content } from './content.js';
import { plainText } from './content.js';
import type { Language, LanguageTag } from './language.js';
import { languageOf } from './language.js';

/** A named value that a tool keeps with a unit (TMX `prop`). Order and repetition are kept. */
export interface Property {
  readonly type: string;
  readonly value: string;
  readonly language?: LanguageTag;
  /** Other attributes of the file format, by their name there. */
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface Note {
  readonly text: string;
  readonly language?: LanguageTag;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Who made or changed something, and when: ISO 8601 in UTC, for example `2026-11-24T08:15:00Z`. */
export interface Provenance {
  readonly createdAt?: string;
  readonly createdBy?: string;
  readonly changedAt?: string;
  readonly changedBy?: string;
  readonly lastUsedAt?: string;
  readonly usageCount?: number;
  readonly tool?: string;
  readonly toolVersion?: string;
}

/** One language of a unit. */
export interface Variant {
  readonly language: LanguageTag;
  readonly content: Content;
  readonly provenance?: Provenance;
  readonly properties?: readonly Property[];
  readonly notes?: readonly Note[];
  /** Other attributes of the file format, by their name there, so that nothing is lost on the way back. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** How far a unit can be trusted; alignments enter as `unreviewed`. */
export type UnitStatus = 'confirmed' | 'unreviewed';

export interface TranslationUnit {
  /** The file's own key for it (TMX `tuid`, XLIFF unit id), when it has one. */
  readonly key?: string;
  /** Language that was translated from; absent or `*all*` means either direction. */
  readonly sourceLanguage?: LanguageTag;
  readonly variants: readonly Variant[];
  readonly status?: UnitStatus;
  /** Confidence in [0,1] that the two sides belong together, for units that came from an alignment. */
  readonly confidence?: number;
  /** Plain source-language text of the unit before and after it in its document, for context matches. */
  readonly previous?: string;
  readonly next?: string;
  readonly provenance?: Provenance;
  readonly properties?: readonly Property[];
  readonly notes?: readonly Note[];
  readonly attributes?: Readonly<Record<string, string>>;
}

/** What a stored unit is to become. Without `after` it is to go. */
export interface UnitReplacement {
  /** The store's number for it. */
  readonly id: number;
  readonly before: TranslationUnit;
  readonly after?: TranslationUnit;
}

/** The first variant in a language, any region of it. */
export function variantIn(unit: TranslationUnit, language: Language): Variant | undefined {
  return unit.variants.find((variant) => languageOf(variant.language) === language);
}

/** Plain text of the unit in a language; empty when it has none. */
export function unitText(unit: TranslationUnit, language: Language): string {
  const variant = variantIn(unit, language);
  return variant === undefined ? '' : plainText(variant.content);
}

/** A unit of two plain texts. */
export function makeUnit(
  nl: Content,
  en: Content,
  rest: Omit<TranslationUnit, 'variants'> = {},
): TranslationUnit {
  return {
    ...rest,
    variants: [
      { language: 'nl', content: nl },
      { language: 'en', content: en },
    ],
  };
}
