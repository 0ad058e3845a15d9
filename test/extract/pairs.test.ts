// Terms with their translations: small beads whose answer is plain, the promises of the list, and floors on
// the aligned corruption texts.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { TextBead } from '../../src/extract/bilingual-side.js';
import type { PairOptions } from '../../src/extract/pairs.js';
import { extractPairs, proposeTranslations } from '../../src/extract/pairs.js';
import { LANGUAGES } from '../../src/model/language.js';
import { EMPTY_FREQUENCY_LIST, EMPTY_TRANSLATION_LEXICON } from '../../src/text/lexicon.js';
import { bilingualRecall } from './bilingual-lists.js';
import {
  shippedFrequencies,
  shippedGeneralFrequencies,
  shippedLexicon,
  shippedTaggers,
} from './shipped-lists.js';
import {
  hasTermPairs,
  measureTermAlignment,
  readGoldBeads,
  readTermPairs,
  TERM_PAIR_SETS,
} from './term-pairs.js';

const options: PairOptions = {
  frequencies: shippedFrequencies(),
  general: shippedGeneralFrequencies(),
  lexicon: shippedLexicon(),
  taggers: shippedTaggers(),
};
const bare: PairOptions = {
  frequencies: { nl: EMPTY_FREQUENCY_LIST, en: EMPTY_FREQUENCY_LIST },
  lexicon: EMPTY_TRANSLATION_LEXICON,
};

const BEADS: readonly TextBead[] = [
  { nl: 'De verblijfsvergunning is verlengd.', en: 'The residence permit has been renewed.' },
  {
    nl: 'Zonder verblijfsvergunning is opvang uitgesloten.',
    en: 'Without a residence permit, reception is excluded.',
  },
  {
    nl: 'De opvang van asielzoekers wordt versoberd.',
    en: 'The reception of asylum seekers becomes more basic.',
  },
  {
    nl: 'Asielzoekers krijgen onderdak in de gemeente.',
    en: 'Asylum seekers are housed in the municipality.',
  },
];

test('a term, a compound and a phrase find their translations in four beads', () => {
  const best = proposeTranslations(
    ['verblijfsvergunning', 'opvang', 'asielzoekers', 'ruimtevaart'],
    BEADS,
    options,
  );
  expect(best.map(({ translations }) => translations[0]?.term.toLowerCase())).toEqual([
    'residence permit',
    'reception',
    'asylum seekers',
    undefined,
  ]);
});

test('pairs say in which beads both stand', () => {
  const pairs = extractPairs(BEADS, options);
  const permit = pairs.find(({ nl }) => nl.term === 'verblijfsvergunning');
  expect(permit).toMatchObject({ en: { term: 'residence permit' }, frequency: 2, beads: [0, 1] });
});

test('two Dutch words for one English term, and none that is only its neighbour', () => {
  const pairs = extractPairs(
    [
      { nl: 'Corrupte praktijken worden bestraft.', en: 'Corrupt practices are punished.' },
      { nl: 'Bedrijven melden corrupte praktijken.', en: 'Companies report corrupt practices.' },
      { nl: 'Elke ambtenaar kent corrupte praktijken.', en: 'Every official knows corrupt practices.' },
      { nl: 'Corruptiepraktijken schaden bedrijven.', en: 'Corrupt practices harm companies.' },
    ],
    options,
  );
  const found = pairs.map(({ nl, en }) => `${nl.term} = ${en.term}`.toLowerCase());
  expect(found).toContain('corrupte praktijken = corrupt practices');
  expect(found).toContain('corruptiepraktijken = corrupt practices');
  expect(found).not.toContain('bedrijven = corrupt practices');
});

test('forms of a word with one translation are one pair, and a piece of a longer pair is none', () => {
  const pairs = extractPairs(
    [
      {
        nl: 'De Europese Centrale Bank verlaagt de rente.',
        en: 'The European Central Bank lowers the rate.',
      },
      {
        nl: 'Een rechtspersoon leent van de Europese Centrale Bank.',
        en: 'A legal person borrows from the European Central Bank.',
      },
      { nl: 'Alle rechtspersonen betalen rente.', en: 'All legal persons pay the rate.' },
      { nl: 'Zulke rechtspersonen zijn zeldzaam.', en: 'Such legal persons are rare.' },
    ],
    options,
  );
  const found = pairs.map(({ nl, en }) => `${nl.term} = ${en.term}`);
  expect(found.filter((pair) => pair.startsWith('rechtsperso'))).toEqual(['rechtspersoon = legal person']);
  expect(found.filter((pair) => pair.includes('Central'))).toEqual([
    'Europese Centrale Bank = European Central Bank',
  ]);
});

test('codes are translated by themselves alone', () => {
  const pairs = extractPairs(
    [
      { nl: 'Het veld BT-105 is verplicht.', en: 'The field BT-106 is mandatory.' },
      { nl: 'Vul het veld BT-105 in.', en: 'Fill in the field BT-105.' },
    ],
    { ...options, limit: 100 },
  );
  const codes = pairs.filter(({ nl }) => nl.lemma.includes('bt-105')).map(({ en }) => en.lemma);
  expect(codes).not.toEqual([]);
  for (const code of codes) expect(code).toContain('bt-105');
});

test('a known or rejected term takes its pair out, by the term of that language only', () => {
  const without = (exclude: PairOptions['exclude']): string[] =>
    extractPairs(BEADS, { ...options, exclude }).map(({ nl }) => nl.term);
  const all = without({});
  const rest = all.filter((term) => term !== 'verblijfsvergunning');
  expect(rest).toHaveLength(all.length - 1);
  expect(without({ nl: new Set(['verblijfsvergunning']) })).toEqual(rest);
  expect(without({ en: new Set(['residence permit']) })).toEqual(rest);
  expect(without({ nl: new Set(['residence permit']) })).toEqual(all);
});

test('nothing from nothing', () => {
  expect(extractPairs([], options)).toEqual([]);
  expect(extractPairs([{ nl: 'Asiel.', en: '' }], options)).toEqual([]);
  expect(proposeTranslations(['asiel'], [], options)).toEqual([{ term: 'asiel', translations: [] }]);
});

const sentence = (words: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((chosen) => chosen.join(' '));
const beads = fc.array(
  fc.record({
    nl: sentence(['asiel', 'opvang', 'de', 'vergunning', 'werk-', 'en', '.']),
    en: sentence(['asylum', 'reception', 'the', 'permit', 'of', '.']),
  }),
  { maxLength: 10 },
);

test('a bead goes to one translation of each term, scores fall within [0,1], and the list is the same twice', () => {
  fc.assert(
    fc.property(beads, (given) => {
      const pairs = extractPairs(given, { ...bare, limit: 100 });
      expect(extractPairs(given, { ...bare, limit: 100 })).toEqual(pairs);
      for (const language of LANGUAGES) {
        const taken = pairs.flatMap((pair) =>
          pair.beads.map((bead) => `${pair[language].lemma} ${String(bead)}`),
        );
        expect(new Set(taken).size).toBe(taken.length);
      }
      for (const { score, beads: both, frequency } of pairs) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(frequency).toBe(both.length);
        expect(frequency).toBeGreaterThan(0);
      }
    }),
  );
});

describe.skipIf(!hasTermPairs())('term alignment over gold beads (skipped without the shared data)', () => {
  test('hit at 1', () => {
    const rows = measureTermAlignment((terms, aligned) =>
      proposeTranslations(terms, aligned, options).map(({ translations }) =>
        translations.map(({ term }) => term),
      ),
    );
    expect(rows.find(({ set }) => set === 'corp')?.hitAt1).toBeGreaterThan(0.88);
    expect(rows.find(({ set }) => set === 'eurovoc')?.hitAt1).toBeGreaterThan(0.84);
  });

  test('recall of known pairs when no terms are given', () => {
    const pairs = extractPairs(readGoldBeads(), options);
    const list = pairs.map(({ nl, en }) => ({ nl: nl.term, en: en.term }));
    for (const set of TERM_PAIR_SETS)
      expect(bilingualRecall(list, readTermPairs(set), list.length).inflected).toBeGreaterThan(0.78);
  });
});
