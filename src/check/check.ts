// Check: what is wrong or inconsistent in a translation. Every rule is in a file of its own that says what it means
// (rules/); docs/check.md has examples of each, right and wrong, and a test runs them.

import type { Finding } from '../model/finding.js';
import type { CheckedSegment } from './checked-segment.js';
import { fingerprintOf } from './fingerprint.js';
import type { CheckContext, Collector, Fault, PlacedFault, Rule, SegmentRule, TextRule } from './rule.js';

/** Segments in order, each time from the start: a second time where a rule that has seen all of them finds something. */
export type SegmentSource = () => AsyncIterable<readonly CheckedSegment[]>;

/**
 * Findings in no order that means anything (`order.ts` has that). Memory follows what the rules keep of the segments and the
 * number of findings, not the texts. Time is linear in the segments.
 */
export async function* checkSegments(
  segments: SegmentSource,
  rules: readonly Rule[],
  context: CheckContext,
): AsyncIterable<readonly Finding[]> {
  const ofSegments = rules.filter((rule) => rule.kind === 'segment');
  const collecting = rules
    .filter((rule) => rule.kind === 'text')
    .map((rule) => ({ rule, collector: rule.begin(context) }));
  for await (const batch of segments()) {
    for (const { collector } of collecting) for (const segment of batch) collector.add(segment);
    yield batch.flatMap((segment) => findingsIn(segment, ofSegments, context));
  }
  const found = placed(collecting);
  if (found.size === 0) return;
  for await (const batch of segments())
    yield batch.flatMap((segment) =>
      (found.get(segment.index) ?? []).map(({ rule, fault }) => findingOf(segment, rule, fault)),
    );
}

function findingsIn(
  segment: CheckedSegment,
  rules: readonly SegmentRule[],
  context: CheckContext,
): Finding[] {
  return rules.flatMap((rule) =>
    Array.from(rule.check(segment, context), (fault) => findingOf(segment, rule, fault)),
  );
}

type FoundByRule = { readonly rule: TextRule; readonly fault: PlacedFault };

function placed(
  collecting: readonly { readonly rule: TextRule; readonly collector: Collector }[],
): ReadonlyMap<number, readonly FoundByRule[]> {
  const found = new Map<number, FoundByRule[]>();
  for (const { rule, collector } of collecting)
    for (const fault of collector.faults()) {
      const there = found.get(fault.index);
      if (there === undefined) found.set(fault.index, [{ rule, fault }]);
      else there.push({ rule, fault });
    }
  return found;
}

function findingOf(segment: CheckedSegment, rule: Rule, fault: Fault): Finding {
  const { source, target, file, number, unit, line } = segment;
  const { expected = [], said = {}, others = [], severity = rule.severity, term } = fault;
  const spans = { source: fault.source ?? [], target: fault.target ?? [] };
  return {
    rule: rule.name,
    severity,
    file,
    number,
    ...(unit === undefined ? {} : { unit }),
    ...(line === undefined ? {} : { line }),
    languages: { source: source.language, target: target.language },
    source: source.text,
    target: target.text,
    spans,
    ...(term === undefined ? {} : { term }),
    expected,
    said,
    others,
    fingerprint: fingerprintOf({ rule: rule.name, source: source.text, target: target.text, spans, term }),
  };
}
