// Acronyms with their long forms, names and legal references: each apart, on sentences of our own.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { extractReferences, extractTerms } from '../../src/extract/terms.js';
import type { CandidateTerm } from '../../src/model/candidate.js';
import type { Language } from '../../src/model/language.js';
import { shippedFrequencies, shippedGeneralFrequencies, shippedTaggers } from './shipped-lists.js';

const frequencies = shippedFrequencies();
const general = shippedGeneralFrequencies();
const taggers = shippedTaggers();

const optionsFor = (language: Language) => ({
  language,
  frequencies: frequencies[language],
  general: general[language],
  tagger: taggers[language],
  limit: 1000,
});

const documentOf = (texts: readonly string[]) => [
  { sentences: texts.map((text) => ({ text, kind: 'paragraph' as const })) },
];

function termsOf(texts: readonly string[], language: Language = 'nl'): CandidateTerm[] {
  return extractTerms(documentOf(texts), optionsFor(language));
}

function candidate(terms: readonly CandidateTerm[], form: string): CandidateTerm | undefined {
  return terms.find(({ variants }) => variants.includes(form));
}

describe('acronyms', () => {
  test.each<[Language, string, string, string]>([
    [
      'nl',
      'De Immigratie- en Naturalisatiedienst (IND) beslist.',
      'IND',
      'Immigratie- en Naturalisatiedienst',
    ],
    ['nl', 'Volgens de Algemene wet bestuursrecht (Awb) kan dat.', 'Awb', 'Algemene wet bestuursrecht'],
    [
      'nl',
      'Het beroep steunt op de Algemene wet bestuursrecht (hierna: Awb).',
      'Awb',
      'Algemene wet bestuursrecht',
    ],
    ['nl', 'Men vroeg een milieueffectrapportage (MER) aan.', 'MER', 'milieueffectrapportage'],
    [
      'nl',
      'Het COA (Centraal Orgaan opvang asielzoekers) opent er een.',
      'COA',
      'Centraal Orgaan opvang asielzoekers',
    ],
    ['nl', 'Zij wonen in een asielzoekerscentrum (azc).', 'azc', 'asielzoekerscentrum'],
    ['en', 'The Immigration and Naturalisation Service (IND) decides.', '', ''],
    [
      'en',
      'An application for family reunification permits (FRPs) takes long.',
      'FRPs',
      'family reunification permits',
    ],
    ['en', 'The Common European Asylum System (CEAS) was revised.', 'CEAS', 'Common European Asylum System'],
    ['en', 'The Agency for Asylum (hereinafter: AfA) was founded.', 'AfA', 'Agency for Asylum'],
  ])('%s: %s', (language, sentence, short, long) => {
    const explained = termsOf([sentence], language).filter(({ acronym }) => acronym !== undefined);
    expect(explained.map(({ acronym }) => acronym)).toEqual(short === '' ? [] : [short]);
    if (short === '') return;
    expect(explained[0]?.variants).toEqual(expect.arrayContaining([short, long]));
    expect(explained[0]?.term).toBe(long);
  });

  test('the short form alone counts with the long one', () => {
    const terms = termsOf([
      'De Immigratie- en Naturalisatiedienst (IND) beslist daarover.',
      'De IND heeft acht weken.',
      'Bezwaar tegen de IND is mogelijk.',
    ]);
    expect(candidate(terms, 'IND')).toMatchObject({ acronym: 'IND', frequency: 4, kind: 'name' });
  });

  test.each([
    'Hij woont in Rotterdam (RMD).',
    'De regels (zie bijlage) gelden.',
    'Volgens Verordening (EU) nr. 604/2013 mag dat.',
    'Een besluit van de minister (OCW) volgt.',
    'De wet is aangenomen (wa).',
  ])('"%s" explains none', (sentence) => {
    expect(termsOf([sentence]).filter(({ acronym }) => acronym !== undefined)).toEqual([]);
  });

  test('what is explained begins with the first letter and has all letters in order', () => {
    const word = fc.constantFrom(
      'raad',
      'dienst',
      'centraal',
      'opvang',
      'wet',
      'zaken',
      'asielbeleid',
      'nationaal',
    );
    const short = fc.array(fc.constantFrom(...'RDCOWZAN'), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), short, (words, letters) => {
        const acronym = letters.join('');
        const terms = termsOf([`Zie ${words.join(' ')} (${acronym}).`]);
        for (const { variants } of terms.filter((one) => one.acronym !== undefined)) {
          const long = variants.find((form) => form !== acronym)?.toLowerCase() ?? '';
          expect(long.charAt(0)).toBe(acronym.charAt(0).toLowerCase());
          expect(long).toMatch(new RegExp(letters.join('.*'), 'iu'));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('names', () => {
  test.each<[Language, string, string, 'name' | 'term']>([
    ['nl', 'Daarover sprak de Raad van State gisteren.', 'Raad van State', 'name'],
    ['nl', 'Zo staat het in de Wet arbeid vreemdelingen.', 'Wet arbeid vreemdelingen', 'name'],
    ['nl', 'Zij vroegen een Europese blauwe kaart aan.', 'Europese blauwe kaart', 'term'],
    ['nl', 'Men gaf een verblijfsvergunning af.', 'verblijfsvergunning', 'term'],
    ['en', 'They asked the Court of Justice about it.', 'Court of Justice', 'name'],
    ['en', 'It issued a residence permit.', 'residence permit', 'term'],
  ])('%s: %s', (language, sentence, form, kind) => {
    expect(candidate(termsOf([sentence], language), form)?.kind).toBe(kind);
  });
});

describe('acts by name', () => {
  test.each<readonly ['nl' | 'en', string, readonly string[]]>([
    ['nl', 'Volgens artikel 10 van de Warmtewet geldt een tarief.', ['Warmtewet']],
    ['nl', 'Zie artikel 3.1, tweede lid, van het Vreemdelingenbesluit 2000.', ['Vreemdelingenbesluit 2000']],
    ['nl', 'Op grond van artikel 10 van de Algemene wet bestuursrecht.', ['Algemene wet bestuursrecht']],
    ['nl', 'Volgens artikel 10 van de statuten van de vereniging.', []],
    ['nl', 'De Warmtewet geldt ook hier, in 2024.', []],
    [
      'en',
      'Under Article 2(1) of the Foreign Nationals Employment Act 1994 it is.',
      ['Foreign Nationals Employment Act 1994'],
    ],
    ['en', 'Article 5 of the agreement is void.', []],
  ])('%s: %s', (language, sentence, expected) => {
    const references = extractReferences(documentOf([sentence]), optionsFor(language));
    expect(references.map(({ term }) => term)).toEqual(expected);
  });

  test('stay among the candidates', () => {
    const texts = ['Volgens artikel 10 van de Warmtewet geldt een tarief.', 'De Warmtewet is nieuw.'];
    const terms = extractTerms(documentOf(texts), { ...optionsFor('nl'), limit: 20 });
    expect(terms.map(({ term }) => term)).toContain('Warmtewet');
  });
});

describe('legal references', () => {
  const texts = [
    'Richtlijn 2009/50/EG regelt de toelating; Richtlijn 2009/50/EG is ingetrokken.',
    'Zie Kamerstukken II 2021/22, 35 000, nr. 3, en artikel 5 van Verordening (EU) nr. 604/2013.',
    'Tweede Kamer, vergaderjaar 2022-2023, 31 311, nr. 245.',
  ];

  test('their words are no candidates', () => {
    const forms = termsOf(texts).flatMap(({ variants }) => variants.map((form) => form.toLowerCase()));
    for (const word of [
      'richtlijn',
      'vergaderjaar',
      'kamerstukken',
      'verordening',
      'artikel',
      'tweede kamer',
    ])
      expect(forms.filter((form) => form.includes(word))).toEqual([]);
    expect(forms).toContain('toelating');
  });

  test('the same word outside a reference is one', () => {
    expect(
      candidate(termsOf([...texts, 'De richtlijn geldt voor kenniswerkers.']), 'richtlijn')?.frequency,
    ).toBe(1);
  });

  test('they are listed apart, most frequent first, with their place', () => {
    const references = extractReferences(documentOf(texts), optionsFor('nl'));
    expect(references.map(({ term, frequency, kind }) => [term, frequency, kind])).toEqual([
      ['Richtlijn 2009/50/EG', 2, 'reference'],
      ['Kamerstukken II 2021/22, 35 000, nr. 3', 1, 'reference'],
      ['Tweede Kamer, vergaderjaar 2022-2023, 31 311, nr. 245', 1, 'reference'],
      ['artikel 5 van Verordening (EU) nr. 604/2013', 1, 'reference'],
    ]);
    for (const { contexts } of references)
      for (const { text, span } of contexts) expect(text.slice(span.start, span.end)).not.toBe('');
  });
});
