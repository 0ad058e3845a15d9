// Check: what is wrong or inconsistent in a translation. Every rule is in a file of its own that says what it means
// (rules/); docs/check.md has examples of each, right and wrong, and a test runs them.

import type { Finding } from '../model/finding.js';
import type { CheckedSegment } from './checked-segment.js';
import { fingerprintOf } from './fingerprint.js';
import type { CheckContext, ComparedFault, Fault, PlacedFault, Rule, SegmentRule, TextRule } from './rule.js';

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
  const found = collecting.flatMap(({ rule, collector }) =>
    Array.from(collector.faults(), (fault) => ({ rule, fault })),
  );
  if (found.length > 0) yield found.map(telling(await segmentsAt(segments, indexesIn(found))));
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

type FoundByRule = { readonly rule: TextRule; readonly fault: PlacedFault | ComparedFault };

function indexesIn(found: readonly FoundByRule[]): Set<number> {
  return new Set(
    found.flatMap(({ fault }) => ('tell' in fault ? [fault.index, ...fault.compared] : [fault.index])),
  );
}

/** The segments with these indexes. */
async function segmentsAt(
  segments: SegmentSource,
  indexes: ReadonlySet<number>,
): Promise<ReadonlyMap<number, CheckedSegment>> {
  const kept = new Map<number, CheckedSegment>();
  for await (const batch of segments())
    for (const segment of batch) if (indexes.has(segment.index)) kept.set(segment.index, segment);
  return kept;
}

function telling(segments: ReadonlyMap<number, CheckedSegment>): (found: FoundByRule) => Finding {
  const at = (index: number): CheckedSegment => {
    const segment = segments.get(index);
    if (segment === undefined) throw new RangeError(`There is no segment ${String(index)}`);
    return segment;
  };
  return ({ rule, fault }) => {
    const segment = at(fault.index);
    return findingOf(segment, rule, 'tell' in fault ? fault.tell(segment, fault.compared.map(at)) : fault);
  };
}

function findingOf(segment: CheckedSegment, rule: Rule, fault: Fault): Finding {
  const { source, target, file, number, unit, line } = segment;
  const { expected = [], said = {}, others = [], term } = fault;
  const severity = rule.imposed ?? fault.severity ?? rule.severity;
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
