import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ConceptEntry } from '../../src/model/entry.js';
import { lookUp } from '../../src/termbase/look-up.js';
import { createDutchReader } from '../../src/termbase/dutch-reader.js';
import { TermRecognizer } from '../../src/termbase/recognition.js';
import { createShippedData } from '../../src/workbench/shipped-data.js';
import { recognizerOf } from './recognizer-of.js';

function entry(id: string, nl: readonly string[], en: readonly string[]): ConceptEntry {
  return {
    id,
    sections: [
      { language: 'nl', terms: nl.map((text) => ({ text })) },
      { language: 'en-GB', terms: en.map((text) => ({ text })) },
    ],
  };
}

const ENTRIES = [
  entry('c1', ['Europese blauwe kaart', 'blauwe kaart'], ['EU Blue Card', 'Blue Card']),
  entry('c2', ['kennismigrant'], ['highly skilled migrant']),
  entry('c3', ['verblijfsvergunning'], ['residence permit']),
  entry('c4', ['werkvergunning'], ['work permit']),
  entry('c5', ['asiel'], ['asylum']),
  entry('c6', ['asielzoeker'], ['asylum seeker']),
  entry('c7', ['IND', 'Immigratie- en Naturalisatiedienst'], ['IND']),
  entry('c8', ['derde land'], ['third country']),
  entry('c9', ['coördinatie'], ['coordination']),
  entry('c10', ['oost'], ['east']),
  entry('c11', ['val'], ['trap']),
];
const recognizer = new TermRecognizer(ENTRIES.map((each) => ({ termbase: 'test', entry: each })));

function recognized(text: string, language: 'nl' | 'en' = 'nl'): string[] {
  return recognizer
    .recognize(text, language)
    .map((found) => `${found.text}=${found.entry}:${found.part ?? found.how}`);
}

describe('recognize', () => {
  test.each([
    ['De Europese blauwe kaart.', ['Europese blauwe kaart=c1:exact']],
    ['Er zijn blauwe kaarten.', ['blauwe kaarten=c1:inflected']],
    ['de kennismigrantenregeling', ['kennismigrantenregeling=c2:modifier']],
    ['een modelverblijfsvergunning', ['modelverblijfsvergunning=c3:head']],
    ['modelverblijfsvergunningen', ['modelverblijfsvergunningen=c3:head']],
    ['een werk- en verblijfsvergunning', ['werk-=c4:elided', 'verblijfsvergunning=c3:exact']],
    ['asielzoekerscentra', ['asielzoekerscentra=c6:modifier']],
    ['De IND beslist; het ind niet.', ['IND=c7:exact']],
    ['de Immigratie- en Naturalisatiedienst', ['Immigratie- en Naturalisatiedienst=c7:exact']],
    ['Onderdanen van derde landen', ['derde landen=c8:inflected']],
    ['verroost en oosters', []],
    ['de bevalling', []],
  ])('%s', (text, expected) => {
    expect(recognized(text)).toEqual(expected);
  });

  test('English terms are words of their own, never parts of words', () => {
    expect(recognized('At least two asylum seekers with Blue Cards', 'en')).toEqual([
      'asylum seekers=c6:inflected',
      'Blue Cards=c1:inflected',
    ]);
  });

  test.each([
    ['nl', ['actieve corruptie'], 'actieve en passieve corruptie', ['actieve|corruptie=actieve corruptie']],
    ['nl', ['publieke sector'], 'de publieke of de private sector', ['publieke|sector=publieke sector']],
    ['nl', ['openbare weg'], 'openbare, particuliere en private wegen', ['openbare|wegen=openbare weg']],
    ['nl', ['actieve corruptie'], 'de actieve en de corruptie', []],
    ['nl', ['actieve corruptie'], 'actieve en passieve. Corruptie', []],
    ['nl', ['EU-lidstaat'], 'de EU en alle lidstaten', []],
    ['en', ['work permit', 'residence permit'], 'work and residence permits', ['work|permits=work permit']],
    ['en', ['member country'], 'member, candidate and third countries', ['member|countries=member country']],
  ] as const)('terms that share a word with a neighbour: %s %j in %s', (language, terms, text, expected) => {
    const found = recognizerOf(terms, language).recognize(text, language);
    expect(
      found
        .filter(({ how }) => how === 'elided')
        .map(
          ({ term, parts = [] }) =>
            `${parts.map(({ start, end }) => text.slice(start, end)).join('|')}=${term}`,
        ),
    ).toEqual(expected);
  });

  const DUTCH = {
    frequencies: createShippedData().frequencies('nl'),
    tagger: createShippedData().tagger('nl'),
  };
  test.each([
    // Words that seem to hold a term and do not (field study 4.1), and their neighbours that do.
    ['massagebed', ['gebed'], []],
    ['bommelding', ['ding'], []],
    ['kwartslagen', ['kwarts', 'lagen'], []],
    ['tenuitvoerlegging', ['uitvoer'], []],
    ['Europese', ['euro'], []],
    ['steunverlening', ['lening'], []],
    ['internationalisering', ['nationalisering'], []],
    ['politieke', ['politiek'], []],
    ['bommelding', ['melding'], ['melding:head']],
    ['kennismigrantenregeling', ['kennismigrant'], ['kennismigrant:modifier']],
    [
      'corruptiebestrijdingsverslag',
      ['corruptie', 'bestrijding', 'verslag'],
      ['corruptie:modifier', 'bestrijding:inner', 'verslag:head'],
    ],
    ['lidstaten', ['staat', 'lid'], ['staat:head']],
    ['EU-lidstaten', ['lidstaat', 'EU'], ['lidstaat:head', 'EU:modifier']],
    ['EU-beleidsgebieden', ['EU-beleid', 'EU-be'], ['EU-beleid:modifier']],
    ['eu-beleidsgebieden', ['EU-beleid'], []],
    ['EU-instrumenten voor beleid', ['instrument voor beleid'], ['instrument voor beleid:head']],
    ['politieke corruptieschandalen', ['politieke corruptie'], ['politieke corruptie:modifier']],
    ['de sociale zekerheidsstelsels', ['sociale zekerheid'], ['sociale zekerheid:modifier']],
    ['de sociale zekerheden', ['sociale zeker'], []],
    ['financiële belangrijke', ['financieel belang'], []],
    ['niet-contractuele kosten', ['contractuele kosten'], []],
  ])('in %s the terms %j are %j', async (text, terms, expected) => {
    const [frequencies, tagger] = [await DUTCH.frequencies, await DUTCH.tagger];
    const knows = (word: string): number => frequencies.perMillion(word);
    const recognizer = recognizerOf(terms, 'nl', { knows, reader: createDutchReader(tagger, knows) });
    const found = recognizer.recognize(`Het gaat om ${text} hier.`, 'nl');
    expect(found.map(({ term, how, part }) => `${term}:${part ?? how}`).sort()).toEqual([...expected].sort());
  });

  test.each([
    ['witnesses', 'Het stuk getuigt van moed.', []],
    ['witnesses', 'De getuigen komen morgen, en een getuige ook.', ['getuigen', 'getuige']],
    ['to testify', 'Hij getuigt tegen zijn baas.', ['getuigt']],
  ])('getuigen, in English %s, in: %s', async (english, text, expected) => {
    const [frequencies, tagger] = [await DUTCH.frequencies, await DUTCH.tagger];
    const knows = (word: string): number => frequencies.perMillion(word);
    const entry: ConceptEntry = {
      id: 'c1',
      sections: [
        { language: 'nl', terms: [{ text: 'getuigen' }] },
        { language: 'en', terms: [{ text: english }] },
      ],
    };
    const options = { knows, reader: createDutchReader(tagger, knows) };
    const found = new TermRecognizer([{ termbase: 'test', entry }], options).recognize(text, 'nl');
    expect(found.map((one) => one.text)).toEqual(expected);
  });

  test.each([
    ['nl', ['opzeggen'], 'De huurder zegt de huur per mei op.', ['zegt|op']],
    ['nl', ['opzeggen'], 'Hij wil de huur op te zeggen.', ['op|zeggen']],
    ['nl', ['in werking treden'], 'De wet treedt morgen in werking.', ['treedt|in werking']],
    ['nl', ['opzeggen'], 'Hij zegt op maandag niets.', []],
  ] as const)('verbs in two parts: %s %j in %s', async (_, terms, text, expected) => {
    const [frequencies, tagger] = [await DUTCH.frequencies, await DUTCH.tagger];
    const knows = (word: string): number => frequencies.perMillion(word);
    const found = recognizerOf(terms, 'nl', { knows, reader: createDutchReader(tagger, knows) }).recognize(
      text,
      'nl',
    );
    expect(
      found.map(
        ({ how, parts = [] }) => `${how} ${parts.map(({ start, end }) => text.slice(start, end)).join('|')}`,
      ),
    ).toEqual(expected.map((parts) => `split ${parts}`));
  });

  test.each([
    ['C', 'in C++ of R&D', []],
    ['R', 'in C++ of R&D', []],
    ['C++', 'in C++, niet in C', ['C++']],
    ['ca.', 'ca. 500 km ca 5', ['ca.']],
    ['(natuur)steen', 'natuursteen en steen', ['natuursteen', 'steen']],
    ['Aarhus (provincie)', 'in Aarhus', ['Aarhus']],
    ['blauwe kaart', 'de blauwe\nkaart', ['blauwe\nkaart']],
    ['blauwe kaart', 'de blauwe\n\nkaart', []],
    ['mijn', 'mijn mening over de mijn', ['mijn@20']],
    ['IT', 'it en IT', ['IT']],
    ['IT', 'HET GAAT NIET OM IT', ['IT']],
    ['who', 'WHO', []],
    ['asielrecht', 'HET EUROPESE ASIELRECHT', ['ASIELRECHT']],
    ['raad', 'DE RAAD VAN DE EUROPESE UNIE, gezien', ['RAAD']],
    ['raad', 'besluit van de RAAD over', []],
    ['niet-EU-burger', 'niet EU burgers', ['niet EU burgers']],
  ])('marks and capitals: %s in %j', (term, text, expected) => {
    const found = recognizerOf([term], 'nl').recognize(text, 'nl');
    expect(
      found.map((each) =>
        expected[0]?.includes('@') === true ? `${each.text}@${String(each.start)}` : each.text,
      ),
    ).toEqual(expected);
  });

  test('a name keeps its capital where a termbase writes other terms small', () => {
    const small = recognizerOf(['Internationale', 'asiel', 'visum'], 'nl');
    expect(small.recognize('De Internationale; internationale hulp', 'nl').map(({ start }) => start)).toEqual(
      [3],
    );
    const capital = recognizerOf(['Asiel', 'Visum'], 'nl');
    expect(capital.recognize('asiel en een visum', 'nl')).toHaveLength(2);
  });

  test.each([
    ['nl', { text: 'groen', partOfSpeech: 'noun' }, 'groene', 0],
    ['nl', { text: 'groen', partOfSpeech: 'adjective' }, 'groene', 1],
    ['en', { text: 'fine', partOfSpeech: 'noun' }, 'fined', 0],
    ['en', { text: 'fine', partOfSpeech: 'noun' }, 'fines', 1],
    ['en', { text: 'fine', partOfSpeech: 'verb' }, 'fined', 1],
  ] as const)('what an entry says of a word class counts: %s %j in %s', (language, term, word, times) => {
    const entry = { id: 'c', sections: [{ language, terms: [term] }] };
    expect(new TermRecognizer([{ termbase: 'test', entry }]).recognize(word, language)).toHaveLength(times);
  });

  test('spans point at the text, whatever stands around', () => {
    const words = fc.constantFrom(
      ...['de', 'kennismigranten', 'derde', 'landen', 'werk-', 'en', 'verblijfsvergunning', ',', 'é'],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (parts) => {
        const text = parts.join(' ');
        for (const found of recognizer.recognize(text, 'nl'))
          expect(text.slice(found.start, found.end)).toBe(found.text);
      }),
    );
  });

  test('a term that stands in the text as it is written is always found (naive oracle)', () => {
    const terms = ENTRIES.flatMap((each) => each.sections[0]?.terms ?? []).map((term) => term.text);
    fc.assert(
      fc.property(fc.constantFrom(...terms), fc.constantFrom('', 'De ', 'Voor een '), (term, before) => {
        const found = recognizer.recognize(`${before}${term} geldt dit.`, 'nl');
        expect(found.some((each) => each.start === before.length && each.text === term)).toBe(true);
      }),
    );
  });
});

describe('lookUp', () => {
  const answers = (query: string): string[] =>
    lookUp(recognizer, query).map(({ entry: { id }, how }) => `${id}:${how}`);

  test.each([
    ['blauwe kaart', 'c1:exact'],
    ['Blauwe Kaart', 'c1:exact'],
    ['blauwe kaarten', 'c1:inflected'],
    ['EU Blue Card', 'c1:exact'],
    ['kennismigrantenregeling', 'c2:compound'],
    ['coordinatie', 'c9:variant'],
    ['verblijfs-vergunning', 'c3:variant'],
    ['aanvraag voor een blauwe kaart', 'c1:contained'],
  ])('%s answers first with %s', (query, expected) => {
    expect(answers(query)[0]).toBe(expected);
  });

  test('a part of terms gives the terms that hold it', () => {
    expect(answers('vergunningen').toSorted()).toEqual(['c3:related', 'c4:related']);
  });

  test('nothing for an unknown word, each entry once', () => {
    expect(answers('fietspad')).toEqual([]);
    const ids = answers('Europese blauwe kaart en blauwe kaart').map((answer) => answer.split(':')[0]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('only the language asked for', () => {
    expect(lookUp(recognizer, 'IND', 'en').map(({ language }) => language)).toEqual(['en']);
  });
});
