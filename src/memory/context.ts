// Whether an exact match stands in the same place of its text. 101: both neighbours agree, or the key does; 102: both
// (memoQ's rule). A neighbour that is missing, at the edge of a document, agrees; but something must have agreed.

import type { TranslationUnit } from '../model/unit.js';
import { segmentKey } from '../text/normal-form.js';
import type { MatchRules } from './penalties.js';

/** Where a query stands. */
export interface QueryPlace {
  readonly previous?: string;
  readonly next?: string;
  readonly key?: string;
}

/** How far an exact match is a context match too. */
export function contextOf(
  unit: TranslationUnit,
  place: QueryPlace,
  rule: MatchRules['context'],
): 101 | 102 | undefined {
  const key = place.key !== undefined && place.key !== '' && place.key === unit.key;
  const neighbours =
    rule === 'previous' ? agree(place.previous, unit.previous) === true : neighboursAgree(unit, place);
  if (key && neighbours) return 102;
  return key || neighbours ? 101 : undefined;
}

function neighboursAgree(unit: TranslationUnit, place: QueryPlace): boolean {
  const before = agree(place.previous, unit.previous);
  const after = agree(place.next, unit.next);
  return before !== false && after !== false && (before === true || after === true);
}

/** Undefined when one of them is missing. */
function agree(asked = '', kept = ''): boolean | undefined {
  if (asked === '' || kept === '') return undefined;
  return segmentKey(asked) === segmentKey(kept);
}
