import { describe, expect, test } from 'vitest';

import { isCaseBound, isInCapitals, wordAgreement } from '../../src/termbase/word-agreement.js';

describe('wordAgreement', () => {
  test.each([
    ['nl', 'kaarten', 'kaart', 'inflected'],
    ['nl', 'Kaart', 'kaart', 'exact'],
    ['nl', 'kaart', 'Kaart', 'exact'],
    ['nl', 'aanklager', 'aanklagers', 'inflected'],
    ['nl', 'medium', 'media', 'inflected'],
    ['nl', 'coordinatie', 'coördinatie', 'variant'],
    ['nl', 'pannenkoeken', 'pannekoek', 'variant'],
    ['nl', 'dwz', 'd.w.z.', 'variant'],
    ['en', 'harbor', 'harbour', 'variant'],
    ['en', 'permits', 'permit', 'inflected'],
    ['en', "Union's", 'Union', 'inflected'],
    // Two forms of one verb are not forms of each other's noun.
    ['nl', 'bieden', 'gebied', undefined],
    ['nl', 'dienen', 'diensten', undefined],
    ['nl', 'per', 'pers', undefined],
    ['nl', 'derde', 'derden', undefined],
    ['en', 'least', 'east', undefined],
    ['en', 'bank', 'banking', undefined],
    ['en', 'electronic', 'electronics', undefined],
    ['en', 'offence', 'offences', 'inflected'],
    ['en', 'child', 'children', 'inflected'],
    ['nl', 'werk-', 'werk', undefined],
    ['nl', 'Immigratie-', 'Immigratie-', 'exact'],
    // Capitals.
    ['nl', 'it', 'IT', undefined],
    ['nl', 'aids', 'AIDS', undefined],
    ['nl', 'Coa', 'COA', undefined],
    ['nl', "ngo's", "NGO's", undefined],
    ['en', 'NGOs', 'NGO', 'inflected'],
    ['en', "NGO's", 'NGO', 'inflected'],
    ['nl', 'RAAD', 'raad', undefined],
    ['nl', 'BESLUIT', 'besluit', 'exact'],
    ['nl', 'EU-burgers', 'EU-burger', 'inflected'],
    ['nl', 'eu-burger', 'EU-burger', undefined],
  ] as const)('%s: %s for %s is %s', (language, word, termWord, agreement) => {
    expect(wordAgreement(word, termWord, { language })).toBe(agreement);
  });

  test.each([
    ['RAAD', 'raad', 'exact'],
    ['COA', 'COA', 'exact'],
    ['IPHONE', 'iPhone', 'exact'],
    ['IT', 'iT', undefined],
  ] as const)('in a line of capitals %s for %s is %s', (word, termWord, agreement) => {
    expect(wordAgreement(word, termWord, { language: 'en', shouted: true })).toBe(agreement);
  });
});

test('capitals that make another word', () => {
  expect(['IND', 'iPhone', 'PhD', 'CO2', 'McDonald'].filter(isCaseBound)).toHaveLength(5);
  expect(['Kaart', 'kaart', 'VERBLIJFSVERGUNNING', 'A', '2'].filter(isCaseBound)).toEqual([]);
  expect(['IND', 'CO2', "NGO'S"].every(isInCapitals)).toBe(true);
  expect(['Ind', 'A', '12'].some(isInCapitals)).toBe(false);
});
