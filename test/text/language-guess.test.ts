import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { guessLanguage, languageEvidence } from '../../src/text/language-guess.js';
import { SHIPPED_DOCUMENTS } from '../../src/workbench/demo.js';
import { shippedPath } from '../../src/workbench/shipped-data.js';

const guess = (text: string): string | undefined => guessLanguage(languageEvidence(text));

describe('guessLanguage', () => {
  test.each([
    ['De aanvraag is door de dienst afgewezen omdat er stukken ontbraken.', 'nl'],
    ['The application was rejected by the service because documents were missing.', 'en'],
    [
      'Der Antrag wurde von der Behörde abgelehnt, weil Unterlagen fehlten und das Verfahren ruhte.',
      undefined,
    ],
    ['La demande a été rejetée par le service parce que des documents manquaient.', undefined],
    ['EU Blue Card', undefined],
    ['', undefined],
    ['De IND and the COA met elkaar.', undefined],
  ])('%s', (text, expected) => {
    expect(guess(text)).toBe(expected);
  });

  test('knows every paragraph of twenty words or more of the shipped documents', () => {
    for (const name of SHIPPED_DOCUMENTS) {
      for (const language of ['nl', 'en'] as const) {
        const text = readFileSync(shippedPath('tm', 'documents', `${name}.${language}.txt`), 'utf8');
        expect(guess(text)).toBe(language);
        const paragraphs = text.split(/\n\n+/u).filter((paragraph) => paragraph.split(/\s+/u).length >= 20);
        const wrong = paragraphs.filter((paragraph) => (guess(paragraph) ?? language) !== language);
        expect(wrong).toEqual([]);
      }
    }
  });
});
