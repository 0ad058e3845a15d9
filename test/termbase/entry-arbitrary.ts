// Entries for the tests of care: few words, so that terms meet, in few languages.

import * as fc from 'fast-check';

import type { ConceptEntry, Term } from '../../src/model/entry.js';

const WORDS = {
  nl: ['kaart', 'kaarten', 'blauwe kaart', 'blauwe kaarten', 'wet', 'wetten', 'produkt', 'product', 'Wet'],
  en: ['card', 'cards', 'act', 'acts', 'colour', 'color', 'blue card', 'blue-card'],
} as const;

export const arbitraryTerm = (language: 'nl' | 'en'): fc.Arbitrary<Term> =>
  fc
    .record(
      {
        text: fc.constantFrom(...WORDS[language]),
        status: fc.constantFrom('preferred', 'admitted', 'deprecated'),
        partOfSpeech: fc.constantFrom('noun', 'verb'),
        source: fc.constantFrom('CBS', 'IND'),
        forbidden: fc.constant(true),
        notes: fc.constantFrom([{ text: 'a' }], [{ text: 'b' }]),
      },
      { requiredKeys: ['text'], noNullPrototype: true },
    )
    .map((term) => structuredClone(term));

export const arbitraryConcept = (id: string): fc.Arbitrary<ConceptEntry> =>
  fc
    .record(
      {
        nl: fc.array(arbitraryTerm('nl'), { maxLength: 3 }),
        en: fc.array(arbitraryTerm('en'), { maxLength: 3 }),
        subjectField: fc.constantFrom('law', 'work'),
        definitions: fc.constantFrom([{ text: 'one' }], [{ text: 'two', source: 's' }]),
        crossReferences: fc.array(
          fc
            .constantFrom('c1', 'c2', 'c3')
            .map((target) => ({ type: 'crossReference', value: target, target })),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: ['nl', 'en'], noNullPrototype: true },
    )
    .map(({ nl, en, ...rest }) => ({
      id,
      ...structuredClone(rest),
      sections: [
        ...(nl.length === 0 ? [] : [{ language: 'nl', terms: nl }]),
        ...(en.length === 0 ? [] : [{ language: 'en', terms: en }]),
      ],
    }));
