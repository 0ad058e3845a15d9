// length: the target is much longer or shorter than the source, by the ratio that the text itself has and its spread
// (src/text/length-model.ts): something was left out, or added. The learning needs all segments, so it speaks at the end.

import type { LengthModel, Lengths } from '../../text/length-model.js';
import { learnLengths, lengthDeviation, MOST_DEVIATIONS } from '../../text/length-model.js';
import { isTranslated } from '../checked-segment.js';
import type { PlacedFault, TextRule } from '../rule.js';

export const length: TextRule<'length'> = {
  kind: 'text',
  name: 'length',
  family: 'hygiene',
  severity: 'warning',
  mqm: 'length',
  its: 'length',
  begin: () => {
    const measured: { readonly index: number; readonly lengths: Lengths; readonly isDutch: boolean }[] = [];
    return {
      add: (segment) => {
        const { index, source, target } = segment;
        const [one, other] = [source.text.trim().length, target.text.trim().length];
        if (one === 0 || !isTranslated(segment)) return;
        const isDutch = source.language === 'nl';
        measured.push({ index, lengths: isDutch ? [one, other] : [other, one], isDutch });
      },
      faults: () => {
        const model = learnLengths(measured.map(({ lengths }) => lengths));
        return measured.flatMap(({ index, lengths, isDutch }) => faultIn({ index, lengths, isDutch }, model));
      },
    };
  },
};

function faultIn(
  {
    index,
    lengths,
    isDutch,
  }: { readonly index: number; readonly lengths: Lengths; readonly isDutch: boolean },
  model: LengthModel,
): PlacedFault[] {
  const deviation = lengthDeviation(model, lengths);
  if (Math.abs(deviation) < MOST_DEVIATIONS) return [];
  const isLong = deviation > 0 === isDutch;
  const [source, target] = isDutch ? lengths : [lengths[1], lengths[0]];
  return [
    {
      index,
      said: { ...(isLong ? { context: 'long' } : {}), source, target },
      ...(Math.abs(deviation) < SURE ? { severity: 'note' } : {}),
    },
  ];
}

/** Deviations that abbreviations and names written in full hardly ever reach. */
const SURE = 6;
