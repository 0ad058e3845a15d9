// A glossary as evidence: terms of one and of several words, inflected and inside compounds.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { alignSentences } from '../../src/align/alignment.js';
import type { TextSide } from '../../src/align/features.js';
import { readSide, typesOf, wordKey } from '../../src/align/features.js';
import type { GlossaryPair } from '../../src/align/glossary.js';
import { readGlossary } from '../../src/align/glossary.js';
import { WEIGHTS } from '../../src/align/known-words.js';
import type { Bead } from '../../src/model/alignment.js';
import { baseForms } from '../../src/text/inflection.js';
import { EMPTY_TRANSLATION_LEXICON } from '../../src/text/lexicon.js';

const BARE = { sourceLanguage: 'nl', lexicon: EMPTY_TRANSLATION_LEXICON } as const;

/** One Dutch sentence has no partner; only the glossary tells which. */
const NL = ['Er komt een nieuw loket.', 'Er komt een nieuwe heffing.', 'Er komt een nieuwe regeling.'];
const EN = ['There will be a new counter.', 'There will be a new scheme.'];
const GLOSSARY: GlossaryPair[] = [
  { nl: 'loket', en: 'counter' },
  { nl: 'heffing', en: 'levy' },
  { nl: 'regeling', en: 'scheme' },
];

function keys(beads: readonly Bead[]): string {
  return beads.map((bead) => `${bead.source.join('+')}:${bead.target.join('+')}`).join(' ');
}

function evidenceOf(nl: string, en: string, glossary: readonly GlossaryPair[]): Bead['evidence'] {
  return alignSentences([nl], [en], { ...BARE, glossary }).beads[0]?.evidence ?? {};
}

describe('a glossary', () => {
  test.each([0, 1, 2])('tells which sentence has no partner (%i)', (alone) => {
    const en = ['There will be a new counter.', 'There will be a new levy.', 'There will be a new scheme.'];
    const { beads } = alignSentences(NL, en.toSpliced(alone, 1), { ...BARE, glossary: GLOSSARY });
    const expected = [0, 1, 2].map((at) => (at === alone ? `${at}:` : `${at}:${at > alone ? at - 1 : at}`));
    expect(keys(beads)).toBe(expected.join(' '));
  });

  test('is what decides there', () => {
    const wrong = GLOSSARY.map(({ nl }, at) => ({ nl, en: ['counter', 'scheme', 'levy'][at] ?? '' }));
    expect(keys(alignSentences(NL, EN, { ...BARE, glossary: GLOSSARY }).beads)).toBe('0:0 1: 2:1');
    expect(keys(alignSentences(NL, EN, { ...BARE, glossary: wrong }).beads)).toBe('0:0 1:1 2:');
  });

  test.each([
    {
      what: 'as it stands',
      nl: 'De heffing stijgt.',
      en: 'The levy rises.',
      pair: { nl: 'heffing', en: 'levy' },
      count: 1,
    },
    {
      what: 'inflected',
      nl: 'De heffingen stijgen.',
      en: 'The levies rise.',
      pair: { nl: 'heffing', en: 'levy' },
      count: 1,
    },
    {
      what: 'a plural in the glossary',
      nl: 'De heffing stijgt.',
      en: 'The levy rises.',
      pair: { nl: 'heffingen', en: 'levies' },
      count: 1,
    },
    {
      what: 'irregular',
      nl: 'De steden groeien.',
      en: 'The feet grow.',
      pair: { nl: 'stad', en: 'foot' },
      count: 1,
    },
    {
      what: 'in a compound',
      nl: 'De energieheffing stijgt.',
      en: 'The levy rises.',
      pair: { nl: 'heffing', en: 'levy' },
      count: 1,
    },
    {
      what: 'several words for one',
      nl: 'Wij zoeken kennismigranten.',
      en: 'We need migrants who are highly skilled.',
      pair: { nl: 'kennismigrant', en: 'highly skilled migrant' },
      count: 1,
    },
    {
      what: 'several words for several, as one piece',
      nl: 'De vergunning is voor onbepaalde tijd.',
      en: 'It is a permit of indefinite duration.',
      pair: { nl: 'vergunning voor onbepaalde tijd', en: 'permit of indefinite duration' },
      count: 1,
    },
    {
      what: 'not when one of its words is missing',
      nl: 'Wij zoeken kennismigranten.',
      en: 'We need migrants.',
      pair: { nl: 'kennismigrant', en: 'highly skilled migrant' },
      count: 0,
    },
    {
      what: 'not when the other term is missing',
      nl: 'De heffing stijgt.',
      en: 'The tax rises.',
      pair: { nl: 'heffing', en: 'levy' },
      count: 0,
    },
    {
      what: 'nothing but function words',
      nl: 'Het is er.',
      en: 'It is there.',
      pair: { nl: 'het is', en: 'it is' },
      count: 0,
    },
    { what: 'empty', nl: 'Het is er.', en: 'It is there.', pair: { nl: '', en: ' ' }, count: 0 },
  ])('$what', ({ nl, en, pair, count }) => {
    expect(evidenceOf(nl, en, [pair])['glossary'] ?? 0).toBe(count);
    const mirrored = alignSentences([en], [nl], { ...BARE, sourceLanguage: 'en', glossary: [pair] });
    expect(mirrored.beads[0]?.evidence['glossary'] ?? 0).toBe(count);
  });

  test('speaks for a bead with its equivalent and against one without', () => {
    const pair = { nl: 'heffing', en: 'levy' };
    const lexical = (en: string, glossary: readonly GlossaryPair[]): number =>
      evidenceOf('De heffing stijgt.', en, glossary)['lexical'] ?? 0;
    expect(lexical('The levy rises.', [pair])).toBeGreaterThan(lexical('The levy rises.', []));
    expect(lexical('The bread rises.', [pair])).toBeLessThan(lexical('The bread rises.', []));
  });

  test('that knows nothing of the texts changes nothing', () => {
    const other = [{ nl: 'zonnebloem', en: 'sunflower seed oil' }];
    expect(alignSentences(NL, EN, { ...BARE, glossary: other })).toEqual(alignSentences(NL, EN, BARE));
  });
});

const WORDS = ['vergunning', 'vergunningen', 'tijd', 'onbepaalde', 'arbeid', 'kaart', 'kaarten', 'de', 'van'];
const phrase = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((some) => some.join(' '));

/** Whether each word of a term has a form in a sentence: by base form or by stem. */
function holds(sentence: string, term: string): boolean {
  const here = sentence.split(' ');
  const content = term.split(' ').filter((word) => word !== 'de' && word !== 'van');
  return content.every((word) =>
    here.some((form) => baseForms(form, 'nl').includes(word) || wordKey(form, 'nl') === wordKey(word, 'nl')),
  );
}

function standsIn(side: TextSide, sentence: number, types: ReadonlySet<number>): boolean {
  return typesOf(side, sentence).some((type) => types.has(type));
}

test('a term stands in exactly the sentences that hold a form of each of its content words', () => {
  fc.assert(
    fc.property(
      fc.array(phrase, { minLength: 1, maxLength: 8 }),
      fc.array(phrase, { maxLength: 6 }),
      (nl, terms) => {
        const sides = {
          source: readSide(nl, 'nl'),
          target: readSide(
            terms.map((_, at) => `x${at}`),
            'en',
          ),
        };
        for (const [at, term] of terms.entries()) {
          const content = new Set(term.split(' ').filter((word) => word !== 'de' && word !== 'van'));
          const glossary = [...terms.keys()].map((number) => ({ nl: terms[number] ?? '', en: `x${number}` }));
          const { sides: found, reading } = readGlossary(sides, glossary);
          const partner = found.target.typeOf(`x${at}`);
          const links = reading.links.filter(
            ({ target, weight }) => target === partner && weight > WEIGHTS.compoundPart,
          );
          const types = new Set(links.map(({ source }) => source));
          for (const [sentence, text] of nl.entries())
            expect(standsIn(found.source, sentence, types)).toBe(content.size > 0 && holds(text, term));
          expect(found.source.tokens).toBe(found.source.types.length);
        }
      },
    ),
    { numRuns: 300 },
  );
});
