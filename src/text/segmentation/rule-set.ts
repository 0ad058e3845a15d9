// The rules by which the texts of a workspace are split: the shipped ones, or those of the user. Plain data, so
// that it can be kept, compared and written as SRX (src/format/srx).

import type { Language } from '../../model/language.js';
import { LANGUAGES } from '../../model/language.js';
import type { Problem } from '../../model/problem.js';
import { makeProblem } from '../../model/problem.js';
import type { Span } from '../../model/span.js';
import { enumerationBreaks } from './enumeration.js';
import { linearBreakFinder } from './linear-break-finder.js';
import { parsePattern } from './pattern/parse.js';
import type { PatternFaultName } from './pattern/pattern-fault.js';
import { PatternFault } from './pattern/pattern-fault.js';
import { patternSize } from './pattern/program.js';
import type { BreakFinder, SegmentationRule } from './rule.js';
import { segmentationRules } from './rules.js';
import { trimmedSpans } from './spans.js';

export interface SegmentationRuleSet {
  /** In the order in which they decide. A language without rules is never split. */
  readonly rules: Readonly<Record<Language, readonly SegmentationRule[]>>;
  /** Whether lists written on one line are split at their marks (enumeration.ts), which rules cannot say. */
  readonly enumerations: boolean;
}

/** Sentences in order: spans without white space around them; every other character is in exactly one. */
export type SentenceSplitter = (text: string, language: Language) => Span[];

/** The rules that Taalbrug comes with. */
export function shippedRules(): SegmentationRuleSet {
  return { rules: { nl: segmentationRules('nl'), en: segmentationRules('en') }, enumerations: true };
}

/**
 * Makes any rules ready, in time linear in the text whatever the rules are. They must be without fault
 * (`ruleFaults`); otherwise throws PatternFault.
 */
export function sentenceSplitter({ rules, enumerations }: SegmentationRuleSet): SentenceSplitter {
  const finders = new Map<Language, BreakFinder>();
  const finderOf = (language: Language): BreakFinder => {
    const known = finders.get(language) ?? linearBreakFinder(rules[language]);
    finders.set(language, known);
    return known;
  };
  return (text, language) => {
    const breaks = finderOf(language)(text);
    return trimmedSpans(text, enumerations ? enumerationBreaks(text, breaks) : breaks);
  };
}

/** What is wrong with the patterns of a rule set: `segmentation-rule-faulty` for each faulty rule. */
export function ruleFaults({ rules }: SegmentationRuleSet): readonly Problem[] {
  return LANGUAGES.flatMap((language) =>
    rules[language].flatMap((rule, index) => {
      const check = checkRule(rule);
      if (!('fault' in check)) return [];
      return [makeProblem('segmentation-rule-faulty', check, { unit: `${language} ${index + 1}` })];
    }),
  );
}

/** Why a rule cannot be used. */
export interface RuleFault {
  readonly pattern: string;
  readonly fault: PatternFaultName;
  /** Place in the pattern, from 1. */
  readonly at: number;
}

/** The first fault of a rule's patterns, or what they cost: steps a character of text at most. */
export function checkRule({ before, after }: SegmentationRule): RuleFault | { readonly size: number } {
  const [left, right] = [checkPattern(before), checkPattern(after)];
  if ('fault' in left) return left;
  return 'fault' in right ? right : { size: left.size + right.size };
}

/** Characters of a pattern that a message quotes. */
const QUOTED = 200;

function checkPattern(pattern: string): RuleFault | { readonly size: number } {
  try {
    return { size: patternSize(parsePattern(pattern)) };
  } catch (error) {
    if (!(error instanceof PatternFault)) throw error;
    return { pattern: pattern.slice(0, QUOTED), fault: error.fault, at: error.at + 1 };
  }
}
