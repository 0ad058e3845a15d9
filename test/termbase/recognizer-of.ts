// Recognisers for tests: a glossary of terms of one language, numbered from 0.

import type { Language } from '../../src/model/language.js';
import type { RecognizerOptions } from '../../src/termbase/recognition.js';
import { TermRecognizer } from '../../src/termbase/recognition.js';

export function recognizerOf(
  terms: readonly string[],
  language: Language,
  options: RecognizerOptions = {},
): TermRecognizer {
  const entries = terms.map((text, number) => ({
    termbase: 'test',
    entry: { id: String(number), sections: [{ language, terms: [{ text }] }] },
  }));
  return new TermRecognizer(entries, options);
}
