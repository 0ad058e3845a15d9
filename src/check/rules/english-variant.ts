// english-variant: English spellings mixed: British among American or the reverse, -ise among -ize or the reverse. Those that are few
// in the whole text are at fault. Names (Organization for …) keep their spelling.

import { englishVariant as variantOf } from '../../text/en/variant.js';
import type { TextRule } from '../rule.js';
import { VariantTally } from '../variant-tally.js';

/** Of the usual variety; with more, both are in use. */
const SHARE = 1 / 3;

export const englishVariant: TextRule<'english-variant'> = {
  kind: 'text',
  name: 'english-variant',
  family: 'hygiene',
  severity: 'note',
  mqm: 'inconsistency',
  its: 'inconsistency',
  begin: () => {
    const tally = new VariantTally();
    return {
      add: (segment) => {
        const { target, source } = segment;
        if (target.language !== 'en') return;
        for (const { kind, text, start, end } of target.tokens) {
          if (kind !== 'word' || text.length < 4 || text !== text.toLowerCase()) continue;
          const found = variantOf(text);
          if (found !== undefined && !source.text.includes(text))
            tally.add(segment, { ...found, word: text, span: { start, end } });
        }
      },
      faults: () =>
        tally.outliers(SHARE).map(({ index, span, word, variant, usual, most, count }) => ({
          index,
          target: [span],
          said: { word, variant, usual, most, count },
        })),
    };
  },
};
