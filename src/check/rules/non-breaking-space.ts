// non-breaking-space: a plain space between a number and its unit, or between a currency and its amount, where the line may break.
// Only for those who ask for it: most texts are broken into lines later.

import type { Fault, SegmentRule } from '../rule.js';

const PLAIN =
  /(?<=\d) (?=(?:%|‰|°C|°F|€|[kMG]?W(?:h|\b)|[kcmµ]?m[²³23]?(?![\p{L}\p{N}])|[kmµ]?g(?!\p{L})|[mc]?l(?!\p{L})|ha(?!\p{L})|km\/[uh](?!\p{L})|(?:EUR|USD|GBP)(?!\p{L})))|(?<=€|£|\$|EUR|USD|GBP) (?=\d)|(?<=\b(?:artikel|lid|nr\.|blz\.|Article|No|p\.|pp\.)) (?=\d)/gu;

export const nonBreakingSpace: SegmentRule<'non-breaking-space'> = {
  kind: 'segment',
  name: 'non-breaking-space',
  family: 'hygiene',
  severity: 'note',
  profile: 'strict',
  mqm: 'whitespace',
  its: 'whitespace',
  check: ({ target }) =>
    Array.from(target.text.matchAll(PLAIN), ({ index }): Fault => ({
      target: [{ start: index, end: index + 1 }],
      said: { text: target.text.slice(Math.max(0, index - 8), index + 8) },
    })),
};
