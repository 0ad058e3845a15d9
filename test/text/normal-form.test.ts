import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { normalForm, segmentKey, withoutDiacritics } from '../../src/text/normal-form.js';
import { stem } from '../../src/text/stem.js';

describe('normalForm', () => {
  test('one case, one apostrophe, one hyphen, no invisible characters, composed accents', () => {
    expect(normalForm('Foto’s')).toBe("foto's");
    expect(normalForm('EU‑regels')).toBe('eu-regels');
    expect(normalForm('ver\u00ADgunning\u200B')).toBe('vergunning');
    expect(normalForm('coo\u0308rdinatie')).toBe('coördinatie');
  });

  test('is its own normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalForm(normalForm(text))).toBe(normalForm(text));
        expect(segmentKey(segmentKey(text))).toBe(segmentKey(text));
      }),
    );
  });
});

test('segmentKey folds white space and keeps case', () => {
  expect(segmentKey('  De\u00a0 Raad\n besluit ')).toBe('De Raad besluit');
});

test('withoutDiacritics takes marks off and nothing else', () => {
  expect(withoutDiacritics('coördinatie, naïef, één')).toBe('coordinatie, naief, een');
});

describe('stem', () => {
  test('forms of a word meet', () => {
    expect(stem('vergunningen', 'nl')).toBe(stem('vergunning', 'nl'));
    expect(stem('Permits', 'en')).toBe(stem('permit', 'en'));
  });

  test('short words and words with digits stay as they are', () => {
    expect(stem('EU', 'nl')).toBe('eu');
    expect(stem('CO2', 'en')).toBe('co2');
  });
});
