// What a tool says about the segments of a text, in one shape for all tools.

import type { CleanSet, PairText } from './clean-text.js';
import type { SeededFamily } from './seeding.js';

export interface Found {
  /** Index of the segment. */
  readonly segment: number;
  readonly family: SeededFamily;
  /** Equal where a tool says the same of a segment: of a finding that stood there before, nothing new was found. */
  readonly key: string;
  readonly rule: string;
}

export interface Checker {
  readonly name: string;
  /** What the tool has rules for. */
  readonly families: readonly SeededFamily[];
  /** `set` says the language, the glossary and what the segments were before. */
  readonly check: (set: CleanSet, segments: readonly PairText[]) => Promise<readonly Found[]>;
}
