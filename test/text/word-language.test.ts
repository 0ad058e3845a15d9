// English inside Dutch: the table, and that English is not stemmed as Dutch.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { baseFormsInDutch } from '../../src/text/inflection.js';
import { stem, stemsInDutch } from '../../src/text/stem.js';
import { words } from '../../src/text/token.js';
import { englishEvidence, wordLanguages } from '../../src/text/word-language.js';
import { frequencies } from './lexicon-data.js';
import { englishInDutchScore, readTable } from './table.js';

const lists = { nl: frequencies('nl'), en: frequencies('en') };
const languagesOf = (forms: readonly string[]): string[] => wordLanguages(forms, lists);

describe('wordLanguages', () => {
  test.each(['dev', 'test'] as const)('%s half of the table: F1 of English words at least 0.85', (half) => {
    const rows = readTable('english-in-dutch').filter((row) => row.half === half);
    expect(rows.length).toBeGreaterThanOrEqual(25);
    expect(englishInDutchScore(rows, languagesOf).f1).toBeGreaterThanOrEqual(0.85);
  });

  test('English is not stemmed as Dutch, and Dutch around it is', () => {
    const sentence = words('de gemeenten kiezen een whole-of-government approach').map(({ text }) => text);
    expect(stemsInDutch(sentence, lists)).toEqual([
      ...['de', 'gemeenten', 'kiezen', 'een'].map((word) => stem(word, 'nl')),
      stem('whole-of-government', 'en'),
      stem('approach', 'en'),
    ]);
    expect(baseFormsInDutch(['gemeenten', 'lessons', 'learned'], lists)[1]).toContain('lesson');
  });

  test('words both languages have follow their neighbours', () => {
    expect(languagesOf(['supply', 'of', 'water', 'management'])).toEqual(['en', 'en', 'en', 'en']);
    expect(languagesOf(['wijn', 'of', 'water', 'drinken'])).toEqual(['nl', 'nl', 'nl', 'nl']);
  });

  test('one language for each word, and no evidence beyond its bounds, for any words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 })), (forms) => {
        expect(languagesOf(forms)).toHaveLength(forms.length);
        for (const form of forms) expect(Math.abs(englishEvidence(form, lists))).toBeLessThanOrEqual(5);
      }),
    );
  });
});
