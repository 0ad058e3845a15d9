import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ConceptEntry } from '../../src/model/entry.js';
import { ConceptKeys, isSameConcept, sameConcepts } from '../../src/termbase/concept-key.js';
import { makeEntry } from '../../src/termbase/entry-change.js';
import { arbitraryConcept } from './entry-arbitrary.js';

const of = (nl: string, en: string): ConceptEntry =>
  makeEntry('c', { nl: [{ text: nl }], en: [{ text: en }] });

describe('the same concept', () => {
  test.each<[[string, string], [string, string], boolean]>([
    [['blauwe kaart', 'Blue Card'], ['blauwe kaarten', 'blue card'], true],
    [['kennismigranten', 'highly-skilled migrants'], ['kennismigrant', 'highly skilled migrant'], true],
    [['produkt', 'colour'], ['product', 'color'], true],
    [['bank', 'bank'], ['bank', 'bench'], false],
    [['beleid', 'policy'], ['beleidsmaker', 'policy'], false],
    [['pact', 'pact'], ['pakt', 'pact'], false],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(isSameConcept(of(...one), of(...other))).toBe(expected);
    expect(isSameConcept(of(...other), of(...one))).toBe(expected);
  });

  test('found by keys is what comparing all pairs finds, each once with the first of its kind', () => {
    fc.assert(
      fc.property(fc.array(arbitraryConcept('x'), { maxLength: 12 }), (concepts) => {
        const items = concepts.map((entry, place) => ({ entry: { ...entry, id: `c${place}` } }));
        const keys = new ConceptKeys();
        const pairs = sameConcepts(items, keys);
        for (const { first, second } of pairs)
          expect(isSameConcept(first.entry, second.entry, keys)).toBe(true);
        // Whoever has an equal before it is found as a second, unless they only meet through terms of a third.
        for (const [place, item] of items.entries()) {
          const earlier = items
            .slice(0, place)
            .filter((other) => isSameConcept(other.entry, item.entry, keys));
          const found = pairs.filter(({ second }) => second === item);
          expect(found.length > 0).toBe(earlier.length > 0);
        }
      }),
    );
  });
});
