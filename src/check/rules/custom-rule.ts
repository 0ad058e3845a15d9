// custom-rule: what the rules of a user's own file find (custom-rules.ts): a source that a pattern fits while its target has, or has
// not, what another one asks for.

import type { Span } from '../../model/span.js';
import { compilePattern } from '../../text/user-pattern.js';
import type { UserPattern } from '../../text/user-pattern.js';
import type { CheckedSegment } from '../checked-segment.js';
import { isTranslated } from '../checked-segment.js';
import type { CustomRule } from '../custom-rules.js';
import { filled, isTemplate, written } from '../custom-rules.js';
import type { Fault, SegmentRule } from '../rule.js';

export const customRule: SegmentRule<'custom-rule'> = {
  kind: 'segment',
  name: 'custom-rule',
  family: 'custom',
  severity: 'warning',
  mqm: 'custom',
  its: 'other',
  check: (segment, { options: { custom = [] } = {} }) =>
    custom.length === 0 || !isTranslated(segment) ? [] : custom.flatMap((rule) => faultsOf(rule, segment)),
};

interface Found {
  readonly span: Span;
  /** The whole and its groups. */
  readonly groups: readonly string[];
}

function faultsOf(rule: CustomRule, { source, target }: CheckedSegment): Fault[] {
  const { conditions, language } = rule;
  if (language !== undefined && language !== target.language) return [];
  if (conditions['not-source'] !== undefined && fits(rule, conditions['not-source'], source.text)) return [];
  const found = conditions.source === undefined ? [undefined] : all(rule, conditions.source, source.text);
  // What depends on the groups is asked for each place of the source, the rest once.
  const asked = [conditions.target, conditions['not-target']].some(
    (one) => one !== undefined && isTemplate(one),
  )
    ? found
    : found.slice(0, 1);
  return asked.flatMap((one) => faultAt(rule, one, target.text));
}

function faultAt(rule: CustomRule, found: Found | undefined, target: string): Fault[] {
  const { conditions, severity, name, message, expected } = rule;
  const groups = found?.groups ?? [];
  const without = conditions['not-target'];
  if (without !== undefined && fits(rule, filled(without, groups), target)) return [];
  const there = conditions.target === undefined ? [] : all(rule, filled(conditions.target, groups), target);
  if (conditions.target !== undefined && there.length === 0) return [];
  return [
    {
      severity,
      term: name,
      source: found === undefined ? [] : [found.span],
      target: there.map(({ span }) => span),
      expected: expected === undefined ? [] : [written(expected, groups)],
      said: message === undefined ? { context: 'plain', name } : { name, message },
    },
  ];
}

function fits(rule: CustomRule, pattern: string, text: string): boolean {
  return compiled(rule, pattern).matcher(text).find();
}

/** Places where a pattern fits; one that fits the empty text fits nowhere. */
function all(rule: CustomRule, pattern: string, text: string): Found[] {
  const matcher = compiled(rule, pattern).matcher(text);
  const found: Found[] = [];
  while (matcher.find()) {
    const span = { start: matcher.start(), end: matcher.end() };
    if (span.start === span.end) continue;
    const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, group) => matcher.group(group) ?? '');
    found.push({ span, groups });
  }
  return found;
}

/** Patterns of a rule that were compiled before; those with a group filled in are many and are not kept. */
const COMPILED = new WeakMap<CustomRule, Map<string, UserPattern>>();

function compiled(rule: CustomRule, pattern: string): UserPattern {
  const known = COMPILED.get(rule) ?? new Map<string, UserPattern>();
  COMPILED.set(rule, known);
  const found = known.get(pattern) ?? compilePattern(pattern, { matchCase: rule.matchCase });
  if (Object.values(rule.conditions).includes(pattern)) known.set(pattern, found);
  return found;
}
