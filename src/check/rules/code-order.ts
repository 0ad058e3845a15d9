// code-order: inline codes in another order than in the source. Pairs that cross break the native markup: an error. Codes that
// stand alone in another order may have changed places: a warning. Whole pairs that moved follow the words: a note.

import type { InlineCode } from '../../model/content.js';
import { codesOf } from '../../model/content.js';
import { isTranslated } from '../checked-segment.js';
import type { ComparedCodes } from '../codes/compared-codes.js';
import { compareCodes, crossed, writtenCode } from '../codes/compared-codes.js';
import type { SegmentRule } from '../rule.js';

export const codeOrder: SegmentRule<'code-order'> = {
  kind: 'segment',
  name: 'code-order',
  family: 'hygiene',
  severity: 'warning',
  mqm: 'markup',
  its: 'markup',
  check: (segment) => {
    const { source, target } = segment;
    if (codesOf(target.content).length < 2 || !isTranslated(segment)) return [];
    const crossing = crossed(target.content);
    if (crossing !== undefined && crossed(source.content) === undefined)
      return [{ severity: 'error', said: { context: 'crossed', code: writtenCode(crossing) } }];
    const { kept } = compareCodes(segment);
    const alone = outOfOrder(kept.filter(({ code }) => code.role === 'standalone'));
    if (alone !== undefined) return [{ said: { code: writtenCode(alone) } }];
    const moved = outOfOrder(kept.filter(({ code }) => code.role === 'open'));
    return moved === undefined ? [] : [{ severity: 'note', said: { code: writtenCode(moved) } }];
  },
};

/** The first code that stands before one that it follows in the source. */
function outOfOrder(kept: ComparedCodes['kept']): InlineCode | undefined {
  return kept.find(({ place }, at) => (kept[at + 1]?.place ?? Infinity) < place)?.code;
}
