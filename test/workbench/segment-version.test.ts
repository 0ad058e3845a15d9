// What a saved index holds of a segment. If this test fails because the reading of segments was changed on purpose, raise
// SEGMENT_VERSION and write the new fingerprint here: indexes saved by the old version are made anew then.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { SEGMENT_VERSION, SegmentSymbols } from '../../src/memory/segment-symbols.js';
import { LANGUAGES } from '../../src/model/language.js';
import { createShippedData } from '../../src/workbench/shipped-data.js';

const TEXTS = [
  'De verblijfsvergunning is verleend.',
  'In 2024 zijn 24.310 verblijfsvergunningen verleend, 3,6% minder dan op 28 oktober 2021.',
  'Artikel 6, lid 1, onder a), van Verordening (EU) 2016/679',
  'The applicants’ residence permits, organised and organized; re-elected on 1 May 1997.',
  'Annuleren',
  'mail@voorbeeld.nl of https://voorbeeld.nl/a?b=c',
  'coördinatie, produktie & EUR 30',
  '...',
  '',
];

const { splitCompound } = createShippedData();
/** Every hundredth long word of the shipped list: another list or another splitter makes other tokens. */
const COMPOUNDS = readFileSync(new URL('../../lexicon/frequency.nl.tsv', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split('\t')[0] ?? '')
  .filter((word) => word.length >= 9)
  .filter((_, place) => place % 100 === 0);

const FINGERPRINTS: Readonly<Record<number, string>> = { 3: '888b76256470d73a' };

test('a text has the classes, weight, key and traits that indexes of this version were saved with', () => {
  const sequences = LANGUAGES.flatMap((language) => {
    const symbols = new SegmentSymbols(language, { split: splitCompound });
    return [...TEXTS, ...COMPOUNDS].map((text) => {
      const { items, weight, key, traits } = symbols.sequenceOf(text, 1);
      const { nameOf } = symbols.vocabularyOf(Uint32Array.from(items.numbers), new Uint32Array());
      const tokens = Array.from({ length: items.size }, (_, at) => [
        nameOf(at),
        symbols.symbols[items.numbers[at] ?? 0],
        items.notes[at],
      ]);
      return [language, text, tokens, weight, key, traits === undefined ? null : [...traits]];
    });
  });
  const fingerprint = createHash('sha256').update(JSON.stringify(sequences)).digest('hex').slice(0, 16);
  expect(fingerprint).toBe(FINGERPRINTS[SEGMENT_VERSION]);
});
