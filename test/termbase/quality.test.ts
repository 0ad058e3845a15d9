// Recognition on real text: ours finds more than any rule of other tools, and no figure falls unnoticed.

import { expect, test } from 'vitest';

import { createDutchReader } from '../../src/termbase/dutch-reader.js';
import { createShippedData } from '../../src/workbench/shipped-data.js';
import { hasTermPairs } from '../extract/term-pairs.js';
import { measureRecognition, readGlossary, recognitionMethods } from './recognition-methods.js';

test.skipIf(!hasTermPairs())('on gold beads (skipped without ../shared/data)', async () => {
  const data = createShippedData();
  const [frequencies, tagger] = [await data.frequencies('nl'), await data.tagger('nl')];
  const knows = (word: string): number => frequencies.perMillion(word);
  const pairs = readGlossary('corp');
  const methods = recognitionMethods(pairs, { knows, reader: createDutchReader(tagger, knows) });
  const { rows } = measureRecognition(pairs, methods);
  const ours = rows.find(({ method }) => method === 'Taalbrug');
  const others = rows.filter(({ method }) => method !== 'Taalbrug');
  expect(others).toHaveLength(5);
  expect(ours?.recall).toBeGreaterThan(0.98);
  expect(ours?.recall).toBeGreaterThan(Math.max(...others.map(({ recall }) => recall)));
  expect(ours?.unconfirmedPerThousandWords).toBeLessThan(8.5);
});
