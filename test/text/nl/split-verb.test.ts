// Separable verbs: what is joined again and what is left alone, and what holds for any sentence.

import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { separableLemma } from '../../../src/text/nl/separable-lemma.js';
import { splitVerbs } from '../../../src/text/nl/split-verb.js';
import { createTagger, parseTaggerModel, TAGS } from '../../../src/text/tagger.js';
import { tokenize } from '../../../src/text/token.js';
import { shippedPath } from '../../../src/workbench/shipped-data.js';
import { frequencies } from '../lexicon-data.js';

const list = frequencies('nl');
const knows = (word: string): number => list.perMillion(word);
const tagger = createTagger(parseTaggerModel(readFileSync(shippedPath('lexicon', 'tagger.nl.tsv'), 'utf8')));

function found(text: string): string {
  const tokens = tokenize(text);
  const tags = tagger.tag(tokens.map((token) => token.text));
  return splitVerbs(tokens, { tags, knows })
    .map(
      ({ lemma, verb, particle }) =>
        `${text.slice(verb.start, verb.end)} + ${text.slice(particle.start, particle.end)} = ${lemma}`,
    )
    .join(', ');
}

describe('splitVerbs', () => {
  test.each([
    ['De huurder zegt de huur op.', 'zegt + op = opzeggen'],
    ['Hij besloot de huur op te zeggen.', 'zeggen + op = opzeggen'],
    ['Zij vraagt een verblijfsvergunning aan bij de IND.', 'vraagt + aan = aanvragen'],
    [
      'De minister wees het verzoek af en stelde een onderzoek in.',
      'wees + af = afwijzen, stelde + in = instellen',
    ],
    ['De vergadering vindt in Brussel plaats.', 'vindt + plaats = plaatsvinden'],
    ['De wet treedt op 1 januari in werking.', 'treedt + in werking = in werking treden'],
    ['Er kwam na lang overleg een akkoord tot stand.', 'kwam + tot stand = tot stand komen'],
    ['Nederland moet de richtlijn om te zetten in wetgeving.', 'zetten + om = omzetten'],
    ['De kosten nemen ieder jaar toe, zei hij.', 'nemen + toe = toenemen'],
    ['Op te merken valt niets.', 'merken + Op = opmerken'],
    ['Zij wil mee laten doen wie kan.', 'doen + mee = meedoen'],
    ['De raad lichtte zijn besluit (zie bijlage 2) gisteren toe.', 'lichtte + toe = toelichten'],
  ])('%s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  test.each([
    'De wet geldt op maandag en op dinsdag.',
    'Daar rekent hij op.',
    'Hij rekent er niet op.',
    'Het duurt tot het einde toe.',
    'De minister is bereid om te praten.',
    'Hij werkt aan een plan voor Europa.',
    'Dat onderzoek werd door de raad betaald.',
    'Zij waren op weg naar huis.',
  ])('nothing is joined in: %s', (text) => {
    expect(found(text)).toBe('');
  });

  test('spans are in the text, verbs and particles each once, for any words and tags', () => {
    const word = fc.constantFrom(
      ...[
        'op',
        'te',
        'zeggen',
        'zegt',
        ',',
        '.',
        '(',
        ')',
        'om',
        'er',
        'daar',
        'in',
        'werking',
        'treedt',
        'tot',
        'toe',
        'had',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.constantFrom(...TAGS)), { maxLength: 30 }), (pairs) => {
        const text = pairs.map(([part]) => part).join(' ');
        const tokens = tokenize(text);
        const tags = tokens.map((_, index) => pairs[index]?.[1] ?? 'X');
        const verbs = splitVerbs(tokens, { tags, knows });
        expect(new Set(verbs.map(({ verb }) => verb.start)).size).toBe(verbs.length);
        expect(new Set(verbs.map(({ particle }) => particle.start)).size).toBe(verbs.length);
        for (const { lemma, particle } of verbs) {
          expect(lemma.startsWith(text.slice(particle.start, particle.end).toLowerCase())).toBe(true);
        }
      }),
    );
  });

  test('a sentence of many thousand words is read at once', () => {
    for (const piece of ['op te ', 'om ', 'zegt op ', 'er op ', '( op ', 'in werking ', 'tot toe ']) {
      const tokens = tokenize(piece.repeat(10_000));
      const start = performance.now();
      splitVerbs(tokens, {
        tags: tokens.map(({ text }) => (text === 'zegt' ? 'VERB' : 'ADP')),
        knows: () => 0,
      });
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });
});

describe('separableLemma', () => {
  test.each([
    ['opgezegd', 'opzeggen'],
    ['opgezegde', 'opzeggen'],
    ['opzegt', 'opzeggen'],
    ['opzegde', 'opzeggen'],
    ['opzeggend', 'opzeggen'],
    ['opzeggen', 'opzeggen'],
    ['Aangevraagd', 'aanvragen'],
    ['uitgevoerd', 'uitvoeren'],
    ['ingebrachte', 'inbrengen'],
    ['aangenomen', 'aannemen'],
    ['afgewezen', 'afwijzen'],
    ['plaatsgevonden', 'plaatsvinden'],
    ['uitbetaald', 'uitbetalen'],
    ['overgedragen', 'overdragen'],
    ['ingecheckt', 'inchecken'],
    ['onderzocht', undefined],
    ['aanvaard', undefined],
    ['overwogen', undefined],
    ['open', undefined],
    ['namen', undefined],
    ['stoppen', undefined],
    ['minister', undefined],
    ['', undefined],
  ])('%s → %s', (word, lemma) => {
    expect(separableLemma(word, knows)).toBe(lemma);
  });

  test('gives nothing or a word that begins with a particle and ends in n, for any word', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'opaingezdtuvr'), maxLength: 14 }), (word) => {
        expect(separableLemma(word, () => 1) ?? 'open').toMatch(/^\p{L}{3,}n$/u);
      }),
    );
  });
});
