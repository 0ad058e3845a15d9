import { describe, expect, test } from 'vitest';

import {
  EMPTY_FREQUENCY_LIST,
  EMPTY_TRANSLATION_LEXICON,
  parseFrequencyList,
  parseTranslationLexicon,
  plausibility,
} from '../../src/text/lexicon.js';

describe('parseFrequencyList', () => {
  const list = parseFrequencyList('de\t750000\nasiel\t250000\n\nzonder tab\n');

  test('gives occurrences per million of the whole list', () => {
    expect(list.perMillion('de')).toBe(750_000);
    expect(list.perMillion('Asiel')).toBe(250_000);
    expect(list.perMillion('onbekend')).toBe(0);
    expect(list.size).toBe(2);
  });

  test('an empty list knows nothing', () => {
    expect(parseFrequencyList('').perMillion('de')).toBe(0);
    expect(EMPTY_FREQUENCY_LIST.perMillion('de')).toBe(0);
  });
});

describe('parseTranslationLexicon', () => {
  const lexicon = parseTranslationLexicon('nl\ten\tpos\nwet\tact|law\tnoun\nhandeling\tact\tnoun\n');

  test('translates both ways, most usual first', () => {
    expect(lexicon.translations('Wet', 'nl')).toEqual(['act', 'law']);
    expect(lexicon.translations('act', 'en')).toEqual(['wet', 'handeling']);
    expect(lexicon.translations('onbekend', 'nl')).toEqual([]);
  });

  test('an empty lexicon knows nothing', () => {
    expect(EMPTY_TRANSLATION_LEXICON.translations('wet', 'nl')).toEqual([]);
  });
});

test('a word of the core lexicon is more plausible than one that is only frequent, and counts when it is not listed', () => {
  const list = parseFrequencyList('wet\t1\nkees\t1\nrest\t199998\n');
  const lexicon = parseTranslationLexicon('nl\ten\tpos\nwet\tact\tnoun\nsaldo\tbalance\tnoun\n');
  const knows = plausibility(list, lexicon);
  expect(knows('wet')).toBe(15);
  expect(knows('kees')).toBe(5);
  expect(knows('saldo')).toBe(3);
  expect(knows('onbekend')).toBe(0);
});
