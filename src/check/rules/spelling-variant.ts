// spelling-variant: a Dutch word in another spelling than it mostly has in this text: produktie among productie, pannekoek among
// pannenkoek, email among e-mail (docs/words.md has the rules). Inflection is no spelling.

import { rememberingSpellingKey } from '../../text/spelling-variant.js';
import type { TextRule } from '../rule.js';
import { VariantTally } from '../variant-tally.js';

const LEAST_LETTERS = 5;

export const spellingVariant: TextRule<'spelling-variant'> = {
  kind: 'text',
  name: 'spelling-variant',
  family: 'hygiene',
  severity: 'note',
  mqm: 'inconsistency',
  its: 'inconsistency',
  begin: () => {
    const tally = new VariantTally();
    const keyOf = rememberingSpellingKey('nl');
    return {
      add: (segment) => {
        const { target } = segment;
        if (target.language !== 'nl') return;
        for (const { kind, text, start, end } of target.tokens)
          if (kind === 'word' && text.length >= LEAST_LETTERS && SMALL_WORD.test(text)) {
            const word = plain(text);
            tally.add(segment, { group: keyOf(word), variant: word, word: text, span: { start, end } });
          }
      },
      // As often as the other is no slip: of two of one each, the text does not say which is usual.
      faults: () =>
        tally.outliers(0.5).map(({ index, span, word, usual, most, count }) => ({
          index,
          target: [span],
          term: usual,
          expected: [usual],
          said: { word, usual, most, count },
        })),
    };
  },
};

/** Names, which have capitals, are spelled as they are. */
const SMALL_WORD = /^\p{Ll}(?:[\p{L}'’‑-]*\p{L})?$/u;

/** What the eye does not see is no spelling: ligatures, kinds of apostrophe and hyphen. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replaceAll('‑', '-').replaceAll('ĳ', 'ij').normalize('NFC');
}
