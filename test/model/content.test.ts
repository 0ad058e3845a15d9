import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Content } from '../../src/model/content.js';
import { codesOf, makeContent, plainContent, plainText } from '../../src/model/content.js';
import { unitText, variantIn } from '../../src/model/unit.js';
import { contains, overlaps, textOf } from '../../src/model/span.js';

const part = fc.oneof(
  fc.string({ maxLength: 4 }).map((text) => ({ kind: 'text', text }) as const),
  fc.constantFrom('1', '2').map((id) => ({ kind: 'code', role: 'standalone', id, equivalent: ' ' }) as const),
);

test('made content has one shape: no empty runs, no two runs beside each other, the same text and codes', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts: Content) => {
      const made = makeContent(parts);
      expect(plainText(made)).toBe(plainText(parts));
      expect(codesOf(made)).toEqual(codesOf(parts));
      expect(makeContent(made)).toEqual(made);
      for (const [place, here] of made.entries()) {
        expect(here.kind === 'text' && (here.text === '' || made[place + 1]?.kind === 'text')).toBe(false);
      }
    }),
  );
});

test('plain content of nothing is nothing', () => {
  expect(plainContent('')).toEqual([]);
  expect(plainText(plainContent('a'))).toBe('a');
});

test('the text of a unit is that of the first variant in the language, whatever its region', () => {
  const unit = {
    variants: [
      { language: 'nl-BE', content: plainContent('Zin') },
      { language: 'en-GB', content: plainContent('Sentence') },
      { language: 'en-US', content: plainContent('Other') },
    ],
  };
  expect([unitText(unit, 'nl'), unitText(unit, 'en')]).toEqual(['Zin', 'Sentence']);
  expect(variantIn({ variants: [] }, 'nl')).toBeUndefined();
});

test('spans: shared ground, containment and text', () => {
  const span = fc
    .tuple(fc.nat(9), fc.nat(9))
    .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));
  const places = ({ start, end }: { readonly start: number; readonly end: number }): number[] =>
    Array.from({ length: end - start }, (_, offset) => start + offset);
  fc.assert(
    fc.property(span, span, (one, other) => {
      const shared = places(one).filter((place) => places(other).includes(place));
      // An empty span inside another shares no character, but has a place within it.
      expect(shared.length > 0).toBe(overlaps(one, other) && one.start < one.end && other.start < other.end);
      expect(contains(one, other)).toBe(one.start <= other.start && other.end <= one.end);
      expect(textOf('abcdefghij', one)).toHaveLength(one.end - one.start);
    }),
  );
});
