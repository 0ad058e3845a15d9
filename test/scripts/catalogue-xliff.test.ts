import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  changedSentences,
  flatCatalogue,
  readCatalogues,
  writeCatalogues,
} from '../../scripts/catalogue-xliff.js';
import { en } from '../../src/messages/en.js';
import { nl } from '../../src/messages/nl.js';

test('our own two catalogues come back from XLIFF as they went', async () => {
  const [english, dutch] = [flatCatalogue(en), flatCatalogue(nl)];
  expect(Object.keys(english).length).toBeGreaterThan(100);
  expect(await readCatalogues(await writeCatalogues(english, dutch))).toEqual({ english, dutch });
});

test('a reviewed sentence is shown, and only that one', async () => {
  const dutch = flatCatalogue(nl);
  const text = await writeCatalogues(flatCatalogue(en), { ...dutch, 'problem.cancelled': 'Gestaakt.' });
  const changes = changedSentences(dutch, (await readCatalogues(text)).dutch);
  expect(changes).toEqual([{ key: 'problem.cancelled', before: nl.problem.cancelled, after: 'Gestaakt.' }]);
});

test('any sentence of printable text survives', async () => {
  // The package drops a line end at the end of a text; a catalogue has no such sentence (test/messages).
  const sentence = fc
    .string({ unit: fc.constantFrom(...'aë€😀<>&"\'{}] .,\n'), minLength: 1, maxLength: 40 })
    .map((text) => text.trim())
    .filter((text) => text !== '');
  await fc.assert(
    fc.asyncProperty(sentence, sentence, async (source, target) => {
      const written = await writeCatalogues({ 'a.key': source }, { 'a.key': target });
      const { english, dutch } = await readCatalogues(written);
      expect([english['a.key'], dutch['a.key']]).toEqual([source, target]);
    }),
  );
});
