// The tagger over the weights that ship: plain sentences, odd input, and that it only depends on the sentence.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Language } from '../../src/model/language.js';
import { createTagger, parseTaggerModel, TAGS } from '../../src/text/tagger.js';

function shippedTagger(language: Language): ReturnType<typeof createTagger> {
  const path = fileURLToPath(new URL(`../../lexicon/tagger.${language}.tsv`, import.meta.url));
  return createTagger(parseTaggerModel(readFileSync(path, 'utf8')));
}

const taggers = { nl: shippedTagger('nl'), en: shippedTagger('en') };

describe('parts of speech', () => {
  test.each([
    ['nl', 'De minister tekende de nieuwe overeenkomst .', 'DET NOUN VERB DET ADJ NOUN PUNCT'],
    ['en', 'The minister signed the new agreement .', 'DET NOUN VERB DET ADJ NOUN PUNCT'],
  ] as const)('%s: %s', (language, sentence, tags) => {
    expect(taggers[language].tag(sentence.split(' '))).toEqual(tags.split(' '));
  });

  test('one tag for each word, whatever it is, and the same in any order of sentences', () => {
    const words = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('de', 'Raad', '12', 'en')),
    );
    fc.assert(
      fc.property(words, words, (one, other) => {
        const tags = taggers.nl.tag(one);
        expect(tags).toHaveLength(one.length);
        expect(tags.every((tag) => TAGS.includes(tag))).toBe(true);
        taggers.nl.tag(other);
        expect(taggers.nl.tag(one)).toEqual(tags);
      }),
    );
  });

  test('without weights the answer is the first tag, not a failure', () => {
    expect(createTagger(parseTaggerModel('# nothing\n')).tag(['x'])).toEqual([TAGS[0]]);
  });
});
