// What differs between a query and the source of a unit, token by token, for highlighting and for the reason of a
// score: the cheapest way of the formula as typed steps with places in both texts.

import type { DiffStep, Explanation } from '../model/match.js';
import { weightedEditDistance } from '../search/edit-distance.js';
import type { ComparedSegment } from './compared-segment.js';
import type { PairCosts } from './pair-costs.js';

/** Every step in order. A step without a query place is in the unit only, without a unit place in the query only. */
export function diffSteps(costs: PairCosts, query: ComparedSegment, unit: ComparedSegment): DiffStep[] {
  const { steps } = weightedEditDistance(costs.queryLength, costs.unitLength, {
    remove: (place) => costs.remove(place),
    insert: (place) => costs.insert(place),
    substitute: (place, other) => costs.substitute(place, other),
  });
  return steps().map(({ source, target, cost }): DiffStep => {
    const spans = {
      ...(source === -1 ? {} : { query: spanOf(query, source) }),
      ...(target === -1 ? {} : { unit: spanOf(unit, target) }),
    };
    if (source === -1) return { change: 'inserted', cost: cost / 100, ...spans };
    if (target === -1) return { change: 'removed', cost: cost / 100, ...spans };
    return { change: costs.change(source, target), cost: cost / 100, ...spans };
  });
}

function spanOf({ spans }: ComparedSegment, place: number): { start: number; end: number } {
  return { start: spans[2 * place] ?? 0, end: spans[2 * place + 1] ?? 0 };
}

/** `1 - cost / weight`, with every step that cost something; costs and weight in words. */
export function explanationOf(
  {
    similarity,
    cost,
    weight,
  }: { readonly similarity: number; readonly cost: number; readonly weight: number },
  steps: readonly DiffStep[],
  texts: { readonly query: string; readonly unit: string },
): Explanation {
  const details = steps
    .filter((step) => step.cost > 0)
    .map((step) => ({ description: describeStep(step, texts), value: step.cost }));
  return {
    description: '1 - cost / weight',
    value: similarity,
    details: [
      { description: 'cost', value: cost / 100, details },
      { description: 'weight', value: weight / 100 },
    ],
  };
}

/** `+word` only in the unit, `-word` only in the query, `one>other` changed. */
function describeStep(
  { query, unit }: DiffStep,
  texts: { readonly query: string; readonly unit: string },
): string {
  const removed = query && texts.query.slice(query.start, query.end);
  const inserted = unit && texts.unit.slice(unit.start, unit.end);
  if (removed === undefined) return `+${inserted ?? ''}`;
  return inserted === undefined ? `-${removed}` : `${removed}>${inserted}`;
}
