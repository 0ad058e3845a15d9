// Finds breaks by rules that anybody wrote, exactly as SRX 2.0 defines them (section 3.1): at every place between
// two characters the first rule that fits decides. Linear in the text (pattern/matcher.ts).

import type { Direction } from './pattern/program.js';
import type { Subject } from './pattern/matcher.js';
import { PatternMatcher } from './pattern/matcher.js';
import { parsePattern } from './pattern/parse.js';
import { choiceOf } from './pattern/pattern.js';
import type { BreakFinder, SegmentationRule } from './rule.js';

interface ReadyRule {
  readonly before: PatternMatcher | undefined;
  readonly after: PatternMatcher | undefined;
}

interface ReadyBreak extends ReadyRule {
  /** How many exceptions stand before this rule in the list. */
  readonly exceptions: number;
}

/** Makes rules ready. Throws PatternFault on a faulty pattern. */
export function linearBreakFinder(rules: readonly SegmentationRule[]): BreakFinder {
  const breaks: ReadyBreak[] = [];
  const exceptions: ReadyRule[] = [];
  let since: SegmentationRule[] = [];
  for (const rule of rules) {
    if (!rule.breaks) since.push(rule);
    else {
      exceptions.push(...joined(since));
      since = [];
      breaks.push({ ...readyRule([rule.before], rule.after), exceptions: exceptions.length });
    }
  }
  return (text) => {
    const subject = { text };
    const places: number[] = [];
    for (let place = 1; place < text.length; place += 1) {
      if (insidePair(text, place)) continue;
      const first = breaks.find((rule) => fits(rule, subject, place));
      if (first === undefined) continue;
      const isException = (rule: ReadyRule, index: number): boolean =>
        index < first.exceptions && fits(rule, subject, place);
      if (!exceptions.some(isException)) places.push(place);
    }
    return places;
  };
}

/** Exceptions joined into one; a bound on the size of what is made ready at once. */
const MOST_JOINED = 100;

/**
 * Exceptions between two break rules, those with the same second pattern as one: which of them fits does not
 * matter. Lists of abbreviations, a rule each, then cost little more than one of them.
 */
function joined(exceptions: readonly SegmentationRule[]): ReadyRule[] {
  const byAfter = new Map<string, string[]>();
  for (const { before, after } of exceptions) {
    const befores = byAfter.get(after);
    if (befores === undefined) byAfter.set(after, [before]);
    else befores.push(before);
  }
  return [...byAfter].flatMap(([after, befores]) => {
    const parts: ReadyRule[] = [];
    for (let at = 0; at < befores.length; at += MOST_JOINED)
      parts.push(readyRule(befores.slice(at, at + MOST_JOINED), after));
    return parts;
  });
}

function readyRule(befores: readonly string[], after: string): ReadyRule {
  return { before: matcherOf(befores, 'left'), after: matcherOf([after], 'right') };
}

/** A matcher of any of the patterns. An empty one fits everywhere, and so does `.*`, with which many rules say so. */
function matcherOf(patterns: readonly string[], side: Direction): PatternMatcher | undefined {
  if (patterns.some((pattern) => pattern === '' || pattern === '.*')) return undefined;
  return new PatternMatcher(choiceOf(patterns.map(parsePattern)), side);
}

function fits({ before, after }: ReadyRule, subject: Subject, place: number): boolean {
  return (after?.fits(subject, place) ?? true) && (before?.fits(subject, place) ?? true);
}

function insidePair(text: string, place: number): boolean {
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff && (text.codePointAt(place - 1) ?? 0) > 0xffff;
}
