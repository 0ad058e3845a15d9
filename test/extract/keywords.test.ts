import fc from 'fast-check';
import { expect, test } from 'vitest';

import { documentKeywords } from '../../src/extract/keywords.js';

const documentOf = (text: string) => ({ sentences: [{ text }] });

test('a word of one document beats a word of all, whatever accents it has', () => {
  const found = documentKeywords(
    [
      documentOf('Coördinatie van opvang, coördinatie van beleid.'),
      documentOf('Beleid voor opvang en terugkeer.'),
    ],
    { language: 'nl', count: 2 },
  );
  expect(found).toEqual([
    ['coördinatie', 'beleid'],
    ['terugkeer', 'beleid'],
  ]);
});

test('ranks as the formula says: frequency × (1 + ln(documents / (1 + documents with the word)))', () => {
  const word: fc.Arbitrary<string> = fc.constantFrom(
    'asiel',
    'opvang',
    'visum',
    'grens',
    'constructor',
    'toestring',
  );
  const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(texts, (documents) => {
      const found = documentKeywords(
        documents.map((words) => documentOf(words.join(' '))),
        { language: 'nl', count: 10 },
      );
      const weight = (term: string, words: readonly string[]): number => {
        const holding = documents.filter((other) => other.includes(term)).length;
        const frequency = words.filter((each) => each === term).length;
        return frequency * (1 + Math.log(documents.length / (1 + holding)));
      };
      for (const [number, words] of documents.entries()) {
        expect(new Set(found[number])).toEqual(new Set(words));
        const weights = (found[number] ?? []).map((term) => weight(term, words));
        expect(weights).toEqual(weights.toSorted((one, other) => other - one));
      }
    }),
  );
});
