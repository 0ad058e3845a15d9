// Whole documents: the page this project grew from, and the documents in tm/documents with the sentences
// that a reader found in them.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';
import { documentSentences, readText } from '../../src/document/document.js';
import type { Document } from '../../src/model/document.js';
import { LANGUAGES } from '../../src/model/language.js';
import type { Language } from '../../src/model/language.js';
import { parseFrequencyList } from '../../src/text/lexicon.js';
import { sharedData } from '../shared-data.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function knows(language: Language): (word: string) => number {
  const list = parseFrequencyList(readFileSync(join(ROOT, 'lexicon', `frequency.${language}.tsv`), 'utf8'));
  return (word) => list.perMillion(word);
}

const seed = sharedData('seed');

describe.skipIf(seed === undefined)('the seed page (skipped: no evaluation data beside the checkout)', () => {
  const text =
    seed === undefined ? '' : readFileSync(join(seed, 'staat-van-migratie-2023-p21.nl.txt'), 'utf8');
  const documents: [string, Document][] = [
    ['with word frequencies', readText(text, { language: 'nl', knows: knows('nl') })],
    ['without', readText(text, { language: 'nl' })],
    ['with Windows line ends', readText(text.replaceAll('\n', '\r\n'), { language: 'nl' })],
  ];

  it.each(documents)('has its headings, notes and no furniture, read %s', (_, { paragraphs, report }) => {
    const of = (kind: string): string[] =>
      paragraphs.filter((one) => one.kind === kind).map((one) => one.text);
    expect(of('heading')).toEqual(['Migratie van buiten en binnen de EU', 'Asiel']);
    expect(paragraphs.filter(({ kind }) => kind === 'footnote').map(({ mark }) => mark)).toEqual([
      '6',
      '7',
      '8',
      '9',
    ]);
    expect(of('paragraph')).toHaveLength(6);
    expect(report.dropped.filter(({ reason }) => reason === 'footer').map(({ line }) => line)).toEqual([55]);
    expect(paragraphs.every((one) => !one.text.includes('2023 21'))).toBe(true);
  });

  it.each(documents)('has no broken word and no mark in a sentence, read %s', (_, document) => {
    const sentences = documentSentences(document, 'nl').map((sentence) => sentence.text);
    const all = sentences.join(' ');
    for (const word of [
      'hoogopgeleide',
      'Verblijfsvergunning',
      'migratievraagstukken',
      'hooggekwalificeerde',
    ])
      expect(all).toContain(` ${word} `);
    expect(all.match(/EU-instrumentarium/gu)).toHaveLength(2);
    expect(all).toContain('een werk- en verblijfsvergunning');
    expect(sentences.filter((sentence) => /(?:^|\s)[6-9](?:\s|$)/u.test(sentence))).toEqual([]);
    expect(document.report.hyphens.map(({ decision }) => decision)).toEqual(['join', 'join', 'join', 'join']);
    expect(sentences).toContain('Het kabinet zet');
  });
});

const NAMES = ['asylum-reception', 'integration', 'labour-migration', 'return-and-borders'];
const documents = NAMES.flatMap((name) => LANGUAGES.map((language): [string, Language] => [name, language]));

describe.each(documents)('%s in %s', (name, language) => {
  const path = join(ROOT, 'tm', 'documents', name);
  it.skipIf(!existsSync(`${path}.gold.tsv`))('has the sentences that its makers wrote', () => {
    const column = language === 'nl' ? 0 : 1;
    const rows = readFileSync(`${path}.gold.tsv`, 'utf8').trim().split('\n');
    const gold = rows
      .flatMap((row) => (row.split('\t')[column] ?? '').split(' | '))
      .filter((text) => text !== '');
    const document = readText(readFileSync(`${path}.${language}.txt`, 'utf8'), {
      language,
      knows: knows(language),
    });
    const found = documentSentences(document, language).map(({ text }) => text);
    expect(found.sort()).toEqual(gold.sort());
  });
});
