import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ConceptEntry } from '../../src/model/entry.js';
import { lookUp } from '../../src/termbase/look-up.js';
import { TermRecognizer } from '../../src/termbase/recognition.js';

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
