// What a rule of the check is: one that looks at a segment by itself, or one that must have seen them all.

import type { OtherPlace } from '../model/finding.js';
import type { Severity } from '../model/severity.js';
import type { Span } from '../model/span.js';
import type { FrequencyLists } from '../text/word-language.js';
import type { DetectLanguage } from '../text/wrong-language.js';
import type { CheckedSegment, KnownTerms } from './checked-segment.js';
import type { CheckRuleOptions } from './options.js';
import type { Aligner } from './stretch-alignment.js';

/** What a rule found in one segment. */
export interface Fault {
  /** What it is about in the source and in the target text. */
  readonly source?: readonly Span[];
  readonly target?: readonly Span[];
  /** As in `Finding`. */
  readonly term?: string;
  readonly expected?: readonly string[];
  readonly said?: Readonly<Record<string, string | number>>;
  readonly others?: readonly OtherPlace[];
  /** Where it is not that of the rule. */
  readonly severity?: Severity;
}

/** A fault of a segment that is named by its `index`. */
export interface PlacedFault extends Fault {
  readonly index: number;
}

/** A fault that is told once the segments are at hand that it compares with, so that no rule has to keep texts. */
export interface ComparedFault {
  readonly index: number;
  /** Segments that it compares with, by index. */
  readonly compared: readonly number[];
  readonly tell: (segment: CheckedSegment, compared: readonly CheckedSegment[]) => Fault;
}

/** What the rules may know besides the segment. */
export interface CheckContext {
  /** Without a glossary the rules about its terms find nothing. */
  readonly terms?: KnownTerms;
  readonly options?: CheckRuleOptions;
  /**
   * How frequent words are in general language: without them `untranslated` tells by function words only, and no term is a
   * word of everyday language to `term-missing`.
   */
  readonly frequencies?: FrequencyLists;
  /** Tells languages beside the two. */
  readonly detect?: DetectLanguage;
  /** Recurrent terms of the text with the translations that it establishes. Without them `inconsistent-term` finds nothing. */
  readonly learnt?: KnownTerms;
  /** Without it the wrong words of a translation are not pointed at. */
  readonly align?: Aligner;
}

/** What users switch on and off together. */
export type RuleFamily = 'terms' | 'consistency' | 'values' | 'hygiene' | 'custom';

export const RULE_FAMILIES: readonly RuleFamily[] = ['terms', 'consistency', 'values', 'hygiene', 'custom'];

/** How much a check asks; each asks all that those before it ask. */
export type CheckProfile = 'quick' | 'standard' | 'strict';

export const CHECK_PROFILES: readonly CheckProfile[] = ['quick', 'standard', 'strict'];

interface RuleHead<Name extends string> {
  readonly name: Name;
  readonly family: RuleFamily;
  readonly severity: Severity;
  /** The user's, for all that it finds. */
  readonly imposed?: Severity;
  /** The least profile in which it runs. Default: `quick`, which is every one. */
  readonly profile?: CheckProfile;
  /** Error type of the Multidimensional Quality Metrics (themqm.org), as its id is written there. */
  readonly mqm: string;
  /** Localization quality issue type of ITS 2.0 (W3C, section 8.17, Appendix C). */
  readonly its: string;
}

export interface SegmentRule<Name extends string = string> extends RuleHead<Name> {
  readonly kind: 'segment';
  readonly check: (segment: CheckedSegment, context: CheckContext) => Iterable<Fault>;
}

/** Sees all segments in order, then says what it found. Keeps little of each: their number is not bounded. */
export interface Collector {
  readonly add: (segment: CheckedSegment) => void;
  readonly faults: () => Iterable<PlacedFault | ComparedFault>;
}

export interface TextRule<Name extends string = string> extends RuleHead<Name> {
  readonly kind: 'text';
  readonly begin: (context: CheckContext) => Collector;
}

export type Rule<Name extends string = string> = SegmentRule<Name> | TextRule<Name>;
