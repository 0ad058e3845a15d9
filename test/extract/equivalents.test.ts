// Other names that a text gives its terms: both ways, with place and languages; what is no name; floors on sentences of
// our own.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { mineEquivalents } from '../../src/extract/equivalents.js';
import { extractTerms } from '../../src/extract/terms.js';
import type { CandidateTerm, FoundEquivalent } from '../../src/model/candidate.js';
import type { Language } from '../../src/model/language.js';
import { LANGUAGES, otherLanguage } from '../../src/model/language.js';
import { textOf } from '../../src/model/span.js';
import { readEquivalentSentences, scoreEquivalents } from './equivalent-sentences.js';
import {
  shippedFrequencies,
  shippedGeneralFrequencies,
  shippedLexicon,
  shippedTaggers,
} from './shipped-lists.js';

const [frequencies, general, lexicon, taggers] = [
  shippedFrequencies(),
  shippedGeneralFrequencies(),
  shippedLexicon(),
  shippedTaggers(),
];

function optionsFor(language: Language) {
  return {
    language,
    frequencies: frequencies[language],
    general: general[language],
    other: { general: general[otherLanguage(language)], lexicon },
    tagger: taggers[language],
  };
}

function mined(text: string, language: Language): FoundEquivalent[] {
  return mineEquivalents([{ sentences: [{ text, kind: 'paragraph', line: 7 }] }], optionsFor(language));
}

function candidates(text: string, language: Language): CandidateTerm[] {
  const documents = [{ sentences: [{ text, kind: 'paragraph' as const, line: 7 }] }];
  return extractTerms(documents, { ...optionsFor(language), limit: 100 });
}

function named(found: readonly CandidateTerm[], term: string): readonly FoundEquivalent[] {
  return found.find(({ variants }) => variants.includes(term))?.equivalents ?? [];
}

describe('both candidates know of each other', () => {
  test('an English term with its Dutch gloss in brackets, in a Dutch text', () => {
    const found = candidates('De Unie wil met de blue card (blauwe kaart) kenniswerkers aantrekken.', 'nl');
    expect(named(found, 'blue card')).toMatchObject([
      { text: 'blauwe kaart', termLanguage: 'en', language: 'nl', cue: 'brackets', line: 7 },
    ]);
    expect(named(found, 'blauwe kaart')).toMatchObject([
      { text: 'blue card', termLanguage: 'nl', language: 'en' },
    ]);
  });

  test('a Dutch term in an English text', () => {
    const found = candidates('Each municipality sets a zoning plan (bestemmingsplan) for its area.', 'en');
    expect(named(found, 'zoning plan')).toMatchObject([
      { text: 'bestemmingsplan', termLanguage: 'en', language: 'nl' },
    ]);
    expect(named(found, 'bestemmingsplan')).toMatchObject([{ text: 'zoning plan', language: 'en' }]);
  });

  test('a gloss of several words is one candidate, not its pieces', () => {
    const found = candidates('Een kennismigrant (highly skilled migrant) mag hier werken.', 'nl');
    expect(named(found, 'highly skilled migrant')).toMatchObject([{ text: 'kennismigrant' }]);
    expect(found.map(({ term }) => term)).not.toContain('skilled migrant');
  });

  test('a short name', () => {
    const found = candidates('Het Europees Asielagentschap (hierna: het Agentschap) helpt landen.', 'nl');
    expect(named(found, 'Europees Asielagentschap')).toMatchObject([{ text: 'Agentschap', cue: 'hierna' }]);
    expect(named(found, 'Agentschap')).toMatchObject([{ text: 'Europees Asielagentschap' }]);
  });

  test('an acronym is a form of its term and no other name', () => {
    const found = candidates('De Dienst Terugkeer en Vertrek (hierna: DTenV) helpt. DTenV is klein.', 'nl');
    expect(named(found, 'DTenV')).toEqual([]);
  });
});

describe('what is no other name', () => {
  test.each([
    ['nl', 'De heer Jansen (Harvard University) hield een lezing.'],
    ['nl', 'Het artikel verscheen in een tijdschrift (Journal of Migration Studies).'],
    ['nl', 'De aanvraag, of een kopie daarvan, gaat naar de gemeente.'],
    ['en', 'The article appeared in a newspaper (de Volkskrant).'],
    ['en', 'The application, or a copy of it, goes to the municipality.'],
    ['en', 'He worked in Utrecht (the Netherlands) and later in Ghent.'],
  ] as const)('%s: %s', (language, text) => {
    expect(mined(text, language)).toEqual([]);
  });

  test('without knowledge of the other language nothing is linked', () => {
    const documents = [
      { sentences: [{ text: 'De blue card (blauwe kaart) bestaat.', kind: 'paragraph' as const }] },
    ];
    expect(mineEquivalents(documents, { ...optionsFor('nl'), other: undefined })).toEqual([]);
  });
});

const PIECES = [
  'de ',
  'blue card ',
  'blauwe kaart ',
  '(',
  ')',
  ', ',
  'ook wel ',
  'genoemd ',
  'hierna: ',
  '. ',
  '“',
  '12 ',
];

test('spans are those of the names, whatever the marks around them', () => {
  const textOfPieces = fc
    .array(fc.constantFrom(...PIECES), { maxLength: 14 })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(textOfPieces, fc.constantFrom(...LANGUAGES), (text, language) => {
      for (const found of mined(text, language)) {
        expect(textOf(text, found.span)).toBe(found.text);
        expect(textOf(text, found.termSpan)).toMatch(/^\p{L}.*\p{L}$/u);
        const apart = found.termSpan.end <= found.span.start || found.span.end <= found.termSpan.start;
        expect(apart).toBe(true);
      }
    }),
  );
});

test('time is linear in brackets and commas', () => {
  const timeOf = (times: number): number => {
    const text = 'de kaart (de kaart, ook wel '.repeat(times);
    const start = process.cpuUsage();
    mined(text, 'nl');
    return process.cpuUsage(start).user;
  };
  timeOf(200);
  // Eight times the text; quadratic would be 64.
  expect(timeOf(8000) / Math.max(1000, timeOf(1000))).toBeLessThan(24);
});

test.each([
  ['nl', 0.9, 0.78],
  ['en', 0.95, 0.8],
] as const)('%s: precision and recall on sentences of our own', (language, leastPrecision, leastRecall) => {
  const { precision, recall } = scoreEquivalents(readEquivalentSentences(language), (text) =>
    mined(text, language),
  );
  expect(precision).toBeGreaterThanOrEqual(leastPrecision);
  expect(recall).toBeGreaterThanOrEqual(leastRecall);
});
