// The shipped lexicon: every line has its three fields, and the readers take all of them.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { parseFrequencyBands, parseFrequencyList, parseTranslationLexicon } from '../../src/text/lexicon.js';
import { shippedPath } from '../../src/workbench/shipped-data.js';

const PARTS_OF_SPEECH = new Set('noun verb adj adv prep conj pron det num part prop'.split(' '));

describe('lexicon/core.nl-en.tsv', () => {
  const text = readFileSync(shippedPath('lexicon', 'core.nl-en.tsv'), 'utf8');
  const lines = text.trimEnd().split('\n').slice(1);

  test('has three full fields a line, in NFC, each word and part of speech once', () => {
    const seen = new Set<string>();
    for (const line of lines) {
      const [nl = '', en = '', pos = '', ...more] = line.split('\t');
      expect([line, more.length, PARTS_OF_SPEECH.has(pos)]).toEqual([line, 0, true]);
      expect(nl.trim()).not.toBe('');
      expect(en.split('|').every((word) => word.trim() === word && word !== '')).toBe(true);
      expect(line.normalize('NFC')).toBe(line);
      expect(seen.has(`${nl}\t${pos}`)).toBe(false);
      seen.add(`${nl}\t${pos}`);
    }
  });

  test('gives both ways', () => {
    const lexicon = parseTranslationLexicon(text);
    expect(lexicon.size).toBeGreaterThan(2000);
    expect(lexicon.translations('land', 'nl')).toContain('country');
    expect(lexicon.translations('Country', 'en')).toContain('land');
    expect(lexicon.translations('qqq', 'nl')).toEqual([]);
  });
});

test.each(['nl', 'en'] as const)(
  'lexicon/frequency.%s.tsv counts down from the most frequent word',
  (language) => {
    const text = readFileSync(shippedPath('lexicon', `frequency.${language}.tsv`), 'utf8');
    const counts = text
      .trimEnd()
      .split('\n')
      .map((line) => Number(line.split('\t')[1]));
    expect(counts.every((count, place) => count > 0 && count <= (counts[place - 1] ?? Infinity))).toBe(true);
    const list = parseFrequencyList(text);
    expect(list.size).toBe(50_000);
    expect(list.perMillion(language === 'nl' ? 'de' : 'the')).toBeGreaterThan(10_000);
    expect(list.perMillion('verblijfsvergunningsaanvraag')).toBe(0);
  },
);

test.each(['nl', 'en'] as const)(
  'lexicon/general-frequency.%s.tsv counts down, has each word once, and knows the language of offices',
  (language) => {
    const text = readFileSync(shippedPath('lexicon', `general-frequency.${language}.tsv`), 'utf8');
    const lines = text.trimEnd().split('\n').slice(1);
    const bands = lines.map((line) => Number(line.split('\t')[0]));
    expect(bands.every((band, place) => band > 0 && band < (bands[place - 1] ?? Infinity))).toBe(true);
    const words = lines.flatMap((line) => line.split('\t')[1]?.split(' ') ?? []);
    const list = parseFrequencyBands(text);
    expect(new Set(words).size).toBe(words.length);
    expect(list.size).toBe(words.length);
    expect(list.perMillion(language === 'nl' ? 'de' : 'the')).toBeGreaterThan(10_000);
    const spoken = parseFrequencyList(
      readFileSync(shippedPath('lexicon', `frequency.${language}.tsv`), 'utf8'),
    );
    const office = language === 'nl' ? 'maatregelen' : 'implementation';
    expect(list.perMillion(office)).toBeGreaterThan(2 * spoken.perMillion(office));
    expect(list.perMillion('verblijfsvergunningsaanvraag')).toBe(0);
  },
);
